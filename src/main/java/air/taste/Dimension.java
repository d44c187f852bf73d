package air.taste;

import java.util.Locale;

/** The dimensions of a critique, in the order they are always shown in. */
public enum Dimension {
    PALETTE_TENDENCY("Palette"),
    COMPOSITIONAL_STYLE("Composition"),
    EMOTIONAL_REGISTER("Mood"),
    TEXTURE_FEEL("Texture"),
    AVOID_LIST("Avoid");

    private final String title;

    Dimension(String title) {
        this.title = title;
    }

    /** The name used in JSON, logs and tables, for example {@code palette_tendency}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A short word for people, for example {@code Palette}. */
    public String title() {
        return title;
    }
}
