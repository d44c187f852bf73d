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
import org.junit.jupiter.params.provider.EnumSource;

class FalTest extends QueueContractTest {
    @Override
    Service service() {
        return Service.FAL;
    }

    @Override
    QueuedModel model(Wire wire, ModelEntry entry) {
        return WireFixture.ofFal(wire, entry, RHYTHM);
    }

    @Override
    QueuedModel slow(PlacedOrder.Rhythm rhythm) {
        return WireFixture.ofFal(
                wire(QUICK, Wire.Patience.DEFAULT), entry("text-model", Operation.TEXT_TO_IMAGE), rhythm);
    }

    @Override
    Map<String, String> fields() {
        return Map.of(
                "prompt", "prompt",
                "image", "image_url",
                "face", "swap_image_url",
                "seed", "seed",
                "count", "num_images",
                "size", "image_size");
    }

    @Override
    int withdrawals() {
        return 1;
    }

    @ParameterizedTest
    @CsvSource({
        "FAL_LOCKED_403, OUT_OF_CREDIT, 0",
        "FAL_CANCELLED, NOTHING_GENERATED, 1",
        "FAL_FAILED_ORDER, NOTHING_GENERATED, 1",
        "FAL_POLICY_422_LIST, REFUSED, 1",
        "FAL_INVALID_422_TEXT, INVALID_REQUEST, 1",
        "FAL_NSFW_FLAGGED_IMAGE, REFUSED, 1",
        "FAL_STATUS_ELSEWHERE, UNREADABLE_REPLY, 1",
        "FAL_RESULT_ELSEWHERE_IMAGE, UNREADABLE_REPLY, 0",
    })
    void tellsWhyFalMadeNothing(Misbehaviour how, Kind kind, int billed) {
        ModelException failure = failure(failing(how));

        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        assertThat(metered).hasSize(billed);
        assertThat(paid()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "FAL_UNKNOWN_STATE, ARCHIVED",
        "FAL_NO_STATE, no state",
        "FAL_EMPTY_RESULT, without an image",
        "FAL_RESULT_MISSING_404, status 404",
        "FAL_RESULT_LOCKED_403, Exhausted balance",
        "FAL_RESULT_PAGE, no data",
    })
    void anOrderEndsOnItsOwnWordAlone(Misbehaviour how, String heard) throws ModelException {
        endsOnItsOwnWordAlone(how, heard);
    }

    @Test
    void readsAStateHoweverItIsSpelled() throws ModelException {
        assertThat(failing(Misbehaviour.FAL_LOWER_CASE_STATE)
                        .generate(request(Operation.TEXT_TO_IMAGE), call)
                        .pictures())
                .hasSize(1);
    }

    @Test
    void namesTheFieldThatFalRejects() {
        simulator.misbehave(Misbehaviour.INVALID_422);
        assertThat(failure(model())).hasMessageContaining("Input should be at most 2048 (size)");
    }

    @Test
    void quotesWhatFalSays() {
        assertThat(failure(failing(Misbehaviour.FAL_FAILED_ORDER))).hasMessageContaining("The worker crashed");
        assertThat(failure(failing(Misbehaviour.FAL_INVALID_422_TEXT))).hasMessageContaining("image_size is too large");
        assertThat(failure(failing(Misbehaviour.FAL_STATUS_ELSEWHERE)))
                .hasMessageContaining("127.0.0.2, where your key must not go: check FAL_URL");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAL_ORDER_WITHOUT_ADDRESSES", "FAL_ORDER_IN_CAMEL_CASE"})
    void collectsAnOrderHoweverItWasTaken(Misbehaviour how) throws ModelException {
        assertThat(failing(how).generate(request(Operation.TEXT_TO_IMAGE), call).pictures())
                .hasSize(1);
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void asksForAllResultsAtOnceWhereTheModelCan() throws ModelException {
        model().generate(request(Operation.TEXT_TO_IMAGE).withCount(4), call);

        assertThat(paid()).isEqualTo(1);
        assertThat(simulator.requests().get(0).json().path("num_images").asInt())
                .isEqualTo(4);
        assertThat(simulator.requests().get(0).path()).isEqualTo("/fal/owner/text-model");
    }

    @Test
    void readsProgressFromTheLogs() throws ModelException {
        simulator.orders().waits(3);
        model().generate(request(Operation.TEXT_TO_IMAGE), call);

        assertThat(told).anyMatch(line -> line.contains("waiting in the queue, 2 before it"));
        assertThat(told).anyMatch(line -> line.contains("50% of the steps (checked for up to"));
    }
}
