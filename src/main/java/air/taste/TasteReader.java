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

    /**
     * The profile with evidence of where its sentences show, asked for where reading did not bring it. Blocks; costs
     * what a reading costs.
     *
     * @param references what it was read from, in the order of its exemplars
     * @throws ModelException when the model could not be asked; evidence that cannot be used is left out
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    default TasteProfile withEvidence(TasteProfile profile, ReferenceSet references, Call call) throws ModelException {
        return profile;
    }
}
