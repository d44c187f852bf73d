package air.registry;

import air.model.ImageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param maxCount most results a call gives; more are asked for one call after the other, see {@link #calls}
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
        if (minSide < 1 || maxSide < minSide || maxPixels < 1 || multipleOf < 1)
            throw new IllegalArgumentException("limits of size must be positive and in order");
        if (maxInputs < 0 || maxCount < 1 || maxPromptLength < 1 || !(maxSeconds.orElse(1) > 0))
            throw new IllegalArgumentException("limits must be positive");
        Objects.requireNonNull(maxSeconds, "maxSeconds");
    }

    /**
     * Why a request is beyond these limits, with both figures, as the end of a sentence that begins with the model's
     * name ("takes 1 picture to work on but was given 3"); empty when it is not. The number of results is never a
     * reason: more than {@link #maxCount} are asked for in several calls.
     */
    public Optional<String> refuses(ImageRequest request) {
        return size(request.width(), request.height())
                .or(() -> inputs(request.inputs().size()))
                .or(() -> prompt(request.prompt().length()))
                .or(() -> seconds(request.options().seconds()));
    }

    /** How many results to ask for in each call, so that together they are {@code count}. */
    public List<Integer> calls(int count) {
        List<Integer> calls = new ArrayList<>();
        for (int left = count; left > 0; left -= maxCount) calls.add(Math.min(left, maxCount));
        return List.copyOf(calls);
    }

    private Optional<String> size(int width, int height) {
        String asked = " but was asked for " + width + " x " + height;
        if (Math.min(width, height) < minSide || Math.max(width, height) > maxSide)
            return Optional.of("makes pictures of " + minSide + " to " + maxSide + " px a side" + asked);
        if ((long) width * height > maxPixels)
            return Optional.of("makes pictures of at most " + maxPixels + " pixels" + asked + ", which is "
                    + (long) width * height);
        if (width % multipleOf != 0 || height % multipleOf != 0)
            return Optional.of("makes pictures whose width and height are multiples of " + multipleOf + " px" + asked);
        return Optional.empty();
    }

    private Optional<String> inputs(int given) {
        if (given <= maxInputs) return Optional.empty();
        String most = maxInputs == 0 ? "no pictures" : maxInputs == 1 ? "1 picture" : maxInputs + " pictures";
        return Optional.of("takes " + most + " to work on but was given " + given);
    }

    private Optional<String> prompt(int length) {
        if (length <= maxPromptLength) return Optional.empty();
        return Optional.of("takes prompts of at most " + maxPromptLength + " characters but was given " + length);
    }

    private Optional<String> seconds(OptionalDouble asked) {
        if (asked.isEmpty() || maxSeconds.isEmpty() || asked.getAsDouble() <= maxSeconds.getAsDouble())
            return Optional.empty();
        return Optional.of(String.format(
                Locale.ROOT,
                "makes videos of at most %.3g s but was asked for %.3g s",
                maxSeconds.getAsDouble(),
                asked.getAsDouble()));
    }
}
