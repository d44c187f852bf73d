package air.fiji;

import air.fiji.image.ImageRecords;
import air.fiji.image.Region;
import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.provenance.Provenance;
import air.studio.Run;
import ij.ImagePlus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** What a request works on: windows as they are seen, each read once while a dialog is open. */
final class StudioInputs {
    private static final int UPSCALED = 2;

    private final Map<Region, Picture> seen = new HashMap<>();

    /**
     * The request a dialog describes.
     *
     * @param usual a side, px, where no picture is given
     * @param width px; 0 for what suits the operation
     * @param height px; 0 for what suits the operation
     */
    ImageRequest request(
            Operation operation,
            List<ImagePlus> images,
            String prompt,
            IntSupplier usual,
            int width,
            int height,
            long seed) {
        List<Picture> pictures = images.stream()
                .map(image -> seen.computeIfAbsent(region(image), StudioInputs::picture))
                .toList();
        ImageRequest request = ImageRequest.of(operation, prompt, pictures, seed);
        if (pictures.isEmpty())
            return request.withSize(width == 0 ? usual.getAsInt() : width, height == 0 ? usual.getAsInt() : height);
        int times = operation == Operation.IMAGE_UPSCALE ? UPSCALED : 1;
        Picture first = pictures.get(0);
        return request.withSize(
                width == 0 ? natural(first.width() * times) : width,
                height == 0 ? natural(first.height() * times) : height);
    }

    private static int natural(int side) {
        return Math.max(ImageRequest.MIN_SIDE, side);
    }

    /**
     * The part of an image to work on.
     *
     * @throws air.model.InvalidInputException if a selection leaves too little of it
     */
    static Region region(ImagePlus image) {
        return Region.of(image).requireAtLeast(ImageRequest.MIN_INPUT_SIDE, "work on");
    }

    /** The pixels to work on, no more than a result may have. */
    static Picture picture(Region region) {
        return region.picture().atMost(ImageRequest.MAX_SIDE);
    }

    /** Lets the run know which asset a window's picture is, if it comes from the library. */
    static void recognise(Run run, ImagePlus image, Picture picture) {
        ImageRecords.of(image).flatMap(Provenance::original).ifPresent(original -> run.recognise(picture, original));
    }
}
