package air.engine.measure;

import air.engine.raster.Colour;
import air.engine.words.ColourNames;
import air.engine.words.English;
import air.engine.words.Glossary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Reads the wishes of taste out of prose: adjectives, comparatives, quantities and colours, with degrees ("very",
 * "slightly") and negation within a clause ("no", "without", "rather than").
 */
final class TasteReading {
    private enum Modifier {
        /** A negation ends: "but". */
        TURN,
        MORE,
        LESS,
        /** What was said of the next word still holds: "of", "too". */
        SKIP
    }

    /** Light and dark named together are the tones of a picture, whatever they are. */
    private static final Pattern TONES =
            Pattern.compile("\\b(light|dark|shadows?)( and | or |-)(light|dark|shadows?)\\b");

    private static final Pattern LETTERS = Pattern.compile("[a-z]");
    private static final Glossary<Modifier> MODIFIERS = Glossary.read("taste", "modifiers", Modifier::valueOf);

    private final List<TasteWord> found = new ArrayList<>();
    private List<String> words = List.of();
    private int at;
    private boolean negated;
    private double degree;
    private TasteWord.Kind direction;

    private TasteReading() {}

    /** The wishes in a text, in the order they are written. */
    static List<TasteWord> of(String text) {
        TasteReading reading = new TasteReading();
        String prose = TONES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("tones");
        for (List<String> clause : English.clauses(prose.replace('\n', ' '))) reading.clause(clause);
        return reading.found;
    }

    /** Figures stand between no words that belong together. */
    private void clause(List<String> clause) {
        words = clause.stream().filter(w -> LETTERS.matcher(w).find()).toList();
        negated = false;
        plain();
        for (at = 0; at < words.size(); at++) if (!modifier(words.get(at))) word();
    }

    private void plain() {
        degree = 1;
        direction = TasteWord.Kind.PLACE;
    }

    /** Takes in a word that changes the next; whether it was one. */
    private boolean modifier(String word) {
        boolean instead = word.equals("instead")
                && words.size() > at + 1
                && words.get(at + 1).equals("of");
        OptionalDouble much = English.degree(word);
        Optional<Modifier> modifier = MODIFIERS.of(word);
        modifier.ifPresent(this::modify);
        if (English.negatesTaste(word) || instead) negated = true;
        else if (much.isPresent()) degree = much.getAsDouble();
        else return modifier.isPresent();
        return true;
    }

    private void modify(Modifier modifier) {
        if (modifier == Modifier.TURN) negated = false;
        if (modifier == Modifier.MORE) direction = TasteWord.Kind.MORE;
        if (modifier == Modifier.LESS) direction = TasteWord.Kind.LESS;
    }

    private void word() {
        if (colour()) return;
        for (int length = Math.min(Lexicon.LONGEST, words.size() - at); length > 0; length--) {
            String phrase = phrase(at, length);
            Optional<Lexicon.Meaning> meaning = Lexicon.meaning(phrase);
            if (meaning.isEmpty()) continue;
            Optional<ColourNames.Named> next = named(at + 1);
            if (length == 1 && !meaning.get().quantity() && next.isPresent()) shade(meaning.get(), next.get());
            else {
                lexical(phrase, meaning.get(), direction);
                at += length - 1;
            }
            return;
        }
        String word = words.get(at);
        Optional<Lexicon.Meaning> compared = Lexicon.comparative(word);
        compared.ifPresent(meaning -> lexical(word, meaning, TasteWord.Kind.MORE));
        if (compared.isEmpty()) plain();
    }

    private void lexical(String said, Lexicon.Meaning meaning, TasteWord.Kind kind) {
        boolean bare = kind == TasteWord.Kind.PLACE && degree == 1 && !negated;
        if (!(meaning.quantity() && bare)) add(said, meaning, null, kind);
        plain();
    }

    /** Takes a colour's name here; whether there was one. */
    private boolean colour() {
        Optional<ColourNames.Named> named = named(at);
        named.ifPresent(colour -> {
            add(colour.name(), null, colour.colour(), TasteWord.Kind.PLACE);
            at += length(at) - 1;
            plain();
        });
        return named.isPresent();
    }

    /** "Dark blue", "warm grey": an adjective before a colour is about the colour, not the picture. */
    private void shade(Lexicon.Meaning adjective, ColourNames.Named named) {
        Colour shaded = shaded(named.colour(), adjective);
        add(words.get(at) + " " + named.name(), null, shaded, TasteWord.Kind.PLACE);
        at += length(at + 1);
        plain();
    }

    private static Colour shaded(Colour colour, Lexicon.Meaning adjective) {
        double light = adjective.targets().getOrDefault(Feature.KEY, 0.0);
        double strong = adjective.targets().getOrDefault(Feature.CHROMA, 0.0);
        double warm = adjective.targets().getOrDefault(Feature.WARMTH, 0.0);
        double scale = StrictMath.pow(1.4, strong);
        return new Colour(
                (float) Math.max(0.05, Math.min(0.97, colour.l() + 0.18 * light)),
                (float) (colour.a() * scale + 0.01 * warm),
                (float) (colour.b() * scale + 0.017 * warm));
    }

    private void add(String said, Lexicon.Meaning meaning, Colour colour, TasteWord.Kind kind) {
        TasteWord word = new TasteWord(said, meaning, colour, degree, kind);
        found.add(negated ? word.negated() : word);
    }

    /** The colour that the words from here name, two of them or one. */
    private Optional<ColourNames.Named> named(int from) {
        return from < words.size() ? ColourNames.named(phrase(from, length(from))) : Optional.empty();
    }

    /** 2 where two words from here name a colour, otherwise 1. */
    private int length(int from) {
        boolean two =
                from + 1 < words.size() && ColourNames.named(phrase(from, 2)).isPresent();
        return two ? 2 : 1;
    }

    private String phrase(int from, int length) {
        return String.join(" ", words.subList(from, from + length));
    }
}
