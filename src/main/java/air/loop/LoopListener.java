package air.loop;

import air.model.ImageReply;
import java.util.List;

/** Follows a run as it happens, on the run's thread. */
public interface LoopListener {
    /** Does nothing. */
    LoopListener NONE = new LoopListener() {};

    /** A round begins. */
    default void roundStarted(int number, String prompt) {}

    /** What the generator will not do of the round's prompt, before it is asked; sentences for the user, often none. */
    default void caveats(List<String> notes) {}

    /** The round has its picture, but no critique yet. */
    default void pictureReady(int number, String prompt, ImageReply reply) {}

    /** One of several pictures of the round is made; nothing has looked at it. */
    default void candidateReady(int number, Candidate candidate) {
        pictureReady(number, candidate.prompt(), candidate.reply());
    }

    /** One of several pictures of the round was scored or measured, or is not going to be. */
    default void candidateJudged(int number, Candidate candidate) {}

    /** Two pictures were compared. */
    default void compared(int number, Comparison comparison) {}

    /** The round is complete. */
    default void roundCompleted(Round round) {}
}
