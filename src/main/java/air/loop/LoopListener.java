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

    /** The round is complete. */
    default void roundCompleted(Round round) {}
}
