package air.batch;

/** Told what happens in a batch, from the workers' threads, as it happens. */
public interface BatchListener {
    /** How much a sentence matters. */
    enum Level {
        DEBUG,
        INFO,
        WARNING,
        ERROR
    }

    /** The batch begins; {@code complete} of {@code total} items were complete before. */
    default void started(int total, int complete) {}

    /** An item is at something, for example {@code generating iteration 1}. */
    default void working(String id, String doing) {}

    /** An item ended, complete, failed, or put back to be tried again. */
    default void ended(ItemResult item) {}

    /** How the batch stands. */
    default void progress(BatchProgress progress) {}

    /** A sentence for the log. */
    default void said(Level level, String sentence) {}
}
