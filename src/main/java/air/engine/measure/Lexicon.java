package air.engine.measure;

import air.engine.words.English;
import air.engine.words.Glossary;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    record Meaning(String name, Map<Feature, Double> targets, boolean quantity) {
        static Meaning place(String text, String name) {
            return new Meaning(name, Lexicon.targets(text), false);
        }

        static Meaning quantity(String text, String name) {
            return new Meaning(name, Lexicon.targets(text), true);
        }
    }

    /** The number of words of the longest phrase. */
    static final int LONGEST = 4;

    private static final Glossary<Meaning> PLACES = Glossary.readNamed("taste", "places", Meaning::place);
    private static final Glossary<Meaning> QUANTITIES = Glossary.readNamed("taste", "quantities", Meaning::quantity);
    private static final Glossary<String> COMPARED = Glossary.read("taste", "comparatives", word -> word);

    private Lexicon() {}

    private static Map<Feature, Double> targets(String text) {
        Map<Feature, Double> targets = new EnumMap<>(Feature.class);
        String[] parts = text.split(" ");
        for (int i = 0; i < parts.length; i += 2) targets.put(Feature.valueOf(parts[i]), Double.valueOf(parts[i + 1]));
        return targets;
    }

    /** What a word or phrase means, in lower case. */
    static Optional<Meaning> meaning(String phrase) {
        return PLACES.of(phrase).or(() -> QUANTITIES.of(phrase));
    }

    /** What a comparative such as "warmer" or "grainier" compares. */
    static Optional<Meaning> comparative(String word) {
        return Stream.concat(English.positives(word).stream(), COMPARED.of(word).stream())
                .flatMap(form -> meaning(form).stream())
                .findFirst();
    }
}
