package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.VisionModel;
import air.simulator.CannedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer without a picture is no critique; a critique that speaks of what a picture lacks is one. */
class UnseenTest {
    private static final String BAD = CannedModels.critique(0);

    private static VisionModel.Reply reply(String words) {
        return new VisionModel.Reply(words, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but no image was attached.",
                "No image has been provided, so I cannot score it.",
                "There is no image in your message.",
                "I can't see any image here.",
                "I can’t actually view images.",
                "I am unable to access the attached picture.",
                "I don't see an image.",
                "I did not receive the image.",
                "The image was not included in the request.",
                "The picture wasn't attached.",
                "The image could not be loaded.",
                "The image is missing from the message.",
                "As a text-based model I judge words only.",
                "I do not have access to the image you mention.",
                "Please upload the image again.",
            })
    void noticesThatNoPictureWasSeen(String said) {
        assertThatThrownBy(() -> AnswerReader.critique(reply(said), true))
                .isInstanceOf(UnseenException.class)
                .hasMessageContaining(said.replace('’', '\'').replaceFirst("[.,].*", ""));
        String scored = BAD.replaceFirst("The horizon[^\"]*", said);
        assertThatThrownBy(() -> AnswerReader.critique(reply(scored), true)).isInstanceOf(UnseenException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No picture elements of the taste are present.",
                "The image shows no warmth, and no visible marks.",
                "There is no image plane left to rest in.",
                "The picture is missing any warmth.",
                "The subject is not visible enough.",
            })
    void takesABadScoreForOneWhereThePictureWasSeen(String said) throws Exception {
        String scored = BAD.replaceFirst("The horizon[^\"]*", said);
        assertThat(AnswerReader.critique(reply(scored), true).score()).isZero();
    }

    @Test
    void believesScoresMoreThanWords() throws Exception {
        String scored =
                CannedModels.critique(7.5).replaceFirst("The horizon[^\"]*", "I cannot see the image in detail.");
        assertThat(AnswerReader.critique(reply(scored), true).score()).isEqualTo(7.5);
    }

    @Test
    void noticesItWithoutAnyScore() {
        String json = "{\"score\": null, \"error\": \"No image was attached.\", \"breakdown\": {}}";
        assertThatThrownBy(() -> AnswerReader.critique(reply(json), true)).isInstanceOf(UnseenException.class);
    }

    @Test
    void asksAgainForAScoreThatIsOnlyWronglyWritten() {
        String json = CannedModels.critique(11).replaceFirst("The horizon[^\"]*", "I cannot see the image well.");
        assertThatThrownBy(() -> AnswerReader.critique(reply(json), true)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void makesNoProfileOfPicturesThatWereNotSeen() {
        String none = CannedModels.PROFILE
                .replaceFirst("Muted[^\"]*", "No images were provided, so no palette can be read.")
                .replaceFirst("A low[^\"]*", "The images are not visible to me, so nothing can be said.");
        assertThatThrownBy(() -> AnswerReader.profile(reply(none), true)).isInstanceOf(UnseenException.class);
        assertThatThrownBy(() -> AnswerReader.profile(reply("I cannot see the images."), true))
                .isInstanceOf(UnseenException.class);
    }
}
