package air.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import air.engine.drawing.Drawings;
import air.engine.scene.Placing.Box;
import air.engine.sentence.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Things stand to each other in the picture as the sentence says. */
final class RelationsTest {
    private static final long[] SEEDS = {1, 2, 3};

    @ParameterizedTest
    @CsvSource({
        "a cat on a chair, cat, chair",
        "a book on a desk, book, desk",
        "a teddy bear on a sofa, teddy bear, sofa",
        "a jug on a coffee table, jug, coffee table"
    })
    void whatIsOnAThingTouchesItsSeat(String sentence, String thing, String holder) {
        for (long seed : SEEDS) {
            Stage stage = Staged.of(sentence, seed);
            if (Staged.puts(stage, holder).isEmpty()) continue;
            Box seat = Staged.box(stage, holder);
            Box box = Staged.box(stage, thing);
            double off = box.foot() - seat.seat()[1];
            assertTrue(Math.abs(off) <= 0.05 * Math.max(seat.height(), box.height()) + 2, sentence + ": " + off);
            assertTrue(box.middle() > seat.left() && box.middle() < seat.left() + seat.width());
        }
    }

    @Test
    void aDogUnderATableIsBelowItsTopAndBetweenItsSides() {
        for (long seed : SEEDS) {
            Stage stage = Staged.of("a dog under a table", seed);
            Box table = Staged.box(stage, "table");
            Box dog = Staged.box(stage, "dog");
            assertTrue(dog.top() > table.top() + 0.2 * table.height());
            assertTrue(dog.left() > table.left() - 2 && dog.left() + dog.width() < table.left() + table.width() + 2);
        }
    }

    @Test
    void aFlowerStandsInItsVaseAndAboveIt() {
        for (long seed : SEEDS) {
            Stage stage = Staged.of("a sunflower in a vase", seed);
            Box vase = Staged.box(stage, "vase");
            Box flower = Staged.box(stage, "sunflower");
            assertTrue(flower.top() < vase.top());
            assertTrue(flower.foot() > vase.top() && flower.foot() < vase.foot());
        }
    }

    @Test
    void aChildBetweenTwoTreesHasOneOnEachSide() {
        for (long seed : SEEDS) {
            Stage stage = Staged.of("a child between two trees", seed);
            double child = Staged.box(stage, "child").middle();
            List<Put> trees = Staged.puts(stage, "tree");
            assertEquals(2, trees.size());
            double first = trees.get(0).box().middle();
            double second = trees.get(1).box().middle();
            assertTrue(Math.min(first, second) < child && child < Math.max(first, second));
        }
    }

    @Test
    void twoPeopleShareOneUmbrella() {
        Stage stage = Staged.of("two people with an umbrella", 1);
        assertEquals(2, Staged.puts(stage, "person").size());
        assertEquals(1, Staged.puts(stage, "umbrella").size());
    }

    @ParameterizedTest
    @CsvSource({
        "three cats on a sofa, cat, 3",
        "seven apples on a table, apple, 7",
        "five horses, horse, 5",
        "twelve people in a field, person, 12",
        "nine birds in the sky, bird, 9",
        "four tulips in a vase, tulip, 4",
        "two cats under a table, cat, 2"
    })
    void putsAsManyAsAreAskedFor(String sentence, String concept, int count) {
        for (long seed : SEEDS)
            assertEquals(count, Staged.puts(Staged.of(sentence, seed), concept).size(), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "a mouse beside an elephant, mouse, elephant",
        "a woman with a rose, rose, woman",
        "a man before a castle, man, castle",
        "a cat beside a man, cat, man",
        "an apple and a jug, apple, jug"
    })
    void smallThingsAreSmallerThanLargeOnes(String sentence, String small, String large) {
        for (long seed : SEEDS) {
            Stage stage = Staged.of(sentence, seed);
            if (Staged.puts(stage, small).isEmpty()) continue;
            assertTrue(
                    Staged.box(stage, small).height() < Staged.box(stage, large).height(), sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a train",
                "a whale",
                "a bus",
                "a gondola",
                "a cat on a chair",
                "a piano in a hall",
                "a woman",
                "an elephant",
                "a sofa",
                "a girl on a horse",
                "a bonsai on a table"
            })
    void whatIsAskedForIsSeenWhole(String sentence) {
        for (long seed : SEEDS)
            for (Put put : Staged.of(sentence, seed).puts) {
                Box box = put.box();
                assertTrue(box.left() >= -1 && box.left() + box.width() <= Staged.SIZE + 1, sentence);
                assertTrue(box.top() >= -1 && box.foot() <= Staged.SIZE + 1, sentence);
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a cat", "a woman in a kitchen", "a horse in a field", "a rose in a bottle", "a boat"})
    void theSubjectIsLargeEnoughToRead(String sentence) {
        for (long seed : SEEDS) {
            Box box = Staged.of(sentence, seed).puts.get(0).box();
            assertTrue(Math.max(box.height(), box.width()) >= 0.15 * Staged.SIZE, sentence + " " + box.height());
        }
    }

    @Test
    void tellsWhatTheTasteHasNoColourFor() {
        Sentence green = Sentence.read("three green circles");
        Stage ink = Scene.best(green, Staged.materials("ink"), Drawings.builtIn(), Framing.USUAL, 128, 128, 1);
        assertEquals(
                List.of("The reference images have no colour like the one asked for: circles."),
                ink.notes.stream().distinct().toList());
    }
}
