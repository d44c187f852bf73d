package air.store;

import air.model.InvalidInputException;
import air.store.Dialect.Guard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Looks after the store: clearing out, checking, backing up. */
public final class Upkeep {
    /**
     * What to delete. Favourites, rated at or above {@code sparedRating}, and pictures an artist approved stay. Nothing
     * goes where neither age nor size is given.
     *
     * @param olderThan assets older than this go
     * @param mostBytes then the worst rated go (no rating is the worst), of those the oldest, of those the worst
     *     scored, until the originals take no more
     * @param sparedRating 1 to 5; assets rated so or better stay
     */
    public record Retention(Optional<Duration> olderThan, OptionalLong mostBytes, OptionalInt sparedRating) {
        public Retention {
            if (olderThan.isPresent() && olderThan.get().isNegative())
                throw new InvalidInputException("The age must be 0 or more but was " + olderThan.get() + ".");
            if (mostBytes.isPresent() && mostBytes.getAsLong() < 0)
                throw new InvalidInputException("The size must be 0 or more but was " + mostBytes.getAsLong() + ".");
            if (sparedRating.isPresent() && (sparedRating.getAsInt() < 1 || sparedRating.getAsInt() > 5))
                throw new InvalidInputException("A rating must be 1 to 5 but was " + sparedRating.getAsInt() + ".");
        }
    }

    /**
     * What went, or would go.
     *
     * @param bytes of the originals that go; one that another asset shares stays
     */
    public record Pruned(List<Asset> assets, long bytes) {
        public Pruned {
            assets = List.copyOf(assets);
        }
    }

    /**
     * What was found.
     *
     * @param assets how many there are
     * @param bytes of their originals
     * @param problems sentences for people; empty when all is well
     */
    public record Checked(int assets, long bytes, List<String> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    private static final int AT_ONCE = 500;

    private final Database database;
    private final OriginalFiles originals;
    private final InstantSource clock;

    Upkeep(Database database, OriginalFiles originals, InstantSource clock) {
        this.database = database;
        this.originals = originals;
        this.clock = clock;
    }

    /**
     * Takes assets out. The ledger stays, and so does what is said of a picture's lineage. Profiles without a name that
     * are older than {@link Retention#olderThan} and that no picture was made with go too.
     *
     * @param dryRun only say what would go
     */
    public Pruned prune(Retention retention, boolean dryRun) {
        if (dryRun) return database.snapshot(handle -> pruned(handle, new Pruning(handle, retention, clock.instant())));
        List<Pruning.Row> files = new ArrayList<>();
        Pruned pruned = database.write(Guard.REMOVING, handle -> {
            Pruning pruning = new Pruning(handle, retention, clock.instant());
            Pruned result = pruned(handle, pruning);
            remove(handle, pruning.going().stream().map(Pruning.Row::number).toList());
            retention
                    .olderThan()
                    .ifPresent(age -> removeProfiles(handle, clock.instant().minus(age)));
            files.addAll(pruning.originals());
            return result;
        });
        // Only after the rows are gone for good; a crash here leaves files without rows, which check names.
        removeFiles(files);
        return pruned;
    }

    private Pruned pruned(Handle handle, Pruning pruning) {
        List<Asset> assets = new ArrayList<>();
        AssetRows rows = new AssetRows(handle, originals);
        for (List<Long> some :
                inParts(pruning.going().stream().map(Pruning.Row::number).toList())) assets.addAll(rows.load(some));
        return new Pruned(
                assets,
                pruning.originals().stream().mapToLong(Pruning.Row::bytes).sum());
    }

    private static List<List<Long>> inParts(List<Long> numbers) {
        List<List<Long>> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += AT_ONCE)
            parts.add(numbers.subList(i, Math.min(numbers.size(), i + AT_ONCE)));
        return parts;
    }

    private void remove(Handle handle, List<Long> numbers) {
        for (List<Long> some : inParts(numbers)) {
            String these = " IN (" + AssetRows.joined(some) + ")";
            handle.execute("DELETE FROM asset WHERE number" + these);
            handle.execute("DELETE FROM making WHERE asset" + these);
            handle.execute("DELETE FROM tag WHERE asset" + these);
            handle.execute("DELETE FROM lineage WHERE child" + these);
            Choices.remove(handle, these);
            handle.execute(
                    "DELETE FROM asset_words AS w WHERE " + database.dialect().key() + these);
        }
    }

    private static void removeProfiles(Handle handle, Instant before) {
        List<String> going = handle.createQuery("SELECT hash FROM profile WHERE name IS NULL AND used < :before"
                        + " AND hash NOT IN (SELECT profile FROM asset WHERE profile IS NOT NULL)")
                .bind("before", before.toEpochMilli())
                .mapTo(String.class)
                .list();
        going.forEach(hash -> handle.execute("DELETE FROM profile WHERE hash = ?", hash));
        Calibrations.removeOf(handle, going);
        Set<String> shown = handle.createQuery("SELECT exemplars FROM profile").mapTo(String.class).stream()
                .flatMap(exemplars -> Stream.of(exemplars.split(" ")))
                .collect(Collectors.toSet());
        for (String hash : handle.createQuery("SELECT hash FROM exemplar")
                .mapTo(String.class)
                .list()) if (!shown.contains(hash)) handle.execute("DELETE FROM exemplar WHERE hash = ?", hash);
    }

    /** The same bytes may have been kept again since; then they stay. */
    private void removeFiles(List<Pruning.Row> files) {
        if (files.isEmpty()) return;
        database.write(Guard.REMOVING, handle -> {
            for (Pruning.Row file : files) {
                boolean used = handle.createQuery("SELECT 1 FROM asset WHERE hash = :hash LIMIT 1")
                        .bind("hash", file.hash())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
                if (!used) originals.delete(file.hash(), file.extension());
            }
            return files;
        });
    }

    /**
     * Reads everything: every row's original there and what was kept, no original without a row, database sound. Blocks
     * for as long as it takes to read the originals.
     */
    public Checked check() {
        return new StoreCheck(database, originals).check();
    }

    /**
     * Copies the whole store into a new folder while it is in use, then reads the copy through and compares. The folder
     * holds {@code air.db} (SQLite, whatever the store's database), {@code library} and {@code manifest.json}; it can
     * be used as AIR_HOME as it is. Blocks for as long as it takes to copy and read the originals.
     *
     * @return what is in it; its problems are originals that were missing before
     * @throws StoreException if the folder is not empty, or the copy differs
     */
    public Checked backup(Path folder) {
        return new Backup(folder).write(database, originals, clock.instant());
    }
}
