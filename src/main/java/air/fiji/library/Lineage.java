package air.fiji.library;

import air.store.Asset;
import air.store.Profiles;
import air.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * Where a picture comes from and what became of it.
 *
 * @param parents what it was made from
 * @param children what was made from it
 * @param profile the name of the taste it was made in, or the beginning of its hash
 */
record Lineage(List<Asset> parents, List<Asset> children, Optional<String> profile) {
    private static final int HASH_LENGTH = 12;

    /** Reads it; blocks on the disk. */
    static Lineage of(Asset asset, Store store) {
        List<Asset> parents = asset.origin().parents().stream()
                .map(store.library()::find)
                .flatMap(Optional::stream)
                .toList();
        Optional<String> profile = asset.made().profile().map(hash -> profileName(hash, store.profiles()));
        return new Lineage(parents, store.library().children(asset.number()), profile);
    }

    private static String profileName(String hash, Profiles profiles) {
        return profiles.named(hash).orElse(hash.substring(0, Math.min(HASH_LENGTH, hash.length())));
    }
}
