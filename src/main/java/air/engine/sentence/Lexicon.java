package air.engine.sentence;

import air.engine.words.ColourNames;
import air.engine.words.Concept;
import air.engine.words.Concepts;
import air.engine.words.English;
import air.engine.words.Glossary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of one sentence mean, in the languages it is in. */
final class Lexicon {
    private static final Glossary<Meaning> SIGNS = Glossary.read("sentence", "signs", Meaning::of);
    private static final Glossary<Meaning> PLAIN = Glossary.read("sentence", "plain", Meaning::of);
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+");
    private static final int MOST_DIGITS = 9;
    /** A word must be longer than this for its ending to say what it is. */
    private static final int SHORT = 5;

    /** How tall a thing is of which only the name is known. */
    private static final double UNKNOWN_METRES = 1;

    private final List<Language> languages;
    private final Set<String> nouns;
    /** What was looked up already: a word is looked at several times. */
    private final Map<String, Optional<Meaning>> meanings = new HashMap<>();

    private final Map<String, Optional<Concept>> things = new HashMap<>();

    /** @param nouns more nouns than are known, in the singular */
    Lexicon(Collection<String> tokens, Set<String> nouns) {
        languages = Language.of(tokens);
        this.nouns = nouns;
    }

    /** Whether most of the sentence is English. */
    boolean english() {
        return languages.get(0) == Language.ENGLISH;
    }

    /** What a word or phrase means, if it is more than the name of a thing. */
    Optional<Meaning> meaning(String phrase) {
        Optional<Meaning> known = meanings.get(phrase);
        if (known == null) meanings.put(phrase, known = meant(phrase));
        return known;
    }

    private Optional<Meaning> meant(String phrase) {
        if (FIGURE.matcher(phrase).matches()) return Optional.of(number(phrase));
        Optional<Meaning> first = languages.get(0).words().of(phrase);
        if (first.isPresent() || thing(phrase).isPresent() && !english()) return first.or(() -> colour(phrase));
        return Language.ENGLISH
                .words()
                .of(phrase)
                .or(() -> English.number(phrase).stream()
                        .mapToObj(count -> new Meaning(Role.NUMBER, "" + count, Map.of()))
                        .findFirst())
                .or(() -> colour(phrase))
                .or(() -> Verbs.inflected(phrase))
                .or(() -> PLAIN.of(phrase))
                .or(() -> SIGNS.of(phrase))
                .or(() -> foreign(phrase))
                .or(() -> lacking(phrase));
    }

    private static Meaning number(String figures) {
        if (figures.matches("0+")) return new Meaning(Role.NOT, "", Map.of());
        String last = figures.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : figures;
        return new Meaning(Role.NUMBER, "" + Integer.parseInt(last), Map.of());
    }

    /** In another language of the sentence. */
    private Optional<Meaning> foreign(String phrase) {
        if (thing(phrase).isPresent()) return Optional.empty();
        return languages.stream()
                .flatMap(language -> language.words().of(phrase).stream())
                .findFirst();
    }

    /** A colour by its name; "navy blue" is navy. */
    private static Optional<Meaning> colour(String phrase) {
        int space = phrase.indexOf(' ');
        String name = phrase;
        if (space > 0 && ColourNames.named(phrase).isEmpty()) {
            name = phrase.substring(0, space);
            boolean pigment = ColourNames.wished(name).isEmpty()
                    && ColourNames.wished(phrase.substring(space + 1)).isPresent();
            if (!pigment) return Optional.empty();
        }
        boolean known =
                ColourNames.wished(name).isPresent() || ColourNames.named(name).isPresent();
        return known ? Optional.of(Meaning.describing("colour", name)) : Optional.empty();
    }

    /** "cloudless": without clouds. */
    private static Optional<Meaning> lacking(String word) {
        if (!word.endsWith("less") || word.length() < SHORT) return Optional.empty();
        return Concepts.of(word.substring(0, word.length() - "less".length()))
                .map(concept -> Meaning.describing("refuse", concept.name()));
    }

    /** The thing that a word or phrase names. */
    Optional<Concept> thing(String phrase) {
        Optional<Concept> known = things.get(phrase);
        if (known == null) things.put(phrase, known = named(phrase));
        return known;
    }

    private Optional<Concept> named(String phrase) {
        Language first = languages.get(0);
        Optional<Concept> concept = first.thing(phrase).map(found -> singular(phrase, found));
        if (concept.isEmpty() && phrase.indexOf(' ') > 0) concept = first.thing(phrase.replace(' ', '-'));
        return concept.or(() -> added(phrase));
    }

    private Optional<Concept> added(String phrase) {
        return English.singulars(phrase).stream()
                .filter(nouns::contains)
                .map(noun -> new Concept(noun, Concept.Kind.OBJECT, Concept.Home.LAND, UNKNOWN_METRES))
                .findFirst();
    }

    /** "houses" are many houses, though there is a drawing of several. */
    private static Concept singular(String word, Concept concept) {
        if (!word.endsWith("s") || !word.equals(concept.name())) return concept;
        return Concepts.of(word.substring(0, word.length() - 1))
                .filter(one -> one.kind() == concept.kind())
                .orElse(concept);
    }

    /** Whether a word that is not known looks like an adjective, a verb or an adverb. */
    static boolean describes(String word) {
        return word.length() > SHORT && word.matches(".*(ful|ous|ive|less|ic|al|able|ible|ish|esque|like|ary|ent)")
                || word.length() > SHORT - 1 && word.matches(".*(ing|ed)");
    }

    /** Whether a word that is not known can only be an adverb or an adjective. */
    static boolean neverNoun(String word) {
        return word.length() > SHORT && word.matches(".*(ly|ful|ous|less|esque|able|ible)");
    }
}
