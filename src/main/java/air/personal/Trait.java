package air.personal;

import air.taste.Critique;
import air.taste.Dimension;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the personal judge goes by: what a critic said of a picture, what was measured of it, and what the picture
 * itself shows. The order is that of {@link #figures}.
 */
enum Trait {
    CRITIC_PALETTE("a higher score for palette", "a lower score for palette"),
    CRITIC_COMPOSITION("a higher score for composition", "a lower score for composition"),
    CRITIC_MOOD("a higher score for mood", "a lower score for mood"),
    CRITIC_TEXTURE("a higher score for texture", "a lower score for texture"),
    CRITIC_AVOID("a higher score for the avoid list", "a lower score for the avoid list"),
    MEASURED_PALETTE("a palette nearer to the references", "a palette further from the references"),
    MEASURED_COMPOSITION("a composition nearer to the references", "a composition further from the references"),
    MEASURED_MOOD("a mood nearer to the references", "a mood further from the references"),
    MEASURED_TEXTURE("a texture nearer to the references", "a texture further from the references"),
    MEASURED_AVOID("an avoid list better kept", "an avoid list less well kept"),
    LIGHTNESS("lighter pictures", "darker pictures"),
    CONTRAST("more contrast", "less contrast"),
    COLOUR("stronger colour", "quieter colour"),
    WARMTH("warmer colour", "cooler colour"),
    VARIETY("more different hues", "fewer different hues"),
    DETAIL("more fine detail", "less fine detail"),
    EMPTINESS("more empty space", "less empty space");

    static final int COUNT = values().length;

    /** The first that is seen in the picture itself; those before come from a critic. */
    static final int SEEN_FROM = LIGHTNESS.ordinal();

    private final String more;
    private final String less;

    Trait(String more, String less) {
        this.more = more;
        this.less = less;
    }

    /** Its name in JSON. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an artist prefers who likes more of it, or less. */
    String words(boolean liked) {
        return liked ? more : less;
    }

    /**
     * A figure for each trait, NaN where it is unknown.
     *
     * @param seen the traits of the picture itself, from {@link PictureTraits}
     */
    static double[] figures(Optional<Critique> critique, Optional<Critique.Measured> measured, double[] seen) {
        double[] all = new double[COUNT];
        Arrays.fill(all, Double.NaN);
        critique.ifPresent(c -> put(all, CRITIC_PALETTE, c.breakdown()));
        measured.ifPresent(m -> put(all, MEASURED_PALETTE, m.breakdown()));
        System.arraycopy(seen, 0, all, SEEN_FROM, seen.length);
        return all;
    }

    private static void put(double[] all, Trait first, Map<Dimension, Double> scores) {
        for (Dimension dimension : Dimension.values())
            all[first.ordinal() + dimension.ordinal()] = scores.get(dimension);
    }
}
