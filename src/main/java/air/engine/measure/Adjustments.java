package air.engine.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a prompt's "Adjust:" clause asks for: signed amounts, in the features' units, relative to the picture the prompt
 * would give without the clause. Immutable.
 */
public final class Adjustments {
    static final Adjustments NONE = new Adjustments(Map.of(), Map.of(), 1, 0, List.of());

    /** What "warmer" without a figure asks for, in standard deviations of usual pictures. */
    static final double DEFAULT_STEP = 0.6;
    /** What "closer to the reference palette" without a figure asks for, as a share of the way. */
    private static final double DEFAULT_PULL = 0.2;

    private static final Pattern AMOUNT =
            Pattern.compile("^(.*?)(?: by ([0-9]*\\.?[0-9]+))?\\s*(?:\\([^)]*\\))?\\s*\\.?$", Pattern.DOTALL);
    /** In a remark: the feature's value before the amount was last changed. */
    private static final Pattern NOW = Pattern.compile("\\(now (-?[0-9]+(?:\\.[0-9]+)?)");

    private static final Pattern NUMBERED = Pattern.compile("(arrangement|lead reference) ([0-9]{1,6})");
    /** Between two wishes: a semicolon or comma outside parentheses, or a full stop that is not in a number. */
    private static final Pattern BETWEEN = Pattern.compile("[;,](?![^(]*\\))|\\.(?![0-9])(?![^(]*\\))");

    private final Map<Feature, Double> amounts;
    private final Map<Feature, Double> before;
    private final int arrangement;
    private final int leadReference;
    private final List<String> notUnderstood;

    private Adjustments(
            Map<Feature, Double> amounts,
            Map<Feature, Double> before,
            int arrangement,
            int leadReference,
            List<String> notUnderstood) {
        this.before = before;
        this.amounts = amounts;
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
            int number = Integer.parseInt(numbered.group(2));
            return numbered.group(1).equals("arrangement") ? withArrangement(number) : withLeadReference(number);
        }
        Matcher amount = AMOUNT.matcher(wish);
        if (!amount.matches()) return notUnderstanding(wish);
        String phrase = amount.group(1).strip().toLowerCase(Locale.ROOT);
        for (Feature feature : Feature.values()) {
            boolean more = phrase.equals(feature.higher);
            if (!more && (feature.isDistance() || !phrase.equals(feature.lower))) continue;
            double size = amount.group(2) == null ? step(feature) : Double.parseDouble(amount.group(2));
            return plus(feature, more ? size : -size).seeing(feature, wish);
        }
        return freely(wish);
    }

    private Adjustments seeing(Feature feature, String wish) {
        Matcher now = NOW.matcher(wish);
        if (!now.find()) return this;
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        values.putAll(before);
        values.put(feature, Double.valueOf(now.group(1)));
        return new Adjustments(amounts, values, arrangement, leadReference, notUnderstood);
    }

    private Adjustments freely(String wish) {
        Adjustments result = this;
        List<TasteWord> words = TasteReading.of(wish);
        for (TasteWord each : words)
            for (Map.Entry<Feature, Double> target : each.steps().entrySet())
                result = result.plus(target.getKey(), target.getValue());
        return result == this ? notUnderstanding(wish) : result;
    }

    private static double step(Feature feature) {
        return feature.isDistance() ? DEFAULT_PULL : DEFAULT_STEP * Baseline.deviation(feature);
    }

    private Adjustments notUnderstanding(String wish) {
        List<String> all = new ArrayList<>(notUnderstood);
        all.add(wish);
        return new Adjustments(amounts, before, arrangement, leadReference, all);
    }

    /**
     * The signed amount asked for, in the feature's unit; 0 when nothing is. For a distance it is a share of the way to
     * the references, 0 to 1.
     */
    public double amount(Feature feature) {
        return amounts.getOrDefault(feature, 0.0);
    }

    /** The value a feature had when its amount was last changed, as the clause remarks it; empty when it does not. */
    OptionalDouble before(Feature feature) {
        Double value = before.get(feature);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** How much closer than usual colours and tones should come to the references', 0 to 1. */
    public double palettePull() {
        return Math.min(1, amount(Feature.PALETTE_DISTANCE) + amount(Feature.TONE_DISTANCE));
    }

    /** How much closer than usual the marks should come to the references', 0 to 1. */
    public double markPull() {
        return Math.min(1, amount(Feature.MARK_DISTANCE));
    }

    /** Which arrangement of the same motifs, from 1, the one of the first prompt. */
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
        return amounts.isEmpty() && arrangement == 1 && leadReference == 0;
    }

    /** These with more of one feature; negative for less. */
    Adjustments plus(Feature feature, double amount) {
        Map<Feature, Double> sum = new EnumMap<>(Feature.class);
        sum.putAll(amounts);
        sum.merge(feature, amount, Double::sum);
        return new Adjustments(Collections.unmodifiableMap(sum), before, arrangement, leadReference, notUnderstood);
    }

    Adjustments withArrangement(int number) {
        return new Adjustments(amounts, before, Math.max(1, number), leadReference, notUnderstood);
    }

    Adjustments withLeadReference(int number) {
        return new Adjustments(amounts, before, arrangement, Math.max(0, number), notUnderstood);
    }

    /**
     * The clause, without its label; empty when nothing is asked for.
     *
     * @param remarks for a feature, what to say in parentheses behind its amount
     */
    String render(Map<Feature, String> remarks) {
        List<String> wishes = new ArrayList<>();
        for (Map.Entry<Feature, Double> entry : amounts.entrySet()) {
            Feature feature = entry.getKey();
            String amount = number(feature, Math.abs(entry.getValue()));
            if (Double.parseDouble(amount) == 0) continue;
            String phrase = entry.getValue() > 0 || feature.isDistance() ? feature.higher : feature.lower;
            String remark = remarks.containsKey(feature) ? " (" + remarks.get(feature) + ")" : "";
            wishes.add(phrase + " by " + amount + remark);
        }
        if (arrangement > 1) wishes.add("arrangement " + arrangement);
        if (leadReference > 0) wishes.add("lead reference " + leadReference);
        wishes.addAll(notUnderstood);
        return String.join("; ", wishes);
    }

    /** A value with the decimals that matter for the feature. */
    static String number(Feature feature, double value) {
        int decimals = feature.floor >= 0.05 || feature.isDistance() ? 2 : feature.floor >= 0.01 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
