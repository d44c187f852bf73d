package air.create;

import air.loop.PersonalTaste;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of the artist and of the judge when a run begins.
 *
 * @param personal what is known of the artist's own choices in the taste with this hash; empty where it has none
 * @param calibrating whether a judge that is not calibrated in the taste is: true for always, false for never; empty
 *     for where it costs nothing and several candidates are compared, and else where the artist says so
 */
public record Judging(Function<Optional<String>, PersonalTaste> personal, Optional<Boolean> calibrating) {
    /** Nothing is known. */
    public static final Judging USUAL = new Judging(taste -> PersonalTaste.UNKNOWN, Optional.empty());

    public Judging {
        Objects.requireNonNull(personal, "personal");
        Objects.requireNonNull(calibrating, "calibrating");
    }
}
