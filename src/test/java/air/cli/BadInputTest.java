package air.cli;

import static air.cli.CliFixture.picture;
import static air.cli.CliFixture.references;
import static org.assertj.core.api.Assertions.assertThat;

import air.model.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong: exit code 2, one sentence that says what, where and what to do, and nothing on stdout. */
class BadInputTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private void refused(String line, String... said) {
        cli.forget();
        assertThat(cli.air(line)).isEqualTo(2);
        assertThat(cli.err().strip().lines()).hasSize(1);
        assertThat(cli.err()).startsWith("air: ").contains(said);
        assertThat(cli.out()).isEmpty();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    private String create(String references, String more) {
        return "create --references " + references + " --out " + folder.resolve("run") + " " + more;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void twoReferencesAreTooFew() {
        refused(create(references(folder, 2), "--intent x"), "3 to 5", "but 2 were given");
    }

    @Test
    void sixReferencesAreTooMany() {
        refused(create(references(folder, 6), "--intent x"), "3 to 5", "but 6 were given");
    }

    @Test
    void sameFileTwiceIsFoundWhateverItIsCalled() {
        String twice = references(folder, 3) + " " + folder + "/./r2.png";
        refused(create(twice, "--intent x"), "r2.png was given twice");
    }

    @Test
    void referenceInWhichNothingIsSeenIsNamed() throws IOException {
        BufferedImage drawing = new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB);
        for (int x = 5; x < 60; x++) drawing.setRGB(x, 20, 0xFFFFFFFF);
        Path white = folder.resolve("white_ink.png");
        ImageIO.write(drawing, "png", white.toFile());
        refused(create(references(folder, 2) + " " + white, "--intent x"), "white_ink.png is blank", "white all over");
        Path flat = Files.write(
                folder.resolve("flat.png"), Picture.of(64, 48, new int[64 * 48]).png());
        refused(create(references(folder, 2) + " " + flat, "--intent x"), "flat.png is one flat colour");
        refused("profile --json --references " + references(folder, 2) + " " + flat, "flat.png is one flat colour");
    }

    @Test
    void fileThatIsNoPictureIsCalledWhatItIs() throws IOException {
        Path page = file("page.jpg", "<!doctype html><html></html>");
        refused(create(references(folder, 2) + " " + page, "--intent x"), "page.jpg is not a picture but a web page");
        Path phone = file("phone.jpg", "\0\0\0\30ftypheic\0\0\0\0");
        refused(
                create(references(folder, 2) + " " + phone, "--intent x"),
                "phone.jpg is a HEIC picture",
                "JPEG or PNG");
    }

    @Test
    void missingReferenceIsNamed() {
        refused(create(references(folder, 2) + " nowhere.png", "--intent x"), "nowhere.png does not exist");
    }

    @Test
    void emptyReferenceIsNamed() throws IOException {
        refused(create(references(folder, 2) + " " + file("e.png", ""), "--intent x"), "e.png is empty");
    }

    @Test
    void textIsNoReference() throws IOException {
        refused(create(references(folder, 2) + " " + file("t.png", "hello"), "--intent x"), "t.png is not a picture");
    }

    @Test
    void truncatedReferenceIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(picture(folder.resolve("whole.png"), 64, 64, 0x808080));
        Path half = Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, whole.length / 2));
        refused(create(references(folder, 2) + " " + half, "--intent x"), "half.png is damaged or cut off");
    }

    @Test
    void onePixelIsTooSmall() {
        Path tiny = picture(folder.resolve("tiny.png"), 1, 1, 0);
        refused(create(references(folder, 2) + " " + tiny, "--intent x"), "tiny.png is 1 x 1 px");
    }

    @Test
    void folderIsNoReference() {
        refused(create(references(folder, 2) + " " + folder, "--intent x"), folder + " is a folder");
    }

    @Test
    void blankIntentIsRefused() {
        refused(create(references(folder, 3), "--intent ~"), "--intent is empty");
    }

    @Test
    void missingOptionsAreNamed() {
        refused("create --out " + folder.resolve("run"), "--intent", "See air create --help");
    }

    @Test
    void noTasteAtAllIsRefused() {
        refused("create --intent x --out " + folder.resolve("run"), "--references", "--profile");
    }

    @Test
    void gateAboveTheThresholdIsRefused() {
        refused(create(references(folder, 3), "--intent x --gate-low 8"), "gate-low", "below the threshold 8.0");
    }

    @Test
    void zeroIterationsAreRefused() {
        refused(create(references(folder, 3), "--intent x --iterations 0"), "iterations must be 1 to 50 but was 0");
    }

    @Test
    void aHundredIterationsAreRefused() {
        refused(create(references(folder, 3), "--intent x --iterations 100"), "iterations must be 1 to 50 but was 100");
    }

    @Test
    void wordsAreNoNumbers() {
        refused(create(references(folder, 3), "--intent x --iterations many"), "--iterations", "many");
    }

    @Test
    void hugePicturesAreRefused() {
        refused(create(references(folder, 3), "--intent x --width 30000"), "width must be 64 to 8192 but was 30000");
    }

    @Test
    void negativeSeedIsRefused() {
        refused(create(references(folder, 3), "--intent x --seed -3"), "seed must be >= 0 but was -3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.01", "NaN", "Infinity", "much", "1,50", "$2", "1e999", "0x10", ""})
    void budgetThatIsNoAmountOfMoneyIsRefused(String budget) {
        refused(create(references(folder, 3), "--intent x --budget=" + budget), "--budget must be");
    }

    @Test
    void unknownGatePolicyIsRefused() {
        refused(create(references(folder, 3), "--intent x --gate maybe"), "ask, approve, continue or stop");
    }

    @Test
    void unknownEngineIsRefused() {
        refused(create(references(folder, 3), "--intent x --engine nobody"), "no engine named nobody");
    }

    @Test
    void unknownOptionIsRefused() {
        refused(create(references(folder, 3), "--intent x --colour red"), "no option --colour");
    }

    @Test
    void unknownCommandIsRefused() {
        refused("paint", "no command paint", "create, profile, calibrate, critique, restyle, generate");
    }

    @Test
    void textWithoutQuotesIsExplained() {
        refused(create(references(folder, 3), "--intent a boat"), "boat", "quotes");
    }

    @Test
    void profileInTheFolderIsNotOverwritten() throws IOException {
        Path run = Files.createDirectories(folder.resolve("mine"));
        Path profile = Files.writeString(run.resolve("profile.json"), "edited for hours");
        refused("create --references " + references(folder, 3) + " --intent x --out " + run, "--profile " + profile);
        assertThat(profile).content().isEqualTo("edited for hours");
    }

    @Test
    void commandIsRequired() {
        assertThat(cli.run()).isEqualTo(2);
        assertThat(cli.err()).startsWith("air: Name a command: create, profile");
    }

    @Test
    void profileThatIsNotJsonIsNamed() throws IOException {
        refused(withProfile("not json"), "taste.json", "is not JSON");
    }

    @Test
    void profileWithAFaultIsNamedWithItsPlace() throws IOException {
        String profile = air.taste.TasteJson.write(CliFixture.PROFILE);
        refused(
                withProfile(profile.replaceFirst("\\]", ", ]")),
                "taste.json",
                "line 2, character",
                "there is a comma before ]");
        refused(withProfile(profile.replaceFirst("\"", "“")), "line 2, character 3: “ is a typographic quote");
    }

    @Test
    void profileThatIsNoTextIsCalledWhatItIs() {
        Path png = picture(folder.resolve("taste.json"), 64, 64, 1);
        refused("create --profile " + png + " --intent x --out " + folder.resolve("run"), "is a PNG picture, not text");
    }

    @Test
    void profileWithoutAFieldNamesTheField() throws IOException {
        String profile = air.taste.TasteJson.write(CliFixture.PROFILE).replace("texture_feel", "texture");
        refused(withProfile(profile), "taste.json", "texture_feel", "missing");
    }

    @Test
    void profileWithoutPrinciplesIsRefused() throws IOException {
        String profile = air.taste.TasteJson.write(CliFixture.PROFILE).replaceFirst("(?s)\\[.*?\\]", "[]");
        refused(withProfile(profile), "taste.json", "principles");
    }

    @Test
    void pictureIsNoProfile() {
        Path png = picture(folder.resolve("p.png"), 64, 64, 0x123456);
        refused("create --profile " + png + " --intent x --out " + folder.resolve("run"), "p.png", "profile");
    }

    @Test
    void missingProfileIsNamed() {
        refused("create --profile no.json --intent x --out " + folder.resolve("run"), "no.json does not exist");
    }

    private String withProfile(String text) throws IOException {
        return "create --profile " + file("taste.json", text) + " --intent x --out " + folder.resolve("run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.csv|id,prompt\nboat,\"Alone\" at sea",
                "p.csv|id,prompt\nboat,\"Alone",
                "p.json|{“prompts”: []}",
                "p.json|[{\"id\": \"a\", \"prompt\": \"x\",}]",
                "p.jsonl|{\"id\": \"a\", \"prompt\": \"x\"}\n{\"id\": 1.5}",
                "p.csv|id,prompt\nmy\u001B[31mboat,x"
            })
    void promptsFileWithAFaultIsNamedWithItsLine(String given) throws IOException {
        String[] parts = given.split("\\|");
        Path prompts = file(parts[0], parts[1]);
        refused("batch " + prompts + " --style ink --out " + folder.resolve("run"), parts[0], "line ");
        assertThat(cli.err()).doesNotContain("\u001B");
    }

    @Test
    void lettersThatDidNotGetThroughAreSaid() {
        refused(create(references(folder, 3), "--intent B\uFFFDro"), "LC_ALL=C.UTF-8");
    }

    private String generate(String more) {
        return "generate --out " + folder.resolve("run") + " " + more;
    }

    @Test
    void unknownOperationIsRefusedWithThoseThatExist() {
        refused(generate("--operation image-paint --prompt x"), "no operation named image-paint", "image-upscale");
    }

    @Test
    void operationOnAPictureNeedsOne() {
        refused(generate("--operation image-upscale"), "image-upscale works on 1 picture but was given 0", "--input");
        Path one = picture(folder.resolve("one.png"), 64, 64, 1);
        refused(generate("--operation face-swap --input " + one), "works on 2 pictures but was given 1");
    }

    @Test
    void operationFromWordsTakesNoPicture() {
        Path one = picture(folder.resolve("one.png"), 64, 64, 1);
        refused(generate("--prompt x --input " + one), "leave out --input", "image-edit");
    }

    @Test
    void operationFromWordsNeedsWords() {
        refused(generate(""), "--prompt is missing");
        refused(generate("--operation text-to-video --prompt ~"), "--prompt is missing or empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-2", "NaN", "17"})
    void scaleThatEnlargesNothingIsRefused(String scale) {
        Path one = picture(folder.resolve("one.png"), 64, 64, 1);
        refused(
                generate("--operation image-upscale --input " + one + " --scale=" + scale),
                "--scale must be more than 1 and at most 16 but was " + scale);
    }

    @Test
    void optionsOfOtherOperationsAreRefused() {
        refused(generate("--prompt x --scale 2"), "--scale is for image-upscale only");
        refused(generate("--prompt x --seconds 5"), "--seconds is for videos only");
        refused(generate("--operation text-to-video --prompt x --seconds 0"), "seconds must be 1 to 600 but was 0.0");
    }

    @Test
    void otherPicturesThanPngAreRefusedByTheirNames() {
        refused("generate --prompt x --style ink --out " + folder.resolve("x.jpg"), "x.jpg", "end it in .png");
    }

    @Test
    void modelThatLacksTheOperationIsRefusedWithThoseThatHaveIt() {
        refused(
                generate("--prompt x --engine openai --model moving"),
                "moving cannot do text-to-image",
                "use embedded");
        refused(generate("--operation text-to-video --prompt x"), "embedded cannot do text-to-video", "moving");
    }

    @Test
    void unknownModelIsRefused() {
        refused(generate("--prompt x --engine embedded --model nobody"), "no model nobody");
    }

    @Test
    void modelOfAnotherEngineIsRefusedWithItsEngine() {
        refused(generate("--prompt x --style ink --engine embedded --model priced"), "priced", "openai");
    }

    @Test
    void requestBeyondTheModelsLimitsIsRefusedWithBothFigures() {
        refused(generate("--prompt x --model priced --width 4096"), "priced", "2048", "4096");
        assertThat(cli.requests).isEmpty();
    }

    private void breakStore() throws IOException {
        cli.studio().close();
        Files.writeString(cli.home.resolve("air.db"), "no database, but some text that is long enough to be read");
        cli.reopen();
    }

    @Test
    void freeWorkGoesOnWithoutAStoreAndSaysSoOnce() throws IOException {
        breakStore();
        cli.scores = List.of(1.0);
        assertThat(cli.air(create(references(folder, 3), "--intent x --iterations 3")))
                .isEqualTo(3);
        assertThat(cli.err()).containsOnlyOnce("not kept in the library").contains("air.db is damaged");
        assertThat(folder.resolve("run/result.png")).exists();
    }

    @Test
    void paidWorkIsRefusedWithoutAStoreBeforeItCosts() throws IOException {
        breakStore();
        assertThat(cli.air(create(references(folder, 3), "--intent x --engine openai")))
                .isEqualTo(1);
        assertThat(cli.requests).isEmpty();
        assertThat(cli.err().lines()).last().asString().startsWith("air: ").contains("air.db is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"library search", "library show 1", "library check", "usage", "profiles list"})
    void brokenStoreIsOneSentence(String line) throws IOException {
        breakStore();
        assertThat(cli.air(line)).isEqualTo(1);
        assertThat(cli.err().strip().lines()).hasSize(1);
        assertThat(cli.err()).startsWith("air: The database ").contains("air.db is damaged");
    }
}
