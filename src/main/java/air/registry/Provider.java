package air.registry;

import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.Picture;
import air.model.VisionModel;
import java.util.List;
import java.util.Optional;

/** Who serves models. Thread-safe. */
public interface Provider {
    /** The name in the registry and on the command line, for example {@code fal}. */
    String name();

    /** Whether it has what it needs, a key for most. */
    boolean ready();

    /**
     * A generator; a {@link air.model.QueuedModel} where the provider takes orders.
     *
     * @throws InvalidInputException if the provider has no key, or makes none
     */
    ImageModel generator(ModelEntry entry);

    /**
     * A model that sees; empty where the provider has none.
     *
     * @throws InvalidInputException if the provider has no key
     */
    Optional<VisionModel> visionModel(ModelEntry entry);

    /** The pictures in an answer that could not be read when it came, as the program reads it now. Sends nothing. */
    default List<Picture> pictures(MediaFile answer) {
        return List.of();
    }

    /** The id, or the path at the provider, of the model to use where none is named. */
    String defaultGenerator();

    /** The same of the model that sees; empty where the provider has none. */
    Optional<String> defaultVisionModel();
}
