package air.engine;

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
        for (TasteWord word : words(wanted)) if (own.stream().noneMatch(word::same)) follow(word);
        for (String item : wanted.avoid()) if (!contains(taste.sentences().avoid(), item)) shun(item);
        if (!wished.isEmpty()) keepColours();
        report.colours();
        report.avoid(taste.sentences(), wanted);
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

    private void follow(TasteWord word) {
        if (word.isColour()) followColour(word);
        else {
            Map<Feature, Double> asked = word.steps(taste);
            asked.forEach((feature, step) -> steps.merge(feature, step, Steering::together));
            report.word(word, asked);
        }
    }

    /** Wishes for the same do not add up; opposite ones meet in between. */
    private static double together(double p, double q) {
        return p * q < 0 ? p + q : Math.abs(p) > Math.abs(q) ? p : q;
    }

    private void followColour(TasteWord word) {
        boolean present = Recolouring.isPresent(word.colour(), clusters);
        boolean unwanted = word.kind() == TasteWord.Kind.AWAY || word.kind() == TasteWord.Kind.LESS;
        if (unwanted) {
            boolean used = clusters.stream().anyMatch(c -> Recolouring.sameHue(word.colour(), c.colour()));
            if (used) banned.add(word.colour());
            report.colourWithout(word, used);
        } else {
            if (!present) wished.add(word.colour());
            report.colour(word, present);
        }
    }

    /** An item new in the avoid list: what it names should not be there. */
    private void shun(String item) {
        for (TasteWord word : TasteReading.of(item)) {
            boolean positive = word.kind() == TasteWord.Kind.PLACE || word.kind() == TasteWord.Kind.MORE;
            follow(positive ? word.negated() : word);
        }
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
        boolean changed = !colours.isEmpty() || steps.keySet().stream().anyMatch(Alteration::changes);
        return changed ? Alteration.of(taste.references(), colours, new Alteration(steps, taste)) : taste.references();
    }

    /** How far, in the features' units, what is allowed moves without the references. */
    Map<Feature, Double> shifts() {
        Map<Feature, Double> shifts = new EnumMap<>(steps);
        shifts.keySet().removeIf(Alteration::changes);
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
