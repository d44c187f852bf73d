package air.taste;

import air.model.InvalidInputException;
import air.model.Picture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Three to five reference images, each with the name the user knows it by.
 *
 * @param leftOut how many more belong to them that are kept apart, so that a reading can be held against them
 */
public record ReferenceSet(List<Named> references, int leftOut) {
    public static final int MIN_COUNT = 3;
    public static final int MAX_COUNT = 5;
    /** Longer side of a reference when a profile is read from it, px. */
    public static final int READING_SIDE = 1024;
    /** Least width and height of a reference, px. */
    public static final int MIN_SIDE = 32;

    /** A reference image and what the user calls it: a window's title or a file's name. */
    public record Named(String name, Picture picture) {}

    public ReferenceSet {
        references = List.copyOf(references);
        requireCount(references.size() + leftOut);
        Set<String> names = new HashSet<>();
        for (Named reference : references) {
            if (!names.add(reference.name()))
                throw new InvalidInputException(
                        "The reference image " + reference.name() + " was given twice: choose different images.");
            Picture p = reference.picture();
            if (Math.min(p.width(), p.height()) < MIN_SIDE)
                throw new InvalidInputException("The reference image " + reference.name() + " is " + p.width() + " x "
                        + p.height() + " px, too small to read a taste from: use at least " + MIN_SIDE + " x "
                        + MIN_SIDE + " px.");
        }
        for (Named reference : references)
            if (reference.picture().flat()) throw new InvalidInputException(flat(reference));
    }

    /** All that belong together. */
    public ReferenceSet(List<Named> references) {
        this(references, 0);
    }

    /** The others, one of them kept apart. */
    public ReferenceSet without(int number) {
        List<Named> others = new ArrayList<>(references);
        others.remove(number);
        return new ReferenceSet(others, leftOut + 1);
    }

    private static String flat(Named reference) {
        boolean white = (reference.picture().rgb()[0] & 0xF8F8F8) == 0xF8F8F8;
        return "The reference image " + reference.name()
                + (white
                        ? " is blank, white all over, transparent parts being white too: put a ground of another colour"
                                + " behind a white drawing, or choose another image."
                        : " is one flat colour, with nothing in it to read a taste from: choose another image.");
    }

    /**
     * What the constructor checks first, for a caller that has not read the pictures yet.
     *
     * @throws InvalidInputException unless {@code count} is {@value #MIN_COUNT} to {@value #MAX_COUNT}
     */
    public static void requireCount(int count) {
        if (count < MIN_COUNT || count > MAX_COUNT)
            throw new InvalidInputException("A taste is read from " + MIN_COUNT + " to " + MAX_COUNT
                    + " reference images but " + count + (count == 1 ? " was" : " were") + " given.");
    }

    /** What a person should know of how the pictures were read, a sentence each. */
    public List<String> notes() {
        return references.stream().flatMap(r -> r.picture().notes().stream()).toList();
    }

    /** The pictures, in order, at their full size. */
    public List<Picture> pictures() {
        return references.stream().map(Named::picture).toList();
    }

    /** The pictures, in order, at most {@code longSide} px on the longer side. */
    public List<Picture> atMost(int longSide) {
        return references.stream().map(r -> r.picture().atMost(longSide)).toList();
    }
}
