package air.taste;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges pictures against a taste profile. Implementations are thread-safe. */
public interface Critic {
    /** Longer side of a picture when it is judged, px. */
    int JUDGING_SIDE = 512;

    /** The critic's id: {@code embedded} or a vision model's id. */
    String id();

    /** Whether asking it costs nothing, so that it may be asked about everything. */
    default boolean free() {
        return false;
    }

    /** Identifies how it asks for scores: those of another wording are not comparable. */
    default String wording() {
        return "";
    }

    /**
     * Judges one picture, reduced to {@link #JUDGING_SIDE} first. Blocks.
     *
     * @throws ModelException when the model gave no usable critique
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    Critique evaluate(Work work, Call call) throws ModelException;

    /**
     * Which of two pictures meets intent and taste better, as seen in this order; there is no tie. A critic whose
     * answer may depend on the order is asked in both. Blocks. A critic that has no way of comparing goes by its
     * scores.
     *
     * @throws ModelException when the model gave no usable answer
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    default Preference prefer(Pair pair, Call call) throws ModelException {
        double first = score(pair, pair.first(), call);
        double second = score(pair, pair.second(), call);
        return new Preference(first >= second, "");
    }

    private double score(Pair pair, Contender one, Call call) throws ModelException {
        if (one.critique().isPresent()) return one.critique().get().score();
        return evaluate(new Work(one.picture(), pair.profile(), one.prompt(), List.of()), call)
                .score();
    }

    /**
     * Looks for what the intent asks to see and for what the avoid list rejects, question by question. Blocks.
     *
     * @return an answer for each question there is; one it cannot see is {@link Check.Finding#UNSEEN}
     * @throws ModelException when the model could not be asked; an answer that cannot be used is no failure
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    default List<Check.Answered> check(String intent, Work work, Call call) throws ModelException {
        return List.of();
    }

    /**
     * What is measured of a picture at no cost; empty where nothing can be. Blocks for half a second at most.
     *
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    default Optional<Critique.Measured> measured(Work work, Call call) throws ModelException {
        return Optional.empty();
    }

    /**
     * What is judged.
     *
     * @param picture the picture
     * @param profile the taste it should meet
     * @param prompt the prompt it was made from; empty when it was not made from one
     * @param earlier the run's earlier attempts, oldest first
     * @param subjectMissing whether its generator said beforehand that what the prompt is about would not be in it
     * @param findings whether to say where in the picture each gap shows; a classic run does not ask
     * @param lost the run's ideas that lost a comparison and were never scored, oldest first; none in a classic run
     */
    record Work(
            Picture picture,
            TasteProfile profile,
            String prompt,
            List<Attempt> earlier,
            boolean subjectMissing,
            boolean findings,
            List<Lost> lost) {
        public Work {
            earlier = List.copyOf(earlier);
            lost = List.copyOf(lost);
        }

        /** Where nothing was lost in a comparison. */
        public Work(
                Picture picture,
                TasteProfile profile,
                String prompt,
                List<Attempt> earlier,
                boolean subjectMissing,
                boolean findings) {
            this(picture, profile, prompt, earlier, subjectMissing, findings, List.of());
        }

        /** A picture of which nothing was said beforehand. */
        public Work(Picture picture, TasteProfile profile, String prompt, List<Attempt> earlier) {
            this(picture, profile, prompt, earlier, false, false);
        }

        /** The same, asked where each gap shows. */
        public Work withFindings() {
            return new Work(picture, profile, prompt, earlier, subjectMissing, true, lost);
        }
    }

    /** An earlier prompt and how its picture was judged. */
    record Attempt(String prompt, Critique critique) {}

    /**
     * An earlier prompt whose picture was not as good as the best.
     *
     * @param reason why, one sentence; may be empty
     */
    record Lost(String prompt, String reason) {}

    /**
     * Two pictures to choose between.
     *
     * @param intent what both should show
     * @param profile the taste both should meet
     */
    record Pair(String intent, TasteProfile profile, Contender first, Contender second) {
        public Pair {
            Objects.requireNonNull(intent, "intent");
            Objects.requireNonNull(profile, "profile");
        }

        /** The same in the other order. */
        public Pair turned() {
            return new Pair(intent, profile, second, first);
        }
    }

    /**
     * One of two pictures.
     *
     * @param prompt what it was made from
     * @param critique what this critic said of it, if it did
     */
    record Contender(Picture picture, String prompt, Optional<Critique> critique) {}

    /**
     * A choice between two.
     *
     * @param first whether the first was chosen
     * @param reason one sentence; may be empty
     */
    record Preference(boolean first, String reason) {}
}
