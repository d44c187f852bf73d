package air.provider;

import air.model.Call;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import okhttp3.Headers;

/** Goes through a whole call without sending it, so that the first real one does not wait for classes to load. */
final class WarmUp {
    private static final int SIDE = 64;

    private WarmUp() {}

    /** Asks for a picture with a reference, which "comes back" and is decoded. */
    static void run(OpenAi provider) {
        Picture black = Picture.of(SIDE, SIDE, new int[SIDE * SIDE]);
        int[] white = new int[SIDE * SIDE];
        Arrays.fill(white, 0xFFFFFF);
        String canned = "{\"choices\":[{\"message\":{\"images\":[{\"image_url\":{\"url\":\"data:image/png;base64,"
                + Base64.getEncoder()
                        .encodeToString(Picture.of(SIDE, SIDE, white).png()) + "\"}}]}}]}";
        Answer answer = new Answer(200, Headers.of(), canned.getBytes(StandardCharsets.UTF_8));
        ImageRequest request =
                ImageRequest.textToImage("warm-up", SIDE, SIDE, 0).withReferences(List.of(black));
        try {
            provider.with((sent, limits, token) -> answer)
                    .generator(OpenAi.DEFAULT_MODEL)
                    .generate(request, Call.unwatched());
        } catch (ModelException e) {
            throw new IllegalStateException("the rehearsal failed", e);
        }
    }
}
