package air.registry;

import air.model.ImageRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a model accepts.
 *
 * @param minSide least width and height, px
 * @param maxSide greatest width and height, px
 * @param maxPixels most pixels a picture may have
 * @param multipleOf width and height are multiples of this, px; 1 for any
 * @param maxInputs most pictures to work on
 * @param maxCount most results a call gives; more are asked for one call after the other
 * @param maxPromptLength most characters of the prompt
 * @param maxSeconds longest video, s; empty where it makes none or has no limit
 */
public record Limits(
        int minSide,
        int maxSide,
        long maxPixels,
        int multipleOf,
        int maxInputs,
        int maxCount,
        int maxPromptLength,
        OptionalDouble maxSeconds) {
    /** What every request keeps to. */
    public static final Limits NONE = new Limits(
            ImageRequest.MIN_SIDE,
            ImageRequest.MAX_SIDE,
            (long) ImageRequest.MAX_SIDE * ImageRequest.MAX_SIDE,
            1,
            16,
            ImageRequest.MAX_COUNT,
            1_000_000,
            OptionalDouble.empty());

    public Limits {
        if (minSide < 1 || maxSide < minSide || maxPixels < 1 || multipleOf < 1 || maxInputs < 0 || maxCount < 1)
            throw new IllegalArgumentException("limits must be positive and in order");
        Objects.requireNonNull(maxSeconds, "maxSeconds");
    }

    /** Why a request is beyond these limits, as the end of a sentence with both figures; empty when it is not. */
    public Optional<String> refuses(ImageRequest request) {
        throw new UnsupportedOperationException();
    }
}
