package air.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Files of other programs, and of people who mean harm. */
class ForeignFilesTest {
    private static final byte[] PNG =
            Picture.of(2, 2, new int[] {1, 2, 3, 0xFFFFFF}).png();
    private static final String FIGURES = "a lone boat, dusk\nin fog\nNegative prompt: neon, people\n"
            + "Steps: 28, Sampler: Euler a, CFG scale: 6.5, Seed: 3141592653, Size: 512x768, Model hash: 1a2b, Model: dream-8";

    /** A PNG with one more chunk after its header. */
    static byte[] withChunk(String type, byte[] data) {
        byte[] chunk = chunk(type, data);
        return ByteBuffer.allocate(PNG.length + chunk.length)
                .put(PNG, 0, 33)
                .put(chunk)
                .put(PNG, 33, PNG.length - 33)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.US_ASCII));
        checksum.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] text(String keyword, String text) {
        return (keyword + "\0" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String head, byte[] text) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream out = new DeflaterOutputStream(data)) {
            out.write(text);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return data.toByteArray();
    }

    private static void assertFigures(byte[] file) {
        Provenance read = PictureFile.read(file).orElseThrow();
        assertThat(read.prompt()).contains("a lone boat, dusk\nin fog");
        assertThat(read.seed()).hasValue(3141592653L);
        assertThat(read.width()).hasValue(512);
        assertThat(read.height()).hasValue(768);
        assertThat(read.options().steps()).hasValue(28);
        assertThat(read.options().guidanceScale()).hasValue(6.5);
        assertThat(read.model()).contains("dream-8");
        assertThat(read.program()).isEmpty();
        assertThat(read.promptLeftOut()).isFalse();
    }

    @Test
    void figuresAreReadFromEveryKindOfTextChunk() {
        byte[] letters = FIGURES.getBytes(StandardCharsets.UTF_8);
        assertFigures(withChunk("tEXt", text("parameters", FIGURES)));
        assertFigures(withChunk("zTXt", packed("parameters\0\0", letters)));
        assertFigures(withChunk("iTXt", text("parameters", "\0\0en\0Parameter\0" + FIGURES)));
        assertFigures(withChunk("iTXt", packed("parameters\0\1\0\0\0", letters)));
    }

    @Test
    void filesOfTheFirstVersionAreUnderstood() {
        byte[] file = PngText.with(PNG, Map.of("parameters", "boat\nSeed: 7, Size: 640x480, Model: embedded"));
        Provenance read = PictureFile.read(file).orElseThrow();
        assertThat(read.prompt()).contains("boat");
        assertThat(read.seed()).hasValue(7);
        assertThat(read.repeatable()).isTrue();
    }

    @Test
    void textWithoutFiguresIsNoRecord() {
        assertThat(PictureFile.read(withChunk("tEXt", text("parameters", "just\na poem: about, boats"))))
                .isEmpty();
        assertThat(PictureFile.read(withChunk("tEXt", text("Comment", "made with love"))))
                .isEmpty();
    }

    @Test
    void seedsThatAreNoneAreUnknown() {
        for (String seed : new String[] {"-1", "18446744073709551615", "1e9", "NaN", "7; rm"})
            assertThat(PictureFile.read(withChunk(
                                    "tEXt", text("parameters", "boat\nSteps: 20, Seed: " + seed + ", Size: 8xx8")))
                            .orElseThrow()
                            .seed())
                    .as(seed)
                    .isEmpty();
    }

    @Test
    void flatJsonIsRead() {
        byte[] file = withChunk(
                "tEXt",
                text(
                        "Comment",
                        "{\"prompt\":\"boat\",\"steps\":28,\"height\":64,\"width\":96,\"scale\":5.0,\"seed\":42}"));
        Provenance read = PictureFile.read(file).orElseThrow();
        assertThat(read.prompt()).contains("boat");
        assertThat(read.seed()).hasValue(42);
        assertThat(read.width()).hasValue(96);
        assertThat(read.options().guidanceScale()).hasValue(5.0);
    }

    @Test
    void graphsOfNodesAreRead() {
        String graph = "{\"3\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":99,\"steps\":20,\"cfg\":8,"
                + "\"positive\":[\"6\",0],\"negative\":[\"7\",0]}},\"4\":{\"inputs\":{\"ckpt_name\":\"v1.safetensors\"}},"
                + "\"5\":{\"inputs\":{\"width\":512,\"height\":640}},"
                + "\"6\":{\"inputs\":{\"text\":\"lone boat\"}},\"7\":{\"inputs\":{\"text\":\"neon\"}}}";
        Provenance read =
                PictureFile.read(withChunk("tEXt", text("prompt", graph))).orElseThrow();
        assertThat(read.prompt()).contains("lone boat");
        assertThat(read.seed()).hasValue(99);
        assertThat(read.model()).contains("v1.safetensors");
        assertThat(read.height()).hasValue(640);
    }

    @Test
    void fieldsOfTheIptcStandardAreRead() {
        String packet =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description xmlns:i='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' i:AISystemUsed='paint-9'>"
                        + "<i:AIPromptInformation>lone boat</i:AIPromptInformation></rdf:Description></rdf:RDF></x:xmpmeta>";
        Provenance read =
                PictureFile.read(PngText.with(PNG, Map.of(PngText.XMP, packet))).orElseThrow();
        assertThat(read.prompt()).contains("lone boat");
        assertThat(read.model()).contains("paint-9");
    }

    @Test
    void entitiesAreNeverFollowed() {
        String record = "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<r xmlns:i='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'>"
                + "<i:AIPromptInformation>&x;</i:AIPromptInformation></r>";
        assertThat(PictureFile.read(PngText.with(PNG, Map.of(PngText.XMP, record))))
                .isEmpty();
        // A document type in another letter case is no XML at all.
        assertThat(PictureFile.read(PngText.with(PNG, Map.of(PngText.XMP, record.replace("DOCTYPE", "doctype")))))
                .isEmpty();
    }

    @Test
    void entitiesAreNeverExpanded() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 40; i++)
            laughs.append("<!ENTITY a" + i + " '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        laughs.append("]><r xmlns:i='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'><i:AIPromptInformation>&a39;"
                + "</i:AIPromptInformation></r>");
        assertThat(PictureFile.read(PngText.with(PNG, Map.of(PngText.XMP, laughs.toString()))))
                .isEmpty();
    }

    @Test
    void whatUnpacksToTooMuchIsNotRead() {
        byte[] bomb = packed("parameters\0\0", new byte[200_000_000]);
        assertThat(bomb.length).isLessThan(300_000);
        assertThat(PictureFile.read(withChunk("zTXt", bomb))).isEmpty();
    }

    @Test
    void manyTextsThatUnpackToMuchAreNotAllRead() {
        byte[] letters = "x".repeat(1_900_000).getBytes(StandardCharsets.UTF_8);
        byte[] chunk = chunk("zTXt", packed("parameters\0\0", letters));
        int times = 20_000;
        ByteBuffer file = ByteBuffer.allocate(PNG.length + chunk.length * times).put(PNG, 0, 33);
        for (int i = 0; i < times; i++) file.put(chunk);
        assertThat(PictureFile.read(file.put(PNG, 33, PNG.length - 33).array())).isEmpty();
    }

    @Test
    void deepAndHugeJsonIsNotRead() {
        assertThat(PictureFile.read(withChunk("tEXt", text("Comment", "{\"a\":".repeat(100_000)))))
                .isEmpty();
        assertThat(PictureFile.read(withChunk("tEXt", text("Comment", "{\"seed\":" + "9".repeat(1_000_000) + "}"))))
                .isEmpty();
        assertThat(ProvenanceJson.read("{\"operation\":\"text-to-image\",\"cost_usd\":1e999999999}")
                        .orElseThrow()
                        .costUsd())
                .isEmpty();
    }

    @Test
    void contentCredentialsOfOtherBytesAreLeftOut() {
        byte[] file = PictureFile.with(withChunk("caBX", new byte[50]), PictureFileTest.FULL, true);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("caBX");
    }

    @Test
    void whatAFileSaidBeforeIsReplaced() {
        byte[] file = PictureFile.with(
                withChunk("tEXt", text("parameters", FIGURES)), PictureFileTest.FULL.withoutPrompt(), true);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("lone boat", "dream-8");
        assertThat(PictureFile.read(file).flatMap(Provenance::prompt)).isEqualTo(Optional.empty());
    }
}
