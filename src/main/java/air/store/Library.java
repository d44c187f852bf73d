package air.store;

import air.taste.Critique;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Everything that was made, original by original, with its lineage. Thread-safe, also between processes. */
public final class Library {
    /** A page of results. */
    public record Found(List<Asset> assets, int total) {}

    /**
     * Keeps what one call made: all of it or nothing. Returns once files and rows are on the disk.
     *
     * @return in the order given, as they are kept now
     * @throws StoreException if the disk is full or the folder cannot be written
     */
    public List<Asset> keep(List<Asset.Fresh> made) {
        throw new UnsupportedOperationException();
    }

    /** What the critic said; replaces what was said before. */
    public void critiqued(long asset, Critique critique) {
        throw new UnsupportedOperationException();
    }

    /** What the artist answered at the gate. */
    public void decided(long asset, String choice, String prompt) {
        throw new UnsupportedOperationException();
    }

    public Optional<Asset> find(long asset) {
        throw new UnsupportedOperationException();
    }

    /** The latest asset whose original has this SHA-256, hex, or begins with it (8 digits or more). */
    public Optional<Asset> find(String hash) {
        throw new UnsupportedOperationException();
    }

    public Found search(AssetQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Assets that were made from this one. */
    public List<Asset> children(long asset) {
        throw new UnsupportedOperationException();
    }

    /** Where the original is. */
    public Path file(Asset asset) {
        throw new UnsupportedOperationException();
    }

    /**
     * The original's bytes.
     *
     * @throws StoreException if it is no longer there, or no longer what was kept
     */
    public byte[] original(Asset asset) {
        throw new UnsupportedOperationException();
    }

    /** 1 to 5; empty takes the rating away. */
    public void rate(long asset, OptionalInt rating) {
        throw new UnsupportedOperationException();
    }

    public void favourite(long asset, boolean favourite) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the tags. */
    public void tag(long asset, Set<String> tags) {
        throw new UnsupportedOperationException();
    }

    /** Tags that are in use, the most used first. */
    public List<String> tags() {
        throw new UnsupportedOperationException();
    }
}
