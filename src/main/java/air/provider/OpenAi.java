package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ModelException;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Wire;
import com.openai.client.OpenAIClient;
import java.util.function.Consumer;

/**
 * Every endpoint that speaks OpenAI's protocol: OpenAI itself, relays such as OpenRouter, and servers on the user's own
 * machine. Makes the models that paint and the models that see. Thread-safe.
 */
public final class OpenAi {
    /** The chat model that paints and sees, when none is named. */
    public static final String DEFAULT_MODEL = "google/gemini-3.1-flash-image-preview";

    private final Wire wire;
    private final Sdk sdk;
    private final Agreed agreed = new Agreed();

    /** @param http the program's one client; the caller closes it */
    public OpenAi(Endpoint endpoint, Http http) {
        this(new Wire(endpoint, http));
    }

    OpenAi(Wire wire) {
        this.wire = wire;
        this.sdk = new Sdk(wire.sender(), wire.endpoint());
    }

    /** The same provider, its requests answered by {@code sender}. */
    OpenAi with(Http.Sender sender) {
        return new OpenAi(wire.with(sender));
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
        return Probe.run(wire, spied -> new OpenAi(spied).painter(model), call);
    }

    Wire wire() {
        return wire;
    }

    Agreed agreed() {
        return agreed;
    }

    /**
     * Sends one request.
     *
     * @param question calls exactly one operation of the client it is given
     */
    Wire.Reply ask(String model, Consumer<OpenAIClient> question, Http.Limits limits, Call call) throws ModelException {
        return wire.ask(model, () -> sdk.ask(question, limits, call), call);
    }
}
