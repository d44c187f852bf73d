package air.cli;

import static air.cli.CliFixture.picture;
import static air.cli.CliFixture.references;
import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageModel;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.provenance.PngText;
import air.report.Lookup;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands profile, critique, restyle and generate. */
class SingleStepTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private Path profile() throws IOException {
        return Files.writeString(folder.resolve("taste.json"), TasteJson.write(CliFixture.PROFILE));
    }

    private JsonNode printed() throws IOException {
        return new ObjectMapper().readTree(cli.out());
    }

    @Test
    void profileIsWrittenWithItsExemplars() {
        Path file = folder.resolve("p.json");
        assertThat(cli.air("profile --references %s --out %s", references(folder, 4), file))
                .isZero();
        assertThat(Lookup.readProfile(file).exemplars()).hasSize(4);
        assertThat(cli.out()).containsPattern("Palette +Ochre against slate\\.").contains("Written to " + file);
    }

    /** Two pictures of 64 x 48 px, as a GIF plays them. */
    private Path animation() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ImageIO.write(
                ImageIO.read(
                        picture(folder.resolve("one.png"), 64, 48, 0x884422).toFile()),
                "gif",
                one);
        byte[] gif = one.toByteArray();
        int first = 13 + (3 << (gif[10] & 7) + 1);
        byte[] again = Arrays.copyOfRange(gif, first, gif.length);
        byte[] both = Arrays.copyOf(gif, gif.length - 1 + again.length);
        System.arraycopy(again, 0, both, gif.length - 1, again.length);
        return Files.write(folder.resolve("moving.gif"), both);
    }

    @Test
    void fileOfSeveralPicturesIsSaidToBe() throws IOException {
        Path moving = animation();
        assertThat(cli.air("profile --json --references %s %s", references(folder, 2), moving))
                .isZero();
        assertThat(cli.err()).contains("moving.gif holds 2 pictures; the first is used.");
        cli.forget();
        assertThat(cli.air("critique %s --profile %s", moving, profile())).isZero();
        assertThat(cli.err()).contains("moving.gif holds 2 pictures; the first is used.");
    }

    @Test
    void profileIsPrintedWithoutItsExemplars() throws IOException {
        assertThat(cli.air("profile --references %s --json --no-calibrate", references(folder, 3)))
                .isZero();
        ObjectNode words = TasteJson.node(CliFixture.PROFILE);
        words.putArray("evidence");
        words.putArray("calibration");
        assertThat(printed()).isEqualTo(words);
        assertThat(printed().has("exemplars")).isFalse();
    }

    /** As PowerShell writes what a command prints. */
    @Test
    void profileInUtf16IsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.json"), "\uFEFF" + TasteJson.write(CliFixture.PROFILE), StandardCharsets.UTF_16LE);
        assertThat(Lookup.readProfile(file).withExemplars(List.of()))
                .isEqualTo(CliFixture.PROFILE.withExemplars(List.of()));
    }

    @Test
    void profileThatNobodyWouldSeeIsNotRead() {
        assertThat(cli.air("profile --references %s", references(folder, 3))).isEqualTo(2);
        assertThat(cli.readings).isEmpty();
    }

    @Test
    void profileIsNotOverwrittenUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), "edited");
        String line = String.format("profile --references %s --out %s", references(folder, 3), file);

        assertThat(cli.air(line)).isEqualTo(2);
        assertThat(file).content().isEqualTo("edited");
        assertThat(cli.air(line + " --force")).isZero();
        assertThat(file).content().contains("Ochre");
    }

    @Test
    void critiquePrintsTheDeclaredOrder() throws IOException {
        Path image = picture(folder.resolve("i.png"), 64, 64, 0x445566);
        assertThat(cli.air("critique %s --profile %s --json", image, profile())).isZero();
        assertThat(printed().fieldNames())
                .toIterable()
                .containsExactly("score", "interval", "breakdown", "reasoning", "revised_prompt", "findings");
        assertThat(printed().path("breakdown").fieldNames())
                .toIterable()
                .containsExactly(
                        "palette_tendency", "compositional_style", "emotional_register", "texture_feel", "avoid_list");
    }

    @Test
    void critiqueReadsWellToo() throws IOException {
        cli.scores = List.of(7.35);
        cli.air("critique %s --profile %s", picture(folder.resolve("i.png"), 64, 64, 0x445566), profile());
        assertThat(cli.out())
                .startsWith("7.4 of 10 (palette 7.4, composition")
                .contains("The palette is the biggest gap.");
    }

    @Test
    void critiqueWithoutAProfileIsRefused() {
        assertThat(cli.air("critique %s", picture(folder.resolve("i.png"), 64, 64, 1)))
                .isEqualTo(2);
        assertThat(cli.err()).contains("--profile");
    }

    @Test
    void critiqueReadsTheTasteOfReferences() throws IOException {
        Path image = picture(folder.resolve("i.png"), 64, 64, 0x445566);
        assertThat(cli.air("critique %s --references %s --json", image, references(folder, 3)))
                .isZero();
        assertThat(printed().fieldNames())
                .toIterable()
                .containsExactly("score", "interval", "breakdown", "reasoning", "revised_prompt", "findings");
        assertThat(cli.readings).hasSize(1);
        assertThat(cli.candidates.get(0).profile().exemplars()).hasSize(3);
        assertThat(cli.err()).contains("The taste is kept as ", "air profiles show");
    }

    @ParameterizedTest
    @ValueSource(strings = {"critique %s --references %s", "restyle %s --references %s --out o.png"})
    void tasteThatWasReadIsSeenAndTakenAgainByItsHash(String line) {
        Path image = picture(folder.resolve("i.png"), 64, 64, 0x445566);
        cli.air(line.replace("o.png", folder.resolve("o.png").toString()), image, references(folder, 3));
        Matcher hash = Pattern.compile("air profiles show ([0-9a-f]{12})'").matcher(cli.err());
        assertThat(hash.find()).isTrue();
        cli.forget();
        assertThat(cli.air("profiles show %s", hash.group(1))).isZero();
        assertThat(cli.out()).contains("Ochre against slate.");
        assertThat(cli.air("critique %s --profile %s", image, hash.group(1))).isZero();
        assertThat(cli.readings).hasSize(1);
    }

    @Test
    void critiqueByReferencesJudgesAsByTheirProfile() {
        Path image = picture(folder.resolve("i.png"), 64, 64, 0x445566);
        Path file = folder.resolve("p.json");
        cli.air("profile --references %s --out %s", references(folder, 4), file);
        cli.air("critique %s --profile %s", image, file);
        cli.air("critique %s --references %s", image, references(folder, 4));
        assertThat(TasteJson.write(cli.candidates.get(1).profile()))
                .isEqualTo(TasteJson.write(cli.candidates.get(0).profile()));
    }

    @Test
    void referencesBesideAProfileAreItsExemplarsAndNothingIsRead() throws IOException {
        Path image = picture(folder.resolve("i.png"), 64, 64, 0x445566);
        assertThat(cli.air("critique %s --profile %s --references %s", image, profile(), references(folder, 3)))
                .isZero();
        assertThat(cli.readings).isEmpty();
        assertThat(cli.candidates.get(0).profile().exemplars()).hasSize(3);
        assertThat(cli.err()).doesNotContain("was read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"critique %s --references %s", "restyle %s --references %s --out o.png"})
    void tooFewReferencesAreCounted(String line) {
        assertThat(cli.air(line, picture(folder.resolve("i.png"), 64, 64, 1), references(folder, 2)))
                .isEqualTo(2);
        assertThat(cli.err()).contains("3 to 5", "2 were given");
        assertThat(cli.readings).isEmpty();
    }

    @Test
    void pictureAmongItsReferencesIsJudgedAndToldSo() {
        String references = references(folder, 3);
        assertThat(cli.air("critique %s --references %s", folder.resolve("r2.png"), references))
                .isZero();
        assertThat(cli.err()).contains("r2.png is one of the references itself");
    }

    @Test
    void failedReadingEndsACritique() {
        cli.readerFailure = Optional.of(new ModelException(
                ModelException.Kind.UNAVAILABLE, "scripted", "scripted", "The provider is down: try later."));
        Path image = picture(folder.resolve("i.png"), 64, 64, 1);
        assertThat(cli.air("critique %s --references %s", image, references(folder, 3)))
                .isEqualTo(1);
        assertThat(cli.err().lines()).last().isEqualTo("air: The provider is down: try later.");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void restyleInTheTasteOfReferencesSendsItsWords() {
        Path image = picture(folder.resolve("i.png"), 120, 90, 0x445566);
        Path out = folder.resolve("o.png");
        assertThat(cli.air("restyle %s --references %s --out %s", image, references(folder, 3), out))
                .isZero();
        assertThat(cli.requests.get(0).prompt()).startsWith("Taste principles: Quiet before clever");
        assertThat(cli.requests.get(0).references()).hasSize(3);
    }

    @Test
    void restyleKeepsTheSizeAndTheOriginal() throws IOException {
        Path image = picture(folder.resolve("i.png"), 120, 90, 0x445566);
        byte[] before = Files.readAllBytes(image);
        Path out = folder.resolve("o.png");

        assertThat(cli.air("restyle %s --profile %s --out %s --seed 3", image, profile(), out))
                .isZero();

        assertThat(cli.requests.get(0).operation()).isEqualTo(Operation.IMAGE_EDIT);
        assertThat(cli.requests.get(0).prompt()).startsWith("Taste principles: ");
        assertThat(Picture.read(out).width()).isEqualTo(120);
        assertThat(image).hasBinaryContent(before);
        assertThat(cli.out().strip()).isEqualTo(out.toString());
    }

    @Test
    void restyleNeverWritesOverItsInput() throws IOException {
        Path image = picture(folder.resolve("i.png"), 120, 90, 0x445566);
        assertThat(cli.air("restyle %s --profile %s --out %s", image, profile(), image))
                .isEqualTo(2);
        assertThat(cli.requests).isEmpty();
    }

    @Test
    void generateWritesOnePictureUnderItsName() throws IOException {
        Path out = folder.resolve("o.png");
        assertThat(cli.air(
                        "generate --engine openai --prompt a~fox --out %s --seed 5 --width 100 --height 80 --json",
                        out))
                .isZero();
        assertThat(printed().path("files").get(0).asText()).isEqualTo(out.toString());
        assertThat(printed().path("seed").asLong()).isEqualTo(5);
        assertThat(Picture.read(out).height()).isEqualTo(80);
        assertThat(PngText.read(Files.readAllBytes(out), PngText.PARAMETERS))
                .contains("a fox\nSeed: 5, Size: 100x80, Model: priced");
    }

    @Test
    void generateSaysWhatWillNotBePaintedBeforeItIs() throws IOException {
        cli.caveats = new ImageModel.Caveats(List.of("No foxes."), false);
        cli.beforeGenerating = () -> assertThat(cli.err()).containsOnlyOnce("No foxes.");

        cli.air("generate --engine openai --prompt a~fox --out %s --json", folder.resolve("o.png"));

        assertThat(cli.err()).containsOnlyOnce("No foxes.");
        assertThat(printed().path("notes").toString()).contains("No foxes.");
    }

    @Test
    void profileSaysWhatWillNotBePaintedInTheTaste() throws IOException {
        cli.caveats = new ImageModel.Caveats(List.of("These are photographs."), false);

        cli.air("profile --references %s --json", references(folder, 3));

        assertThat(cli.err()).containsOnlyOnce("These are photographs.");
        assertThat(printed().path("notes").get(0).asText()).isEqualTo("These are photographs.");
    }

    @Test
    void generateNumbersSeveralPictures() {
        cli.air("generate --engine openai --prompt a~fox --out %s --n 3", folder.resolve("fox.v1.png"));
        assertThat(List.of("fox.v1-1.png", "fox.v1-2.png", "fox.v1-3.png"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).exists());
        assertThat(folder.resolve("fox.v1.png")).doesNotExist();
    }

    @Test
    void eachOfSeveralPicturesCarriesItsOwnSeed() throws IOException {
        cli.air("generate --engine openai --prompt a~fox --out %s --n 2 --seed 5", folder.resolve("fox.png"));
        byte[] second = Files.readAllBytes(folder.resolve("fox-2.png"));
        assertThat(PngText.read(second, PngText.PARAMETERS).orElseThrow()).contains("Seed: 6,");
    }

    @Test
    void generateSendsEveryOption() {
        cli.air(
                "generate --engine openai --prompt a~fox --out %s --style ink --steps 30 --guidance-scale 7.5 --references %s",
                folder.resolve("o.png"), references(folder, 3));
        assertThat(cli.requests.get(0).options().style()).contains("ink");
        assertThat(cli.requests.get(0).options().steps()).hasValue(30);
        assertThat(cli.requests.get(0).options().guidanceScale()).hasValue(7.5);
        assertThat(cli.requests.get(0).references()).hasSize(3);
    }

    @Test
    void generateInAProfilesTasteSendsItsWords() throws IOException {
        cli.air("generate --engine openai --prompt a~fox --out %s --profile %s", folder.resolve("o.png"), profile());
        assertThat(cli.requests.get(0).prompt()).startsWith("a fox. Taste principles: Quiet before clever; One light.");
    }

    @Test
    void generateTakesItsTasteFromASampleSet() {
        assertThat(cli.air("generate --prompt a~fox --style ink --out %s", folder.resolve("o.png")))
                .isZero();
        assertThat(cli.requests.get(0).references()).hasSize(4);
        assertThat(cli.requests.get(0).width()).isEqualTo(512);
    }

    @Test
    void generateWithTheEmbeddedEngineNeedsATaste() {
        assertThat(cli.air("generate --prompt a~fox --out %s", folder.resolve("o.png")))
                .isEqualTo(2);
        assertThat(cli.err()).contains("--style ink, --style print, --style nocturne");
    }

    @Test
    void generateRefusesAStyleThatIsNoSampleSet() {
        assertThat(cli.air("generate --prompt a~fox --style cubism --out %s", folder.resolve("o.png")))
                .isEqualTo(2);
        assertThat(cli.err()).contains("cubism", "ink, print, nocturne");
    }

    @Test
    void embeddedEngineNeedsAProfileWithReferenceImages() throws IOException {
        Path words =
                Files.writeString(folder.resolve("words.json"), TasteJson.text(TasteJson.node(CliFixture.PROFILE)));
        Path image = picture(folder.resolve("i.png"), 64, 64, 1);

        assertThat(cli.air("critique %s --profile %s", image, words)).isEqualTo(2);
        assertThat(cli.err()).contains("words.json holds no reference images", "--references");
        assertThat(cli.air("restyle %s --engine openai --profile %s --out %s", image, words, folder.resolve("o.png")))
                .isZero();
        assertThat(cli.air("critique %s --profile %s --references %s", image, words, references(folder, 3)))
                .isZero();
    }

    @Test
    void onePixelIsTooSmallToRestyle() throws IOException {
        Path image = picture(folder.resolve("i.png"), 1, 1, 1);
        assertThat(cli.air("restyle %s --profile %s --out %s", image, profile(), folder.resolve("o.png")))
                .isEqualTo(2);
        assertThat(cli.err()).contains("1 x 1 px, too small");
    }

    @Test
    void outInAFolderThatIsNotThereIsRefusedBeforeTheCall() {
        assertThat(cli.air("generate --engine openai --prompt a~fox --out %s", folder.resolve("no/o.png")))
                .isEqualTo(2);
        assertThat(cli.err()).contains("does not exist");
        assertThat(cli.requests).isEmpty();
    }

    @Test
    void modelFailureIsOneSentenceAndCodeOne() {
        cli.generatorFailure = Optional.of(new ModelException(
                ModelException.Kind.UNAUTHORISED, "scripted", "scripted", "The key was not accepted: check API_KEY."));
        assertThat(cli.air("generate --engine openai --prompt a~fox --out %s", folder.resolve("o.png")))
                .isEqualTo(1);
        assertThat(cli.err().lines()).last().isEqualTo("air: The key was not accepted: check API_KEY.");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void saysOnceWherePicturesGo() {
        cli.air("generate --engine openai --prompt a~fox --out %s", folder.resolve("1.png"));
        cli.air("generate --engine openai --prompt a~fox --out %s", folder.resolve("2.png"));
        assertThat(cli.err()).containsOnlyOnce("Pictures go to remote.");
    }

    @Test
    void stackTraceOnlyWhenVerbose() {
        cli.generatorFailure = Optional.of(new IllegalStateException("no such tile"));
        assertThat(cli.air("generate --engine openai --prompt a~fox --out %s", folder.resolve("o.png")))
                .isEqualTo(1);
        assertThat(cli.err()).contains("no such tile", "--verbose").doesNotContain("\tat air.");

        cli.air("generate --engine openai --prompt a~fox --out %s --verbose", folder.resolve("o.png"));
        assertThat(cli.err()).contains("\tat air.");
    }

    @Test
    void videoGetsTheEndingOfItsKind() throws IOException {
        assertThat(cli.air(
                        "generate --operation text-to-video --engine auto --model moving --prompt waves --seconds 5 --out"
                                + " %s --json",
                        folder.resolve("waves.png")))
                .isZero();
        assertThat(folder.resolve("waves.mp4")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(printed().path("files").path(0).asText()).endsWith("waves.mp4");
        assertThat(printed().get("width").isNull()).isTrue();
        assertThat(cli.requests.get(0).options().seconds()).hasValue(5);
    }

    @Test
    void solidIsWrittenAsOneAndNeverOverAFile() throws IOException {
        Path image = picture(folder.resolve("i.png"), 64, 64, 1);
        Files.writeString(folder.resolve("thing.glb"), "mine");
        String line = String.format(
                "generate --operation image-to-3d --engine openai --input %s --out %s", image, folder.resolve("thing"));
        assertThat(cli.air(line)).isEqualTo(2);
        assertThat(cli.air(line + " --force")).isZero();
        assertThat(folder.resolve("thing.glb")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void autoFindsWhoCanDoIt() {
        cli.air(
                "generate --operation image-to-video --engine auto --input %s --out %s --budget 0.5",
                picture(folder.resolve("i.png"), 64, 64, 1), folder.resolve("v"));
        assertThat(folder.resolve("v.mp4")).exists();
        assertThat(cli.err()).contains("Costs at most $0.50 (", "Cost $0.50.");
    }

    @Test
    void modelNamedAloneBringsItsEngine() {
        assertThat(cli.air(
                        "generate --model priced --prompt x --width 64 --height 64 --out %s", folder.resolve("o.png")))
                .isZero();
        assertThat(cli.err()).contains("Pictures go to remote.");
    }

    @Test
    void upscalingDoublesUnlessTold() {
        Path image = picture(folder.resolve("i.png"), 120, 90, 1);
        cli.air(
                "generate --operation image-upscale --engine openai --input %s --out %s",
                image, folder.resolve("2.png"));
        cli.air(
                "generate --operation image-upscale --engine openai --input %s --scale 1.5 --out %s",
                image, folder.resolve("3.png"));
        assertThat(Picture.read(folder.resolve("2.png")).width()).isEqualTo(240);
        assertThat(Picture.read(folder.resolve("3.png")).height()).isEqualTo(135);
    }

    @Test
    void everyCommandThatSpendsKeepsToItsBudget() throws IOException {
        Path image = picture(folder.resolve("i.png"), 120, 90, 0x445566);
        assertThat(cli.air(
                        "restyle %s --profile %s --engine openai --budget 0.01 --out %s",
                        image, profile(), folder.resolve("o.png")))
                .isEqualTo(4);
        assertThat(cli.air("generate --prompt x --engine openai --budget 0.01 --out %s", folder.resolve("o.png")))
                .isEqualTo(4);
        assertThat(cli.requests).isEmpty();
        assertThat(folder.resolve("o.png")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsFoundInTheLibrary() throws IOException {
        cli.beforeGenerating = () -> block(folder.resolve("o.png"));
        assertThat(cli.air(
                        "generate --prompt x --engine openai --width 64 --height 64 --force --out %s",
                        folder.resolve("o.png")))
                .isEqualTo(1);
        assertThat(cli.err()).contains("o.png could not be written", "kept in the library");
        String run = cli.err().replaceAll("(?s).*--run (\\S+)'.*", "$1");
        cli.forget();
        cli.air("library search --run %s --json", run);
        assertThat(printed().path("total").asInt()).isEqualTo(1);
    }

    /** A folder that is not empty cannot be replaced by a file. */
    private static void block(Path file) {
        try {
            Files.createDirectories(file.resolve("full"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertThat(cli.run("--help")).isZero();
        assertThat(cli.out()).contains("create", "profile", "critique", "restyle", "generate", "130 interrupted");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("create", "profile", "critique", "restyle", "generate"))
            assertThat(cli.run(command, "--help")).isZero();
        assertThat(cli.out()).contains("--references", "--gate-low", "--guidance-scale");
    }
}
