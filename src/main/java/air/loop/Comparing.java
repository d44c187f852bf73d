package air.loop;

import air.taste.Critic;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares two pictures in both orders: a verdict that changes with the order is none. */
final class Comparing {
    private final Job job;
    private final PersonalTaste personal;

    /** @param personal decides where the order changed the answer */
    Comparing(Job job, PersonalTaste personal) {
        this.job = job;
        this.personal = personal;
    }

    /**
     * Asks in both orders, or in the second only.
     *
     * @param half what the first order said, where it was asked before
     * @param asked gets the first order's answer before the second is asked
     * @throws CutOff if the run is cancelled, or nothing further would be answered
     */
    Comparison compare(Standing challenger, Standing incumbent, Optional<Comparison> half, Consumer<Comparison> asked)
            throws CutOff {
        Critic.Pair pair = new Critic.Pair(
                job.brief().intent(), job.brief().profile(), challenger.contender(), incumbent.contender());
        Comparison first = half.isPresent() ? half.get() : firstOrder(pair, challenger, incumbent);
        if (!first.half()) return first;
        if (half.isEmpty()) asked.accept(first);
        Answer<Critic.Preference> second = job.ask(() -> job.critic().prefer(pair.turned(), job.call()));
        if (second.value().isEmpty()) return none(first, 1, "Compared in one order only: " + second.why());
        Comparison.Verdict again = verdict(!second.value().get().first());
        if (again != first.verdict()) return flipped(first, challenger, incumbent);
        String reason = first.reason().isBlank() ? second.value().get().reason() : first.reason();
        return of(first, again, 2, reason);
    }

    private Comparison firstOrder(Critic.Pair pair, Standing challenger, Standing incumbent) throws CutOff {
        Answer<Critic.Preference> answer = job.ask(() -> job.critic().prefer(pair, job.call()));
        Comparison none = new Comparison(
                challenger.name(), incumbent.name(), Comparison.Verdict.NONE, 0, "Not compared: " + answer.why());
        return answer.value()
                .map(said -> of(none, verdict(said.first()), 1, said.reason()))
                .orElse(none);
    }

    private static Comparison.Verdict verdict(boolean challenger) {
        return challenger ? Comparison.Verdict.CHALLENGER : Comparison.Verdict.INCUMBENT;
    }

    private Comparison flipped(Comparison first, Standing challenger, Standing incumbent) {
        Optional<Boolean> preferred = personal.prefersFirst(challenger.candidate(), incumbent.candidate());
        if (preferred.isEmpty()) return none(first, 2, Comparison.ORDER_CHANGED + ".");
        Candidate.Name own = preferred.get() ? challenger.name() : incumbent.name();
        return of(
                first,
                verdict(preferred.get()),
                2,
                Comparison.ORDER_CHANGED + "; your own choices speak for " + own + ".");
    }

    private static Comparison none(Comparison of, int asked, String reason) {
        return of(of, Comparison.Verdict.NONE, asked, reason);
    }

    private static Comparison of(Comparison of, Comparison.Verdict verdict, int asked, String reason) {
        return new Comparison(of.challenger(), of.incumbent(), verdict, asked, reason);
    }
}
