package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.report.Assets;
import air.store.Asset;
import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsPanelTest {
    private final List<Object> asked = new ArrayList<>();
    private final ThumbnailCache thumbnails = new ThumbnailCache(folder(), asset -> new byte[0], () -> {});
    private final DetailsPanel panel = new DetailsPanel(thumbnails, new Listener());

    @TempDir
    private static Path temporary;

    private static Path folder() {
        return temporary;
    }

    @AfterEach
    void close() {
        thumbnails.close();
    }

    private final class Listener implements DetailsPanel.Listener {
        @Override
        public void rate(int stars) {
            asked.add(stars);
        }

        @Override
        public void favourite(boolean favourite) {
            asked.add(favourite);
        }

        @Override
        public void tag(Set<String> tags) {
            asked.add(tags);
        }

        @Override
        public void show(Asset asset) {
            asked.add(asset);
        }

        @Override
        public void reuse(Set<Reuse.Part> parts) {
            asked.add(parts);
        }
    }

    private static List<Component> all(Container container) {
        List<Component> all = new ArrayList<>();
        for (Component child : container.getComponents()) {
            all.add(child);
            if (child instanceof Container inside) all.addAll(all(inside));
        }
        return all;
    }

    private void show(Asset asset, List<Asset> parents) {
        panel.show(new DetailsPanel.Content(asset, Map.of("Model", "flux (fal)"), parents, List.of()));
    }

    private AbstractButton button(String textOrTip) {
        return all(panel).stream()
                .filter(AbstractButton.class::isInstance)
                .map(AbstractButton.class::cast)
                .filter(button -> textOrTip.equals(button.getText())
                        || button.getToolTipText() != null
                                && button.getToolTipText().startsWith(textOrTip))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return all(panel).stream()
                .filter(JTextComponent.class::isInstance)
                .map(text -> ((JTextComponent) text).getText())
                .toList();
    }

    private final Asset asset = Assets.asset(1, "a boat", "a boat. Taste: ink.", Optional.empty());

    @Test
    void showsTitleFactsTagsAndPrompt() {
        show(asset, List.of());
        assertThat(texts()).contains("a boat", "flux (fal)", "boat", "a boat. Taste: ink.");
    }

    @Test
    void starThatIsLitAlreadyTakesTheRatingAway() {
        show(asset, List.of());
        button("Rate 5").doClick();
        button("Rate 3").doClick();
        assertThat(asked).containsExactly(5, 0);
    }

    @Test
    void parentIsShownByAClick() {
        Asset parent = Assets.numbered(7);
        show(asset, List.of(parent));
        button("boat 7").doClick();
        assertThat(asked).containsExactly(parent);
    }

    @Test
    void eitherIntentOrPromptIsUsedAgain() {
        show(asset, List.of());
        button("Prompt as sent").doClick();
        button("In AIR Generate...").doClick();
        assertThat(asked)
                .containsExactly(Set.of(Reuse.Part.PROMPT, Reuse.Part.SEED, Reuse.Part.SIZE, Reuse.Part.MODEL));
        assertThat(button("Profile").isEnabled()).as("it has none").isFalse();
    }

    @Test
    void tagsAreTypedWithCommas() {
        show(asset, List.of());
        JTextField field = (JTextField) all(panel).stream()
                .filter(JTextField.class::isInstance)
                .findFirst()
                .orElseThrow();
        field.setText(" Dawn, boat;  for   sale,, dawn");
        field.postActionEvent();
        assertThat(asked).containsExactly(Set.of("boat", "dawn", "for sale"));
    }
}
