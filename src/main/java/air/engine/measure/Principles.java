package air.engine.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What unifies a taste: the choices the references agree on and ordinary pictures do not make. */
final class Principles {
    private static final int MOST = 5;
    private static final int MOST_OF_AN_ASPECT = 2;
    private static final int LEAST = 3;
    /** Standard deviations from the usual under which a choice says little. */
    private static final double TELLING = 0.4;
    /** A spread this many standard deviations wide weighs as much as agreement. */
    private static final double AGREEMENT = 0.6;

    /** The two ways to choose, and the theme under which only one principle is stated. */
    private record Choice(String theme, String little, String much) {}

    /** Feature, theme, what little of it says, what much of it says. */
    private static final String TABLE =
            """
            CHROMA | strength | Hold colour back and let half-tones do the work | Push colour to its full strength and let it carry the picture
            PEAK_CHROMA | strength | Let no accent raise its voice: even the strongest colour stays subdued | Let a few colours burn at full strength against the rest
            WARMTH | temperature | Keep the light cool, as if the sun never entered the picture | Keep everything in a warm light, shadows included
            HUE_VARIETY | hues | Stay within one family of hues and vary lightness instead | Set opposing hues against each other instead of blending them
            NEGATIVE_SPACE | space | Work the frame to its edges and let no corner rest | Leave %s of the frame empty and let the emptiness speak
            CONTOURS | space | Say it with few large shapes and drop every contour that is not needed | Build the picture from many shapes set close together
            SPOTS | incidents | Keep small incidents out of the frame | Scatter small accents over the whole frame
            FOCUS_OFFSET | balance | Set the weight on the middle axis | Set the weight well off the middle and leave the other side light
            FOCUS_HEIGHT | height | Carry the weight high in the frame | Anchor the weight low in the frame
            FOCUS_SPREAD | focus | Gather all attention in one place | Spread attention over the frame instead of giving it one centre
            SYMMETRY | balance | Balance unequal halves instead of mirroring them | Let the two halves of the frame answer each other
            HORIZONTALS | lines | Break the level lines: nothing in the frame lies flat | Build on level lines and let them settle the frame
            VERTICALS | lines | Keep upright lines rare | Build on upright lines and let them climb through the frame
            DARKENING | gradient | Keep the lower half as light as the upper, or lighter | Set an open upper half over a heavy ground
            KEY | key | Work in a low key: darkness is the ground and light the exception | Work in a high key: even the shadows stay light
            DRAMA | contrast | Keep light and dark close together so that nothing strikes | Drive light and dark far apart and keep the middle tones few
            FINE_DETAIL | marks | Keep surfaces at rest: marks are felt before they are seen | Let every mark show, because the surface is part of the picture
            GRAIN | grain | Keep the surface free of grain | Leave a visible grain over everything, as print or film would
            EDGE_SPARSITY | edges | Let edges sink into an even touch | Set flat areas against crisp edges
            MARK_SIZE | size | Work with small marks throughout | Work with broad marks throughout
            STROKE_DIRECTION | strokes | Let marks fall without a direction of their own | Let strokes run in clear directions and follow the forms
            """;

    private static final Map<Feature, Choice> CHOICES = new EnumMap<>(Feature.class);

    static {
        for (String line : TABLE.strip().split("\n")) {
            String[] cells = line.split(" \\| ");
            CHOICES.put(Feature.valueOf(cells[0]), new Choice(cells[1], cells[2], cells[3]));
        }
    }

    private Principles() {}

    /** Three to five sentences without a full stop, the most telling first. */
    static List<String> of(Taste taste) {
        List<Feature> telling = new ArrayList<>(CHOICES.keySet());
        telling.sort((p, q) -> Double.compare(weight(taste, q), weight(taste, p)));
        List<String> principles = new ArrayList<>();
        Set<String> themes = new HashSet<>();
        Map<Aspect, Integer> count = new EnumMap<>(Aspect.class);
        for (Feature feature : telling) {
            if (principles.size() == MOST) break;
            double standing = Math.abs(Baseline.standing(feature, taste.middle(feature)));
            if (standing < TELLING && principles.size() >= LEAST) continue;
            if (count.merge(feature.aspect, 1, Integer::sum) > MOST_OF_AN_ASPECT) continue;
            Choice choice = CHOICES.get(feature);
            if (themes.add(choice.theme)) principles.add(sentence(taste, feature, choice));
        }
        return principles;
    }

    private static double weight(Taste taste, Feature feature) {
        double spread = (taste.high(feature) - taste.low(feature)) / Baseline.deviation(feature);
        return Math.abs(Baseline.standing(feature, taste.middle(feature))) / (AGREEMENT + spread);
    }

    private static String sentence(Taste taste, Feature feature, Choice choice) {
        boolean much = Baseline.standing(feature, taste.middle(feature)) > 0;
        return (much ? choice.much : choice.little).replace("%s", Phrases.share(taste.middle(feature)));
    }
}
