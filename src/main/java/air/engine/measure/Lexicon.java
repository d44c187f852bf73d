package air.engine.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of taste that can be measured. Each stands for a place on a few features' scales, in standard deviations
 * from what is usual. A small lexicon of our own.
 */
final class Lexicon {
    /**
     * What a word means.
     *
     * @param name the word it is filed under
     * @param targets for each feature it speaks of, where it places a picture: standard deviations from the usual
     * @param quantity whether it names a quantity every picture has some of, so that only "more", "no" or "strong" of
     *     it says anything
     */
    record Meaning(String name, Map<Feature, Double> targets, boolean quantity) {}

    /**
     * One meaning a line: words and phrases, separated by commas, then features and standard deviations. A line that
     * starts with "amount of" lists quantities.
     */
    private static final String WORDS =
            """
            warm, sunlit, sun-drenched, hot, fiery, warmth, warm-toned, sun-warmed: WARMTH 1
            cool, cold, icy, wintry, frosty, chilly, coolness, cool-toned: WARMTH -1
            muted, desaturated, faded, dusty, pastel, pastels, subdued, drained, chalky, low-saturation, washed-out, shy: CHROMA -0.9 PEAK_CHROMA -0.9
            withheld, hold colour back, holds colour back: CHROMA -1.4 PEAK_CHROMA -1.4
            is rich, rich colour, rich colours, rich palette, rich hues: CHROMA 0.7 PEAK_CHROMA 0.7
            full strength: CHROMA 1.4 PEAK_CHROMA 1.4
            vivid, saturated, vibrant, loud, brilliant, neon, fluorescent, colourful, colorful, high-saturation, full saturation, acid, garish, lurid: CHROMA 1.1 PEAK_CHROMA 1.1
            monochrome, monochromatic, colourless, colorless, grayscale, greyscale, achromatic, black-and-white: CHROMA -1.9 PEAK_CHROMA -1.9 HUE_VARIETY -0.8
            one family, one hue, single hue, one family of hues: HUE_VARIETY -0.9
            opposing hues, opposing colours, complementary, complementaries, complementary colours: HUE_VARIETY 0.9
            lowered key: KEY -0.6
            raised key: KEY 0.6
            dark, nocturnal, night, nighttime, gloomy, shadowy, dim, murky, low-key, darkness, gloom, low key: KEY -1
            airy, luminous, bright, pale, high-key, brightness, light-filled, high key, light key, light tones, light palette: KEY 1
            dramatic, contrasty, stark, theatrical, chiaroscuro, high-contrast, high contrast, strong contrast, stark contrast, hard contrast, harsh contrast, drama: DRAMA 1
            firmly apart, far apart: DRAMA 0.7
            collide: DRAMA 1.4
            stay close, close together: DRAMA -0.7
            barely part: DRAMA -1.4
            hazy, foggy, misty, low-contrast, low contrast, soft contrast, gentle contrast, flat light, flat lighting, haze, mist, fog, diffuse: DRAMA -1
            smooth, polished, airbrushed, sleek, glossy, smoothness, silky, plastic, clean surfaces: FINEST_DETAIL -1 FINE_DETAIL -0.9 MEDIUM_DETAIL -0.5
            soft surfaces, soft surface, restrained marks: FINEST_DETAIL -0.6 FINE_DETAIL -0.6
            vigorous marks, vigorous: FINEST_DETAIL 1.2 FINE_DETAIL 1.3 MEDIUM_DETAIL 1
            rough, textured, tactile, scratchy, impasto, coarse, roughness, sharpness, gestural, hatched, over-sharpened, micro-detail: FINEST_DETAIL 1 FINE_DETAIL 1 MEDIUM_DETAIL 0.6
            crisp edges, hard edges, sharp edges, clean edges, crisp contours, crisp: EDGE_SPARSITY 0.8
            soft edges, blurred edges, lost edges, touch is even, even touch, even surface: EDGE_SPARSITY -0.8
            no direction: STROKE_DIRECTION -1
            clear directions, long strokes: STROKE_DIRECTION 1
            grain, grainy, noise, noisy, gritty, film grain, speckled, graininess, analog, analogue: GRAIN 1.2
            empty, minimal, minimalist, spacious, sparse, emptiness, uncluttered, negative space, open space, empty space, quiet space, quiet ground, room to breathe: NEGATIVE_SPACE 1 CONTOURS -0.6 SPOTS -0.4
            dense, busy, crowded, intricate, ornate, cluttered, clutter, all-over, teeming, packed, edge to edge, to its edges: NEGATIVE_SPACE -1 CONTOURS 0.6 SPOTS 0.4
            few contours, large shapes, few shapes, few large shapes: CONTOURS -0.9
            many shapes, close weave, weave of shapes: CONTOURS 1
            symmetrical, symmetric, mirrored, symmetry, mirror-symmetric: SYMMETRY 1
            asymmetrical, asymmetric, off-balance, asymmetry, unbalanced: SYMMETRY -0.8
            centred, centered, central, middle axis: FOCUS_OFFSET -0.8
            off-centre, off-center, decentred, one side, off the middle: FOCUS_OFFSET 1
            high in the frame: FOCUS_HEIGHT -0.9
            low in the frame: FOCUS_HEIGHT 0.9
            slanting lines, diagonals, diagonal, slanting: HORIZONTALS -0.7 VERTICALS -0.5
            horizontal, horizontals, level lines: HORIZONTALS 1
            vertical, verticals, upright lines: VERTICALS 1
            many-coloured, multicoloured, multicolored, rainbow, polychrome: HUE_VARIETY 1 CHROMA 0.5
            joyful, happy, cheerful, playful, joyous: KEY 0.7 CHROMA 0.7 WARMTH 0.4
            exuberant, festive, ecstatic, energetic, lively, restless, excited, dynamic: CHROMA 1 DRAMA 0.5
            calm, serene, tranquil, peaceful, stillness, quietude, quiet, contemplative, meditative: CHROMA -0.5 DRAMA -0.7
            melancholic, melancholy, wistful, mournful, elegiac, sad: KEY -0.5 CHROMA -0.6 WARMTH -0.4
            sombre, somber, brooding, ominous, menacing, grim, moody, grave: KEY -1 CHROMA -0.3
            mysterious, mystery, enigmatic, uncanny: KEY -0.8
            tense, uneasy, anxious, violent, aggressive: DRAMA 0.9 CHROMA 0.4
            tender, delicate, dreamy, dreamlike, gentle, intimate: DRAMA -0.7 KEY 0.4
            intense, passionate, fierce, feverish: CHROMA 0.9 DRAMA 0.6
            amount of contrast: DRAMA 1
            amount of colour, color, saturation: CHROMA 1 PEAK_CHROMA 1
            amount of light: KEY 1
            amount of shadow, shadows: KEY -1
            amount of detail, texture: FINEST_DETAIL 0.8 FINE_DETAIL 1
            amount of shapes, contours: CONTOURS 1
            amount of space: NEGATIVE_SPACE 1
            """;

    private static final String QUANTITIES = "amount of ";
    /** The number of words of the longest phrase. */
    static final int LONGEST = 4;

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        for (String line : WORDS.strip().split("\n")) {
            boolean quantity = line.startsWith(QUANTITIES);
            int colon = line.lastIndexOf(':');
            String[] words =
                    line.substring(quantity ? QUANTITIES.length() : 0, colon).split(",\\s*");
            Meaning meaning =
                    new Meaning(words[0], targets(line.substring(colon + 1).strip()), quantity);
            for (String word : words) MEANINGS.put(word, meaning);
        }
    }

    private Lexicon() {}

    private static Map<Feature, Double> targets(String text) {
        Map<Feature, Double> targets = new EnumMap<>(Feature.class);
        String[] parts = text.split("\\s+");
        for (int i = 0; i < parts.length; i += 2) targets.put(Feature.valueOf(parts[i]), Double.valueOf(parts[i + 1]));
        return targets;
    }

    /** What a word or phrase means, in lower case. */
    static Optional<Meaning> meaning(String phrase) {
        return Optional.ofNullable(MEANINGS.get(phrase));
    }

    /** What a comparative such as "warmer" or "grainier" compares. */
    static Optional<Meaning> comparative(String word) {
        if (!word.endsWith("er") || word.length() < 5) return Optional.empty();
        String stem = word.substring(0, word.length() - 2);
        List<String> bases = new ArrayList<>(List.of(stem, stem + "e"));
        if (stem.endsWith("i")) bases.add(stem.substring(0, stem.length() - 1) + "y");
        if (stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2))
            bases.add(stem.substring(0, stem.length() - 1));
        if (word.equals("lighter")) bases.add("bright");
        if (word.equals("softer")) bases.add("hazy");
        if (word.equals("quieter")) bases.add("calm");
        return bases.stream().map(MEANINGS::get).filter(m -> m != null).findFirst();
    }
}
