package air.text;

/**
 * The sections of a prompt behind its intent, each known by its label. Rooms that do not know each other write and read
 * them, people and models edit them in between, and stored prompts contain them: the labels never change.
 */
public enum PromptSection {
    PRINCIPLES("Taste principles"),
    PALETTE("Palette"),
    COMPOSITION("Composition"),
    MOOD("Mood"),
    TEXTURE("Texture"),
    AVOID("Avoid"),
    /** What to change of the picture the rest of the prompt would give. */
    ADJUST("Adjust");

    private final String label;

    PromptSection(String label) {
        this.label = label;
    }

    /** The words before the colon, for example {@code Taste principles}. */
    public String label() {
        return label;
    }

    /** A section of this kind, with its label and a full stop: {@code Mood: Calm.} */
    public String holding(String text) {
        return label + ": " + text + ".";
    }
}
