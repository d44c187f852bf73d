package air.loop;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
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
     * Runs the brief and blocks until it ends. Everything made is in the result, also after a failure; only failures of
     * the listener or the gate are thrown.
     */
    public LoopResult run(Brief brief, Call call) {
        return run(brief, Earlier.NONE, call);
    }

    /** As {@link #run(Brief, Call)}, continuing from an earlier state; the listener hears only of what is new. */
    public LoopResult run(Brief brief, Earlier earlier, Call call) {
        return new Run(brief, earlier, call).toTheEnd();
    }

    /** The state of one run. */
    private final class Run {
        private final Brief brief;
        private final LoopSettings settings;
        private final Call call;
        private final int before;
        private final List<Round> rounds;
        private final List<Critic.Attempt> attempts = new ArrayList<>();
        private final Optional<Earlier.Begun> begun;
        /** The begun round's picture, until it is judged. */
        private Optional<ImageReply> waiting;

        private String prompt;
        private Optional<Exception> unjudged = Optional.empty();

        Run(Brief brief, Earlier earlier, Call call) {
            this.brief = brief;
            this.settings = brief.settings();
            this.call = call;
            before = earlier.before();
            rounds = new ArrayList<>(earlier.rounds());
            rounds.forEach(this::remember);
            begun = earlier.begun();
            waiting = begun.flatMap(Earlier.Begun::picture);
            prompt = begun.map(Earlier.Begun::prompt).orElseGet(brief::firstPrompt);
        }

        private void remember(Round round) {
            if (round.critiqued()) attempts.add(new Critic.Attempt(round.prompt(), round.critique()));
        }

        LoopResult toTheEnd() {
            Optional<LoopResult> end = begun.isPresent() || rounds.isEmpty() ? Optional.empty() : afterLast();
            while (end.isEmpty())
                end = rounds.size() < settings.maxRounds() ? nextRound() : Optional.of(ended(Outcome.EXHAUSTED));
            return end.get();
        }

        private Optional<LoopResult> nextRound() {
            if (call.cancellation().isCancelled()) return Optional.of(ended(Outcome.CANCELLED));
            int number = before + rounds.size() + 1;
            listener.roundStarted(number, prompt);
            Instant start = clock.instant();
            Optional<ImageReply> made = waiting;
            waiting = Optional.empty();
            ImageReply reply;
            try {
                reply = made.isPresent() ? made.get() : made();
            } catch (CancellationException e) {
                return Optional.of(ended(Outcome.CANCELLED));
            } catch (ModelException | RuntimeException e) {
                return Optional.of(failed(e));
            }
            Duration generating = Duration.between(start, clock.instant());
            if (made.isEmpty()) listener.pictureReady(number, prompt, reply);
            Round round = judged(number, reply, generating);
            rounds.add(round);
            listener.roundCompleted(round);
            return afterLast();
        }

        private ImageReply made() throws ModelException {
            ImageRequest request = brief.request(prompt);
            listener.caveats(generator.caveats(request, call).notes());
            return generator.generate(request, call);
        }

        /** What follows from the last round: an end, or the next prompt. */
        private Optional<LoopResult> afterLast() {
            Round round = rounds.get(rounds.size() - 1);
            if (call.cancellation().isCancelled()) return Optional.of(ended(Outcome.CANCELLED));
            if (settings.everyRound() && unjudged.isPresent()) return Optional.of(failed(unjudged.get()));
            if (settings.accepts(round.critique().score()) && !subjectMissing(round.prompt()))
                return Optional.of(accepted(Outcome.CONVERGED, round));
            Gate.Answer answer = answer(round);
            if (call.cancellation().isCancelled()) return Optional.of(ended(Outcome.CANCELLED));
            prompt = answer.prompt();
            return answer.choice() == Gate.Choice.CONTINUE
                    ? Optional.empty()
                    : Optional.of(left(answer.choice(), round));
        }

        /** A picture without its subject is never accepted by its score alone. */
        private boolean subjectMissing(String asked) {
            return generator.caveats(brief.request(asked), call).subjectMissing();
        }

        private Gate.Answer answer(Round round) {
            Critique critique = round.critique();
            return round.critiqued() && settings.asksGate(critique.score())
                    ? gate.decide(round, call.cancellation())
                    : new Gate.Answer(Gate.Choice.CONTINUE, critique.revisedPrompt());
        }

        private LoopResult left(Gate.Choice choice, Round round) {
            if (choice == Gate.Choice.APPROVE) return accepted(Outcome.APPROVED, round);
            return ended(choice == Gate.Choice.RESTART ? Outcome.RESTARTED : Outcome.STOPPED);
        }

        private LoopResult ended(Outcome outcome) {
            return new LoopResult(outcome, rounds, Optional.empty(), Optional.empty());
        }

        private LoopResult accepted(Outcome outcome, Round round) {
            return new LoopResult(outcome, rounds, Optional.of(round.number()), Optional.empty());
        }

        private LoopResult failed(Exception why) {
            return new LoopResult(Outcome.FAILED, rounds, Optional.empty(), Optional.of(why));
        }

        private Round judged(int number, ImageReply reply, Duration generating) {
            Instant start = clock.instant();
            String why;
            try {
                Critique critique = critic.evaluate(
                        new Critic.Work(
                                reply.pictures().get(0),
                                brief.profile(),
                                prompt,
                                attempts,
                                subjectMissing(prompt),
                                false),
                        call);
                Duration judging = Duration.between(start, clock.instant());
                Round round = new Round(number, prompt, reply, critique, true, generating, judging);
                remember(round);
                return round;
            } catch (CancellationException e) {
                why = "Not critiqued: the run was cancelled.";
            } catch (ModelException | RuntimeException e) {
                unjudged = Optional.of(e);
                why = "Critic failed: " + e.getMessage();
            }
            return Round.uncritiqued(number, prompt, reply, why, generating, Duration.between(start, clock.instant()));
        }
    }
}
