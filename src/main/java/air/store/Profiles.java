package air.store;

import air.taste.TasteProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The taste profiles, each kept once, with its exemplars. Thread-safe. */
public final class Profiles {
    /**
     * A profile as it is kept.
     *
     * @param hash of the profile with its exemplars, hex
     * @param name the artist's name for it; empty for one that was only used
     * @param kept when it was first kept
     * @param used when a run last used it
     */
    public record Kept(String hash, String name, Instant kept, Instant used) {}

    /** Keeps a profile that a run uses. @return its hash */
    public String keep(TasteProfile profile) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps a profile under a name, which no longer means another then.
     *
     * @throws air.model.InvalidInputException if the name is blank or longer than 100 characters
     */
    public Kept name(String hash, String name) {
        throw new UnsupportedOperationException();
    }

    /** Takes the name away; the profile stays as long as a picture was made with it. */
    public void forget(String name) {
        throw new UnsupportedOperationException();
    }

    /** The profile with this name or hash. */
    public Optional<TasteProfile> find(String nameOrHash) {
        throw new UnsupportedOperationException();
    }

    /** Named ones by name, then the others, the latest used first. */
    public List<Kept> list() {
        throw new UnsupportedOperationException();
    }
}
