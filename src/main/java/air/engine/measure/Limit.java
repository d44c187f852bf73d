package air.engine.measure;

/**
 * What keeps a picture from a higher score, however well it does otherwise.
 *
 * @param kind what it is about
 * @param strength how strongly, above 0; from 1 it is felt fully
 * @param reason a sentence for the artist
 */
record Limit(Kind kind, double strength, String reason) {
    /** What limits a picture. */
    enum Kind {
        /** Nearly a copy of a reference. */
        COPY(null, 5, 1),
        /** One tone where the references have more. */
        BLANK(Aspect.COMPOSITION, 3, 0.5),
        UPSIDE_DOWN(Aspect.COMPOSITION, 4, 1.5),
        /** Parts are missing or shuffled. */
        PIECES(Aspect.COMPOSITION, 4, 1.5),
        /** Marks were patched or smeared. */
        PATCHED(Aspect.TEXTURE, 4, 1),
        /** Large areas do not belong together. */
        APART(Aspect.COMPOSITION, 6, NEVER),
        PALETTE(Aspect.PALETTE, 6, NEVER),
        CONTOURS(Aspect.TEXTURE, 5.5, NEVER),
        /** Blur, noise, crude compression. */
        DAMAGE(Aspect.TEXTURE, 5, 1),
        /** What it should show was not understood. */
        SUBJECT(null, 5.9, NEVER);

        /** The aspect that suffers; null for none. */
        final Aspect aspect;
        /** The highest score that it leaves where it is felt fully. */
        final double least;
        /** The strength from which it rules a picture out: more than good pictures by the same hand have. */
        final double fault;

        Kind(Aspect aspect, double least, double fault) {
            this.aspect = aspect;
            this.least = least;
            this.fault = fault;
        }
    }

    private static final double NEVER = Double.MAX_VALUE;

    /** How far it is felt, above 0 to 1. */
    double felt() {
        return Math.min(1, strength);
    }

    /** The most points of its aspect, 0 to 10. */
    double points() {
        return kind == Kind.COPY ? 10 : 10 - 10 * felt();
    }

    /** The highest score it lets a picture reach, 0 to 10. */
    double most() {
        return 10 - (10 - kind.least) * felt();
    }

    /** Whether it rules the picture out, whatever else there is to be said for it. */
    boolean isFault() {
        return strength >= kind.fault;
    }
}
