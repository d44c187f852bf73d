package air.loop;

import air.model.ImageReply;
import java.util.List;

/** Follows a run as it happens, on the run's thread. */
public interface LoopListener {
    /** Does nothing. */
    LoopListener NONE = new LoopListener() {};

    /** A round begins. */
    default void roundStarted(int number, String prompt) {}

    /**
     * What the generator will not do of the round's prompt, before it is asked, and what could not be measured;
     * sentences for the user, often none.
     */
    default void caveats(List<String> notes) {}

    /** The round has its picture, but no critique yet. */
    default void pictureReady(int number, String prompt, ImageReply reply) {}

    /** One of several pictures of the round is made; nothing has looked at it. */
    default void candidateReady(int number, Candidate candidate) {
        pictureReady(number, candidate.prompt(), candidate.reply());
    }

    /** One of several pictures of the round was scored or measured, or is not going to be. */
    default void candidateJudged(int number, Candidate candidate) {}

    /**
     * A part of a comparison was answered and is paid for: one order, or both with different answers, before the scores
     * decide. Worth writing down only so that a run that is cut off here asks for no more than the rest; what is
     * {@link #compared} of these two takes its place.
     */
    default void halfCompared(int number, Comparison half) {}

    /** Two pictures were compared. */
    default void compared(int number, Comparison comparison) {}

    /** The round is complete. */
    default void roundCompleted(Round round) {}

    /** A complete round has another picture as its own now: the artist prefers it, or it has its critique since. */
    default void roundChanged(Round round) {}

    /**
     * The run ended in the middle of a round of several pictures; this is what there is of it. It may be completed by a
     * later run.
     */
    default void roundCutOff(Round round) {}
}
