package air.engine.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import air.engine.material.Materials;
import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.sentence.Sentence;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Scenes under the open sky: each place shows what makes it that place, and what is asked for can be seen. */
class OutdoorScenesTest {
    private static final int SIZE = 160;
    private static final Map<String, Materials> TASTES = new TreeMap<>();

    /** An intent, and layers that its scene must have, separated by commas. */
    private static final String[][] PLACES = {
        {"the sea", "water"},
        {"a lake", "water,ripples"},
        {"a harbour with boats", "water,front,quay"},
        {"an island", "water,rock"},
        {"a swamp with a heron", "water,reeds,islet"},
        {"a river through a valley", "water,slope"},
        {"a canal with houses", "water,front"},
        {"a waterfall", "waterfall,water,rocks"},
        {"a bridge with a train", "bridge,water"},
        {"people on a bridge with boats under it", "bridge,water"},
        {"a shore", "water,foam,ground"},
        {"a lighthouse on a cliff", "cliff,water"},
        {"a canyon", "canyon,strata"},
        {"a hill with a tree", "ground"},
        {"a mountain", "mountain"},
        {"a volcano", "mountain,smoke,lava"},
        {"a village", "ground,house,church"},
        {"a vineyard", "rows"},
        {"a wheat field", "rows"},
        {"a meadow", "flowers"},
        {"a garden", "hedge,bed,flowers,road"},
        {"a park", "hedge,road,leaves"},
        {"a forest", "trunks"},
        {"a jungle with a tiger", "trunks,fronds"},
        {"a desert with a camel", "dune,lee"},
        {"an oasis", "water,palm"},
        {"a road through the desert", "road,dune"},
        {"a railway", "rails,sleepers"},
        {"a railway with a train", "rails"},
        {"a city at night", "towers,lights,disc"},
        {"a street in the rain", "facade,pavement,rain"},
        {"an alley with a cat", "facade,washing"},
        {"a market", "stall,awnings,front"},
        {"a town square", "front,pavement"},
        {"a station with a train", "canopy,rails,platform"},
        {"a cat on a roof", "roof,chimney"},
        {"a coral reef with seven fish", "coral,weed,bubbles"},
        {"clouds", "clouds"},
        {"space with a rocket", "planet,stars"},
        {"a cave", "rock,stalactites"},
        {"a great wave", "great wave,wave,foam"},
        {"a storm at sea", "wave,rain,water"},
        {"mist over a lake", "mist,water"},
        {"a village in the snow", "snow"},
        {"a park in autumn", "drift"},
    };

    private static final String[] WITH_SUBJECTS = {
        "a boat on a lake",
        "a lighthouse on a cliff",
        "a fox in the snow",
        "a woman in a field of flowers",
        "a man on a road",
        "three horses on a hill",
        "a tiger in the jungle",
        "a bear in a cave",
        "a swan on a river",
        "a cat in an alley",
        "a camel in the desert",
        "a horse in a valley",
        "a cow in a meadow",
        "a dog on the beach",
        "a man on a bridge",
        "a deer in a forest",
        "a heron in a swamp",
        "a woman in a garden",
        "a cat on a roof",
        "a child in a park",
        "a train at a station",
        "a man in the market",
        "a castle on a mountain"
    };

    @Test
    void everyPlaceShowsWhatMakesItThatPlace() {
        for (String[] place : PLACES)
            for (long seed = 1; seed <= 3; seed++) {
                List<String> names = scene("print", place[0], seed).layers().stream()
                        .map(l -> l.name)
                        .toList();
                for (String wanted : place[1].split(",")) {
                    boolean there = names.stream().anyMatch(n -> n.equals(wanted) || n.startsWith(wanted + "-"));
                    assertTrue(there, "no " + wanted + " in \"" + place[0] + "\", seed " + seed + ": " + names);
                }
            }
    }

    @Test
    void whatIsAskedForStandsInTheFrameAndIsNotHidden() {
        for (String intent : WITH_SUBJECTS)
            for (long seed = 1; seed <= 4; seed++) {
                Scene scene = scene("nocturne", intent, seed);
                Layer subject = subject(scene);
                double hidden = hidden(scene, subject, l -> !l.subject && !weather(l));
                assertTrue(hidden < 0.4, "hidden by " + hidden + ": " + intent + ", seed " + seed + " " + subject.name);
                double cut = cut(scene, subject);
                assertTrue(cut < 0.35, "cut off by " + cut + ": " + intent + ", seed " + seed + " " + subject.name);
            }
    }

    @Test
    void boatsHaveWaterUnderThem() {
        String[] intents = {
            "a boat on a lake",
            "a boat on a river",
            "a boat under a bridge",
            "three boats in the harbour",
            "a sailboat in a storm",
            "a boat by an island"
        };
        for (String intent : intents)
            for (long seed = 1; seed <= 3; seed++) {
                Scene scene = scene("print", intent, seed);
                Layer boat = scene.layers().stream()
                        .filter(l -> l.subject && l.name.contains("boat") && !l.name.endsWith("reflected"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no boat: " + intent));
                assertTrue(onWater(scene, boat), intent + ", seed " + seed);
            }
    }

    @Test
    void nothingStandsBeforeTheMoon() {
        String[] intents = {
            "a village under the moon",
            "a tree on a hill under the moon",
            "a city at night",
            "a forest by moonlight",
            "a lake under the moon",
            "a park at night",
            "a mountain at night",
            "a field under a full moon"
        };
        for (String set : new String[] {"print", "nocturne"})
            for (String intent : intents)
                for (long seed = 1; seed <= 4; seed++) {
                    Scene scene = scene(set, intent, seed);
                    for (Layer disc : scene.layers())
                        if (disc.name.equals("disc")) {
                            double hidden = hidden(scene, disc, l -> !weather(l) && !l.glow);
                            assertTrue(hidden < 0.4, set + ": " + intent + ", seed " + seed + " hidden by " + hidden);
                        }
                }
    }

    @Test
    void anotherSeedIsAnotherComposition() {
        for (String[] place : PLACES) {
            List<String> seen = new ArrayList<>();
            for (long seed = 1; seed <= 5; seed++) seen.add(coarse(scene("print", place[0], seed)));
            assertEquals(5, seen.stream().distinct().count(), place[0]);
        }
    }

    @Test
    void theSameSeedIsTheSameScene() {
        for (String intent : new String[] {"a harbour with boats", "a garden", "a storm at sea", "ten elephants"}) {
            List<Layer> one = scene("print", intent, 7).layers();
            List<Layer> two = scene("print", intent, 7).layers();
            assertEquals(one.size(), two.size(), intent);
            for (int i = 0; i < one.size(); i++) assertArrayEquals(one.get(i).cover, two.get(i).cover, intent);
        }
    }

    @Test
    void anyCombinationIsLaidOut() {
        String[] what = {
            "a boat",
            "ten elephants",
            "a train",
            "birds",
            "a tower",
            "",
            "two cats",
            "a tree",
            "fish",
            "a whale",
            "thirty people",
            "flowers",
            "an aeroplane",
            "a house",
            "a horse and a dog"
        };
        String[] where = Arrays.stream(PLACES).map(p -> p[0]).toArray(String[]::new);
        String[] when = {
            "",
            "at night",
            "in the rain",
            "in the snow",
            "at dawn",
            "in a storm",
            "in autumn",
            "in the mist",
            "in the wind"
        };
        int[][] sizes = {{64, 64}, {128, 64}, {64, 128}, {128, 32}, {24, 96}, {90, 70}};
        String[] sets = {"print", "nocturne", "ink"};
        for (int k = 0; k < 500; k++) {
            String intent = pick(what, k, 1) + " in " + pick(where, k, 2) + " " + pick(when, k, 3);
            int[] size = sizes[(int) (Hash.unit(k * 31L + 4) * sizes.length)];
            Scene scene = Scene.of(Sentence.read(intent), taste(pick(sets, k, 5)), Framing.USUAL, size[0], size[1], k);
            for (Layer layer : scene.layers())
                for (float v : layer.cover) assertTrue(v >= 0 && v <= 1.0001f, intent + ": " + layer.name + " " + v);
        }
    }

    private static String pick(String[] from, int k, int which) {
        return from[(int) (Hash.unit(k * 977L + which * 7919L) * from.length)];
    }

    // ---- how a scene is read

    private static Scene scene(String set, String intent, long seed) {
        return Scene.of(Sentence.read(intent), taste(set), Framing.USUAL, SIZE, SIZE, seed);
    }

    private static Materials taste(String set) {
        return TASTES.computeIfAbsent(set, name -> {
            File[] files = new File("sample-data", name).listFiles((dir, file) -> file.endsWith(".png"));
            Arrays.sort(files);
            List<Lab> references = new ArrayList<>();
            try {
                for (File file : files) references.add(Lab.of(ImageIO.read(file)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return Materials.of(references);
        });
    }

    private static boolean weather(Layer layer) {
        return List.of("rain", "snow", "mist", "drift", "lightning").contains(layer.name);
    }

    /** The last thing that was put there as a whole: its parts follow it by number. */
    private static Layer subject(Scene scene) {
        List<Layer> layers = scene.layers();
        for (int i = layers.size() - 2; i >= 0; i--) {
            Layer layer = layers.get(i);
            if (layer.subject && layers.get(i + 1).name.equals(layer.name + " 1")) return layer;
        }
        throw new AssertionError(
                "no subject among " + layers.stream().map(l -> l.name).collect(Collectors.toList()));
    }

    private static double hidden(Scene scene, Layer layer, java.util.function.Predicate<Layer> by) {
        List<Layer> layers = scene.layers();
        double all = 0;
        double seen = 0;
        int from = layers.indexOf(layer) + 1;
        for (int i = 0; i < layer.cover.length; i++) {
            if (layer.cover[i] == 0) continue;
            double open = layer.cover[i];
            all += open;
            for (Layer later : layers.subList(from, layers.size())) if (by.test(later)) open *= 1 - later.cover[i];
            seen += open;
        }
        return all == 0 ? 1 : 1 - seen / all;
    }

    /** How much of the height or width of a thing lies along the frame's edge. */
    private static double cut(Scene scene, Layer layer) {
        double side = 0;
        double rows = 0;
        for (int y = 0; y < scene.height(); y++) {
            boolean any = false;
            for (int x = 0; x < scene.width(); x++) any |= layer.cover[y * scene.width() + x] > 0.5;
            if (any) rows++;
            side += layer.cover[y * scene.width()] + layer.cover[(y + 1) * scene.width() - 1];
        }
        return rows == 0 ? 1 : side / rows;
    }

    private static boolean onWater(Scene scene, Layer boat) {
        int w = scene.width();
        double sum = 0;
        double middle = 0;
        int low = 0;
        for (int i = 0; i < boat.cover.length; i++) {
            if (boat.cover[i] < 0.5) continue;
            sum++;
            middle += i % w;
            low = Math.max(low, i / w);
        }
        int at = Math.min(scene.height() - 1, low) * w + (int) (middle / sum);
        String seen = "";
        for (Layer layer : scene.layers()) {
            if (layer == boat) break;
            boolean ground = List.of("ground", "bank", "quay", "rock", "water", "wave", "great wave")
                    .contains(layer.name);
            if (ground && layer.cover[at] > 0.5) seen = layer.name;
        }
        return List.of("water", "wave", "great wave").contains(seen);
    }

    /** Where what covers what, at a coarse grain. */
    private static String coarse(Scene scene) {
        StringBuilder text = new StringBuilder();
        for (Layer layer : scene.layers())
            for (int y = 8; y < SIZE; y += 16)
                for (int x = 8; x < SIZE; x += 16) text.append(layer.cover[y * SIZE + x] > 0.5 ? '1' : '0');
        return text.toString();
    }
}
