package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import air.taste.ReferenceSet;
import air.taste.SampleSets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 40;

    /** As much of something in a rectangle, less elsewhere. */
    private static float[] amount(int left, int top, int width, int height, float inside, float outside) {
        float[] amount = new float[WIDTH * HEIGHT];
        for (int i = 0; i < amount.length; i++) {
            int x = i % WIDTH - left;
            int y = i / WIDTH - top;
            amount[i] = x >= 0 && y >= 0 && x < width && y < height ? inside : outside;
        }
        return amount;
    }

    private static Optional<Place> densest(float[] amount) {
        return Place.densest(amount, WIDTH, HEIGHT);
    }

    @Test
    void findsWhereMostOfItLies() {
        Place place = densest(amount(20, 10, 40, 20, 1, 0.1f)).orElseThrow();
        assertThat(place).isEqualTo(new Place(0.25, 0.25, 0.5, 0.5));
    }

    @Test
    void whatLiesEverywhereOrNowhereHasNoPlace() {
        assertThat(densest(amount(0, 0, WIDTH, HEIGHT, 1, 1))).isEmpty();
        assertThat(densest(amount(0, 0, WIDTH, HEIGHT, 0, 0))).isEmpty();
        assertThat(densest(amount(0, 0, 70, HEIGHT, 1, 0))).isEmpty();
        assertThat(densest(amount(20, 10, 40, 20, 1, 0.9f))).isEmpty();
    }

    @Test
    void onlyMarksMayBeSmall() {
        float[] seal = amount(70, 30, 2, 2, 1, 0);
        assertThat(densest(seal)).isEmpty();
        assertThat(Place.marks(seal, WIDTH, HEIGHT)).hasValueSatisfying(place -> {
            assertThat(place.x()).isBetween(0.8, 0.9);
            assertThat(place.width()).isLessThan(0.2);
        });
    }

    @Test
    void everySentenceOfASampleHasEvidenceAndItsSealIsWhereItIs() {
        ReferenceSet ink = SampleSets.load("ink");
        Taste taste = Taste.of(ink.pictures().stream()
                .map(picture -> picture.toBufferedImage())
                .toList());
        List<Evidence> evidence = taste.evidence(fraction -> {});
        Sentences said = taste.sentences();
        assertThat(said.principles()).allMatch(sentence -> has(evidence, sentence));
        assertThat(List.of(said.palette(), said.composition(), said.emotion(), said.texture()))
                .allMatch(sentence -> has(evidence, sentence));
        assertThat(said.avoid()).allMatch(item -> has(evidence, item));
        Evidence seal = evidence.stream()
                .filter(one -> one.clause().equals("red is kept for the seal"))
                .findFirst()
                .orElseThrow();
        assertThat(seal.places()).hasSize(4).allSatisfy(place -> assertThat(place)
                .hasValueSatisfying(box -> assertThat(box.y()).isGreaterThan(0.7)));
    }

    private static boolean has(List<Evidence> evidence, String sentence) {
        return evidence.stream().anyMatch(one -> sentence.contains(one.clause()));
    }
}
