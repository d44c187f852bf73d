package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreBarTest {
    private static final int WIDTH = 350;
    /** What label and number leave of the width. */
    private static final int LONGEST = 200;

    private static BufferedImage painted(double score) {
        ScoreBar bar = new ScoreBar("Mood", OptionalDouble.of(score), OptionalDouble.empty());
        bar.setSize(WIDTH, 22);
        BufferedImage image = new BufferedImage(WIDTH, 22, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, 22);
        bar.paint(g);
        g.dispose();
        return image;
    }

    /** How many pixels of the row at half height are coloured: track and letters are grey. */
    private static long coloured(BufferedImage image) {
        return IntStream.range(0, WIDTH)
                .filter(x -> saturation(image.getRGB(x, 11)) > 0.5)
                .count();
    }

    private static float saturation(int rgb) {
        return hsb(rgb)[1];
    }

    private static float[] hsb(int rgb) {
        return Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "2.5,50", "7,140", "10,200"})
    void barIsAsLongAsTheScoreOfTen(double score, int length) {
        assertThat(coloured(painted(score))).isEqualTo(length);
    }

    @Test
    void trackShowsWhatIsMissing() {
        BufferedImage image = painted(2);
        int right = 110 + LONGEST - 1;
        assertThat(image.getRGB(right, 11)).isNotEqualTo(Color.WHITE.getRGB());
        assertThat(saturation(image.getRGB(right, 11))).isZero();
        assertThat(image.getRGB(right, 1)).as("above the track").isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void colourGoesFromRedToGreen() {
        assertThat(hsb(painted(0.5).getRGB(112, 11))[0]).isLessThan(0.05f);
        assertThat(hsb(painted(10).getRGB(112, 11))[0]).isBetween(0.3f, 0.36f);
    }

    @Test
    void whatWasMeasuredIsABlueMarkWithoutABar() {
        ScoreBar bar = new ScoreBar("Mood", OptionalDouble.empty(), OptionalDouble.of(10));
        bar.setSize(WIDTH, 22);
        BufferedImage image = new BufferedImage(WIDTH, 22, BufferedImage.TYPE_INT_RGB);
        bar.paint(image.createGraphics());
        int end = WIDTH - 2 * 40 - 1;
        assertThat(image.getRGB(end, 11) & 0xFFFFFF).isEqualTo(ScoreBar.MEASURED.getRGB() & 0xFFFFFF);
        assertThat(image.getRGB(end - 3, 11) & 0xFFFFFF).isNotEqualTo(ScoreBar.MEASURED.getRGB() & 0xFFFFFF);
    }
}
