package air.fiji.host;

import java.awt.Component;
import java.awt.Font;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** A text field with a list of proposals, each with a note; what is typed counts too. On the event thread. */
final class OfferBox extends JComboBox<Offer> {
    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 30;

    private List<Offer> offers = List.of();

    /** @param changed runs when another text is in the field */
    OfferBox(List<Offer> offers, String text, Runnable changed) {
        setEditable(true);
        setFont(getFont().deriveFont(Font.PLAIN));
        setRenderer(new Noted());
        ((JTextField) getEditor().getEditorComponent()).setColumns(COLUMNS);
        offer(offers);
        setText(text);
        field().getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                changed.run();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                changed.run();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                changed.run();
            }
        });
    }

    private JTextField field() {
        return (JTextField) getEditor().getEditorComponent();
    }

    /** Proposes others; the text stays. */
    void offer(List<Offer> others) {
        if (others.equals(offers)) return;
        offers = List.copyOf(others);
        String text = text();
        setModel(new DefaultComboBoxModel<>(others.toArray(new Offer[0])));
        setText(text);
    }

    String text() {
        return field().getText().strip();
    }

    void setText(String text) {
        if (!text.equals(text())) field().setText(text);
        offers.stream().filter(offer -> offer.id().equals(text)).findFirst().ifPresent(this::setSelectedItem);
    }

    /** A proposal with its note. */
    private static final class Noted extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof Offer offer) {
                String gap = offer.id().isEmpty() || offer.note().isEmpty() ? "" : "   ";
                setText(Swing.plain(offer.id() + gap + offer.note()));
            }
            return this;
        }
    }
}
