package air.studio;

import air.model.ImageModel;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.registry.Provider;
import java.util.Optional;

/** A provider that is always ready, whose every model is the one given; it has none that sees. */
public record FixedProvider(String name, ImageModel model, String defaultGenerator) implements Provider {
    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public ImageModel generator(ModelEntry entry) {
        return model;
    }

    @Override
    public Optional<VisionModel> visionModel(ModelEntry entry) {
        return Optional.empty();
    }

    @Override
    public Optional<String> defaultVisionModel() {
        return Optional.empty();
    }
}
