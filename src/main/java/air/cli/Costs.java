package air.cli;

import air.model.ImageRequest;
import air.registry.ModelEntry;
import air.studio.Choice;
import air.studio.Run;
import air.studio.Studio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a run may cost, told before its first call, and what it has cost, told after the last. Free work says neither.
 */
final class Costs {
    private Costs() {}

    /**
     * Refuses a request that the model would refuse, before anything else is told of it.
     *
     * @throws air.model.InvalidInputException if there is no such model, or it cannot do the request
     */
    static void requirePossible(Session session, Choice choice, ImageRequest request) {
        session.studio().quote(choice, request);
    }

    /** Of one call. */
    static void tellBefore(Session session, Choice choice, ImageRequest request) {
        Studio.Quote quote = session.studio().quote(choice, request);
        tell(session, quote, quote.usd(), upTo -> upTo + ".");
    }

    /** Of a run of rounds: each makes a picture and judges it. */
    static void tellBefore(Session session, Choice choice, ImageRequest request, int rounds) {
        Studio.Quote quote = session.studio().quote(choice, request);
        Optional<BigDecimal> round =
                quote.usd().flatMap(usd -> session.studio().judgingUsd(choice).map(usd::add));
        Optional<BigDecimal> all = round.map(usd -> usd.multiply(BigDecimal.valueOf(rounds)));
        tell(
                session,
                quote,
                all,
                upTo -> upTo + " for " + Figures.count(rounds, "round") + ": " + Figures.cost(round) + " a round.");
    }

    private static void tell(
            Session session, Studio.Quote quote, Optional<BigDecimal> usd, UnaryOperator<String> told) {
        if (usd.isPresent() && usd.get().signum() == 0) return;
        String sentence = usd.map(most -> told.apply("Costs up to " + Figures.money(most)))
                .orElseGet(() -> "What this will cost is unknown: " + unpriced(quote.model()));
        session.terminal().say(sentence + month(quote));
    }

    private static String unpriced(ModelEntry model) {
        return "no price is known for " + model.id() + " or for its critic.";
    }

    private static String month(Studio.Quote quote) {
        return quote.monthBudget()
                .map(budget -> " This month " + Figures.money(quote.monthUsd()) + " of " + Figures.money(budget)
                        + " are spent.")
                .orElse("");
    }

    static void tellAfter(Session session, Run run) {
        Optional<BigDecimal> cost = run.costUsd();
        if (cost.isPresent() && cost.get().signum() == 0) return;
        session.terminal()
                .say(cost.map(usd -> "Cost " + Figures.money(usd) + ".").orElse("What this run cost is not known."));
    }
}
