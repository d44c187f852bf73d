package air.engine.sentence;

import air.engine.words.Concept;
import air.engine.words.Concepts;
import air.engine.words.Glossary;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A language that sentences are read in, with its words that name no things. */
enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    ITALIAN("it"),
    PORTUGUESE("pt"),
    DUTCH("nl"),
    POLISH("pl"),
    RUSSIAN("ru"),
    JAPANESE("ja"),
    CHINESE("zh");

    /** Fewer known words than this, beside the first language, are a coincidence. */
    private static final int LEAST = 2;

    private final Glossary<Meaning> words = Glossary.read("sentence", name().toLowerCase(Locale.ROOT), Meaning::of);
    private final Locale locale;

    Language(String code) {
        locale = Locale.forLanguageTag(code);
    }

    /** The thing that a word or phrase of this language names. */
    Optional<Concept> thing(String phrase) {
        return Concepts.of(phrase, locale);
    }

    Glossary<Meaning> words() {
        return words;
    }

    /** The languages a text is in, the likeliest first; English is always among them. */
    static List<Language> of(Collection<String> tokens) {
        Map<Language, Long> known = Arrays.stream(values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> tokens.stream().filter(language.words::has).count()));
        Comparator<Language> likeliest = Comparator.comparing((Language language) -> -known.get(language))
                .thenComparing(Enum::ordinal);
        List<Language> sorted = Arrays.stream(values()).sorted(likeliest).toList();
        Language first = sorted.get(0);
        return sorted.stream()
                .filter(language -> language == first || language == ENGLISH || known.get(language) >= LEAST)
                .toList();
    }
}
