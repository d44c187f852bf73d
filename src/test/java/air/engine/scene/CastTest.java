package air.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import air.engine.drawing.Drawing;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds whom. */
final class CastTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a cat on a chair by a window    | cat on chair, chair, window
            a dog under a table             | dog under table, table
            a book on a desk                | book on desk, desk
            a cello on a sofa               | cello on sofa, sofa
            a sunflower in a vase           | sunflower in vase, vase
            a crow on a scarecrow           | crow on scarecrow, scarecrow
            a woman with an umbrella        | umbrella with woman, woman
            a man with a dog                | dog, man
            a girl riding a horse           | girl on horse, horse
            a man playing a cello           | man
            a man riding a bicycle          | man
            a fox behind a fence            | fence, fox
            a lamp over a table             | lamp over table, table
            a table with a jug              | jug on table, table
            a vase with roses               | rose in vase, vase
            a woman in a cafe               | woman
            a girl in a boat                | boat, girl in boat
            a child between two trees       | child, tree
            """)
    void holdsThingsAsTheSentenceSays(String sentence, String expected) {
        String held = Staged.cast(sentence).all().stream()
                .map(CastTest::said)
                .sorted()
                .collect(Collectors.joining(", "));
        assertEquals(expected, held);
    }

    private static String said(Actor actor) {
        if (actor.holder == null) return actor.name();
        return actor.name() + " " + actor.relation.name().toLowerCase(Locale.ROOT) + " " + actor.holder.name();
    }

    @ParameterizedTest
    @CsvSource({
        "a man playing a cello, cellist",
        "a man playing the violin, violinist",
        "a man riding a bicycle, cyclist",
        "an old woman, old-woman",
        "a boy reading on a rug, boy-read"
    })
    void drawsPeopleDoingWhatTheyDo(String sentence, String start) {
        Drawing drawing = person(sentence);
        assertTrue(drawing.name().startsWith(start), drawing.name());
    }

    private static Drawing person(String sentence) {
        Cast cast = Staged.cast(sentence);
        return cast.all().get(0).drawing(new Chance(1), 0);
    }

    @Test
    void seatsPeopleOnWhatHoldsThemWithoutAChairOfTheirOwn() {
        Drawing seated = person("a man sitting on a bench");
        Drawing own = person("a man sitting");
        assertEquals(own.parts().size() - 1, seated.parts().size(), seated.name());
    }

    @Test
    void birdsOverAVillageFly() {
        Actor birds = Staged.cast("birds over a village").all().get(0);
        assertTrue(birds.flies());
        assertTrue(birds.drawing(new Chance(1), 0).actions().contains("fly"));
        assertFalse(Staged.cast("birds in a village").all().get(0).flies());
    }

    @Test
    void aCorrectionMakesThingsLarger() {
        Framing usual = Framing.USUAL;
        Framing larger = new Framing(
                usual.horizon(),
                usual.offset(),
                usual.emptiness(),
                usual.richness(),
                usual.scale(),
                usual.nearness(),
                usual.calmSky(),
                usual.mist(),
                usual.geometric(),
                usual.arrangement(),
                Map.of("horse", 1.5));
        double before = Staged.box(Staged.of("a horse", 1), "horse").height();
        double after = Staged.box(Staged.of("a horse", larger, 1), "horse").height();
        assertTrue(after > before * 1.05, before + " to " + after);
    }
}
