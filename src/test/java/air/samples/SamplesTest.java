package air.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    private static final Path FOLDER = Path.of("sample-data");

    @ParameterizedTest
    @ValueSource(strings = {"ink", "print", "nocturne"})
    void shippedPicturesAreWhatTheCodeDraws(String set) throws IOException {
        for (int number = 1; number <= Samples.SHIPPED; number++) {
            BufferedImage shipped =
                    ImageIO.read(FOLDER.resolve(Samples.file(set, number)).toFile());
            assertThat(pixels(shipped)).as("%s %d", set, number).isEqualTo(pixels(Samples.draw(set, number)));
        }
    }

    @Test
    void everyShippedPictureIsInTheJarAndLight() throws IOException {
        for (String set : Samples.SETS) {
            for (int number = 1; number <= Samples.SHIPPED; number++) {
                String file = Samples.file(set, number);
                assertThat(Samples.class.getResource("/sample-data/" + file))
                        .as(file)
                        .isNotNull();
                assertThat(Files.size(FOLDER.resolve(file))).as(file).isLessThan(500 * 1024);
            }
        }
    }

    @Test
    void sameSubjectComesRoundInAnotherLayout() {
        assertThat(pixels(Samples.draw("print", 3))).isNotEqualTo(pixels(Samples.draw("print", 9)));
    }

    @Test
    void rejectsUnknownSetAndNumberBelowOne() {
        assertThatThrownBy(() -> Samples.draw("fresco", 1)).hasMessageContaining("\"fresco\"");
        assertThatThrownBy(() -> Samples.draw("ink", 0)).hasMessageContaining(">= 1 but was 0");
    }

    private static int[] pixels(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xFFFFFF;
        }
        return rgb;
    }
}
