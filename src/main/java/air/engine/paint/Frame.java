package air.engine.paint;

import air.engine.raster.Lab;

/**
 * The size asked for and the size worked at. Marks are as large against the frame as in the references, which are kept
 * at 512 px, so pictures are worked at about that size and then reduced or enlarged.
 *
 * @param width wanted, px
 * @param height wanted, px
 * @param workWidth px
 * @param workHeight px
 */
record Frame(int width, int height, int workWidth, int workHeight) {
    /** Shortest and longest side that can be asked for, px. */
    static final int SHORTEST = 16;

    static final int LONGEST = 8192;

    private static final int USUAL = 512;
    /** Shorter side under which a narrow picture is worked at more than the usual size, px. */
    private static final int NARROW = 128;

    private static final int WORK_LONGEST = 1536;
    private static final int WORK_SHORTEST = 32;

    /** @throws IllegalArgumentException if a side is out of range */
    static Frame of(int width, int height) {
        if (Math.min(width, height) < SHORTEST || Math.max(width, height) > LONGEST)
            throw new IllegalArgumentException("width and height must be " + SHORTEST + " to " + LONGEST + " but were "
                    + width + " and " + height + ".");
        double longer = Math.max(width, height);
        double shorter = Math.min(width, height);
        double work = Math.min(WORK_LONGEST, Math.max(USUAL, NARROW * longer / shorter));
        double scale = work / longer;
        return new Frame(width, height, side(width * scale), side(height * scale));
    }

    private static int side(double length) {
        return Math.max(WORK_SHORTEST, (int) Math.round(length));
    }

    /** Whether the picture is enlarged after it is worked out. */
    boolean enlarged() {
        return width > workWidth * 1.01 || height > workHeight * 1.01;
    }

    boolean same() {
        return width == workWidth && height == workHeight;
    }

    /** The worked picture at the wanted size. */
    Lab fitted(Lab worked) {
        if (same()) return worked;
        return enlarged() ? Enlarging.of(worked, width, height) : worked.resize(width, height);
    }
}
