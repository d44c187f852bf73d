package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.registry.ModelEntry;

/**
 * Google's Gemini API: models that paint and models that see, both by {@code generateContent}. The address may be a
 * relay's that speaks the same. Thread-safe.
 */
public final class Gemini {
    /** The version of the API, where the address does not name one. */
    private static final String VERSION = "/v1beta";

    private final Wire wire;
    private final Agreed agreed;

    /** @param http the program's one client; the caller closes it */
    public Gemini(Endpoint endpoint, Http http) {
        this(new Wire(endpoint, http, Retries.DEFAULT, Wire.Patience.DEFAULT));
    }

    Gemini(Wire wire) {
        this.wire = wire;
        this.agreed = new Agreed();
    }

    /**
     * A model that paints.
     *
     * @throws air.model.InvalidInputException if the entry cannot be used
     */
    public ImageModel painter(ModelEntry entry) {
        return new GeminiPainter(this, entry);
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
        return Probe.run(wire, spied -> new Gemini(spied).painter(entry), call);
    }

    Wire wire() {
        return wire;
    }

    Agreed agreed() {
        return agreed;
    }

    /** What follows the endpoint's address for a method of a model, for example {@code generateContent}. */
    String path(ModelEntry entry, String method) {
        boolean versioned = wire.endpoint().baseUrl().matches(".*/v\\d\\w*");
        return (versioned ? "" : VERSION) + "/models/" + Wire.path(entry).replaceFirst("^models/", "") + ":" + method;
    }
}
