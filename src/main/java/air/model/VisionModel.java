package air.model;

/** A model that looks at pictures and answers in JSON. Implementations are thread-safe. */
public interface VisionModel {
    /** The model's id, for example {@code google/gemini-3.1-flash-image-preview}. */
    String id();

    /** Name of the provider it is reached through, for example {@code openai}. */
    String provider();

    /**
     * Asks once, whatever it takes on the wire to get JSON back. Blocks; seconds to minutes.
     *
     * @return the answer: its JSON text, of any shape, or its words where it holds no JSON; whoever asked validates it
     * @throws ModelException when no answer came, or one that asking again would not mend
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    String answer(VisionRequest request, Call call) throws ModelException;
}
