package air.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    private static final Limits SOME = new Limits(256, 2048, 2_000_000, 16, 1, 4, 20, OptionalDouble.of(10));
    private static final Picture PICTURE = Picture.of(64, 64, new int[64 * 64]);

    @ParameterizedTest
    @CsvSource({
        "1024, 1024,",
        "2048, 512,",
        "256, 256,",
        "240, 512, makes pictures of 256 to 2048 px a side but was asked for 240 x 512",
        "2064, 512, makes pictures of 256 to 2048 px a side but was asked for 2064 x 512",
        "'1600', 1600, 'makes pictures of at most 2000000 pixels but was asked for 1600 x 1600, which is 2560000'",
        "1000, 512, makes pictures whose width and height are multiples of 16 px but was asked for 1000 x 512"
    })
    void refusesSizesWithBothFigures(int width, int height, String why) {
        assertThat(SOME.refuses(ImageRequest.textToImage("a boat", width, height, 1)))
                .isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void refusesTooManyInputs() {
        ImageRequest swap = ImageRequest.of(Operation.FACE_SWAP, "", List.of(PICTURE, PICTURE), 1)
                .withSize(512, 512);
        assertThat(SOME.refuses(swap)).contains("takes 1 picture to work on but was given 2");
    }

    @Test
    void refusesLongPromptsAndVideos() {
        ImageRequest request = ImageRequest.textToImage("a boat on a wide quiet sea", 512, 512, 1);
        assertThat(SOME.refuses(request)).contains("takes prompts of at most 20 characters but was given 26");
        ImageRequest.Options long12 = new ImageRequest.Options(
                Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(12.5));
        assertThat(SOME.refuses(request.withPrompt("a boat").withOptions(long12)))
                .contains("makes videos of at most 10.0 s but was asked for 12.5 s");
    }

    @Test
    void spreadsManyResultsOverCalls() {
        assertThat(SOME.calls(10)).containsExactly(4, 4, 2);
        assertThat(SOME.calls(4)).containsExactly(4);
        assertThat(SOME.refuses(ImageRequest.textToImage("a boat", 512, 512, 1).withCount(16)))
                .isEmpty();
    }

    @Test
    void whatEveryRequestKeepsToRefusesNone() {
        assertThat(Limits.NONE.refuses(ImageRequest.textToImage("a boat", 8192, 8191, 1)))
                .isEmpty();
    }

    @Test
    void mustBePositiveAndInOrder() {
        assertThatThrownBy(() -> new Limits(512, 256, 1, 1, 0, 1, 1, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 1, 1, 0, 0, 1, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 1, 1, 0, 1, 1, OptionalDouble.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
