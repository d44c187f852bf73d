package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.Price;
import air.registry.SentField;
import air.reply.ReplyJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFieldsTest {
    private static final Picture WIDE = WireFixture.picture(300, 200, Color.PINK);
    private static final Picture SMALL = WireFixture.picture(40, 30, Color.GREEN);
    private final ImageRequest request = ImageRequest.textToImage("A lone boat.", 1200, 800, 7);

    private static ModelEntry entry(Limits limits, Map<String, SentField> fields, Map<String, String> constants) {
        return new ModelEntry(
                "fal/test",
                "fal",
                "fal-ai/test",
                Set.of(Operation.TEXT_TO_IMAGE),
                false,
                limits,
                Price.UNKNOWN,
                fields,
                constants,
                "");
    }

    private static ObjectNode body(ImageRequest request, Map<String, String> names) {
        return new RequestFields(entry(Limits.NONE, SentField.named(names), Map.of()), Map.of()).body(request, 3);
    }

    /** @param values a JSON list; null where the model takes any */
    private static JsonNode value(ImageRequest request, String ours, String values) {
        List<JsonNode> known = new ArrayList<>();
        if (values != null) ReplyJson.tree(values).forEach(known::add);
        Map<String, SentField> fields = Map.of(ours, new SentField("theirs", known));
        return new RequestFields(entry(Limits.NONE, fields, Map.of()), Map.of())
                .body(request, 3)
                .path("theirs");
    }

    @Test
    void sendsWhatTheEntryNamesUnderTheProvidersNamesAndNothingElse() {
        ObjectNode body =
                body(request, Map.of("prompt", "text", "seed", "parameters.seed", "size", "image_size", "count", "n"));

        assertThat(body)
                .hasToString("{\"n\":3,\"text\":\"A lone boat.\",\"parameters\":{\"seed\":7},"
                        + "\"image_size\":{\"width\":1200,\"height\":800}}");
    }

    @Test
    void usesTheProvidersUsualNamesWhereTheEntryNamesNone() {
        ModelEntry unlisted = ModelEntry.unlisted("fal", "fal-ai/new");
        assertThat(new RequestFields(unlisted, SentField.named(Map.of("prompt", "words"))).body(request, 1))
                .hasToString("{\"words\":\"A lone boat.\"}");
    }

    @Test
    void sendsConstantsWithEveryRequest() {
        Map<String, String> constants =
                Map.of("enable_safety_checker", "true", "output.format", "\"png\"", "loras", "[{\"scale\":0.5}]");
        ObjectNode body = new RequestFields(
                        entry(Limits.NONE, SentField.named(Map.of("prompt", "prompt")), constants), Map.of())
                .body(request, 1);

        assertThat(body.path("enable_safety_checker").isBoolean()).isTrue();
        assertThat(body.at("/output/format").asText()).isEqualTo("png");
        assertThat(body.at("/loras/0/scale").asDouble()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "size_text; ; \"1200*800\"",
                "size_text; [\"1024x1024\", \"1536x1024\", \"1024x1536\"]; \"1536x1024\"",
                "aspect_ratio; ; \"3:2\"",
                "aspect_ratio; [\"16:9\", \"9:16\", \"1:1\"]; \"16:9\"",
                "resolution; ; \"1k\"",
                "resolution; [\"720p\", \"1080p\"]; \"720p\"",
                "width; ; 1200",
                "scale; ; 2",
                "scale; [4, 8]; 4",
                "scale; [1, 1.5, 2.5]; 1.5",
            })
    void writesSizesTheWayTheModelTakesThem(String ours, String values, String sent) {
        assertThat(value(request, ours, values)).hasToString(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"; 7", "[5, 10]; 5", "[\"5\", \"10\"]; \"5\"", "[\"4s\", \"8s\"]; \"8s\""})
    void writesSecondsTheWayTheModelTakesThem(String values, String sent) {
        ImageRequest video = new ImageRequest(
                        Operation.TEXT_TO_VIDEO,
                        "Waves.",
                        640,
                        360,
                        1,
                        1,
                        List.of(),
                        List.of(),
                        ImageRequest.Options.NONE)
                .withOptions(new ImageRequest.Options(
                        Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(7)));

        assertThat(value(video, "seconds", values)).hasToString(sent);
    }

    @Test
    void sendsNoOptionTheUserDidNotAskFor() {
        assertThat(body(
                        request,
                        Map.of("steps", "steps", "guidance", "scale", "seconds", "duration", "style", "preset")))
                .isEmpty();
    }

    @Test
    void asksForMorePixelsWhereNoLargerSizeIsNamed() {
        ImageRequest upscale = ImageRequest.of(Operation.IMAGE_UPSCALE, "", List.of(WIDE), 1);

        assertThat(body(upscale.withSize(1200, 800), Map.of("scale", "factor")).path("factor"))
                .hasToString("4");
        assertThat(value(upscale, "resolution", "[\"480p\", \"600p\"]")).hasToString("\"480p\"");
        assertThat(value(upscale, "resolution", "[\"200p\", \"400p\", \"800p\"]"))
                .hasToString("\"400p\"");
    }

    @Test
    void keepsWidthAndHeightToTheStepAndTheLimit() {
        Limits limits = new Limits(64, 1000, 1_000_000, 32, 1, 1, 1000, OptionalDouble.empty());
        ObjectNode body = new RequestFields(
                        entry(limits, SentField.named(Map.of("size_text", "size")), Map.of()), Map.of())
                .body(request.withSize(1000, 555), 1);

        assertThat(body.path("size").asText()).isEqualTo("992*544");
    }

    @Test
    void sendsPicturesAsPixelsEncodedAnew() throws IOException {
        ImageRequest swap = ImageRequest.of(Operation.FACE_SWAP, "", List.of(WIDE, SMALL), 1);
        ObjectNode body = body(swap, Map.of("image", "base", "face", "swap", "prompt", "prompt"));

        assertThat(widthOf(body.path("base").asText())).isEqualTo(300);
        assertThat(widthOf(body.path("swap").asText())).isEqualTo(40);
        assertThat(body.has("prompt")).isFalse();
    }

    @Test
    void sendsReferencesBehindTheInputsAndSaysWhichAreWhich() {
        ImageRequest edit = ImageRequest.edit(WIDE, "At night.", 1).withReferences(List.of(SMALL, SMALL));
        ObjectNode body = body(edit, Map.of("images", "image_urls", "references", "image_urls", "prompt", "prompt"));

        assertThat(body.path("image_urls")).hasSize(3);
        assertThat(body.path("prompt").asText())
                .startsWith("At night.")
                .contains("The last 2 attached images are references");
    }

    @Test
    void sendsNoMorePicturesThanTheModelTakes() {
        Limits two = new Limits(64, 2048, 1 << 22, 1, 2, 1, 1000, OptionalDouble.empty());
        ImageRequest edit = ImageRequest.edit(WIDE, "At night.", 1).withReferences(List.of(SMALL, SMALL, SMALL));
        Map<String, String> fields = Map.of("images", "images", "references", "images", "prompt", "prompt");
        ObjectNode body = new RequestFields(entry(two, SentField.named(fields), Map.of()), Map.of()).body(edit, 1);

        assertThat(body.path("images")).hasSize(2);
        assertThat(body.path("prompt").asText()).contains("The last attached image is a reference");
    }

    @Test
    void saysNothingOfReferencesThatAreNotSent() {
        ImageRequest edit = ImageRequest.edit(WIDE, "At night.", 1).withReferences(List.of(SMALL));
        assertThat(body(edit, Map.of("image", "image_url", "prompt", "prompt"))
                        .path("prompt")
                        .asText())
                .isEqualTo("At night.");
    }

    @Test
    void writesExactlyWhatTheRegistryLetsAnEntryName() {
        assertThat(RequestFields.KNOWN.keySet()).isEqualTo(ModelEntry.FIELDS);
    }

    private static int widthOf(String url) throws IOException {
        assertThat(url).startsWith("data:image/png;base64,");
        byte[] png = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(png)).getWidth();
    }
}
