package air.engine.sentence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a sentence: words, their meanings, phrases, and what they have to do with each other. */
final class SentenceReader {
    /** More things than this make no picture. */
    private static final int MOST = 8;

    Sentence read(String text, Set<String> nouns) {
        List<String> tokens = Tokens.of(text);
        List<Word> words = Marker.mark(tokens, nouns);
        Linker linker = Linker.read(Phrases.of(words));
        Gathering gathering = Gathering.of(linker.cast(), MOST);
        Air air = linker.air();
        List<String> unknown = Unknown.in(words, linker.cast());
        boolean lost = Unknown.subject(linker.cast());
        return new Sentence(
                gathering.things(),
                gathering.links(),
                air.hour(),
                air.season(),
                air.weather(),
                air.colour(),
                air.calm(),
                air.wild(),
                refused(linker, gathering),
                unknown,
                Notes.of(linker, gathering, unknown, lost, tokens.size()),
                lost);
    }

    /** What is asked for is drawn, though it is refused elsewhere. */
    private static Set<String> refused(Linker linker, Gathering gathering) {
        Set<String> refused = new LinkedHashSet<>(linker.refused());
        gathering.things().forEach(thing -> refused.remove(thing.concept().name()));
        return refused;
    }
}
