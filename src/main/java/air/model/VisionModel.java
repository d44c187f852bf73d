package air.model;

import java.util.Objects;

/** A model that looks at pictures and answers in JSON. Implementations are thread-safe. */
public interface VisionModel {
    /** The model's id, for example {@code google/gemini-3.1-flash-image-preview}. */
    String id();

    /** Name of the provider it is reached through, for example {@code openai}. */
    String provider();

    /**
     * Asks once, whatever it takes on the wire to get an answer. Blocks; seconds to minutes.
     *
     * @return what the model wrote; the asker finds the JSON in it and validates it
     * @throws ModelException when no answer came, or one that asking again would not mend
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    Reply answer(VisionRequest request, Call call) throws ModelException;

    /**
     * What a model wrote.
     *
     * @param words all of it: the JSON, and whatever stands around it; may be empty
     * @param cutOff whether it ended at the model's length limit: what is missing would be missing again
     */
    record Reply(String words, boolean cutOff) {
        public Reply {
            Objects.requireNonNull(words, "words");
        }
    }
}
