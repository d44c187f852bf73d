package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.Operation;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Wire;

/**
 * Google's Gemini API: models that paint and models that see, both by {@code generateContent}, and models that make
 * videos, which take orders. The address may be a relay's that speaks the same. Thread-safe.
 */
public final class Gemini {
    /** The version of the API, where the address does not name one. */
    private static final String VERSION = "/v1beta";

    private final Wire wire;
    private final Order.Rhythm rhythm;
    private final Agreed agreed = new Agreed();

    /** @param http the program's one client; the caller closes it */
    public Gemini(Endpoint endpoint, Http http) {
        this(new Wire(endpoint, http), Order.Rhythm.DEFAULT);
    }

    Gemini(Wire wire, Order.Rhythm rhythm) {
        this.wire = wire;
        this.rhythm = rhythm;
    }

    /**
     * A model that paints; one that makes videos where its entry names nothing else.
     *
     * @throws air.model.InvalidInputException if the entry cannot be used
     */
    public ImageModel painter(ModelEntry entry) {
        boolean moving = !entry.operations().isEmpty()
                && entry.operations().stream().allMatch(o -> o.makes() == Operation.Makes.VIDEO);
        return moving ? new OrderedModel(wire, new GeminiVideos(this), entry, rhythm) : new GeminiPainter(this, entry);
    }

    /**
     * A model that sees.
     *
     * @throws air.model.InvalidInputException if the entry cannot be used
     */
    public VisionModel seer(ModelEntry entry) {
        return new GeminiSeer(this, entry);
    }

    /**
     * Tests the connection with one small picture, which may cost what a picture costs. Blocks; sent once.
     *
     * @param entry a model that paints
     * @return what came back, whatever it was
     */
    public ProbeReport probe(ModelEntry entry, Call call) {
        return Probe.run(wire, spied -> new Gemini(spied, rhythm).painter(entry), call);
    }

    Wire wire() {
        return wire;
    }

    Agreed agreed() {
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
