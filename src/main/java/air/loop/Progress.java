package air.loop;

import air.model.ImageModel;
import air.taste.Critic;
import air.taste.Critique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rounds of a run with candidates have come to, and what follows for the next one. Derived from the rounds
 * alone, so that a run that was killed goes on as if it had not been.
 */
final class Progress {
    /** Rounds in a row without a better picture before there is a fresh start, and after it before the end. */
    private static final int PATIENCE = 2;

    private final Job job;
    private final List<Round> rounds;
    private boolean fresh;
    private boolean spent;

    /** @param rounds complete, in order */
    Progress(Job job, List<Round> rounds) {
        this.job = job;
        this.rounds = List.copyOf(rounds);
        follow();
    }

    /**
     * A picture to make.
     *
     * @param gentler the same changes at half their strength, where both are to be tried
     */
    record Idea(String prompt, long seed, Optional<String> gentler) {}

    private void follow() {
        int stale = 0;
        boolean refreshed = false;
        for (Round round : rounds) {
            stale = gained(round) ? 0 : stale + 1;
            fresh = false;
            if (stale < PATIENCE) continue;
            if (refreshed) spent = true;
            fresh = true;
            refreshed = true;
            stale = 0;
        }
    }

    private static boolean gained(Round round) {
        return round.incumbent().filter(best -> best.round() == round.number()).isPresent();
    }

    /** Whether there was no better picture for so long that none is to be expected. */
    boolean spent() {
        return spent;
    }

    /** The best picture so far; empty before the first round. */
    Optional<Standing> incumbent() {
        return rounds.isEmpty()
                ? Optional.empty()
                : rounds.get(rounds.size() - 1).incumbent().flatMap(this::named);
    }

    private Optional<Standing> named(Candidate.Name name) {
        return standings().filter(one -> one.name().equals(name)).findFirst();
    }

    private Stream<Standing> standings() {
        return rounds.stream()
                .flatMap(round -> round.candidates().stream().map(candidate -> Standing.in(round, candidate)));
    }

    /** What was compared so far, whichever challenged the other; empty where nothing came of it, too. */
    Optional<Comparison> compared(Candidate.Name one, Candidate.Name other) {
        return rounds.stream()
                .flatMap(round -> round.comparisons().stream())
                .filter(comparison -> comparison.isOf(one, other))
                .findFirst();
    }

    /** What the critic is told: the best pictures one after another, and the ideas that led to nothing better. */
    List<Critic.Attempt> attempts() {
        return told().filter(one -> one.candidate().critique().isPresent())
                .map(one -> new Critic.Attempt(
                        one.candidate().prompt(), one.candidate().critique().get()))
                .toList();
    }

    /** The ideas that lost a comparison and have no critique. */
    List<Critic.Lost> lost() {
        Set<Candidate.Name> line = line();
        return told().filter(one -> !line.contains(one.name()))
                .filter(one -> one.candidate().critique().isEmpty())
                .flatMap(one ->
                        defeat(one.name())
                                .map(why -> new Critic.Lost(one.candidate().prompt(), why.reason()))
                                .stream())
                .toList();
    }

    private Optional<Comparison> defeat(Candidate.Name loser) {
        return rounds.stream()
                .flatMap(round -> round.comparisons().stream())
                .filter(comparison -> comparison.challenger().equals(loser))
                .filter(comparison -> comparison.verdict() == Comparison.Verdict.INCUMBENT)
                .findFirst();
    }

    /** In the order they were made: each incumbent, and the best picture of each prompt that no incumbent has. */
    private Stream<Standing> told() {
        Set<Candidate.Name> line = line();
        Set<String> good = standings()
                .filter(one -> line.contains(one.name()))
                .map(one -> one.candidate().prompt())
                .collect(Collectors.toSet());
        Set<Candidate.Name> failed = new LinkedHashSet<>();
        standings()
                .map(one -> one.candidate().prompt())
                .filter(prompt -> !good.contains(prompt))
                .distinct()
                .forEach(prompt -> failed.add(best(prompt)));
        return standings().filter(one -> line.contains(one.name()) || failed.contains(one.name()));
    }

    private Set<Candidate.Name> line() {
        return rounds.stream()
                .filter(Progress::gained)
                .flatMap(round -> round.incumbent().stream())
                .collect(Collectors.toSet());
    }

    private Candidate.Name best(String prompt) {
        return standings()
                .filter(one -> one.candidate().prompt().equals(prompt))
                .reduce((one, other) -> score(other) > score(one) ? other : one)
                .orElseThrow()
                .name();
    }

    private static double score(Standing one) {
        return one.candidate().critique().map(Critique::score).orElse(-1.0);
    }

    /** The prompt of the next round. */
    String prompt() {
        Optional<Standing> best = incumbent();
        return fresh || best.isEmpty() ? job.brief().firstPrompt() : revised(best.get());
    }

    /**
     * Always from the best picture. Where its critique's prompt was tried and lost, a critic that judged the loser knew
     * of the better one, and said what to try in place of it.
     */
    private String revised(Standing best) {
        long seed = best.candidate().seed();
        String revised = best.candidate()
                .critique()
                .map(Critique::revisedPrompt)
                .orElse(best.candidate().prompt());
        if (!tried(revised, seed)) return revised;
        return losersSince(best.name().round())
                .map(loser -> loser.critique().orElseThrow().revisedPrompt())
                .filter(prompt -> !tried(prompt, seed))
                .findFirst()
                .orElse(revised);
    }

    /** Those on the path that were scored, the last round's first, in each the best first. */
    private Stream<Candidate> losersSince(int number) {
        return rounds.stream()
                .filter(round -> round.number() > number)
                .sorted(Comparator.comparingInt(Round::number).reversed())
                .flatMap(round -> round.candidates().stream()
                        .filter(loser -> loser.critique().isPresent())
                        .filter(loser -> !loser.prompt().equals(job.brief().firstPrompt()))
                        .sorted(Comparator.comparingDouble(
                                loser -> -loser.critique().orElseThrow().score())));
    }

    private boolean tried(String prompt, long seed) {
        return standings()
                .anyMatch(one -> one.candidate().seed() == seed
                        && one.candidate().prompt().equals(prompt));
    }

    /**
     * The pictures of the next round: on the path, with the best picture's seed and with new ones; from the second
     * round on the last one is off it, the first prompt anew. In the first round and after a fresh start all are anew.
     */
    List<Idea> ideas(String prompt) {
        int most = job.settings().candidates();
        Optional<Candidate> best = fresh ? Optional.empty() : incumbent().map(Standing::candidate);
        List<Idea> ideas = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            boolean offPath = best.isPresent() && i == most - 1;
            ideas.add(new Idea(offPath ? job.brief().firstPrompt() : prompt, seed(i), Optional.empty()));
        }
        best.filter(any -> !tried(prompt, any.seed()))
                .ifPresent(any -> ideas.set(0, new Idea(prompt, any.seed(), gentler(prompt, any))));
        return ideas;
    }

    /** Never one that the run had before; the first is the brief's own. */
    private long seed(int index) {
        return job.brief().seed() + (long) rounds.size() * Candidate.MOST + index & Long.MAX_VALUE;
    }

    /** Only where neither another picture nor its score costs anything. */
    private Optional<String> gentler(String prompt, Candidate best) {
        boolean free = job.critic().free() && job.generator().id().equals(ImageModel.EMBEDDED);
        return best.critique()
                .filter(critique -> free && critique.revisedPrompt().equals(prompt))
                .flatMap(critique -> critique.details().gentler())
                .filter(half -> !half.equals(prompt) && !tried(half, best.seed()));
    }
}
