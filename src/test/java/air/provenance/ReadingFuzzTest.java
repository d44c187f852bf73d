package air.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.provenance.foreign.FoundTexts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever the bytes: reading never fails, and what was written is read back. */
class ReadingFuzzTest {
    private static final byte[] PNG =
            PictureFile.with(Picture.of(2, 2, new int[] {1, 2, 3, 4}).png(), PictureFileTest.FULL, true);
    private static final byte[] JPEG = PictureFile.with(jpeg(), PictureFileTest.FULL, true);
    private static final byte[] TIFF = ImageInfoTest.tiff("Title: x\n" + ImageInfo.line(PictureFileTest.FULL));
    private static final List<byte[]> FILES = Stream.concat(
                    Stream.of(PNG, JPEG, TIFF), ExifFiles.all("x\nSteps: 20, Seed: 7"))
            .toList();
    private static final String PACKET = Xmp.write(PictureFileTest.FULL);

    static byte[] jpeg() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 4000)
    void damagedFilesAreHarmless(@ForAll @IntRange(max = 6) int format, @ForAll long seed) {
        byte[] file = damaged(FILES.get(format), new Random(seed));
        assertThatCode(() -> PictureFile.read(file)).doesNotThrowAnyException();
        assertThatCode(() -> PictureFile.with(file, PictureFileTest.FULL, true)).doesNotThrowAnyException();
    }

    /** Some bytes changed, perhaps some taken out, perhaps the end cut off. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(20); i > 0; i--)
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt(4) - 2 : random.nextInt());
        int from = random.nextInt(bytes.length);
        int to = random.nextBoolean() ? from : from + random.nextInt(bytes.length - from);
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return random.nextBoolean() ? rest : Arrays.copyOf(rest, random.nextInt(rest.length + 1));
    }

    @Property(tries = 1000)
    void damagedPacketsAreHarmless(@ForAll long seed) {
        String packet =
                new String(damaged(PACKET.getBytes(StandardCharsets.UTF_8), new Random(seed)), StandardCharsets.UTF_8);
        assertThatCode(() -> Xmp.collect(packet, new FoundTexts())).doesNotThrowAnyException();
    }

    @Property(tries = 1000)
    void anyTextIsHarmless(@ForAll String text) {
        assertThatCode(() -> {
                    ProvenanceJson.read(text);
                    ImageInfo.read("x\nSteps: 1, Seed: " + text + ", Size: " + text);
                    ImageInfo.read(text);
                    for (String name : FoundTexts.NAMES) ForeignProvenance.read(new FoundTexts().add(name, text));
                })
                .doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void everyRecordIsReadBack(
            @ForAll Operation operation,
            @ForAll String prompt,
            @ForAll String intent,
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(min = 64, max = 8192) int side) {
        Provenance record = Provenance.of(operation, "fal", "fal-ai/flux/dev")
                .prompt(prompt)
                .intent(intent)
                .seed(seed)
                .size(side, 64)
                .options(new ImageRequest.Options(
                        Optional.of(prompt), OptionalInt.of(1), OptionalDouble.of(0.1), OptionalDouble.empty()))
                .build();
        assertThat(PictureFile.read(PictureFile.with(PNG, record, true))).contains(record);
        assertThat(PictureFile.read(PictureFile.with(JPEG, record, true))).contains(record);
        assertThat(ImageInfo.read("Title: x\n" + ImageInfo.line(record))).contains(record);
    }
}
