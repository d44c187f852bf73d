package air.report;

import static org.assertj.core.api.Assertions.assertThat;

import air.store.Asset;
import air.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetTextTest {
    private static String title(String intent, String prompt) {
        return AssetText.title(Assets.asset(1, intent, prompt, Optional.empty()));
    }

    @Test
    void titleIsTheIntentElseThePromptElseTheOperation() {
        assertThat(title("a boat", "a boat. Taste: ink")).isEqualTo("a boat");
        assertThat(title(" ", "a boat. Taste: ink")).isEqualTo("a boat. Taste: ink");
        assertThat(title("", "")).isEqualTo("text-to-image");
    }

    @Test
    void titleIsOneShortLineThatNoWindowTakesForHtml() {
        assertThat(title("a\nboat\tat  dawn", "")).isEqualTo("a boat at dawn");
        assertThat(title("boat ".repeat(50), "")).hasSizeLessThanOrEqualTo(80).endsWith("...");
        assertThat(title("<HTML><img src='http://example.org'>", "")).startsWith(" <HTML>");
    }

    @Test
    void factsNameTheProfileAndLeaveOutWhatIsNotKnown(@TempDir Path home) {
        try (Store store = Store.open(home, Optional.empty(), InstantSource.system())) {
            Asset asset = Assets.asset(1, "a boat", "a boat", Optional.of("0123456789abcdef"));
            Map<String, String> facts = AssetText.facts(asset, store.profiles());
            assertThat(facts)
                    .containsEntry("Model", "fal/flux-dev (fal)")
                    .containsEntry("File", "640 x 480 px, 1.2 kB")
                    .containsEntry("Cost", "$0.025")
                    .containsEntry("Profile", "0123456789ab")
                    .doesNotContainKey("At the gate");
        }
    }
}
