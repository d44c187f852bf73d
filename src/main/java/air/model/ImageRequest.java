package air.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Everything that decides a picture, in one value: the same request to the same model is the same picture wherever the
 * model is deterministic.
 *
 * @param operation what is asked
 * @param prompt the text, blank only where the operation needs none; for an edit it says how the result should look
 * @param width pixels, {@value #MIN_SIDE} to {@value #MAX_SIDE}
 * @param height pixels, {@value #MIN_SIDE} to {@value #MAX_SIDE}
 * @param seed 0 or more
 * @param count number of results, 1 to {@value #MAX_COUNT}
 * @param inputs pictures to work on, as many as the operation needs; empty for text-to-image
 * @param references pictures whose taste the result should have; a model that takes no pictures ignores them
 * @param options what only some models have
 */
public record ImageRequest(
        Operation operation,
        String prompt,
        int width,
        int height,
        long seed,
        int count,
        List<Picture> inputs,
        List<Picture> references,
        Options options) {
    public static final int MIN_SIDE = 64;
    public static final int MAX_SIDE = 8192;
    public static final int MAX_COUNT = 16;
    /** Least width and height of a picture to change, px. */
    public static final int MIN_INPUT_SIDE = 16;

    /**
     * What only some models have; the others ignore it.
     *
     * @param style name of a style preset of the model
     * @param steps denoising steps
     * @param guidanceScale weight of the prompt
     * @param seconds length of a video, s
     */
    public record Options(
            Optional<String> style, OptionalInt steps, OptionalDouble guidanceScale, OptionalDouble seconds) {
        public static final Options NONE =
                new Options(Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());

        public Options {
            Objects.requireNonNull(style, "style");
            if (steps.isPresent()) requireRange("steps", steps.getAsInt(), 1, 1000);
            guidanceScale.ifPresent(g -> requireReal("guidance scale", g, 0, 100));
            seconds.ifPresent(s -> requireReal("seconds", s, 1, 600));
        }

        private static void requireReal(String name, double value, double least, double most) {
            if (!(value >= least && value <= most))
                throw new InvalidInputException(
                        name + " must be " + (int) least + " to " + (int) most + " but was " + value + ".");
        }
    }

    public ImageRequest {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(options, "options");
        if (prompt.isBlank() && operation.needsPrompt())
            throw new InvalidInputException("The prompt is empty: say what to show.");
        requireRange("width", width, MIN_SIDE, MAX_SIDE);
        requireRange("height", height, MIN_SIDE, MAX_SIDE);
        requireRange("count", count, 1, MAX_COUNT);
        if (seed < 0) throw new InvalidInputException("seed must be >= 0 but was " + seed + ".");
        inputs = List.copyOf(inputs);
        references = List.copyOf(references);
        if (inputs.size() < operation.inputs())
            throw new InvalidInputException(operation.key() + " works on " + operation.inputs()
                    + (operation.inputs() == 1 ? " picture" : " pictures") + " but was given " + inputs.size() + ".");
        inputs.forEach(ImageRequest::requireLargeEnough);
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most)
            throw new InvalidInputException(name + " must be " + least + " to " + most + " but was " + value + ".");
    }

    private static void requireLargeEnough(Picture input) {
        if (Math.min(input.width(), input.height()) < MIN_INPUT_SIDE)
            throw new InvalidInputException("The picture is " + input.width() + " x " + input.height()
                    + " px, too small to work on: use at least " + MIN_INPUT_SIDE + " x " + MIN_INPUT_SIDE + " px.");
    }

    /** One picture from words. */
    public static ImageRequest textToImage(String prompt, int width, int height, long seed) {
        return new ImageRequest(
                Operation.TEXT_TO_IMAGE, prompt, width, height, seed, 1, List.of(), List.of(), Options.NONE);
    }

    /**
     * {@code input} made again as {@code prompt} says, at the input's own size within the limits.
     *
     * @throws InvalidInputException if {@code input} is narrower or lower than {@value #MIN_INPUT_SIDE} px
     */
    public static ImageRequest edit(Picture input, String prompt, long seed) {
        return of(Operation.IMAGE_EDIT, prompt, List.of(input), seed);
    }

    /**
     * An operation on pictures, its result as large as the first of them within the limits.
     *
     * @param prompt may be blank where the operation needs no words
     * @throws InvalidInputException if there are too few pictures, or one is too small
     */
    public static ImageRequest of(Operation operation, String prompt, List<Picture> inputs, long seed) {
        int width = inputs.isEmpty() ? MIN_SIDE : clamp(inputs.get(0).width());
        int height = inputs.isEmpty() ? MIN_SIDE : clamp(inputs.get(0).height());
        return new ImageRequest(operation, prompt, width, height, seed, 1, inputs, List.of(), Options.NONE);
    }

    private static int clamp(int side) {
        return Math.max(MIN_SIDE, Math.min(MAX_SIDE, side));
    }

    public ImageRequest withPrompt(String other) {
        return new ImageRequest(operation, other, width, height, seed, count, inputs, references, options);
    }

    public ImageRequest withSize(int otherWidth, int otherHeight) {
        return new ImageRequest(operation, prompt, otherWidth, otherHeight, seed, count, inputs, references, options);
    }

    public ImageRequest withReferences(List<Picture> others) {
        return new ImageRequest(operation, prompt, width, height, seed, count, inputs, others, options);
    }

    public ImageRequest withCount(int other) {
        return new ImageRequest(operation, prompt, width, height, seed, other, inputs, references, options);
    }

    public ImageRequest withSeed(long other) {
        return new ImageRequest(operation, prompt, width, height, other, count, inputs, references, options);
    }

    public ImageRequest withOptions(Options others) {
        return new ImageRequest(operation, prompt, width, height, seed, count, inputs, references, others);
    }
}
