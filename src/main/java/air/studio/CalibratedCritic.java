package air.studio;

import air.calibration.Calibration;
import air.model.Call;
import air.model.ModelException;
import air.store.Profiles;
import air.taste.Check;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.TasteProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A critic whose scores say how sure they are, in every taste for which it is calibrated; in others, and where the
 * store cannot be used, they say nothing of it. Thread-safe.
 */
final class CalibratedCritic implements Critic {
    private final Critic critic;
    private final RunContext context;
    /** By profile. One that is missing is looked for again: it may be made meanwhile. */
    private final Map<String, Calibration> found = new ConcurrentHashMap<>();

    CalibratedCritic(Critic critic, RunContext context) {
        this.critic = critic;
        this.context = context;
    }

    @Override
    public String id() {
        return critic.id();
    }

    @Override
    public boolean free() {
        return critic.free();
    }

    @Override
    public String wording() {
        return critic.wording();
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

    @Override
    public Preference prefer(Pair pair, Call call) throws ModelException {
        return critic.prefer(pair, call);
    }

    @Override
    public List<Check.Answered> check(String intent, Work work, Call call) throws ModelException {
        return critic.check(intent, work, call);
    }

    @Override
    public Optional<Critique.Measured> measured(Work work, Call call) throws ModelException {
        return critic.measured(work, call);
    }
}
