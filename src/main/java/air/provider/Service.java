package air.provider;

import air.settings.AddressAndKey;
import air.wire.Access;
import air.wire.Wire;
import java.util.Optional;
import java.util.function.Function;

/** The providers on the network: how each is reached, and its default models. */
public enum Service implements Access {
    /** Every endpoint with OpenAI's protocol; it has no default address, the example is a relay's. */
    OPENAI(
            new Reached(AddressAndKey.OPENAI, "https://openrouter.ai/api/v1", "Authorization", "Bearer "),
            OpenAi.DEFAULT_MODEL,
            OpenAi.DEFAULT_MODEL,
            wire -> new OpenAi(wire)),
    GEMINI(
            new Reached(AddressAndKey.GEMINI, "https://generativelanguage.googleapis.com", "x-goog-api-key", ""),
            "gemini-3.1-flash-image-preview",
            "gemini-3.5-flash",
            wire -> new Gemini(wire, PlacedOrder.Rhythm.DEFAULT)),
    FAL(
            new Reached(AddressAndKey.FAL, "https://queue.fal.run", "Authorization", "Key "),
            "fal/flux-dev",
            null,
            wire -> orders(wire, new Fal(wire.endpoint().baseUrl()))),
    WAVESPEED(
            new Reached(AddressAndKey.WAVESPEED, "https://api.wavespeed.ai", "Authorization", "Bearer "),
            "wavespeed/flux-dev",
            null,
            wire -> orders(wire, new WaveSpeed(wire.endpoint().baseUrl()))),
    HUGGINGFACE(
            new Reached(
                    AddressAndKey.HUGGINGFACE,
                    "https://router.huggingface.co/hf-inference",
                    "Authorization",
                    "Bearer "),
            "huggingface/flux-schnell",
            null,
            wire -> entry -> new HuggingFaceGenerator(wire, entry));

    private record Reached(AddressAndKey settings, String address, String header, String scheme) {}

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

    private static EndpointModels orders(Wire wire, OrderProtocol protocol) {
        return entry -> new OrderedModel(wire, protocol, entry, PlacedOrder.Rhythm.DEFAULT);
    }

    @Override
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String addressSetting() {
        return reached.settings.address().name();
    }

    @Override
    public String keySetting() {
        return reached.settings.key().name();
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

    /** The settings that say where it is and with which key. */
    AddressAndKey settings() {
        return reached.settings;
    }

    /** Where it is unless a setting says otherwise; empty for {@link #OPENAI}, whose protocol many speak. */
    Optional<String> ownAddress() {
        return Optional.of(reached.address).filter(address -> reached.settings.hasOwnAddress());
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
