package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ModelException;
import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import air.model.Operation;
import air.model.QueuedModel;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.Price;
import air.registry.SentField;
import air.simulator.Misbehaviour;
import air.simulator.Recorded;
import air.wire.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every model does besides whose provider takes orders: whatever happens, an order is paid for once. */
abstract class QueueContractTest extends NetworkContractTest {
    static final PlacedOrder.Rhythm RHYTHM = new PlacedOrder.Rhythm(
            Duration.ofMillis(2), Duration.ofMillis(20), Duration.ofSeconds(30), Duration.ofMillis(200));

    abstract QueuedModel model(Wire wire, ModelEntry entry);

    /** Names of what is sent, where a model has more than the usual. */
    abstract Map<String, String> fields();

    /** How many withdrawals an order's cancellation leads to. */
    abstract int withdrawals();

    final ModelEntry entry(String path, Operation... operations) {
        return new ModelEntry(
                service().id() + "/" + path,
                service().id(),
                "owner/" + path,
                Set.of(operations),
                false,
                Limits.NONE,
                Price.UNKNOWN,
                SentField.named(fields()),
                Map.of(),
                "");
    }

    @Override
    QueuedModel model(Wire wire) {
        return model(wire, entry("text-model", Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.FACE_SWAP));
    }

    @Override
    boolean holdsPictures(Recorded request) {
        return request.path().contains("/files/");
    }

    boolean asks(Recorded request) {
        return request.method().equals("GET") && !holdsPictures(request);
    }

    @Override
    boolean endsWithItsAnswer() {
        return false;
    }

    private QueuedModel queued() {
        return (QueuedModel) model();
    }

    private QueuedModel.Order leftBehind() {
        simulator.misbehave(Misbehaviour.ERROR_500, Integer.MAX_VALUE, this::asks);
        ModelException failure = failure(model());
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("continues there");
        assertThat(metered)
                .as("nobody knows yet what an order uses that goes on")
                .isEmpty();
        simulator.misbehave(Misbehaviour.ERROR_500, 0, request -> false);
        assertThat(orders).hasSize(1);
        return orders.get(0);
    }

    @Test
    void hasTheOrderWrittenDownBeforeItAsksForIt() throws ModelException {
        List<Long> asked = new ArrayList<>();
        Call watching = call.withMeter(new Overheard() {
            @Override
            public void submitted(QueuedModel.Order order) {
                super.submitted(order);
                asked.add(simulator.requests().stream()
                        .filter(r -> r.method().equals("GET"))
                        .count());
            }
        });
        model().generate(request(Operation.TEXT_TO_IMAGE), watching);

        assertThat(asked).containsExactly(0L);
        assertThat(orders).singleElement().satisfies(job -> {
            assertThat(job.provider()).isEqualTo(service().id());
            assertThat(job.model()).isEqualTo(model().id());
        });
        assertThat(metered).singleElement().satisfies(usage -> assertThat(usage.requestId())
                .contains(orders.get(0).id()));
    }

    @Test
    void tellsHowFarTheOrderIs() throws ModelException {
        simulator.orders().waits(3);
        model().generate(request(Operation.TEXT_TO_IMAGE), call);

        assertThat(told).anyMatch(line -> line.contains("waiting in the queue"));
        assertThat(told.stream().distinct()).hasSizeGreaterThan(2);
    }

    @Test
    void picksUpAnOrderThatWasLeftBehind() throws ModelException {
        QueuedModel.Order order = leftBehind();

        ImageReply late = queued().collect(order, call);

        assertThat(late.pictures()).hasSize(1);
        assertThat(metered).singleElement().satisfies(usage -> assertThat(usage.images())
                .isEqualTo(1));
        assertThat(paid()).isEqualTo(1);
        assertThat(pixels(model().generate(request(Operation.TEXT_TO_IMAGE), call)))
                .isEqualTo(pixels(late));
    }

    @Test
    void anOrderThatTheProviderDoesNotKnowJustNowGoesOn() {
        QueuedModel.Order order = leftBehind();
        simulator.orders().forget();

        assertThatThrownBy(() -> queued().collect(order, call))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.bill()).isEqualTo(Bill.ORDERED))
                .hasMessageContaining("404")
                .hasMessageContaining(order.id() + " continues there");
        assertThat(metered).isEmpty();
    }

    /** An order whose answers say nothing that could be its end is kept, and collected once they do. */
    final void endsOnItsOwnWordAlone(Misbehaviour how, String heard) throws ModelException {
        simulator.misbehave(how, Integer.MAX_VALUE, request -> true);
        ModelException failure = failure(model());

        assertThat(failure.bill()).isEqualTo(Bill.ORDERED);
        assertThat(failure).hasMessageContaining(heard).hasMessageContaining("continues there");
        assertThat(metered).as("it has not ended").isEmpty();
        simulator.misbehave(how, 0, request -> false);
        assertThat(queued().collect(orders.get(0), call).pictures()).hasSize(1);
        assertThat(paid()).isEqualTo(1);
        assertThat(metered).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_MODEL_404", "HTML_WITH_200", "EMPTY_BODY", "CLOSED_499", "TIMEOUT_524"})
    void asksAgainWhereTheFirstAnswersSayNothing(Misbehaviour how) throws ModelException {
        simulator.misbehave(how, 2, this::asks);

        assertThat(model().generate(request(Operation.TEXT_TO_IMAGE), call).pictures())
                .hasSize(1);
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void saysHowLongItAsksAfterAnOrder() throws ModelException {
        slow(new PlacedOrder.Rhythm(
                        Duration.ofMillis(2), Duration.ofMillis(2), Duration.ofHours(2), Duration.ofMillis(50)))
                .generate(request(Operation.TEXT_TO_IMAGE), call);

        assertThat(told).anyMatch(line -> line.contains("checked for up to 2 h"));
    }

    @Test
    void collectsAnOrderFromAServerThatKnowsItselfByAnotherName() throws ModelException {
        QueuedModel.Order order = leftBehind();
        Map<String, String> renamed = new java.util.HashMap<>(order.addresses());
        renamed.replaceAll((purpose, address) -> address.replace("http://127.0.0.1", "HTTP://localhost"));

        assertThat(queued().collect(new QueuedModel.Order(order.provider(), order.model(), order.id(), renamed), call)
                        .pictures())
                .isNotEmpty();
    }

    @Test
    void neverSendsTheKeyToAnotherHostForAnOrder() {
        QueuedModel.Order order = leftBehind();
        Map<String, String> moved = new java.util.HashMap<>(order.addresses());
        moved.replaceAll((purpose, address) -> address.replace("127.0.0.1", "127.0.0.2"));
        int before = sent();

        assertThatThrownBy(() -> queued().collect(
                                new QueuedModel.Order(order.provider(), order.model(), order.id(), moved), call))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAUTHORISED))
                .hasMessageContaining("127.0.0.2, where your key must not go");
        assertThat(sent()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RESET_BEFORE_HEADERS",
                "RESET_AFTER_HEADERS",
                "TRUNCATED_JSON",
                "HTML_WITH_200",
                "EMPTY_BODY",
                "RATE_429",
                "RATE_429_MILLISECONDS",
                "BAD_GATEWAY_502"
            })
    void asksAgainWhateverHappensToAnAnswer(Misbehaviour how) throws ModelException {
        simulator.misbehave(how, 3, this::asks);

        assertThat(model().generate(request(Operation.TEXT_TO_IMAGE), call).pictures())
                .hasSize(1);
        assertThat(paid()).isEqualTo(1);
        assertThat(metered).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORISED_401",
        "PAYMENT_402",
        "MODERATED_403",
        "INVALID_422",
        "RATE_429_HOUR",
        "MOVED_301",
        "HTML_WITH_200",
        "RESET_BEFORE_HEADERS"
    })
    void saysThatTheOrderGoesOnWhereItCannotAsk(Misbehaviour how) {
        simulator.misbehave(how, Integer.MAX_VALUE, this::asks);
        ModelException failure = failure(model());

        assertThat(failure.bill()).isEqualTo(Bill.ORDERED);
        assertThat(failure).hasMessageContaining(orders.get(0).id() + " continues there");
        assertThat(failure.requestId()).contains(orders.get(0).id());
        assertThat(metered).isEmpty();
    }

    @Test
    void makesVideosAndSolids() throws ModelException {
        QueuedModel video = model(
                wire(QUICK, Wire.Patience.DEFAULT), entry("video", Operation.TEXT_TO_VIDEO, Operation.IMAGE_TO_VIDEO));
        QueuedModel solid = model(wire(QUICK, Wire.Patience.DEFAULT), entry("image-to-3d", Operation.IMAGE_TO_3D));

        ImageReply film = video.generate(request(Operation.TEXT_TO_VIDEO), call);
        ImageReply figure = solid.generate(request(Operation.IMAGE_TO_3D), call);

        assertThat(film.files()).singleElement().satisfies(file -> {
            assertThat(file.mediaType()).isEqualTo("video/mp4");
            assertThat(file.size()).isEqualTo(4890);
        });
        assertThat(figure.files()).singleElement().satisfies(file -> assertThat(file.extension())
                .isEqualTo("glb"));
        assertThat(video.collect(orders.get(0), call).files()).isEqualTo(film.files());
        assertThat(metered).hasSize(3).allMatch(usage -> usage.images() == 1);
    }

    @Test
    void keepsAFileThatIsNotWhatWasMade() {
        QueuedModel video = model(wire(QUICK, Wire.Patience.DEFAULT), entry("video", Operation.TEXT_TO_VIDEO));
        simulator.misbehave(Misbehaviour.HTML_WITH_200, Integer.MAX_VALUE, this::holdsPictures);
        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> video.generate(request(Operation.TEXT_TO_VIDEO), call));

        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE_REPLY);
        assertThat(failure).hasMessageContaining("not a video");
        assertThat(unreadable).hasSize(1);
    }

    @Test
    @Timeout(20)
    void stopsWhileItWaitsAndWithdrawsTheOrderWhereItCan() throws InterruptedException {
        simulator.orders().waits(1_000_000);
        PlacedOrder.Rhythm slow = new PlacedOrder.Rhythm(
                Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1));
        Call stopping = call.withProgress((message, fraction) -> {
            if (message.contains("queue")) new Thread(cancellation::cancel).start();
        });

        assertThatThrownBy(() -> slow(slow).generate(request(Operation.TEXT_TO_IMAGE), stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(simulator.orders().withdrawn()).hasSize(withdrawals());
        assertThat(metered).isEmpty();
    }

    abstract QueuedModel slow(PlacedOrder.Rhythm rhythm);

    @Test
    void leavesTheOrderOfAnEarlierProcessAloneWhenCollectingIsCancelled() {
        QueuedModel.Order order = leftBehind();
        simulator.orders().waits(1_000_000);
        Call stopping = call.withProgress((message, fraction) -> cancellation.cancel());

        assertThatThrownBy(() -> queued().collect(order, stopping)).isInstanceOf(CancellationException.class);
        assertThat(simulator.orders().withdrawn()).isEmpty();
    }

    @Test
    void givesUpInTheEndAndSaysThatTheOrderGoesOn() {
        simulator.orders().waits(1_000_000);
        PlacedOrder.Rhythm brief = new PlacedOrder.Rhythm(
                Duration.ofMillis(2), Duration.ofMillis(2), Duration.ofMillis(50), Duration.ofMillis(50));

        ModelException failure = failure(slow(brief));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure).hasMessageContaining("continues there");
    }

    @Test
    void sendsNoKeyForFiles() throws ModelException {
        model().generate(request(Operation.TEXT_TO_IMAGE), call);

        List<Recorded> files = new CopyOnWriteArrayList<>(simulator.requests());
        files.removeIf(request -> !holdsPictures(request));
        assertThat(files).isNotEmpty().allSatisfy(r -> assertThat(r.headers()).doesNotContainKey("authorization"));
    }

    /** A model that can be told one misbehaviour after the other. */
    final ImageModel failing(Misbehaviour how) {
        simulator.misbehave(how);
        return model();
    }
}
