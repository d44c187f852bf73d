package air.engine.sentence;

import air.engine.words.Concept;
import air.engine.words.Concepts;
import java.util.Optional;

/**
 * A word or a phrase that is one, and what it means here.
 *
 * @param text as written, in small letters
 * @param meaning its part in the sentence and what it says
 * @param concept the thing it names, if it does
 */
record Word(String text, Meaning meaning, Optional<Concept> concept) {
    static Word of(String text, Meaning meaning) {
        return new Word(text, meaning, Optional.empty());
    }

    static Word thing(String text, Concept concept) {
        return new Word(text, Meaning.THING, Optional.of(concept));
    }

    Role role() {
        return meaning.role();
    }

    /** Whether it names a thing in the plural. */
    boolean plural() {
        if (text.endsWith("s")
                && concept.isPresent()
                && !text.equals(concept.get().name()))
            return Concepts.of(text.substring(0, text.length() - 1)).equals(concept);
        return air.engine.words.English.singulars(text).size() > 1 && !text.endsWith("s");
    }
}
