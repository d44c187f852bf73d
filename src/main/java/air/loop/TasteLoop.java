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
            LoopSettings settings = brief.settings();
            for (int number = 1; number <= settings.maxIterations(); number++) {
                if (call.cancellation().isCancelled()) return end(Outcome.CANCELLED);
                Round round;
                try {
                    round = round(number, prompt);
                } catch (CancellationException e) {
                    return end(Outcome.CANCELLED);
                } catch (ModelException | RuntimeException e) {
                    return new LoopResult(Outcome.FAILED, rounds, Optional.empty(), Optional.of(e));
                }
                rounds.add(round);
                listener.roundCompleted(round);
                if (call.cancellation().isCancelled()) return end(Outcome.CANCELLED);

                prompt = round.critique().revisedPrompt();
                double score = round.critique().score();
                if (score >= settings.threshold()) return accepted(Outcome.CONVERGED, round);
                if (round.critiqued() && score >= settings.gateLow()) {
                    Gate.Answer answer = gate.decide(round, call.cancellation());
                    if (call.cancellation().isCancelled()) return end(Outcome.CANCELLED);
                    switch (answer.choice()) {
                        case APPROVE:
                            return accepted(Outcome.APPROVED, round);
                        case RESTART:
                            return end(Outcome.RESTARTED);
                        case STOP:
                            return end(Outcome.EXHAUSTED);
                        case CONTINUE:
                            prompt = answer.prompt();
                            break;
                    }
                }
            }
            return end(Outcome.EXHAUSTED);
        }

        private LoopResult end(Outcome outcome) {
            return new LoopResult(outcome, rounds, Optional.empty(), Optional.empty());
        }

        private LoopResult accepted(Outcome outcome, Round round) {
            return new LoopResult(outcome, rounds, Optional.of(round.number()), Optional.empty());
        }

        private Round round(int number, String prompt) throws ModelException {
            listener.roundStarted(number, prompt);
            Instant start = clock.instant();
            ImageReply reply = generator.generate(brief.request(prompt), call);
            Duration generating = Duration.between(start, clock.instant());
            listener.pictureReady(number, prompt, reply);
            return judged(number, prompt, reply, generating);
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
