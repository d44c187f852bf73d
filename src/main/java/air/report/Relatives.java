package air.report;

import air.store.Asset;
import air.store.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an asset was made from, and what was made from it. Every method blocks on the disk. */
public final class Relatives {
    private static final int MOST = 100;

    private final Library library;

    public Relatives(Library library) {
        this.library = library;
    }

    /** What it was made from directly. */
    public List<Asset> parents(Asset asset) {
        return asset.origin().parents().stream()
                .flatMap(number -> library.find(number).stream())
                .toList();
    }

    /** What was made from it directly. */
    public List<Asset> children(Asset asset) {
        return library.children(asset.number());
    }

    /** Everything it goes back to, the nearest first, about 100 at most. */
    public List<Asset> ancestors(Asset asset) {
        return all(asset, this::parents);
    }

    /** Everything that goes back to it, the nearest first, about 100 at most. */
    public List<Asset> descendants(Asset asset) {
        return all(asset, this::children);
    }

    /** A circle ends where it closes. */
    private static List<Asset> all(Asset start, Function<Asset, List<Asset>> next) {
        Map<Long, Asset> found = new LinkedHashMap<>();
        List<Asset> generation = List.of(start);
        while (!generation.isEmpty() && found.size() < MOST) {
            List<Asset> following = new ArrayList<>();
            for (Asset one : generation)
                for (Asset relative : next.apply(one))
                    if (relative.number() != start.number() && found.putIfAbsent(relative.number(), relative) == null)
                        following.add(relative);
            generation = following;
        }
        return List.copyOf(found.values());
    }
}
