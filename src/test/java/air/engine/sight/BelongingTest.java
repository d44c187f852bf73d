package air.engine.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the sample sets that the project ships, four pictures each. */
class BelongingTest {
    private static final List<String> SETS = List.of("ink", "nocturne", "print");

    private static BufferedImage picture(String set, int number) {
        try {
            return ImageIO.read(new File("sample-data/" + set + "/" + set + "-" + number + ".png"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Belonging toFirstThree(String set) {
        return Belonging.to(IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Impression.of(picture(set, number)))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ink", "nocturne", "print"})
    void aFurtherPictureBelongsAndThoseOfOthersDoNot(String set) {
        Belonging belonging = toFirstThree(set);

        assertThat(belonging.ratio(Impression.of(picture(set, 4)))).isLessThan(1.2);
        for (String other : SETS)
            if (!other.equals(set))
                assertThat(belonging.ratio(Impression.of(picture(other, 4))))
                        .as(other)
                        .isGreaterThan(1.25);
    }

    @Test
    void theSizeOfAPictureHardlyMatters() {
        Belonging belonging = toFirstThree("ink");
        BufferedImage picture = picture("ink", 4);
        BufferedImage large = new BufferedImage(1280, 960, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, 1280, 960, null);
        g.dispose();

        assertThat(belonging.ratio(Impression.of(large)))
                .isCloseTo(belonging.ratio(Impression.of(picture)), within(0.03));
    }

    @Test
    void oneReferenceIsEnough() {
        Belonging belonging = Belonging.to(List.of(Impression.of(picture("print", 1))));

        assertThat(belonging.ratio(Impression.of(picture("print", 1)))).isCloseTo(0, within(1e-6));
        assertThat(belonging.ratio(Impression.of(picture("print", 2))))
                .isLessThan(belonging.ratio(Impression.of(picture("ink", 2))));
    }
}
