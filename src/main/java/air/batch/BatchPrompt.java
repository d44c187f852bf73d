package air.batch;

import air.text.Letters;
import java.util.Objects;

/**
 * One item of a batch.
 *
 * @param id names its folder; see {@link PromptId}
 * @param title what it is called, may be empty
 * @param scene where it plays, may be empty
 * @param mood what it should feel like, may be empty
 * @param prompt what to show, never blank
 */
public record BatchPrompt(String id, String title, String scene, String mood, String prompt) {
    public BatchPrompt {
        PromptId.check(id);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(scene, "scene");
        Objects.requireNonNull(mood, "mood");
        if (prompt.isBlank()) throw new IllegalArgumentException("the prompt of " + id + " is blank");
    }

    /** The prompt with its context, in plain sentences that need no labels. */
    public String intent() {
        StringBuilder text = new StringBuilder(sentence(prompt));
        if (!Letters.areBlank(scene)) text.append(' ').append(sentence(scene));
        if (!Letters.areBlank(mood)) text.append(" The mood is ").append(sentence(mood));
        if (!Letters.areBlank(title))
            text.append(" Its title is \"").append(title.strip()).append("\".");
        return text.toString();
    }

    private static String sentence(String text) {
        String bare = Letters.stripped(text);
        return bare.matches("(?s).*[.!?]") ? bare : bare + ".";
    }
}
