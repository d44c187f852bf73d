package air.fiji.library;

import air.fiji.host.MessageBox;
import air.fiji.host.Swing;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Store;
import air.store.Upkeep;
import air.text.Figures;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;

/** The library's place and size, its backup, and clearing it out. For the event thread. */
public final class UpkeepPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int YEAR = 365;

    private final transient Supplier<Store> store;
    private final transient Path folder;
    private final transient BackgroundQueue queue = new BackgroundQueue("AIR upkeep", this::say);
    private final JLabel size = new JLabel(" ");

    /**
     * @param store opened when it is first needed
     * @param home {@code AIR_HOME}
     */
    public UpkeepPanel(Supplier<Store> store, Path home) {
        super(new BorderLayout(8, 4));
        this.store = store;
        this.folder = home.resolve("library");
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 8, 0));
        String backsUp = "Copies pictures and records to an empty folder, then reads the copy back";
        buttons.add(Swing.button(new JButton("Back Up..."), backsUp, this::backup));
        String clears = "Deletes old pictures, after saying how many";
        buttons.add(Swing.button(new JButton("Clear Out..."), clears, this::clearOut));
        JPanel lines = new JPanel(new GridLayout(0, 1, 0, 2));
        JLabel place = new JLabel(folder.toString());
        place.setToolTipText(folder.toString());
        lines.add(place);
        lines.add(size);
        add(lines, BorderLayout.CENTER);
        add(buttons, BorderLayout.SOUTH);
        measure();
    }

    private void say(String sentence) {
        size.setText(sentence);
        size.setToolTipText(sentence);
    }

    private void measure() {
        say("Measuring...");
        queue.run(
                () -> {
                    int pictures =
                            store.get().library().search(AssetQuery.LATEST).total();
                    return Figures.count(pictures, "picture") + ", " + Figures.size(bytes(folder));
                },
                this::say);
    }

    private static long bytes(Path folder) {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void backup() {
        Swing.folder("Back up to an empty folder").ifPresent(chosen -> {
            Path target = chosen.toPath().resolve("air-backup-" + LocalDate.now());
            say("Backing up to " + target + "...");
            queue.run(() -> store.get().upkeep().backup(target), checked -> tell(backedUp(checked, target)));
        });
    }

    private static String backedUp(Upkeep.Checked checked, Path target) {
        String problems = checked.problems().isEmpty() ? "" : "\n" + String.join("\n", checked.problems());
        return Figures.count(checked.assets(), "picture") + " (" + Figures.size(checked.bytes()) + "): safe in "
                + target + ", read back and compared." + problems;
    }

    private void clearOut() {
        JSpinner days = new JSpinner(new SpinnerNumberModel(YEAR, 1, 100 * YEAR, 30));
        JSpinner rating = new JSpinner(new SpinnerNumberModel(3, 1, 5, 1));
        JPanel form = new JPanel(new GridLayout(0, 2, 8, 6));
        form.add(new JLabel("Older than (days)"));
        form.add(days);
        form.add(new JLabel("Keep those rated at least"));
        form.add(rating);
        form.add(new JLabel("Favourites and pictures you approved always stay."));
        int answer = JOptionPane.showConfirmDialog(this, form, "Clear out the library", JOptionPane.OK_CANCEL_OPTION);
        if (answer != JOptionPane.OK_OPTION) return;
        Upkeep.Retention retention = new Upkeep.Retention(
                Optional.of(Duration.ofDays(((Number) days.getValue()).longValue())),
                OptionalLong.empty(),
                OptionalInt.of(((Number) rating.getValue()).intValue()));
        queue.run(() -> store.get().upkeep().prune(retention, true), pruned -> confirm(retention, pruned));
    }

    private void confirm(Upkeep.Retention retention, Upkeep.Pruned pruned) {
        if (pruned.assets().isEmpty()) {
            tell("No picture is old enough to delete.");
            return;
        }
        String oldest = pruned.assets().stream()
                .map(Asset::created)
                .min(java.util.Comparator.naturalOrder())
                .map(Figures::minute)
                .orElse("");
        String question = Figures.count(pruned.assets().size(), "picture") + ", " + Figures.size(pruned.bytes())
                + ", would be deleted, the oldest from " + oldest + ".\nThis cannot be undone. Delete them?";
        int answer = JOptionPane.showConfirmDialog(
                this, question, "Clear out the library", JOptionPane.OK_CANCEL_OPTION, JOptionPane.WARNING_MESSAGE);
        if (answer != JOptionPane.OK_OPTION) return;
        queue.run(
                () -> store.get().upkeep().prune(retention, false),
                gone -> tell(Figures.count(gone.assets().size(), "picture") + " deleted, " + Figures.size(gone.bytes())
                        + "."));
    }

    private void tell(String sentence) {
        JOptionPane.showMessageDialog(
                this, MessageBox.wrapped(sentence), "AIR Library", JOptionPane.INFORMATION_MESSAGE);
        measure();
    }
}
