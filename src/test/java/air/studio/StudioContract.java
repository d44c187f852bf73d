package air.studio;

import static air.studio.Workshop.FAL;
import static air.studio.Workshop.call;
import static air.studio.Workshop.choice;
import static air.studio.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Choices;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import air.store.Store;
import air.store.StoreFixture;
import air.taste.Critic;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the studio does of every call, whatever the database. */
abstract class StudioContract {
    private final StoreFixture.Kind kind;

    @TempDir
    Path folder;

    private StoreFixture fixture;
    private Workshop shop;

    StudioContract(StoreFixture.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        fixture = new StoreFixture(kind, folder.resolve("home"));
        shop = new Workshop(fixture);
    }

    @AfterEach
    void close() {
        if (shop != null) shop.close();
        if (fixture != null) fixture.close();
    }

    private ImageReply make(Run run, Choice choice, ImageRequest request) throws ModelException {
        return run.models(choice, request.operation()).generator().generate(request, call());
    }

    private List<Asset> library() {
        return shop.studio().store().library().search(AssetQuery.LATEST).assets();
    }

    @Test
    void theRowIsOnTheDiskWhenTheProviderIsCalled() throws ModelException {
        AtomicReference<LedgerEntry> seen = new AtomicReference<>();
        shop.fal.painting = (request, call) -> {
            try (Store other = Store.open(fixture.home(), fixture.address(), fixture.clock())) {
                seen.set(other.ledger().entries(Optional.empty(), 1).get(0));
            }
            return shop.fal.pictures(request, call);
        };
        Run run = shop.run(null);

        make(run, FAL, request(7));

        assertThat(seen.get().state()).isEqualTo(State.OPEN);
        assertThat(seen.get().run()).isEqualTo(run.id()).startsWith("create-");
        assertThat(seen.get().model()).isEqualTo("fal/one");
        assertThat(seen.get().estimateUsd().orElseThrow()).isEqualByComparingTo("0.03");
        assertThat(seen.get().request()).contains("A lone boat at dawn.", "\"seed\":7");
    }

    @Test
    void aCallThatWentWellIsWrittenDownWithAllFigures() throws ModelException {
        ImageReply reply = make(shop.run("1.00"), FAL, request(7).withCount(2));

        LedgerEntry row = shop.row();
        assertThat(row.state()).isEqualTo(State.DONE);
        assertThat(row.costUsd().orElseThrow()).isEqualByComparingTo("0.06");
        assertThat(row.costSource()).isEqualTo("price list");
        assertThat(row.units()).isEqualTo(2);
        assertThat(row.inputTokens()).isEqualTo(12);
        assertThat(row.outputTokens()).isEqualTo(34);
        assertThat(row.bytes())
                .isEqualTo(reply.pictures().stream()
                        .mapToInt(p -> p.bytes().length)
                        .sum());
        assertThat(row.requestId()).contains("request-7");
        assertThat(reply.usage().costUsd().orElseThrow()).isEqualByComparingTo("0.06");
    }

    @Test
    void whatTheProviderSaysGoesBeforeThePriceList() throws ModelException {
        shop.fal.said = Optional.of(new BigDecimal("0.017"));
        List<Usage> metered = new ArrayList<>();
        Run run = shop.run(null);
        run.models(FAL).generator().generate(request(7), call().withMeter(metered::add));

        assertThat(shop.row().costUsd().orElseThrow()).isEqualByComparingTo("0.017");
        assertThat(shop.row().costSource()).isEqualTo("provider");
        assertThat(metered).hasSize(1);
        assertThat(run.costUsd().orElseThrow()).isEqualByComparingTo("0.017");
    }

    @Test
    void theCallersMeterHearsThePriceListsCost() throws ModelException {
        List<Usage> metered = new ArrayList<>();
        shop.run(null).models(FAL).generator().generate(request(7), call().withMeter(metered::add));
        assertThat(metered.get(0).costUsd().orElseThrow()).isEqualByComparingTo("0.03");
    }

    @Test
    void anUnknownPriceStaysUnknown() throws ModelException {
        Run run = shop.run(null);
        ImageReply reply = make(run, choice("fal", "fal/dark"), request(7));

        assertThat(reply.usage().costUsd()).isEmpty();
        assertThat(shop.row().costUsd()).isEmpty();
        assertThat(run.costUsd()).isEmpty();
        assertThat(run.spent().unknown()).isEqualTo(1);
        assertThat(library().get(0).made().costUsd()).isEmpty();
    }

    @Test
    void everyPictureIsKeptWithItsLineage() throws ModelException {
        Run run = shop.run(null);
        run.use(Workshop.PROFILE);
        ImageReply reply = make(run, FAL, request(7).withCount(2).withReferences(Workshop.PROFILE.exemplars()));

        Asset second = run.asset(reply.pictures().get(1)).orElseThrow();
        Asset.Origin origin = second.origin();
        assertThat(origin.run()).isEqualTo(run.id());
        assertThat(origin.call()).hasValue(shop.row().number());
        Provenance made = second.made();
        assertThat(made.intent()).contains("a lone boat");
        assertThat(made.task()).isEqualTo(Operation.TEXT_TO_IMAGE);
        assertThat(made.provider()).contains("fal");
        assertThat(made.model()).contains("fal/one");
        assertThat(made.prompt()).contains("A lone boat at dawn.");
        assertThat(made.seed()).hasValue(8);
        assertThat(made.width()).hasValue(512);
        assertThat(made.profile()).isPresent();
        assertThat(made.original()).contains(second.hash());
        assertThat(made.references())
                .containsExactly(Workshop.PROFILE.exemplars().get(0).pixelHash());
        assertThat(made.costUsd().orElseThrow()).isEqualByComparingTo("0.03");
        assertThat(shop.studio().store().profiles().find(made.profile().get())).isPresent();
        assertThat(shop.studio().store().library().original(second))
                .isEqualTo(reply.pictures().get(1).bytes());
    }

    @Test
    void aPictureMadeFromAnotherHasItAsParent() throws ModelException {
        Run run = shop.run(null);
        Picture first = make(run, FAL, request(7)).pictures().get(0);
        ImageReply edited = make(run, choice("fal", "fal/edit"), ImageRequest.edit(first, "At night.", 3));

        long parent = run.asset(first).orElseThrow().number();
        assertThat(run.asset(edited.pictures().get(0)).orElseThrow().origin().parents())
                .containsExactly(parent);
        Picture again = ScriptedProvider.picture(40);
        run.recognise(again, run.asset(first).orElseThrow().hash());
        assertThat(run.asset(again).orElseThrow().number()).isEqualTo(parent);
    }

    private List<Long> parents(Run run, Picture input) throws ModelException {
        ImageReply edited = make(run, choice("fal", "fal/edit"), ImageRequest.edit(input, "At night.", 3));
        return run.asset(edited.pictures().get(0)).orElseThrow().origin().parents();
    }

    @Test
    void aCopiedOrConvertedPictureKeepsItsHistory() throws ModelException {
        Run run = shop.run(null);
        Picture made = make(run, FAL, request(7)).pictures().get(0);
        long number = run.asset(made).orElseThrow().number();

        Picture copy = Picture.of(made.width(), made.height(), made.rgb());
        Picture converted = Picture.decode(made.png(), "another file of it");
        assertThat(run.asset(copy).orElseThrow().number()).isEqualTo(number);
        assertThat(parents(run, copy)).containsExactly(number);
        assertThat(parents(shop.run(null), converted)).containsExactly(number);
        int[] changed = made.rgb();
        changed[0] ^= 1;
        Picture other = Picture.of(made.width(), made.height(), changed);
        assertThat(parents(run, other)).as("another picture").isEmpty();
    }

    @Test
    void aFileThatSaysWhatItShowsHasItsHistoryInAnotherProcess() throws ModelException {
        Run run = shop.run(null);
        ImageRequest request = request(7);
        ImageReply reply = make(run, FAL, request);
        Picture made = reply.pictures().get(0);
        long number = run.asset(made).orElseThrow().number();
        Picture smaller = Picture.of(64, 64, new int[64 * 64]);
        byte[] file = PictureFile.with(smaller.png(), run.provenance(request, reply, 0), false);

        try (Studio later = shop.another()) {
            Run another = later.open("restyle", "", Optional.empty());
            assertThat(parents(another, Picture.decode(file, "exported"))).containsExactly(number);
        }
    }

    @Test
    void twoItemsOfARunThatMakeTheSamePictureKeepTheirOwnStories() throws ModelException {
        shop.fal.painting = (request, call) -> shop.fal.answer(1, 5, call);
        Run run = shop.run(null);
        Run heron = run.about("a heron");
        Run crane = run.about("a crane");
        ImageRequest first = request(7);
        ImageRequest second = request(8);
        ImageReply ofHeron = make(heron, FAL, first);
        ImageReply ofCrane = make(crane, FAL, second);

        crane.decided(ofCrane.pictures().get(0), "approve", "go on");
        assertThat(run.about("a heron").provenance(first, ofHeron, 0).intent()).contains("a heron");
        assertThat(run.about("a crane").provenance(second, ofCrane, 0).seed()).hasValue(8);
        assertThat(heron.asset(ofHeron.pictures().get(0)).orElseThrow().decision())
                .isEmpty();
        assertThat(crane.asset(ofCrane.pictures().get(0)).orElseThrow().decision())
                .contains("approve");
    }

    @Test
    void aChoiceBetweenPicturesOfTheRunIsKeptAndOfOthersIsNot() throws ModelException {
        Run run = shop.run(null);
        Picture first = make(run, FAL, request(7)).pictures().get(0);
        Picture second = make(run, FAL, request(8)).pictures().get(0);
        Picture unknown = Picture.of(1, 1, new int[] {7});
        run.chose(unknown, List.of(first));
        run.chose(first, List.of());
        assertThat(shop.studio().store().library().choices().made(Optional.empty()))
                .isEmpty();

        run.chose(second, List.of(first, second, unknown));
        assertThat(shop.studio().store().library().choices().made(Optional.empty()))
                .containsExactly(new Choices.Preferred(
                        run.asset(second).orElseThrow().number(),
                        run.asset(first).orElseThrow().number()));
    }

    @Test
    void aCriticOfAnotherRunLeavesWhatIsKeptOfAPictureAsItIs() throws ModelException {
        Run run = shop.run(null);
        Picture made = make(run, FAL, request(7)).pictures().get(0);
        Run other = shop.run(null);
        other.models(FAL).critic().evaluate(new Critic.Work(made, Workshop.PROFILE, "A boat.", List.of()), call());
        assertThat(run.asset(made).orElseThrow().critique()).isEmpty();
    }

    @Test
    void theLibrarysCostsAddUpToTheCalls() throws ModelException {
        shop.openai.said = Optional.of(new BigDecimal("0.10"));
        make(shop.run(null), choice("openai", "openai/one"), request(7).withCount(3));
        BigDecimal sum = library().stream()
                .map(asset -> asset.made().costUsd().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(shop.row().costUsd().orElseThrow()).isEqualByComparingTo("0.10");
    }

    @Test
    void theRecordForAFileIsTheLibrarysAndSaysTheInputsThatTheLibraryDoesNotKnow() throws ModelException {
        Run run = shop.run(null);
        run.use(Workshop.PROFILE);
        Picture outside = ScriptedProvider.picture(40);
        ImageRequest request = ImageRequest.edit(outside, "At night.", 3);
        ImageReply reply = make(run, choice("fal", "fal/edit"), request);

        Asset kept = run.asset(reply.pictures().get(0)).orElseThrow();
        Provenance made = run.provenance(request, reply, 0);
        assertThat(made.parents()).containsExactly(Provenance.parent(outside));
        assertThat(made.edited().parents(List.of()).build()).isEqualTo(kept.made());
        assertThat(made.profile()).isPresent();
    }

    @Test
    void moreThanAModelGivesAtOnceIsSeveralCalls() throws ModelException {
        ImageReply reply = make(shop.run("1.00"), FAL, request(7).withCount(5));

        assertThat(reply.pictures()).hasSize(5);
        assertThat(shop.fal.asked).extracting(ImageRequest::count).containsExactly(2, 2, 1);
        assertThat(shop.fal.asked).extracting(ImageRequest::seed).containsExactly(7L, 9L, 11L);
        assertThat(reply.usage().costUsd().orElseThrow()).isEqualByComparingTo("0.15");
        assertThat(library()).hasSize(5);
        assertThat(shop.ledger().entries(Optional.empty(), 10)).hasSize(3);
    }

    @Test
    void severalCallsAreRefusedTogetherBeforeTheFirst() {
        Run run = shop.run("0.07");
        assertThatThrownBy(() -> make(run, FAL, request(7).withCount(5)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("$0.15")
                .hasMessageContaining("$0.07");
        assertThat(shop.fal.asked).isEmpty();
    }

    @Test
    void whatCameBeforeALaterCallFailedReachesTheCaller() throws ModelException {
        shop.fal.painting = (request, call) -> {
            if (request.seed() > 7) throw shop.fal.failure(ModelException.Kind.UNAVAILABLE);
            return shop.fal.pictures(request, call);
        };
        Run run = shop.run(null);
        ImageReply reply = make(run, FAL, request(7).withCount(4));

        assertThat(reply.pictures()).hasSize(2);
        assertThat(reply.notes()).anyMatch(n -> n.startsWith("2 of 4 results came") && n.contains("UNAVAILABLE"));
        assertThat(run.news()).anyMatch(n -> n.startsWith("2 of 4 results came"));
    }

    @Test
    void aCallBeyondTheRunsBudgetIsRefusedWithItsFigures() throws ModelException {
        Run run = shop.run("0.05");
        make(run, FAL, request(7));

        Throwable refusal = catchThrowable(() -> make(run, FAL, request(8)));

        assertThat(refusal)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("would cost about $0.03")
                .hasMessageContaining("this run's budget of $0.05, $0.03 is spent")
                .hasMessageContaining("Nothing was sent")
                .hasMessageContaining("Raise the run's budget");
        assertThat(((ModelException) refusal).kind()).isEqualTo(ModelException.Kind.OVER_BUDGET);
        assertThat(shop.fal.asked).hasSize(1);
        assertThat(shop.ledger().entries(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void aCallBeyondTheMonthsBudgetIsRefusedWithItsFigures() throws ModelException {
        shop.monthBudget = Optional.of(new BigDecimal("0.05"));
        make(shop.run(null), FAL, request(7));

        assertThatThrownBy(() -> make(shop.run("9.00"), FAL, request(8)))
                .hasMessageContaining("this month's budget of $0.05, $0.03 is spent")
                .hasMessageContaining("AIR_MONTH_BUDGET");
        assertThat(shop.fal.asked).hasSize(1);
    }

    @Test
    void anUnknownPriceIsRefusedUnderABudget() {
        Run run = shop.run("5");
        assertThatThrownBy(() -> make(run, choice("fal", "fal/dark"), request(7)))
                .hasMessageContaining("fal/dark costs is unknown")
                .hasMessageContaining("run's budget of $5.00")
                .hasMessageContaining("models.json");
        shop.monthBudget = Optional.of(BigDecimal.TEN);
        assertThatThrownBy(() -> make(shop.run(null), choice("fal", "fal/dark"), request(7)))
                .hasMessageContaining("monthly budget of $10.00");
        assertThat(shop.fal.asked).isEmpty();
    }

    @Test
    void aBudgetOfNothingLeavesWhatIsFree() throws ModelException {
        shop.monthBudget = Optional.of(BigDecimal.ZERO);
        Run run = shop.run("0");
        assertThatThrownBy(() -> make(run, FAL, request(7))).hasMessageContaining("budget of $0.00");

        ImageReply reply = make(run, choice(ImageModel.EMBEDDED, null), request(7));

        assertThat(reply.usage().costUsd().orElseThrow()).isZero();
        assertThat(shop.row().costUsd().orElseThrow()).isZero();
        assertThat(run.asset(reply.pictures().get(0))).isPresent();
        assertThat(run.costUsd().orElseThrow()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, 0",
        "UNAUTHORISED, 0",
        "REFUSED, 0",
        "INVALID_REQUEST, 0",
        "OUT_OF_CREDIT, 0",
        "UNAVAILABLE, 0",
        "TIMED_OUT,",
        "NOTHING_GENERATED,",
        "UNREADABLE_REPLY,",
    })
    void aFailureWithoutUsageCostsNothingOnlyWhereNobodySendsABill(ModelException.Kind kind, BigDecimal cost) {
        shop.fal.painting = (request, call) -> {
            throw shop.fal.failure(kind);
        };
        Run run = shop.run(null);
        assertThatThrownBy(() -> make(run, FAL, request(7))).hasMessageContaining(kind.name());

        assertThat(shop.row().state()).isEqualTo(State.FAILED);
        assertThat(shop.row().failure().orElseThrow()).contains(kind.name());
        if (cost == null) assertThat(shop.row().costUsd()).isEmpty();
        else assertThat(shop.row().costUsd().orElseThrow()).isEqualByComparingTo(cost);
    }

    @Test
    void whatAFailedCallUsedIsCounted() {
        shop.fal.said = Optional.of(new BigDecimal("0.01"));
        shop.fal.painting = (request, call) -> {
            shop.fal.pictures(request, call);
            throw shop.fal.failure(ModelException.Kind.NOTHING_GENERATED);
        };
        assertThatThrownBy(() -> make(shop.run(null), FAL, request(7))).isInstanceOf(ModelException.class);
        assertThat(shop.row().costUsd().orElseThrow()).isEqualByComparingTo("0.01");
    }

    @Test
    void aRequestWhoseAnswerWasLostMayHaveCostAnything() throws ModelException {
        shop.fal.painting = (request, call) -> {
            call.meter().used(new Usage("fal", "fal/one", 0, 0, 0, Optional.empty(), Optional.empty()));
            return shop.fal.pictures(request, call);
        };
        ImageReply reply = make(shop.run(null), FAL, request(7));
        assertThat(shop.row().state()).isEqualTo(State.DONE);
        assertThat(shop.row().costUsd()).isEmpty();
        assertThat(reply.usage().costUsd()).isEmpty();
    }

    @Test
    void aCancelledCallMayHaveBeenBilled() {
        shop.fal.painting = (request, call) -> {
            throw new CancellationException("cancelled");
        };
        assertThatThrownBy(() -> make(shop.run(null), FAL, request(7))).isInstanceOf(CancellationException.class);
        assertThat(shop.row().state()).isEqualTo(State.FAILED);
        assertThat(shop.row().costUsd()).isEmpty();
        assertThat(shop.row().failure().orElseThrow()).contains("may have been billed");
    }

    @Test
    void nothingIsAskedOnceTheRunIsCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Call call = new Call(cancellation, (message, fraction) -> {}, usage -> {});
        assertThatThrownBy(() -> shop.run(null).models(FAL).generator().generate(request(7), call))
                .isInstanceOf(CancellationException.class);
        assertThat(shop.fal.asked).isEmpty();
        assertThat(shop.ledger().entries(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void aFaultOfTheProgramsIsWrittenDownToo() {
        shop.fal.painting = (request, call) -> {
            throw new IllegalStateException("a fault");
        };
        assertThatThrownBy(() -> make(shop.run(null), FAL, request(7))).isInstanceOf(IllegalStateException.class);
        assertThat(shop.row().state()).isEqualTo(State.FAILED);
        assertThat(shop.row().costUsd()).isEmpty();
    }

    @Test
    void bytesNobodyCanReadAreKept() {
        MediaFile strange = new MediaFile(new byte[] {1, 2, 3}, "image/strange");
        List<MediaFile> heard = new ArrayList<>();
        Call.Meter meter = new Call.Meter() {
            @Override
            public void used(Usage usage) {}

            @Override
            public void unreadable(MediaFile file) {
                heard.add(file);
            }
        };
        shop.fal.painting = (request, call) -> {
            call.meter().unreadable(strange);
            throw shop.fal.failure(ModelException.Kind.UNREADABLE_REPLY);
        };
        assertThatThrownBy(() -> shop.run(null).models(FAL).generator().generate(request(7), call().withMeter(meter)))
                .isInstanceOf(ModelException.class);

        assertThat(heard).containsExactly(strange);
        assertThat(library()).hasSize(1);
        assertThat(shop.studio().store().library().original(library().get(0))).containsExactly(1, 2, 3);
    }

    @Test
    void filesAreKeptLikePictures() throws ModelException {
        MediaFile video = new MediaFile(new byte[] {9, 9}, "video/mp4");
        shop.fal.painting = (request, call) -> new ImageReply(
                List.of(),
                List.of(video),
                new Usage("fal", "fal/one", 1, 0, 0, Optional.empty(), Optional.empty()),
                List.of());
        ImageReply reply = make(shop.run(null), FAL, request(7));

        assertThat(reply.files()).containsExactly(video);
        assertThat(library().get(0).mediaType()).isEqualTo("video/mp4");
        assertThat(library().get(0).width()).isEmpty();
        assertThat(shop.row().costUsd().orElseThrow()).isEqualByComparingTo("0.03");
    }

    @Test
    void beyondAModelsLimitsNothingIsSent() {
        assertThatThrownBy(() -> make(shop.run(null), FAL, request(7).withSize(4096, 64)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("fal/one")
                .hasMessageContaining("4096")
                .hasMessageContaining("2048");
        assertThatThrownBy(() -> shop.run(null)
                        .models(FAL)
                        .generator()
                        .generate(ImageRequest.edit(ScriptedProvider.picture(1), "At night.", 3), call()))
                .hasMessageContaining("cannot do image-edit");
        assertThat(shop.fal.asked).isEmpty();
        assertThat(shop.ledger().entries(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void readingAndJudgingAreWrittenDown() throws ModelException {
        shop.openai.answer = Workshop.CRITIQUE;
        Run run = shop.run("1.00");
        Models models = run.models(new Choice("fal", Optional.empty(), Optional.of("openai/one")));
        Picture picture =
                models.generator().generate(request(7), call()).pictures().get(0);

        models.critic().evaluate(new Critic.Work(picture, Workshop.PROFILE, "A boat.", List.of()), call());

        LedgerEntry row = shop.ledger().entries(Optional.empty(), 1).get(0);
        assertThat(row.operation()).isEqualTo("judge");
        assertThat(row.model()).isEqualTo("openai/one");
        assertThat(row.state()).isEqualTo(State.DONE);
        assertThat(row.costUsd().orElseThrow()).isEqualByComparingTo("0.002");
        assertThat(row.estimateUsd()).isPresent();
        assertThat(run.asset(picture).orElseThrow().score()).hasValue(7.5);
    }

    @Test
    void aJudgementBeyondTheBudgetIsNotAskedFor() {
        Models models = shop.run("0.0001").models(new Choice("fal", Optional.empty(), Optional.of("openai/one")));
        assertThatThrownBy(() -> models.critic()
                        .evaluate(
                                new Critic.Work(ScriptedProvider.picture(1), Workshop.PROFILE, "A boat.", List.of()),
                                call()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("budget");
        assertThat(shop.openai.seen).isEmpty();
    }

    @Test
    void theEmbeddedEyesNeedNoRowAndTheirCritiqueIsKept() throws ModelException {
        Run run = shop.run(null);
        Models models = run.models(FAL);
        Picture picture =
                models.generator().generate(request(7), call()).pictures().get(0);
        models.critic().evaluate(new Critic.Work(picture, Workshop.PROFILE, "A boat.", List.of()), call());

        assertThat(shop.ledger().entries(Optional.empty(), 10)).hasSize(1);
        assertThat(run.asset(picture).orElseThrow().score()).hasValue(6.5);
    }

    @Test
    void theArtistsAnswerIsKeptWithThePicture() throws ModelException {
        Run run = shop.run(null);
        Picture picture = make(run, FAL, request(7)).pictures().get(0);
        run.decided(picture, "continue", "A quieter boat.");
        run.decided(ScriptedProvider.picture(99), "approve", "Nobody made this.");

        Asset asset = run.asset(picture).orElseThrow();
        assertThat(asset.decision()).contains("continue");
        assertThat(asset.decidedPrompt()).contains("A quieter boat.");
        assertThat(run.news()).isEmpty();
    }

    @Test
    void anItemOfABatchHasItsOwnIntentAndTheRunsBudget() throws ModelException {
        Run run = shop.run("0.05");
        run.use(Workshop.PROFILE);
        Run item = run.about("a heron");
        Picture picture = make(item, FAL, request(7)).pictures().get(0);

        assertThat(item.asset(picture).orElseThrow().intent()).isEqualTo("a heron");
        assertThat(item.asset(picture).orElseThrow().made().profile()).isPresent();
        assertThat(item.id()).isEqualTo(run.id());
        assertThatThrownBy(() -> make(run.about("a crane"), FAL, request(8))).hasMessageContaining("budget");
    }

    @Test
    void aRunThatIsGoneOnWithCountsWhatItHasSpent() throws ModelException {
        Run run = shop.run("0.05");
        make(run, FAL, request(7));
        Run again = shop.studio().reopen(run.id(), "", Optional.of(new BigDecimal("0.05")));
        assertThatThrownBy(() -> make(again, FAL, request(8))).hasMessageContaining("$0.03 is spent");
    }

    @Test
    void aQuoteSaysWhatACallWouldCostAndWhatTheMonthHas() throws ModelException {
        shop.monthBudget = Optional.of(BigDecimal.TEN);
        make(shop.run(null), FAL, request(7));
        Selection.Quote quote = shop.studio()
                .select(FAL, Operation.TEXT_TO_IMAGE)
                .quote(request(8).withCount(3));

        assertThat(quote.usd().orElseThrow()).isEqualByComparingTo("0.09");
        assertThat(quote.monthUsd()).isEqualByComparingTo("0.03");
        assertThat(quote.monthBudget()).contains(BigDecimal.TEN);
        assertThat(shop.fal.asked).hasSize(1);
        assertThat(shop.studio()
                        .select(choice("fal", "fal/dark"), Operation.TEXT_TO_IMAGE)
                        .quote(request(8))
                        .usd())
                .isEmpty();
        assertThat(shop.studio()
                        .select(choice(ImageModel.EMBEDDED, null), Operation.TEXT_TO_IMAGE)
                        .quote(request(8))
                        .usd()
                        .orElseThrow())
                .isZero();
        assertThatThrownBy(() -> shop.studio()
                        .select(FAL, Operation.TEXT_TO_IMAGE)
                        .quote(request(8).withSize(4096, 64)))
                .hasMessageContaining("4096");
        assertThat(shop.studio()
                        .select(FAL, Operation.TEXT_TO_IMAGE)
                        .judgingUsd()
                        .orElseThrow())
                .isZero();
        assertThat(shop.studio()
                        .select(new Choice("fal", Optional.empty(), Optional.of("openai/one")), Operation.TEXT_TO_IMAGE)
                        .judgingUsd()
                        .orElseThrow())
                .isPositive();
    }

    @Test
    void theMonthsLinesAddUp() throws ModelException {
        Run run = shop.run(null);
        for (int seed = 0; seed < 3; seed++) make(run, FAL, request(seed));
        make(run, choice("fal", "fal/dark"), request(9));
        Ledger.Spent spent = shop.ledger()
                .ofMonth(YearMonth.from(fixture.clock().instant().atZone(java.time.ZoneId.systemDefault())));
        assertThat(spent.known()).isEqualByComparingTo("0.09");
        assertThat(spent.unknown()).isEqualTo(1);
        assertThat(spent.calls()).isEqualTo(4);
    }

    @Test
    void anOperationGoesToTheModelThatHasIt() {
        Models models = shop.run(null).models(choice("fal", null), Operation.IMAGE_EDIT);
        assertThat(models.generator().id()).isEqualTo("fal/edit");
    }
}
