package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.engine.measure.Pictures;
import air.engine.measure.Taste;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PainterTest {
    private static final Taste TASTE = Taste.of(Pictures.ofTaste(5, 3));
    private static final String PROMPT = "a boat on the sea. Adjust: more grain; warmer colour; less symmetry";

    @Test
    void paintsTheSamePictureForAnyNumberOfThreads() throws Exception {
        List<int[]> pictures = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            pictures.add(pool.submit(() -> pixels(paint(TASTE, 300, 200))).get());
            pool.shutdown();
        }
        pictures.add(pixels(paint(TASTE, 300, 200)));
        for (int[] picture : pictures) assertThat(picture).isEqualTo(pictures.get(0));
    }

    @Test
    void paintsTheSameWithMaterialKeptFromBefore() {
        Painter painter = new Painter();
        Taste other = Taste.of(Pictures.ofTaste(6, 3));
        int[] first = pixels(painter.paint(TASTE, PROMPT, 128, 128, 9, p -> {}).image());
        painter.paint(other, PROMPT, 64, 64, 9, p -> {});
        assertThat(pixels(painter.paint(TASTE, PROMPT, 128, 128, 9, p -> {}).image()))
                .isEqualTo(first);
    }

    @Test
    void paintsExactlyTheSizeAskedFor() {
        for (int[] size : new int[][] {{64, 64}, {101, 67}, {1030, 31}, {40, 700}, {1024, 768}}) {
            BufferedImage image = paint(TASTE, size[0], size[1]);
            assertThat(image.getWidth()).isEqualTo(size[0]);
            assertThat(image.getHeight()).isEqualTo(size[1]);
            assertThat(IntStream.of(pixels(image)).distinct().limit(20).count()).isGreaterThan(10);
        }
    }

    @Test
    void refusesSizesOutOfRangeAndSaysTheFigures() {
        assertThatThrownBy(() -> paint(TASTE, 8, 512))
                .hasMessageContaining("16")
                .hasMessageContaining("8 and 512");
        assertThatThrownBy(() -> paint(TASTE, 512, 9000)).hasMessageContaining("8192");
    }

    @Test
    void paintsFromTinyPlainAndUnequalReferences() {
        List<BufferedImage> references = List.of(
                Pictures.picture(1, 0, 32, 32),
                plain(64, 64, Color.GRAY),
                Pictures.picture(1, 1, 500, 60),
                Pictures.picture(1, 2, 37, 410),
                Pictures.picture(1, 3, 200, 200));
        BufferedImage image = paint(Taste.of(references), 200, 150);
        assertThat(IntStream.of(pixels(image)).distinct().limit(20).count()).isGreaterThan(10);
    }

    @Test
    void paintsOneColourFromReferencesOfOneColour() {
        Color teal = new Color(0x2F8080);
        BufferedImage image = paint(Taste.of(List.of(plain(80, 80, teal), plain(90, 60, teal))), 128, 96);
        int middle = image.getRGB(64, 48);
        assertThat(Math.abs((middle & 255) - 0x80)).isLessThan(40);
        assertThat(middle >> 16 & 255).isLessThan(middle & 255);
    }

    @Test
    void stopsAtTheProgressThatRefuses() {
        List<Double> seen = new ArrayList<>();
        assertThatThrownBy(() -> new Painter().paint(TASTE, PROMPT, 256, 256, 1, p -> {
                    seen.add(p);
                    if (p > 0.3) throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(seen.get(seen.size() - 1)).isLessThan(0.5);
        assertThat(seen).isSorted();
    }

    @Test
    void tellsProgressToTheEndInSmallSteps() {
        List<Double> seen = new ArrayList<>();
        new Painter().paint(TASTE, PROMPT, 256, 256, 1, seen::add);
        assertThat(seen).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(20);
    }

    @Test
    void restylesWithTheSubjectKeptAndTheSize() {
        BufferedImage given = plain(301, 200, Color.WHITE);
        Graphics2D g = given.createGraphics();
        g.setColor(Color.BLACK);
        g.fillOval(100, 50, 100, 100);
        g.dispose();
        BufferedImage made = new Painter().restyle(TASTE, given, "", 1, p -> {}).image();
        assertThat(made.getWidth()).isEqualTo(301);
        assertThat(made.getHeight()).isEqualTo(200);
        float[] before = Lab.of(given).fit(32).l;
        float[] after = Lab.of(made).fit(32).l;
        assertThat(correlation(before, after)).isGreaterThan(0.8);
    }

    @Test
    void saysWhatItDidNotUnderstandAndThatItEnlarged() {
        Painting painting =
                new Painter().paint(TASTE, "a zorgblat on the sea. Adjust: more frobnication", 900, 600, 1, p -> {});
        assertThat(String.join(" ", painting.notes()))
                .contains("zorgblat")
                .contains("frobnication")
                .contains("900 x 600");
    }

    private static BufferedImage paint(Taste taste, int width, int height) {
        return new Painter().paint(taste, PROMPT, width, height, 7, p -> {}).image();
    }

    private static BufferedImage plain(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static double correlation(float[] p, float[] q) {
        double mp = Plane.mean(p);
        double mq = Plane.mean(q);
        double pq = 0;
        double pp = 0;
        double qq = 0;
        for (int i = 0; i < p.length; i++) {
            pq += (p[i] - mp) * (q[i] - mq);
            pp += (p[i] - mp) * (p[i] - mp);
            qq += (q[i] - mq) * (q[i] - mq);
        }
        return pq / Math.sqrt(pp * qq);
    }
}
