package air.taste;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import java.util.List;

/** Judges pictures against a taste profile. Implementations are thread-safe. */
public interface Critic {
    /** Longer side of a candidate when it is judged, px. */
    int JUDGING_SIDE = 512;

    /** The critic's id: {@code embedded} or a vision model's id. */
    String id();

    /**
     * Judges one picture, reduced to {@link #JUDGING_SIDE} first. Blocks.
     *
     * @throws ModelException when the model gave no usable critique
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    Critique evaluate(Candidate candidate, Call call) throws ModelException;

    /**
     * What is judged.
     *
     * @param picture the picture
     * @param profile the taste it should meet
     * @param prompt the prompt it was made from; empty when it was not made from one
     * @param earlier the run's earlier attempts, oldest first
     * @param subjectMissing whether its generator said beforehand that what the prompt is about would not be in it
     */
    record Candidate(
            Picture picture, TasteProfile profile, String prompt, List<Attempt> earlier, boolean subjectMissing) {
        public Candidate {
            earlier = List.copyOf(earlier);
        }

        /** A picture of which nothing was said beforehand. */
        public Candidate(Picture picture, TasteProfile profile, String prompt, List<Attempt> earlier) {
            this(picture, profile, prompt, earlier, false);
        }
    }

    /** An earlier prompt and how its picture was judged. */
    record Attempt(String prompt, Critique critique) {}
}
