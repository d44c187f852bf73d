package air.engine.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    private static final Colour BLUE = Colour.polar(0.7, 0.1, 250);
    private static final Colour GREEN = Colour.polar(0.5, 0.12, 145);
    private static final Colour RED = Colour.polar(0.55, 0.18, 30);
    private static final Colour LIGHT = Colour.polar(0.95, 0.1, 90);

    @Test
    void isCutIntoTheAreasItIsMadeOf() {
        Reference reference = new Reference(0, landscape());
        List<Region> largest = reference.regions.stream()
                .sorted(Comparator.comparingDouble(Region::share).reversed())
                .toList();
        assertThat(largest.get(0).colour().distance(BLUE)).isLessThan(0.03);
        assertThat(largest.get(1).colour().distance(GREEN)).isLessThan(0.03);
        assertThat(largest.get(2).colour().distance(RED)).isLessThan(0.03);
        assertThat(largest.get(0).traits.top()).isGreaterThan(0.95);
        assertThat(largest.get(1).traits.bottom()).isGreaterThan(0.95);
        assertThat(largest.get(0).traits.height())
                .isLessThan(largest.get(1).traits.height());
    }

    @Test
    void holdsInARegionWhatIsOfItsColour() {
        Reference reference = new Reference(0, landscape());
        int kept = 0;
        int alike = 0;
        for (Region region : reference.regions)
            for (int i = 0; i < reference.labels.length; i++) {
                if (!region.has(i)) continue;
                kept++;
                if (colour(reference.picture, i).distance(region.colour()) < 0.1) alike++;
            }
        assertThat((double) kept / reference.labels.length).isGreaterThan(0.85);
        assertThat((double) alike / kept).isGreaterThan(0.95);
    }

    @Test
    void leavesRareEventsOut() {
        Drawn night = new Drawn(320, 240, 1).all(Colour.polar(0.25, 0.05, 260), 0.02);
        for (int k = 0; k < 8; k++) night.disc(30 + 37 * k, 60 + 90 * (k % 2), 3, LIGHT, 0);
        Reference reference = new Reference(0, night.picture);
        assertThat(reference.regions).isNotEmpty();
        for (int k = 0; k < 8; k++) {
            int lamp = (60 + 90 * (k % 2)) * 320 + 30 + 37 * k;
            assertThat(reference.regions).noneMatch(region -> region.has(lamp));
        }
    }

    @Test
    void knowsWhichWayMarksRun() {
        Reference level =
                new Reference(0, new Drawn(200, 200, 1).all(BLUE, 0).area(GREEN, 0, i -> i / 200 % 8 < 4).picture);
        Region marks = level.regions.get(0);
        assertThat(StrictMath.abs(StrictMath.sin(marks.angle()))).isLessThan(0.05);
        assertThat(marks.traits.horizontals()).isGreaterThan(0.95);
        assertThat(level.coherence).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"1,2000", "2000,1", "2,1000", "32,32", "8,8", "1,1", "640,17", "3000,20"})
    void hasARegionWhateverItsSize(int width, int height) {
        Drawn drawn = new Drawn(width, height, 2).all(BLUE, 0.1).area(GREEN, 0.02, i -> i >= width * height / 2);
        Reference reference = new Reference(0, drawn.picture);
        assertThat(reference.regions).isNotEmpty();
        assertThat(reference.regions.stream().mapToDouble(Region::share).sum()).isBetween(0.2, 1.0001);
        for (Region region : reference.regions) {
            assertThat(region.marks(true).detail.l).doesNotContain(Float.NaN);
            assertThat(region.at(0.5).l()).isBetween(0f, 1.2f);
        }
    }

    @Test
    void isOfOneColourThroughoutWhereThePictureIs() {
        Reference reference = new Reference(0, new Drawn(300, 200, 1).all(RED, 0).picture);
        assertThat(reference.regions.stream().mapToDouble(Region::share).sum()).isCloseTo(1, within(1e-9));
        for (Region region : reference.regions) {
            assertThat(region.colour().distance(RED)).isLessThan(1e-5);
            assertThat(region.at(0.3).distance(RED)).isLessThan(1e-4);
            for (float mark : region.marks(false).detail.l) assertThat(mark).isCloseTo(0, within(1e-5f));
        }
    }

    @Test
    void hasARegionEvenWhereNothingIsAlike() {
        Drawn noise = new Drawn(200, 200, 3).all(new Colour(0.5f, 0, 0), 0.5);
        assertThat(new Reference(0, noise.picture).regions).isNotEmpty();
        Drawn checks = new Drawn(200, 200, 3).all(RED, 0).area(GREEN, 0, i -> (i / 20 + i / 4000) % 2 == 0);
        assertThat(new Reference(0, checks.picture).regions).isNotEmpty();
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws Exception {
        int[] labels = new Reference(0, landscape()).labels;
        for (int threads : new int[] {1, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertThat(pool.submit(() -> new Reference(0, landscape()).labels).get())
                    .isEqualTo(labels);
            pool.shutdown();
        }
    }

    private static Lab landscape() {
        return new Drawn(320, 240, 1).all(BLUE, 0.02).below(150, GREEN, 0.06).disc(90, 60, 36, RED, 0.01).picture;
    }

    private static Colour colour(Lab picture, int i) {
        return new Colour(picture.l[i], picture.a[i], picture.b[i]);
    }
}
