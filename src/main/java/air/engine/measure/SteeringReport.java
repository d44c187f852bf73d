package air.engine.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sentences for the artist: what was understood of edited words, and what was not. */
final class SteeringReport {
    private static final int MOST_CLAUSES = 6;
    private static final int LEAST_LETTERS = 4;

    private final Set<String> recoloured = new LinkedHashSet<>();
    private final Set<String> fulfilled = new LinkedHashSet<>();
    private final List<String> understood = new ArrayList<>();
    private final List<String> notUnderstood = new ArrayList<>();

    void word(TasteWord word, Map<Feature, Double> asked) {
        if (asked.isEmpty()) {
            fulfilled.add((word.kind() == TasteWord.Kind.AWAY ? "not " : "") + word.said());
            return;
        }
        say(quoted(said(word)) + " asks for " + phrases(asked) + ".");
    }

    private static String phrases(Map<Feature, Double> asked) {
        return Phrases.list(asked.entrySet().stream()
                .map(e -> e.getValue() > 0 ? e.getKey().higher : e.getKey().lower)
                .toList());
    }

    private static String said(TasteWord word) {
        String little = word.kind() == TasteWord.Kind.LESS ? "less " : "";
        String not = word.kind() == TasteWord.Kind.AWAY ? "not " : "";
        return little + not + word.said();
    }

    void colour(TasteWord word, boolean present) {
        (present ? fulfilled : recoloured).add(word.said());
    }

    void colourWithout(TasteWord word, boolean used) {
        if (used) say(quoted(word.said()) + " is taken out of the palette.");
        else fulfilled.add("not " + word.said());
    }

    private void say(String sentence) {
        if (!understood.contains(sentence)) understood.add(sentence);
    }

    /** To be called when all words are told. */
    void colours() {
        if (!recoloured.isEmpty())
            understood.add(0, "The palette is recoloured towards " + Phrases.list(List.copyOf(recoloured)) + ".");
        if (!fulfilled.isEmpty())
            say("The references already are what is asked: " + Phrases.list(List.copyOf(fulfilled)) + ".");
    }

    /** An item new in the avoid list. */
    void shunned(String item, boolean measurable, Map<Feature, Double> asked) {
        String named = quoted(item) + " in the avoid list ";
        if (!measurable) notUnderstood.add(named + "cannot be checked offline.");
        else say(named + (asked.isEmpty() ? "is watched." : "asks for " + phrases(asked) + " and is watched."));
    }

    void switchedOff(Sentences own, Sentences wanted) {
        for (String item : own.avoid())
            if (!Steering.contains(wanted.avoid(), item)) say("Avoiding " + quoted(item) + " is switched off.");
    }

    /** New clauses that say nothing measurable. */
    void clauses(Sentences own, Sentences wanted) {
        Set<String> unknown = new LinkedHashSet<>();
        unknown(String.join("; ", own.principles()), String.join("; ", wanted.principles()), unknown);
        unknown(own.palette(), wanted.palette(), unknown);
        unknown(own.composition(), wanted.composition(), unknown);
        unknown(own.emotion(), wanted.emotion(), unknown);
        unknown(own.texture(), wanted.texture(), unknown);
        if (unknown.isEmpty()) return;
        List<String> shown =
                unknown.stream().limit(MOST_CLAUSES).map(SteeringReport::quoted).toList();
        int more = unknown.size() - shown.size();
        notUnderstood.add("Nothing measurable was found in " + Phrases.list(shown)
                + (more > 0 ? " and " + more + " more" : "") + ".");
    }

    private static void unknown(String own, String wanted, Set<String> unknown) {
        String known = Steering.key(own);
        for (String clause : wanted.split("[.;:,!?()]+")) {
            String text = clause.strip();
            if (text.length() < LEAST_LETTERS || known.contains(Steering.key(text))) continue;
            if (TasteReading.of(text).isEmpty()) unknown.add(text);
        }
    }

    private static String quoted(String text) {
        return "\u201c" + text.strip() + "\u201d";
    }

    List<String> understood() {
        return List.copyOf(understood);
    }

    List<String> notUnderstood() {
        return List.copyOf(notUnderstood);
    }
}
