package air.provider;

import air.wire.Access;
import air.wire.Wire;
import java.util.Optional;
import java.util.function.Function;

/** The providers on the network: how each is reached, and its default models. */
public enum Service implements Access {
    /** Every endpoint with OpenAI's protocol; it has no default address, the example is a relay's. */
    OPENAI(
            new Reached("BASE_URL", "API_KEY", "https://openrouter.ai/api/v1", "Authorization", "Bearer "),
            OpenAi.DEFAULT_MODEL,
            OpenAi.DEFAULT_MODEL,
            wire -> new OpenAi(wire)),
    GEMINI(
            new Reached(
                    "GEMINI_URL", "GEMINI_API_KEY", "https://generativelanguage.googleapis.com", "x-goog-api-key", ""),
            "gemini-3.1-flash-image-preview",
            "gemini-3.5-flash",
            wire -> new Gemini(wire, PlacedOrder.Rhythm.DEFAULT)),
    FAL(
            new Reached("FAL_URL", "FAL_KEY", "https://queue.fal.run", "Authorization", "Key "),
            "fal/flux-dev",
            null,
            wire -> new Fal(wire, PlacedOrder.Rhythm.DEFAULT)),
    WAVESPEED(
            new Reached("WAVESPEED_URL", "WAVESPEED_API_KEY", "https://api.wavespeed.ai", "Authorization", "Bearer "),
            "wavespeed/flux-dev",
            null,
            wire -> new WaveSpeed(wire, PlacedOrder.Rhythm.DEFAULT)),
    HUGGINGFACE(
            new Reached("HF_URL", "HF_TOKEN", "https://router.huggingface.co/hf-inference", "Authorization", "Bearer "),
            "huggingface/flux-schnell",
            null,
            wire -> new HuggingFace(wire));

    private record Reached(String addressSetting, String keySetting, String address, String header, String scheme) {}

    private final Reached reached;
    private final String generator;
    private final String visionModel;
    private final Function<Wire, EndpointModels> models;

    Service(Reached reached, String generator, String visionModel, Function<Wire, EndpointModels> models) {
        this.reached = reached;
        this.generator = generator;
        this.visionModel = visionModel;
        this.models = models;
    }

    @Override
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String addressSetting() {
        return reached.addressSetting;
    }

    @Override
    public String keySetting() {
        return reached.keySetting;
    }

    @Override
    public String address() {
        return reached.address;
    }

    @Override
    public String header() {
        return reached.header;
    }

    @Override
    public String scheme() {
        return reached.scheme;
    }

    @Override
    public boolean filesWantKey() {
        return this == GEMINI;
    }

    /** Its default address; empty for {@link #OPENAI}, whose protocol many endpoints use. */
    Optional<String> ownAddress() {
        return this == OPENAI ? Optional.empty() : Optional.of(reached.address);
    }

    /** Id or path of the default generator. */
    String defaultGenerator() {
        return generator;
    }

    /** Id or path of the default vision model; empty if there is none. */
    Optional<String> defaultVisionModel() {
        return Optional.ofNullable(visionModel);
    }

    EndpointModels models(Wire wire) {
        return models.apply(wire);
    }
}
