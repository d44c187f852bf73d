package air.provider;

import air.model.ImageModel;
import air.registry.ModelEntry;
import air.wire.Wire;

/**
 * Hugging Face's inference service, or a server with the same API: one address per model, and the image itself as the
 * answer. Thread-safe.
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
