package air;

import air.embedded.Embedded;
import air.model.ImageModel;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.studio.Provider;
import java.util.Optional;

/** The embedded engine as the studio sees it: always ready; its eyes are the studio's own. */
record EmbeddedProvider(Embedded engine) implements Provider {
    @Override
    public String name() {
        return Embedded.ID;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public ImageModel painter(ModelEntry entry) {
        return engine;
    }

    @Override
    public Optional<VisionModel> seer(ModelEntry entry) {
        return Optional.empty();
    }

    @Override
    public String defaultPainter() {
        return Embedded.ID;
    }

    @Override
    public Optional<String> defaultSeer() {
        return Optional.empty();
    }
}
