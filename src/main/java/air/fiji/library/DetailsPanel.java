package air.fiji.library;

import air.fiji.host.Swing;
import air.report.AssetText;
import air.report.CritiqueText;
import air.report.Relatives;
import air.store.Asset;
import air.store.Store;
import air.store.Tags;
import air.text.Figures;
import air.text.SafeText;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** Everything known about the chosen picture, and what can be done with it. */
final class DetailsPanel extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int WIDTH = 330;

    /** What the buttons ask for. */
    interface Listener {
        void rate(int stars);

        void favourite(boolean favourite);

        void tag(Set<String> tags);

        void show(Asset asset);

        void reuse(Set<Reuse.Part> parts);
    }

    private final transient Listener listener;
    private final transient ThumbnailCache thumbnails;
    private final JTextField tags = new JTextField();

    DetailsPanel(ThumbnailCache thumbnails, Listener listener) {
        this.thumbnails = thumbnails;
        this.listener = listener;
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        tags.setToolTipText("Words to find it by, separated by commas; Enter keeps them");
        tags.addActionListener(event -> listener.tag(typedTags(tags.getText())));
    }

    /** Tags as typed, separated by commas or semicolons: in lower case, each once. */
    static Set<String> typedTags(String text) {
        return Arrays.stream(text.split("[,;]+"))
                .map(Tags::plain)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Shows a text instead of a picture. */
    void say(String text) {
        removeAll();
        add(text(text, false));
        begin();
    }

    /** Scrolls to the top of what was added. */
    private void begin() {
        add(Box.createVerticalGlue());
        revalidate();
        repaint();
        Swing.later(() -> scrollRectToVisible(new Rectangle(1, 1)));
    }

    /** An asset with what is read about it. */
    record Content(Asset asset, Map<String, String> facts, List<Asset> parents, List<Asset> children) {
        /** Reads it; blocks on the disk. */
        static Content of(Asset asset, Store store) {
            Map<String, String> facts = new LinkedHashMap<>(AssetText.facts(asset, store.profiles()));
            int references = asset.made().references().size();
            if (references > 0) facts.put("References", Figures.count(references, "image"));
            String missing = asset.missing() ? "missing from the library's folder, " : "";
            facts.put("Original", missing + AssetText.shortHash(asset));
            Relatives relatives = new Relatives(store.library());
            return new Content(asset, facts, relatives.parents(asset), relatives.children(asset));
        }
    }

    void show(Content content) {
        Asset asset = content.asset();
        removeAll();
        add(text(AssetText.title(asset), true));
        gap();
        add(marks(asset));
        gap();
        add(tagRow(asset));
        gap();
        judgement(asset);
        content.facts().forEach(this::fact);
        family("Made from", content.parents());
        family("Made into", content.children());
        gap();
        add(limited(new ReusePanel(asset, listener::reuse)));
        prompt(asset.prompt());
        begin();
    }

    private void gap() {
        add(Box.createVerticalStrut(GAP));
    }

    private JComponent marks(Asset asset) {
        JPanel row = row(new FlowLayout(FlowLayout.LEFT, 0, 0));
        for (int stars = 1; stars <= 5; stars++) {
            int given = stars;
            boolean lit = stars <= asset.rating().orElse(0);
            JButton star = flat(lit ? "★" : "☆", "Rate " + stars + " (key " + stars + ")");
            star.addActionListener(event -> listener.rate(asset.rating().orElse(0) == given ? 0 : given));
            row.add(star);
        }
        row.add(Box.createHorizontalStrut(GAP));
        JButton heart = flat(asset.favourite() ? "♥" : "♡", "Favourite (key F)");
        heart.addActionListener(event -> listener.favourite(!asset.favourite()));
        row.add(heart);
        return row;
    }

    private static JButton flat(String text, String tip) {
        JButton button = new JButton(text);
        button.setFont(button.getFont().deriveFont(Font.PLAIN, button.getFont().getSize2D() + 5));
        button.setMargin(new java.awt.Insets(0, 0, 0, 0));
        button.setBorder(BorderFactory.createEmptyBorder(0, 3, 0, 3));
        button.setContentAreaFilled(false);
        button.setToolTipText(tip);
        return button;
    }

    private JComponent tagRow(Asset asset) {
        JPanel row = row(new BorderLayout(GAP, 0));
        row.add(new JLabel("Tags"), BorderLayout.WEST);
        tags.setText(String.join(", ", new TreeSet<>(asset.tags())));
        row.add(tags, BorderLayout.CENTER);
        return limited(row);
    }

    private void judgement(Asset asset) {
        asset.critique().ifPresent(critique -> {
            add(text(AssetText.score(asset) + " of 10", true));
            add(text(critique.reasoning(), false));
            add(text(CritiqueText.breakdown(critique), false));
            gap();
        });
    }

    private void prompt(String prompt) {
        if (prompt.isBlank()) return;
        gap();
        add(text("Prompt as sent", true));
        add(text(prompt, false));
    }

    private void fact(String label, String value) {
        if (value.isBlank()) return;
        JPanel row = row(new BorderLayout(GAP, 0));
        JLabel name = new JLabel(label);
        name.setVerticalAlignment(SwingConstants.TOP);
        name.setPreferredSize(new Dimension(84, name.getPreferredSize().height));
        name.setFont(name.getFont().deriveFont(Font.PLAIN));
        name.setForeground(UIManager.getColor("Label.disabledForeground"));
        row.add(name, BorderLayout.WEST);
        row.add(text(value, false), BorderLayout.CENTER);
        row.setBorder(BorderFactory.createEmptyBorder(1, 0, 2, 0));
        add(row);
    }

    private void family(String label, List<Asset> assets) {
        if (assets.isEmpty()) return;
        gap();
        add(text(label, true));
        JPanel row = row(new GridLayout(0, 4, 4, 4));
        for (Asset asset : assets) row.add(relative(asset));
        add(row);
    }

    private JButton relative(Asset asset) {
        JButton button = new JButton(new SmallPicture(asset, thumbnails));
        button.setMargin(new java.awt.Insets(2, 2, 2, 2));
        button.setToolTipText(AssetText.title(asset));
        button.addActionListener(event -> listener.show(asset));
        return button;
    }

    void focusTags() {
        tags.requestFocusInWindow();
        tags.selectAll();
    }

    private static JPanel row(java.awt.LayoutManager layout) {
        JPanel row = new JPanel(layout);
        row.setAlignmentX(Component.LEFT_ALIGNMENT);
        return row;
    }

    /** A box layout would stretch it. */
    private static JComponent limited(JComponent component) {
        component.setAlignmentX(Component.LEFT_ALIGNMENT);
        component.setMaximumSize(new Dimension(Integer.MAX_VALUE, component.getPreferredSize().height));
        return component;
    }

    /** Words that wrap and can be copied. */
    private static JTextArea text(String words, boolean bold) {
        JTextArea area = new JTextArea(SafeText.lines(words));
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setEditable(false);
        area.setOpaque(false);
        area.setBorder(null);
        // A caret would scroll its text into view.
        ((DefaultCaret) area.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        Font font = UIManager.getFont("Label.font");
        area.setFont(bold ? font.deriveFont(Font.BOLD) : font.deriveFont(Font.PLAIN));
        area.setAlignmentX(Component.LEFT_ALIGNMENT);
        area.setSize(WIDTH, Short.MAX_VALUE);
        return area;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(WIDTH, 400);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 16;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height - 16;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
