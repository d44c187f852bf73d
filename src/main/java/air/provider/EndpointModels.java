package air.provider;

import air.model.ImageModel;
import air.model.VisionModel;
import air.registry.ModelEntry;
import java.util.Optional;

/** The models behind one endpoint. Thread-safe. */
@FunctionalInterface
interface EndpointModels {
    /**
     * A generator.
     *
     * @throws air.model.InvalidInputException if the entry cannot be used
     */
    ImageModel generator(ModelEntry entry);

    /** A vision model; empty if the provider has none. */
    default Optional<VisionModel> visionModel(ModelEntry entry) {
        return Optional.empty();
    }

    /** Loads what the first call needs, if that takes time. */
    default void warmUp() {}
}
