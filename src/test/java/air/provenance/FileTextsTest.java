package air.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import air.container.PngChunks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the formats hold the texts of other programs, and in which letters. */
class FileTextsTest {
    private static final String PROMPT = "a lone boat — brume été 夜明け 🚣";
    private static final String TEXT = PROMPT + "\nNegative prompt: neon\nSteps: 28, CFG scale: 6.5, Seed: 2507332253";
    private static final String GRAPH = "{\"3\": {\"class_type\": \"KSampler\", \"inputs\": {\"seed\": 2507332253,"
            + " \"steps\": 28, \"positive\": [\"6\", 0], \"latent_image\": [\"5\", 0]}},"
            + " \"5\": {\"class_type\": \"EmptyLatentImage\", \"inputs\": {\"width\": 832, \"height\": 1216}},"
            + " \"6\": {\"class_type\": \"CLIPTextEncode\", \"inputs\": {\"text\": \"" + PROMPT + "\"}}}";
    private static final List<ByteOrder> ORDERS = List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);

    private static void assertRead(byte[] file) {
        Provenance read = PictureFile.read(file).orElseThrow();
        assertThat(read.prompt()).contains(PROMPT);
        assertThat(read.seed()).hasValue(2507332253L);
        assertThat(read.options().steps()).hasValue(28);
        assertThat(read.program()).isEmpty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void commentIsReadFromEveryFormat() {
        ExifFiles.all(TEXT).forEach(FileTextsTest::assertRead);
        assertRead(ExifFiles.webp(ExifFiles.comment(ByteOrder.BIG_ENDIAN, "ASCII\0\0\0", utf8(TEXT)), true));
    }

    @Test
    void lettersOfEveryCodeAreRead() {
        for (ByteOrder order : ORDERS) {
            for (Charset wide : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                assertRead(ExifFiles.jpeg(ExifFiles.comment(order, "UNICODE\0", TEXT.getBytes(wide))));
                assertRead(ExifFiles.jpeg(ExifFiles.comment(order, "UNICODE\0", ("\uFEFF" + TEXT).getBytes(wide))));
            }
            for (String code : new String[] {"ASCII\0\0\0", "\0\0\0\0\0\0\0\0", ""})
                assertRead(ExifFiles.jpeg(ExifFiles.comment(order, code, utf8(TEXT + "\0"))));
        }
    }

    @Test
    void orderOfWideLettersIsSeenInThemAlsoWhereFewArePlain() {
        String text = "夜明けの湖に浮かぶ一艘の舟と霧".repeat(20) + "\nSteps: 28, Seed: 7";
        for (Charset wide : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE))
            assertThat(PictureFile.read(
                                    ExifFiles.jpeg(ExifFiles.comment(ORDERS.get(0), "UNICODE\0", text.getBytes(wide))))
                            .orElseThrow()
                            .seed())
                    .hasValue(7);
    }

    @Test
    void wideLettersWithoutAnyMarkAreInTheOrderOfTheFile() {
        for (ByteOrder order : ORDERS) {
            Charset wide = order == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            byte[] file = ExifFiles.jpeg(ExifFiles.comment(order, "UNICODE\0", "boat".getBytes(wide)));
            assertThat(FileTexts.of(file).under("UserComment")).containsExactly("boat");
        }
    }

    @Test
    void onlySoManyTextsOfAPngAreUnpacked() {
        assertRead(afterOthers(63));
        assertThat(PictureFile.read(afterOthers(64))).isEmpty();
    }

    /** A PNG whose text comes after so many others. */
    private static byte[] afterOthers(int count) {
        byte[] file = ForeignFilesTest.withChunk("tEXt", utf8("parameters\0" + TEXT));
        byte[] other = ForeignFilesTest.withChunk("tEXt", utf8("Comment\0x"));
        int header = PngChunks.AFTER_HEADER;
        int length = "Comment\0x".length() + 12;
        ByteBuffer all = ByteBuffer.allocate(file.length + count * length).put(file, 0, header);
        for (int i = 0; i < count; i++) all.put(other, header, length);
        return all.put(file, header, file.length - header).array();
    }

    @Test
    void codesThatAreNotKnownAreSkipped() {
        assertThat(PictureFile.read(
                        ExifFiles.jpeg(ExifFiles.comment(ByteOrder.BIG_ENDIAN, "JIS\0\0\0\0\0", utf8(TEXT)))))
                .isEmpty();
    }

    @Test
    void commentMayLieInTheFirstDirectory() {
        for (ByteOrder order : ORDERS)
            ExifFiles.all(ExifFiles.field(order, ExifFiles.USER_COMMENT, utf8(TEXT)))
                    .forEach(FileTextsTest::assertRead);
    }

    @Test
    void graphsLieInFieldsThatWereMeantForSomethingElse() {
        for (int tag : new int[] {ExifFiles.DESCRIPTION, ExifFiles.MAKE, ExifFiles.MODEL, ExifFiles.USER_COMMENT})
            for (String name : new String[] {"prompt:", "Prompt: "})
                ExifFiles.all(ExifFiles.field(ByteOrder.LITTLE_ENDIAN, tag, utf8(name + GRAPH + "\0")))
                        .forEach(FileTextsTest::assertRead);
        assertThat(PictureFile.read(ExifFiles.jpeg(
                        ExifFiles.field(ByteOrder.BIG_ENDIAN, ExifFiles.MODEL, utf8("Camera, Steps: 5, Seed: 6")))))
                .isEmpty();
    }

    @Test
    void commentsInXmpAreRead() {
        String json = "{&quot;c&quot;: &quot;" + PROMPT + "&quot;, &quot;size&quot;: &quot;832x1216&quot;,"
                + " &quot;seed&quot;: 2507332253, &quot;steps&quot;: 28}";
        String packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:exif='http://ns.adobe.com/exif/1.0/'><exif:UserComment><rdf:Alt>"
                + "<rdf:li xml:lang='x-default'>" + json + "</rdf:li></rdf:Alt></exif:UserComment>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        assertRead(ExifFiles.png(packet));
        assertRead(ExifFiles.jpegWith("http://ns.adobe.com/xap/1.0/\0", utf8(packet)));
        assertRead(ExifFiles.webp("XMP ", utf8(packet)));
        assertRead(ExifFiles.field(ByteOrder.LITTLE_ENDIAN, 700, utf8(packet)));
    }

    @Test
    void textsAfterADamagedPacketAreRead() {
        byte[] file = ForeignFilesTest.withChunk("tEXt", utf8("parameters\0" + TEXT));
        String broken = "<x:xmpmeta><rdf:RDF not closed";
        assertRead(PngText.with(file, java.util.Map.of(PngText.XMP, broken)));
        byte[] exif = ExifFiles.comment(ByteOrder.BIG_ENDIAN, "ASCII\0\0\0", utf8(TEXT));
        assertRead(JpegXmp.with(ExifFiles.jpeg(exif), utf8(broken)));
    }

    @Test
    void segmentsAfterTablesAndFillBytesAreRead() {
        byte[] exif = ExifFiles.jpeg(ExifFiles.comment(ByteOrder.BIG_ENDIAN, "ASCII\0\0\0", utf8(TEXT)));
        byte[] file = ByteBuffer.allocate(exif.length + 8)
                .put(exif, 0, 2)
                .put(new byte[] {-1, (byte) 0xDB, 0, 4, 1, 2, -1, -1})
                .put(exif, 2, exif.length - 2)
                .array();
        assertRead(file);
        Provenance own = PictureFileTest.FULL;
        assertThat(PictureFile.read(PictureFile.with(file, own, true))).contains(own);
    }

    @Test
    void ownRecordGoesBeforeWhatAnotherProgramLeft() {
        byte[] exif = ExifFiles.comment(ByteOrder.BIG_ENDIAN, "ASCII\0\0\0", utf8(TEXT));
        byte[] file = PictureFile.with(ExifFiles.jpeg(exif), PictureFileTest.FULL, true);
        assertThat(PictureFile.read(file)).contains(PictureFileTest.FULL);
    }

    @Test
    void seedsOfSixtyFourBitsComeThroughEveryRecord() {
        byte[] file = ForeignFilesTest.withChunk(
                "tEXt", utf8("prompt\0" + GRAPH.replace("2507332253", "13563423411233345678")));
        Provenance read = PictureFile.read(file).orElseThrow();
        assertThat(read.seedText()).contains("13563423411233345678");
        assertThat(ProvenanceJson.write(read)).contains("\"seed\":13563423411233345678");
        assertThat(PictureFile.read(PictureFile.with(file, read, true)).flatMap(Provenance::seedText))
                .contains("13563423411233345678");
    }

    @Test
    void fieldsThatPointNowhereOrToThemselvesAreHarmless() {
        byte[] exif = ExifFiles.comment(ByteOrder.BIG_ENDIAN, "ASCII\0\0\0", utf8(TEXT));
        for (int count : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 30})
            assertThat(PictureFile.read(ExifFiles.jpeg(altered(exif, 30, count))))
                    .isEmpty();
        for (int at : new int[] {-1, 0, 8, Integer.MAX_VALUE})
            for (int place : new int[] {4, 18}) {
                Optional<Provenance> read = PictureFile.read(ExifFiles.webp(altered(exif, place, at), false));
                assertThat(read).isIn(Optional.empty(), PictureFile.read(ExifFiles.jpeg(exif)));
            }
    }

    private static byte[] altered(byte[] bytes, int at, int value) {
        return ByteBuffer.wrap(bytes.clone()).putInt(at, value).array();
    }

    @Test
    void packetsOfAThousandLevelsAreHarmless() {
        assertThat(PictureFile.read(ExifFiles.png("<a>".repeat(300_000)))).isEmpty();
        assertThat(PictureFile.read(ExifFiles.png("<a>".repeat(100_000) + "</a>".repeat(100_000))))
                .isEmpty();
    }
}
