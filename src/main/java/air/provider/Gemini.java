package air.provider;

import air.model.ImageModel;
import air.model.Operation;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.wire.Wire;
import java.util.Optional;

/**
 * Google's Gemini API: models that paint and models that see, both by {@code generateContent}, and models that make
 * videos, which take orders. The address may be a relay's that speaks the same. Thread-safe.
 */
final class Gemini implements EndpointModels {
    /** The version of the API, where the address does not name one. */
    private static final String VERSION = "/v1beta";

    private final Wire wire;
    private final PlacedOrder.Rhythm rhythm;
    private final Accepted agreed = new Accepted();

    Gemini(Wire wire, PlacedOrder.Rhythm rhythm) {
        this.wire = wire;
        this.rhythm = rhythm;
    }

    @Override
    public ImageModel generator(ModelEntry entry) {
        boolean moving = !entry.operations().isEmpty()
                && entry.operations().stream().allMatch(o -> o.makes() == Operation.Makes.VIDEO);
        return moving
                ? new OrderedModel(wire, new GeminiVideos(this), entry, rhythm)
                : new GeminiGenerator(this, entry);
    }

    @Override
    public Optional<VisionModel> visionModel(ModelEntry entry) {
        return Optional.of(new GeminiVisionModel(this, entry));
    }

    Wire wire() {
        return wire;
    }

    Accepted agreed() {
        return agreed;
    }

    /** What follows the endpoint's address for a method of a model, for example {@code generateContent}. */
    String path(String model, String method) {
        return version() + "/models/" + model.replaceFirst("^models/", "") + ":" + method;
    }

    /** Where to ask for a resource that Google named, for example {@code models/veo/operations/1}. */
    String address(String name) {
        return wire.endpoint().baseUrl() + version() + "/" + name;
    }

    private String version() {
        return wire.endpoint().baseUrl().matches(".*/v\\d\\w*") ? "" : VERSION;
    }
}
