package air.create;

import air.create.Receipt.Gain;
import air.create.Receipt.Judged;
import air.taste.Critique;
import air.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A receipt in words. It claims nothing without its figure. */
final class ReceiptText {
    /** From this share of the comparisons on, answers that change with the order are many. */
    private static final double OFTEN = 0.25;

    private ReceiptText() {}

    static String of(Receipt receipt) {
        if (receipt.rounds() == 0) return "No picture was made" + beside(receipt.beside()) + ".";
        List<String> sentences = new ArrayList<>();
        receipt.gain().ifPresent(gain -> sentences.add(gain(gain)));
        sentences.add(spent(receipt));
        flipped(receipt.judged()).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private static String gain(Gain gain) {
        return switch (gain.against()) {
            case ONLY -> "There was one round: its picture is the result.";
            case SAME -> "Iterating did not help: the first round's picture is the result.";
            case WON -> "Iterating helped: " + both(gain) + ", and " + gain.result() + " was chosen in both orders.";
            case LOST ->
                "Iterating did not help: " + both(gain) + ", and " + gain.first() + " was chosen in both orders.";
            case OPEN ->
                "Whether iterating helped is open: " + both(gain)
                        + ", and the answer changed with the order or did not come."
                        + (bothScored(gain) ? " " + scores(gain) : "");
            case SCORES -> scores(gain);
        };
    }

    private static String both(Gain gain) {
        return "the result (" + gain.result() + ") was compared with the first round's best (" + gain.first() + ")";
    }

    private static boolean bothScored(Gain gain) {
        return gain.first().critique().isPresent() && gain.result().critique().isPresent();
    }

    /** By scores, which is weaker, and is said to be. */
    private static String scores(Gain gain) {
        Optional<Critique> first = gain.first().critique();
        Optional<Critique> result = gain.result().critique();
        if (!bothScored(gain))
            return "Whether iterating helped is unknown: the result (" + gain.result()
                    + ") and the first round's best (" + gain.first() + ") were neither compared nor both scored.";
        double more = Math.rint((result.get().score() - first.get().score()) * 10) / 10;
        return "By scores alone, the result (" + gain.result() + ", "
                + result.get().shown() + ") is "
                + (more == 0 ? "level with" : Figures.score(Math.abs(more)) + (more > 0 ? " above" : " below"))
                + " the first round's best (" + gain.first() + ", "
                + first.get().shown() + ")"
                + (within(first.get(), result.get()) ? ", which is within the judge's error" : "") + ".";
    }

    private static boolean within(Critique first, Critique result) {
        return first.interval().isPresent()
                && result.interval().isPresent()
                && first.interval().get().high() >= result.interval().get().low()
                && result.interval().get().high() >= first.interval().get().low();
    }

    private static String spent(Receipt receipt) {
        Judged judged = receipt.judged();
        List<String> judgements = new ArrayList<>(List.of(Figures.count(judged.scores(), "score")));
        if (judged.comparisons() > 0) judgements.add(Figures.count(judged.comparisons(), "comparison"));
        if (judged.checks() > 0) judgements.add(Figures.count(judged.checks(), "check"));
        return Figures.count(receipt.rounds(), "round") + " took "
                + Figures.count(receipt.made().pictures(), "picture") + " ("
                + money(receipt.made().usd()) + ", "
                + Figures.duration(receipt.made().time()) + ") and "
                + listed(judgements) + " (" + money(judged.usd()) + ", " + Figures.duration(judged.time()) + ")"
                + beside(receipt.beside()) + ".";
    }

    private static String listed(List<String> all) {
        if (all.size() == 1) return all.get(0);
        return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }

    private static String money(Optional<BigDecimal> usd) {
        return usd.isEmpty() ? "cost unknown" : Figures.cost(usd);
    }

    /** What was spent on the taste, where it was not free. */
    private static String beside(Optional<BigDecimal> usd) {
        if (usd.isPresent() && usd.get().signum() == 0) return "";
        return "; reading the taste and its judge: " + money(usd);
    }

    private static Optional<String> flipped(Judged judged) {
        if (judged.flipped() < 2 || judged.flipped() < OFTEN * judged.comparisons()) return Optional.empty();
        return Optional.of("In " + judged.flipped() + " of " + judged.comparisons()
                + " comparisons the answer changed with the order: too often to rely on this judge's choices.");
    }
}
