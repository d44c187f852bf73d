package air.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.loop.Candidate;
import air.model.ImageReply;
import air.model.MediaFile;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.personal.PersonalJudge.Mode;
import air.provenance.Provenance;
import air.store.Asset;
import air.store.Store;
import air.store.StoreException;
import air.store.StoreFixture;
import air.taste.Critique;
import air.taste.TasteFixtures;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the personal judge learns from a library, whatever the database. */
abstract class PersonalJudgeContract {
    private static final int DARK = 0x202020;
    private static final int LIGHT = 0xD0D0D0;

    private final StoreFixture.Kind kind;

    @TempDir
    Path folder;

    private StoreFixture fixture;
    private Store store;

    PersonalJudgeContract(StoreFixture.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        fixture = new StoreFixture(kind, folder.resolve("home"));
        store = fixture.open();
    }

    @AfterEach
    void close() {
        if (fixture != null) fixture.close();
    }

    private static Picture picture(int rgb) {
        int[] pixels = new int[32 * 32];
        Arrays.fill(pixels, rgb);
        return Picture.of(32, 32, pixels);
    }

    private long keep(String run, String intent, String profile, int rgb) {
        Provenance made = Provenance.of(Operation.TEXT_TO_IMAGE, "fal", "fal/flux-dev")
                .intent(intent)
                .prompt(intent)
                .seed(1)
                .size(32, 32)
                .profile(Optional.of(profile))
                .build();
        Asset.Origin origin = new Asset.Origin(run, OptionalLong.empty(), "{}", List.of());
        MediaFile file = new MediaFile(picture(rgb).png(), "image/png");
        return store.library()
                .keep(List.of(new Asset.Fresh(file, OptionalInt.of(32), OptionalInt.of(32), made, origin)))
                .get(0)
                .number();
    }

    private long keep(String run, int rgb) {
        return keep(run, "a boat", "aa11", rgb);
    }

    private PersonalJudge judge(Mode mode) {
        return PersonalJudge.learnt(() -> store, Optional.empty(), mode);
    }

    private JsonNode sources() {
        return judge(Mode.ORDER).json().path("learnt_from");
    }

    /** An artist who takes the darker of two, run after run. */
    private void likesItDark(int choices) {
        for (int i = 0; i < choices; i++) {
            long light = keep("run " + i, LIGHT + 0x010101 * (i % 9));
            long dark = keep("run " + i, DARK + 0x010101 * (i % 7));
            store.library().chose(dark, List.of(light));
        }
    }

    private static Candidate candidate(int rgb) {
        Usage usage = new Usage("fal", "fal/flux-dev", 1, 0, 0, Optional.empty(), Optional.empty());
        ImageReply reply = new ImageReply(List.of(picture(rgb)), usage, List.of());
        return Candidate.fresh(0, "a boat", 1, reply, Duration.ZERO);
    }

    @Test
    void whatWasChosenRunAfterRunIsLearnt() {
        likesItDark(12);
        PersonalJudge judge = judge(Mode.ORDER);
        assertThat(judge.trusted()).isTrue();
        assertThat(judge.prefersFirst(candidate(0x303030), candidate(0xA0A0A0))).contains(true);
        assertThat(judge.prefersFirst(candidate(0xA0A0A0), candidate(0x303030))).contains(false);
        assertThat(judge.prefersFirst(candidate(DARK), candidate(DARK))).isEmpty();
        assertThat(judge.preferences()).first().isEqualTo("darker pictures");
        assertThat(judge.sentence()).isEqualTo("It agreed with you in 12 of 12 of your choices (by chance 6).");
        assertThat(judge.sources()).isEqualTo("12 chosen between candidates");
        assertThat(judge(Mode.OFF).prefersFirst(candidate(0x303030), candidate(0xA0A0A0)))
                .isEmpty();
    }

    @Test
    void fewChoicesAreCountedAndSayNothing() {
        likesItDark(5);
        PersonalJudge judge = judge(Mode.ACCEPT);
        assertThat(judge.sentence()).isEqualTo("There are 5 of your choices to learn from; 8 are the least.");
        assertThat(judge.prefersFirst(candidate(DARK), candidate(LIGHT))).isEmpty();
        assertThat(judge.approves(candidate(DARK))).isFalse();
        assertThat(judge.preferences()).isEmpty();
    }

    @Test
    void choicesWithoutAPatternAreSaidToBeNone() {
        for (int i = 0; i < 12; i++) {
            long a = keep("run " + i, i % 2 == 0 ? DARK : LIGHT);
            long b = keep("run " + i, i % 2 == 0 ? LIGHT : DARK);
            store.library().chose(a, List.of(b));
        }
        PersonalJudge judge = judge(Mode.ORDER);
        assertThat(judge.trusted()).isFalse();
        assertThat(judge.sentence()).contains(" of 12 of your choices (by chance 6): not clearly more than chance");
        assertThat(judge.prefersFirst(candidate(DARK), candidate(LIGHT))).isEmpty();
    }

    @Test
    void itAcceptsOnlyWhereSwitchedOnWhatItPrefersToMostThatWasApproved() {
        likesItDark(12);
        for (int i = 0; i < 2; i++) store.library().decided(keep("approved " + i, 0x606060), "approve", "");
        assertThat(judge(Mode.ACCEPT).approves(candidate(0x202020)))
                .as("two approved are too few")
                .isFalse();
        store.library().decided(keep("approved 3", 0x606060), "approve", "");
        assertThat(judge(Mode.ACCEPT).approves(candidate(0x202020))).isTrue();
        assertThat(judge(Mode.ACCEPT).approves(candidate(0xA0A0A0))).isFalse();
        assertThat(judge(Mode.ORDER).approves(candidate(0x202020))).isFalse();
    }

    @Test
    void approvedIsHeldAgainstWhatWasRejectedInTheSameRunForTheSameIntent() {
        store.library().decided(keep("r1", 1), "continue", "go on");
        store.library().decided(keep("r1", 2), "restart", "");
        store.library().decided(keep("r1", 3), "stop", "");
        store.library().decided(keep("r1", "another item", "aa11", 4), "continue", "go on");
        store.library().decided(keep("r2", 5), "continue", "go on");
        store.library().decided(keep("r1", 6), "approve", "");
        assertThat(sources().path("approved").asInt()).isEqualTo(2);
    }

    @Test
    void aRatingIsHeldAgainstOneOtherOfItsProfile() {
        int[] ratings = {5, 5, 2, 3, 3};
        for (int i = 0; i < ratings.length; i++) store.library().rate(keep("r" + i, i), OptionalInt.of(ratings[i]));
        store.library().rate(keep("r9", "a boat", "other", 9), OptionalInt.of(1));
        assertThat(sources().path("rated").asInt()).isEqualTo(2);
    }

    @Test
    void aFavouriteIsHeldAgainstTheFourNearestOfItsRunAndOfTwoDecisionsTheDeliberateCounts() {
        long first = keep("r1", 1);
        for (int i = 2; i < 8; i++) keep("r1", i);
        store.library().favourite(first, true);
        assertThat(sources().path("favourite").asInt()).isEqualTo(4);
        store.library().chose(first + 1, List.of(first));
        assertThat(sources().path("favourite").asInt()).isEqualTo(3);
        assertThat(sources().path("chosen").asInt()).isEqualTo(1);
    }

    @Test
    void aRunLearnsFromAllOfTheLibraryUntilItsProfileHasChoicesEnough() {
        likesItDark(10);
        assertThat(PersonalJudge.learnt(() -> store, Optional.of("new"), Mode.ORDER)
                        .trusted())
                .isTrue();
        for (int i = 0; i < 40; i++) {
            long light = keep("light " + i, "a boat", "new", LIGHT);
            store.library().chose(light, List.of(keep("light " + i, "a boat", "new", DARK)));
        }
        PersonalJudge own = PersonalJudge.learnt(() -> store, Optional.of("new"), Mode.ORDER);
        assertThat(own.json().path("choices").asInt()).isEqualTo(40);
    }

    @Test
    void onlyTheProfileAskedForIsLearntFrom() {
        likesItDark(9);
        assertThat(PersonalJudge.of(store, Optional.of("aa11"), Mode.ORDER).trusted())
                .isTrue();
        assertThat(PersonalJudge.of(store, Optional.of("other"), Mode.ORDER).sentence())
                .startsWith("There are 0 of your choices");
    }

    @Test
    void aPictureThatIsGoneOrDamagedIsNoObstacleAndNothingIsMeasuredTwice() throws IOException {
        likesItDark(12);
        judge(Mode.ORDER);
        for (Asset asset : store.library().choices().pictures(Optional.empty(), 99))
            if (Files.exists(store.library().file(asset)))
                Files.delete(store.library().file(asset));
        assertThat(judge(Mode.ORDER).trusted()).as("from what was kept").isTrue();
        long a = keep("later", 0x111111);
        long b = keep("later", 0xEEEEEE);
        store.library().chose(a, List.of(b));
        Files.writeString(store.library().file(store.library().find(b).orElseThrow()), "no picture");
        assertThat(judge(Mode.ORDER).json().path("choices").asInt()).isEqualTo(13);
    }

    @Test
    void aRunLooksAtTheLatestPicturesOnlyAndTheNextAtMore() {
        likesItDark(30);
        List<Long> all = store.library().choices().pictures(Optional.empty(), 99).stream()
                .map(Asset::number)
                .toList();
        judge(Mode.ORDER);
        assertThat(store.library().choices().traits(all).keySet()).hasSize(40).contains(60L);
        judge(Mode.ORDER);
        assertThat(store.library().choices().traits(all)).hasSize(60);
    }

    @Test
    void aStoreThatCannotBeUsedIsSaidAndNoFailure() {
        PersonalJudge judge = PersonalJudge.learnt(
                () -> {
                    throw new StoreException("The database is locked.");
                },
                Optional.empty(),
                Mode.ACCEPT);
        assertThat(judge.sentence()).isEqualTo("What you chose before cannot be read: The database is locked.");
        assertThat(judge.prefersFirst(candidate(DARK), candidate(LIGHT))).isEmpty();
        assertThat(judge.approves(candidate(DARK))).isFalse();
        store.close();
        assertThatThrownBy(() -> PersonalJudge.of(store, Optional.empty(), Mode.ORDER))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void theExportHoldsPairsWithFiguresAndNothingThatWasWritten() {
        likesItDark(9);
        Critique critique = TasteFixtures.critique(7, "a secret prompt");
        store.library().critiqued(1, critique);
        JsonNode export = judge(Mode.ORDER).export();
        assertThat(export.path("pairs")).hasSize(9);
        JsonNode pair = export.path("pairs").get(0);
        assertThat(pair.path("kind").asText()).isEqualTo("chosen");
        assertThat(pair.path("other").path("traits").path("critic_mood").asDouble())
                .isEqualTo(7);
        assertThat(pair.path("preferred").path("traits").has("critic_mood")).isFalse();
        assertThat(pair.path("preferred").path("traits").path("lightness").asDouble())
                .isLessThan(pair.path("other").path("traits").path("lightness").asDouble());
        assertThat(export.path("traits")).hasSize(Trait.COUNT);
        assertThat(export.toString()).doesNotContain("boat", "secret");
    }
}

class SqlitePersonalJudgeTest extends PersonalJudgeContract {
    SqlitePersonalJudgeTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}

class PostgresPersonalJudgeTest extends PersonalJudgeContract {
    PostgresPersonalJudgeTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
