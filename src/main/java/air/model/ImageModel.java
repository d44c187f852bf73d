package air.model;

import java.util.List;
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
     * What a model will not do of a request, or does in another way, known before the request is made.
     *
     * @param notes sentences for the user, each once; the reply may repeat them
     * @param subjectMissing whether what the prompt is about will not be in the pictures
     */
    record Caveats(List<String> notes, boolean subjectMissing) {
        /** Nothing to say beforehand. */
        public static final Caveats NONE = new Caveats(List.of(), false);

        public Caveats {
            notes = List.copyOf(notes);
        }
    }

    /**
     * What is known of a request before it is made; nothing is sent. Blocks, for a second at most.
     *
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    default Caveats caveats(ImageRequest request, Call call) {
        return Caveats.NONE;
    }

    /**
     * Makes the pictures. Blocks; seconds to minutes.
     *
     * @throws ModelException when no picture came
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    ImageReply generate(ImageRequest request, Call call) throws ModelException;
}
