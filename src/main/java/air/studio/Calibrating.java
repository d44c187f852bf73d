package air.studio;

import air.calibration.Calibration;
import air.calibration.Calibrator;
import air.calibration.JudgedTaste;
import air.calibration.Judgements;
import air.calibration.Plan;
import air.model.Call;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.registry.ModelEntry;
import air.taste.Critic;
import air.taste.TasteReader;
import air.text.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run's critic as a judge in one taste: whether it is calibrated, what that would cost, and doing it. A calibration
 * is kept and counts for all runs with this profile, this judge and its way of asking.
 */
public final class Calibrating {
    private static final MathContext ABOUT = new MathContext(2, RoundingMode.UP);

    private final RunContext context;
    private final Optional<ModelEntry> entry;
    private final TasteReader reader;
    private final Critic critic;
    private final JudgedTaste taste;
    private Calibrator calibrator;

    /** @param entry of the judge; empty for the embedded engine */
    Calibrating(RunContext context, Optional<ModelEntry> entry, TasteReader reader, Critic critic, JudgedTaste taste) {
        this.context = context;
        this.entry = entry;
        this.reader = reader;
        this.critic = critic;
        this.taste = taste;
    }

    /** The judge's id. */
    public String judge() {
        return critic.id();
    }

    /** The calibration there is; empty where there is none, or the store cannot be used. */
    public Optional<Calibration> known() {
        List<Calibration> known = new ArrayList<>();
        context.beside(store -> store.calibrations()
                .find(taste.hash(), critic.id(), critic.wording())
                .ifPresent(known::add));
        return known.stream().findFirst();
    }

    /** Why it cannot be calibrated in this taste, in a sentence; empty where it can. */
    public Optional<String> refusal() {
        return taste.refusal();
    }

    /** Whether it costs nothing and takes seconds, so that nobody needs to be asked: the embedded judge. */
    public boolean immediate() {
        return entry.isEmpty();
    }

    /** What is asked at most. */
    public Plan plan() {
        return calibrator().plan();
    }

    /** About the most it costs, US dollars, without what was answered before; 0 where it is free, empty if unknown. */
    public Optional<BigDecimal> usd() {
        if (entry.isEmpty()) return Optional.of(BigDecimal.ZERO);
        Plan plan = plan();
        int judgements = Math.max(0, plan.judgements() - answered());
        Optional<BigDecimal> reading = Selection.lookingUsd(entry.get(), plan.pictures());
        Optional<BigDecimal> judging = Selection.lookingUsd(entry.get(), 1);
        return reading.flatMap(read -> judging.map(judge -> read.multiply(BigDecimal.valueOf(plan.readings()))
                .add(judge.multiply(BigDecimal.valueOf(judgements)))));
    }

    private int answered() {
        int[] answered = {0};
        context.beside(
                store -> answered[0] = store.calibrations().answered(taste.hash(), critic.id(), critic.wording()));
        return answered[0];
    }

    /** What making it means, as a sentence: how many questions to which judge, and about what they cost. */
    public String price() {
        int before = answered();
        String rest = before == 0 ? "" : "; " + before + " of them were answered before";
        return "Calibrating " + critic.id() + " in this taste takes at most "
                + plan().words() + rest + ": "
                + usd().map(usd -> usd.signum() == 0 ? "free" : "about " + Figures.usd(usd.round(ABOUT)))
                        .orElse("what they cost is unknown")
                + ". It is done once.";
    }

    /**
     * Makes the calibration and keeps it. Blocks, with progress. However it ends, what was answered is kept and not
     * paid for again.
     *
     * @throws InvalidInputException where {@link #refusal} says why not
     * @throws ModelException if too little could be judged, or a budget does not allow more: a run can do without
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation
     */
    public Calibration make(Call call) throws ModelException {
        Calibration made = calibrator().calibrate(context.studio()::now, call);
        context.beside(store -> {
            store.profiles().keep(taste.profile());
            store.calibrations().keep(made);
        });
        return made;
    }

    private synchronized Calibrator calibrator() {
        if (calibrator == null) {
            Calibrator.Manner manner = entry.isEmpty() ? Calibrator.Manner.MEASURED : Calibrator.Manner.ASKED;
            List<Calibrator.Other> others = new OtherTastes(context, taste.profile()).pictures(manner.others());
            calibrator = new Calibrator(taste, manner, reader, critic, others, answers());
        }
        return calibrator;
    }

    /** What costs nothing is not kept answer by answer. */
    private Judgements answers() {
        if (entry.isEmpty()) return Judgements.NONE;
        return context.studio().store().calibrations().answers(taste.hash(), critic.id(), critic.wording());
    }
}
