package air.engine.measure;

import air.engine.words.Concepts;
import air.engine.words.English;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a prompt's "Adjust:" clause asks for, relative to the picture the prompt would give without the clause:
 * corrections of the scene in steps of usual size, signed amounts of colour and tone in the features' units, another
 * arrangement. Immutable.
 */
public final class Adjustments {
    static final Adjustments NONE = new Adjustments(Map.of(), Map.of(), Map.of(), 1, 0, List.of());

    /** What "warmer" without a figure asks for, in standard deviations of usual pictures. */
    static final double DEFAULT_STEP = 0.6;
    /** What "closer to the reference palette" without a figure asks for, as a share of the way. */
    private static final double DEFAULT_PULL = 0.2;
    /** How much larger "larger" makes one thing. */
    private static final double LARGER = 0.35;

    private static final Pattern AMOUNT =
            Pattern.compile("^(.*?)(?: by ([0-9]*\\.?[0-9]+))?\\s*(?:\\([^)]*\\))?\\s*\\.?$", Pattern.DOTALL);
    private static final Pattern DEGREE = Pattern.compile("^(an? )?(slightly|a little|somewhat|much|far) (.*)$");
    private static final Pattern NUMBERED =
            Pattern.compile("(arrangement|another composition|lead reference)(?: \\(?([0-9]{1,6})\\)?)?");
    /** Between two wishes: a semicolon or comma outside parentheses, or a full stop that is not in a number. */
    private static final Pattern BETWEEN = Pattern.compile("[;,](?![^(]*\\))|\\.(?![0-9])(?![^(]*\\))");

    private final Map<Feature, Double> amounts;
    private final Map<Correction, Double> corrections;
    private final Map<String, Double> sizes;
    private final int arrangement;
    private final int leadReference;
    private final List<String> notUnderstood;

    private Adjustments(
            Map<Feature, Double> amounts,
            Map<Correction, Double> corrections,
            Map<String, Double> sizes,
            int arrangement,
            int leadReference,
            List<String> notUnderstood) {
        this.amounts = amounts;
        this.corrections = corrections;
        this.sizes = sizes;
        this.arrangement = arrangement;
        this.leadReference = leadReference;
        this.notUnderstood = List.copyOf(notUnderstood);
    }

    /** Reads a clause, without its label. Words without a figure ask for a usual step. */
    static Adjustments parse(String clause) {
        Adjustments read = NONE;
        for (String wish : BETWEEN.split(clause)) if (!wish.isBlank()) read = read.plus(wish.strip());
        return read;
    }

    private Adjustments plus(String wish) {
        Matcher numbered = NUMBERED.matcher(wish.toLowerCase(Locale.ROOT));
        if (numbered.matches()) {
            boolean lead = numbered.group(1).equals("lead reference");
            int number = numbered.group(2) == null ? (lead ? 1 : arrangement + 1) : Integer.parseInt(numbered.group(2));
            return lead ? withLeadReference(number) : withArrangement(number);
        }
        Matcher amount = AMOUNT.matcher(wish);
        if (!amount.matches()) return notUnderstanding(wish);
        String phrase = amount.group(1).strip().toLowerCase(Locale.ROOT);
        double degree = 1;
        Matcher graded = DEGREE.matcher(phrase);
        if (graded.matches()) {
            degree = graded.group(2).equals("much") || graded.group(2).equals("far") ? 2 : 0.5;
            phrase = (graded.group(1) == null ? "" : graded.group(1)) + graded.group(3);
        }
        for (Feature feature : Feature.values()) {
            boolean more = phrase.equals(feature.higher);
            if (!more && (feature.isDistance() || !phrase.equals(feature.lower))) continue;
            double size = amount.group(2) == null ? degree * step(feature) : Double.parseDouble(amount.group(2));
            return plus(feature, more ? size : -size);
        }
        return freely(wish);
    }

    private Adjustments freely(String wish) {
        Map<Correction, Double> asked = Correction.read(wish);
        if (!asked.isEmpty()) return corrected(wish, asked);
        Adjustments result = this;
        for (TasteWord each : TasteReading.of(wish))
            for (Map.Entry<Feature, Double> target : each.steps().entrySet())
                result = result.plus(target.getKey(), target.getValue());
        return result == this ? notUnderstanding(wish) : result;
    }

    /** A wish for the scene; one that names a thing is for that thing's size alone. */
    private Adjustments corrected(String wish, Map<Correction, Double> asked) {
        Adjustments result = this;
        String thing = thing(wish);
        for (Map.Entry<Correction, Double> each : asked.entrySet())
            result = each.getKey() == Correction.SIZE && !thing.isEmpty()
                    ? result.resized(thing, each.getValue())
                    : result.plus(each.getKey(), each.getValue());
        return result;
    }

    /** The name of the thing that is to be larger or smaller, or empty. */
    private static String thing(String wish) {
        return English.clauses(wish).stream()
                .flatMap(List::stream)
                .flatMap(word -> Concepts.of(word).stream())
                .filter(concept -> !concept.isPlace())
                .map(concept -> concept.name())
                .findFirst()
                .orElse("");
    }

    private static double step(Feature feature) {
        return feature.isDistance() ? DEFAULT_PULL : DEFAULT_STEP * Baseline.deviation(feature);
    }

    private Adjustments notUnderstanding(String wish) {
        List<String> all = new ArrayList<>(notUnderstood);
        all.add(wish);
        return new Adjustments(amounts, corrections, sizes, arrangement, leadReference, all);
    }

    /**
     * The signed amount asked for, in the feature's unit; 0 when nothing is. For a distance it is a share of the way to
     * the references, 0 to 1.
     */
    public double amount(Feature feature) {
        return amounts.getOrDefault(feature, 0.0);
    }

    /** How much is asked of a part of the scene, in steps of usual size; negative for less. */
    public double steps(Correction correction) {
        return Math.max(-3, Math.min(3, corrections.getOrDefault(correction, 0.0)));
    }

    /** By what factor single things are to be larger, by the names of their concepts; 1 is usual. */
    public Map<String, Double> sizes() {
        return sizes;
    }

    /** How much closer than usual colours and tones should come to the references', 0 to 1. */
    public double palettePull() {
        return Math.min(1, amount(Feature.PALETTE_DISTANCE) + amount(Feature.TONE_DISTANCE));
    }

    /** How much closer than usual the marks should come to the references', 0 to 1. */
    public double markPull() {
        return Math.min(1, amount(Feature.MARK_DISTANCE));
    }

    /** Which arrangement of the same things, from 1, the one of the first prompt. */
    public int arrangement() {
        return arrangement;
    }

    /** The reference to follow most, from 1; 0 leaves the choice to the painter. */
    public int leadReference() {
        return leadReference;
    }

    /** The wishes nothing was understood of, as written. */
    public List<String> notUnderstood() {
        return notUnderstood;
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return amounts.isEmpty() && corrections.isEmpty() && sizes.isEmpty() && arrangement == 1 && leadReference == 0;
    }

    /** These with more of one feature; negative for less. */
    Adjustments plus(Feature feature, double amount) {
        Map<Feature, Double> sum = new EnumMap<>(Feature.class);
        sum.putAll(amounts);
        sum.merge(feature, amount, Double::sum);
        return new Adjustments(
                Collections.unmodifiableMap(sum), corrections, sizes, arrangement, leadReference, notUnderstood);
    }

    /** These with more steps of one correction; negative for less. */
    Adjustments plus(Correction correction, double steps) {
        Map<Correction, Double> sum = new EnumMap<>(Correction.class);
        sum.putAll(corrections);
        sum.merge(correction, steps, Double::sum);
        return new Adjustments(
                amounts, Collections.unmodifiableMap(sum), sizes, arrangement, leadReference, notUnderstood);
    }

    /** These, brought a share of the way towards others in all amounts and corrections. */
    Adjustments towards(Adjustments others, double share) {
        Adjustments result = this;
        for (Feature feature : Feature.values()) {
            double way = others.amount(feature) - amount(feature);
            if (way != 0) result = result.plus(feature, share * way);
        }
        for (Correction correction : Correction.values()) {
            double way = others.steps(correction) - steps(correction);
            if (way != 0) result = result.plus(correction, share * way);
        }
        return result;
    }

    private Adjustments resized(String thing, double steps) {
        Map<String, Double> all = new LinkedHashMap<>(sizes);
        double factor = steps > 0 ? 1 + LARGER * steps : 1 / (1 - LARGER * steps);
        all.merge(thing, factor, (a, b) -> a * b);
        return new Adjustments(
                amounts, corrections, Collections.unmodifiableMap(all), arrangement, leadReference, notUnderstood);
    }

    Adjustments withArrangement(int number) {
        return new Adjustments(amounts, corrections, sizes, Math.max(1, number), leadReference, notUnderstood);
    }

    Adjustments withLeadReference(int number) {
        return new Adjustments(amounts, corrections, sizes, arrangement, Math.max(0, number), notUnderstood);
    }

    /** The clause, without its label, in words; empty when nothing is asked for. */
    String render() {
        List<String> wishes = new ArrayList<>();
        corrections.forEach((correction, steps) -> {
            if (Math.abs(steps) >= 0.25) wishes.add(graded(correction.words(steps > 0), Math.abs(steps)));
        });
        sizes.forEach((thing, factor) -> wishes.add("the " + thing + (factor > 1 ? " larger" : " smaller")));
        amounts.forEach((feature, amount) -> {
            double steps = Math.abs(amount) / step(feature);
            String phrase = amount > 0 || feature.isDistance() ? feature.higher : feature.lower;
            if (steps >= 0.25) wishes.add(graded(phrase, steps));
        });
        if (arrangement > 1) wishes.add("another composition (" + arrangement + ")");
        if (leadReference > 0) wishes.add("lead reference " + leadReference);
        wishes.addAll(notUnderstood);
        return String.join("; ", wishes);
    }

    /** A phrase with its degree: plain for about one step. */
    private static String graded(String phrase, double steps) {
        if (steps > 0.75 && steps < 1.5) return phrase;
        String degree = steps < 1 ? "slightly " : "much ";
        if (phrase.startsWith("draw "))
            return phrase.replaceFirst("draw ", steps < 1 ? "draw a little " : "draw much ");
        Matcher article = Pattern.compile("^(an?|the subject) (.*)$").matcher(phrase);
        return article.matches()
                ? (article.group(1).equals("an") ? "a" : article.group(1)) + " " + degree + article.group(2)
                : degree + phrase;
    }
}
