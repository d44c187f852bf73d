package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.reply.ReplyJson;
import air.wire.Answer;
import air.wire.Wire;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedPicturesTest {
    private static final byte[] GOOD = WireFixture.picture(64, 64, Color.PINK).png();
    private static final byte[] BLACK = Picture.of(64, 64, new int[64 * 64]).png();

    private final WireFixture fixture = new WireFixture();
    private final List<MediaFile> kept = new ArrayList<>();
    private final Call call = fixture.call.withMeter(new Call.Meter() {
        @Override
        public void used(Usage usage) {
            fixture.metered.add(usage);
        }

        @Override
        public void unreadable(MediaFile file) {
            kept.add(file);
        }
    });

    @AfterEach
    void stop() {
        fixture.close();
    }

    private ImageReply read(ImageRequest request, String more, byte[]... images) throws ModelException {
        List<String> urls = new ArrayList<>();
        for (byte[] image : images)
            urls.add("{\"url\":\"data:image/png;base64," + Base64.getEncoder().encodeToString(image) + "\"}");
        String body = "{\"images\":[" + String.join(",", urls) + "]" + more + "}";
        Answer answer = new Answer(200, Headers.of(), body.getBytes(StandardCharsets.UTF_8));
        Wire.Reply reply = new Wire.Reply(answer, ReplyJson.tree(body));
        return new ReceivedPictures(fixture.wire(Service.FAL), "a/model").of(reply, request, call);
    }

    @Test
    void dropsThoseThatWereBlackedOutAndSaysSo() throws ModelException {
        ImageReply reply = read(WireFixture.request(), ",\"has_nsfw_concepts\":[false,true]", GOOD, BLACK);

        assertThat(reply.pictures()).hasSize(1);
        assertThat(reply.notes()).singleElement().asString().contains("entirely black");
        assertThat(kept).singleElement().satisfies(file -> assertThat(file.bytes())
                .isEqualTo(BLACK));
        assertThat(fixture.metered).singleElement().satisfies(usage -> assertThat(usage.images())
                .isEqualTo(2));
    }

    @Test
    void keepsWhatCameWithARefusal() {
        assertThatThrownBy(() -> read(WireFixture.request(), ",\"has_nsfw_concepts\":[true]", GOOD))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.REFUSED));
        assertThat(kept).singleElement().satisfies(file -> assertThat(file.bytes())
                .isEqualTo(GOOD));
    }

    private ImageReply readBody(ImageRequest request, String json) throws ModelException {
        String body = json.replace('\'', '"');
        Answer answer = new Answer(200, Headers.of(), body.getBytes(StandardCharsets.UTF_8));
        return new ReceivedPictures(fixture.wire(Service.FAL), "a/model")
                .of(new Wire.Reply(answer, ReplyJson.tree(body)), request, call);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void keepsDraftsWhereNothingElseCameAndSaysSo() {
        String draft = "{'thought':true,'inlineData':{'mimeType':'image/png','data':'" + base64(GOOD) + "'}}";

        assertThatThrownBy(() -> readBody(
                        WireFixture.request(),
                        "{'candidates':[{'finishReason':'STOP','content':{'parts':[" + draft + "]}}]}"))
                .isInstanceOfSatisfying(ModelException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ModelException.Kind.NOTHING_GENERATED);
                    assertThat(e.getMessage()).contains("drafts alone").doesNotContain("word the prompt");
                });
        assertThat(kept).singleElement().satisfies(file -> assertThat(file.bytes())
                .isEqualTo(GOOD));
    }

    @Test
    void refusesWhereAFilterKeptTheResultBack() {
        String draft = "{'thought':true,'inlineData':{'mimeType':'image/png','data':'" + base64(GOOD) + "'}}";

        assertThatThrownBy(() -> readBody(
                        WireFixture.request(),
                        "{'candidates':[{'finishReason':'IMAGE_SAFETY','content':{'parts':[" + draft + "]}}]}"))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.REFUSED));
        assertThat(kept).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data':[{'b64_json':'','url':'','respect_moderation':false}]}",
                "{'data':[{'b64_json':null,'moderated':true}]}",
                "{'images':[],'moderation':{'flagged':true}}",
                "{'choices':[{'message':{'content':null},'content_filter_results':{'hate':{'filtered':true}}}]}",
                "{'candidates':[{'safetyRatings':[{'category':'X','blocked':true}]}]}",
            })
    void takesAResultThatModerationEmptiedForARefusal(String body) {
        assertThatThrownBy(() -> readBody(WireFixture.request(), body))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.REFUSED));
    }

    @Test
    void tellsHowManyOfSeveralAFilterHeldBack() throws ModelException {
        String body = "{'data':[{'b64_json':'" + base64(GOOD) + "'},{'b64_json':'','respect_moderation':false}]}";

        ImageReply reply = readBody(WireFixture.request().withCount(2), body);

        assertThat(reply.pictures()).hasSize(1);
        assertThat(reply.notes()).containsExactly("The content filter of 127.0.0.1 held back 1 of 2 results.");
    }

    @Test
    void knowsWhatItSentAgain() throws ModelException {
        Picture input = WireFixture.picture(64, 64, Color.BLUE);
        String jpeg = Pixels.dataUrl(input, Pixels.GENERATOR_SIDE);
        String png = base64(Pixels.png(input, Pixels.GENERATOR_SIDE));
        ImageRequest request = WireFixture.request(Operation.IMAGE_EDIT, input);

        ImageReply reply = readBody(request, "{'images':['" + jpeg + "','" + png + "','" + base64(GOOD) + "']}");

        assertThat(reply.pictures()).singleElement().satisfies(p -> assertThat(p.bytes())
                .isEqualTo(GOOD));
        assertThatThrownBy(() -> readBody(request, "{'images':['" + jpeg + "']}"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("sent back the picture it was given");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'candidates':[{'finishReason':'MALFORMED_FUNCTION_CALL','content':{}}]} | try again, or choose another model. The reason it gives is MALFORMED_FUNCTION_CALL.",
                "{'candidates':[{'finishReason':'IMAGE_OTHER','finishMessage':'Unable to show it.'}]} | It says: \"Unable to show it.\"",
                "{'candidates':[{'finishReason':'NO_IMAGE'}]} | The reason it gives is NO_IMAGE.",
                "{'candidates':[{'finishReason':'MAX_TOKENS'}]} | reached its length limit",
                "{'choices':[{'finish_reason':'length','message':{'content':'A'}}]} | reached its length limit",
                "{'choices':[{'finish_reason':'stop','native_finish_reason':'OTHER','message':{'content':'Sorry'}}]} | The reason it gives is OTHER. It says: \"Sorry\"",
                "{'choices':[{'finish_reason':'stop','message':{'content':'I can describe it.'}}]} | word the prompt as a picture",
                "{'choices':[{'finish_reason':'error','error':{'message':'Upstream broke'},'message':{'content':'A'}}]} | stopped with an error before the image was done: try again later. It says: \"Upstream broke\"",
                "{'error':{'message':'Upstream broke'},'choices':[{'message':{'content':'A'}}]} | It says: \"Upstream broke\"",
            })
    void saysWhyThereIsNoPicture(String body, String why) {
        assertThatThrownBy(() -> readBody(WireFixture.request(), body))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(why);
    }

    @Test
    void saysThatABrokenOffAnswerMayHaveBeenBilled() {
        assertThatThrownBy(() -> readBody(
                        WireFixture.request(), "{'choices':[{'finish_reason':'error','message':{'content':'A'}}]}"))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.bill()).isEqualTo(ModelException.Bill.POSSIBLE));
    }

    @Test
    void tellsOfAnotherSizeUnlessASizeWasNotTheQuestion() throws ModelException {
        ImageRequest larger = WireFixture.request().withSize(128, 128);
        assertThat(read(larger, "", GOOD).notes()).containsExactly("Asked for 128 x 128 px, a/model made 64 x 64 px.");
        Picture input = WireFixture.picture(32, 32, Color.PINK);
        assertThat(read(ImageRequest.of(Operation.IMAGE_UPSCALE, "", List.of(input), 1), "", GOOD)
                        .notes())
                .isEmpty();
    }
}
