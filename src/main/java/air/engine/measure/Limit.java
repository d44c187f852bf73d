package air.engine.measure;

/**
 * What keeps a picture from a higher score, however well it does otherwise.
 *
 * @param kind what it is about
 * @param felt how strongly, above 0 to 1
 * @param reason a sentence for the artist
 */
record Limit(Kind kind, double felt, String reason) {
    /** What limits a picture. */
    enum Kind {
        /** Nearly a copy of a reference. */
        COPY(null, 5, 1),
        /** One tone where the references have more. */
        BLANK(Aspect.COMPOSITION, 3, 0.5),
        UPSIDE_DOWN(Aspect.COMPOSITION, 4, 0.9),
        /** Parts are missing or shuffled. */
        PIECES(Aspect.COMPOSITION, 4, 0.9),
        /** Marks were patched or smeared. */
        PATCHED(Aspect.TEXTURE, 4, 0.9),
        /** Large areas do not belong together. */
        APART(Aspect.COMPOSITION, 6, NEVER),
        PALETTE(Aspect.PALETTE, 6, NEVER),
        CONTOURS(Aspect.TEXTURE, 5.5, NEVER),
        /** Blur, noise, crude compression. */
        DAMAGE(Aspect.TEXTURE, 5, 0.9),
        /** What it should show was not understood. */
        SUBJECT(null, 5.9, NEVER);

        /** The aspect that suffers; null for none. */
        final Aspect aspect;
        /** The highest score that it leaves where it is felt fully. */
        final double least;
        /** How strongly it is felt where it rules a picture out. */
        final double fault;

        Kind(Aspect aspect, double least, double fault) {
            this.aspect = aspect;
            this.least = least;
            this.fault = fault;
        }
    }

    /** More than can be felt. */
    private static final double NEVER = 2;

    /** The most points of its aspect, 0 to 10. */
    double points() {
        return kind == Kind.COPY ? 10 : 10 - 10 * felt;
    }

    /** The highest score it lets a picture reach, 0 to 10. */
    double most() {
        return 10 - (10 - kind.least) * felt;
    }

    /** Whether it rules the picture out, whatever else there is to be said for it. */
    boolean isFault() {
        return felt >= kind.fault;
    }
}
