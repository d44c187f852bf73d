package air.taste;

import air.model.InvalidInputException;
import air.text.PromptSection;
import java.util.ArrayList;
import java.util.List;

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
        List<String> sections = new ArrayList<>(List.of(
                PromptSection.PRINCIPLES.holding(String.join("; ", profile.principles())),
                PromptSection.PALETTE.holding(unpunctuated(profile.paletteTendency())),
                PromptSection.COMPOSITION.holding(unpunctuated(profile.compositionalStyle())),
                PromptSection.MOOD.holding(unpunctuated(profile.emotionalRegister())),
                PromptSection.TEXTURE.holding(unpunctuated(profile.textureFeel()))));
        if (!profile.avoidList().isEmpty())
            sections.add(PromptSection.AVOID.holding(String.join(", ", profile.avoidList())));
        return String.join(" ", sections);
    }

    private static String unpunctuated(String sentence) {
        return sentence.strip().replaceAll("[.\\s]+$", "");
    }
}
