package air.fiji;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.image.ImageRecords;
import air.fiji.library.AssetTable;
import air.fiji.library.UsageTable;
import air.model.Operation;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Library;
import air.store.Profiles;
import air.taste.TasteFixtures;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.module.Module;

/** What the commands keep, find again, pay for and refuse. */
class StudioCommandsTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void openReferences() {
        desk.openReferences(3);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Library library() {
        return desk.models.studio().store().library();
    }

    private List<Asset> kept() {
        return library().search(AssetQuery.LATEST).assets();
    }

    @Test
    void everyRoundIsKeptWithItsCritiqueAndTaste() {
        desk.models.scores = List.of(5.0, 8.5);
        desk.generate();
        assertThat(kept()).hasSize(2).allSatisfy(asset -> {
            assertThat(asset.intent()).isEqualTo("lone boat at dawn");
            assertThat(asset.made().profile()).isPresent();
            assertThat(asset.critique()).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "continue", "stop", "ask"})
    void policysAnswerAtTheGateIsNotKeptAsTheArtists(String policy) {
        desk.models.scores = List.of(7.0);
        desk.generate("gate", policy, "iterations", 2);
        assertThat(kept()).isNotEmpty().allSatisfy(asset -> assertThat(asset.decision())
                .isEmpty());
    }

    @Test
    void picturesAreAsLargeAsTheEngineUsuallyMakesThem() {
        desk.generate();
        desk.generate("engine", "fal", "critic", "embedded", "height", 300);
        desk.run(StudioCommand.class, "operation", "text-to-image", "prompt", "boat");
        desk.run(StudioCommand.class, "operation", "text-to-image", "prompt", "boat", "engine", "fal");
        assertThat(desk.models.requests)
                .extracting(request -> request.width() + " x " + request.height())
                .containsExactly("512 x 512", "1024 x 300", "512 x 512", "1024 x 1024");
    }

    @Test
    void largeImagesKeepTheirProportions() {
        desk.open("wide.png", 9000, 64 * 9, 0x304050);
        desk.run(StudioCommand.class, "operation", "image-variation", "image", "wide.png");
        assertThat(desk.models.requests.get(0).width()).isEqualTo(8192);
        assertThat(desk.models.requests.get(0).height()).isEqualTo(524);
    }

    @Test
    void budgetOfNothingAllowsFreeWorkOnly() {
        assertThat(desk.generate("budget", "0").getOutput("outcome")).isEqualTo("converged");
        desk.models.requests.clear();
        String words = "free work only";
        assertThat(Desk.reason(desk.generate("engine", "fal", "critic", "embedded", "budget", "0")))
                .contains(words);
        assertThat(Desk.reason(
                        desk.run(StudioCommand.class, "engine", "fal", "operation", "image-variation", "budget", 0.0)))
                .contains(words);
        assertThat(desk.models.requests).isEmpty();
    }

    @Test
    void emptyBudgetIsNoLimit() {
        Module run = desk.generate("engine", "fal", "critic", "embedded", "budget", "");
        assertThat(run.getOutput("outcome")).isEqualTo("converged");
    }

    @Test
    void macroThatRecordedNoLimitAsZeroSpendsNothingAndSaysWhy() {
        GenerateCommand command = desk.macro(
                GenerateCommand.class,
                "references=[a.png|b.png|c.png] engine=fal critic=embedded width=512 height=512 budget=0.0 intent=boat");
        assertThat(command.getCancelReason()).contains("budget is 0", "leave the budget empty", "0.1.0");
        assertThat(desk.models.requests).isEmpty();
    }

    @Test
    void windowSaysWhichOriginalItShows() {
        ImagePlus result = (ImagePlus) desk.generate().getOutput("result");
        assertThat(ImageRecords.of(result).orElseThrow().original())
                .contains(kept().get(0).hash());
    }

    @Test
    void whatIsMadeOfAKeptPictureHasItAsItsParent() {
        desk.generate();
        long parent = kept().get(0).number();
        Module run = desk.run(StudioCommand.class, "operation", "image-variation", "seed", 9L);
        assertThat(((ImagePlus) run.getOutput("result")).getTitle())
                .isEqualTo("AIR image-variation · lone boat at dawn");
        assertThat(kept().get(0).origin().parents()).containsExactly(parent);
        assertThat(library().children(parent)).hasSize(1);
    }

    @Test
    void imagesToWorkOnAreNamedOrTheActiveOne() {
        desk.run(
                StudioCommand.class,
                "operation",
                "image-edit",
                "image",
                "a.png|b.png",
                "engine",
                "fal",
                "model",
                "fal/nano-banana-edit",
                "prompt",
                "more mist");
        assertThat(desk.models.requests.get(0).operation()).isEqualTo(Operation.IMAGE_EDIT);
        assertThat(desk.models.requests.get(0).inputs()).hasSize(2);
        desk.run(StudioCommand.class, "operation", "image-variation");
        assertThat(desk.models.requests.get(1).inputs()).hasSize(1);
        assertThat(desk.models.requests.get(1).width()).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource({
        "operation, paint, no operation named paint",
        "operation, face-swap, works on 2 pictures but 1 was chosen",
        "operation, text-to-image, needs a prompt",
        "image, gone.png, No open image is titled gone.png",
        "engine, nowhere, no engine named nowhere",
        "model, nothing, nothing",
        "width, 9000, width must be 64 to 8192 but was 9000",
        "budget, -1, 'budget must be 0 to 1000000000 US dollars but was -1'",
        "budget, NaN, 'budget must be an amount in US dollars such as 2.50 but was \"NaN\"'",
        "budget, much, but was"
    })
    void badInputIsOneSentenceAndSendsNothing(String input, String value, String words) {
        Module run = desk.run(StudioCommand.class, input, value);
        assertThat(Desk.reason(run)).contains(words);
        assertThat(desk.models.requests).isEmpty();
    }

    @Test
    void runsBudgetIsRefusedBeforeTheCallWithBothFigures() {
        Module run = desk.generate("engine", "fal", "critic", "embedded", "budget", 0.01);
        assertThat(Desk.reason(run)).contains("0.01").contains("0.0");
        assertThat(desk.models.requests).isEmpty();
    }

    @Test
    void monthsBudgetIsRefusedWhileFreeWorkGoesOn() {
        desk.models.monthBudget = Optional.of(BigDecimal.ZERO);
        assertThat(Desk.reason(desk.generate("engine", "fal", "critic", "embedded")))
                .isNotBlank();
        assertThat(desk.models.requests).isEmpty();
        assertThat(desk.generate().getOutput("outcome")).isEqualTo("converged");
    }

    @Test
    void aKeptProfileIsChosenByName() {
        Profiles profiles = desk.models.studio().store().profiles();
        profiles.name(profiles.keep(TasteFixtures.profile()), "misty ink");
        desk.run(GenerateCommand.class, "profile", new File("misty ink"), "intent", "boat");
        assertThat(desk.models.readings).isEmpty();
        assertThat(desk.models.requests.get(0).prompt()).contains("Ink before colour");
    }

    @Test
    void aProfileIsKeptUnderAName() {
        desk.run(ExtractProfileCommand.class, "references", Desk.REFERENCES, "name", "misty ink");
        assertThat(desk.models.studio().store().profiles().find("misty ink")).isPresent();
    }

    @Test
    void searchIsATableAndTheFirstHitsAreOpened() {
        desk.models.scores = List.of(5.0, 6.5, 8.5);
        desk.generate("gate", "continue");
        Module run = desk.run(LibraryCommand.class, "search", "boat", "order", "best", "open", 2);
        assertThat(run.getOutput("found")).isEqualTo(3);
        ResultsTable table = AssetTable.table();
        assertThat(table.getColumn("Score")).containsExactly(8.5, 6.5, 5.0);
        assertThat(((ImagePlus) run.getOutput("result")).getTitle()).isEqualTo("AIR #3 · 8.5 · lone boat at dawn");
        assertThat(desk.titles()).contains("AIR #2 · 6.5 · lone boat at dawn");
    }

    @Test
    void filtersNarrowTheSearch() {
        desk.models.scores = List.of(5.0, 8.5);
        desk.generate();
        library().rate(1, OptionalInt.of(4));
        assertThat(desk.run(LibraryCommand.class, "score", 8.0).getOutput("found"))
                .isEqualTo(1);
        assertThat(desk.run(LibraryCommand.class, "rating", 4).getOutput("found"))
                .isEqualTo(1);
        assertThat(desk.run(LibraryCommand.class, "favourites", true).getOutput("found"))
                .isEqualTo(0);
        assertThat(desk.run(LibraryCommand.class, "tag", "none").getOutput("found"))
                .isEqualTo(0);
    }

    @Test
    void oneAssetIsOpenedByItsHashWithWhatIsKnownOfIt() {
        desk.generate("seed", 7L);
        String hash = kept().get(0).hash();
        Module run = desk.run(LibraryCommand.class, "asset", hash.substring(0, 12));
        ImagePlus image = (ImagePlus) run.getOutput("result");
        assertThat(image.changes).isFalse();
        assertThat((String) image.getProperty("Info"))
                .contains("Prompt: lone boat at dawn. Taste principles: ")
                .contains("Seed: 7", "Score: 9.0", hash);
    }

    @ParameterizedTest
    @CsvSource({
        "order, oldest, order must be newest or best but was oldest",
        "score, 11, score must be 0 to 10 but was 11.0",
        "rating, 6, rating must be 0 to 5 but was 6",
        "open, -1, open must be 0 or more but was -1",
        "most, 5000, 1 to 1000 but was 5000",
        "asset, xyz, There is no asset xyz in the library",
        "asset, 0123456789ab, There is no asset 0123456789ab in the library"
    })
    void badSearchIsOneSentence(String input, String value, String words) {
        assertThat(Desk.reason(desk.run(LibraryCommand.class, input, value))).contains(words);
    }

    @Test
    void usageIsATableOfTheMonth() {
        desk.generate();
        Module run = desk.run(UsageCommand.class);
        assertThat(run.getOutput("unknown")).isEqualTo(0);
        assertThat(UsageTable.table().getStringValue("Cost", 0)).isEqualTo("free");
        assertThat(Desk.reason(desk.run(UsageCommand.class, "month", "last"))).contains("month must be a month");
    }

    @Test
    void emptyBudgetInAMacroIsNone() {
        GenerateCommand command =
                desk.macro(GenerateCommand.class, "references=[a.png|b.png|c.png] budget= intent=boat");
        assertThat(command.getOutput("outcome")).isEqualTo("converged");
    }

    @Test
    void freeWorkGoesOnWhereTheStoreCannotBeUsed() throws IOException {
        Files.writeString(desk.models.home.resolve("air.db"), "this is no database, but somebody's notes".repeat(200));
        assertThat(desk.generate().getOutput("outcome")).isEqualTo("converged");
        assertThat(Desk.reason(desk.run(LibraryCommand.class, "search", "boat")))
                .contains("air.db");
        desk.models.requests.clear();
        assertThat(Desk.reason(desk.generate("engine", "fal", "critic", "embedded")))
                .contains("air.db");
        assertThat(desk.models.requests)
                .as("nothing is paid for that cannot be written down")
                .isEmpty();
    }
}
