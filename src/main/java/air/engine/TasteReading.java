package air.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the wishes of taste out of prose: adjectives, comparatives, quantities and colours, with degrees ("very",
 * "slightly") and negation within a clause ("no", "without", "rather than").
 */
final class TasteReading {
    private static final String CLAUSE_ENDS = "[.;:,!?()\\u2014\\u2013]+";
    private static final Map<String, Double> DEGREES = Map.ofEntries(
            Map.entry("very", 1.6),
            Map.entry("much", 1.6),
            Map.entry("far", 1.6),
            Map.entry("extremely", 2.0),
            Map.entry("deeply", 1.6),
            Map.entry("intensely", 1.6),
            Map.entry("strongly", 1.5),
            Map.entry("strong", 1.5),
            Map.entry("heavy", 1.5),
            Map.entry("heavily", 1.5),
            Map.entry("slightly", 0.5),
            Map.entry("little", 0.5),
            Map.entry("bit", 0.5),
            Map.entry("somewhat", 0.6),
            Map.entry("mildly", 0.5),
            Map.entry("faintly", 0.5),
            Map.entry("subtly", 0.5));
    private static final Set<String> NEGATIONS = Set.of(
            "no", "not", "never", "without", "avoid", "avoids", "nothing", "none", "nor", "neither", "hardly", "don't",
            "isn't", "aren't", "reject", "rejects", "refuse", "refuses", "non", "devoid", "free", "than");
    private static final Set<String> TURNS =
            Set.of("but", "yet", "although", "though", "while", "only", "just", "simply");
    /** "Instead of", "rather than", "free of": what follows is negated. */
    private static final Set<String> SKIPPED = Set.of("of", "any", "too", "all", "the", "a", "an", "overly", "rather");

    private final List<TasteWord> found = new ArrayList<>();
    private String[] words = {};
    private int at;
    private boolean negated;
    private double degree;
    private TasteWord.Kind direction;

    private TasteReading() {}

    /** The wishes in a text, in the order they are written. */
    static List<TasteWord> of(String text) {
        TasteReading reading = new TasteReading();
        for (String clause : text.toLowerCase(Locale.ROOT).split(CLAUSE_ENDS)) reading.clause(clause.strip());
        return reading.found;
    }

    private void clause(String clause) {
        words = clause.split("[^a-z'-]+");
        negated = false;
        plain();
        for (at = 0; at < words.length; at++) if (!modifier(words[at])) word();
    }

    private void plain() {
        degree = 1;
        direction = TasteWord.Kind.PLACE;
    }

    /** Takes in a word that changes the next; whether it was one. */
    private boolean modifier(String word) {
        boolean instead = word.equals("instead") && at + 1 < words.length && words[at + 1].equals("of");
        if (TURNS.contains(word)) negated = false;
        else if (NEGATIONS.contains(word) || instead) negated = true;
        else if (word.equals("less") || word.equals("fewer")) direction = TasteWord.Kind.LESS;
        else if (word.equals("more")) direction = TasteWord.Kind.MORE;
        else if (DEGREES.containsKey(word)) degree = DEGREES.get(word);
        else return SKIPPED.contains(word);
        return true;
    }

    private void word() {
        if (colour(at)) return;
        Optional<Lexicon.Meaning> phrase = Lexicon.meaning(pair(at));
        Optional<Lexicon.Meaning> single = Lexicon.meaning(words[at]);
        if (phrase.isEmpty() && single.isPresent() && at + 1 < words.length && names(at + 1) > 0) {
            shade(single.get());
            return;
        }
        Optional<Lexicon.Meaning> compared =
                phrase.or(() -> single).isPresent() ? Optional.empty() : Lexicon.comparative(words[at]);
        Optional<Lexicon.Meaning> meaning = phrase.or(() -> single).or(() -> compared);
        if (meaning.isEmpty()) return;
        TasteWord.Kind kind = compared.isPresent() ? TasteWord.Kind.MORE : direction;
        String said = phrase.isPresent() ? pair(at) : words[at];
        if (phrase.isPresent()) at++;
        boolean bare = kind == TasteWord.Kind.PLACE && degree == 1 && !negated;
        if (!(meaning.get().quantity() && bare)) add(said, meaning.get(), null, kind);
        plain();
    }

    /** Takes a colour's name here; whether there was one. */
    private boolean colour(int from) {
        int length = names(from);
        if (length == 0) return false;
        String name = name(from, length);
        add(name, null, ColourNames.colour(name), TasteWord.Kind.PLACE);
        at = from + length - 1;
        plain();
        return true;
    }

    /** "Dark blue", "warm grey": an adjective before a colour is about the colour, not the picture. */
    private void shade(Lexicon.Meaning adjective) {
        int length = names(at + 1);
        String name = name(at + 1, length);
        Colour shaded = ColourNames.shaded(ColourNames.colour(name), adjective);
        add(words[at] + " " + name, null, shaded, TasteWord.Kind.PLACE);
        at += length;
        plain();
    }

    private void add(String said, Lexicon.Meaning meaning, Colour colour, TasteWord.Kind kind) {
        TasteWord word = new TasteWord(said, meaning, colour, degree, kind);
        found.add(negated ? word.negated() : word);
    }

    /** How many words from here name a colour: 2, 1 or 0. */
    private int names(int from) {
        if (from + 1 < words.length && ColourNames.named(pair(from)) != null) return 2;
        return ColourNames.named(words[from]) == null ? 0 : 1;
    }

    private String name(int from, int length) {
        return ColourNames.named(length == 2 ? pair(from) : words[from]);
    }

    private String pair(int from) {
        return from + 1 < words.length ? words[from] + " " + words[from + 1] : words[from];
    }
}
