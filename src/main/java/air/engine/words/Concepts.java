package air.engine.words;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What nouns stand for, in English and other languages, as data. */
public final class Concepts {
    private static final Glossary<Concept> KNOWN = Glossary.readNamed("concepts", "concepts", Concepts::read);
    private static final Map<String, Concept> BY_NAME = byName();
    private static final int LONGEST = KNOWN.entries().keySet().stream()
            .mapToInt(phrase -> phrase.split(" ").length)
            .max()
            .orElse(1);

    private Concepts() {}

    private static Concept read(String text, String name) {
        String[] parts = text.split(" ");
        return new Concept(
                name, Concept.Kind.valueOf(parts[0]), Concept.Home.valueOf(parts[1]), Double.parseDouble(parts[2]));
    }

    private static Map<String, Concept> byName() {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (Concept concept : KNOWN.entries().values()) concepts.putIfAbsent(concept.name(), concept);
        return concepts;
    }

    /** Every concept, in the order of the data file. */
    public static Collection<Concept> all() {
        return BY_NAME.values();
    }

    /** The concept of exactly this name. */
    public static Optional<Concept> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** How many words the longest known phrase has. */
    public static int longest() {
        return LONGEST;
    }

    /**
     * What a noun or a phrase stands for: in English, else as a sign such as an emoji, else in any other language
     * exactly as it is, if it is no English word.
     *
     * @param phrase in small letters, singular or plural, of one word or more
     */
    public static Optional<Concept> of(String phrase) {
        return english(phrase).or(() -> Foreign.sign(phrase)).or(() -> Foreign.unmistakable(phrase));
    }

    /**
     * What a noun or a phrase stands for in a text of a language: there in any form, else as in {@link #of(String)}.
     *
     * @param phrase in small letters
     * @param language one of {@link #languages}; any other makes no difference
     */
    public static Optional<Concept> of(String phrase, Locale language) {
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) return of(phrase);
        return Foreign.of(phrase, language.getLanguage()).or(() -> of(phrase));
    }

    /** The languages in which things are known by name, English first. */
    public static List<Locale> languages() {
        return Stream.concat(Stream.of("en"), Foreign.CODES.stream())
                .map(Locale::forLanguageTag)
                .toList();
    }

    private static Optional<Concept> english(String phrase) {
        return English.singulars(phrase).stream()
                .flatMap(form -> KNOWN.of(form).stream())
                .findFirst();
    }

    /**
     * The nearest known thing to an English noun that is not known itself: of what it is a kind, or where it is.
     *
     * @param noun in small letters, singular or plural: "schooner", "new zealand"
     */
    public static Optional<Concept> kindred(String noun) {
        return English.singulars(noun).stream()
                .flatMap(form -> Kindred.of(form).stream())
                .findFirst();
    }

    /** Whether a noun in the singular or the plural is an English one that is known, in small letters. */
    public static boolean isEnglish(String noun) {
        return english(noun).isPresent();
    }

    /**
     * The singular of an English noun by which a concept may be called: the noun itself where it names the concept or a
     * kind of it, else the concept's name.
     *
     * @param noun in small letters, of any language
     */
    public static String called(String noun, Concept concept) {
        return English.singulars(noun).stream()
                .filter(form -> KNOWN.of(form).or(() -> Kindred.of(form)).equals(Optional.of(concept)))
                .findFirst()
                .orElse(concept.name());
    }

    /** The other languages, read when a word is no English thing's. */
    private static final class Foreign {
        /** The commoner languages first: where a word means different things, the first decides. */
        static final List<String> CODES =
                List.of("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ja", "zh", "sv", "da", "cs", "tr", "ko");

        private static final Glossary<Concept> SIGNS = Glossary.read("names/emoji", "names", name -> BY_NAME.get(name));
        private static final List<Names> LANGUAGES =
                CODES.stream().map(Names::read).toList();
        /** What changes how a sign looks, not what it shows: skin and the way it is drawn. */
        private static final Pattern DRESS = Pattern.compile("[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]|\\x{200D}.*");

        static Optional<Concept> sign(String phrase) {
            return SIGNS.of(DRESS.matcher(phrase).replaceAll(""));
        }

        static Optional<Concept> unmistakable(String phrase) {
            return LANGUAGES.stream()
                    .flatMap(names -> names.unmistakable(phrase).stream())
                    .findFirst();
        }

        static Optional<Concept> of(String phrase, String code) {
            int index = CODES.indexOf(code);
            return index < 0 ? Optional.empty() : LANGUAGES.get(index).of(phrase);
        }
    }
}
