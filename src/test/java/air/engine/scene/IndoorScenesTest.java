package air.engine.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import air.engine.raster.Hash;
import air.engine.sentence.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms, tables, great halls; and any sentence at all. */
final class IndoorScenesTest {
    private static final List<String> WORDS = List.of(
            "cat",
            "two",
            "red",
            "on",
            "under",
            "between",
            "vase",
            "sunflowers",
            "in",
            "a",
            "church",
            "kitchen",
            "table",
            "with",
            "old",
            "woman",
            "circle",
            "calm",
            "storm",
            "boat",
            "behind",
            "man",
            "riding",
            "horse",
            "night",
            "library",
            "over",
            "seven",
            "window",
            "umbrella",
            "sofa",
            "lamp",
            "beside",
            "train",
            "tree");

    @ParameterizedTest
    @CsvSource({
        "a kitchen, stove",
        "a bedroom, bed",
        "a library, bookshelf",
        "a studio, easel",
        "a classroom, blackboard",
        "an attic, slope",
        "a church interior, bay",
        "a theatre stage, curtain",
        "a man in a church, bay",
        "a cat by a window, window frame",
        "a bowl on a table, table edge"
    })
    void aRoomIsFurnishedAsWhatItIs(String sentence, String layer) {
        for (long seed = 1; seed < 4; seed++) {
            Stage stage = Staged.of(sentence, seed);
            assertTrue(stage.layers.stream().anyMatch(l -> l.name.startsWith(layer)), sentence + " " + seed);
        }
    }

    @Test
    void aRefusedThingIsNotFurnished() {
        for (long seed = 1; seed < 6; seed++)
            assertFalse(Staged.of("a kitchen without a stove", seed).layers.stream()
                    .anyMatch(l -> l.name.startsWith("stove")));
    }

    @Test
    void stillLivesAreLaidInManyWays() {
        List<String> seen = LongStream.range(0, 12)
                .mapToObj(seed -> Staged.of("a jug", seed).layers.stream()
                        .map(l -> l.name)
                        .toList()
                        .toString())
                .distinct()
                .toList();
        assertTrue(seen.size() >= 6, "only " + seen.size());
    }

    @Test
    void theSameSeedGivesTheSameBitsForAnyNumberOfThreads() throws Exception {
        Callable<Stage> work = () -> Staged.of("two cats on a sofa in a library", 7);
        Stage one = new ForkJoinPool(1).submit(work).get();
        Stage four = new ForkJoinPool(4).submit(work).get();
        assertEquals(one.layers.size(), four.layers.size());
        for (int k = 0; k < one.layers.size(); k++) {
            assertEquals(one.layers.get(k).flat, four.layers.get(k).flat);
            assertArrayEquals(one.layers.get(k).cover, four.layers.get(k).cover);
        }
    }

    @Test
    void anySentenceInAnyFrameIsLaidOut() {
        int[][] sizes = {{96, 96}, {200, 40}, {40, 200}, {16, 16}};
        for (int k = 0; k < 120; k++) {
            StringBuilder sentence = new StringBuilder();
            int length = 1 + (int) (8 * Hash.unit(k));
            for (int i = 0; i < length; i++)
                sentence.append(WORDS.get((int) (WORDS.size() * Hash.unit(1000L * k + i))))
                        .append(' ');
            int[] size = sizes[k % sizes.length];
            Scene scene =
                    Scene.of(Sentence.read(sentence.toString()), Staged.PRINT, Framing.USUAL, size[0], size[1], k);
            for (Layer layer : scene.layers()) assertTrue(sound(layer), sentence + ": " + layer.name);
        }
    }

    private static boolean sound(Layer layer) {
        for (float v : layer.cover) if (!(v >= 0 && v <= 1.0001f)) return false;
        return layer.material != null
                && Arrays.stream(new double[] {layer.gain, layer.rough}).allMatch(v -> v >= 0);
    }
}
