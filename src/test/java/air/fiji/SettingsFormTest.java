package air.fiji;

import static org.assertj.core.api.Assertions.assertThat;

import air.settings.Settings;
import air.settings.Settings.Key;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFormTest {
    @TempDir
    Path folder;

    private SettingsForm form() {
        return new SettingsForm(Settings.of(
                Map.of("AIR_HOME", folder.toString(), "BASE_URL", "https://api.example/v1", "API_KEY", "abc"), folder));
    }

    @Test
    void nothingTypedChangesNothing() {
        assertThat(form().typed()).isEmpty();
    }

    @Test
    void whatIsTypedIsKept() {
        SettingsForm form = form();
        form.type(Key.BASE_URL, "https://other.example/v1");
        form.type(Key.API_KEY, "def");
        assertThat(form.typed())
                .containsOnly(Map.entry(Key.BASE_URL, "https://other.example/v1"), Map.entry(Key.API_KEY, "def"));
    }

    @Test
    void aMinusTakesAKeyOut() {
        SettingsForm form = form();
        form.type(Key.API_KEY, " - ");
        assertThat(form.typed()).containsOnly(Map.entry(Key.API_KEY, ""));
    }

    @Test
    void settingsAreNotForScripts() {
        try (Desk desk = new Desk()) {
            assertThat(Desk.reason(desk.run(SettingsCommand.class))).contains("AIR Settings needs a person");
        }
    }

    @Test
    void aProbeIsReported() {
        try (Desk desk = new Desk()) {
            assertThat(desk.run(ProbeCommand.class).getOutput("report").toString())
                    .contains("Understood:\nIt works.");
        }
    }
}
