package air.taste;

import air.model.InvalidInputException;

/** The prompts a profile is turned into. */
public final class Prompts {
    private Prompts() {}

    /**
     * The prompt of a run's first round: the intent, then every field of the profile.
     *
     * @throws InvalidInputException if the intent is blank
     */
    public static String first(String intent, TasteProfile profile) {
        if (intent == null || intent.isBlank())
            throw new InvalidInputException("The intent is empty: say what the picture should show.");
        return unpunctuated(intent) + ". " + taste(profile);
    }

    /** The profile alone as a prompt, for pictures whose subject is already there. */
    public static String taste(TasteProfile profile) {
        String avoid = profile.avoidList().isEmpty() ? "" : " Avoid: " + String.join(", ", profile.avoidList()) + ".";
        return "Taste principles: "
                + String.join("; ", profile.principles()) + "."
                + " Palette: " + unpunctuated(profile.paletteTendency()) + "."
                + " Composition: " + unpunctuated(profile.compositionalStyle()) + "."
                + " Mood: " + unpunctuated(profile.emotionalRegister()) + "."
                + " Texture: " + unpunctuated(profile.textureFeel()) + "." + avoid;
    }

    private static String unpunctuated(String sentence) {
        return sentence.strip().replaceAll("[.\\s]+$", "");
    }
}
