package air.create;

import air.loop.Brief;
import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.Earlier;
import air.loop.Gate;
import air.loop.GatePolicy;
import air.loop.LoopListener;
import air.loop.LoopResult;
import air.loop.LoopSettings;
import air.loop.Outcome;
import air.loop.Round;
import air.loop.TasteLoop;
import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.taste.TasteProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** One run from the references to the result, the same for every edge. Runs once. */
public final class Creation {
    private static final String OUT_OF_MEMORY =
            "There is not enough memory: make smaller pictures, or give Java more with java -Xmx4g -jar ...";

    private final GatePolicy policy;
    private final Artist artist;
    private final InstantSource clock;
    private final List<Round> rounds = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private Duration reading = Duration.ZERO;
    private Request request;

    /**
     * What is asked.
     *
     * @param run the studio's run; its intent is what the picture should show
     * @param choice the models named
     * @param models those models, ready to work in the run
     * @param taste where the taste comes from
     * @param width px
     * @param height px
     * @param seed 0 or more
     * @param settings when the run ends
     * @param judging what is known of the artist and the judge
     */
    public record Request(
            Run run,
            Choice choice,
            Models models,
            TasteSource taste,
            int width,
            int height,
            long seed,
            LoopSettings settings,
            Judging judging) {
        public Request {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(choice, "choice");
            Objects.requireNonNull(models, "models");
            Objects.requireNonNull(taste, "taste");
            Objects.requireNonNull(judging, "judging");
        }

        /** As usual, with nothing known of the artist. */
        public Request(
                Run run,
                Choice choice,
                Models models,
                TasteSource taste,
                int width,
                int height,
                long seed,
                LoopSettings settings) {
            this(run, choice, models, taste, width, height, seed, settings, Judging.USUAL);
        }

        /** The same, with what is known of the artist and the judge. */
        public Request with(Judging other) {
            return new Request(run, choice, models, taste, width, height, seed, settings, other);
        }

        /** The request a round makes, whatever its prompt; used for prices and limits. */
        public ImageRequest firstPicture() {
            return ImageRequest.textToImage(run.intent(), width, height, seed);
        }

        /** The same request in another taste. */
        public Request in(TasteSource other) {
            return new Request(run, choice, models, other, width, height, seed, settings, judging);
        }

        Brief brief(TasteProfile profile) {
            return new Brief(run.intent(), profile, width, height, seed, settings);
        }
    }

    /** @param policy who answers at the gate; {@link GatePolicy#ASK} asks the artist */
    public Creation(GatePolicy policy, Artist artist, InstantSource clock) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.artist = Objects.requireNonNull(artist, "artist");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Blocks until the run ends. A failure is in the result, along with everything made before it. */
    public Created run(Request first, Call call) {
        return run(first, KeptRun.NOTHING, call);
    }

    /** As {@link #run(Request, Call)}, but continues from what an earlier process kept of the run. */
    public Created run(Request first, KeptRun kept, Call call) {
        Instant start = clock.instant();
        request = first;
        rounds.addAll(kept.rounds());
        LoopResult end;
        try {
            end = attempts(kept.earlier(), call);
        } catch (CancellationException e) {
            end = ended(Outcome.CANCELLED, Optional.empty());
        } catch (ModelException | RuntimeException e) {
            end = ended(Outcome.FAILED, Optional.of(e));
        } catch (OutOfMemoryError e) {
            end = ended(Outcome.FAILED, Optional.of(new InvalidInputException(OUT_OF_MEMORY, e)));
        }
        pass(request.run());
        return created(end, Duration.between(start, clock.instant()));
    }

    private static LoopResult ended(Outcome outcome, Optional<Exception> why) {
        return new LoopResult(outcome, List.of(), Optional.empty(), why);
    }

    private Created created(LoopResult end, Duration total) {
        Optional<Round> best = end.best().or(() -> Round.best(rounds));
        rounds.forEach(round -> notes.addAll(round.reply().notes()));
        return new Created(
                end,
                rounds,
                best,
                List.copyOf(notes),
                request.run().id(),
                request.run().costUsd(),
                reading,
                total);
    }

    private LoopResult attempts(Earlier first, Call call) throws ModelException {
        Earlier earlier = first;
        while (true) {
            TasteProfile read = profile(call);
            noteCaveats(read, call);
            TasteProfile profile = artist.agree(read, call.cancellation());
            request.run().use(profile);
            LoopResult end = attempt(profile, earlier, call);
            if (end.outcome() != Outcome.RESTARTED) return end;
            Optional<Request> next = artist.again(request, profile, call.cancellation());
            if (next.isEmpty()) return end;
            request = next.get();
            earlier = Earlier.after(rounds.size());
        }
    }

    private TasteProfile profile(Call call) throws ModelException {
        Optional<TasteProfile> given = request.taste().profile();
        if (given.isPresent()) return given.get();
        artist.reading(request.taste().references().orElseThrow().references().size());
        Instant start = clock.instant();
        TasteProfile profile = request.taste().read(request.models().reader(), call);
        reading = reading.plus(Duration.between(start, clock.instant()));
        return profile;
    }

    /** The artist knows what will come of the taste and the intent before a profile is agreed on. */
    private void noteCaveats(TasteProfile profile, Call call) {
        Brief brief = request.brief(profile);
        note(request.models()
                .generator()
                .caveats(brief.request(brief.firstPrompt()), call)
                .notes());
    }

    private void note(List<String> told) {
        for (String note : told) if (notes.add(note)) artist.noted(note);
    }

    private LoopResult attempt(TasteProfile profile, Earlier earlier, Call call) {
        Brief brief = request.brief(profile);
        artist.begin(request, brief);
        Gate gate = policy.gate(((Gate) artist::decide).decisionsTo(this::keep));
        return new TasteLoop(request.models().generator(), request.models().critic(), gate, new Rounds(), clock)
                .run(brief, earlier, call);
    }

    /** Only a person's decision is kept with the picture; a policy's answer is not one. */
    private void keep(Round round, Gate.Answer answer) {
        Round decided = round.choosing(answer.candidate().orElse(round.chosen()));
        request.run().decided(decided.picture(), answer.choice().key(), answer.prompt());
    }

    private void pass(Run run) {
        run.news().forEach(artist::said);
    }

    /** Reports every round to the artist, after adding it to the result. */
    private final class Rounds implements LoopListener {
        @Override
        public void roundStarted(int number, String prompt) {
            artist.roundStarted(number, prompt);
        }

        @Override
        public void caveats(List<String> told) {
            note(told);
        }

        @Override
        public void pictureReady(int number, String prompt, ImageReply reply) {
            artist.pictureReady(number, prompt, reply);
            note(reply.notes());
        }

        @Override
        public void candidateReady(int number, Candidate candidate) {
            artist.candidateReady(number, candidate);
            note(candidate.reply().notes());
        }

        @Override
        public void candidateJudged(int number, Candidate candidate) {
            artist.candidateJudged(number, candidate);
        }

        @Override
        public void compared(int number, Comparison comparison) {
            artist.compared(number, comparison);
        }

        @Override
        public void halfCompared(int number, Comparison half) {
            artist.halfCompared(number, half);
        }

        @Override
        public void roundCompleted(Round round) {
            rounds.add(round);
            artist.roundCompleted(round);
            pass(request.run());
        }

        @Override
        public void roundChanged(Round round) {
            rounds.replaceAll(one -> one.number() == round.number() ? round : one);
            artist.roundChanged(round);
        }

        @Override
        public void roundCutOff(Round round) {
            rounds.add(round);
            artist.roundCutOff(round);
        }
    }
}
