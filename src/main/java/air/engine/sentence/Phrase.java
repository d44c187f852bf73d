package air.engine.sentence;

import java.util.List;
import java.util.Optional;

/**
 * A part of a sentence: a noun with all that describes it, adjectives without a noun, or a single word.
 *
 * @param role THING or UNKNOWN: a thing; NOUN: an hour, weather, a season; PICTURE; ADJECTIVE: adjectives alone; else
 *     the role of its word
 * @param words its words in order, the noun last
 * @param traits how the noun is described
 */
record Phrase(Role role, List<Word> words, Traits traits) {
    static Phrase of(Word word) {
        Traits traits = new Traits();
        traits.take(word.meaning());
        return new Phrase(word.role(), List.of(word), traits);
    }

    Word head() {
        return words.get(words.size() - 1);
    }

    boolean isThing() {
        return role == Role.THING || role == Role.UNKNOWN;
    }

    /** The nouns that stand before the last as adjectives do: "flower" in "a flower garden". */
    List<Word> qualifiers() {
        return words.subList(0, words.size() - 1).stream()
                .filter(word -> word.role() == Role.THING || word.role() == Role.UNKNOWN)
                .toList();
    }

    /** Whether it is meant to be one that was named before: "the cat". */
    boolean definite() {
        return first().filter(word -> List.of("the", "this", "that").contains(word.text()))
                .isPresent();
    }

    /** Whether it has an article or a number of its own. */
    boolean determined() {
        return first().filter(word -> word.role() == Role.DETERMINER || word.role() == Role.NUMBER)
                .isPresent();
    }

    private Optional<Word> first() {
        return words.stream().findFirst();
    }
}
