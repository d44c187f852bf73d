package air.engine.sentence;

import air.engine.words.Concept;
import air.engine.words.Concepts;
import air.engine.words.English;
import java.util.List;
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
        List<String> forms = English.singulars(text);
        boolean another = forms.stream()
                .skip(1)
                .anyMatch(form -> concept.isPresent() && Concepts.of(form).equals(concept));
        boolean named = concept.filter(c -> c.name().equals(text)).isPresent();
        return another && !named || concept.isEmpty() && text.endsWith("s");
    }
}
