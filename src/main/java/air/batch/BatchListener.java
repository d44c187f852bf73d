package air.batch;

/** Follows a batch as it happens, on the workers' threads. */
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

    /** What an item is doing now, for example {@code generating iteration 1}. */
    default void working(String id, String doing) {}

    /** An item ended, complete, failed, or put back to be tried again. */
    default void ended(ItemResult item) {}

    /** The batch's progress. */
    default void progress(BatchProgress progress) {}

    /** A sentence for the log. */
    default void said(Level level, String sentence) {}
}
