package air.studio;

import air.model.ImageModel;
import air.model.VisionModel;
import air.registry.ModelEntry;
import java.util.Optional;

/** A provider that is always ready, whose every model is the one given; it has none that sees. */
public record FixedProvider(String name, ImageModel model, String defaultPainter) implements Provider {
    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public ImageModel painter(ModelEntry entry) {
        return model;
    }

    @Override
    public Optional<VisionModel> seer(ModelEntry entry) {
        return Optional.empty();
    }

    @Override
    public Optional<String> defaultSeer() {
        return Optional.empty();
    }
}
