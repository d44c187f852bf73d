package air.provider;

import air.model.ImageModel;
import air.registry.ModelEntry;
import air.wire.Wire;

/**
 * Hugging Face's inference service, or a server that speaks the same: one model an address, the image itself as answer.
 * Thread-safe.
 */
final class HuggingFace implements EndpointModels {
    private final Wire wire;

    HuggingFace(Wire wire) {
        this.wire = wire;
    }

    @Override
    public ImageModel generator(ModelEntry entry) {
        return new HuggingFaceGenerator(wire, entry);
    }
}
