package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.measure.Taste;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import air.taste.SampleSets;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VariationTest {
    private static final BufferedImage BIRDS =
            SampleSets.load("print").pictures().get(0).atMost(192).toBufferedImage();
    private static final Taste OWN = Taste.of(List.of(BIRDS));
    private static final Dimension SIZE = new Dimension(192, 144);
    private final Painter painter = new Painter();

    private BufferedImage varied(long seed, Dimension size, String prompt) {
        return painter.vary(OWN, BIRDS, true, prompt, size, seed, p -> {}).image();
    }

    @Test
    void theSameSeedGivesTheSamePicture() {
        assertThat(pixels(varied(5, SIZE, ""))).isEqualTo(pixels(varied(5, SIZE, "")));
    }

    @Test
    void seedsGiveClearlyDifferentPicturesAndNoneIsTheOneGiven() {
        List<Lab> pictures = new ArrayList<>(List.of(Lab.of(BIRDS)));
        IntStream.range(1, 5).forEach(seed -> pictures.add(Lab.of(varied(seed, SIZE, ""))));
        for (int i = 0; i < pictures.size(); i++)
            for (int j = 0; j < i; j++)
                assertThat(difference(pictures.get(i), pictures.get(j))).isGreaterThan(0.04);
    }

    @Test
    void coloursStayThoseOfThePicture() {
        Lab given = Lab.of(BIRDS);
        Lab varied = Lab.of(varied(3, SIZE, ""));
        for (int c = 0; c < 3; c++)
            assertThat(Plane.mean(varied.plane(c)))
                    .isBetween(Plane.mean(given.plane(c)) - 0.03, Plane.mean(given.plane(c)) + 0.03);
    }

    @Test
    void hasTheSizeAskedForInAnyProportions() {
        for (Dimension size : List.of(new Dimension(100, 160), new Dimension(400, 300), new Dimension(64, 64))) {
            BufferedImage image = varied(2, size, "");
            assertThat(new Dimension(image.getWidth(), image.getHeight())).isEqualTo(size);
        }
    }

    @Test
    void largePicturesKeepTheirFineMarks() {
        BufferedImage large = SampleSets.load("ink").pictures().get(2).toBufferedImage();
        Taste own = Taste.of(List.of(large));
        Dimension size = new Dimension(large.getWidth(), large.getHeight());
        BufferedImage varied =
                painter.vary(own, large, true, "", size, 1, p -> {}).image();
        assertThat(detail(varied)).isGreaterThan(0.8 * detail(large));
    }

    @Test
    void wordsOfATasteSteerIt() {
        Lab plain = Lab.of(varied(1, SIZE, ""));
        Lab cold = Lab.of(varied(1, SIZE, "Palette: cold blue."));
        assertThat(Plane.mean(cold.b)).isLessThan(Plane.mean(plain.b) - 0.03);
    }

    @Test
    void saysThatAnIntentIsNotDrawn() {
        Painting painting = painter.vary(OWN, BIRDS, true, "a lone boat at dawn", SIZE, 1, p -> {});
        assertThat(painting.notes()).anySatisfy(note -> assertThat(note).contains("a lone boat at dawn"));
    }

    @Test
    void withReferencesItHasTheirColours() {
        Taste ink = Taste.of(SampleSets.load("ink").atMost(192).stream()
                .map(p -> p.toBufferedImage())
                .toList());
        Lab varied =
                Lab.of(painter.vary(ink, BIRDS, false, "", SIZE, 1, p -> {}).image());
        Lab given = Lab.of(BIRDS);
        assertThat(chroma(varied)).isLessThan(0.75 * chroma(given));
    }

    private static double chroma(Lab picture) {
        double sum = 0;
        for (int i = 0; i < picture.l.length; i++)
            sum += Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]);
        return sum / picture.l.length;
    }

    private static double difference(Lab one, Lab other) {
        Lab p = one.blur(2);
        Lab q = other.blur(2);
        double sum = 0;
        for (int i = 0; i < p.l.length; i++) sum += Math.abs(p.l[i] - q.l[i]);
        return sum / p.l.length;
    }

    private static double detail(BufferedImage image) {
        Lab lab = Lab.of(image);
        float[] soft = Plane.blur(lab.l, lab.width, lab.height, 0.8);
        double sum = 0;
        for (int i = 0; i < soft.length; i++) sum += Math.abs(lab.l[i] - soft[i]);
        return sum / soft.length;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
