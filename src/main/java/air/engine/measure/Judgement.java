package air.engine.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well a picture meets a taste.
 *
 * @param score 0 to 10
 * @param points 0 to 10 for every aspect
 * @param reasoning one sentence: the biggest gap
 * @param revisedPrompt the prompt to try next
 * @param gentlerPrompt the same with its corrections at half their strength; empty where it corrects nothing
 * @param faults what rules the picture out whatever else it has, a sentence each
 * @param findings what is missed, the costliest first; empty where nobody asked
 * @param sway how far the score hangs on single references
 */
public record Judgement(
        double score,
        Map<Aspect, Double> points,
        String reasoning,
        String revisedPrompt,
        Optional<String> gentlerPrompt,
        List<String> faults,
        List<Finding> findings,
        Sway sway) {
    /**
     * How far the score hangs on single references: what leaving out any one of them would change, beside what fewer
     * references change anyway.
     *
     * @param down points, 0 or more
     * @param up points, 0 or more
     */
    public record Sway(double down, double up) {
        /** There are too few references to leave one out. */
        static final Sway NONE = new Sway(0, 0);
    }

    /**
     * One thing that is missed.
     *
     * @param aspect which it belongs to; empty where it spoils the whole
     * @param sentence what is missed
     * @param place where it shows; empty where it is everywhere, or cannot be said
     * @param cost what the score would gain without it, points; those of a picture make up no more than it lacks
     */
    public record Finding(Optional<Aspect> aspect, String sentence, Optional<Place> place, double cost) {}

    public Judgement {
        points = Collections.unmodifiableMap(new EnumMap<>(points));
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
    }
}
