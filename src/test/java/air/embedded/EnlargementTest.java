package air.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.taste.TasteFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnlargementTest {
    private static final Picture GIVEN = TasteFixtures.picture(120, 90, 0x3366AA);
    private static final long PLENTY = 8L << 30;

    private static ImageReply enlarged(int width, int height, int count) throws ModelException {
        ImageRequest request = ImageRequest.of(Operation.IMAGE_UPSCALE, "", List.of(GIVEN), 1)
                .withSize(width, height)
                .withCount(count);
        return new Embedded().generate(request, Call.unwatched());
    }

    @Test
    void hasTheSizeAskedForAndSaysWhatWasDone() throws ModelException {
        ImageReply reply = enlarged(300, 225, 1);
        assertThat(reply.pictures().get(0).width()).isEqualTo(300);
        assertThat(reply.pictures().get(0).height()).isEqualTo(225);
        assertThat(reply.notes()).singleElement().asString().startsWith("Enlarged from 120 x 90 to 300 x 225 px");
    }

    @Test
    void atItsOwnSizeThePictureIsTheSame() throws ModelException {
        ImageReply reply = enlarged(120, 90, 1);
        assertThat(reply.pictures().get(0).rgb()).isEqualTo(GIVEN.rgb());
        assertThat(reply.notes()).singleElement().asString().contains("nothing was changed");
    }

    @Test
    void isMadeOnceAndSaysSo() throws ModelException {
        ImageReply reply = enlarged(240, 180, 3);
        assertThat(reply.pictures()).hasSize(1);
        assertThat(reply.notes()).anySatisfy(note -> assertThat(note).startsWith("Made once"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 90, 'more than the 100 x 90 asked for'",
        "240, 240, 'which has other proportions: ask for 320 x 240.'",
        "481, 361, 'can be enlarged 4 times, but 481 x 361 was asked for: ask for at most 480 x 360.'"
    })
    void refusesSizesItCannotBeEnlargedTo(int width, int height, String why) {
        assertThatThrownBy(() -> enlarged(width, height, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("The picture has 120 x 90 px")
                .hasMessageContaining(why);
    }

    @Test
    void takesSizesThatAreRounded() {
        Picture odd = TasteFixtures.picture(101, 67, 0x3366AA);
        assertThatCode(() -> Enlargement.check(odd, 303, 201, PLENTY)).doesNotThrowAnyException();
        assertThatCode(() -> Enlargement.check(odd, 152, 101, PLENTY)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatJavaHasNoMemoryFor() {
        Picture large = TasteFixtures.picture(2048, 2048, 0x3366AA);
        assertThatCode(() -> Enlargement.check(large, 4096, 4096, 1L << 30)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Enlargement.check(large, 8192, 8192, 1L << 30))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("takes about 2560 MB of memory, and Java has 1024 MB");
    }
}
