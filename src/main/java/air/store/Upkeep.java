package air.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Looks after the store: what may go, what is missing, what lies safe elsewhere. */
public final class Upkeep {
    /**
     * What retention takes out. Favourites, rated at or above {@code sparedRating}, and pictures an artist approved
     * stay.
     *
     * @param olderThan assets older than this go
     * @param mostBytes then the oldest, worst-scored go until the originals take no more
     * @param sparedRating 1 to 5; assets rated so or better stay
     */
    public record Retention(Optional<Duration> olderThan, OptionalLong mostBytes, OptionalInt sparedRating) {}

    /** What went, or would go. */
    public record Pruned(List<Asset> assets, long bytes) {}

    /** What {@link #check} found: sentences for people. */
    public record Checked(int assets, long bytes, List<String> problems) {}

    Upkeep() {}

    /** @param dryRun only tell what would go */
    public Pruned prune(Retention retention, boolean dryRun) {
        throw new UnsupportedOperationException();
    }

    /** Reads everything: every row's original there and what was kept, no original without a row, database sound. */
    public Checked check() {
        throw new UnsupportedOperationException();
    }

    /**
     * Copies the whole store into a new folder while it is in use, then reads the copy through and compares.
     *
     * @throws StoreException if the folder holds something already, or the copy is not what it should be
     */
    public Checked backup(Path folder) {
        throw new UnsupportedOperationException();
    }
}
