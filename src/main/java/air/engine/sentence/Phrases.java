package air.engine.sentence;

import air.engine.words.Glossary;
import java.util.ArrayList;
import java.util.List;

/** Gathers nouns with what describes them. One use each. */
final class Phrases {
    private static final Glossary<String> VAGUE = Glossary.read("questions", "vague", text -> text);

    private final List<Word> words;
    private final List<Phrase> phrases = new ArrayList<>();
    private List<Word> open = new ArrayList<>();
    private boolean named;

    private Phrases(List<Word> words) {
        this.words = words;
    }

    static List<Phrase> of(List<Word> words) {
        Phrases gathering = new Phrases(words);
        for (int at = 0; at < words.size(); at++) gathering.take(at);
        gathering.close();
        return gathering.phrases;
    }

    private void take(int at) {
        Word word = words.get(at);
        switch (word.role()) {
            case DETERMINER, NUMBER, ADJECTIVE -> describe(word);
            case GROUP -> group(at);
            case THING, NOUN, UNKNOWN, PICTURE -> name(word);
            case OF -> {
                if (!countsOnly()) end(word);
            }
            case VERB -> {
                if (!describesNext(at)) end(word);
                else open.add(word);
            }
            case FILLER, AND, COMMA -> {
                if (named || open.isEmpty() || !nounAhead(at)) end(word);
            }
            default -> end(word);
        }
    }

    /** What describes a noun comes before it; after a noun, it begins the next. */
    private void describe(Word word) {
        if (named) close();
        open.add(word);
    }

    /** "a flock of birds" are many birds; "a flock" stands for itself. */
    private void group(int at) {
        boolean of = words.get(at).text().endsWith(" of")
                || at + 1 < words.size() && words.get(at + 1).role() == Role.OF;
        describe(words.get(at));
        boolean something = !words.get(at).meaning().value().endsWith("-");
        if (!of && something) named = true;
    }

    private boolean countsOnly() {
        return !named
                && !open.isEmpty()
                && (open.get(open.size() - 1).role() == Role.GROUP
                        || open.get(open.size() - 1).role() == Role.NUMBER);
    }

    private void name(Word word) {
        if (named && Tokens.isSign(word.text())) close();
        open.add(word);
        named = true;
    }

    /** "a sleeping cat". */
    private boolean describesNext(int at) {
        return !named && !open.isEmpty() && nounAhead(at);
    }

    /** Whether a noun follows that belongs to the adjectives before. */
    private boolean nounAhead(int at) {
        boolean comma = words.get(at).role() == Role.COMMA;
        if (comma && open.get(0).role() != Role.DETERMINER) return false;
        for (int next = at + 1; next < words.size(); next++) {
            Role role = words.get(next).role();
            if (role.isNoun() || role == Role.GROUP) return true;
            if (role != Role.ADJECTIVE && role != Role.VERB && role != Role.FILLER && role != Role.AND) return false;
        }
        return false;
    }

    private void end(Word word) {
        close();
        phrases.add(Phrase.of(word));
    }

    private void close() {
        if (open.isEmpty()) return;
        Traits traits = new Traits();
        for (Word word : open) {
            traits.take(word.meaning());
            if (word.role() == Role.NUMBER && !VAGUE.has(word.text())) traits.countExactly();
            if (word.role() == Role.VERB) traits.act(word.meaning().value());
        }
        phrases.add(new Phrase(role(), List.copyOf(open), traits));
        open = new ArrayList<>();
        named = false;
    }

    private Role role() {
        if (!named) return Role.ADJECTIVE;
        Role last = open.get(open.size() - 1).role();
        return last.isNoun() ? last : Role.THING;
    }
}
