package air.fiji.library;

import air.fiji.host.Swing;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Library;
import air.store.Store;
import air.text.Figures;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import javax.swing.Timer;

/**
 * The library: search, look, compare, rate, use again. There is one window, and it touches the disk in the background
 * only. Use it on the event thread.
 */
public final class LibraryWindow implements AssetGrid.Listener, DetailsPanel.Listener {
    private static final String NOTHING_YET =
            "The library is empty. Every picture that AIR Generate..., AIR Restyle Image... and AIR Studio... make is"
                    + " kept here. To make the first, run AIR Open Samples and then AIR Generate...";
    private static final String NOTHING_FOUND =
            "No picture matches. Take a word out of the search, or set the filters back to any.";
    private static final String CHOOSE =
            "Click a picture to see how it was made.\n\nDouble click or Enter opens it, 0 to 5 rates it, F makes it a"
                    + " favourite, T tags it, C compares 2 to 4 chosen pictures (Ctrl-click), / searches.";

    private static final int FACTS_WIDTH = 350;

    private static LibraryWindow open;

    /** What the window asks of the command that opened it. */
    public interface Actions {
        /** Opens {@code AIR Generate...} with these settings. */
        void reuse(Reuse reuse);

        /** What to open for an asset: itself, or the picture in an answer that can be read by now. Blocks. */
        Asset readable(Asset asset);

        /** Whether prompts may go into image files. */
        boolean embedsPrompts();

        /** An asset was opened as an image window; for the macro recorder. */
        void opened(Asset asset);
    }

    private final Store store;
    private final Actions actions;
    private final BackgroundQueue queue;
    /** Decoding a video takes time; the rest of the window does not wait for it. */
    private final BackgroundQueue openings;

    private final ThumbnailCache thumbnails;
    private final SearchResults results;
    private final SearchBar searchBar;
    private final AssetGrid grid;
    private final DetailsPanel details;
    private final JLabel status = new JLabel(" ");
    private final JButton compare = new JButton("Compare");
    private final JFrame window = new JFrame("AIR Library");
    private Asset shown;

    private LibraryWindow(Store store, Path home, Actions actions) {
        this.store = store;
        this.actions = actions;
        queue = new BackgroundQueue("AIR library", status::setText);
        openings = new BackgroundQueue("AIR library opening", status::setText);
        thumbnails = new ThumbnailCache(home.resolve("library/thumbnails"), store.library()::original, this::repaint);
        results = new SearchResults(this::find, this::found);
        searchBar = new SearchBar(results::ask);
        grid = new AssetGrid(results, new AssetCell(thumbnails), this);
        details = new DetailsPanel(thumbnails, this);
        build();
        details.say(CHOOSE);
        refresh();
    }

    /**
     * Opens the window, or brings it to the front with what was made since.
     *
     * @param home {@code AIR_HOME}, for the thumbnails
     */
    public static void show(Store store, Path home, Actions actions) {
        if (open != null && open.store == store) open.refresh();
        else open = new LibraryWindow(store, home, actions);
        open.window.setVisible(true);
        open.window.toFront();
        open.grid.requestFocusInWindow();
    }

    private void build() {
        JScrollPane pictures = new JScrollPane(grid, 22, 31);
        pictures.getVerticalScrollBar().setUnitIncrement(AssetCell.SIZE.height / 4);
        JScrollPane facts = new JScrollPane(details, 20, 31);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, pictures, facts);
        split.setResizeWeight(1);
        split.setBorder(null);
        JPanel content = new JPanel(new BorderLayout());
        content.add(searchBar, BorderLayout.NORTH);
        content.add(split, BorderLayout.CENTER);
        content.add(bottom(), BorderLayout.SOUTH);
        window.setContentPane(content);
        window.setSize(5 * AssetCell.SIZE.width + FACTS_WIDTH + 40, 800);
        Swing.fitToScreen(window);
        int columns = (window.getWidth() - FACTS_WIDTH - 40) / AssetCell.SIZE.width;
        split.setDividerLocation(columns * AssetCell.SIZE.width + 24);
        grid.addListSelectionListener(event -> selectionChanged());
        window.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        Swing.whenClosed(window, this::closed);
        int menuKey = java.awt.Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        Swing.onKey(window, KeyStroke.getKeyStroke(KeyEvent.VK_F, menuKey), this::search);
        WindowManager.addWindow(window);
    }

    private JPanel bottom() {
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 0));
        String exports = "Copies the chosen originals to a folder, each with a file that says how it was made";
        buttons.add(Swing.button(new JButton("Export..."), exports, this::export));
        buttons.add(Swing.button(compare, "Shows 2 to 4 chosen pictures side by side (key C)", this::compare));
        buttons.add(
                Swing.button(new JButton("Open"), "Opens the chosen originals as image windows (Enter)", this::open));
        JPanel bottom = new JPanel(new BorderLayout(8, 0));
        bottom.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 2));
        bottom.add(status, BorderLayout.CENTER);
        bottom.add(buttons, BorderLayout.EAST);
        return bottom;
    }

    private void closed() {
        WindowManager.removeWindow(window);
        thumbnails.close();
        queue.close();
        openings.close();
        if (open == this) open = null;
    }

    /** Thumbnails that arrive together are painted together. */
    private void repaint() {
        Timer soon = new Timer(60, event -> window.repaint());
        soon.setRepeats(false);
        soon.start();
    }

    private void refresh() {
        results.ask(searchBar.query());
        offer();
    }

    private void offer() {
        queue.run(() -> FilterChoices.of(store), searchBar::offer);
    }

    private void find(AssetQuery query, Consumer<Library.Found> answer) {
        queue.run(() -> store.library().search(query), found -> {
            answer.accept(found);
            // A picture chosen before its page was there.
            if (shown == null && !grid.isSelectionEmpty()) selectionChanged();
        });
    }

    private void found() {
        grid.clearSelection();
        grid.ensureIndexIsVisible(0);
        selectionChanged();
        if (results.getSize() == 0) details.say(searchBar.isEmpty() ? NOTHING_YET : NOTHING_FOUND);
    }

    private void selectionChanged() {
        int chosen = grid.getSelectedIndices().length;
        status.setText((results.more() ? "more than " : "")
                + Figures.count(results.getSize(), "picture")
                + (chosen > 1 ? " · " + chosen + " chosen" : ""));
        compare.setEnabled(chosen >= CompareWindow.FEWEST && chosen <= CompareWindow.MOST);
        Asset lead = chosen == 0 ? null : results.getElementAt(grid.getLeadSelectionIndex());
        if (lead != null) show(lead);
        else shown = null;
        if (shown == null && results.getSize() > 0) details.say(CHOOSE);
    }

    @Override
    public void show(Asset asset) {
        shown = asset;
        queue.run(() -> DetailsPanel.Content.of(asset, store), content -> {
            if (asset.equals(shown)) details.show(content);
        });
    }

    @Override
    public void open() {
        AssetOpener opener = new AssetOpener(store.library(), actions.embedsPrompts());
        for (Asset asset : grid.chosen())
            openings.run(
                    () -> opener.open(actions.readable(asset)),
                    image -> image.ifPresent(shownNow -> actions.opened(asset)));
    }

    @Override
    public void compare() {
        List<Asset> chosen = grid.chosen();
        if (chosen.size() < CompareWindow.FEWEST || chosen.size() > CompareWindow.MOST) {
            status.setText("Choose 2 to 4 pictures to compare: hold Ctrl and click.");
            return;
        }
        AssetOpener opener = new AssetOpener(store.library(), actions.embedsPrompts());
        queue.run(
                () -> chosen.stream()
                        .flatMap(asset ->
                                opener.picture(asset).map(picture -> new CompareWindow.Side(asset, picture)).stream())
                        .toList(),
                CompareWindow::new);
    }

    private void export() {
        List<Asset> chosen = grid.chosen();
        if (chosen.isEmpty()) {
            status.setText("Choose the pictures to export first.");
            return;
        }
        Swing.folder("Export to a folder")
                .ifPresent(folder -> queue.run(
                        () -> new AssetExport(store.library()).write(chosen, folder.toPath()), status::setText));
    }

    @Override
    public void rate(int stars) {
        change(asset -> store.library().rate(asset.number(), stars == 0 ? OptionalInt.empty() : OptionalInt.of(stars)));
    }

    @Override
    public void toggleFavourite() {
        favourite(!targets().stream().allMatch(Asset::favourite));
    }

    @Override
    public void favourite(boolean favourite) {
        change(asset -> store.library().favourite(asset.number(), favourite));
    }

    @Override
    public void tag(Set<String> tags) {
        change(asset -> store.library().tag(asset.number(), tags));
        offer();
        grid.requestFocusInWindow();
    }

    @Override
    public void reuse(Set<Reuse.Part> parts) {
        targets().stream().findFirst().ifPresent(asset -> actions.reuse(new Reuse(asset, parts)));
    }

    @Override
    public void editTags() {
        details.focusTags();
    }

    @Override
    public void search() {
        searchBar.focusWords();
    }

    /** The pictures chosen, or the one shown where that is another: a parent, a child. */
    private List<Asset> targets() {
        List<Asset> chosen = grid.chosen();
        boolean among = shown == null || chosen.stream().anyMatch(asset -> asset.number() == shown.number());
        return among ? chosen : List.of(shown);
    }

    private void change(Consumer<Asset> action) {
        List<Asset> targets = targets();
        queue.run(
                () -> {
                    targets.forEach(action);
                    return targets.stream()
                            .flatMap(asset -> store.library().find(asset.number()).stream())
                            .toList();
                },
                this::changed);
    }

    private void changed(List<Asset> assets) {
        for (Asset asset : assets) {
            results.replace(asset);
            if (shown != null && shown.number() == asset.number()) show(asset);
        }
    }
}
