package air.wire;

import air.model.Call;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.ModelException;
import air.registry.ModelEntry;
import air.reply.ErrorInside;
import air.reply.ErrorReport;
import air.reply.ReceivedImage;
import air.reply.ReplyJson;
import air.reply.ReplyReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import okhttp3.Request;

/**
 * The way to one endpoint, the same for every provider: sends a request, again as the retries allow, and returns a
 * usable answer or fails with a sentence. Lost requests are metered with an unknown cost. Thread-safe.
 */
public final class Wire {
    private static final long MOST_BYTES = 200L << 20;
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.:-]+)*");

    /**
     * How long one request may take, waits between requests not counted.
     *
     * @param painting for an image
     * @param seeing for a profile or a critique
     */
    public record Patience(Duration painting, Duration seeing) {
        public static final Patience DEFAULT = new Patience(Duration.ofMinutes(5), Duration.ofMinutes(3));
    }

    /** One request and its answer, whatever its status. */
    @FunctionalInterface
    public interface Exchange {
        Answer once() throws NoAnswerException;
    }

    /**
     * An answer that is no error.
     *
     * @param body its JSON; a missing node where the answer is an image itself
     */
    public record Reply(Answer answer, JsonNode body) {
        /** The provider's id of the request; null where it gave none. */
        public String requestId() {
            return answer.requestId().orElse(null);
        }
    }

    private final Endpoint endpoint;
    private final Http http;
    private final Retries retries;
    private final Patience patience;
    private final Http.Sender sender;
    private final Pace pace;

    /** With the retries and the patience that suit a provider on the internet. */
    public Wire(Endpoint endpoint, Http http) {
        this(endpoint, http, Retries.DEFAULT, Patience.DEFAULT);
    }

    public Wire(Endpoint endpoint, Http http, Retries retries, Patience patience) {
        this(endpoint, http, retries, patience, http::send, new Pace());
    }

    private Wire(Endpoint endpoint, Http http, Retries retries, Patience patience, Http.Sender sender, Pace pace) {
        this.endpoint = endpoint;
        this.http = http;
        this.retries = retries;
        this.patience = patience;
        this.sender = sender;
        this.pace = pace;
    }

    /** The same endpoint, its requests answered by {@code other}. */
    public Wire with(Http.Sender other) {
        return new Wire(endpoint, http, retries, patience, other, pace);
    }

    /** The same endpoint; whatever fails is not sent again. */
    public Wire withoutRetries() {
        return new Wire(endpoint, http, Retries.NONE, patience, sender, pace);
    }

    /** Where requests go, and with which key. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** What sends the requests. */
    public Http.Sender sender() {
        return sender;
    }

    /** How long to wait for a picture, and how large its answer may be. */
    public Http.Limits painting() {
        return new Http.Limits(patience.painting(), MOST_BYTES);
    }

    /** How long to wait for a vision model, and how large its answer may be. */
    public Http.Limits seeing() {
        return new Http.Limits(patience.seeing(), MOST_BYTES);
    }

    /** What turns this endpoint's failures into sentences that name {@code model}. */
    public Failures failures(String model) {
        return new Failures(endpoint, model, InstantSource.system());
    }

    /** The bytes of a result: those in the reply, or fetched from the address it gives, which blocks. */
    public byte[] fetch(ReplyReader.Source source, String model, Call call) throws ModelException {
        if (source.bytes() != null) return source.bytes();
        return new Downloads(http, endpoint, retries).fetch(source.address(), failures(model), call);
    }

    /**
     * Asks for work that may cost: never sent again where it could have been billed, unless the call allows it.
     *
     * @param model its id, for the failures
     * @param path what follows the endpoint's address, with its slash
     * @param body sent as JSON
     */
    public Reply post(String model, String path, JsonNode body, Http.Limits limits, Call call) throws ModelException {
        return post(model, path, body, "application/json", limits, call);
    }

    /**
     * As {@link #post(String, String, JsonNode, Http.Limits, Call)}.
     *
     * @param accepted media type of the answer that is wanted
     */
    public Reply post(String model, String path, JsonNode body, String accepted, Http.Limits limits, Call call)
            throws ModelException {
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        Request request = request(endpoint.baseUrl() + path)
                .header("Accept", accepted)
                .post(new OneShotBody("application/json", json))
                .build();
        return ask(model, () -> sender.send(request, limits, call.cancellation()), call);
    }

    /**
     * The model's name at the provider, fit for an address.
     *
     * @throws InvalidInputException if it is not
     */
    public static String path(ModelEntry entry) {
        if (!PATH.matcher(entry.path()).matches() || entry.path().contains(".."))
            throw new InvalidInputException("The model " + entry.id() + " has a path that is no model's name: \""
                    + ErrorReport.shortened(entry.path())
                    + "\"; write it as the provider does, for example owner/model.");
        return entry.path();
    }

    /** A request to this endpoint, signed. {@code address} must be on its own host, for it gets the key. */
    public Request.Builder request(String address) {
        return endpoint.signed(new Request.Builder().url(address).header("User-Agent", Http.USER_AGENT));
    }

    /**
     * Sends one request, again as the retries allow, and returns its answer when it is JSON without an error, or an
     * image.
     */
    public Reply ask(String model, Exchange exchange, Call call) throws ModelException {
        return retries.run(() -> paced(() -> once(model, exchange, call), call), call);
    }

    /** As {@link #ask}, for a question that costs nothing: with twice as many repetitions. */
    public <T> T askFreely(Retries.Attempt<T> attempt, Call call) throws ModelException {
        Retries patient = new Retries(2 * retries.attempts() - 1, retries.base(), retries.cap(), retries.random());
        Call free = call.withResend(true);
        return patient.run(() -> paced(attempt, free), free);
    }

    private <T> T paced(Retries.Attempt<T> attempt, Call call) throws WireException {
        pace.enter(call);
        try {
            T reply = attempt.once();
            pace.succeeded();
            return reply;
        } catch (WireException e) {
            ModelException failure = e.failure();
            boolean busy = failure.kind() == ModelException.Kind.RATE_LIMITED
                    || failure.retryAfter().isPresent();
            if (busy && e.passing()) pace.tooMany(failure.retryAfter().orElse(Duration.ZERO));
            throw e;
        } finally {
            pace.leave();
        }
    }

    private Reply once(String model, Exchange exchange, Call call) throws WireException {
        Failures failures = failures(model);
        Answer answer;
        try {
            answer = exchange.once();
        } catch (NoAnswerException e) {
            throw metered(failures.noAnswer(e), model, call);
        }
        if (!answer.successful()) throw metered(failures.of(answer), model, call);
        call.meter().answered(new MediaFile(answer.body(), kind(answer)));
        JsonNode body = unwrapped(ReplyJson.tree(answer.body()));
        if (!body.isContainerNode()
                && !answer.mediaType().startsWith("image/")
                && !ReceivedImage.isImage(answer.body())) {
            throw metered(new WireException(failures.notJson(answer), false), model, call);
        }
        if (ErrorInside.isAll(body)) throw metered(failures.of(answer), model, call);
        return new Reply(answer, body);
    }

    private static String kind(Answer answer) {
        String type = ReceivedImage.type(answer.body());
        return type.startsWith("image/") || answer.mediaType().isEmpty() ? type : answer.mediaType();
    }

    /** A request that may have been billed has an unknown cost. */
    private WireException metered(WireException failure, String model, Call call) {
        if (failure.failure().bill() == ModelException.Bill.POSSIBLE)
            call.meter().used(Metering.unknown(endpoint, model));
        return failure;
    }

    /** Google sometimes sends a single answer or error as an array. */
    private static JsonNode unwrapped(JsonNode body) {
        return body.isArray() && body.size() == 1 && body.path(0).isObject() ? body.path(0) : body;
    }
}
