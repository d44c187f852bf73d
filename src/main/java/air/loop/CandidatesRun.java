package air.loop;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.taste.Critic;
import air.taste.Critique;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run with several candidates a round. The best picture so far, the incumbent, stays until another one beats it in
 * both orders of a comparison, and each round goes on from it: a revision that is worse is never passed on as progress.
 */
final class CandidatesRun extends LoopRun {
    private final Judging judging;
    /** What the artist asked for next. */
    private Optional<String> asked = Optional.empty();
    /** Whether there is a best picture about which nothing was decided yet. */
    private boolean news;

    CandidatesRun(Job job, Earlier earlier) {
        super(job, earlier);
        judging = new Judging(job);
        news = progress()
                .incumbent()
                .filter(best -> best.name().round() == number() - 1)
                .isPresent();
    }

    private Progress progress() {
        return new Progress(job, rounds);
    }

    @Override
    Optional<LoopResult> nextRound() {
        Progress progress = progress();
        String prompt = begun.map(Earlier.Begun::prompt).or(() -> asked).orElseGet(progress::prompt);
        asked = Optional.empty();
        BegunRound round = new BegunRound(number(), progress.incumbent());
        List<Progress.Idea> ideas = progress.ideas(prompt);
        begun.ifPresent(earlier -> takeOver(earlier, ideas.get(0), round));
        begun = Optional.empty();
        job.listener().roundStarted(number(), prompt);
        try {
            make(round, ideas, progress);
            new Contest(job, judging, rounds, round).decide();
        } catch (CutOff cut) {
            return Optional.of(cutOff(round, cut));
        }
        news = round.gained();
        Round whole = round.completed();
        rounds.add(whole);
        job.listener().roundCompleted(whole);
        return afterLast();
    }

    private static void takeOver(Earlier.Begun begun, Progress.Idea first, BegunRound round) {
        round.take(begun);
        begun.picture()
                .filter(any -> !round.has(0))
                .ifPresent(reply -> round.put(Candidate.fresh(0, begun.prompt(), first.seed(), reply, Duration.ZERO)));
    }

    private void make(BegunRound round, List<Progress.Idea> ideas, Progress progress) throws CutOff {
        for (int i = 0; i < ideas.size(); i++) {
            if (round.has(i)) continue;
            Candidate made = made(i, ideas.get(i), progress);
            Candidate fresh = Candidate.fresh(i, made.prompt(), made.seed(), made.reply(), made.generating());
            round.put(made);
            job.listener().candidateReady(round.number(), fresh);
            if (made.critique().isPresent() || made.unscored().isPresent())
                job.listener().candidateJudged(round.number(), made);
        }
    }

    private Candidate made(int index, Progress.Idea idea, Progress progress) throws CutOff {
        if (idea.gentler().isEmpty()) return made(index, idea.prompt(), idea.seed());
        List<Critic.Attempt> attempts = new ArrayList<>(progress.attempts());
        Candidate half = judging.scored(made(index, idea.gentler().get(), idea.seed()), attempts, progress.lost());
        half.critique().ifPresent(critique -> attempts.add(new Critic.Attempt(half.prompt(), critique)));
        Candidate full = judging.scored(made(index, idea.prompt(), idea.seed()), attempts, progress.lost());
        return judging.measured(
                score(full) > score(half)
                        ? noted(full, "Also tried with half the change", half)
                        : noted(half, "Also tried with the whole change", full));
    }

    private Candidate made(int index, String prompt, long seed) throws CutOff {
        ImageRequest request = job.brief().request(prompt).withSeed(seed);
        Answer<ImageReply> answer = job.ask(() -> job.made(request));
        if (answer.failure().isPresent()) throw CutOff.failed(answer.failure().get());
        return Candidate.fresh(index, prompt, seed, answer.value().orElseThrow(), answer.time());
    }

    private static double score(Candidate one) {
        return one.critique().map(Critique::score).orElse(0.0);
    }

    private static Candidate noted(Candidate taken, String tried, Candidate other) {
        String note = String.format(Locale.ROOT, "%s: %.1f against %.1f.", tried, score(other), score(taken));
        ImageReply reply = ImageReply.joined(List.of(taken.reply()), List.of(note));
        return new Candidate(
                taken.index(),
                taken.prompt(),
                taken.seed(),
                reply,
                taken.critique(),
                taken.measured(),
                taken.unscored(),
                taken.generating().plus(other.generating()),
                taken.judging().plus(other.judging()));
    }

    private LoopResult cutOff(BegunRound round, CutOff cut) {
        if (!round.candidates().isEmpty()) {
            Round part = round.soFar();
            rounds.add(part);
            job.listener().roundCutOff(part);
        }
        return result(cut.outcome(), Optional.empty(), cut.why());
    }

    @Override
    Optional<Round> undecided() {
        return news ? progress().incumbent().map(this::roundOf) : Optional.empty();
    }

    private Round roundOf(Standing one) {
        return rounds.get(one.name().round() - before - 1);
    }

    @Override
    Optional<LoopResult> continued(Optional<Gate.Answer> answer) {
        news = false;
        boolean last = rounds.size() >= job.settings().maxRounds();
        if (last || progress().spent() && !job.settings().everyRound()) return Optional.of(ended(Outcome.EXHAUSTED));
        try {
            scoreWhatHasNone(
                    answer.filter(given -> given.candidate().isPresent()).isPresent());
        } catch (CutOff cut) {
            return Optional.of(result(cut.outcome(), Optional.empty(), cut.why()));
        }
        asked = answer.map(Gate.Answer::prompt).filter(this::isTheArtists);
        return news ? afterLast() : Optional.empty();
    }

    /** What a critic proposed and nobody changed goes on from the best picture as any does. */
    private boolean isTheArtists(String prompt) {
        return rounds.get(rounds.size() - 1).candidates().stream()
                .flatMap(one -> one.critique().stream())
                .noneMatch(critique -> critique.revisedPrompt().equals(prompt));
    }

    /**
     * The picture the artist preferred may have no critique yet; one that failed in an earlier round is tried again.
     */
    private void scoreWhatHasNone(boolean preferred) throws CutOff {
        Standing best = progress().incumbent().orElseThrow();
        boolean justFailed = best.name().round() == number() - 1 && !preferred;
        if (best.candidate().critique().isPresent() || justFailed) return;
        Candidate scored = judging.scored(
                best.candidate(), progress().attempts(), progress().lost());
        if (scored.critique().isEmpty()) return;
        changed(roundOf(best).with(judging.checked(scored)));
        news = !preferred;
    }

    @Override
    LoopResult result(Outcome outcome, Optional<Round> accepted, Optional<Exception> failure) {
        Optional<Standing> best = progress().incumbent();
        boolean over = outcome.isFinal() && outcome != Outcome.RESTARTED;
        return new LoopResult(
                outcome,
                rounds,
                best.map(one -> one.name().round()),
                over ? best.flatMap(this::gain) : Optional.empty(),
                failure);
    }

    /** What came of iterating: the result against the first round's best. */
    private Optional<Comparison> gain(Standing result) {
        Standing first = Standing.in(rounds.get(0), rounds.get(0).candidate());
        if (first.name().equals(result.name())) return Optional.empty();
        Optional<Comparison> known = progress().compared(result.name(), first.name());
        if (known.isPresent()) return known.map(comparison -> comparison.seenFrom(result.name()));
        try {
            Comparing comparing = new Comparing(job, PersonalTaste.UNKNOWN);
            return Optional.of(comparing.compare(result, first, Optional.empty(), half -> {}));
        } catch (CutOff cut) {
            return cut.why()
                    .map(why -> new Comparison(
                            result.name(),
                            first.name(),
                            Comparison.Verdict.NONE,
                            0,
                            "Not compared: " + why.getMessage()));
        }
    }
}
