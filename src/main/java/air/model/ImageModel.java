package air.model;

import java.util.Set;

/** A model that makes pictures. Implementations are thread-safe. */
public interface ImageModel {
    /** The embedded engine: the provider, and the model, that needs no key and no network. */
    String EMBEDDED = "embedded";

    /** The model's id, for example {@code embedded} or {@code google/gemini-3.1-flash-image-preview}. */
    String id();

    /** What it can do. Asking for anything else fails with {@link ModelException.Kind#NO_SUCH_MODEL}. */
    Set<Operation> operations();

    /**
     * Makes the pictures. Blocks; seconds to minutes.
     *
     * @throws ModelException when no picture came
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    ImageReply generate(ImageRequest request, Call call) throws ModelException;
}
