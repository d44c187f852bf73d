package air.provider;

import air.model.Call;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import air.model.QueuedModel.Job;
import air.provider.OrderProtocol.Stage;
import air.reply.ErrorReport;
import air.reply.ReplyJson;
import air.wire.Answer;
import air.wire.Failures;
import air.wire.Http;
import air.wire.Metering;
import air.wire.NoAnswerException;
import air.wire.Pause;
import air.wire.Wire;
import air.wire.WireException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * One order at a provider, from when it was taken until its result is there. Asking after it costs nothing: that is
 * done again whatever happens to an answer, and with more patience than anything else, because the order is paid for.
 * It ends on the provider's own word alone: a state that says so, or the reason it gives where the result would be.
 * After anything else it goes on, and is asked after another time. Its usage is told once its end is known.
 */
final class PlacedOrder {
    /**
     * How often an order is asked after.
     *
     * @param first wait; each is half as long again as the one before
     * @param longest wait
     * @param patience until it is left to itself
     * @param silence how long it is asked after while the answers say nothing of it
     */
    record Rhythm(Duration first, Duration longest, Duration patience, Duration silence) {
        static final Rhythm DEFAULT =
                new Rhythm(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofHours(2), Duration.ofSeconds(30));

        Duration after(int asked) {
            double ms = first.toMillis() * Math.pow(1.5, Math.min(asked, 40));
            return Duration.ofMillis((long) Math.min(ms, longest.toMillis()));
        }
    }

    /** Answers where the result would be that are about who asks, or for how long, and not about the order. */
    private static final Set<Integer> NOT_OF_THE_ORDER = Set.of(401, 402, 403, 404, 405, 407, 408, 409, 425, 429, 499);

    private static final Http.Limits ASKING = new Http.Limits(Duration.ofSeconds(60), 200L << 20);
    private static final Http.Limits WITHDRAWING = new Http.Limits(Duration.ofSeconds(10), 1 << 20);
    /** How long a cancelled call may take to withdraw its order, ms; then the withdrawal goes on by itself. */
    private static final int MOMENT = 600;

    private static final RequestBody NOTHING = RequestBody.create(new byte[0]);

    private final Wire wire;
    private final OrderProtocol protocol;
    private final Job job;
    private final Rhythm rhythm;
    private final Failures failures;

    PlacedOrder(Wire wire, OrderProtocol protocol, Job job, Rhythm rhythm) {
        this.wire = wire;
        this.protocol = protocol;
        this.job = job;
        this.rhythm = rhythm;
        this.failures = wire.failures(job.model());
    }

    /**
     * Waits for the result. Blocks as long as the provider works on it.
     *
     * @return the answer that holds the result
     * @throws ModelException if the order failed, which is metered; or if it goes on ({@link Bill#ORDERED}), which is
     *     not
     */
    Wire.Reply result(Call call) throws ModelException {
        long start = System.nanoTime();
        long heard = start;
        for (int asked = 0; System.nanoTime() - start < rhythm.patience().toNanos(); asked++) {
            Heard status = ask(protocol.statusAddress(job), false, call);
            OrderProtocol.State state = status.state(protocol);
            if (state.stage() == Stage.FAILED) throw ended(failed(status.reply(), call), call);
            if (state.stage() == Stage.READY) {
                Heard result = fetched(status, call);
                if (result.reply() != null) return result.reply();
                state = new OrderProtocol.State(Stage.UNKNOWN, result.said());
            }
            if (state.stage() == Stage.WAITING) heard = System.nanoTime();
            if (System.nanoTime() - heard > rhythm.silence().toNanos()) throw left(silent(state.told()));
            call.progress().report(told(state), state.fraction());
            Pause.of(rhythm.after(asked), call.cancellation());
        }
        throw left(failures.made(
                Kind.TIMED_OUT,
                wire.endpoint().host() + " has not finished " + job.model() + " in " + hours() + ".",
                job.id(),
                null,
                null));
    }

    /**
     * An answer to a question after the order.
     *
     * @param reply null where it says nothing of the order
     * @param said what it says then, for a person
     */
    private record Heard(Wire.Reply reply, String said) {
        OrderProtocol.State state(OrderProtocol protocol) {
            return reply == null ? new OrderProtocol.State(Stage.UNKNOWN, said) : protocol.state(reply.body());
        }
    }

    private ModelException silent(String said) {
        return failures.made(
                Kind.UNAVAILABLE,
                wire.endpoint().host() + " took the order and now says nothing of it that this program understands ("
                        + said + ").",
                job.id(),
                null,
                null);
    }

    private String hours() {
        long minutes = rhythm.patience().toMinutes();
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h";
    }

    private String told(OrderProtocol.State state) {
        return job.model() + ": " + wire.endpoint().redact(ErrorReport.shortened(state.told()))
                + " (asked after for up to " + hours() + ")";
    }

    private Heard fetched(Heard status, Call call) throws ModelException {
        Optional<String> address = protocol.resultAddress(job);
        Heard result = address.isPresent() ? ask(address.get(), true, call) : status;
        if (result.reply() == null) return result;
        Answer answer = result.reply().answer();
        if (answer.status() == 202) return new Heard(null, "the result is not there yet");
        call.meter().answered(new MediaFile(answer.body(), "application/json"));
        return result;
    }

    /** Why the order failed. It will not come to anything, whatever helps against such a failure elsewhere. */
    private ModelException failed(Wire.Reply status, Call call) throws ModelException {
        ModelException why = reason(status, call);
        if (!why.kind().retryable() && !aboutAccount(why.kind())) return why;
        String said = ErrorReport.of(status.body()).message();
        return failures.made(
                Kind.NOTHING_GENERATED,
                job.model() + " failed at " + wire.endpoint().host()
                        + " while it made this: try again, or choose another model."
                        + (said.isEmpty() ? "" : " It says: \"" + said + "\""),
                job.id(),
                null,
                null);
    }

    /** What the provider says where the result would be, if it says it there; otherwise what it says of the order. */
    private ModelException reason(Wire.Reply status, Call call) throws ModelException {
        Optional<String> address = protocol.resultAddress(job);
        if (address.isPresent()) {
            try {
                Answer detail = named(wire.sender().send(request(address.get()).build(), ASKING, call.cancellation()));
                if (ReplyJson.tree(detail.body()).has("detail"))
                    return failures.of(detail).failure();
            } catch (NoAnswerException e) {
                System.getLogger("air")
                        .log(System.Logger.Level.DEBUG, "The reason could not be had: {0}", e.getMessage());
            }
        }
        return failures.of(status.answer()).failure();
    }

    /**
     * What a new order's addresses have to be.
     *
     * @throws ModelException if it is to be asked for elsewhere, where the key must not go
     */
    void requireOwnAddresses() throws ModelException {
        for (String address : protocol.addresses(job))
            if (wire.endpoint().own(address).isEmpty()) throw elsewhere(address, Kind.UNREADABLE_REPLY);
    }

    /** @param result whether the result is asked for: only there an error can be the order's own */
    private Heard ask(String address, boolean result, Call call) throws ModelException {
        Request request = request(address).build();
        try {
            return wire.askFreely(() -> once(request, result, call), call);
        } catch (ModelException e) {
            throw e.bill() == Bill.ORDERED ? left(e) : ended(e, call);
        }
    }

    private Heard once(Request request, boolean result, Call call) throws WireException {
        Answer answer;
        try {
            answer = named(wire.sender().send(request, ASKING, call.cancellation()));
        } catch (NoAnswerException e) {
            throw new WireException(unanswered(e).with(Bill.ORDERED), e.reach() != NoAnswerException.Reach.TOO_LARGE);
        }
        JsonNode body = ReplyJson.tree(answer.body());
        boolean over = answer.successful() && protocol.state(body).stage() == Stage.FAILED;
        if (over || answer.successful() && ErrorReport.of(body).status() == 0)
            return body.isContainerNode()
                    ? new Heard(new Wire.Reply(answer, body), "")
                    : new Heard(null, "no data, status " + answer.status());
        if (answer.status() == 410) throw new WireException(gone(), false);
        WireException failure = failures.of(answer);
        if (result && isOwnWord(answer.status(), failure.failure(), body))
            throw new WireException(failure.failure().with(Bill.POSSIBLE), false);
        if (failure.failure().kind().retryable()
                || aboutAccount(failure.failure().kind()))
            throw new WireException(failure.failure().with(Bill.ORDERED), failure.passing());
        return new Heard(null, "status " + answer.status());
    }

    private static boolean aboutAccount(Kind kind) {
        return kind == Kind.UNAUTHORISED || kind == Kind.OUT_OF_CREDIT;
    }

    /** Whether an error where the result would be is why there is none, and not about who asks for it. */
    private static boolean isOwnWord(int status, ModelException failure, JsonNode body) {
        if (failure.kind() == Kind.REFUSED) return true;
        boolean ofTheOrder = status < 500
                && !NOT_OF_THE_ORDER.contains(status)
                && !failure.kind().retryable();
        return ofTheOrder
                && !aboutAccount(failure.kind())
                && !ErrorReport.of(body).message().isEmpty();
    }

    private ModelException unanswered(NoAnswerException e) {
        if (e.reach() == NoAnswerException.Reach.TOO_LARGE) return failures.unreadable(e.getMessage(), job.id());
        return failures.made(
                e.reach() == NoAnswerException.Reach.LOST_IN_TIME ? Kind.TIMED_OUT : Kind.UNAVAILABLE,
                wire.endpoint().host() + " cannot be asked for the result: "
                        + e.proxy().orElse("check your network") + ".",
                job.id(),
                null,
                e);
    }

    private ModelException gone() {
        return failures.made(
                        Kind.INVALID_REQUEST,
                        wire.endpoint().host() + " no longer has the order " + job.id()
                                + " (410): look in your account there whether it was made and billed.",
                        job.id(),
                        null,
                        null)
                .with(Bill.POSSIBLE);
    }

    /** The order's id is the request's, whatever each single answer is called. */
    private Answer named(Answer answer) {
        return new Answer(
                answer.status(),
                answer.headers().newBuilder().set("x-request-id", job.id()).build(),
                answer.body());
    }

    /** The order is over without a result: what it used is told now, for nobody will ask again. */
    private ModelException ended(ModelException why, Call call) {
        call.meter().used(Metering.withoutResult(wire.endpoint(), job));
        return why;
    }

    /** The order goes on without us. */
    private ModelException left(ModelException why) {
        return new ModelException(
                        why.kind(),
                        why.provider(),
                        why.model(),
                        why.getMessage() + " The order " + wire.endpoint().redact(job.id())
                                + " goes on there: ask for the same again to collect it, for up to a day, or use 'air usage"
                                + " --collect'.",
                        job.id(),
                        why.retryAfter().orElse(null),
                        why.getCause())
                .with(Bill.ORDERED);
    }

    /**
     * What it means for the order that its result could not be used: where it was not refused, the same question may
     * have a better answer later.
     */
    ModelException unusable(ModelException why) {
        return why.kind() == Kind.REFUSED ? why : left(why);
    }

    /** Tells the provider that nobody waits any more, where it can be told. Takes a moment at the most. */
    void withdraw() {
        Optional<String> address = protocol.withdrawalAddress(job);
        if (address.isEmpty()) return;
        Thread thread = new Thread(() -> withdrawn(address.get()), "AIR withdrawal");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void withdrawn(String address) {
        try {
            wire.sender().send(request(address).put(NOTHING).build(), WITHDRAWING, new air.model.Cancellation());
        } catch (NoAnswerException | ModelException e) {
            System.getLogger("air")
                    .log(System.Logger.Level.DEBUG, "The order could not be withdrawn: {0}", e.getMessage());
        }
    }

    /** A request that carries the key; an address that is not the endpoint's own never gets it. */
    private Request.Builder request(String address) throws ModelException {
        HttpUrl own = wire.endpoint().own(address).orElse(null);
        if (own == null) throw elsewhere(address, Kind.UNAUTHORISED);
        return wire.request(own.toString());
    }

    private ModelException elsewhere(String address, Kind kind) {
        HttpUrl url = HttpUrl.parse(address);
        return failures.made(
                kind,
                wire.endpoint().host() + " took the order " + job.id() + " but is to be asked for it at "
                        + (url == null ? "no address" : url.host()) + ", where your key must not go: check "
                        + wire.endpoint().access().addressSetting() + ", and look for the order in your account.",
                job.id(),
                null,
                null);
    }
}
