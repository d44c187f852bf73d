package air.cli;

import static air.cli.CliFixture.picture;
import static org.assertj.core.api.Assertions.assertThat;

import air.model.Picture;
import air.provenance.PngText;
import air.store.Asset;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands under {@code air library}. */
class LibraryCommandTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private JsonNode printed() throws IOException {
        return new ObjectMapper().readTree(cli.out());
    }

    private Asset asset(long number) {
        return cli.studio().store().library().find(number).orElseThrow();
    }

    private void refused(String line, String... said) {
        cli.forget();
        assertThat(cli.air(line)).isEqualTo(2);
        assertThat(cli.err().strip().lines()).hasSize(1);
        assertThat(cli.err()).startsWith("air: ").contains(said);
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void searchFindsByWordsScoreAndModel() throws IOException {
        cli.create(folder);
        assertThat(cli.air("library search boat --score-from 8 --model embedded --json"))
                .isZero();
        assertThat(printed().path("total").asInt()).isEqualTo(1);
        assertThat(printed().path("assets").get(0).path("number").asInt()).isEqualTo(2);
        assertThat(printed()
                        .path("assets")
                        .get(0)
                        .path("critique")
                        .path("score")
                        .asDouble())
                .isEqualTo(9.0);
    }

    @Test
    void searchListsTheLatestFirstInLinesThatFit() {
        cli.create(folder);
        assertThat(cli.air("library search")).isZero();
        List<String> lines = cli.out().lines().toList();
        assertThat(lines).hasSize(3).allMatch(line -> line.length() < 80);
        assertThat(lines.get(1)).contains("2", "9.0", "embedded", "a boat at dawn");
        assertThat(lines.get(2)).contains("1", "4.0");
    }

    @Test
    void searchWithoutAFindSaysSo() {
        cli.create(folder);
        assertThat(cli.air("library search gryphon")).isZero();
        assertThat(cli.err()).contains("Nothing in the library matches.");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void searchSaysHowToGoOn() {
        cli.create(folder);
        cli.air("library search --most 1");
        assertThat(cli.err()).contains("1 of 2", "--skip 1");
        cli.air("library search --most 1 --skip 1 --json");
        assertThat(cli.out()).contains("\"number\" : 1");
    }

    @Test
    void searchKeepsToDays() throws IOException {
        cli.create(folder);
        assertThat(cli.air("library search --from 2026-11-20 --until 2026-11-20 --json"))
                .isZero();
        assertThat(printed().path("total").asInt()).isEqualTo(2);
        cli.forget();
        cli.air("library search --until 2026-11-18 --json");
        assertThat(printed().path("total").asInt()).isZero();
    }

    @Test
    void searchRefusesWhatIsNoQuestion() {
        refused("library search --from yesterday", "--from must be a date", "yesterday");
        refused("library search --score-from 11", "--score-from must be 0 to 10", "11");
        refused("library search --score-from NaN", "--score-from must be 0 to 10");
        refused("library search --rating-from 0", "--rating-from must be 1 to 5");
        refused("library search --most 0", "1 to 1000 but was 0");
        refused("library search --most 5000", "1 to 1000 but was 5000");
        refused("library search --skip -1", "-1");
        refused("library search --order random", "newest or best");
    }

    @Test
    void showTellsEverything() {
        cli.create(folder);
        assertThat(cli.air("library show 2")).isZero();
        assertThat(cli.out())
                .contains("a boat at dawn", "revision 1", "embedded", "9.0 of 10", "The palette is the biggest gap.")
                .contains("free", asset(2).hash(), "512 x 512 px", "text-to-image");
        assertThat(cli.out().lines()).allMatch(line -> line.length() < 80 || line.contains(cli.home.toString()));
    }

    @Test
    void showFindsByHashToo() {
        cli.create(folder);
        assertThat(cli.air("library show %s", asset(1).hash().substring(0, 10))).isZero();
        assertThat(cli.out()).contains(asset(1).hash());
    }

    @Test
    void showTellsWhereAPictureComesFromAndWhatCameOfIt() throws IOException {
        cli.create(folder);
        Path first = cli.studio().store().library().file(asset(1));
        assertThat(cli.air(
                        "generate --engine openai --operation image-upscale --input %s --out %s",
                        first, folder.resolve("large.png")))
                .isZero();
        cli.forget();
        cli.air("library show 3 --json");
        assertThat(printed().path("ancestors").path(0).path("number").asInt()).isEqualTo(1);
        cli.forget();
        cli.air("library show 1 --json");
        assertThat(printed().path("descendants").path(0).path("number").asInt()).isEqualTo(3);
    }

    @Test
    void assetsThatAreNotThereAreNamed() {
        cli.create(folder);
        refused("library show 99", "no asset 99", "its number");
        refused("library show dawn", "no asset dawn");
        refused("library show -1", "-1");
        refused("library rate 99 3", "no asset 99");
        refused("library tag 99 +a", "no asset 99");
        refused("library favourite 99", "no asset 99");
        refused("library export 1 99 --out " + folder.resolve("ex"), "no asset 99");
        assertThat(folder.resolve("ex")).doesNotExist();
    }

    @Test
    void exportWritesTheOriginalAPngAndAllAboutIt() throws IOException {
        cli.create(folder);
        Path out = folder.resolve("ex");
        assertThat(cli.air("library export 1 2 --out %s", out)).isZero();
        assertThat(cli.out().lines()).hasSize(6);
        assertThat(out.resolve("air-2-original.png"))
                .hasBinaryContent(cli.studio().store().library().original(asset(2)));
        byte[] png = Files.readAllBytes(out.resolve("air-2.png"));
        assertThat(PngText.read(png, PngText.PARAMETERS).orElseThrow()).contains("revision 1", "Seed: 7");
        assertThat(Picture.read(out.resolve("air-2.png")).rgb())
                .isEqualTo(Picture.read(folder.resolve("run/iteration_2.png")).rgb());
        JsonNode json = new ObjectMapper().readTree(out.resolve("air-2.json").toFile());
        assertThat(json.path("seed").asInt()).isEqualTo(7);
        assertThat(json.path("sha256").asText()).isEqualTo(asset(2).hash());
    }

    @Test
    void exportReplacesNothingUnlessForced() throws IOException {
        cli.create(folder);
        Path mine = Files.createDirectories(folder.resolve("ex")).resolve("air-1.json");
        Files.writeString(mine, "mine");
        refused("library export 1 --out " + folder.resolve("ex"), "air-1.json is already there", "--force");
        assertThat(mine).content().isEqualTo("mine");
        assertThat(folder.resolve("ex")).isDirectoryNotContaining("glob:**.png");
        assertThat(cli.air("library export 1 --force --out %s", folder.resolve("ex")))
                .isZero();
    }

    @Test
    void exportIntoAFileIsRefused() {
        cli.create(folder);
        Path file = picture(folder.resolve("a.png"), 64, 64, 1);
        refused("library export 1 --out " + file, "a.png is a file");
    }

    @Test
    void ratesTagsAndFavouritesAreKept() {
        cli.create(folder);
        assertThat(cli.air("library rate 1 4")).isZero();
        assertThat(cli.air("library tag 1 +Dawn boat -draft")).isZero();
        assertThat(cli.air("library favourite 1")).isZero();
        assertThat(asset(1).rating()).hasValue(4);
        assertThat(asset(1).tags()).containsExactlyInAnyOrder("dawn", "boat");
        assertThat(asset(1).favourite()).isTrue();
        assertThat(cli.air("library tag 1 -dawn")).isZero();
        assertThat(cli.air("library favourite 1 --off")).isZero();
        assertThat(cli.air("library rate 1 none")).isZero();
        assertThat(asset(1).tags()).containsExactly("boat");
        assertThat(asset(1).favourite()).isFalse();
        assertThat(asset(1).rating()).isEmpty();
        assertThat(cli.out()).contains("Asset 1: rated 4.", "Asset 1: tags boat, dawn.", "no longer a favourite");
    }

    @Test
    void tagsWithTheLettersOfOptionsAreTags() {
        cli.create(folder);
        assertThat(cli.air("library tag 1 +hill +json")).isZero();
        assertThat(cli.air("library tag 1 -hill")).isZero();
        assertThat(asset(1).tags()).containsExactly("json");
    }

    @Test
    void longestTagOfTheLibraryIsPutOnAndTakenOff() {
        cli.create(folder);
        String longest = "x".repeat(100);
        assertThat(cli.air("library tag 1 +" + longest)).isZero();
        assertThat(asset(1).tags()).containsExactly(longest);
        assertThat(cli.air("library tag 1 -" + longest)).isZero();
        assertThat(asset(1).tags()).isEmpty();
    }

    @Test
    void tagIsTakenOffHoweverItsBlanksAreWritten() {
        cli.create(folder);
        assertThat(cli.air("library tag 1 +For~~Sale")).isZero();
        assertThat(asset(1).tags()).containsExactly("for sale");
        assertThat(cli.air("library tag 1 -for~~~sale")).isZero();
        assertThat(asset(1).tags()).isEmpty();
    }

    @Test
    void whatIsNoRatingOrTagIsRefused() {
        cli.create(folder);
        refused("library rate 1 6", "1 to 5", "but was 6");
        refused("library rate 1 good", "but was good");
        refused("library tag 1 +", "tag must have");
        refused("library tag 1 " + "x".repeat(101), "1 to 100", "has 101");
        refused("library tag 1", "TAG");
    }

    @Test
    void pruneWantsToKnowWhat() {
        refused("library prune --yes", "--older-than 90d");
        refused("library prune --older-than soon", "--older-than must be", "soon");
        refused("library prune --most-bytes lots", "--most-bytes must be", "lots");
        refused("library prune --older-than 1d --spare-rating 9", "--spare-rating must be 1 to 5");
    }
}
