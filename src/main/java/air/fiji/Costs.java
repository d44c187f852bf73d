package air.fiji;

import air.fiji.image.Log;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Usage;
import air.report.CostEstimate;
import air.studio.Selection;
import java.math.BigDecimal;
import java.util.Optional;

/** What a run will cost, said in its dialog and in the Log, and the budget the artist sets it. */
final class Costs {
    /** Preference key of the last budget; 0.1.0 kept its own, where 0 was no limit, under another. */
    static final String BUDGET = "budgetUsd";

    private Costs() {}

    /**
     * A budget as dialogs and macros give it: 0 allows free work only, as everywhere.
     *
     * @param usd empty for no limit
     * @throws InvalidInputException if it is negative or no amount
     */
    static Optional<BigDecimal> budget(String usd) {
        return usd.isBlank() ? Optional.empty() : Optional.of(Usage.usd("budget", usd));
    }

    /**
     * Refuses what a budget of 0 would end at its first call. Version 0.1.0 took 0 for no limit and recorded it so: its
     * macros are stopped before they spend what they may no longer.
     *
     * @throws InvalidInputException also if the budget is no amount
     */
    static void check(String budget, Selection selection, ImageRequest request, Judged judged) {
        boolean zero = budget(budget).filter(usd -> usd.signum() == 0).isPresent();
        if (!zero || judged.estimate(selection, request).isFree()) return;
        throw new InvalidInputException("The budget is 0, which allows free work only, and these models may cost money:"
                + " leave the budget empty for no limit, or use the engine " + ImageModel.EMBEDDED
                + ". In a macro, remove budget=; version 0.1.0 recorded 0.0 for no limit.");
    }

    /** Whether what is made is judged, which may cost too. */
    enum Judged {
        JUDGED,
        UNJUDGED;

        private CostEstimate estimate(Selection selection, ImageRequest request) {
            return this == JUDGED ? CostEstimate.ofRun(selection, request, 1) : CostEstimate.ofCall(selection, request);
        }
    }

    /** Writes the most the work may cost into the Log; nothing if it is free. */
    static void tell(String who, CostEstimate estimate) {
        if (!estimate.isFree()) Log.say(who + ": " + estimate.sentence());
    }
}
