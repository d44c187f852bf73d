package air.fiji.host;

import java.awt.Component;
import java.awt.Font;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JTextField;

/** A text field with a list of suggestions; anything else can be typed too. For the event thread. */
final class SuggestionBox extends JComboBox<Suggestion> {
    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 30;

    private List<Suggestion> suggestions = List.of();

    /** @param changed runs when the text changes */
    SuggestionBox(List<Suggestion> suggestions, String text, Runnable changed) {
        setEditable(true);
        setFont(getFont().deriveFont(Font.PLAIN));
        setRenderer(new Noted());
        ((JTextField) getEditor().getEditorComponent()).setColumns(COLUMNS);
        suggest(suggestions);
        setText(text);
        Swing.whenTyped(field(), changed);
    }

    private JTextField field() {
        return (JTextField) getEditor().getEditorComponent();
    }

    /** Suggests others; the text stays. */
    void suggest(List<Suggestion> others) {
        if (others.equals(suggestions)) return;
        suggestions = List.copyOf(others);
        String text = text();
        setModel(new DefaultComboBoxModel<>(others.toArray(new Suggestion[0])));
        setText(text);
    }

    String text() {
        return field().getText().strip();
    }

    void setText(String text) {
        if (!text.equals(text())) field().setText(text);
        suggestions.stream()
                .filter(suggestion -> suggestion.id().equals(text))
                .findFirst()
                .ifPresent(this::setSelectedItem);
    }

    /** A suggestion with its note. */
    private static final class Noted extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof Suggestion suggestion) {
                String gap = suggestion.id().isEmpty() || suggestion.note().isEmpty() ? "" : "   ";
                setText(Swing.plain(suggestion.id() + gap + suggestion.note()));
            }
            return this;
        }
    }
}
