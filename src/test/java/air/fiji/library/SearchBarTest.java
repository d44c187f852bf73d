package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.store.AssetQuery;
import java.awt.Component;
import java.awt.Container;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

class SearchBarTest {
    private final List<AssetQuery> asked = new ArrayList<>();
    private final SearchBar bar = new SearchBar(asked::add);

    private static List<Component> all(Container container) {
        List<Component> all = new ArrayList<>();
        for (Component child : container.getComponents()) {
            all.add(child);
            if (child instanceof Container inside) all.addAll(all(inside));
        }
        return all;
    }

    /** The list that this label stands before. */
    private JComboBox<?> list(String label) {
        return all(bar).stream()
                .filter(JLabel.class::isInstance)
                .map(JLabel.class::cast)
                .filter(text -> text.getText().equals(label))
                .map(text -> (JComboBox<?>) text.getLabelFor())
                .findFirst()
                .orElseThrow();
    }

    private AssetQuery last() {
        return asked.get(asked.size() - 1);
    }

    @Test
    void asksForEverythingAtFirst() {
        assertThat(bar.isEmpty()).isTrue();
        assertThat(bar.query()).isEqualTo(AssetQuery.LATEST.page(0, SearchResults.PAGE));
    }

    @Test
    void everyFilterIsToldAtOnce() {
        bar.offer(new FilterChoices(List.of("fal/flux-dev"), List.of("boat", "dawn")));
        assertThat(asked).as("new choices are no question").isEmpty();
        list("Model").setSelectedItem("fal/flux-dev");
        list("Tag").setSelectedItem("dawn");
        list("Score from").setSelectedItem("7");
        list("Rated from").setSelectedIndex(3);
        list("Order").setSelectedItem("best first");
        assertThat(asked).hasSize(5);
        assertThat(last().model()).hasValue("fal/flux-dev");
        assertThat(last().tag()).hasValue("dawn");
        assertThat(last().leastScore()).hasValue(7);
        assertThat(last().leastRating()).hasValue(3);
        assertThat(last().order()).isEqualTo(AssetQuery.Order.BEST);
        assertThat(bar.isEmpty()).isFalse();
    }

    @Test
    void favouritesAreTicked() {
        JCheckBox box = (JCheckBox) all(bar).stream()
                .filter(JCheckBox.class::isInstance)
                .findFirst()
                .orElseThrow();
        box.doClick();
        assertThat(last().favourites()).isTrue();
    }

    @Test
    void sevenDaysAreTodayAndSixBefore() {
        list("Made").setSelectedIndex(2);
        LocalDate from =
                last().from().orElseThrow().atZone(ZoneId.systemDefault()).toLocalDate();
        assertThat(from.plusDays(6)).isBetween(LocalDate.now().minusDays(1), LocalDate.now());
    }

    @Test
    void chosenModelStaysChosenWhenMoreAreOffered() {
        bar.offer(new FilterChoices(List.of("b"), List.of()));
        list("Model").setSelectedItem("b");
        bar.offer(new FilterChoices(List.of("a", "b"), List.of()));
        assertThat(bar.query().model()).hasValue("b");
        bar.offer(new FilterChoices(List.of("a"), List.of()));
        assertThat(bar.query().model()).as("no longer there").isEmpty();
    }
}
