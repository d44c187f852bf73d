package air.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
    @TempDir
    Path folder;

    @Test
    void pngHoldsTheSamePixels() {
        Picture picture = gradient(37, 21);
        assertThat(Picture.decode(picture.png(), "x").rgb()).isEqualTo(picture.rgb());
    }

    @Test
    void bytesItCameInAreKeptUntouched() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(gradient(40, 40).toBufferedImage(), "jpg", jpeg);
        Picture picture = Picture.decode(jpeg.toByteArray(), "x");
        assertThat(picture.bytes()).isEqualTo(jpeg.toByteArray());
        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(Picture.decode(picture.png(), "x").rgb()).isEqualTo(picture.rgb());
    }

    @Test
    void pngOfAFileThatLooksOtherwiseHoldsThePixels() throws IOException {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(gradient(40, 40).toBufferedImage(), "gif", gif);
        Picture picture = Picture.decode(gif.toByteArray(), "x");
        assertThat(Picture.decode(picture.png(), "y").pixelHash()).isEqualTo(picture.pixelHash());
    }

    /** The library and files of earlier versions hold these. */
    @Test
    void pixelHashStaysWhatItWas() {
        assertThat(Picture.of(3, 2, new int[] {1, 0x20000, 0xABCDEF, 0xFF000004, 5, 6})
                        .pixelHash())
                .isEqualTo("1c9cd2054a44eb79a64e94313e95e670f992d242f8deffceae41daee64381a24");
        assertThat(Picture.of(1, 3, new int[] {1, 2, 3}).pixelHash())
                .isEqualTo("fa780aca552afdcd0c51476b7716ee985ba39427d7255939f4c9dd44c719b1d1");
    }

    @Test
    void pictureOfOneColourIsFlat() {
        assertThat(Picture.of(2, 1, new int[] {0x808080, 0x82807F}).flat()).isTrue();
        assertThat(Picture.of(2, 1, new int[] {0x808080, 0x838080}).flat()).isFalse();
    }

    @Test
    void transparencyIsLaidOverWhite() {
        BufferedImage clear = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        assertThat(Picture.of(clear).rgb()).containsOnly(0xFFFFFF);
    }

    @Test
    void atMostReducesByAreaAveraging() {
        Picture checks = Picture.of(4, 2, new int[] {0, 0xFFFFFF, 0, 0xFFFFFF, 0xFFFFFF, 0, 0xFFFFFF, 0});
        Picture half = checks.atMost(2);
        assertThat(half.width()).isEqualTo(2);
        assertThat(half.height()).isEqualTo(1);
        assertThat(half.rgb()).containsOnly(0x808080);
    }

    @Test
    void pictureWiderThanTheLimitIsReadReduced() throws IOException {
        Path wide = folder.resolve("wide.png");
        ImageIO.write(new BufferedImage(30_000, 2_400, BufferedImage.TYPE_BYTE_BINARY), "png", wide.toFile());
        Picture picture = Picture.read(wide);
        assertThat((long) picture.width() * picture.height()).isLessThanOrEqualTo(Picture.MAX_PIXELS);
        assertThat((double) picture.width() / picture.height()).isCloseTo(12.5, within(0.05));
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        byte[] png = gradient(64, 64).png();
        assertRejected(Files.write(folder.resolve("empty.png"), new byte[0]), "is empty");
        assertRejected(Files.writeString(folder.resolve("text.png"), "hello"), "is not a picture");
        assertRejected(
                Files.write(folder.resolve("cut.png"), Arrays.copyOf(png, png.length / 2)), "damaged or cut off");
        assertRejected(folder.resolve("none.png"), "does not exist");
        assertRejected(folder, "is a folder");
    }

    private static void assertRejected(Path file, String why) {
        assertThatThrownBy(() -> Picture.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }

    private static Picture gradient(int width, int height) {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) rgb[i] = i * 7919 & 0xFFFFFF;
        return Picture.of(width, height, rgb);
    }
}
