package air.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import air.loop.Brief;
import air.loop.Earlier;
import air.loop.Gate;
import air.loop.GatePolicy;
import air.loop.LoopSettings;
import air.loop.Outcome;
import air.loop.Round;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ModelException;
import air.model.Picture;
import air.registry.ModelRegistry;
import air.store.Store;
import air.studio.Choice;
import air.studio.FixedProvider;
import air.studio.OwnCritic;
import air.studio.Run;
import air.studio.Studio;
import air.taste.ReferenceSet;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreationTest {
    private static final TasteProfile EDITED =
            new TasteProfile(List.of("Only one light"), "Ochre.", "Low.", "Still.", "Dry.", List.of(), List.of());

    @TempDir
    private Path home;

    private final Scripted models = new Scripted();
    private final Sitter artist = new Sitter();
    private final Cancellation cancellation = new Cancellation();
    private GatePolicy policy = GatePolicy.ASK;
    private LoopSettings settings = LoopSettings.DEFAULT;
    private Studio studio;
    private Run run;

    @BeforeEach
    void open() {
        studio = new Studio(
                () -> ModelRegistry.load(home),
                () -> Store.open(home, Optional.empty(), InstantSource.system()),
                List.of(new FixedProvider("embedded", models, "embedded")),
                new OwnCritic(models, models),
                Optional::empty,
                InstantSource.system());
        run = studio.open("create", "a lone boat", Optional.empty());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Created create() {
        return create(TasteSource.of(references()), KeptRun.NOTHING);
    }

    private Created create(TasteSource taste, KeptRun kept) {
        Call call = new Call(cancellation, (message, fraction) -> {}, usage -> {});
        return new Creation(policy, artist, new Ticking()).run(request(run, taste), kept, call);
    }

    private Creation.Request request(Run of, TasteSource taste) {
        Choice choice = new Choice("embedded", Optional.empty(), Optional.empty());
        return new Creation.Request(of, choice, of.models(choice), taste, 96, 64, 7, settings);
    }

    private static ReferenceSet references() {
        return new ReferenceSet(IntStream.range(0, 3)
                .mapToObj(i -> new ReferenceSet.Named("r" + i, TasteFixtures.picture(64, 64, 0x112233 * (i + 1))))
                .toList());
    }

    private Optional<String> decisionOn(Round round) {
        return run.asset(round.picture()).orElseThrow().decision();
    }

    @Test
    void picturesAreMadeInTheProfileThatTheArtistAgreedOn() {
        artist.agreeing = read -> EDITED;

        create();

        assertThat(artist.shown).containsExactly(TasteFixtures.profile());
        assertThat(models.requests.get(0).prompt()).contains("Only one light");
        assertThat(models.candidates.get(0).profile()).isEqualTo(EDITED);
        assertThat(run.profile()).isPresent();
    }

    @Test
    void profileThatIsGivenIsNotRead() {
        Created created = create(TasteSource.of(EDITED), KeptRun.NOTHING);

        assertThat(models.readings).isEmpty();
        assertThat(artist.events).doesNotContain("reading 3");
        assertThat(created.reading()).isZero();
    }

    @Test
    void artistHearsOfEveryStepInOrder() {
        models.scores = List.of(9.0);
        create();
        assertThat(artist.events)
                .containsExactly("reading 3", "agree", "begin a lone boat", "started 1", "picture 1", "completed 1");
    }

    @Test
    void whatTheGeneratorWillNotDoIsSaidOnceBeforeAProfileIsAgreedOn() {
        models.scores = List.of(5.0, 9.0);
        models.caveats = new ImageModel.Caveats(List.of("No foxes."), false);

        Created created = create();

        assertThat(artist.events)
                .startsWith("reading 3", "said No foxes.", "agree")
                .containsOnlyOnce("said No foxes.");
        assertThat(created.notes()).containsExactly("No foxes.");
    }

    @Test
    void whatTheGeneratorWillNotDoOfAnEditedPromptIsSaidBeforeItsRound() {
        models.scores = List.of(7.0, 9.0);
        artist.atGate = () -> models.caveats = new ImageModel.Caveats(List.of("No owls."), false);
        artist.answers.add(new Gate.Answer(Gate.Choice.CONTINUE, "an owl"));

        create();

        assertThat(artist.events.subList(artist.events.indexOf("started 2"), artist.events.size()))
                .startsWith("started 2", "said No owls.", "picture 2");
    }

    @Test
    void artistIsAskedAtTheGateAndTheDecisionStaysWithThePicture() {
        models.scores = List.of(7.0, 7.5);
        artist.answers.add(new Gate.Answer(Gate.Choice.CONTINUE, "by hand"));
        artist.answers.add(new Gate.Answer(Gate.Choice.APPROVE, ""));

        Created created = create();

        assertThat(created.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decisionOn(created.rounds().get(0))).contains("continue");
        assertThat(run.asset(created.rounds().get(0).picture()).orElseThrow().decidedPrompt())
                .contains("by hand");
        assertThat(decisionOn(created.rounds().get(1))).contains("approve");
    }

    @Test
    void policyAnswersWithoutTheArtistAndIsNoDecision() {
        models.scores = List.of(7.0);
        policy = GatePolicy.APPROVE;

        Created created = create();

        assertThat(created.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(artist.events).doesNotContain("decide 1");
        assertThat(decisionOn(created.rounds().get(0))).isEmpty();
    }

    @Test
    void whatTheGateSaysBecauseTheRunIsCancelledIsNoDecision() {
        models.scores = List.of(7.0);
        artist.atGate = cancellation::cancel;
        artist.answers.add(new Gate.Answer(Gate.Choice.STOP, ""));

        Created created = create();

        assertThat(created.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(decisionOn(created.rounds().get(0))).isEmpty();
    }

    @Test
    void restartGoesOnNumberingAndWorksForTheNewIntent() {
        models.scores = List.of(7.0, 9.0);
        artist.answers.add(new Gate.Answer(Gate.Choice.RESTART, ""));
        artist.again = last -> Optional.of(request(last.run().about("two boats"), TasteSource.of(EDITED)));

        Created created = create();

        assertThat(artist.events).contains("begin a lone boat", "begin two boats");
        assertThat(created.rounds()).extracting(Round::number).containsExactly(1, 2);
        assertThat(created.end().rounds()).extracting(Round::number).containsExactly(2);
        assertThat(created.best().orElseThrow().number()).isEqualTo(2);
        assertThat(models.requests.get(1).prompt()).startsWith("two boats. ");
        assertThat(models.candidates.get(1).earlier())
                .as("the taste may be another")
                .isEmpty();
    }

    @Test
    void bestAfterARestartIsTheLastAttemptsThoughAnEarlierOneScoredHigher() {
        models.scores = List.of(7.9, 5.0);
        settings = new LoopSettings(8, 6, 1);
        artist.answers.add(new Gate.Answer(Gate.Choice.RESTART, ""));
        artist.again = Optional::of;

        assertThat(create().best().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void restartThatIsLeftEndsTheRunWithEverythingKept() {
        models.scores = List.of(5.0, 7.0);
        artist.answers.add(new Gate.Answer(Gate.Choice.RESTART, ""));

        Created created = create();

        assertThat(created.outcome()).isEqualTo(Outcome.RESTARTED);
        assertThat(created.rounds()).hasSize(2);
        assertThat(created.best().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void restartThatMakesNothingKeepsTheEarlierBest() {
        models.scores = List.of(7.0);
        artist.answers.add(new Gate.Answer(Gate.Choice.RESTART, ""));
        artist.again = last -> {
            models.generatorFailure = Optional.of(unavailable());
            return Optional.of(last);
        };

        Created created = create();

        assertThat(created.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(created.best().orElseThrow().number()).isEqualTo(1);
    }

    private static ModelException unavailable() {
        return new ModelException(ModelException.Kind.UNAVAILABLE, "p", "m", "It is down: try later.");
    }

    @Test
    void failedReadingIsTheResultsFailure() {
        models.readerFailure = Optional.of(unavailable());

        Created created = create();

        assertThat(created.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(created.failure().orElseThrow()).hasMessage("It is down: try later.");
        assertThat(created.rounds()).isEmpty();
        assertThat(artist.events).containsExactly("reading 3");
    }

    @Test
    void artistWhoCallsTheProfileOffCancelsTheRun() {
        artist.agreeing = read -> {
            throw new CancellationException();
        };
        assertThat(create().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(models.requests).isEmpty();
    }

    @Test
    void artistWhoCannotKeepAPictureEndsTheRunWithWhatThereIs() {
        models.scores = List.of(5.0);
        artist.completed = round -> {
            if (round.number() == 2) throw new IllegalStateException("the disk is full");
        };

        Created created = create();

        assertThat(created.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(created.failure().orElseThrow()).hasMessage("the disk is full");
        assertThat(created.rounds()).hasSize(2);
    }

    @Test
    void tooLittleMemoryIsASentence() {
        artist.completed = round -> {
            throw new OutOfMemoryError();
        };
        assertThat(create().failure().orElseThrow())
                .hasMessageContaining("memory")
                .hasMessageContaining("-Xmx");
    }

    @Test
    void newsOfTheStudioReachesTheArtistWithTheRound() throws Exception {
        Files.writeString(home.resolve("air.db"), "no database");
        models.scores = List.of(5.0, 9.0);

        create();

        assertThat(artist.events.subList(artist.events.indexOf("completed 1"), artist.events.indexOf("started 2")))
                .anyMatch(CreationTest::saysNotKept);
    }

    @Test
    void newsOfARunThatMadeNothingReachTheArtistToo() throws Exception {
        Files.writeString(home.resolve("air.db"), "no database");
        models.generatorFailure = Optional.of(unavailable());

        create();

        assertThat(artist.events).anyMatch(CreationTest::saysNotKept);
    }

    private static boolean saysNotKept(String event) {
        return event.startsWith("said ") && event.contains("not kept");
    }

    @Test
    void whatIsThereIsNeitherMadeNorJudgedAgain() {
        models.scores = List.of(9.0);
        Round first = round(1, 5.0);
        KeptRun kept = new KeptRun(List.of(first), new Earlier(0, List.of(first), Optional.empty()));

        Created created = create(TasteSource.of(EDITED), kept);

        assertThat(created.rounds()).extracting(Round::number).containsExactly(1, 2);
        assertThat(models.requests).extracting(r -> r.prompt()).containsExactly("revised prompt of 1");
        assertThat(models.candidates.get(0).earlier()).hasSize(1);
        assertThat(artist.events).doesNotContain("completed 1", "picture 1");
    }

    @Test
    void beginningOfARoundIsTakenUp() {
        models.scores = List.of(9.0);
        Picture waiting = TasteFixtures.picture(96, 64, 0x445566);
        Earlier.Begun begun = new Earlier.Begun("by hand", Optional.of(Scripted.reply(waiting)));
        KeptRun kept = new KeptRun(List.of(), new Earlier(0, List.of(), Optional.of(begun)));

        Created created = create(TasteSource.of(EDITED), kept);

        assertThat(models.requests).isEmpty();
        assertThat(models.candidates.get(0).prompt()).isEqualTo("by hand");
        assertThat(artist.events)
                .as("its picture is not new")
                .contains("started 1", "completed 1")
                .doesNotContain("picture 1");
        assertThat(created.best().orElseThrow().picture()).isSameAs(waiting);
    }

    @Test
    void roundsOfEarlierAttemptsCountOnlyInTheNumbers() {
        models.scores = List.of(5.0);
        settings = new LoopSettings(8, 6, 2);
        KeptRun kept = new KeptRun(List.of(round(1, 7.9), round(2, 3.0)), Earlier.after(2));

        Created created = create(TasteSource.of(EDITED), kept);

        assertThat(models.requests).hasSize(2);
        assertThat(created.rounds()).extracting(Round::number).containsExactly(1, 2, 3, 4);
        assertThat(created.best().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void timesAreOfTheClockThatIsPassedIn() {
        models.scores = List.of(9.0);
        Created created = create();
        assertThat(created.reading()).isEqualTo(Duration.ofSeconds(1));
        assertThat(created.total()).isGreaterThan(created.reading());
    }

    @Test
    void laterFailureIsKeptBesideTheFirst() {
        models.generatorFailure = Optional.of(unavailable());
        Created failed = create().failed(new IllegalStateException("and then the disk was full"));

        assertThat(failed.failure().orElseThrow()).hasMessage("It is down: try later.");
        assertThat(failed.failure().orElseThrow().getSuppressed()[0]).hasMessage("and then the disk was full");
    }

    @Test
    void planNamesEverySettingThatDiffers() {
        RunPlan was = new RunPlan("r", java.util.Map.of(RunPlan.SEED, "7"));
        RunPlan now = new RunPlan("r", java.util.Map.of(RunPlan.SEED, "8"));
        assertThat(was.settings()).containsExactly(entry(RunPlan.SEED, "7"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> was.requireSame(now, "here"))
                .hasMessage(
                        "here was started with other settings: seed (7, now 8). Use the same, or choose another folder.");
    }

    private static Round round(int number, double score) {
        ImageReply reply = Scripted.reply(TasteFixtures.picture(96, 64, number));
        return new Round(
                number,
                "prompt " + number,
                reply,
                TasteFixtures.critique(score, "revised prompt of " + number),
                true,
                Duration.ZERO,
                Duration.ZERO);
    }

    /** Goes on by a second a look. */
    private static final class Ticking implements InstantSource {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    /** Answers as a test says; what it hears is in {@code events}. */
    private static final class Sitter implements Artist {
        private final List<String> events = new ArrayList<>();
        private final List<TasteProfile> shown = new ArrayList<>();
        private final List<Gate.Answer> answers = new ArrayList<>();
        private java.util.function.UnaryOperator<TasteProfile> agreeing = read -> read;
        private java.util.function.Function<Creation.Request, Optional<Creation.Request>> again =
                last -> Optional.empty();
        private java.util.function.Consumer<Round> completed = round -> {};
        private Runnable atGate = () -> {};

        @Override
        public void reading(int references) {
            events.add("reading " + references);
        }

        @Override
        public TasteProfile agree(TasteProfile read, Cancellation cancellation) {
            events.add("agree");
            shown.add(read);
            return agreeing.apply(read);
        }

        @Override
        public void begin(Creation.Request request, Brief brief) {
            events.add("begin " + brief.intent());
        }

        @Override
        public void roundStarted(int number, String prompt) {
            events.add("started " + number);
        }

        @Override
        public void pictureReady(int number, String prompt, ImageReply reply) {
            events.add("picture " + number);
        }

        @Override
        public void roundCompleted(Round round) {
            events.add("completed " + round.number());
            completed.accept(round);
        }

        @Override
        public Gate.Answer decide(Round round, Cancellation cancellation) {
            events.add("decide " + round.number());
            atGate.run();
            return answers.remove(0);
        }

        @Override
        public Optional<Creation.Request> again(Creation.Request last, TasteProfile agreed, Cancellation cancellation) {
            return again.apply(last);
        }

        @Override
        public void said(String sentence) {
            events.add("said " + sentence);
        }
    }
}
