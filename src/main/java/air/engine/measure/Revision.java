package air.engine.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The prompt to try next, in words a person would use. From the best attempt so far its costliest gaps are corrected,
 * one or two at a time: first by a full step; where that made it worse, by half of one; where that did not help either,
 * or nothing can be corrected, the same things are composed anew. What made a picture worse is never gone on from.
 */
final class Revision {
    private static final int MOST_CORRECTIONS = 2;
    /** An attempt must be better by this to count as progress. */
    private static final double PROGRESS = 0.02;
    /** Colour is moved by less than the rest: a person sees it first. */
    private static final double COLOUR_STEP = 0.5;

    private static final Set<Feature> COLOURS = EnumSet.of(Feature.CHROMA, Feature.WARMTH);
    /** A full step that moved the score by less than this hardly changed the picture: half of it would not, either. */
    private static final double NO_CHANGE = 0.06;

    /**
     * What answers a gap: a correction of the scene, or an amount of a feature, for too little; the reverse for too
     * much.
     */
    private record Answer(Correction correction, Feature feature, int sign) {
        static Answer scene(Correction correction, int sign) {
            return new Answer(correction, null, sign);
        }

        static Answer tone(Feature feature, int sign) {
            return new Answer(null, feature, sign);
        }

        Adjustments added(Adjustments to, double steps) {
            if (correction != null) return to.plus(correction, sign * steps);
            double share = COLOURS.contains(feature) ? COLOUR_STEP : 1;
            return to.plus(feature, sign * steps * share * Adjustments.DEFAULT_STEP * Baseline.deviation(feature));
        }
    }

    /** By feature, what to ask for where a picture has too little of it. */
    private static final Map<Feature, Answer> ANSWERS = new EnumMap<>(Feature.class);

    static {
        ANSWERS.put(Feature.CONTOURS, Answer.scene(Correction.DRAWN, 1));
        ANSWERS.put(Feature.SPOTS, Answer.scene(Correction.DRAWN, 1));
        ANSWERS.put(Feature.NEGATIVE_SPACE, Answer.scene(Correction.DRAWN, -1));
        ANSWERS.put(Feature.FOCUS_SPREAD, Answer.scene(Correction.SIZE, -1));
        ANSWERS.put(Feature.FOCUS_OFFSET, Answer.scene(Correction.SIDE, 1));
        ANSWERS.put(Feature.FOCUS_HEIGHT, Answer.scene(Correction.NEARNESS, 1));
        ANSWERS.put(Feature.KEY, Answer.tone(Feature.KEY, 1));
        ANSWERS.put(Feature.DRAMA, Answer.tone(Feature.DRAMA, 1));
        ANSWERS.put(Feature.CHROMA, Answer.tone(Feature.CHROMA, 1));
        ANSWERS.put(Feature.PEAK_CHROMA, Answer.tone(Feature.CHROMA, 1));
        ANSWERS.put(Feature.WARMTH, Answer.tone(Feature.WARMTH, 1));
        ANSWERS.put(Feature.PLEASURE, Answer.tone(Feature.KEY, 1));
        ANSWERS.put(Feature.DOMINANCE, Answer.tone(Feature.KEY, -1));
        ANSWERS.put(Feature.AROUSAL, Answer.tone(Feature.CHROMA, 1));
        ANSWERS.put(Feature.ACTIVITY, Answer.tone(Feature.CHROMA, 1));
    }

    private final String prompt;
    private final PromptText now;
    private final Assessment assessment;

    Revision(String prompt, PromptText now, Assessment assessment) {
        this.prompt = prompt;
        this.now = now;
        this.assessment = assessment;
    }

    /**
     * What to try next.
     *
     * @param prompt the revised prompt
     * @param gentler the same with its corrections at half their strength; empty where it corrects nothing
     */
    record Next(String prompt, Optional<String> gentler) {}

    /** Earlier attempts from another text than this one are not looked at. */
    Next next(List<Judge.Earlier> earlier) {
        List<Judge.Earlier> attempts = earlier.stream()
                .filter(a -> PromptText.parse(a.prompt()).body().equals(now.body()))
                .toList();
        int best = -1;
        for (int i = 0; i < attempts.size(); i++)
            if (best < 0 || attempts.get(i).score() > attempts.get(best).score() + PROGRESS) best = i;
        if (best < 0 || assessment.score() > attempts.get(best).score() + PROGRESS) return corrected(attempts);
        return again(attempts, best);
    }

    /** The prompt with these adjustments, and with half of what they change. */
    private Next correcting(Adjustments from, Adjustments to) {
        String whole = now.with(to);
        String half = now.with(from.towards(to, 0.5));
        boolean gentler = !half.equals(whole) && !half.equals(now.with(from)) && !half.equals(prompt);
        return new Next(whole, gentler ? Optional.of(half) : Optional.empty());
    }

    private Next anew(Adjustments from, List<Judge.Earlier> attempts) {
        return new Next(now.with(from.withArrangement(arrangements(attempts) + 1)), Optional.empty());
    }

    /** From this attempt, which is the best so far: its costliest gaps corrected by a full step. */
    private Next corrected(List<Judge.Earlier> attempts) {
        List<Answer> answers = new ArrayList<>();
        for (Gap gap : assessment.gaps()) {
            Answer answer = ANSWERS.get(gap.feature());
            if (answer == null || answers.size() == MOST_CORRECTIONS) continue;
            Answer needed =
                    gap.excess() < 0 ? answer : new Answer(answer.correction(), answer.feature(), -answer.sign());
            boolean asked = answers.stream()
                    .anyMatch(a -> a.correction() == needed.correction() && a.feature() == needed.feature());
            if (!asked) answers.add(needed);
        }
        Adjustments next = now.adjustments();
        for (Answer answer : answers) next = answer.added(next, 1);
        String revised = now.with(next);
        boolean anew = answers.isEmpty() || revised.equals(prompt) || assessment.copied() > 0;
        return anew ? anew(next, attempts) : correcting(now.adjustments(), next);
    }

    /** From the best attempt again: half a step where the whole one was worse, then another composition. */
    private Next again(List<Judge.Earlier> attempts, int best) {
        Judge.Earlier base = attempts.get(best);
        Adjustments from = PromptText.parse(base.prompt()).adjustments();
        Adjustments proposed = PromptText.parse(base.revisedPrompt()).adjustments();
        boolean first = attempts.size() == best + 1;
        boolean stepped = proposed.arrangement() == from.arrangement()
                && base.revisedPrompt().equals(prompt);
        boolean seen = Math.abs(assessment.score() - base.score()) > NO_CHANGE;
        Adjustments half = from.towards(proposed, 0.5);
        if (first && stepped && seen && !now.with(half).equals(prompt)) return correcting(from, half);
        return anew(from, attempts);
    }

    /** The highest number of a composition that was tried. */
    private int arrangements(List<Judge.Earlier> attempts) {
        int most = now.adjustments().arrangement();
        for (Judge.Earlier attempt : attempts)
            most = Math.max(
                    most, PromptText.parse(attempt.prompt()).adjustments().arrangement());
        return most;
    }
}
