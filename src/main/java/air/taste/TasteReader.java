package air.taste;

import air.model.Call;
import air.model.ModelException;

/** Reads the taste that reference images share. Implementations are thread-safe. */
public interface TasteReader {
    /** The reader's id: {@code embedded} or a vision model's id. */
    String id();

    /**
     * Reads the profile; the references are reduced to {@link ReferenceSet#READING_SIDE} first. Blocks.
     *
     * @return a profile that carries the references as exemplars
     * @throws ModelException when the model gave no usable profile
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    TasteProfile read(ReferenceSet references, Call call) throws ModelException;
}
