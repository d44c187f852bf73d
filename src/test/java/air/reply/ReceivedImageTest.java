package air.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedImageTest {
    /** A red picture of 1 x 1 px in lossy WebP. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void decodesWhatProvidersSend(String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), format, out);

        Picture picture = ReceivedImage.decode(out.toByteArray());

        assertThat(picture.width()).isEqualTo(7);
        assertThat(picture.bytes()).isEqualTo(out.toByteArray());
    }

    @Test
    void decodesWebP() throws Exception {
        Picture picture = ReceivedImage.decode(Base64.getDecoder().decode(WEBP));

        assertThat(picture.width()).isEqualTo(1);
        assertThat(picture.mediaType()).isEqualTo("image/webp");
    }

    @Test
    void looksAtTheBytesNotAtWhatTheyAreCalled() {
        assertThatThrownBy(() -> ReceivedImage.decode("<svg/>".getBytes())).hasMessageContaining("sent text");
        assertThatThrownBy(() -> ReceivedImage.decode("{\"error\":1}".getBytes()))
                .hasMessageContaining("sent text");
        assertThatThrownBy(() -> ReceivedImage.decode(new byte[0])).hasMessageContaining("empty");
        assertThatThrownBy(() -> ReceivedImage.decode(new byte[500])).hasMessageContaining("not a PNG");
        assertThatThrownBy(() -> ReceivedImage.decode("\0\0\0 ftypavif....".getBytes()))
                .hasMessageContaining("AVIF");
    }

    @Test
    void saysThatAnImageIsCutOff() {
        byte[] png = Picture.of(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB))
                .png();
        for (int length : new int[] {9, 20, 40, 100, png.length / 2})
            assertThatThrownBy(() -> ReceivedImage.decode(Arrays.copyOf(png, length)))
                    .isInstanceOf(ReceivedImage.UnusableException.class)
                    .hasMessageContaining("damaged or cut off");
    }
}
