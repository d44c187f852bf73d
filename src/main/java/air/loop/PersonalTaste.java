package air.loop;

import java.util.Optional;

/** What is known of the artist's own choices. */
public interface PersonalTaste {
    /** Nothing is known. */
    PersonalTaste UNKNOWN = (first, second) -> Optional.empty();

    /** Whether the artist would choose the first of two; empty where that is not known well enough. */
    Optional<Boolean> prefersFirst(Candidate first, Candidate second);

    /** Whether the artist would approve it and has switched on that this is enough; false unless they have. */
    default boolean approves(Candidate candidate) {
        return false;
    }
}
