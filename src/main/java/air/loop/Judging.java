package air.loop;

import air.taste.Check;
import air.taste.Critic;
import air.taste.Critique;
import java.util.List;
import java.util.Optional;

/** What a run with candidates asks about single pictures. */
final class Judging {
    private final Job job;

    Judging(Job job) {
        this.job = job;
    }

    /** Measures a candidate, where it can be; the same one otherwise. */
    Candidate measured(Candidate one) throws CutOff {
        Answer<Optional<Critique.Measured>> answer =
                job.ask(() -> job.critic().measured(work(one, List.of(), List.of()), job.call()));
        if (answer.failure().isPresent())
            job.listener().caveats(List.of("Candidate " + one.letter() + " was not measured: " + answer.why()));
        Optional<Critique.Measured> known = answer.value().flatMap(any -> any);
        return known.isPresent() ? one.measured(known, answer.time()) : one;
    }

    private Critic.Work work(Candidate one, List<Critic.Attempt> attempts, List<Critic.Lost> lost) {
        boolean missing = job.subjectMissing(one.prompt());
        return new Critic.Work(one.picture(), job.brief().profile(), one.prompt(), attempts, missing, true, lost);
    }

    /** Scores a candidate; one that could not be scored says why. */
    Candidate scored(Candidate one, List<Critic.Attempt> attempts, List<Critic.Lost> lost) throws CutOff {
        Answer<Critique> answer = job.ask(() -> job.critic().evaluate(work(one, attempts, lost), job.call()));
        if (answer.failure().isPresent() && job.settings().everyRound())
            throw CutOff.failed(answer.failure().get());
        return answer.value()
                .map(critique -> one.scored(critique, answer.time()))
                .orElseGet(() -> one.unscored("Critic failed: " + answer.why(), answer.time()));
    }

    /**
     * Looks for what the intent asks to see in a candidate whose score is higher than that of one that lacks it may be;
     * the same one otherwise.
     */
    Candidate checked(Candidate one) throws CutOff {
        Optional<Critique> critique = one.critique()
                .filter(known -> known.score() > Critique.MOST_UNMET)
                .filter(known -> known.details().checks().isEmpty());
        if (critique.isEmpty()) return one;
        Answer<List<Check.Answered>> answer =
                job.ask(() -> job.critic().check(job.brief().intent(), work(one, List.of(), List.of()), job.call()));
        if (answer.value().filter(List::isEmpty).isPresent()) return one;
        Critique known = answer.value()
                .map(found -> held(critique.get().with(critique.get().details().withChecks(found))))
                .orElseGet(() -> unchecked(critique.get(), answer.why()));
        return one.scored(known, answer.time());
    }

    /** A picture that lacks what was asked for is no better than {@value Critique#MOST_UNMET}, where that is wanted. */
    private Critique held(Critique critique) {
        if (!job.settings().capped() || critique.unmet().isEmpty()) return critique;
        Critique.Details details = critique.details();
        return new Critique(
                held(critique.score()),
                critique.breakdown(),
                critique.reasoning(),
                critique.revisedPrompt(),
                details.withInterval(
                        details.interval().map(where -> new Critique.Interval(held(where.low()), held(where.high()))),
                        details.caution()));
    }

    private static double held(double score) {
        return Math.min(score, Critique.MOST_UNMET);
    }

    private static Critique unchecked(Critique critique, String why) {
        Critique.Details details = critique.details();
        String caution =
                details.caution().orElse("Whether the picture shows what was asked for could not be checked: " + why);
        return critique.with(details.withInterval(details.interval(), Optional.of(caution)));
    }
}
