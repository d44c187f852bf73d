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
 * @param prompt the text, never blank; for an edit it says how the result should look
 * @param width pixels, 64 to 8192
 * @param height pixels, 64 to 8192
 * @param seed 0 or more
 * @param count number of pictures, 1 to 16
 * @param inputs pictures to change (edit, variation, upscale); empty for text-to-image
 * @param references pictures whose taste the result should have; a model that takes no pixels ignores them
 * @param style name of a style preset of the model
 * @param steps denoising steps, for models that have them
 * @param guidanceScale weight of the prompt, for models that have it
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
        Optional<String> style,
        OptionalInt steps,
        OptionalDouble guidanceScale) {
    public static final int MIN_SIDE = 64;
    public static final int MAX_SIDE = 8192;
    public static final int MAX_COUNT = 16;
    /** Least width and height of a picture to change, px. */
    public static final int MIN_INPUT_SIDE = 16;

    public ImageRequest {
        Objects.requireNonNull(operation, "operation");
        if (prompt == null || prompt.isBlank())
            throw new InvalidInputException("The prompt is empty: say what to show.");
        requireRange("width", width, MIN_SIDE, MAX_SIDE);
        requireRange("height", height, MIN_SIDE, MAX_SIDE);
        requireRange("count", count, 1, MAX_COUNT);
        if (seed < 0) throw new InvalidInputException("seed must be >= 0 but was " + seed + ".");
        inputs = List.copyOf(inputs);
        references = List.copyOf(references);
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most)
            throw new InvalidInputException(name + " must be " + least + " to " + most + " but was " + value + ".");
    }

    /** One picture from words. */
    public static ImageRequest textToImage(String prompt, int width, int height, long seed) {
        return new ImageRequest(
                Operation.TEXT_TO_IMAGE,
                prompt,
                width,
                height,
                seed,
                1,
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    /**
     * {@code input} made again as {@code prompt} says, at the input's own size within the limits.
     *
     * @throws InvalidInputException if {@code input} is narrower or lower than {@value #MIN_INPUT_SIDE} px
     */
    public static ImageRequest edit(Picture input, String prompt, long seed) {
        if (Math.min(input.width(), input.height()) < MIN_INPUT_SIDE)
            throw new InvalidInputException("The picture is " + input.width() + " x " + input.height()
                    + " px, too small to work on: use at least " + MIN_INPUT_SIDE + " x " + MIN_INPUT_SIDE + " px.");
        return textToImage(prompt, clamp(input.width()), clamp(input.height()), seed)
                .with(Operation.IMAGE_EDIT, List.of(input));
    }

    private static int clamp(int side) {
        return Math.max(MIN_SIDE, Math.min(MAX_SIDE, side));
    }

    public ImageRequest with(Operation other, List<Picture> otherInputs) {
        return new ImageRequest(
                other, prompt, width, height, seed, count, otherInputs, references, style, steps, guidanceScale);
    }

    public ImageRequest withPrompt(String other) {
        return new ImageRequest(
                operation, other, width, height, seed, count, inputs, references, style, steps, guidanceScale);
    }

    public ImageRequest withReferences(List<Picture> others) {
        return new ImageRequest(
                operation, prompt, width, height, seed, count, inputs, others, style, steps, guidanceScale);
    }

    public ImageRequest withCount(int other) {
        return new ImageRequest(
                operation, prompt, width, height, seed, other, inputs, references, style, steps, guidanceScale);
    }

    public ImageRequest withOptions(Optional<String> otherStyle, OptionalInt otherSteps, OptionalDouble otherGuidance) {
        return new ImageRequest(
                operation,
                prompt,
                width,
                height,
                seed,
                count,
                inputs,
                references,
                otherStyle,
                otherSteps,
                otherGuidance);
    }
}
