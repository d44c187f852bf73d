package air.engine.sentence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was not understood. */
final class Unknown {
    private Unknown() {}

    /** Words that may name something and were not understood, in order, each once. */
    static List<String> in(List<Word> words, Cast cast) {
        Set<String> nouns = new LinkedHashSet<>();
        cast.drafts().stream().filter(draft -> draft.concept().isEmpty()).forEach(draft -> nouns.add(draft.word()));
        if (strange(words))
            words.stream().filter(word -> word.role() == Role.UNKNOWN).forEach(word -> nouns.add(word.text()));
        return List.copyOf(nouns);
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
