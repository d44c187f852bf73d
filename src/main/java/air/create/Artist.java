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
 * Whoever sits in front of a run: at a window, a terminal, a web page, or behind a script. Everything is called on the
 * run's thread, in order; what asks may block until there is an answer.
 */
public interface Artist extends LoopListener {
    /** The taste of so many reference images is read now; a profile that was given is not read. */
    default void reading(int references) {}

    /**
     * The profile to work with: as it was read, or as the artist changes it.
     *
     * @throws CancellationException if the artist calls the run off
     */
    default TasteProfile agree(TasteProfile read, Cancellation cancellation) {
        return read;
    }

    /** An attempt begins: the rounds that follow, until the next attempt, are made for this brief. */
    default void begin(Creation.Request request, Brief brief) {}

    /**
     * What to do with a picture that is good but not yet accepted, asked where the policy is to ask.
     *
     * @return any answer once {@code cancellation} is set
     */
    Gate.Answer decide(Round round, Cancellation cancellation);

    /**
     * What to make after a restart: other references, another profile or intent. Nothing made so far is touched.
     *
     * @param last what was asked before
     * @param agreed the profile it was made in
     * @return empty to leave it at that
     * @throws CancellationException if the artist calls the run off
     */
    default Optional<Creation.Request> again(Creation.Request last, TasteProfile agreed, Cancellation cancellation)
            throws ModelException {
        return Optional.empty();
    }

    /** A sentence for the artist: an order picked up, a store that fails. */
    default void said(String sentence) {}
}
