package air.engine.sentence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells the artist what was taken for what, and what was not understood. */
final class Notes {
    private Notes() {}

    static List<String> of(Linker linker, Gathering gathering, List<String> unknown, boolean lost, int words) {
        List<String> notes = new ArrayList<>();
        if (!unknown.isEmpty()) notes.add(missing(unknown));
        if (lost) notes.add("So what the sentence is about is missing.");
        if (gathering.things().isEmpty() && unknown.isEmpty())
            notes.add("The sentence names nothing that can be drawn: only its mood is kept.");
        for (Draft draft : gathering.drafts()) describe(draft, notes);
        notes.addAll(linker.air().contradictions());
        Set<String> left =
                new LinkedHashSet<>(gathering.left().stream().map(Draft::word).toList());
        if (!left.isEmpty()) notes.add("There is no room for " + quoted(List.copyOf(left)) + " in one picture.");
        notes.addAll(wantedAndNot(gathering, linker.refused()));
        if (words >= Tokens.MOST) notes.add("Only the first " + Tokens.MOST + " words were read.");
        return notes;
    }

    private static String missing(List<String> unknown) {
        return quoted(unknown)
                + (unknown.size() == 1
                        ? " was not understood and is not drawn."
                        : " were not understood and are not drawn.");
    }

    private static List<String> wantedAndNot(Gathering gathering, Set<String> refused) {
        return gathering.things().stream()
                .filter(thing -> refused.contains(thing.concept().name()))
                .map(thing -> "\"" + thing.word() + "\" is both asked for and refused: it is drawn.")
                .distinct()
                .toList();
    }

    private static void describe(Draft draft, List<String> notes) {
        if (draft.isKindred())
            notes.add("Drawn as " + withArticle(draft.concept().orElseThrow().name()) + ", because \"" + draft.word()
                    + "\" has no drawing of its own.");
        if (draft.asked() > Draft.MOST)
            notes.add("\"" + draft.word() + "\": " + Draft.MOST + " are drawn, not " + draft.asked() + ".");
    }

    private static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String quoted(List<String> words) {
        List<String> quoted = words.stream().map(word -> "\"" + word + "\"").toList();
        int last = quoted.size() - 1;
        return last == 0 ? quoted.get(0) : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }
}
