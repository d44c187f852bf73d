package air.engine.measure;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Palette;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What edited sentences ask of a taste. Words are targets: what the taste's own description says too, and what its
 * references already are, asks for nothing. What can be given to pictures is given to the references themselves, so
 * that profile, judge and painter cannot contradict each other; composition moves what is allowed.
 */
final class Steering {
    private final Taste taste;
    private final Sentences wanted;
    private final List<Palette.Cluster> clusters;
    private final List<TasteWord> own;
    private final Map<Feature, Double> steps = new EnumMap<>(Feature.class);
    private final List<Colour> wished = new ArrayList<>();
    private final List<Colour> kept = new ArrayList<>();
    private final List<Colour> banned = new ArrayList<>();
    private final SteeringReport report = new SteeringReport();

    Steering(Taste taste, Sentences wanted) {
        this.taste = taste;
        this.wanted = wanted;
        clusters = Palette.of(taste.references()).clusters();
        own = words(taste.sentences());
        List<TasteWord> fresh = words(wanted).stream()
                .filter(w -> own.stream().noneMatch(w::same))
                .toList();
        fresh.stream().filter(TasteWord::isColour).forEach(this::followColour);
        fresh.stream().filter(w -> !w.isColour()).forEach(w -> report.word(w, step(w)));
        for (String item : wanted.avoid()) if (!contains(taste.sentences().avoid(), item)) shun(item);
        if (!wished.isEmpty()) keepColours();
        report.colours();
        report.switchedOff(taste.sentences(), wanted);
        report.clauses(taste.sentences(), wanted);
    }

    private static List<TasteWord> words(Sentences sentences) {
        return Stream.concat(
                        sentences.principles().stream(),
                        Stream.of(
                                sentences.palette(), sentences.composition(), sentences.emotion(), sentences.texture()))
                .flatMap(text -> TasteReading.of(text).stream())
                .toList();
    }

    static boolean contains(List<String> items, String item) {
        return items.stream().anyMatch(i -> i.strip().equalsIgnoreCase(item.strip()));
    }

    private Map<Feature, Double> step(TasteWord word) {
        Map<Feature, Double> asked = word.steps(taste);
        if (!wished.isEmpty() && word.kind() == TasteWord.Kind.PLACE)
            asked.keySet().removeIf(Steering::isOfColour);
        asked.forEach((feature, step) -> steps.merge(feature, step, Steering::together));
        return asked;
    }

    /** What named colours decide by themselves, whatever adjectives stand beside them. */
    private static boolean isOfColour(Feature feature) {
        return feature.aspect == Aspect.PALETTE;
    }

    /** Wishes for the same do not add up; opposite ones meet in between. */
    private static double together(double p, double q) {
        return p * q < 0 ? p + q : Math.abs(p) > Math.abs(q) ? p : q;
    }

    private void followColour(TasteWord word) {
        if (word.kind() == TasteWord.Kind.AWAY || word.kind() == TasteWord.Kind.LESS) {
            report.colourWithout(word, ban(word));
        } else {
            boolean present = Recolouring.isPresent(word.colour(), clusters);
            if (!present) wished.add(word.colour());
            report.colour(word, present);
        }
    }

    /** Takes a colour out of the palette; whether it was there. */
    private boolean ban(TasteWord word) {
        boolean used = clusters.stream().anyMatch(c -> Recolouring.sameHue(word.colour(), c.colour()));
        if (used) banned.add(word.colour());
        return used;
    }

    /** An item new in the avoid list: what it names should not be there. */
    private void shun(String item) {
        Map<Feature, Double> asked = new EnumMap<>(Feature.class);
        List<TasteWord> found = TasteReading.of(item);
        for (TasteWord word : found) {
            boolean positive = word.kind() == TasteWord.Kind.PLACE || word.kind() == TasteWord.Kind.MORE;
            if (word.isColour()) ban(word);
            else asked.putAll(step(positive ? word.negated() : word));
        }
        report.shunned(item, !found.isEmpty(), asked);
    }

    /** Colours that stay: those the palette sentence still names, or all when it names no new one. */
    private void keepColours() {
        List<TasteWord> named = TasteReading.of(wanted.palette()).stream()
                .filter(TasteWord::isColour)
                .toList();
        boolean here = named.stream().anyMatch(w -> wished.contains(w.colour()));
        List<TasteWord> stay = here ? named : own;
        stay.stream()
                .filter(w -> w.isColour() && w.kind() == TasteWord.Kind.PLACE && !wished.contains(w.colour()))
                .forEach(w -> kept.add(w.colour()));
    }

    /** The references as they should be; the same list when nothing asks for a change. */
    List<Lab> references() {
        List<Recolouring> colours = new ArrayList<>();
        if (!wished.isEmpty()) colours.add(Recolouring.to(wished, kept, clusters));
        if (!banned.isEmpty()) colours.add(Recolouring.without(banned, clusters));
        boolean changed = !colours.isEmpty()
                || steps.entrySet().stream().anyMatch(e -> Alteration.changes(e.getKey(), e.getValue()));
        return changed ? Alteration.of(taste.references(), colours, new Alteration(steps, taste)) : taste.references();
    }

    /** How far, in the features' units, what is allowed moves without the references. */
    Map<Feature, Double> shifts() {
        Map<Feature, Double> shifts = new EnumMap<>(steps);
        shifts.entrySet().removeIf(e -> Alteration.changes(e.getKey(), e.getValue()));
        return shifts;
    }

    /** The rules whose text is in the avoid list, and those its new items ask for. */
    List<AvoidRule> rules(List<Features> references, Map<Feature, Interval> intervals) {
        List<AvoidRule> known = AvoidRules.all(references);
        List<AvoidRule> rules = new ArrayList<>();
        for (String item : wanted.avoid()) {
            List<AvoidRule> same = known.stream()
                    .filter(r -> r.text().equalsIgnoreCase(item.strip()))
                    .toList();
            rules.addAll(same.isEmpty() ? AvoidRules.inWords(item, references, intervals) : same);
        }
        return List.copyOf(rules);
    }

    List<String> understood() {
        return report.understood();
    }

    List<String> notUnderstood() {
        return report.notUnderstood();
    }

    static String key(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
