package air.studio;

import air.model.ImageModel;
import air.model.ModelException;
import air.registry.ModelEntry;
import air.registry.ModelRegistry;
import air.store.Ledger;
import air.text.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/** A call that the budget does not allow, with the figures. */
final class BudgetRefusal {
    private BudgetRefusal() {}

    /** @param run spent by the run, {@code month} in this month */
    static ModelException of(
            ModelEntry entry,
            Optional<BigDecimal> estimate,
            Ledger.Budgets budgets,
            Ledger.Spent run,
            Ledger.Spent month) {
        return new ModelException(
                ModelException.Kind.OVER_BUDGET,
                entry.provider(),
                entry.id(),
                estimate.map(usd -> known(entry, usd, budgets, run, month)).orElseGet(() -> unknown(entry, budgets)));
    }

    static boolean over(Optional<BigDecimal> estimate, Optional<BigDecimal> budget, Ledger.Spent spent) {
        return budget.isPresent()
                && (estimate.isEmpty()
                        || estimate.get()
                                        .add(spent.known())
                                        .add(spent.reserved())
                                        .compareTo(budget.get())
                                > 0);
    }

    private static String known(
            ModelEntry entry, BigDecimal usd, Ledger.Budgets budgets, Ledger.Spent run, Ledger.Spent month) {
        boolean byRun =
                over(Optional.of(usd), budgets.run(), run) || budgets.month().isEmpty();
        String which = byRun
                ? figures("this run's budget of ", budgets.run().orElse(BigDecimal.ZERO), run)
                : figures("this month's budget of ", budgets.month().get(), month);
        return "This would exceed the budget: the call to " + entry.id() + " would cost about " + Figures.usd(usd)
                + ", and of " + which + ". Nothing was sent. Raise "
                + (byRun ? "the run's budget" : "AIR_MONTH_BUDGET in the settings")
                + ", or use a cheaper model or the engine " + ImageModel.EMBEDDED + ", which costs nothing.";
    }

    private static String figures(String which, BigDecimal budget, Ledger.Spent spent) {
        String under = spent.reserved().signum() == 0
                ? ""
                : " and " + Figures.usd(spent.reserved()) + " is reserved for calls that are not settled";
        String unknown = spent.unknown() == 0
                ? ""
                : ", not counting " + spent.unknown() + (spent.unknown() == 1 ? " call" : " calls")
                        + " of unknown cost";
        return which + Figures.usd(budget) + ", " + Figures.usd(spent.known()) + " is spent" + under + unknown;
    }

    private static String unknown(ModelEntry entry, Ledger.Budgets budgets) {
        return "What a call to " + entry.id() + " costs is unknown, so the "
                + budgets.run()
                        .map(usd -> "run's budget of " + Figures.usd(usd))
                        .orElseGet(() -> "monthly budget of "
                                + Figures.usd(budgets.month().orElse(BigDecimal.ZERO)))
                + " cannot be kept. Nothing was sent. Enter the model's price in " + ModelRegistry.FILE
                + " in AIR_HOME, or drop the budget.";
    }
}
