package air.provenance;

/** How much of a file's text is looked at; a file can come from anybody. */
final class Limits {
    /** Longest text that is read, characters, also after it was unpacked. */
    static final int LONGEST_TEXT = 2_000_000;
    /** Largest width or height that is believed, px. */
    static final int WIDEST = 1_000_000;

    private Limits() {}
}
