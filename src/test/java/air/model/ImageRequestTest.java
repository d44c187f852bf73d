package air.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRequestTest {
    private static final ImageRequest BOAT = ImageRequest.textToImage("a boat", 512, 512, 7);

    private static Picture picture(int width, int height) {
        return Picture.of(width, height, new int[width * height]);
    }

    private static void refused(Runnable made, String sentence) {
        assertThatThrownBy(made::run).isInstanceOf(InvalidInputException.class).hasMessage(sentence);
    }

    @Test
    void sidesOfBothLimitsAreTaken() {
        assertThat(BOAT.withSize(64, 8192).width()).isEqualTo(64);
        assertThat(BOAT.withSize(64, 8192).height()).isEqualTo(8192);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 63, 8193})
    void sidesBeyondTheLimitsAreRefusedByName(int side) {
        refused(() -> BOAT.withSize(side, 512), "width must be 64 to 8192 but was " + side + ".");
        refused(() -> BOAT.withSize(512, side), "height must be 64 to 8192 but was " + side + ".");
    }

    @Test
    void countsFromOneToSixteenAreTaken() {
        assertThat(BOAT.withCount(16).count()).isEqualTo(16);
        refused(() -> BOAT.withCount(0), "count must be 1 to 16 but was 0.");
        refused(() -> BOAT.withCount(17), "count must be 1 to 16 but was 17.");
    }

    @Test
    void seedsAreNeverNegative() {
        assertThat(BOAT.withSeed(0).seed()).isZero();
        refused(() -> BOAT.withSeed(-1), "seed must be >= 0 but was -1.");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void promptMayBeBlankOnlyWhereTheOperationNeedsNone(Operation operation) {
        List<Picture> inputs = List.of(picture(64, 64), picture(64, 64));
        if (operation.needsPrompt())
            refused(() -> ImageRequest.of(operation, " \n", inputs, 7), "The prompt is empty: say what to show.");
        else assertThat(ImageRequest.of(operation, " ", inputs, 7).prompt()).isBlank();
    }

    @Test
    void operationsGetThePicturesTheyWorkOn() {
        refused(
                () -> ImageRequest.of(Operation.IMAGE_VARIATION, "", List.of(), 7),
                "image-variation works on 1 picture but was given 0.");
        refused(
                () -> ImageRequest.of(Operation.FACE_SWAP, "", List.of(picture(64, 64)), 7),
                "face-swap works on 2 pictures but was given 1.");
    }

    @Test
    void inputsBelowSixteenPixelsAreRefusedWithTheirSize() {
        assertThat(ImageRequest.edit(picture(16, 16), "x", 7).inputs()).hasSize(1);
        refused(
                () -> ImageRequest.edit(picture(40, 15), "x", 7),
                "The picture is 40 x 15 px, too small to work on: use at least 16 x 16 px.");
    }

    @Test
    void resultIsAsLargeAsTheFirstInputWithinTheLimits() {
        ImageRequest narrow = ImageRequest.edit(picture(20, 300), "x", 7);
        assertThat(List.of(narrow.width(), narrow.height())).containsExactly(64, 300);
        ImageRequest wide = ImageRequest.edit(picture(8200, 16), "x", 7);
        assertThat(List.of(wide.width(), wide.height())).containsExactly(8192, 64);
    }

    @Test
    void listsAreTheRequestsOwn() {
        List<Picture> references = new ArrayList<>(List.of(picture(64, 64)));
        ImageRequest request = BOAT.withReferences(references);
        references.clear();
        assertThat(request.references()).hasSize(1);
    }

    @Test
    void everyCopyChangesOneThing() {
        Picture reference = picture(64, 64);
        ImageRequest.Options steps = new ImageRequest.Options(
                Optional.empty(), OptionalInt.of(20), OptionalDouble.empty(), OptionalDouble.empty());
        ImageRequest all = BOAT.withPrompt("a house")
                .withSize(640, 480)
                .withSeed(8)
                .withCount(2)
                .withReferences(List.of(reference))
                .withOptions(steps);
        assertThat(all)
                .isEqualTo(new ImageRequest(
                        Operation.TEXT_TO_IMAGE, "a house", 640, 480, 8, 2, List.of(), List.of(reference), steps));
    }

    @Test
    void optionsBeyondTheirRangesAreRefusedByName() {
        refused(() -> options(0, 1, 1), "steps must be 1 to 1000 but was 0.");
        refused(() -> options(1001, 1, 1), "steps must be 1 to 1000 but was 1001.");
        refused(() -> options(1, -0.5, 1), "guidance scale must be 0 to 100 but was -0.5.");
        refused(() -> options(1, Double.NaN, 1), "guidance scale must be 0 to 100 but was NaN.");
        refused(() -> options(1, 1, 0.5), "seconds must be 1 to 600 but was 0.5.");
        assertThat(options(1000, 100, 600).seconds()).hasValue(600);
    }

    private static ImageRequest.Options options(int steps, double guidance, double seconds) {
        return new ImageRequest.Options(
                Optional.empty(), OptionalInt.of(steps), OptionalDouble.of(guidance), OptionalDouble.of(seconds));
    }

    @Test
    void operationsAreNamedByTheirKeys() {
        for (Operation operation : Operation.values())
            assertThat(Operation.named(operation.key())).isEqualTo(operation);
        assertThat(Operation.IMAGE_TO_3D.key()).isEqualTo("image-to-3d");
        assertThatThrownBy(() -> Operation.named("TEXT_TO_IMAGE"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("There is no operation named TEXT_TO_IMAGE: use one of text-to-image, ");
    }
}
