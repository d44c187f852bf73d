package air.engine.measure;

import air.engine.raster.Colour;
import java.util.EnumMap;
import java.util.Map;

/**
 * One wish read from a sentence: "very warm", "no grain", "darker", "prussian blue".
 *
 * @param said the words it was read from, for telling the artist
 * @param meaning what they mean; null for a colour
 * @param colour the colour they name; null for another word
 * @param degree how much of it: 1 plainly, 1.6 "very", 0.5 "slightly"
 * @param kind whether it names a place to be at, a way to go, or a place to keep away from
 */
record TasteWord(String said, Lexicon.Meaning meaning, Colour colour, double degree, Kind kind) {
    enum Kind {
        /** "warm": to be there; nothing to do when it is. */
        PLACE,
        /** "warmer": to go that way. */
        MORE,
        /** "less warm": to go the other way. */
        LESS,
        /** "not warm": not to be there; nothing to do when it is not. */
        AWAY;

        Kind negated() {
            return switch (this) {
                case PLACE -> AWAY;
                case AWAY -> PLACE;
                case MORE -> LESS;
                case LESS -> MORE;
            };
        }
    }

    /** Share of the way to a word's place from which a picture is there: plainly, and when the word is stressed. */
    private static final double THERE = 0.35;

    private static final double THERE_STRESSED = 0.9;
    private static final double STRESSED = 1.2;
    /** How far from a weakened word's place ("slightly warm") is still there, standard deviations. */
    private static final double NEAR = 0.5;
    /** Where "not" leads to, on the other side of the usual, standard deviations. */
    private static final double OTHER_SIDE = 0.3;

    private static final double MOST_STEP = 2.5;

    boolean isColour() {
        return colour != null;
    }

    /** The same wish the other way round. */
    TasteWord negated() {
        return new TasteWord(said, meaning, colour, degree, kind.negated());
    }

    /** Whether two wishes ask for the same, however they are worded. */
    boolean same(TasteWord other) {
        if (kind != other.kind || degree != other.degree) return false;
        return isColour() ? colour.equals(other.colour) : meaning.equals(other.meaning);
    }

    /** What it asks for as steps from wherever a picture is, in the features' units; nothing for a colour. */
    Map<Feature, Double> steps() {
        Map<Feature, Double> steps = new EnumMap<>(Feature.class);
        if (isColour()) return steps;
        double sign = kind == Kind.LESS || kind == Kind.AWAY ? -1 : 1;
        meaning.targets()
                .forEach((feature, target) -> steps.put(
                        feature, sign * target * degree * Adjustments.DEFAULT_STEP * Baseline.deviation(feature)));
        return steps;
    }

    /** What it asks of a taste, as steps in the features' units; nothing when the taste is there already. */
    Map<Feature, Double> steps(Taste taste) {
        if (kind == Kind.MORE || kind == Kind.LESS || isColour()) return steps();
        Map<Feature, Double> steps = new EnumMap<>(Feature.class);
        double place = place(taste);
        boolean there = kind == Kind.AWAY ? place < OTHER_SIDE : isThere(place);
        if (there) return steps;
        meaning.targets().forEach((feature, target) -> {
            double now = Baseline.standing(feature, taste.middle(feature));
            double wanted = kind == Kind.AWAY ? -OTHER_SIDE * Math.signum(target) : target * degree;
            double step = wanted - now;
            boolean back = kind == Kind.PLACE && degree >= 1 && step * target < 0;
            boolean away = kind == Kind.AWAY && step * target > 0;
            if (back || away) return;
            steps.put(feature, Math.max(-MOST_STEP, Math.min(MOST_STEP, step)) * Baseline.deviation(feature));
        });
        return steps;
    }

    /** Where the taste stands on the word's own scale: 0 usual, 1 where the word places a picture. */
    private double place(Taste taste) {
        double product = 0;
        double squares = 0;
        for (Map.Entry<Feature, Double> target : meaning.targets().entrySet()) {
            product += target.getValue() * Baseline.standing(target.getKey(), taste.middle(target.getKey()));
            squares += target.getValue() * target.getValue();
        }
        return product / squares;
    }

    private boolean isThere(double place) {
        if (degree < 1) return Math.abs(place - degree) < NEAR;
        return place >= (degree > STRESSED ? THERE_STRESSED : THERE);
    }
}
