package air.engine.measure;

import air.engine.raster.Lab;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The taste a few reference images share, measured: an interval for every feature, what is avoided, and sentences that
 * say it. Immutable and thread-safe. Making one takes about a tenth of a second a reference and blocks.
 */
public final class Taste {
    /** Longer side, px, of the references kept for painting. */
    static final int REFERENCE_SIDE = 512;

    private final List<Lab> references;
    private final List<Features> features;
    private final List<Look> looks;
    private final Measures measures;
    private final List<AvoidRule> rules;
    private final Sentences sentences;
    private final List<Witness.Reason> reasons;
    /** The taste as read from the pictures, which steering starts from. */
    private final Taste original;

    /** The words this taste follows: its own, or those it was steered with. */
    private final Sentences wanted;

    private final List<String> understood;
    private final List<String> notUnderstood;
    /** Made when it is first asked for. */
    private List<Taste> withoutEach;

    private Taste(List<Lab> references, List<Features> features) {
        this.references = List.copyOf(references);
        this.features = features;
        original = this;
        measures = new Measures(features, Map.of());
        rules = AvoidRules.of(features);
        looks = this.references.stream().map(Look::of).toList();
        Witness witness = new Witness(looks, features);
        sentences = Describer.describe(this, witness);
        reasons = witness.reasons();
        wanted = sentences;
        understood = List.of();
        notUnderstood = List.of();
    }

    private Taste(Taste original, Sentences wanted) {
        this.original = original;
        this.wanted = wanted;
        Steering steering = new Steering(original, wanted);
        references = steering.references();
        features = references == original.references ? original.features : measured(references, fraction -> {});
        measures = new Measures(features, steering.shifts());
        rules = steering.rules(features, measures.intervals());
        looks = references == original.references
                ? original.looks
                : references.stream().map(Look::of).toList();
        Witness witness = new Witness(looks, features);
        sentences = Describer.describe(this, witness);
        reasons = witness.reasons();
        understood = steering.understood();
        notUnderstood = steering.notUnderstood();
    }

    /** Another taste's words, without one of its references. */
    private Taste(Taste whole, int left) {
        references = Measures.without(whole.references, left);
        features = Measures.without(whole.features, left);
        looks = Measures.without(whole.looks, left);
        measures = whole.measures.without(left);
        rules = whole.rules;
        original = whole.original;
        sentences = whole.sentences;
        reasons = whole.reasons;
        wanted = whole.wanted;
        understood = whole.understood;
        notUnderstood = whole.notUnderstood;
    }

    private static List<Features> measured(List<Lab> references, DoubleConsumer progress) {
        List<Features> measured = new ArrayList<>();
        for (Lab reference : references) {
            progress.accept((double) measured.size() / references.size());
            measured.add(Features.of(reference));
        }
        return measured;
    }

    /**
     * Reads the taste of the references.
     *
     * @param references one or more pictures, at least 32 px on each side; longer sides than 512 px are reduced
     * @param progress is told 0 to 1 before each reference, on the calling thread; what it throws ends the work
     */
    public static Taste of(List<BufferedImage> references, DoubleConsumer progress) {
        List<Lab> pictures = references.stream().map(Taste::reduced).toList();
        return new Taste(pictures, measured(pictures, progress));
    }

    /** The taste of references that were measured before, in the same order. */
    static Taste of(List<Lab> references, List<Features> features) {
        return new Taste(references, List.copyOf(features));
    }

    /** Unwatched. */
    public static Taste of(List<BufferedImage> references) {
        return of(references, fraction -> {});
    }

    private static Lab reduced(BufferedImage image) {
        Lab full = Lab.of(image);
        return Math.max(full.width, full.height) > REFERENCE_SIDE ? full.fit(REFERENCE_SIDE) : full;
    }

    /** The taste in words, as read from the references (after steering: from the references as steered). */
    public Sentences sentences() {
        return sentences;
    }

    /**
     * Why each clause of the sentences is said and where it shows. Blocks for some tenths of a second a reference.
     *
     * @param progress is told 0 to 1 before each clause, on the calling thread; what it throws ends the work
     */
    public List<Evidence> evidence(DoubleConsumer progress) {
        List<Evidence> evidence = new ArrayList<>();
        for (Witness.Reason reason : reasons) {
            progress.accept((double) evidence.size() / reasons.size());
            evidence.add(reason.shown(sentences, references));
        }
        return evidence;
    }

    /** Share of the references that are photographs, 0 to 1; 0 when the set as a whole does not look like them. */
    public double photographs() {
        return Photograph.share(looks);
    }

    /** What an artist should know of the references before anything is made of them; a sentence each, mostly none. */
    public List<String> notes() {
        return Notes.of(looks);
    }

    /**
     * This taste moved to what edited sentences ask for. Words are targets: what the references already are changes
     * nothing, and neither does this taste's own description. Steering always starts from the references as given.
     * Blocks about as long as {@link #of} when words change the references.
     */
    public Taste steered(Sentences wanted) {
        return wanted.equals(original.sentences) ? original : new Taste(original, wanted);
    }

    /** Sentences for the artist: what was understood of the edited words. */
    public List<String> understood() {
        return understood;
    }

    /** Sentences for the artist: what was not understood of the edited words, or cannot be checked offline. */
    public List<String> notUnderstood() {
        return notUnderstood;
    }

    /** The taste a prompt's sections ask for; this one when they say nothing else. */
    public Taste following(PromptText prompt) {
        return !prompt.hasSections() || prompt.says(wanted) ? this : steered(prompt.sections());
    }

    /** The references after steering, longer side at most {@value #REFERENCE_SIDE} px. */
    public List<Lab> references() {
        return references;
    }

    /** What was measured of one reference, from 0. */
    Features features(int reference) {
        return features.get(reference);
    }

    /** All references' measurements. */
    List<Features> features() {
        return features;
    }

    /**
     * This taste, in the same words, without each of its references in turn; empty for fewer than three, because two
     * pictures say little of what they share.
     */
    synchronized List<Taste> withoutEach() {
        if (withoutEach == null)
            withoutEach = features.size() < 3
                    ? List.of()
                    : IntStream.range(0, features.size())
                            .mapToObj(left -> new Taste(this, left))
                            .toList();
        return withoutEach;
    }

    /** The value of a feature for a picture; for a distance, to these references. */
    public double value(Feature feature, Features picture) {
        return measures.value(feature, picture);
    }

    /**
     * How much further a picture is from its nearest reference, in one aspect, than the references are from each other;
     * in tolerances, 0 or more.
     */
    double strangeness(Aspect aspect, Features picture) {
        return measures.strangeness(aspect, picture);
    }

    /**
     * Share of a picture's area, 0 to 1, in colours that no reference has, beyond what the references do themselves.
     */
    double foreignColours(Features picture) {
        return measures.foreignColours(picture);
    }

    /** How far a picture belongs to the references, by what a small trained network sees. */
    double belonging(Features picture) {
        return measures.belonging(picture);
    }

    /** How far what is seen is weakened or disturbed beside the references: about 1 when it is not. */
    double damage(Features picture) {
        return measures.damage(picture);
    }

    /** The avoid rules that hold. */
    List<AvoidRule> rules() {
        return rules;
    }

    /** Whether edited words moved what is allowed of a feature without changing the references. */
    boolean isWanted(Feature feature) {
        return measures.isShifted(feature);
    }

    /** Whether edited words moved any feature of an aspect without changing the references. */
    boolean isWanted(Aspect aspect) {
        return Stream.of(Feature.values()).anyMatch(f -> f.aspect == aspect && isWanted(f));
    }

    Interval interval(Feature feature) {
        return measures.interval(feature);
    }

    /** The least value among the references, or where steering put it. */
    public double low(Feature feature) {
        return measures.interval(feature).low();
    }

    /** The mean of the references, or where steering put it. */
    public double middle(Feature feature) {
        return measures.interval(feature).middle();
    }

    /** The greatest value among the references, or where steering put it. */
    double high(Feature feature) {
        return measures.interval(feature).high();
    }

    /** Mean row of the strongest top-bottom step, 0 (top) to 1. */
    public double horizon() {
        return features.stream().mapToDouble(f -> f.horizon).average().orElse(0.5);
    }

    /** Whether the references are divided by a horizon. */
    boolean hasHorizon() {
        return features.stream().mapToDouble(f -> f.horizonStrength).average().orElse(0) > 0.10;
    }

    /** Whether they are divided at about the same height. */
    public boolean flatHorizon() {
        double mean = horizon();
        double variance = features.stream()
                .mapToDouble(f -> (f.horizon - mean) * (f.horizon - mean))
                .average()
                .orElse(0);
        return hasHorizon() && Math.sqrt(variance) < 0.16;
    }

    /** How far from the middle the focus lies, as its place on the right: 0.5 (middle) to 1. */
    public double focusX() {
        return 0.5
                + features.stream()
                        .mapToDouble(f -> Math.abs(f.focusX - 0.5))
                        .average()
                        .orElse(0);
    }
}
