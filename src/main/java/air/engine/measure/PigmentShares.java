package air.engine.measure;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.words.ColourNames;
import air.engine.words.Glossary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How much of a picture, and of its border, is of which named colour and which family of colours; shares 0 to 1. */
final class PigmentShares {
    /** The family of each colour, by the colour's first name. */
    private static final Map<String, String> FAMILY =
            Glossary.read("families", "families", family -> family).entries();
    /** Steps of lightness, and of a and b, within which all pixels are called the same. */
    private static final double LIGHTNESS_STEP = 1 / 40.0;

    private static final double HUE_STEP = 1 / 80.0;
    /** Width of the border as a share of the shorter side. */
    private static final double BORDER = 0.07;

    /** Families by step, of the steps that were asked for; there are some ten thousand in all. */
    private static final Map<Integer, String> FAMILIES = new ConcurrentHashMap<>();

    private final Map<String, Double> pigments = new TreeMap<>();
    private final Map<String, Double> border = new TreeMap<>();

    private PigmentShares() {}

    static PigmentShares of(Lab picture) {
        Map<Integer, int[]> counts = new HashMap<>();
        int rim = Math.max(1, (int) (BORDER * Math.min(picture.width, picture.height)));
        for (int i = 0; i < picture.l.length; i++) {
            int[] count = counts.computeIfAbsent(step(picture, i), step -> new int[2]);
            int x = i % picture.width;
            int y = i / picture.width;
            count[0]++;
            if (Math.min(Math.min(x, picture.width - 1 - x), Math.min(y, picture.height - 1 - y)) < rim) count[1]++;
        }
        double outside = counts.values().stream().mapToInt(count -> count[1]).sum();
        PigmentShares shares = new PigmentShares();
        counts.forEach((step, count) -> {
            String name = name(step);
            shares.pigments.merge(name, (double) count[0] / picture.l.length, Double::sum);
            shares.border.merge(FAMILY.get(name), count[1] / outside, Double::sum);
        });
        return shares;
    }

    private static int step(Lab picture, int i) {
        int l = (int) Math.round(picture.l[i] / LIGHTNESS_STEP);
        int a = (int) Math.round(picture.a[i] / HUE_STEP) + 128;
        int b = (int) Math.round(picture.b[i] / HUE_STEP) + 128;
        return l << 16 | a << 8 | b;
    }

    /** The family of a pixel's colour. */
    static String family(Lab picture, int pixel) {
        return FAMILIES.computeIfAbsent(step(picture, pixel), step -> FAMILY.get(name(step)));
    }

    private static String name(int step) {
        return ColourNames.of(new Colour(
                (float) ((step >> 16) * LIGHTNESS_STEP), (float) (((step >> 8 & 255) - 128) * HUE_STEP), (float)
                        (((step & 255) - 128) * HUE_STEP)));
    }

    /** Every family. */
    static List<String> families() {
        return FAMILY.values().stream().distinct().toList();
    }

    /** The colours of a family. */
    static List<String> pigments(String family) {
        return FAMILY.keySet().stream()
                .filter(p -> FAMILY.get(p).equals(family))
                .toList();
    }

    double pigment(String name) {
        return pigments.getOrDefault(name, 0.0);
    }

    /** Share of the picture. */
    double family(String family) {
        return pigments(family).stream().mapToDouble(this::pigment).sum();
    }

    /** Share of the border. */
    double border(String family) {
        return border.getOrDefault(family, 0.0);
    }
}
