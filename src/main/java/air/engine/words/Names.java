package air.engine.words;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What things are called in one language other than English, with the forms its nouns take. Immutable. */
final class Names {
    /** Behind a name that is an English word too, in the data. */
    private static final String ENGLISH_TOO = "*";
    /** At least this much of a word is its stem, in writings that spell words in letters. */
    private static final int LEAST_STEM = 3;
    /** Behind this character writings have syllables or whole words as their signs. */
    private static final char LAST_LETTER = '\u2E80';

    private final Glossary<Concept> names;
    private final List<Map.Entry<String, String>> endings;

    private Names(Glossary<Concept> names, List<Map.Entry<String, String>> endings) {
        this.names = names;
        this.endings = endings;
    }

    /**
     * Reads a language.
     *
     * @param code its ISO 639 code: "de"
     */
    static Names read(String code) {
        Glossary<Concept> names = Glossary.read(
                "names/" + code, "names", name -> Concepts.named(name).orElseThrow());
        List<Map.Entry<String, String>> endings =
                Glossary.read("languages", code, text -> text.replace("-", "")).entries().entrySet().stream()
                        .map(ending -> Map.entry(plain(ending.getKey()), plain(ending.getValue())))
                        .sorted(Comparator.comparing(ending -> -ending.getKey().length()))
                        .toList();
        return new Names(names, endings);
    }

    /** What a phrase stands for exactly as it is, unless it is English too. */
    Optional<Concept> unmistakable(String phrase) {
        return names.of(phrase);
    }

    /** What a phrase of this language stands for, in whatever form its noun is. */
    Optional<Concept> of(String phrase) {
        return names.of(phrase)
                .or(() -> names.of(phrase + ENGLISH_TOO))
                .or(() -> stripped(phrase))
                .or(() -> akin(phrase));
    }

    private Optional<Concept> stripped(String phrase) {
        return endings.stream()
                .filter(ending -> fits(phrase, ending))
                .map(ending -> replaced(phrase, ending))
                .flatMap(form -> Stream.of(form, form + ENGLISH_TOO))
                .flatMap(form -> names.of(form).stream())
                .findFirst();
    }

    /** The one thing whose name has the same stem; nothing where there are several. */
    private Optional<Concept> akin(String phrase) {
        String stem = stem(phrase);
        if (stem.isEmpty()) return Optional.empty();
        List<Concept> found = names.entries().entrySet().stream()
                .filter(name -> plain(name.getKey().substring(0, 1)).charAt(0) == stem.charAt(0))
                .filter(name -> stem(name.getKey().replace(ENGLISH_TOO, "")).equals(stem))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What is left of a word in all its forms: without accents and the longest ending that it may have. */
    private String stem(String phrase) {
        String word = plain(phrase);
        for (Map.Entry<String, String> ending : endings) if (fits(word, ending)) return replaced(word, ending);
        return word;
    }

    private static boolean fits(String word, Map.Entry<String, String> ending) {
        int least = word.isEmpty() || word.charAt(0) > LAST_LETTER ? 1 : LEAST_STEM;
        int left = word.length() - ending.getKey().length();
        return left > 0 && left + ending.getValue().length() >= least && word.endsWith(ending.getKey());
    }

    private static String replaced(String word, Map.Entry<String, String> ending) {
        return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
    }

    /** A word without its accents; syllables stay whole. */
    private static String plain(String word) {
        if (word.isEmpty() || word.charAt(0) > LAST_LETTER) return word;
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
