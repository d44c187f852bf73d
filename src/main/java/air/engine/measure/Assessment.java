package air.engine.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture measured against a taste.
 *
 * @param score 0 to 10
 * @param points 0 to 10 for every aspect
 * @param gaps what is missed, the costliest first
 * @param copied the reference, from 1, this is nearly a copy of; 0 for none
 * @param limit what keeps the score down, if something does
 */
record Assessment(double score, Map<Aspect, Double> points, List<Gap> gaps, int copied, Optional<Limit> limit) {
    /** Points of an aspect under which what limits it is the reason to give. */
    private static final double FELT = 5;

    static Assessment of(Taste taste, Features picture) {
        return new Scoring(taste, picture, Optional.empty()).assessment();
    }

    /** This assessment with a limit, which stays its reason where it lowers the score or broke an aspect. */
    Assessment limited(Limit by) {
        boolean felt = by.most() < score || by.points() < FELT;
        return felt ? new Assessment(Math.min(score, by.most()), points, gaps, copied, Optional.of(by)) : this;
    }
}
