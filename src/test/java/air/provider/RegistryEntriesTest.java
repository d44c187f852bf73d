package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageReply;
import air.model.ModelException;
import air.model.Operation;
import air.model.QueuedModel;
import air.registry.ModelEntry;
import air.registry.ModelRegistry;
import air.simulator.Recorded;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of ours whose provider takes orders: its entry can be written as a request, and its result read. */
class RegistryEntriesTest {
    @TempDir
    static Path home;

    private final WireFixture fixture = new WireFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    static Stream<ModelEntry> entries() {
        return ModelRegistry.load(home).entries().stream()
                .filter(entry -> entry.provider().matches("fal|wavespeed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void doesWhatItsEntrySays(ModelEntry entry) throws ModelException {
        QueuedModel model =
                (QueuedModel) fixture.generator(Service.valueOf(entry.provider().toUpperCase()), entry);
        for (Operation operation : entry.operations()) {
            int before = fixture.simulator.requests().size();
            ImageReply reply = model.generate(ProviderContractTest.request(operation), fixture.call);

            assertThat(reply.pictures().isEmpty()).isEqualTo(operation.makes() != Operation.Makes.PICTURES);
            Recorded order = fixture.simulator.requests().get(before);
            assertThat(order.path()).endsWith(entry.path());
            long sent = urls(order.json());
            assertThat(sent).as("pictures in " + operation.key()).isGreaterThanOrEqualTo(operation.inputs());
        }
    }

    private static long urls(JsonNode body) {
        long count = 0;
        for (JsonNode value : body)
            count +=
                    value.isContainerNode() ? urls(value) : value.asText().startsWith("data:image/png;base64,") ? 1 : 0;
        return count;
    }
}
