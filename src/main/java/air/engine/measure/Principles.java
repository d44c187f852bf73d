package air.engine.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What unifies a taste: the choices the references agree on and ordinary pictures do not make. */
final class Principles {
    private static final int MOST = 5;
    private static final int MOST_OF_AN_ASPECT = 2;
    private static final int MOST_SEEN = 2;
    private static final int LEAST = 3;
    /** Width of contours, px, under which edges are crisp, whatever surrounds them. */
    private static final double CRISP = 2.8;
    /** Lightness from the darkest to the lightest marks from which something strikes. */
    private static final double SEEN = 0.6;
    /** Share of places at rest under which broad masses are not empty. */
    private static final double AT_REST = 0.3;
    /** Standard deviations from the usual under which a choice says little. */
    private static final double TELLING = 0.4;
    /** A spread this many standard deviations wide weighs as much as agreement. */
    private static final double AGREEMENT = 0.6;

    /** The two ways to choose, and the theme under which only one principle is stated. */
    private record Choice(String theme, String little, String much) {}

    /** A choice that is seen rather than read off a scale. */
    private record Sight(
            String sentence,
            Predicate<Looks> holds,
            String measure,
            ToDoubleFunction<Look> value,
            DoublePredicate shows,
            Trace trace) {}

    /** The most telling first. */
    private static final List<Sight> SIGHTS = List.of(
            new Sight(
                    "Let the bare paper be the light",
                    Looks::onPaper,
                    "share of the commonest light colour",
                    look -> look.paper,
                    v -> v >= Looks.PAPER,
                    Trace.paper()),
            new Sight(
                    "Sign with one small red seal near the border",
                    Looks::sealed,
                    "small red blocks near the border",
                    look -> look.seals,
                    v -> v > 0,
                    Trace.seal()),
            new Sight(
                    "Let a dot screen make the half-tones",
                    Looks::screened,
                    "share of the picture with a dot screen",
                    look -> look.dots.share(),
                    v -> v > DotScreen.SCREENED,
                    Trace.dots()),
            new Sight(
                    "Let small lights burn in the dark",
                    Looks::lightsInTheDark,
                    "lightest marks above the middle tone",
                    look -> look.lightest - look.middle,
                    v -> v >= Looks.STRIKING,
                    Trace.extreme(true)),
            new Sight(
                    "Outline the forms and let the line do the drawing",
                    Looks::outlined,
                    "share of thin dark lines among the contours",
                    look -> look.contours.dark(),
                    v -> v > Looks.OUTLINED / 2,
                    Trace.lines(true)),
            new Sight(
                    "Leave the strokes standing on every surface",
                    Looks::brushed,
                    "share of places at rest",
                    look -> look.calm,
                    v -> v < Looks.WORKED,
                    Trace.NOWHERE));

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
    static List<String> of(Taste taste, Witness witness) {
        Looks looks = new Looks(witness.looks());
        List<String> principles = seen(looks, witness);
        List<Feature> telling = new ArrayList<>(CHOICES.keySet());
        telling.sort((p, q) -> Double.compare(weight(taste, q), weight(taste, p)));
        Set<String> themes = new HashSet<>();
        Map<Aspect, Integer> count = new EnumMap<>(Aspect.class);
        for (Feature feature : telling) {
            if (principles.size() == MOST) break;
            double standing = Math.abs(Baseline.standing(feature, taste.middle(feature)));
            if (standing < TELLING && principles.size() >= LEAST) continue;
            if (isMisleading(feature, taste, looks)) continue;
            if (count.merge(feature.aspect, 1, Integer::sum) > MOST_OF_AN_ASPECT) continue;
            Choice choice = CHOICES.get(feature);
            if (themes.add(choice.theme))
                principles.add(witness.says(sentence(taste, feature, choice), feature, taste.middle(feature)));
        }
        return principles;
    }

    /** At most two, of what the eye takes in first. */
    private static List<String> seen(Looks looks, Witness witness) {
        List<String> seen = new ArrayList<>();
        for (Sight sight : SIGHTS)
            if (seen.size() < MOST_SEEN && sight.holds.test(looks))
                seen.add(witness.says(sight.sentence, sight.measure, sight.value, sight.shows, sight.trace));
        return seen;
    }

    /** Whether a figure says something that the eye, looking at these references, would not. */
    private static boolean isMisleading(Feature feature, Taste taste, Looks looks) {
        boolean much = Baseline.standing(feature, taste.middle(feature)) > 0;
        return switch (feature) {
            case DRAMA -> !much && looks.mean(look -> look.lightest - look.darkest) > SEEN;
            case CHROMA ->
                !much && Baseline.standing(Feature.PEAK_CHROMA, taste.middle(Feature.PEAK_CHROMA)) > -TELLING;
            case PEAK_CHROMA -> !much && looks.sealed();
            case FINE_DETAIL, MARK_SIZE -> looks.brushed() || looks.photographs();
            case STROKE_DIRECTION ->
                looks.photographs() || !much && (looks.brushed() || looks.outlined() || looks.inInk());
            case GRAIN -> much && (looks.brushed() || looks.screened());
            case EDGE_SPARSITY -> much == looks.mean(look -> look.contours.middle()) > CRISP;
            case NEGATIVE_SPACE -> much && looks.mean(look -> look.calm) < AT_REST;
            default -> false;
        };
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
