package air.loop;

import air.model.ImageReply;
import air.model.ModelException;
import air.taste.Critic;
import air.taste.Critique;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The classic run: a picture a round, its score, its critique's revised prompt. */
final class ClassicRun extends LoopRun {
    private final List<Critic.Attempt> attempts = new ArrayList<>();
    private String prompt;

    ClassicRun(Job job, Earlier earlier) {
        super(job, earlier);
        rounds.forEach(this::remember);
        prompt = begun.map(Earlier.Begun::prompt).orElseGet(job.brief()::firstPrompt);
    }

    private void remember(Round round) {
        if (round.critiqued()) attempts.add(new Critic.Attempt(round.prompt(), round.critique()));
    }

    @Override
    Optional<LoopResult> nextRound() {
        int number = number();
        job.listener().roundStarted(number, prompt);
        Instant start = job.clock().instant();
        Optional<ImageReply> made = begun.flatMap(Earlier.Begun::picture);
        begun = Optional.empty();
        ImageReply reply;
        try {
            reply = made.isPresent() ? made.get() : job.made(job.brief().request(prompt));
        } catch (CancellationException e) {
            return Optional.of(ended(Outcome.CANCELLED));
        } catch (ModelException | RuntimeException e) {
            return Optional.of(failed(e));
        }
        Duration generating = Duration.between(start, job.clock().instant());
        if (made.isEmpty()) job.listener().pictureReady(number, prompt, reply);
        Round round = judged(number, reply, generating);
        rounds.add(round);
        job.listener().roundCompleted(round);
        return afterLast();
    }

    @Override
    Optional<Round> undecided() {
        return Optional.of(last());
    }

    private Round last() {
        return rounds.get(rounds.size() - 1);
    }

    @Override
    Optional<LoopResult> continued(Optional<Gate.Answer> answer) {
        prompt = answer.map(Gate.Answer::prompt)
                .orElseGet(() -> last().critique().revisedPrompt());
        return Optional.empty();
    }

    @Override
    LoopResult result(Outcome outcome, Optional<Round> accepted, Optional<Exception> failure) {
        return new LoopResult(outcome, rounds, accepted.map(Round::number), failure);
    }

    private Round judged(int number, ImageReply reply, Duration generating) {
        Instant start = job.clock().instant();
        String why;
        try {
            Critique critique = job.critic().evaluate(work(reply), job.call());
            Duration judging = Duration.between(start, job.clock().instant());
            Round round = new Round(number, prompt, reply, critique, true, generating, judging);
            remember(round);
            return round;
        } catch (CancellationException e) {
            why = "Not critiqued: the run was cancelled.";
        } catch (ModelException | RuntimeException e) {
            unjudged = Optional.of(e);
            why = "Critic failed: " + e.getMessage();
        }
        return Round.uncritiqued(
                number,
                prompt,
                reply,
                why,
                generating,
                Duration.between(start, job.clock().instant()));
    }

    private Critic.Work work(ImageReply reply) {
        return new Critic.Work(
                reply.pictures().get(0), job.brief().profile(), prompt, attempts, job.subjectMissing(prompt), false);
    }
}
