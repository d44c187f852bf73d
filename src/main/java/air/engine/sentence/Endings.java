package air.engine.sentence;

import air.engine.words.Concept;
import air.engine.words.Concepts;
import air.engine.words.Glossary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the form of a noun that dictionaries name in a form that sentences use: "столе" is "стол". */
final class Endings {
    /** By language: the endings a noun may have in a dictionary, "-" being none. */
    private static final Glossary<List<String>> NOMINATIVES =
            Glossary.read("sentence", "endings", text -> List.of(text.strip().split(" ")));
    /** At most this much of a word is its ending. */
    private static final int LONGEST = 3;
    /** At least this much of a word is its stem. */
    private static final int STEM = 3;

    private Endings() {}

    static Optional<Concept> thing(Language language, String word) {
        List<String> endings =
                NOMINATIVES.of(language.name().toLowerCase(Locale.ROOT)).orElse(List.of());
        for (int cut = 0; cut <= LONGEST && word.length() - cut >= STEM; cut++)
            for (String ending : endings) {
                Optional<Concept> concept =
                        Concepts.of(word.substring(0, word.length() - cut) + ending.replace("-", ""));
                if (concept.isPresent()) return concept;
            }
        return Optional.empty();
    }
}
