package air.report;

import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.store.StoreException;
import air.studio.Selection;
import air.text.Figures;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What work will cost at most, said before it begins.
 *
 * @param quote for making one picture
 * @param judging of one picture, US dollars: 0 where it is free or nothing is judged; empty when unknown
 * @param rounds of making and judging; 0 for a single call
 */
public record CostEstimate(Selection.Quote quote, Optional<BigDecimal> judging, int rounds) {
    /**
     * Of a single call, whose result is not judged.
     *
     * @throws InvalidInputException if the model cannot do this
     */
    public static CostEstimate ofCall(Selection selection, ImageRequest request) {
        return new CostEstimate(selection.quote(request), Optional.of(BigDecimal.ZERO), 0);
    }

    /**
     * Of a run, each of whose rounds makes a picture and judges it.
     *
     * @throws InvalidInputException as {@link #ofCall}
     */
    public static CostEstimate ofRun(Selection selection, ImageRequest request, int rounds) {
        return new CostEstimate(selection.quote(request), selection.judgingUsd(), rounds);
    }

    /** For a dialog: the estimate's sentence, or why there is none. Never fails, whatever was typed. */
    public static String hint(Supplier<CostEstimate> estimate) {
        try {
            return estimate.get().sentence();
        } catch (InvalidInputException | StoreException e) {
            return e.getMessage();
        }
    }

    /** US dollars for one picture, judged where it will be; empty when unknown. */
    private Optional<BigDecimal> each() {
        return quote.usd().flatMap(usd -> judging.map(usd::add));
    }

    /** Whether it certainly costs nothing. */
    public boolean isFree() {
        return each().filter(usd -> usd.signum() == 0).isPresent();
    }

    /** {@code Costs at most $0.20 for 5 rounds, $0.04 each.}, and where there is a monthly budget how it stands. */
    public String sentence() {
        if (isFree()) return "Free (" + quote.model().id() + ").";
        return each().map(this::known).orElseGet(this::unknown) + month();
    }

    private String known(BigDecimal usd) {
        if (rounds == 0)
            return "Costs at most " + Figures.usd(usd) + " (" + quote.model().id() + ").";
        BigDecimal all = usd.multiply(BigDecimal.valueOf(rounds));
        // The taste is read once, which is no more than a look at each reference.
        return "Costs at most " + Figures.usd(all) + " for " + Figures.count(rounds, "round") + ", " + Figures.usd(usd)
                + " each; reading the taste is extra.";
    }

    private String unknown() {
        String what = quote.usd()
                .map(usd -> "Costs at most " + Figures.usd(usd) + " a picture, but the price of judging")
                .orElse("The price of " + quote.model().id());
        return what + " is unknown; a budget would stop it.";
    }

    private String month() {
        return quote.monthBudget()
                .map(budget ->
                        " Spent this month: " + Figures.usd(quote.monthUsd()) + " of " + Figures.usd(budget) + ".")
                .orElse("");
    }
}
