package air.create;

import air.loop.Brief;
import air.loop.Gate;
import air.loop.LoopListener;
import air.loop.Round;
import air.model.Cancellation;
import air.model.ModelException;
import air.taste.TasteProfile;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The person or script in front of a run: at a window, a terminal or a web page. All methods are called in order on the
 * run's thread; those that ask may block until answered.
 */
public interface Artist extends LoopListener {
    /** The run starts to read the taste of this many reference images; not called for a given profile. */
    default void reading(int references) {}

    /**
     * Returns the profile to work with: as read, or as the artist changed it.
     *
     * @throws CancellationException if the artist cancels the run
     */
    default TasteProfile agree(TasteProfile read, Cancellation cancellation) {
        return read;
    }

    /**
     * Decides whether a judge that costs something is to be calibrated first; called only if it is not, and nobody has
     * said beforehand.
     *
     * @param price what that takes and costs, a sentence
     * @return false once {@code cancellation} is set
     */
    default boolean calibrate(String price, Cancellation cancellation) {
        return false;
    }

    /** An attempt begins: all rounds until the next attempt are made for this brief. */
    default void begin(Creation.Request request, Brief brief) {}

    /**
     * Decides on a picture that is good but not yet accepted; called only if the policy is to ask.
     *
     * @return any answer once {@code cancellation} is set
     */
    Gate.Answer decide(Round round, Cancellation cancellation);

    /**
     * Returns what to make after a restart: other references, another profile or intent. What was made stays.
     *
     * @param last what was asked before
     * @param agreed the profile it was made in
     * @return empty to end the run instead
     * @throws CancellationException if the artist cancels the run
     */
    default Optional<Creation.Request> again(Creation.Request last, TasteProfile agreed, Cancellation cancellation)
            throws ModelException {
        return Optional.empty();
    }

    /**
     * Shows a sentence about what is made: what the generator will not do of a prompt, before it is asked, or what it
     * says with a picture. No sentence comes twice in a run.
     */
    default void noted(String note) {
        said(note);
    }

    /** Shows a sentence to the artist, such as an order collected or a store that fails. */
    default void said(String sentence) {}
}
