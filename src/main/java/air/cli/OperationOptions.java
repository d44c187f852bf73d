package air.cli;

import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Operation;
import air.model.Operation.Makes;
import air.model.Picture;
import air.text.Figures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import picocli.CommandLine.Option;

/** What a model is asked to do, and the pictures it works on. */
final class OperationOptions {
    private static final double USUAL_SCALE = 2;
    private static final double GREATEST_SCALE = 16;

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            defaultValue = "text-to-image",
            description = "What to do: text-to-image, image-edit, image-variation, image-upscale, face-swap,"
                    + " image-to-3d, text-to-video or image-to-video; default: ${DEFAULT-VALUE}.")
    private String operation;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            arity = "1..*",
            description = "The picture to work on; for face-swap, the picture and then the face. The result is as large"
                    + " as the first unless --width and --height say otherwise.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--scale",
            paramLabel = "X",
            description = "For image-upscale: how many times as wide and high; default: 2.")
    private Optional<Double> scale = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "For videos: how long, where the model lets you choose.")
    private Optional<Double> seconds = Optional.empty();

    /** @throws InvalidInputException if there is no such operation, or an option that is given does not belong to it */
    Operation operation() {
        Operation named = Operation.named(operation);
        if (named.inputs() == 0 && !inputs.isEmpty())
            throw new InvalidInputException(named.key() + " takes no picture: leave out --input,"
                    + " or name another --operation, for example image-edit.");
        if (inputs.size() < named.inputs())
            throw new InvalidInputException(named.key() + " works on "
                    + Figures.count(named.inputs(), "picture") + " but was given " + inputs.size()
                    + ": name " + (named.inputs() == 1 ? "it" : "them") + " with --input.");
        if (scale.isPresent() && named != Operation.IMAGE_UPSCALE)
            throw new InvalidInputException("--scale is for image-upscale only, not for " + named.key() + ".");
        if (seconds.isPresent() && named.makes() != Makes.VIDEO)
            throw new InvalidInputException("--seconds is for videos only, not for " + named.key() + ".");
        return named;
    }

    /** The request as far as these options go: what to do with which words and pictures, and the result's size. */
    ImageRequest request(String prompt, long seed, ModelOptions.Size size, IntSupplier side) {
        Operation named = operation();
        if (named.needsPrompt() && prompt.isBlank())
            throw new InvalidInputException("--prompt is missing or empty, and " + named.key() + " needs words.");
        List<Picture> pictures = inputs.stream()
                .map(file -> Picture.read(file).atMost(ImageRequest.MAX_SIDE))
                .toList();
        int width =
                pictures.isEmpty() ? side.getAsInt() : scaled(pictures.get(0).width());
        int height =
                pictures.isEmpty() ? side.getAsInt() : scaled(pictures.get(0).height());
        return new ImageRequest(
                named,
                prompt,
                size.width(width),
                size.height(height),
                seed,
                1,
                pictures,
                List.of(),
                ImageRequest.Options.NONE);
    }

    private int scaled(int side) {
        double times = operation() == Operation.IMAGE_UPSCALE ? scale() : 1;
        return Math.max(ImageRequest.MIN_SIDE, (int) Math.round(side * times));
    }

    private double scale() {
        double value = scale.orElse(USUAL_SCALE);
        if (!(value > 1 && value <= GREATEST_SCALE))
            throw new InvalidInputException(
                    "--scale must be more than 1 and at most " + (int) GREATEST_SCALE + " but was " + value + ".");
        return value;
    }

    OptionalDouble seconds() {
        return seconds.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
