package air.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.taste.Critique;
import air.taste.TasteFixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PictureFileTest {
    static final Provenance FULL = Provenance.of(Operation.TEXT_TO_IMAGE, "embedded", "embedded")
            .prompt("lone boat — Dämmerung <&> \"]]>\" \u0007 \ud83d\udea3\nAvoid: neon.")
            .seed(Long.MAX_VALUE)
            .size(640, 480)
            .options(new ImageRequest.Options(
                    Optional.of("ink"), OptionalInt.of(20), OptionalDouble.of(7.5), OptionalDouble.empty()))
            .intent("lone boat at dawn")
            .profile(Optional.of("ab".repeat(32)))
            .references(List.of("01".repeat(32), "02".repeat(32)))
            .parents(List.of("03".repeat(32)))
            .original("04".repeat(32))
            .critique(Optional.of(TasteFixtures.critique(7.4, "a revised prompt")))
            .costUsd(Optional.of(new BigDecimal("0.0390")))
            .created(Instant.parse("2026-11-20T12:00:00Z"))
            .build();

    private static final int[] PIXELS = {0x102030, 0x405060, 0x708090, 0xFFFFFF};
    private static final byte[] PNG = Picture.of(2, 2, PIXELS).png();

    @Test
    void readsBackEveryFieldFromPng() {
        assertThat(PictureFile.read(PictureFile.with(PNG, FULL, true))).contains(FULL);
    }

    @Test
    void leavesPromptIntentAndReferencesOut() {
        byte[] file = PictureFile.with(PNG, FULL, false);
        Provenance read = PictureFile.read(file).orElseThrow();
        assertThat(read.promptLeftOut()).isTrue();
        assertThat(read).isEqualTo(FULL.withoutPrompt());
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("boat", "0101", "revised prompt")
                .contains("algorithmicMedia", "Seed: ");
    }

    @Test
    void aScoreKeepsItsIntervalWhereThePromptIsLeftOut() {
        Critique critique = TasteFixtures.critique(7.4, "a revised prompt")
                .with(Critique.Details.NONE
                        .withInterval(Optional.of(new Critique.Interval(6.8, 8)), Optional.empty())
                        .withGentler(Optional.of("a gentler prompt")));
        byte[] file = PictureFile.with(
                PNG, FULL.edited().critique(Optional.of(critique)).build(), false);
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("gentler prompt");
        List<String> lines = new ArrayList<>();
        ProvenanceText.lines(PictureFile.read(file).orElseThrow(), (name, text) -> lines.add(name + ": " + text));
        assertThat(lines).contains("Score: 7.4 [6.8-8.0] of 10");
    }

    @Test
    void leavesPixelsByteForByte() throws IOException {
        byte[] file = PictureFile.with(PNG, FULL, true);
        assertThat(Arrays.copyOfRange(file, file.length - (PNG.length - 33), file.length))
                .isEqualTo(Arrays.copyOfRange(PNG, 33, PNG.length));
        byte[] jpeg = ReadingFuzzTest.jpeg();
        byte[] marked = PictureFile.with(jpeg, FULL, true);
        assertThat(Arrays.copyOf(marked, 20)).as("JFIF's segment, first").isEqualTo(Arrays.copyOf(jpeg, 20));
        assertThat(Arrays.copyOfRange(marked, marked.length - (jpeg.length - 20), marked.length))
                .isEqualTo(Arrays.copyOfRange(jpeg, 20, jpeg.length));
        assertThat(ImageIO.read(new ByteArrayInputStream(marked)).getWidth()).isEqualTo(9);
    }

    @Test
    void writingTwiceLeavesOneRecord() {
        byte[] once = PictureFile.with(PNG, FULL, true);
        assertThat(PictureFile.with(once, FULL, true)).hasSameSizeAs(once);
        byte[] jpeg = PictureFile.with(ReadingFuzzTest.jpeg(), FULL, true);
        assertThat(PictureFile.with(jpeg, FULL, true)).isEqualTo(jpeg);
    }

    @Test
    void recordTooLongForJpegGoesWithoutThePrompt() {
        Provenance talkative = Provenance.of(Operation.TEXT_TO_IMAGE, "fal", "flux")
                .prompt("boat ".repeat(20_000))
                .seed(7)
                .build();
        Provenance read = PictureFile.read(PictureFile.with(ReadingFuzzTest.jpeg(), talkative, true))
                .orElseThrow();
        assertThat(read.promptLeftOut()).isTrue();
        assertThat(read.seed()).hasValue(7);
    }

    @Test
    void promptIsKeptInAJpegUpToTheLastByteOfTheSegment() {
        int length = 15_000;
        while (packetLength(length + 1) <= JpegXmp.LONGEST) length++;
        assertThat(promptRead(length)).contains(length);
        assertThat(promptRead(length + 1)).isEmpty();
    }

    private static int packetLength(int promptLength) {
        return Xmp.write(prompted(promptLength)).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<Integer> promptRead(int promptLength) {
        byte[] file = PictureFile.with(ReadingFuzzTest.jpeg(), prompted(promptLength), true);
        Provenance read = PictureFile.read(file).orElseThrow();
        assertThat(read.model()).contains("a/model");
        return read.prompt().map(String::length);
    }

    private static Provenance prompted(int length) {
        return Provenance.of(Operation.TEXT_TO_IMAGE, "fal", "a/model")
                .prompt("x".repeat(length))
                .build();
    }

    @Test
    void saysWhereThePictureComesFrom() {
        assertThat(packet(Operation.TEXT_TO_IMAGE, "openai")).contains("digitalsourcetype/trainedAlgorithmicMedia<");
        assertThat(packet(Operation.IMAGE_EDIT, "gemini"))
                .contains("digitalsourcetype/compositeWithTrainedAlgorithmicMedia<");
        assertThat(packet(Operation.TEXT_TO_IMAGE, "embedded"))
                .contains("digitalsourcetype/algorithmicMedia<")
                .doesNotContain("AISystemUsed", "AIPromptInformation");
        assertThat(packet(Operation.IMAGE_EDIT, "embedded")).contains("digitalsourcetype/composite<");
        assertThat(packet(Operation.IMAGE_UPSCALE, "embedded")).contains("digitalsourcetype/algorithmicallyEnhanced<");
    }

    private static String packet(Operation operation, String provider) {
        byte[] file = PictureFile.with(
                PNG, Provenance.of(operation, provider, "m").prompt("boat").build(), true);
        return PngText.read(file, PngText.XMP).orElseThrow();
    }

    @Test
    void packetIsXmlThatOthersRead() throws Exception {
        byte[] file = PictureFile.with(PNG, FULL, true);
        var document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(PngText.read(file, PngText.XMP).orElseThrow())));
        assertThat(document.getElementsByTagNameNS("http://ns.adobe.com/xap/1.0/", "CreatorTool")
                        .item(0)
                        .getTextContent())
                .startsWith("AIR Generator");
        assertThat(document.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "description")
                        .item(0)
                        .getTextContent())
                .isEqualTo("lone boat at dawn");
    }

    @Test
    void recordOfAReplyNamesEverything() {
        Picture input = Picture.decode(PictureFile.with(PNG, FULL, true), "input");
        Picture made = Picture.of(2, 2, PIXELS);
        ImageRequest request = ImageRequest.edit(Picture.of(16, 16, new int[256]), "boat", 7)
                .withReferences(List.of(made))
                .withCount(2);
        ImageReply reply = new ImageReply(
                List.of(made, made),
                new Usage("fal", "flux", 2, 0, 0, Optional.of(new BigDecimal("0.10")), Optional.empty()),
                List.of());
        Provenance record = Provenance.of(request.operation(), "fal", "flux")
                .asking(request)
                .build()
                .result(reply, 1)
                .build();
        assertThat(record.prompt()).contains("boat");
        assertThat(record.seed()).hasValue(8);
        assertThat(record.width()).hasValue(64);
        assertThat(record.costUsd()).contains(new BigDecimal("0.05"));
        assertThat(record.references()).containsExactly(Provenance.reference(made));
        assertThat(Provenance.parents(request.inputs())).hasSize(1);
        assertThat(Provenance.parent(input)).isEqualTo(FULL.original().orElseThrow());
    }
}
