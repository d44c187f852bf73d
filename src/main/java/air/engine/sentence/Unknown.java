package air.engine.sentence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was not understood. */
final class Unknown {
    private Unknown() {}

    /** Words that may name something and were not understood, in order, each once. */
    static List<String> in(List<Word> words, Cast cast) {
        Set<String> nouns = new HashSet<>();
        for (Draft draft : cast.drafts()) if (draft.concept().isEmpty()) nouns.add(draft.word());
        boolean strange = strange(words);
        return words.stream()
                .filter(word -> word.role() == Role.UNKNOWN)
                .map(Word::text)
                .filter(word -> strange && !known(word, cast) || nouns.contains(word))
                .distinct()
                .toList();
    }

    private static boolean known(String word, Cast cast) {
        return cast.drafts().stream()
                .anyMatch(draft -> draft.word().equals(word) && draft.concept().isPresent());
    }

    /** Whether so little is known that the language itself is not. */
    private static boolean strange(List<Word> words) {
        List<Word> said = words.stream().filter(word -> !word.role().isBreak()).toList();
        long unknown = said.stream().filter(word -> word.role() == Role.UNKNOWN).count();
        return 2 * unknown > said.size();
    }

    /** Whether what a sentence is about was not understood: the first that is neither a place nor in the sky. */
    static boolean subject(Cast cast) {
        List<Draft> free =
                cast.drafts().stream().filter(draft -> !draft.governed()).toList();
        Optional<Draft> subject = free.stream().filter(draft -> !draft.isWide()).findFirst();
        if (subject.isPresent()) return subject.get().concept().isEmpty();
        if (!free.isEmpty()
                && cast.drafts().stream()
                        .anyMatch(draft -> draft.concept().isEmpty() && draft.reachedBy(Sentence.Relation.WITH)))
            return true;
        return free.isEmpty()
                && cast.drafts().stream()
                        .findFirst()
                        .filter(draft -> draft.concept().isEmpty())
                        .isPresent();
    }
}
