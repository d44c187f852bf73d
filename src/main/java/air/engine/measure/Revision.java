package air.engine.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The prompt to try next: a hill climb in words. From the best attempt so far, its costliest gaps are asked for in
 * signed amounts; after a clear failure the steps shrink and the motifs are arranged anew, after two another reference
 * leads. How pictures answered the last amounts is read from the prompt's own remarks: what did not answer is left
 * alone, what answered too much or too little is asked for in proportion.
 */
final class Revision {
    private static final int MOST_WISHES = 8;
    private static final int MOST_OF_AN_ASPECT = 3;
    /** How the step shrinks with every failure since the best attempt. */
    private static final double SHRINK = 0.7;
    /** An attempt must be better by this to count as progress. */
    private static final double PROGRESS = 0.02;
    /** A first failure by no more than this is gone on from: how it answered says more than going back. */
    private static final double NEAR = 0.8;
    /** No amount grows beyond this many standard deviations of usual pictures. */
    private static final double MOST_DEVIATIONS = 4;
    /** Share of what was asked for under which a feature does not answer. */
    private static final double NO_ANSWER = 0.1;

    private static final double LEAST_ANSWER = 0.4;
    private static final double MOST_ANSWER = 2.5;

    private final String prompt;
    private final PromptText now;
    private final Assessment assessment;
    private final int references;

    Revision(String prompt, PromptText now, Assessment assessment, int references) {
        this.prompt = prompt;
        this.now = now;
        this.assessment = assessment;
        this.references = references;
    }

    /** The revised prompt; earlier attempts from another text than this one are not looked at. */
    String prompt(List<Judge.Earlier> earlier) {
        Judge.Earlier best = null;
        Judge.Earlier previous = null;
        int since = 0;
        int arrangement = now.adjustments().arrangement();
        for (Judge.Earlier attempt : earlier) {
            PromptText text = PromptText.parse(attempt.prompt());
            if (!text.body().equals(now.body())) continue;
            arrangement = Math.max(arrangement, text.adjustments().arrangement());
            if (attempt.revisedPrompt().equals(prompt)) previous = attempt;
            since++;
            if (best != null && attempt.score() <= best.score() + PROGRESS) continue;
            best = attempt;
            since = 0;
        }
        if (best == null || assessment.score() > best.score() + PROGRESS) return onward(previous);
        if (since == 0 && assessment.score() > best.score() - NEAR) return onward(previous);
        return again(best, since + 1, arrangement + 1);
    }

    /** From this attempt, which is the best so far. */
    private String onward(Judge.Earlier previous) {
        Adjustments before = previous == null
                ? now.adjustments()
                : PromptText.parse(previous.prompt()).adjustments();
        Adjustments next = now.adjustments();
        Map<Feature, String> remarks = new EnumMap<>(Feature.class);
        Map<Aspect, Integer> count = new EnumMap<>(Aspect.class);
        for (Gap gap : assessment.gaps()) {
            if (remarks.size() == MOST_WISHES) break;
            double step = step(gap, before);
            if (step == 0 || remarks.containsKey(gap.feature())) continue;
            if (count.merge(gap.feature().aspect, 1, Integer::sum) > MOST_OF_AN_ASPECT) continue;
            next = next.plus(gap.feature(), step);
            remarks.put(gap.feature(), gap.remark());
        }
        if (assessment.copied() > 0) next = next.withArrangement(next.arrangement() + 1);
        return now.with(next, remarks);
    }

    /** How much more to ask for, in view of how the picture answered last time; 0 to leave the feature alone. */
    private double step(Gap gap, Adjustments before) {
        Feature feature = gap.feature();
        double present = now.adjustments().amount(feature);
        double asked = present - before.amount(feature);
        OptionalDouble was = now.adjustments().before(feature);
        double step = gap.amount();
        if (was.isPresent() && asked != 0) {
            double answer = (gap.now() - was.getAsDouble()) / asked;
            if (feature.isDistance()) return answer < 0 ? limited(feature, present, step) : 0;
            if (answer < NO_ANSWER) return 0;
            step /= Math.max(LEAST_ANSWER, Math.min(MOST_ANSWER, answer));
        }
        return limited(feature, present, step);
    }

    /** From the best attempt again, its proposed steps shrunk. */
    private String again(Judge.Earlier best, int failures, int arrangement) {
        Adjustments from = PromptText.parse(best.prompt()).adjustments();
        Adjustments proposed = PromptText.parse(best.revisedPrompt()).adjustments();
        double shrink = StrictMath.pow(SHRINK, failures);
        Adjustments next = from;
        for (Feature feature : Feature.values()) {
            double step = proposed.amount(feature) - from.amount(feature);
            if (step != 0) next = next.plus(feature, shrink * step);
        }
        next = next.withArrangement(arrangement);
        if (failures > 1) next = next.withLeadReference(1 + (from.leadReference() + failures - 2) % references);
        return now.with(next, Map.of());
    }

    private static double limited(Feature feature, double before, double step) {
        double most = feature.isDistance() ? 1 : MOST_DEVIATIONS * Baseline.deviation(feature);
        return Math.max(-most, Math.min(most, before + step)) - before;
    }
}
