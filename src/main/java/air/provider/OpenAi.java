package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ModelException;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.wire.Http;
import air.wire.Wire;
import com.openai.client.OpenAIClient;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Every endpoint that speaks OpenAI's protocol: OpenAI itself, relays such as OpenRouter, and servers on the user's own
 * machine. Creates generators and vision models. Thread-safe.
 */
final class OpenAi implements EndpointModels {
    /** The chat model that paints and sees, when none is named. */
    static final String DEFAULT_MODEL = "google/gemini-3.1-flash-image-preview";

    private final Wire wire;
    private final Sdk sdk;
    private final Accepted agreed = new Accepted();

    OpenAi(Wire wire) {
        this.wire = wire;
        this.sdk = new Sdk(wire.sender(), wire.endpoint());
    }

    /** The same provider, its requests answered by {@code sender}. */
    OpenAi with(Http.Sender sender) {
        return new OpenAi(wire.with(sender));
    }

    @Override
    public ImageModel generator(ModelEntry entry) {
        return generator(entry.path());
    }

    /**
     * A generator. Ids of OpenAI's own image models, and any id after {@code images:}, go to the Images API; every
     * other id is a chat model.
     */
    ImageModel generator(String id) {
        return ImagesApiModel.covers(id) ? new ImagesApiModel(this, id) : new ChatGenerator(this, id);
    }

    @Override
    public Optional<VisionModel> visionModel(ModelEntry entry) {
        return Optional.of(visionModel(entry.path()));
    }

    /** A chat model as vision model. */
    VisionModel visionModel(String id) {
        return new ChatVisionModel(this, id);
    }

    /** Sends nothing. Takes about a second. */
    @Override
    public void warmUp() {
        WarmUp.run(this);
    }

    Wire wire() {
        return wire;
    }

    Accepted agreed() {
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
