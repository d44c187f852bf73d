package air.decode;

import static air.decode.Containers.chunk;
import static air.decode.Containers.exif;
import static air.decode.Containers.joined;
import static air.decode.Containers.latin;
import static air.decode.Quadrants.COLOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures are upright, whichever way they lie in their files. */
class OrientationTest {
    /** Where the stored quadrants are shown: top left, top right, bottom left, bottom right (Exif 2.32, 4.6.4). */
    @ParameterizedTest
    @CsvSource({
        "1, 0 1 2 3",
        "2, 1 0 3 2",
        "3, 3 2 1 0",
        "4, 2 3 0 1",
        "5, 0 2 1 3",
        "6, 2 0 3 1",
        "7, 3 1 2 0",
        "8, 1 3 0 2"
    })
    void everyOrientationOfEveryKindOfFileIsShownUpright(int orientation, String shown) throws Exception {
        int[] right = java.util.Arrays.stream(shown.split(" "))
                .mapToInt(i -> COLOURS[Integer.parseInt(i)])
                .toArray();
        for (byte[] file : files(orientation)) {
            BufferedImage image = Quadrants.read(file);
            boolean turned = orientation > 4;
            assertThat(image.getWidth()).isEqualTo(turned ? Quadrants.HEIGHT : Quadrants.WIDTH);
            assertThat(image.getHeight()).isEqualTo(turned ? Quadrants.WIDTH : Quadrants.HEIGHT);
            Quadrants.assertShown(image, right, 20);
        }
    }

    private static List<byte[]> files(int orientation) throws Exception {
        byte[] little = exif(orientation, ByteOrder.LITTLE_ENDIAN);
        byte[] big = exif(orientation, ByteOrder.BIG_ENDIAN);
        byte[] jpeg = Quadrants.file(Quadrants.image(), "jpeg");
        byte[] png = Quadrants.file(Quadrants.image(), "png");
        TiffBuilder tiff = TiffBuilder.quadrants(2, 3, 8).shorts(274, orientation);
        return List.of(
                Containers.jpeg(jpeg, 0xE1, joined(latin("Exif\0\0"), little)),
                Containers.jpeg(jpeg, 0xE1, joined(latin("Exif\0\0"), big)),
                Containers.png(png, chunk("eXIf", big)),
                tiff.file(tiff.samples(ColoursTest.RGB, 8)),
                Containers.webp("JUNK", new byte[3], "EXIF", little),
                Containers.webp("JUNK", new byte[3], "EXIF", joined(latin("Exif\0\0"), big)));
    }

    @Test
    void brokenExifTurnsNothing() throws Exception {
        byte[] png = Quadrants.file(Quadrants.image(), "png");
        byte[] jpeg = Quadrants.file(Quadrants.image(), "jpeg");
        for (byte[] broken : List.of(new byte[0], latin("II*\0"), latin("nonsense"), exif(9, ByteOrder.BIG_ENDIAN))) {
            Quadrants.assertUpright(Quadrants.read(Containers.png(png, chunk("eXIf", broken))), 0);
            byte[] segment = joined(latin("Exif\0\0"), broken);
            Quadrants.assertUpright(Quadrants.read(Containers.jpeg(jpeg, 0xE1, segment)), 12);
            Quadrants.assertUpright(Quadrants.read(Containers.webp("JUNK", new byte[1], "EXIF", broken)), 0);
        }
    }

    @Test
    void largePictureIsTurnedWhileItIsReduced() throws Exception {
        BufferedImage large = Quadrants.image(400, 200, COLOURS, BufferedImage.TYPE_INT_RGB);
        byte[] file = Containers.png(Quadrants.file(large, "png"), chunk("eXIf", exif(6, ByteOrder.LITTLE_ENDIAN)));
        BufferedImage image = Decoder.decode(file, 20_000).image();
        assertThat(image.getHeight()).isEqualTo(2 * image.getWidth());
        Quadrants.assertShown(image, new int[] {COLOURS[2], COLOURS[0], COLOURS[3], COLOURS[1]}, 0);
    }
}
