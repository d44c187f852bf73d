package air.fiji;

import air.fiji.host.Offer;
import air.fiji.image.Log;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.store.StoreException;
import air.studio.Choice;
import air.studio.Studio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/** What a run would cost, told before it starts, and the budget the artist sets it. */
final class Costs {
    /** Key of the budget that was used last; 0.1.0 kept its own, where 0 was no limit, under another. */
    static final String BUDGET = "budgetUsd";

    private static final String FREE = "Costs nothing";

    private Costs() {}

    /**
     * A budget as dialogs and macros give it: 0 allows free work only, as everywhere.
     *
     * @param usd empty for no limit
     * @throws InvalidInputException if it is negative or no amount
     */
    static Optional<BigDecimal> budget(String usd) {
        return usd.isBlank() ? Optional.empty() : Optional.of(Studio.dollars("budget", usd));
    }

    /**
     * Refuses what a budget of 0 would end at its first call. Version 0.1.0 took 0 for no limit and recorded it so: its
     * macros are stopped before they spend what they may no longer.
     *
     * @throws InvalidInputException also if the budget is no amount
     */
    static void check(String budget, Studio studio, Choice choice, ImageRequest request, Judging judging) {
        boolean nothing = budget(budget).filter(usd -> usd.signum() == 0).isPresent();
        if (!nothing || free(studio.quote(choice, request).usd()) && free(judging.usd(studio, choice))) return;
        throw new InvalidInputException("The budget is 0, which allows free work only, and these models may cost money:"
                + " leave the budget empty for no limit, or use the engine " + Studio.EMBEDDED
                + ". In a macro take budget= out; version 0.1.0 recorded 0.0 for no limit.");
    }

    private static boolean free(Optional<BigDecimal> usd) {
        return usd.isPresent() && usd.get().signum() == 0;
    }

    /** Whether what is made is judged, which may cost too. */
    enum Judging {
        JUDGED,
        UNJUDGED;

        private Optional<BigDecimal> usd(Studio studio, Choice choice) {
            return this == JUDGED ? studio.judgingUsd(choice) : Optional.of(BigDecimal.ZERO);
        }
    }

    /** Says in the Log what the run costs at most; nothing where it is free. */
    static void tell(String who, Studio studio, Choice choice, ImageRequest request, int rounds) {
        String sentence = before(studio, choice, () -> request, rounds);
        if (!sentence.startsWith(FREE)) Log.say(who + ": " + sentence);
    }

    /** A sentence for a dialog, whatever is typed in it. */
    static String before(Studio studio, Choice choice, Supplier<ImageRequest> request, int rounds) {
        try {
            Studio.Quote quote = studio.quote(choice, request.get());
            return sentence(quote, studio.judgingUsd(choice), rounds) + month(quote);
        } catch (InvalidInputException | StoreException e) {
            return e.getMessage();
        }
    }

    /** As {@link #before}, of a single call that nobody judges. */
    static String once(Studio studio, Choice choice, Supplier<ImageRequest> request) {
        try {
            Studio.Quote quote = studio.quote(choice, request.get());
            String model = quote.model().id();
            String price = quote.usd()
                    .map(usd -> usd.signum() == 0 ? FREE : "Costs at most " + Offer.dollars(usd))
                    .orElse("What it costs is unknown; under a budget it is refused");
            return price + " (" + model + ")." + month(quote);
        } catch (InvalidInputException | StoreException e) {
            return e.getMessage();
        }
    }

    /** @param judging of one picture; empty when unknown */
    static String sentence(Studio.Quote quote, Optional<BigDecimal> judging, int rounds) {
        if (quote.usd().isEmpty())
            return "What " + quote.model().id() + " costs is unknown; under a budget it is refused.";
        if (judging.isEmpty())
            return "At most " + Offer.dollars(quote.usd().get()) + " a picture; what judging costs is unknown.";
        BigDecimal round = quote.usd().get().add(judging.get());
        if (round.signum() == 0) return FREE + ".";
        // The taste is read once, which is no more than a look at each reference.
        return "At most " + Offer.dollars(round) + " a round, "
                + Offer.dollars(round.multiply(BigDecimal.valueOf(rounds))) + " for " + rounds
                + (rounds == 1 ? " round" : " rounds") + ", and reading the taste.";
    }

    private static String month(Studio.Quote quote) {
        return quote.monthBudget()
                .map(budget -> " This month " + Offer.dollars(quote.monthUsd()) + " of " + Offer.dollars(budget)
                        + " are spent.")
                .orElse("");
    }
}
