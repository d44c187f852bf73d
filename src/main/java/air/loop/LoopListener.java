package air.loop;

import air.model.ImageReply;

/** Hears what happens in a run, on the run's thread, as it happens. */
public interface LoopListener {
    /** Does nothing. */
    LoopListener NONE = new LoopListener() {};

    /** A round begins. */
    default void roundStarted(int number, String prompt) {}

    /** The round's picture is there; its critique is still to come. */
    default void pictureReady(int number, String prompt, ImageReply reply) {}

    /** The round is complete. */
    default void roundCompleted(Round round) {}
}
