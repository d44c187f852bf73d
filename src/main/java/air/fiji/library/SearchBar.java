package air.fiji.library;

import air.fiji.host.Swing;
import air.store.AssetQuery;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Timer;

/** What to look for: words, filters and order. Reports a change at once, typing after a short pause. */
final class SearchBar extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final String ANY = "any";
    private static final int REST_MS = 200;
    private static final int GAP = 8;

    /** When a picture was made. */
    private enum Made {
        ANY("any time", Long.MAX_VALUE),
        TODAY("today", 0),
        WEEK("last 7 days", 6),
        MONTH("last 30 days", 29),
        YEAR("last 365 days", 364);

        private final String label;
        private final long daysBack;

        Made(String label, long daysBack) {
            this.label = label;
            this.daysBack = daysBack;
        }

        Optional<java.time.Instant> from() {
            if (this == ANY) return Optional.empty();
            return Optional.of(LocalDate.now()
                    .minusDays(daysBack)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant());
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private final JTextField words = new JTextField();
    private final JComboBox<String> model = new JComboBox<>(new String[] {ANY});
    private final JComboBox<String> tag = new JComboBox<>(new String[] {ANY});
    private final JComboBox<String> score = new JComboBox<>(new String[] {ANY, "5", "6", "7", "8", "9"});
    private final JComboBox<String> rating = new JComboBox<>(new String[] {ANY, "★", "★★", "★★★", "★★★★", "★★★★★"});
    private final JComboBox<Made> made = new JComboBox<>(Made.values());
    private final JCheckBox favourites = new JCheckBox("Favourites");
    private final JComboBox<String> order = new JComboBox<>(new String[] {"newest first", "best first"});
    private final transient Consumer<AssetQuery> changed;
    private boolean filling;

    SearchBar(Consumer<AssetQuery> changed) {
        super(new BorderLayout(GAP, 2));
        this.changed = changed;
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 2, GAP));
        JLabel label = new JLabel("Search");
        label.setLabelFor(words);
        words.setToolTipText("Words of the prompt, the intent, tags, the model or the critique; all must match");
        add(label, BorderLayout.WEST);
        add(words, BorderLayout.CENTER);
        add(filters(), BorderLayout.SOUTH);
        listen();
    }

    private JPanel filters() {
        JPanel filters = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 2));
        model.setPrototypeDisplayValue("x".repeat(16));
        put(filters, "Model", model);
        put(filters, "Score from", score);
        put(filters, "Rated from", rating);
        put(filters, "Tag", tag);
        put(filters, "Made", made);
        put(filters, "Order", order);
        filters.add(favourites);
        return filters;
    }

    private static void put(JPanel panel, String label, JComponent field) {
        JLabel text = new JLabel(label);
        text.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, 4));
        text.setLabelFor(field);
        panel.add(text);
        panel.add(field);
        panel.add(javax.swing.Box.createHorizontalStrut(14));
    }

    private void listen() {
        Timer rest = new Timer(REST_MS, event -> report());
        rest.setRepeats(false);
        Swing.whenTyped(words, rest::restart);
        List.of(model, tag, score, rating, made, order).forEach(box -> box.addActionListener(event -> report()));
        favourites.addActionListener(event -> report());
    }

    private void report() {
        if (!filling) changed.accept(query());
    }

    /** What is asked for now. */
    AssetQuery query() {
        return new AssetQuery(
                words.getText().strip(),
                chosen(model),
                Optional.empty(),
                chosen(tag),
                score.getSelectedIndex() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble((String) score.getSelectedItem())),
                rating.getSelectedIndex() == 0 ? OptionalInt.empty() : OptionalInt.of(rating.getSelectedIndex()),
                favourites.isSelected(),
                ((Made) made.getSelectedItem()).from(),
                Optional.empty(),
                order.getSelectedIndex() == 0 ? AssetQuery.Order.NEWEST : AssetQuery.Order.BEST,
                0,
                SearchResults.PAGE);
    }

    private static Optional<String> chosen(JComboBox<String> box) {
        return box.getSelectedIndex() <= 0 ? Optional.empty() : Optional.of((String) box.getSelectedItem());
    }

    /** Offers these models and tags; what is chosen stays chosen. */
    void offer(FilterChoices choices) {
        filling = true;
        fill(model, choices.models());
        fill(tag, choices.tags());
        filling = false;
    }

    private static void fill(JComboBox<String> box, List<String> items) {
        Object before = box.getSelectedItem();
        box.removeAllItems();
        box.addItem(ANY);
        items.forEach(box::addItem);
        box.setSelectedItem(before);
        if (box.getSelectedIndex() < 0) box.setSelectedIndex(0);
    }

    /** Whether everything is shown. */
    boolean isEmpty() {
        AssetQuery query = query();
        return query.words().isEmpty()
                && query.model().isEmpty()
                && query.tag().isEmpty()
                && query.leastScore().isEmpty()
                && query.leastRating().isEmpty()
                && query.from().isEmpty()
                && !query.favourites();
    }

    void focusWords() {
        words.requestFocusInWindow();
        words.selectAll();
    }
}
