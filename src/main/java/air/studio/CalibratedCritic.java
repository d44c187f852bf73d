package air.studio;

import air.calibration.Calibration;
import air.model.Call;
import air.model.ModelException;
import air.store.Profiles;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.FilterCritic;
import air.taste.TasteProfile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A critic whose scores say how sure they are, in every taste for which it is calibrated; in others, and where the
 * store cannot be used, they say nothing of it. Thread-safe.
 */
final class CalibratedCritic extends FilterCritic {
    private final RunContext context;
    /** By profile. One that is missing is looked for again: it may be made meanwhile. */
    private final Map<String, Calibration> found = new ConcurrentHashMap<>();

    CalibratedCritic(Critic critic, RunContext context) {
        super(critic);
        this.context = context;
    }

    @Override
    public Critique evaluate(Work work, Call call) throws ModelException {
        Critique critique = critic.evaluate(work, call);
        Optional<Calibration> known = calibration(work.profile());
        return critique.with(critique.details()
                .withInterval(
                        known.map(calibration -> interval(calibration, critique, work.subjectMissing())),
                        known.flatMap(Calibration::caution)));
    }

    /**
     * The judge's error as calibrated, and where the critic itself says how unsure it is, at least as much. What is
     * held down because its subject is missing is certainly no better.
     */
    private static Critique.Interval interval(Calibration known, Critique critique, boolean subjectMissing) {
        Critique.Interval error = known.interval(critique.score());
        Critique.Interval own = critique.interval().orElse(error);
        double high = subjectMissing ? critique.score() : Math.max(error.high(), own.high());
        return new Critique.Interval(Math.min(error.low(), own.low()), high);
    }

    private Optional<Calibration> calibration(TasteProfile profile) {
        String hash = Profiles.hash(profile);
        if (!found.containsKey(hash))
            context.beside(store -> store.calibrations()
                    .find(hash, critic.id(), critic.wording())
                    .ifPresent(calibration -> found.put(hash, calibration)));
        return Optional.ofNullable(found.get(hash));
    }
}
