package air.create;

import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.Round;
import air.model.Operation;
import air.store.Ledger;
import air.taste.Check;
import air.taste.Critique;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run came to and what that took, all attempts together.
 *
 * @param rounds how many there were
 * @param gain the result against the first round's best of its attempt; empty where there is no picture
 * @param made what its pictures took
 * @param judged what judging them took
 * @param beside US dollars for reading the taste and calibrating the judge; empty when unknown
 */
public record Receipt(int rounds, Optional<Gain> gain, Made made, Judged judged, Optional<BigDecimal> beside) {
    private static final Set<String> JUDGING = Set.of("judge", "compare", "check");
    private static final Set<String> MAKING =
            Arrays.stream(Operation.values()).map(Operation::key).collect(Collectors.toUnmodifiableSet());

    /** How the result stands to the first round's best. */
    public enum Against {
        /** There was only one round. */
        ONLY,
        /** It is that picture, whatever came after. */
        SAME,
        /** It won against it in both orders. */
        WON,
        /** It lost to it in both orders, and is the result because the artist said so. */
        LOST,
        /** They were compared, and the answer changed with the order, or there was none. */
        OPEN,
        /** They were not compared, or only by their scores, which are all there is. */
        SCORES
    }

    /**
     * The result against the first round's best.
     *
     * @param first the first round's best
     * @param result the result
     */
    public record Gain(Picture first, Picture result, Against against) {}

    /**
     * A picture of the run.
     *
     * @param several whether its round had others, so that a letter names it
     * @param critique as far as it has one
     */
    public record Picture(Candidate.Name name, boolean several, Optional<Critique> critique) {
        static Picture of(Round round) {
            return new Picture(
                    new Candidate.Name(round.number(), round.candidate().index()),
                    round.candidates().size() > 1,
                    round.candidate().critique());
        }

        @Override
        public String toString() {
            return several ? name.toString() : "round " + name.round();
        }
    }

    /** @param usd US dollars; empty when unknown, 0 when free */
    public record Made(int pictures, Optional<BigDecimal> usd, Duration time) {}

    /**
     * @param scores pictures that were scored
     * @param comparisons pairs that were compared
     * @param flipped of those, the pairs whose answer changed with the order
     * @param checks single questions that were answered
     * @param usd US dollars; empty when unknown, 0 when free
     */
    public record Judged(
            int scores, int comparisons, int flipped, int checks, Optional<BigDecimal> usd, Duration time) {}

    /** Of a run that has ended, as its rounds and the ledger have it. */
    public static Receipt of(Created created, Creation.Request request) {
        Map<String, Ledger.Spent> spent = request.run().spentByOperation();
        List<Round> rounds = created.rounds();
        return new Receipt(
                rounds.size(),
                gain(created, request.models().critic().free()),
                new Made(pictures(rounds), sum(spent, MAKING::contains), sum(rounds, Round::generating)),
                judged(created, sum(spent, JUDGING::contains)),
                sum(spent, operation -> !MAKING.contains(operation) && !JUDGING.contains(operation)));
    }

    /** @param byScores whether the critic compares by its scores, so that a comparison says no more than they do */
    private static Optional<Gain> gain(Created created, boolean byScores) {
        List<Round> last = created.end().rounds();
        if (last.isEmpty() || created.best().isEmpty()) return Optional.empty();
        Picture first = Picture.of(last.get(0));
        Picture result = Picture.of(created.best().get());
        Against against = against(created, first.name(), result.name());
        boolean compared = against == Against.WON || against == Against.LOST || against == Against.OPEN;
        return Optional.of(new Gain(first, result, byScores && compared ? Against.SCORES : against));
    }

    private static Against against(Created created, Candidate.Name first, Candidate.Name result) {
        if (first.equals(result)) return created.end().rounds().size() == 1 ? Against.ONLY : Against.SAME;
        return created.end()
                .gain()
                .filter(compared -> !compared.half())
                .map(compared -> against(compared, result))
                .orElse(Against.SCORES);
    }

    private static Against against(Comparison compared, Candidate.Name result) {
        if (compared.orderChanged() || compared.verdict() == Comparison.Verdict.NONE) return Against.OPEN;
        boolean challenger = compared.verdict() == Comparison.Verdict.CHALLENGER;
        return compared.challenger().equals(result) == challenger ? Against.WON : Against.LOST;
    }

    private static int pictures(List<Round> rounds) {
        return rounds.stream().mapToInt(round -> round.candidates().size()).sum();
    }

    private static Judged judged(Created created, Optional<BigDecimal> usd) {
        List<Candidate> scored = created.rounds().stream()
                .flatMap(round -> round.candidates().stream())
                .filter(candidate -> candidate.critique().isPresent())
                .toList();
        List<Comparison> compared = Stream.concat(
                        created.rounds().stream().flatMap(round -> round.comparisons().stream()),
                        created.end().gain().stream())
                .filter(comparison -> comparison.asked() > 0)
                .distinct()
                .toList();
        return new Judged(
                scored.size(),
                compared.size(),
                (int) compared.stream().filter(Comparison::orderChanged).count(),
                (int) scored.stream()
                        .flatMap(candidate -> candidate.critique().get().details().checks().stream())
                        .filter(answered -> answered.finding() != Check.Finding.UNSEEN)
                        .count(),
                usd,
                sum(created.rounds(), Round::judging));
    }

    private static Duration sum(List<Round> rounds, Function<Round, Duration> part) {
        return rounds.stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    /** Empty where a cost is unknown. */
    private static Optional<BigDecimal> sum(Map<String, Ledger.Spent> spent, Predicate<String> operations) {
        BigDecimal known = BigDecimal.ZERO;
        for (Map.Entry<String, Ledger.Spent> each : spent.entrySet()) {
            if (!operations.test(each.getKey())) continue;
            if (each.getValue().unknown() > 0) return Optional.empty();
            known = known.add(each.getValue().known());
        }
        return Optional.of(known);
    }

    /** One paragraph for the artist. */
    public String sentence() {
        return ReceiptText.of(this);
    }

    /** As JSON. The keys are a contract. */
    public ObjectNode node() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sentence", sentence())
                .put(
                        "first",
                        gain.map(Gain::first)
                                .map(Picture::name)
                                .map(Candidate.Name::toString)
                                .orElse(null))
                .put(
                        "result",
                        gain.map(Gain::result)
                                .map(Picture::name)
                                .map(Candidate.Name::toString)
                                .orElse(null))
                .put(
                        "against",
                        gain.map(g -> g.against().name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                .put("rounds", rounds)
                .put("pictures", made.pictures())
                .put("scores", judged.scores())
                .put("comparisons", judged.comparisons())
                .put("order_changed", judged.flipped())
                .put("checks", judged.checks())
                .put("pictures_usd", made.usd().orElse(null))
                .put("judging_usd", judged.usd().orElse(null))
                .put("beside_usd", beside.orElse(null))
                .put("generating_seconds", CandidateJson.seconds(made.time()))
                .put("judging_seconds", CandidateJson.seconds(judged.time()));
    }
}
