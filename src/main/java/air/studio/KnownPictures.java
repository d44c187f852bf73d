package air.studio;

import air.model.Picture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Maps pictures to their assets. Pictures are identified by their pixels, so a copy, or the same picture in another
 * file, has the same history. Remembers the latest {@value #MOST}. Thread-safe.
 */
final class KnownPictures {
    private static final int MOST = 8_192;

    private final Map<String, Long> assets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** @param run whose picture it is, for {@link #of(String, Picture)} */
    void put(String run, Picture picture, long asset) {
        String pixels = picture.pixelHash();
        synchronized (assets) {
            assets.put(pixels, asset);
            assets.put(run + pixels, asset);
        }
    }

    /** Empty if this studio has not kept or recognised the picture. */
    OptionalLong of(Picture picture) {
        return of("", picture);
    }

    /** As {@link #of(Picture)}, but only for this run: two runs may make the same picture. */
    OptionalLong of(String run, Picture picture) {
        String pixels = picture.pixelHash();
        synchronized (assets) {
            Long asset = assets.get(run + pixels);
            return asset == null ? OptionalLong.empty() : OptionalLong.of(asset);
        }
    }
}
