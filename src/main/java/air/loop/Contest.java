package air.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the best picture: those of a new round, one after another, challenge the best so far. */
final class Contest {
    private final Job job;
    private final Judging judging;
    private final List<Round> before;
    private final BegunRound round;

    /** @param before the complete rounds */
    Contest(Job job, Judging judging, List<Round> before, BegunRound round) {
        this.job = job;
        this.judging = judging;
        this.before = before;
        this.round = round;
    }

    /**
     * Asks what is not known yet. Afterwards the round has its best picture or keeps the one before, and a new best
     * picture has its score and its checks.
     *
     * @throws CutOff if the run is cancelled, or nothing further would be answered
     */
    void decide() throws CutOff {
        judge();
        challenge();
        if (round.gained()) settle();
    }

    /** What costs nothing is asked about every picture. */
    private void judge() throws CutOff {
        for (Candidate one : round.candidates()) if (one.measured().isEmpty()) put(one, judging.measured(one));
        if (!job.critic().free()) return;
        Progress progress = new Progress(job, before);
        for (Candidate one : round.candidates())
            if (isOpen(one)) put(one, judging.scored(one, progress.attempts(), progress.lost()));
    }

    /** Whether nobody tried to score it yet. */
    private static boolean isOpen(Candidate one) {
        return one.critique().isEmpty() && one.unscored().isEmpty();
    }

    private void put(Candidate was, Candidate is) {
        if (is == was) return;
        round.put(is);
        job.listener().candidateJudged(round.number(), is);
    }

    private void challenge() throws CutOff {
        List<Candidate> challengers = new ArrayList<>(round.contenders());
        if (challengers.isEmpty()) return;
        if (round.incumbent().isEmpty()) round.crown(challengers.remove(0));
        for (Candidate one : ordered(challengers)) {
            Standing challenger = round.standing(one);
            Comparison comparison = compared(challenger, round.incumbent().orElseThrow());
            if (comparison.winner().filter(challenger.name()::equals).isPresent()) round.crown(one);
        }
    }

    /** Those the artist is known to prefer first, otherwise in the order they were made. */
    private List<Candidate> ordered(List<Candidate> challengers) {
        List<Candidate> ordered = new ArrayList<>();
        for (Candidate one : challengers) {
            int place = ordered.size();
            while (place > 0
                    && job.personal().prefersFirst(one, ordered.get(place - 1)).orElse(false)) place--;
            ordered.add(place, one);
        }
        return ordered;
    }

    private Comparison compared(Standing challenger, Standing incumbent) throws CutOff {
        Optional<Comparison> known = round.compared(challenger.name(), incumbent.name());
        if (known.isPresent()) return known.get().flipped() ? tieBroken(known.get()) : known.get();
        Instant start = job.clock().instant();
        Comparison asked = new Comparing(job, job.personal())
                .compare(challenger, incumbent, round.half(challenger, incumbent), half -> {
                    round.halfCompared(half);
                    job.listener().halfCompared(round.number(), half);
                });
        Candidate one = challenger.candidate();
        round.put(
                one.measured(one.measured(), Duration.between(start, job.clock().instant())));
        return asked.flipped() ? tieBroken(asked) : kept(asked);
    }

    private Comparison kept(Comparison comparison) {
        round.compared(comparison);
        job.listener().compared(round.number(), comparison);
        return comparison;
    }

    /**
     * Where the order changed the answer, the scores decide: a question of another kind, which has no order. Both are
     * asked for where they are not known; if one cannot be had, the best so far stays.
     */
    private Comparison tieBroken(Comparison tie) throws CutOff {
        round.compared(tie);
        job.listener().halfCompared(round.number(), tie);
        Optional<Double> challenger = score(tie.challenger());
        Optional<Double> incumbent = score(tie.incumbent());
        boolean differ = challenger.isPresent() && incumbent.isPresent() && !challenger.equals(incumbent);
        return kept(differ ? byScores(tie, challenger.get(), incumbent.get()) : tie);
    }

    private static Comparison byScores(Comparison tie, double challenger, double incumbent) {
        String reason = String.format(
                Locale.ROOT,
                "%s The scores decide: %s has %.1f, %s %.1f.",
                tie.reason(),
                tie.challenger(),
                challenger,
                tie.incumbent(),
                incumbent);
        return tie.decided(challenger > incumbent, reason);
    }

    private Optional<Double> score(Candidate.Name name) throws CutOff {
        Standing known = round.named(name);
        if (name.round() == round.number() && isOpen(known.candidate()))
            put(known.candidate(), scored(known.candidate()));
        return round.named(name).candidate().critique().map(critique -> critique.score());
    }

    /** A new best picture gets what it has not got of its score and its checks. */
    private void settle() throws CutOff {
        Candidate best = round.incumbent().orElseThrow().candidate();
        if (isOpen(best)) put(best, scored(best));
        best = round.incumbent().orElseThrow().candidate();
        put(best, judging.checked(best));
    }

    /** Scored by a critic that knows what became of this round so far. */
    private Candidate scored(Candidate one) throws CutOff {
        List<Round> all = new ArrayList<>(before);
        all.add(round.soFar());
        Progress progress = new Progress(job, all);
        return judging.scored(one, progress.attempts(), progress.lost());
    }
}
