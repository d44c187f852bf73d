package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.ModelRegistry;
import air.registry.Price;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every field that an entry may name can be written into a request. */
class RegistryFieldsTest {
    @TempDir
    Path home;

    @Test
    void everyEntryNamesWhatCanBeWritten() {
        for (ModelEntry entry : ModelRegistry.load(home).entries())
            assertThatCode(() -> new RequestFields(entry, Map.of()))
                    .as(entry.id())
                    .doesNotThrowAnyException();
    }

    @Test
    void theRegistryKnowsTheSameNamesAsTheWriter() {
        ModelEntry wrong = new ModelEntry(
                "x", "fal", "x", Set.of(), true, Limits.NONE, Price.UNKNOWN, Map.of("nothing", "y"), Map.of(), "");
        assertThat(catchThrowable(() -> new RequestFields(wrong, Map.of())))
                .hasMessageEndingWith("use some of " + String.join(", ", new TreeSet<>(ModelEntry.FIELDS)) + ".");
    }
}
