package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ModelException;
import air.model.ProbeReport;
import air.model.VisionModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Every endpoint that speaks OpenAI's protocol: OpenAI itself, relays such as OpenRouter, and servers on the user's own
 * machine. Makes the models that paint and the models that see. Thread-safe.
 */
public final class OpenAi {
    /** The chat model that paints and sees, when none is named. */
    public static final String DEFAULT_MODEL = "google/gemini-3.1-flash-image-preview";

    static final String USER_AGENT = "AIR-Generator";
    private static final long MOST_BYTES = 200L << 20;
    private static final Duration PAINTING = Duration.ofMinutes(5);
    private static final Duration SEEING = Duration.ofMinutes(3);

    /**
     * How long one request may take, waits between requests not counted.
     *
     * @param painting for an image
     * @param seeing for a profile or a critique
     */
    record Patience(Duration painting, Duration seeing) {
        static final Patience DEFAULT = new Patience(PAINTING, SEEING);
    }

    private final Endpoint endpoint;
    private final Http http;
    private final Sdk sdk;
    private final Retries retries;
    private final Patience patience;
    private final Agreed agreed = new Agreed();

    /** @param http the program's one client; the caller closes it */
    public OpenAi(Endpoint endpoint, Http http) {
        this(endpoint, http, Retries.DEFAULT, Patience.DEFAULT);
    }

    OpenAi(Endpoint endpoint, Http http, Retries retries, Patience patience) {
        this(endpoint, http, retries, patience, new Sdk(http::send, endpoint));
    }

    private OpenAi(Endpoint endpoint, Http http, Retries retries, Patience patience, Sdk sdk) {
        this.endpoint = endpoint;
        this.http = http;
        this.retries = retries;
        this.patience = patience;
        this.sdk = sdk;
    }

    /** The same provider, its requests answered by {@code sender}. */
    OpenAi with(Sdk.Sender sender) {
        return new OpenAi(endpoint, http, retries, patience, new Sdk(sender, endpoint));
    }

    /**
     * A model that paints. Ids of OpenAI's own image models, and any id after {@code images:}, go to the Images API;
     * every other id is a chat model.
     */
    public ImageModel painter(String id) {
        return ImagesApiModel.covers(id) ? new ImagesApiModel(this, id) : new ChatPainter(this, id);
    }

    /** A chat model that sees. */
    public VisionModel seer(String id) {
        return new ChatSeer(this, id);
    }

    /** Loads what the first call needs, without sending anything. Takes about a second; call it on a spare thread. */
    public void warmUp() {
        WarmUp.run(this);
    }

    /**
     * Tests the connection with one small picture, which may cost what a picture costs. Blocks; sent once.
     *
     * @param model id of a model that paints
     * @return what came back, whatever it was
     */
    public ProbeReport probe(String model, Call call) {
        Probe probe = new Probe(http::send, endpoint);
        return probe.run(new OpenAi(endpoint, http, Retries.NONE, patience, new Sdk(probe, endpoint)), model, call);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Agreed agreed() {
        return agreed;
    }

    Http.Limits painting() {
        return new Http.Limits(patience.painting(), MOST_BYTES);
    }

    Http.Limits seeing() {
        return new Http.Limits(patience.seeing(), MOST_BYTES);
    }

    Failures failures(String model) {
        return new Failures(endpoint, model, InstantSource.system());
    }

    Downloads downloads() {
        return new Downloads(http, endpoint, retries);
    }

    /**
     * Sends one request, again as the retries allow, and returns its answer when that is JSON without an error.
     *
     * @param question calls exactly one operation of the client it is given
     */
    Reply ask(String model, Consumer<OpenAIClient> question, Http.Limits limits, Call call) throws ModelException {
        return retries.run(() -> once(model, question, limits, call), call);
    }

    /** An answer that is JSON and no error. */
    record Reply(Answer answer, JsonNode body) {
        String requestId() {
            return answer.requestId().orElse(null);
        }
    }

    private Reply once(String model, Consumer<OpenAIClient> question, Http.Limits limits, Call call)
            throws WireException {
        Failures failures = failures(model);
        Answer answer;
        try {
            answer = sdk.ask(question, limits, call);
        } catch (NoAnswerException e) {
            if (e.reach() != NoAnswerException.Reach.NOT_SENT) call.meter().used(Metering.unknown(endpoint, model));
            throw failures.noAnswer(e);
        }
        if (!answer.successful()) throw failures.of(answer);
        JsonNode body = Json.tree(answer.body());
        if (!body.isContainerNode()) {
            call.meter().used(Metering.unknown(endpoint, model));
            throw new WireException(failures.notJson(answer), false);
        }
        if (isError(body)) throw failures.of(answer);
        return new Reply(answer, body);
    }

    /** A 200 may carry an error and nothing else. */
    private static boolean isError(JsonNode body) {
        JsonNode root = body.isArray() ? body.path(0) : body;
        JsonNode error = root.path("error");
        boolean present = error.isObject() && error.size() > 0
                || error.isTextual() && !error.textValue().isBlank();
        return present && !root.has("choices") && !root.has("data") && !root.has("candidates");
    }
}
