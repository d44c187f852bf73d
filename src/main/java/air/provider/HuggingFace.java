package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ProbeReport;
import air.registry.ModelEntry;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Wire;

/**
 * Hugging Face's inference service, or a server that speaks the same: one model an address, the image itself as answer.
 * Thread-safe.
 */
public final class HuggingFace {
    private final Wire wire;

    /** @param http the program's one client; the caller closes it */
    public HuggingFace(Endpoint endpoint, Http http) {
        this(new Wire(endpoint, http));
    }

    HuggingFace(Wire wire) {
        this.wire = wire;
    }

    /**
     * A model that paints.
     *
     * @throws air.model.InvalidInputException if the entry cannot be used
     */
    public ImageModel painter(ModelEntry entry) {
        return new HuggingFacePainter(wire, entry);
    }

    /**
     * Tests the connection with one small picture, which may cost what a picture costs. Blocks; sent once.
     *
     * @param entry a model that paints
     * @return what came back, whatever it was
     */
    public ProbeReport probe(ModelEntry entry, Call call) {
        return Probe.run(wire, spied -> new HuggingFace(spied).painter(entry), call);
    }
}
