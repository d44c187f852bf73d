package air.provider;

import air.model.Picture;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Writes pictures for a request, always from the pixels and never from the file's bytes: whatever else a file contains
 * (place, camera, names) is not sent.
 */
final class Pixels {
    /** Longer side of a picture shown to a generator, px. */
    static final int GENERATOR_SIDE = 1024;

    private static final float QUALITY = 0.92f;

    /** References go out in every round; each is written once. */
    private static final Map<Picture, String> REFERENCES = Collections.synchronizedMap(new WeakHashMap<>());

    private Pixels() {}

    /** A reference for a generator, as {@link #dataUrl} at {@value #GENERATOR_SIDE} px. */
    static String reference(Picture picture) {
        return REFERENCES.computeIfAbsent(picture, p -> dataUrl(p, GENERATOR_SIDE));
    }

    /** The picture, at most {@code longSide} px, as a data URL of a JPEG of quality {@value #QUALITY}. */
    static String dataUrl(Picture picture, int longSide) {
        return "data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(picture.atMost(longSide).jpeg(QUALITY));
    }

    /** The picture, at most {@code longSide} px, as a PNG. */
    static byte[] png(Picture picture, int longSide) {
        return Picture.of(picture.atMost(longSide).toBufferedImage()).png();
    }
}
