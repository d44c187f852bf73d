package air.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The prompt to try next: a hill climb in words. From the best attempt so far, its costliest gaps are asked for in
 * signed amounts; after a failure the steps shrink and the motifs are arranged anew, after two another reference leads.
 */
final class Revision {
    private static final int MOST_WISHES = 6;
    /** How the step shrinks with every failure since the best attempt. */
    private static final double SHRINK = 0.7;
    /** An attempt must be better by this to count as progress. */
    private static final double PROGRESS = 0.02;
    /** No amount grows beyond this many standard deviations of usual pictures. */
    private static final double MOST_DEVIATIONS = 4;

    private final PromptText now;
    private final Assessment assessment;
    private final int references;

    Revision(PromptText now, Assessment assessment, int references) {
        this.now = now;
        this.assessment = assessment;
        this.references = references;
    }

    /** The revised prompt; earlier attempts from another text than this one are not looked at. */
    String prompt(List<Judge.Earlier> earlier) {
        Judge.Earlier best = null;
        int since = 0;
        int arrangement = now.adjustments().arrangement();
        for (Judge.Earlier attempt : earlier) {
            PromptText text = PromptText.parse(attempt.prompt());
            if (!text.body().equals(now.body())) continue;
            arrangement = Math.max(arrangement, text.adjustments().arrangement());
            since++;
            if (best != null && attempt.score() <= best.score() + PROGRESS) continue;
            best = attempt;
            since = 0;
        }
        if (best == null || assessment.score() > best.score() + PROGRESS) return onward();
        return again(best, since + 1, arrangement + 1);
    }

    /** From this attempt, which is the best so far. */
    private String onward() {
        Adjustments next = now.adjustments();
        Map<Feature, String> remarks = new EnumMap<>(Feature.class);
        for (Gap gap : assessment.gaps()) {
            if (remarks.size() == MOST_WISHES) break;
            if (remarks.containsKey(gap.feature()) || gap.feature().isDistance() && next.amount(gap.feature()) >= 1)
                continue;
            next = next.plus(gap.feature(), limited(gap.feature(), next.amount(gap.feature()), gap.amount()));
            remarks.put(gap.feature(), gap.remark());
        }
        if (assessment.copied() > 0) next = next.withArrangement(next.arrangement() + 1);
        return now.with(next, remarks);
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
