package air.loop;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ModelException;
import air.taste.Critic;
import air.taste.Critique;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Generates, critiques and revises until a picture is accepted. Everything it needs is passed in; it opens nothing,
 * writes nothing and keeps nothing between runs.
 */
public final class TasteLoop {
    private final ImageModel generator;
    private final Critic critic;
    private final Gate gate;
    private final LoopListener listener;
    private final InstantSource clock;

    public TasteLoop(ImageModel generator, Critic critic, Gate gate, LoopListener listener, InstantSource clock) {
        this.generator = Objects.requireNonNull(generator, "generator");
        this.critic = Objects.requireNonNull(critic, "critic");
        this.gate = Objects.requireNonNull(gate, "gate");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Runs the brief. Blocks until the run ends, however it ends; whatever was made is in the result. Only a listener's
     * or the gate's own failure is thrown.
     */
    public LoopResult run(Brief brief, Call call) {
        return new Run(brief, call).toTheEnd();
    }

    /** The state of one run. */
    private final class Run {
        private final Brief brief;
        private final Call call;
        private final List<Round> rounds = new ArrayList<>();
        private final List<Critic.Attempt> attempts = new ArrayList<>();

        Run(Brief brief, Call call) {
            this.brief = brief;
            this.call = call;
        }

        LoopResult toTheEnd() {
            String prompt = brief.firstPrompt();
            for (int number = 1; number <= brief.settings().maxIterations(); number++) {
                if (call.cancellation().isCancelled()) return ended(Outcome.CANCELLED);
                listener.roundStarted(number, prompt);
                Instant start = clock.instant();
                ImageReply reply;
                try {
                    reply = generator.generate(brief.request(prompt), call);
                } catch (CancellationException e) {
                    return ended(Outcome.CANCELLED);
                } catch (ModelException | RuntimeException e) {
                    return new LoopResult(Outcome.FAILED, rounds, Optional.empty(), Optional.of(e));
                }
                Duration generating = Duration.between(start, clock.instant());
                listener.pictureReady(number, prompt, reply);
                Round round = judged(number, prompt, reply, generating);
                rounds.add(round);
                listener.roundCompleted(round);
                if (call.cancellation().isCancelled()) return ended(Outcome.CANCELLED);
                if (round.critique().score() >= brief.settings().threshold()) return accepted(Outcome.CONVERGED, round);
                Gate.Answer answer = answer(round);
                if (call.cancellation().isCancelled()) return ended(Outcome.CANCELLED);
                if (answer.choice() != Gate.Choice.CONTINUE) return left(answer.choice(), round);
                prompt = answer.prompt();
            }
            return ended(Outcome.EXHAUSTED);
        }

        private Gate.Answer answer(Round round) {
            Critique critique = round.critique();
            if (round.critiqued() && critique.score() >= brief.settings().gateLow())
                return gate.decide(round, call.cancellation());
            return new Gate.Answer(Gate.Choice.CONTINUE, critique.revisedPrompt());
        }

        private LoopResult left(Gate.Choice choice, Round round) {
            if (choice == Gate.Choice.APPROVE) return accepted(Outcome.APPROVED, round);
            return ended(choice == Gate.Choice.RESTART ? Outcome.RESTARTED : Outcome.EXHAUSTED);
        }

        private LoopResult ended(Outcome outcome) {
            return new LoopResult(outcome, rounds, Optional.empty(), Optional.empty());
        }

        private LoopResult accepted(Outcome outcome, Round round) {
            return new LoopResult(outcome, rounds, Optional.of(round.number()), Optional.empty());
        }

        private Round judged(int number, String prompt, ImageReply reply, Duration generating) {
            Instant start = clock.instant();
            String why;
            try {
                Critique critique = critic.evaluate(
                        new Critic.Candidate(reply.pictures().get(0), brief.profile(), prompt, attempts), call);
                attempts.add(new Critic.Attempt(prompt, critique));
                return new Round(
                        number, prompt, reply, critique, true, generating, Duration.between(start, clock.instant()));
            } catch (CancellationException e) {
                why = "Not critiqued: the run was cancelled.";
            } catch (ModelException | RuntimeException e) {
                why = "Critic failed: " + e.getMessage();
            }
            return Round.uncritiqued(number, prompt, reply, why, generating, Duration.between(start, clock.instant()));
        }
    }
}
