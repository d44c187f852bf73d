package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;

class SuggestionBoxTest {
    private static final Suggestion OWN = new Suggestion("", "the engine's own");
    private static final Suggestion FLUX = new Suggestion("fal/flux-dev", "$0.025 a megapixel");

    private final AtomicInteger changes = new AtomicInteger();
    private final SuggestionBox box = new SuggestionBox(List.of(OWN, FLUX), "", changes::incrementAndGet);

    private JTextField field() {
        return (JTextField) box.getEditor().getEditorComponent();
    }

    private String shown(Suggestion suggestion) {
        return ((JLabel) box.getRenderer().getListCellRendererComponent(new JList<>(), suggestion, 0, false, false))
                .getText();
    }

    @Test
    void whatIsTypedCountsWhetherSuggestedOrNot() {
        field().setText(" my/model ");
        assertThat(box.text()).isEqualTo("my/model");
        assertThat(changes.get()).isPositive();
    }

    @Test
    void choosingPutsTheIdIntoTheField() {
        box.setSelectedItem(FLUX);
        assertThat(box.text()).isEqualTo("fal/flux-dev");
    }

    @Test
    void listShowsTheNoteToo() {
        assertThat(shown(FLUX)).isEqualTo("fal/flux-dev   $0.025 a megapixel");
        assertThat(shown(OWN)).isEqualTo("the engine's own");
        assertThat(shown(new Suggestion("<html>x", ""))).startsWith(" <html>");
    }

    @Test
    void otherSuggestionsLeaveTheTextAsItIs() {
        field().setText("my/model");
        box.suggest(List.of(OWN));
        assertThat(box.text()).isEqualTo("my/model");
        assertThat(box.getItemCount()).isOne();
    }
}
