package air.engine.measure;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.util.LinkedHashMap;
import java.util.Map;

/** Painters' colour names. */
final class ColourNames {
    private static final String TABLE =
            """
            black 111114, ink black 23262B, charcoal 3A3B3F, grey 8A8C8E, silver grey B9BCBD, white FAFAF8, ivory F3EAD6,
            cream F2E3B8, sand D9C39A, ochre C38A2E, mustard DDA82F, gold E9B93A, yellow F4D93F, lemon F3EA7A, amber F0A03C,
            orange E9782B, rust A8512B, terracotta C5694A, brown 6F4A2F, umber 4A3727, red C8312D, crimson 9E1F32,
            coral EA6A55, salmon F09A84, pink EFA9B5, rose D07086, magenta B8368C, plum 66365F, violet 6B4FA0,
            lavender B4A6D8, indigo 33306B, midnight blue 15193A, navy 22304A, prussian blue 1D3F66, blue 2F62B5,
            slate blue 5C7391, sky blue 8FC3E2, pale blue C6DCE6, teal 1F7A8C, turquoise 49B5AE, sea green 4E9A80,
            mint B0DCC3, sage 9AAA86, green 3F8A43, olive 74752F, moss green 5A6B32, forest green 23452F
            """;
    /** Other words for the same colours. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("gray", "grey"),
            Map.entry("silver", "silver grey"),
            Map.entry("purple", "violet"),
            Map.entry("beige", "sand"),
            Map.entry("scarlet", "red"),
            Map.entry("vermilion", "red"),
            Map.entry("burgundy", "crimson"),
            Map.entry("maroon", "crimson"),
            Map.entry("peach", "salmon"),
            Map.entry("cobalt", "blue"),
            Map.entry("ultramarine", "blue"),
            Map.entry("cerulean", "sky blue"),
            Map.entry("azure", "sky blue"),
            Map.entry("cyan", "turquoise"),
            Map.entry("emerald", "green"),
            Map.entry("sepia", "umber"),
            Map.entry("slate", "slate blue"),
            Map.entry("moss", "moss green"),
            Map.entry("lime", "lemon"),
            Map.entry("midnight", "midnight blue"));

    private static final Map<String, Colour> COLOURS = new LinkedHashMap<>();
    /** Chroma under which only names of greys are given. */
    private static final double GREY = 0.012;
    /** Hue and chroma count this much more than lightness in what a colour is called. */
    private static final double CHROMATIC = 3;

    static {
        for (String entry : TABLE.strip().split(",\\s*")) {
            int space = entry.lastIndexOf(' ');
            COLOURS.put(
                    entry.substring(0, space), Colour.of(Lab.color(Integer.parseInt(entry.substring(space + 1), 16))));
        }
    }

    private ColourNames() {}

    /** The name of the nearest named colour. */
    static String of(Colour colour) {
        boolean grey = colour.chroma() < GREY;
        String nearest = "grey";
        double least = Double.MAX_VALUE;
        for (Map.Entry<String, Colour> entry : COLOURS.entrySet()) {
            Colour named = entry.getValue();
            if (grey && named.chroma() > GREY) continue;
            double distance = squaredDistance(colour, named);
            if (distance >= least) continue;
            least = distance;
            nearest = entry.getKey();
        }
        return nearest;
    }

    /** How differently two colours would be named. */
    static double squaredDistance(Colour p, Colour q) {
        double l = p.l() - q.l();
        double a = p.a() - q.a();
        double b = p.b() - q.b();
        return l * l + CHROMATIC * (a * a + b * b);
    }

    /** The name a word or two-word phrase in lower case stands for; null when it names no colour. */
    static String named(String phrase) {
        String name = SYNONYMS.getOrDefault(phrase, phrase);
        if (COLOURS.containsKey(name)) return name;
        return name.endsWith("s") ? named(name.substring(0, name.length() - 1)) : null;
    }

    /** The colour an adjective makes of another: "dark blue", "muted red". */
    static Colour shaded(Colour colour, Lexicon.Meaning adjective) {
        double light = adjective.targets().getOrDefault(Feature.KEY, 0.0);
        double strong = adjective.targets().getOrDefault(Feature.CHROMA, 0.0);
        double warm = adjective.targets().getOrDefault(Feature.WARMTH, 0.0);
        double scale = StrictMath.pow(1.4, strong);
        return new Colour(
                (float) Math.max(0.05, Math.min(0.97, colour.l() + 0.18 * light)),
                (float) (colour.a() * scale + 0.01 * warm),
                (float) (colour.b() * scale + 0.017 * warm));
    }

    /** The colour of a name that {@link #named} gave. */
    static Colour colour(String name) {
        return COLOURS.get(name);
    }
}
