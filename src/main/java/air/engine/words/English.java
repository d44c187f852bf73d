package air.engine.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is the same in every text: clauses, numbers, degrees, negations, plurals and comparatives. */
public final class English {
    private static final Pattern CLAUSE_END = Pattern.compile("[.;:,!?()\\n\\u2014\\u2013]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}'-]+");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}");
    private static final int LEAST_COMPARATIVE = 5;

    private static final Glossary<Integer> NUMBERS = Glossary.read("english", "numbers", Integer::valueOf);
    private static final Glossary<Double> DEGREES = Glossary.read("english", "degrees", Double::valueOf);
    private static final Glossary<Boolean> NEGATIONS = Glossary.read("english", "negations", "any text"::equals);
    private static final Glossary<String> SINGULARS = Glossary.read("english", "plurals", text -> text);

    private static final Glossary<String> KINDS = Glossary.read("questions", "kinds", kind -> kind);
    /** Begin with a vowel and are said with a consonant, or the other way round. */
    private static final Pattern CONSONANT = Pattern.compile("(uni|use|usu|uk|euro|eu|ewe|one\\b|once).*");

    private static final Pattern VOWEL = Pattern.compile("(hour|heir|honest|honour).*");
    private static final Pattern HISSING = Pattern.compile(".*(s|x|z|ch|sh)");
    private static final Pattern ROUND = Pattern.compile(".*(tomato|potato|mango|hero|volcano|mosquito|buffalo|echo)");

    private English() {}

    /** The words of a text, clause by clause, in small letters; hyphens and apostrophes belong to words. */
    public static List<List<String>> clauses(String text) {
        return CLAUSE_END
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(clause ->
                        WORD.matcher(clause).results().map(MatchResult::group).toList())
                .toList();
    }

    /** How many a word stands for: 0 to 999 in figures, or as many as "several", "a dozen" or "two". */
    public static OptionalInt number(String word) {
        if (FIGURE.matcher(word).matches()) return OptionalInt.of(Integer.parseInt(word));
        return NUMBERS.of(word).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** How much of the next word is meant: 1.6 for "very", 0.5 for "slightly". */
    public static OptionalDouble degree(String word) {
        return DEGREES.of(word).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** Whether what follows in the clause is not wanted, whatever the text is about: "no", "without", "avoid". */
    public static boolean negates(String word) {
        return NEGATIONS.of(word).orElse(false);
    }

    /** Whether it is not wanted where the text is about taste, which knows more ways to say so: "free", "than". */
    public static boolean negatesTaste(String word) {
        return NEGATIONS.has(word);
    }

    /** The word itself, then what it may be the plural of, the likeliest first. */
    public static List<String> singulars(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        SINGULARS.of(word).ifPresent(forms::add);
        if (word.endsWith("s")) forms.add(word.substring(0, word.length() - 1));
        if (word.endsWith("es")) forms.add(word.substring(0, word.length() - 2));
        if (word.endsWith("ies")) forms.add(word.substring(0, word.length() - 3) + "y");
        return forms;
    }

    /** What a word may be the comparative of, "warm" of "warmer", the likeliest first; empty when it is none. */
    public static List<String> positives(String word) {
        if (!word.endsWith("er") || word.length() < LEAST_COMPARATIVE) return List.of();
        String stem = word.substring(0, word.length() - 2);
        String shorter = stem.substring(0, stem.length() - 1);
        List<String> forms = new ArrayList<>(List.of(stem, stem + "e"));
        if (stem.endsWith("i")) forms.add(shorter + "y");
        if (shorter.endsWith(stem.substring(stem.length() - 1))) forms.add(shorter);
        return forms;
    }

    /** The plural of a noun, or of a phrase that ends in one. */
    public static String plural(String noun) {
        int last = noun.lastIndexOf(' ') + 1;
        String word = noun.substring(last);
        if (word.equals("person")) return noun.substring(0, last) + "people";
        for (Map.Entry<String, String> each : SINGULARS.entries().entrySet())
            if (each.getValue().equals(word)) return noun.substring(0, last) + each.getKey();
        if (isUncounted(noun) || isPlural(noun) || KINDS.of(word).equals(Optional.of("same"))) return noun;
        if (word.endsWith("man") && !word.equals("human") && !word.equals("german"))
            return noun.substring(0, noun.length() - 2) + "en";
        if (word.matches(".*[^aeiou]y")) return noun.substring(0, noun.length() - 1) + "ies";
        boolean es = HISSING.matcher(word).matches() || ROUND.matcher(word).matches();
        return noun + (es ? "es" : "s");
    }

    /** A noun in the singular with "a" or "an", as its first word is said. */
    public static String withArticle(String noun) {
        boolean vowel = "aeiou".indexOf(noun.charAt(0)) >= 0;
        boolean an = VOWEL.matcher(noun).matches()
                || vowel && !CONSONANT.matcher(noun).matches();
        return (an ? "an " : "a ") + noun;
    }

    /** Whether a noun names a stuff, "bread", which has no plural. */
    public static boolean isUncounted(String noun) {
        return is(noun, "mass");
    }

    /** Whether there is only one of it: "the moon". */
    public static boolean isOnly(String noun) {
        return is(noun, "the");
    }

    /** Whether it is a plural that has no other singular: "ruins". */
    public static boolean isPlural(String noun) {
        return is(noun, "pair");
    }

    private static boolean is(String noun, String kind) {
        String word = noun.substring(noun.lastIndexOf(' ') + 1);
        return KINDS.of(noun).or(() -> KINDS.of(word)).equals(Optional.of(kind));
    }
}
