package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Operation;
import air.model.QueuedModel;
import air.registry.ModelEntry;
import air.simulator.Misbehaviour;
import air.wire.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveSpeedTest extends QueueContractTest {
    @Override
    Service service() {
        return Service.WAVESPEED;
    }

    @Override
    QueuedModel model(Wire wire, ModelEntry entry) {
        return WireFixture.ofWaveSpeed(wire, entry, RHYTHM);
    }

    @Override
    QueuedModel slow(PlacedOrder.Rhythm rhythm) {
        return WireFixture.ofWaveSpeed(
                wire(QUICK, Wire.Patience.DEFAULT), entry("text-model", Operation.TEXT_TO_IMAGE), rhythm);
    }

    @Override
    Map<String, String> fields() {
        return Map.of("prompt", "prompt", "image", "image", "face", "face_image", "seed", "seed", "size_text", "size");
    }

    @Override
    int withdrawals() {
        return 0;
    }

    @ParameterizedTest
    @CsvSource({
        "WAVESPEED_ERROR_400_WITH_200, INVALID_REQUEST, 0",
        "WAVESPEED_CANCELLED, NOTHING_GENERATED, 1",
        "WAVESPEED_FAILED_WITH_200, NOTHING_GENERATED, 1",
        "WAVESPEED_REFUSED_WITH_200, REFUSED, 1",
        "WAVESPEED_NSFW_FLAGGED_IMAGE, REFUSED, 1",
    })
    void tellsWhyWaveSpeedMadeNothing(Misbehaviour how, Kind kind, int billed) {
        ModelException failure = failure(failing(how));

        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        assertThat(metered).hasSize(billed);
        assertThat(paid()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"WAVESPEED_UNKNOWN_STATE, archived", "WAVESPEED_EMPTY_RESULT, without an image"})
    void anOrderEndsOnItsOwnWordAlone(Misbehaviour how, String heard) throws ModelException {
        endsOnItsOwnWordAlone(how, heard);
    }

    @Test
    void readsAStateHoweverItIsSpelled() throws ModelException {
        assertThat(failing(Misbehaviour.WAVESPEED_CAPITAL_STATE)
                        .generate(request(Operation.TEXT_TO_IMAGE), call)
                        .pictures())
                .hasSize(1);
    }

    @Test
    void quotesWhatWaveSpeedSays() {
        assertThat(failure(failing(Misbehaviour.WAVESPEED_FAILED_WITH_200))).hasMessageContaining("Out of memory");
        assertThat(failure(failing(Misbehaviour.WAVESPEED_ERROR_400_WITH_200)))
                .hasMessageContaining("property prompt is missing");
    }

    @Test
    void readsPicturesThatAreWrittenOutWithoutAWordOfTheirType() throws ModelException {
        simulator.misbehave(Misbehaviour.WAVESPEED_BARE_BASE64_IMAGE);

        assertThat(model().generate(request(Operation.TEXT_TO_IMAGE), call).pictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.width()).isEqualTo(64));
    }

    @Test
    void ordersOneAfterTheOtherWhereTheModelMakesOne() throws ModelException {
        model().generate(request(Operation.TEXT_TO_IMAGE).withCount(3), call);

        assertThat(paid()).isEqualTo(3);
        assertThat(orders).hasSize(3).doesNotHaveDuplicates();
        assertThat(metered).hasSize(3);
        assertThat(simulator.requests().get(0).path()).isEqualTo("/wavespeed/api/v3/owner/text-model");
        assertThat(simulator.requests().get(0).json().path("size").asText()).isEqualTo("96*64");
    }
}
