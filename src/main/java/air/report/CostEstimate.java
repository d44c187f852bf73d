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
 * @param judging of a round, US dollars: 0 where it is free or nothing is judged; empty when unknown
 * @param rounds of making and judging; 0 for a single call
 * @param pictures a round makes, 1 or more
 */
public record CostEstimate(Selection.Quote quote, Optional<BigDecimal> judging, int rounds, int pictures) {
    /** Pictures are compared in both orders. */
    private static final int ORDERS = 2;
    /** An intent and an avoid list come to no more single questions than this, as a rule. */
    private static final int CHECKS = 8;

    /**
     * Of a single call, whose result is not judged.
     *
     * @throws InvalidInputException if the model cannot do this
     */
    public static CostEstimate ofCall(Selection selection, ImageRequest request) {
        return new CostEstimate(selection.quote(request), Optional.of(BigDecimal.ZERO), 0, 1);
    }

    /**
     * Of a run, each of whose rounds makes a picture and judges it.
     *
     * @throws InvalidInputException as {@link #ofCall}
     */
    public static CostEstimate ofRun(Selection selection, ImageRequest request, int rounds) {
        return ofRun(selection, request, rounds, 1);
    }

    /**
     * Of a run with so many pictures a round: of several, each is compared with the best so far in both orders, and one
     * is scored and asked about. In the first round one comparison is spared, in the end the result is compared with
     * that round's best.
     *
     * @throws InvalidInputException as {@link #ofCall}
     */
    public static CostEstimate ofRun(Selection selection, ImageRequest request, int rounds, int pictures) {
        Optional<BigDecimal> judging = pictures == 1
                ? selection.judgingUsd()
                : times(selection.judgingUsd(), 1 + CHECKS)
                        .flatMap(one -> times(selection.comparingUsd(), ORDERS * pictures)
                                .map(one::add));
        return new CostEstimate(selection.quote(request), judging, rounds, pictures);
    }

    private static Optional<BigDecimal> times(Optional<BigDecimal> usd, int times) {
        return usd.map(one -> one.multiply(BigDecimal.valueOf(times)));
    }

    /** For a dialog: the estimate's sentence, or why there is none. Never fails, whatever was typed. */
    public static String hint(Supplier<CostEstimate> estimate) {
        try {
            return estimate.get().sentence();
        } catch (InvalidInputException | StoreException e) {
            return e.getMessage();
        }
    }

    /** US dollars for the pictures of one round, judged where they will be; empty when unknown. */
    private Optional<BigDecimal> each() {
        return times(quote.usd(), pictures).flatMap(usd -> judging.map(usd::add));
    }

    /** Whether it certainly costs nothing. */
    public boolean isFree() {
        return each().filter(usd -> usd.signum() == 0).isPresent();
    }

    /**
     * {@code Costs at most $0.20 for 5 rounds of 3 pictures, $0.04 each.}, and where there is a monthly budget how it
     * stands.
     */
    public String sentence() {
        if (isFree()) return "Free (" + quote.model().id() + ").";
        return each().map(this::known).orElseGet(this::unknown) + month();
    }

    private String known(BigDecimal usd) {
        if (rounds == 0)
            return "Costs at most " + Figures.usd(usd) + " (" + quote.model().id() + ").";
        BigDecimal all = usd.multiply(BigDecimal.valueOf(rounds));
        // The taste is read once, which is no more than a look at each reference.
        return "Costs at most " + Figures.usd(all) + " for " + Figures.count(rounds, "round")
                + (pictures == 1 ? "" : " of " + pictures + " pictures") + ", " + Figures.usd(usd)
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
