package air.create;

import air.loop.Brief;
import air.loop.Candidate;
import air.loop.Earlier;
import air.loop.Gate;
import air.loop.GatePolicy;
import air.loop.LoopResult;
import air.loop.LoopSettings;
import air.loop.Outcome;
import air.loop.PersonalTaste;
import air.loop.Round;
import air.loop.TasteLoop;
import air.model.Call;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Picture;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.taste.TasteProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** One run from the references to the result, the same for every edge. Runs once. */
public final class Creation {
    private static final String OUT_OF_MEMORY =
            "There is not enough memory: make smaller pictures, or give Java more with java -Xmx4g -jar ...";

    private final GatePolicy policy;
    private final Artist artist;
    private final InstantSource clock;
    private final Notes notes;
    private final RoundsHeard rounds;
    private Duration reading = Duration.ZERO;
    private List<KeptRun.Late> late = List.of();
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
        notes = new Notes(artist);
        rounds = new RoundsHeard(
                artist, notes, this::pass, (picture, critique) -> request.run().critiqued(picture, critique));
    }

    /** Blocks until the run ends. A failure is in the result, along with everything made before it. */
    public Created run(Request first, Call call) {
        return run(first, KeptRun.NOTHING, call);
    }

    /** As {@link #run(Request, Call)}, but continues from what an earlier process kept of the run. */
    public Created run(Request first, KeptRun kept, Call call) {
        Instant start = clock.instant();
        request = first;
        rounds.all().addAll(kept.rounds());
        late = kept.late();
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
        pass();
        return created(end, Duration.between(start, clock.instant()));
    }

    private static LoopResult ended(Outcome outcome, Optional<Exception> why) {
        return new LoopResult(outcome, List.of(), Optional.empty(), why);
    }

    private Created created(LoopResult end, Duration total) {
        Optional<Round> best = end.best().or(() -> Round.best(rounds.all()));
        rounds.all().forEach(round -> notes.add(round.reply().notes()));
        return new Created(
                end,
                rounds.all(),
                best,
                notes.all(),
                request.run().id(),
                request.run().costUsd(),
                reading,
                total);
    }

    private LoopResult attempts(Earlier first, Call call) throws ModelException {
        Earlier earlier = first;
        while (true) {
            notes.tell(request.run().sameFamily(request.choice()).stream().toList());
            TasteProfile read = profile(call);
            noteCaveats(read, call);
            TasteProfile profile = artist.agree(read, call.cancellation());
            request.run().use(profile);
            JudgeCheck judge = new JudgeCheck(request, artist);
            judge.of(profile, read, call);
            LoopResult end = attempt(judge, profile, earlier, call);
            if (end.outcome() != Outcome.RESTARTED) return end;
            Optional<Request> next = artist.again(request, profile, call.cancellation());
            if (next.isEmpty()) return end;
            request = next.get();
            earlier = Earlier.after(rounds.all().size());
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
        notes.tell(request.models()
                .generator()
                .caveats(brief.request(brief.firstPrompt()), call)
                .notes());
    }

    private LoopResult attempt(JudgeCheck judge, TasteProfile profile, Earlier earlier, Call call)
            throws ModelException {
        Brief brief = request.brief(profile);
        artist.begin(request, brief);
        if (brief.settings().candidates() > 1) notes.tellUnseen(judge.unseen(profile, call));
        Gate gate = policy.gate(((Gate) artist::decide).decisionsTo(this::keep));
        PersonalTaste personal =
                request.judging().personal().apply(request.run().profile());
        return new TasteLoop(generator(), request.models().critic(), gate, personal, rounds, clock)
                .run(brief, earlier, call);
    }

    private ImageModel generator() {
        ImageModel generator = request.models().generator();
        return late.isEmpty() ? generator : new LateGenerator(generator, late);
    }

    /** Only a person's decision is kept with the picture; a policy's answer is not one. */
    private void keep(Round round, Gate.Answer answer) {
        Round decided = round.choosing(answer.candidate().orElse(round.chosen()));
        request.run().decided(decided.picture(), answer.choice().key(), answer.prompt());
        if (answer.choice() == Gate.Choice.APPROVE || decided.chosen() != round.chosen())
            request.run().chose(decided.picture(), others(decided));
    }

    /** The pictures of the round that were passed over. */
    private static List<Picture> others(Round round) {
        return round.candidates().stream()
                .filter(candidate -> candidate != round.candidate())
                .map(Candidate::picture)
                .toList();
    }

    private void pass() {
        request.run().news().forEach(artist::said);
    }
}
