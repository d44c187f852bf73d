package air.fiji.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.MediaFile;
import air.taste.TasteFixtures;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OriginalsTest {
    private static final Path VIDEO = Path.of("src/test/resources/air/media/zoom.mp4");

    @Test
    void aVideoIsAStackWithItsSpeed() throws IOException {
        MediaFile file = new MediaFile(Files.readAllBytes(VIDEO), "video/mp4");
        ImagePlus stack = Originals.window("zoom", file).orElseThrow();
        assertThat(stack.getStackSize()).isGreaterThan(1);
        assertThat(stack.getCalibration().fps).isPositive();
        assertThat(stack.getWidth())
                .isEqualTo(Originals.picture("video/mp4", file.bytes())
                        .orElseThrow()
                        .width());
    }

    @Test
    void aPictureIsAWindow() {
        MediaFile file = new MediaFile(TasteFixtures.picture(64, 48, 0x123456).png(), "image/png");
        assertThat(Originals.window("p", file).orElseThrow().getProcessor().getPixel(3, 3) & 0xFFFFFF)
                .isEqualTo(0x123456);
    }

    @Test
    void aSolidIsNotForImageJ() {
        assertThat(Originals.window("s", new MediaFile(new byte[] {1}, "model/gltf-binary")))
                .isEmpty();
    }

    @Test
    void damagedBytesAreOneSentence() {
        assertThatThrownBy(() -> Originals.window("v", new MediaFile(new byte[64], "video/mp4")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Originals.window("p", new MediaFile(new byte[64], "image/png")))
                .isInstanceOf(InvalidInputException.class);
    }
}
