package air.engine.paint;

import air.engine.drawing.Drawings;
import air.engine.measure.PromptText;
import air.engine.scene.Scene;
import air.engine.sentence.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the painter makes of a prompt, known before anything is painted.
 *
 * @param notes sentences for the artist: what was not understood, what is taken for something else; each once
 * @param subjectUnknown whether what the prompt is about was not understood, so that it will not be painted
 */
public record Understanding(List<String> notes, boolean subjectUnknown) {
    public Understanding {
        notes = List.copyOf(notes);
    }

    static Understanding of(PromptText text, Drawings drawings) {
        Set<String> notes = new LinkedHashSet<>(drawings.problems());
        boolean lost = false;
        if (!text.intent().isBlank()) {
            Sentence sentence = sentence(text, drawings);
            notes.addAll(sentence.notes());
            notes.addAll(Scene.undrawn(sentence, drawings));
            lost = sentence.subjectUnknown();
        }
        notes.addAll(wishes(text));
        return new Understanding(List.copyOf(notes), lost);
    }

    /** The prompt's intent, in which the names of a user's own drawings are nouns too. */
    static Sentence sentence(PromptText text, Drawings drawings) {
        Set<String> theirs = new TreeSet<>(drawings.names());
        theirs.removeAll(Drawings.builtIn().names());
        return Sentence.read(text.intent(), theirs);
    }

    /** What was not understood of the adjustments. */
    static List<String> wishes(PromptText text) {
        List<String> notes = new ArrayList<>();
        for (String wish : text.adjustments().notUnderstood())
            notes.add("Not understood in the adjustments: \"" + wish + "\".");
        return notes;
    }
}
