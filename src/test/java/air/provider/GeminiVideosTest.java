package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Operation;
import air.model.Picture;
import air.model.QueuedModel;
import air.model.Usage;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.Price;
import air.simulator.Misbehaviour;
import air.simulator.Recorded;
import air.simulator.Simulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Videos ordered from Google. */
class GeminiVideosTest {
    private final WireFixture fixture = new WireFixture();
    private final ModelEntry entry = new ModelEntry(
            "my-veo",
            "gemini",
            "veo-test-generate",
            Set.of(Operation.TEXT_TO_VIDEO, Operation.IMAGE_TO_VIDEO),
            false,
            Limits.NONE,
            Price.UNKNOWN,
            Map.of(),
            Map.of(),
            "");
    private final QueuedModel model = (QueuedModel) fixture.generator(Service.GEMINI, entry);
    private final List<QueuedModel.Order> orders = new ArrayList<>();
    private final Call call = fixture.call.withMeter(new Call.Meter() {
        @Override
        public void used(Usage usage) {
            fixture.metered.add(usage);
        }

        @Override
        public void submitted(QueuedModel.Order order) {
            orders.add(order);
        }
    });

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static ImageRequest request(Operation operation, List<Picture> inputs) {
        return new ImageRequest(
                operation,
                "Waves.",
                640,
                360,
                3,
                1,
                inputs,
                List.of(),
                new ImageRequest.Options(
                        Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(5)));
    }

    @Test
    void ordersAVideoWritesTheOrderDownAndFetchesItWithTheKey() throws Exception {
        ImageReply reply = model.generate(request(Operation.TEXT_TO_VIDEO, List.of()), call);

        assertThat(reply.files()).singleElement().satisfies(file -> assertThat(file.mediaType())
                .isEqualTo("video/mp4"));
        assertThat(orders).singleElement().satisfies(order -> assertThat(order.id())
                .startsWith("veo-order-"));
        assertThat(fixture.metered).hasSize(1);
        Recorded order = fixture.simulator.requests().get(0);
        assertThat(order.path()).isEqualTo("/gemini/v1beta/models/veo-test-generate:predictLongRunning");
        assertThat(order.json())
                .hasToString("{\"parameters\":{\"aspectRatio\":\"16:9\",\"durationSeconds\":4,\"seed\":3},"
                        + "\"instances\":[{\"prompt\":\"Waves.\"}]}");
        assertThat(fixture.simulator.requests()).allSatisfy(request -> {
            assertThat(request.headers()).containsEntry("x-goog-api-key", Simulator.KEY);
            assertThat(request.path()).doesNotContain(Simulator.KEY);
        });
    }

    @Test
    void sendsAPictureAsGoogleWantsIt() throws Exception {
        model.generate(request(Operation.IMAGE_TO_VIDEO, List.of(WireFixture.picture(320, 180, Color.RED))), call);

        JsonNode image = fixture.simulator.requests().get(0).json().at("/instances/0/image");
        assertThat(image.path("mimeType").asText()).isEqualTo("image/png");
        assertThat(image.path("bytesBase64Encoded").asText()).startsWith("iVBOR");
    }

    @Test
    void collectsAnOrderOfAnEarlierProcess() throws Exception {
        model.generate(request(Operation.TEXT_TO_VIDEO, List.of()), call);
        int before = fixture.simulator.requests().size();

        assertThat(model.collect(orders.get(0), call).files()).hasSize(1);
        assertThat(fixture.simulator
                        .requests()
                        .subList(before, fixture.simulator.requests().size()))
                .allMatch(request -> request.method().equals("GET"));
    }

    @ParameterizedTest
    @CsvSource({"GEMINI_VIDEO_REFUSED, REFUSED, filtered out", "GEMINI_VIDEO_FAILED, NOTHING_GENERATED, internal error"
    })
    void tellsWhyThereIsNoVideo(Misbehaviour how, Kind kind, String said) {
        fixture.simulator.misbehave(
                how, Integer.MAX_VALUE, request -> request.path().contains("/operations/"));

        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> model.generate(request(Operation.TEXT_TO_VIDEO, List.of()), call));

        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(said);
        assertThat(fixture.metered).hasSize(1);
    }
}
