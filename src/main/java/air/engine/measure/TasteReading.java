package air.engine.measure;

import air.engine.raster.Colour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the wishes of taste out of prose: adjectives, comparatives, quantities and colours, with degrees ("very",
 * "slightly") and negation within a clause ("no", "without", "rather than").
 */
final class TasteReading {
    private static final String CLAUSE_ENDS = "[.;:,!?()\\u2014\\u2013]+";
    /** Light and dark named together are the tones of a picture, whatever they are. */
    private static final Pattern TONES =
            Pattern.compile("\\b(light|dark|shadows?)( and | or |-)(light|dark|shadows?)\\b");

    private static final Map<String, Double> DEGREES = Map.ofEntries(
            Map.entry("very", 1.6),
            Map.entry("much", 1.6),
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
        String prose = TONES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("tones");
        for (String clause : prose.split(CLAUSE_ENDS)) reading.clause(clause.strip());
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
        for (int length = Math.min(Lexicon.LONGEST, words.length - at); length > 0; length--) {
            Optional<Lexicon.Meaning> meaning = Lexicon.meaning(phrase(at, length));
            if (meaning.isEmpty()) continue;
            boolean aboutColour =
                    length == 1 && !meaning.get().quantity() && at + 1 < words.length && names(at + 1) > 0;
            if (aboutColour) shade(meaning.get());
            else lexical(phrase(at, length), meaning.get(), direction);
            at += aboutColour ? 0 : length - 1;
            return;
        }
        Optional<Lexicon.Meaning> compared = Lexicon.comparative(words[at]);
        compared.ifPresent(meaning -> lexical(words[at], meaning, TasteWord.Kind.MORE));
        if (compared.isEmpty()) plain();
    }

    private void lexical(String said, Lexicon.Meaning meaning, TasteWord.Kind kind) {
        boolean bare = kind == TasteWord.Kind.PLACE && degree == 1 && !negated;
        if (!(meaning.quantity() && bare)) add(said, meaning, null, kind);
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
        if (from + 1 < words.length && ColourNames.named(phrase(from, 2)) != null) return 2;
        return ColourNames.named(words[from]) == null ? 0 : 1;
    }

    private String name(int from, int length) {
        return ColourNames.named(phrase(from, length));
    }

    private String phrase(int from, int length) {
        return String.join(" ", Arrays.asList(words).subList(from, from + length));
    }
}
