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
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PicturesTest {
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
        Wire.Reply reply = new Wire.Reply(answer, Json.tree(body));
        return new Pictures(fixture.wire(Vendor.FAL), "a/model").of(reply, request, call);
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
