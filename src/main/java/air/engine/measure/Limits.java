package air.engine.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What no sum of points makes up for: a copy, a picture upside down, in pieces or with a hole, contours that dissolve,
 * damage. Each is held against what the references do themselves.
 */
final class Limits {
    private static final double COPY = 0.90;

    /**
     * How much less upright, whole or well made than the mean reference is not felt yet; how much more is felt fully.
     */
    private static final double UPRIGHT_MARGIN = 0.25;

    private static final double UPRIGHT_REACH = 0.35;
    private static final double WHOLE_MARGIN = 0.4;
    private static final double WHOLE_REACH = 0.5;
    private static final double MADE_MARGIN = 0.3;
    private static final double MADE_REACH = 0.6;
    /** No picture is held to more than the least of the references, less this. */
    private static final double LEAST_MARGIN = 0.1;

    /** Where areas belong together less than the references', by these standard deviations, no picture is seen. */
    private static final double FALLING_APART = 1.8;

    private static final double FALLEN_APART = 2.6;

    /** How far outside, in tolerances, colours may lie, and how much further is felt fully. */
    private static final double PALETTE_MARGIN = 1.8;

    private static final double PALETTE_REACH = 3;

    /**
     * Share of the area in colours that no reference has, beyond their own: what is allowed, and what more is felt
     * fully.
     */
    private static final double FOREIGN_MARGIN = 0.1;

    private static final double FOREIGN_REACH = 0.3;

    /** Weak contours that are allowed: the references' most, times this, and some more. */
    private static final double WEAK_TIMES = 1.5;

    private static final double WEAK_MORE = 0.05;
    private static final double WEAK_REACH = 0.25;

    /** Share of a picture in one flat tone from which it may be blank, unless the references have as much. */
    private static final double BLANK = 0.96;

    private static final double BLANK_ROUNDING = 1e-9;

    private static final double DAMAGE = 1.5;
    private static final double DAMAGE_REACH = 0.8;

    private final Taste taste;
    private final Features picture;
    private final List<Limit> limits = new ArrayList<>();

    private Limits(Taste taste, Features picture) {
        this.taste = taste;
        this.picture = picture;
    }

    /** What limits a picture, the lowest first. */
    static List<Limit> of(Taste taste, Features picture) {
        Limits limits = new Limits(taste, picture);
        limits.copy();
        limits.blank();
        limits.structure();
        limits.palette();
        limits.contours();
        limits.damage();
        limits.limits.sort(Comparator.comparingDouble(Limit::most));
        return limits.limits;
    }

    /** The reference, from 1, a picture is nearly a copy of; 0 for none. */
    static int copied(Taste taste, Features picture) {
        double most = COPY;
        int copied = 0;
        for (int i = 0; i < taste.features().size(); i++) {
            double likeness = picture.likeness(taste.features(i));
            if (likeness <= most) continue;
            most = likeness;
            copied = i + 1;
        }
        return copied;
    }

    private void copy() {
        int copied = copied(taste, picture);
        if (copied > 0)
            limits.add(new Limit(
                    Limit.Kind.COPY,
                    1,
                    "This is nearly a copy of reference " + copied
                            + ": the taste asks for a new picture, not for one of its own."));
    }

    private void blank() {
        double most = taste.features().stream().mapToDouble(f -> f.plain).max().orElse(0);
        limit(
                Limit.Kind.BLANK,
                (picture.plain - Math.max(BLANK, most)) / (1 - Math.max(BLANK, most) + BLANK_ROUNDING),
                "The picture is all but blank: nearly all of it is one flat tone.");
    }

    private void structure() {
        below(
                f -> f.seen.upright(),
                UPRIGHT_MARGIN,
                UPRIGHT_REACH,
                Limit.Kind.UPSIDE_DOWN,
                "The picture seems to stand on its head.");
        below(
                f -> f.seen.whole(),
                WHOLE_MARGIN,
                WHOLE_REACH,
                Limit.Kind.PIECES,
                "The picture does not hold together, as if parts of it were missing or shuffled.");
        below(
                f -> f.seen.made(),
                MADE_MARGIN,
                MADE_REACH,
                Limit.Kind.PATCHED,
                "The marks do not go together, as if they were patched or smeared.");
        double missing = taste.low(Feature.LAYOUT_ORDER) - picture.get(Feature.LAYOUT_ORDER);
        double apart = missing / Baseline.deviation(Feature.LAYOUT_ORDER) - FALLING_APART;
        limit(Limit.Kind.APART, apart / (FALLEN_APART - FALLING_APART), "The large areas fall apart.");
    }

    private void palette() {
        double excess = taste.interval(Feature.PALETTE_DISTANCE).excess(taste.value(Feature.PALETTE_DISTANCE, picture));
        double foreign = taste.foreignColours(picture) - FOREIGN_MARGIN;
        limit(
                Limit.Kind.PALETTE,
                Math.max((excess - PALETTE_MARGIN) / PALETTE_REACH, foreign / FOREIGN_REACH),
                "The colours come from another palette.");
    }

    private void contours() {
        double most = taste.features().stream()
                .mapToDouble(f -> f.contours.weak())
                .max()
                .orElse(0);
        double weak = picture.contours.weak();
        limit(
                Limit.Kind.CONTOURS,
                (weak - most * WEAK_TIMES - WEAK_MORE) / WEAK_REACH,
                "Contours dissolve: " + percent(weak) + " % of them are weak, where the references have at most "
                        + percent(most) + " %.");
    }

    private void damage() {
        limit(
                Limit.Kind.DAMAGE,
                (taste.damage(picture) - DAMAGE) / DAMAGE_REACH,
                "The surface looks damaged, as by blur, noise or crude compression.");
    }

    private void below(
            ToDoubleFunction<Features> measure, double margin, double reach, Limit.Kind kind, String reason) {
        DoubleSummaryStatistics references =
                taste.features().stream().mapToDouble(measure).summaryStatistics();
        double allowed = Math.min(references.getAverage() - margin, references.getMin() - LEAST_MARGIN);
        limit(kind, (allowed - measure.applyAsDouble(picture)) / reach, reason);
    }

    /**
     * As {@code share} rises from 0 to 1, an aspect loses all its points, and what can be reached sinks to the least
     * that the kind leaves.
     */
    private void limit(Limit.Kind kind, double share, String reason) {
        if (share > 0) limits.add(new Limit(kind, share, reason));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
