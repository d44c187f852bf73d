package air.engine.measure;

import java.util.List;

/**
 * A taste in words, one field for each part of a taste profile.
 *
 * @param principles sentences
 * @param palette colour relations, saturation, temperature
 * @param composition framing, balance, negative space
 * @param emotion the feeling evoked
 * @param texture medium, grain, materiality
 * @param avoid what is rejected
 */
public record Sentences(
        List<String> principles,
        String palette,
        String composition,
        String emotion,
        String texture,
        List<String> avoid) {
    public Sentences {
        principles = List.copyOf(principles);
        avoid = List.copyOf(avoid);
    }

    /** A clause of these as it is written in them: some begin a sentence, and with a capital letter. */
    String written(String clause) {
        String all = String.join("\n", principles)
                + String.join("\n", "", palette, composition, emotion, texture, String.join("\n", avoid));
        return all.contains(clause) ? clause : Phrases.capitalised(clause);
    }
}
