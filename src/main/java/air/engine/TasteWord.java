package air.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One wish read from a sentence: "very warm", "no grain", "darker".
 *
 * @param word the words it was read from, for telling the artist
 * @param meaning what they mean
 * @param degree how much of it: 1 plainly, 1.6 "very", 0.5 "slightly"
 * @param kind whether it names a place to be at, a way to go, or a place to keep away from
 */
record TasteWord(String word, Lexicon.Meaning meaning, double degree, Kind kind) {
    enum Kind {
        /** "warm": to be there; nothing to do when it is. */
        PLACE,
        /** "warmer": to go that way. */
        MORE,
        /** "less warm": to go the other way. */
        LESS,
        /** "not warm": not to be there; nothing to do when it is not. */
        AWAY
    }

    /** The part of a profile a sentence stands in; some words mean different things in different parts. */
    enum Section {
        PALETTE,
        COMPOSITION,
        MOOD,
        TEXTURE,
        ANY
    }

    private static final Map<String, Double> DEGREES = Map.ofEntries(
            Map.entry("very", 1.6),
            Map.entry("much", 1.6),
            Map.entry("extremely", 2.0),
            Map.entry("deeply", 1.6),
            Map.entry("intensely", 1.6),
            Map.entry("strongly", 1.5),
            Map.entry("heavy", 1.5),
            Map.entry("heavily", 1.5),
            Map.entry("far", 1.6),
            Map.entry("slightly", 0.5),
            Map.entry("little", 0.5),
            Map.entry("bit", 0.5),
            Map.entry("somewhat", 0.6),
            Map.entry("mildly", 0.5),
            Map.entry("faintly", 0.5),
            Map.entry("rather", 0.8));
    private static final Set<String> NEGATIONS = Set.of(
            "no", "not", "never", "without", "avoid", "nothing", "none", "nor", "neither", "hardly", "don't", "isn't",
            "reject", "rejects", "refuse", "refuses");
    private static final Set<String> TURNS = Set.of("but", "yet", "instead", "although", "though", "while", "only");

    /** The wishes in a text, in the order they are written. */
    static List<TasteWord> inText(String text, Section section) {
        List<TasteWord> wishes = new ArrayList<>();
        for (String clause : text.toLowerCase(Locale.ROOT).split("[.;:,!?()\\u2014\\u2013]+"))
            wishes.addAll(inClause(clause.strip()));
        return wishes;
    }

    private static List<TasteWord> inClause(String clause) {
        List<TasteWord> wishes = new ArrayList<>();
        String[] words = clause.split("[^a-z'-]+");
        boolean negated = false;
        double degree = 1;
        Kind direction = Kind.PLACE;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (TURNS.contains(word)) negated = false;
            else if (NEGATIONS.contains(word)) negated = true;
            else if (word.equals("less")) direction = Kind.LESS;
            else if (word.equals("more")) direction = Kind.MORE;
            else if (DEGREES.containsKey(word)) degree = DEGREES.get(word);
            else {
                Optional<Lexicon.Meaning> phrase =
                        i + 1 < words.length ? Lexicon.meaning(word + " " + words[i + 1]) : Optional.empty();
                Optional<Lexicon.Meaning> single = Lexicon.meaning(word);
                Optional<Lexicon.Meaning> compared = Lexicon.comparative(word);
                if (phrase.isEmpty() && single.isEmpty() && compared.isEmpty()) continue;
                Kind kind = compared.isPresent() && single.isEmpty() && phrase.isEmpty() ? Kind.MORE : direction;
                if (negated) kind = kind == Kind.PLACE ? Kind.AWAY : kind == Kind.MORE ? Kind.LESS : Kind.MORE;
                String said = phrase.isPresent() ? word + " " + words[++i] : word;
                wishes.add(new TasteWord(
                        said, phrase.or(() -> single).or(() -> compared).get(), degree, kind));
                degree = 1;
                direction = Kind.PLACE;
            }
        }
        return wishes;
    }

    /** What it asks for as steps from where a picture is, in the features' units. */
    Map<Feature, Double> steps() {
        int sign = kind == Kind.LESS || kind == Kind.AWAY ? -1 : 1;
        Map<Feature, Double> steps = new EnumMap<>(Feature.class);
        meaning.targets()
                .forEach((feature, target) -> steps.put(
                        feature, sign * target * degree * Adjustments.DEFAULT_STEP * Baseline.deviation(feature)));
        return steps;
    }
}
