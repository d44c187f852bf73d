package air.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import air.engine.drawing.Drawings;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms, where there is no thing and no place. */
final class FormsTest {
    private static List<Layer> forms(Stage stage, String start) {
        return stage.layers.stream().filter(l -> l.name.startsWith(start)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "three red circles, form circle, 3",
        "five squares, form square, 5",
        "twelve dots, form dot, 12",
        "three red circles and a black line, form line, 1",
        "a spiral, form spiral, 1"
    })
    void laysAsManyFormsAsAreAskedFor(String sentence, String name, int count) {
        for (long seed = 1; seed < 4; seed++)
            assertEquals(count, forms(Staged.of(sentence, seed), name).size(), sentence);
    }

    @Test
    void redCirclesAreRedAndTheGroundIsNot() {
        Colour red = Sentence.read("three red circles").things().get(0).colour().orElseThrow();
        for (long seed = 1; seed < 6; seed++) {
            Stage stage = Staged.of("three red circles", seed);
            double ground = stage.skyLow.distance(red);
            for (Layer circle : forms(stage, "form circle")) {
                assertTrue(circle.flat.a() > 0.08 && circle.flat.a() > circle.flat.b() * 0.7, circle.flat.toString());
                assertTrue(circle.flat.distance(red) < ground);
            }
        }
    }

    @Test
    void wildIsMoreThanCalm() {
        for (long seed = 1; seed < 6; seed++) {
            int calm = forms(Staged.of("calm", seed), "form").size();
            int wild = forms(Staged.of("wild", seed), "form").size();
            assertTrue(calm >= 1 && calm < wild, calm + " and " + wild);
        }
    }

    @Test
    void everySeedAndEveryMoodComposesAnew() {
        Stage one = Staged.of("joy", 1);
        assertTrue(differs(one, Staged.of("joy", 2)));
        assertTrue(differs(one, Staged.of("calm", 1)));
    }

    private static boolean differs(Stage one, Stage other) {
        if (one.layers.size() != other.layers.size()) return true;
        for (int k = 0; k < one.layers.size(); k++)
            if (!Arrays.equals(one.layers.get(k).cover, other.layers.get(k).cover)) return true;
        return false;
    }

    @Test
    void formsFillAnyFrame() {
        for (String sentence : List.of("rhythm", "wild", "calm", "nine circles", "joy"))
            for (int[] size : new int[][] {{16, 16}, {300, 60}, {60, 300}}) {
                Scene scene = Scene.of(
                        Sentence.read(sentence), Staged.PRINT, Drawings.builtIn(), Framing.USUAL, size[0], size[1], 3);
                assertTrue(scene.layers().size() > 1, sentence);
            }
    }
}
