package air.model;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model can be asked to do. */
public enum Operation {
    /** A picture from words. */
    TEXT_TO_IMAGE(0, true, Makes.PICTURES),
    /** A picture changed as the words say. */
    IMAGE_EDIT(1, true, Makes.PICTURES),
    /** Another picture like the one given; words are welcome and not needed. */
    IMAGE_VARIATION(1, false, Makes.PICTURES),
    /** The same picture with more pixels. */
    IMAGE_UPSCALE(1, false, Makes.PICTURES),
    /** The first picture with the face of the second. */
    FACE_SWAP(2, false, Makes.PICTURES),
    /** A three-dimensional model of what the picture shows. */
    IMAGE_TO_3D(1, false, Makes.SOLID),
    /** A moving picture from words. */
    TEXT_TO_VIDEO(0, true, Makes.VIDEO),
    /** A moving picture that starts with the one given. */
    IMAGE_TO_VIDEO(1, false, Makes.VIDEO);

    /** What comes out. */
    public enum Makes {
        PICTURES,
        VIDEO,
        SOLID
    }

    private final int inputs;
    private final boolean needsPrompt;
    private final Makes makes;

    Operation(int inputs, boolean needsPrompt, Makes makes) {
        this.inputs = inputs;
        this.needsPrompt = needsPrompt;
        this.makes = makes;
    }

    /** The name used in files and on the command line, for example {@code text-to-image}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many pictures it needs at least, 0 to 2. */
    public int inputs() {
        return inputs;
    }

    /** Whether it cannot do without words. */
    public boolean needsPrompt() {
        return needsPrompt;
    }

    /** What kind of thing comes out. */
    public Makes makes() {
        return makes;
    }

    /**
     * The operation with this {@link #key()}.
     *
     * @throws InvalidInputException if there is none
     */
    public static Operation named(String key) {
        return Stream.of(values())
                .filter(o -> o.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("There is no operation named " + key + ": use one of "
                        + Stream.of(values()).map(Operation::key).collect(Collectors.joining(", ")) + "."));
    }
}
