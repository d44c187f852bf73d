package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import air.model.ImageModel;
import air.model.ModelException;
import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import air.model.Operation;
import air.simulator.Misbehaviour;
import air.simulator.Recorded;
import air.simulator.Simulator;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Retries;
import air.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every model behind a network does besides: fails by its name, pays once, keeps the key to itself. */
abstract class NetworkContractTest extends ProviderContractTest {
    /** RequestedWait short enough for a test, five attempts. */
    static final Retries QUICK = WireFixture.QUICK;

    private static final Wire.Patience SHORT = new Wire.Patience(Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final Logger LOGS = Logger.getLogger("");

    final Simulator simulator = Simulator.start(new SeededModels());
    final Http http = new Http();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " "
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    abstract Service service();

    /** The model over this wire. */
    abstract ImageModel model(Wire wire);

    /** Whether a request is the one that is paid for. */
    boolean isPaid(Recorded request) {
        return request.method().equals("POST");
    }

    /** Whether an answer to this request may hold a picture's bytes. */
    boolean holdsPictures(Recorded request) {
        return true;
    }

    Wire wire(Retries retries, Wire.Patience patience) {
        String address = service() == Service.OPENAI
                ? simulator.baseUrl()
                : simulator.baseUrl(service().id());
        return new Wire(new Endpoint(service(), address, Simulator.KEY), http, retries, patience);
    }

    @Override
    protected ImageModel model() {
        return model(wire(QUICK, Wire.Patience.DEFAULT));
    }

    @Override
    protected int sent() {
        return simulator.requests().size();
    }

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        LOGS.addHandler(listener);
    }

    @AfterEach
    void stop() {
        LOGS.removeHandler(listener);
        http.close();
        simulator.close();
        assertThat(told.toString() + logged + metered + orders).doesNotContain(Simulator.KEY);
    }

    @Override
    protected void cancelledInTheMiddle() throws ModelException {
        simulator.misbehave(Misbehaviour.SLOW_HEADERS);
        Thread canceller = new Thread(() -> {
            while (sent() == 0) Thread.onSpinWait();
            cancellation.cancel();
        });
        canceller.start();
        model().generate(request(Operation.TEXT_TO_IMAGE), call);
    }

    final ModelException failure(ImageModel model) {
        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> model.generate(request(Operation.TEXT_TO_IMAGE), call));
        assertThat(failure).as("a failure").isNotNull();
        assertThat(everythingSaidBy(failure)).doesNotContain(Simulator.KEY);
        assertThat(failure.provider()).isEqualTo(service().id());
        assertThat(failure.model()).isEqualTo(model.id());
        return failure;
    }

    private static String everythingSaidBy(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            all.append(one).append('\n');
            Stream.of(one.getSuppressed()).forEach(all::append);
        }
        return all.toString();
    }

    final long paid() {
        return simulator.requests().stream().filter(this::isPaid).count();
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORISED_401, UNAUTHORISED, 1",
        "PAYMENT_402, OUT_OF_CREDIT, 1",
        "FORBIDDEN_403, UNAUTHORISED, 1",
        "MODERATED_403, REFUSED, 1",
        "NO_MODEL_404, NO_SUCH_MODEL, 1",
        "TOO_LARGE_413, INVALID_REQUEST, 1",
        "INVALID_422, INVALID_REQUEST, 1",
        "RATE_429, RATE_LIMITED, 5",
        "RATE_429_HOUR, RATE_LIMITED, 1",
        "QUOTA_429, OUT_OF_CREDIT, 1",
        "UNAVAILABLE_503, UNAVAILABLE, 5",
        "OVERLOADED_529, UNAVAILABLE, 5",
        "MOVED_301, INVALID_REQUEST, 1",
    })
    void failsByItsName(Misbehaviour how, Kind kind, int requests) {
        simulator.misbehave(how, Integer.MAX_VALUE, this::isPaid);

        assertThat(failure(model()).kind()).isEqualTo(kind);
        assertThat(paid()).isEqualTo(requests);
        assertThat(metered).as("a request that was turned away costs nothing").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TIMEOUT_408",
                "CLOSED_499",
                "ERROR_500",
                "BAD_GATEWAY_502",
                "GATEWAY_TIMEOUT_504",
                "UNKNOWN_520",
                "TIMEOUT_524"
            })
    void sendsNothingAgainByItselfThatCouldHaveBeenBilled(Misbehaviour how) throws ModelException {
        simulator.misbehave(how, 2, this::isPaid);
        ModelException failure = failure(model());

        assertThat(paid()).isEqualTo(1);
        assertThat(failure.bill()).isEqualTo(Bill.POSSIBLE);
        assertThat(failure.repeatable()).isFalse();
        assertThat(failure).hasMessageContaining("billed").hasMessageContaining("--resend");
        assertThat(metered).singleElement().satisfies(usage -> assertThat(usage.costUsd())
                .isEmpty());

        model().generate(request(Operation.TEXT_TO_IMAGE), call.withResend(true));

        assertThat(paid()).as("one more failed, and the user allowed another").isEqualTo(3);
        assertThat(metered.subList(0, 2)).allMatch(usage -> usage.costUsd().isEmpty());
    }

    @Test
    void handsTheWholeAnswerOverBeforeItIsRead() throws ModelException {
        simulator.misbehave(Misbehaviour.TRUNCATED_JSON, 1, this::isPaid);
        failure(model());

        assertThat(answered).singleElement().satisfies(body -> assertThat(body.size())
                .isPositive());
        model().generate(request(Operation.TEXT_TO_IMAGE), call);
        assertThat(answered).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RESET_BEFORE_HEADERS",
                "RESET_AFTER_HEADERS",
                "TRUNCATED_JSON",
                "HTML_WITH_200",
                "EMPTY_BODY",
                "SLOW_HEADERS",
                "DRIPPING_BODY"
            })
    void paysOnceWhereTheAnswerIsLost(Misbehaviour how) {
        simulator.misbehave(how, Integer.MAX_VALUE, this::isPaid);

        assertThat(failure(model(wire(QUICK, SHORT))).kind())
                .isIn(Kind.UNAVAILABLE, Kind.TIMED_OUT, Kind.UNREADABLE_REPLY);
        assertThat(paid()).isEqualTo(1);
        assertThat(metered).singleElement().satisfies(usage -> assertThat(usage.costUsd())
                .isEmpty());
    }

    @Test
    void sendsAgainWhatWasTurnedAwayForAMoment() throws ModelException {
        simulator.misbehave(Misbehaviour.RATE_429_MILLISECONDS, 2, this::isPaid);

        assertThat(model().generate(request(Operation.TEXT_TO_IMAGE), call).pictures())
                .hasSize(1);
        assertThat(paid()).isEqualTo(3);
        assertThat(metered).hasSize(1);
        assertThat(told).anyMatch(line -> line.startsWith("waiting"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_AN_IMAGE", "BOMB_IMAGE", "CUT_OFF_IMAGE"})
    void keepsBytesThatWerePaidForAndAreNoPicture(Misbehaviour how) {
        simulator.misbehave(how, Integer.MAX_VALUE, this::holdsPictures);

        assertThat(failure(model()).kind()).isEqualTo(Kind.UNREADABLE_REPLY);
        assertThat(unreadable).singleElement().satisfies(file -> {
            assertThat(file.size()).isPositive();
            assertThat(file.mediaType()).isEqualTo(how == Misbehaviour.NOT_AN_IMAGE ? "image/svg+xml" : "image/png");
        });
        assertThat(metered).hasSize(endsWithItsAnswer() ? 1 : 0).allMatch(usage -> usage.images() == 1);
    }

    /** Whether a call whose result cannot be read is over: an order is asked for it again. */
    boolean endsWithItsAnswer() {
        return true;
    }

    @Test
    void takesABlackPictureForARefusalAndKeepsIt() {
        simulator.misbehave(Misbehaviour.BLACK_IMAGE, Integer.MAX_VALUE, this::holdsPictures);

        assertThat(failure(model()).kind()).isEqualTo(Kind.REFUSED);
        assertThat(unreadable).singleElement().satisfies(file -> assertThat(file.mediaType())
                .isEqualTo("image/png"));
        assertThat(metered).hasSize(1);
    }

    @Test
    void sendsTheKeyInItsHeaderAndNowhereElse() throws ModelException {
        ImageModel model = model();
        for (Operation operation : model.operations()) model.generate(request(operation), call);

        assertThat(model.toString() + wire(QUICK, SHORT).endpoint()).doesNotContain(Simulator.KEY);
        for (Recorded request : simulator.requests()) {
            assertThat(request.path() + new String(request.body())).doesNotContain(Simulator.KEY);
            assertThat(request.headers().values().stream().filter(v -> v.contains(Simulator.KEY)))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
