package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.simulator.Recorded;
import air.simulator.Simulator;
import air.taste.Critique;
import air.taste.ModelCritic;
import air.taste.ModelTasteReader;
import air.taste.TasteProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent: the right model, the right fields, the pictures at the right size, the key in the header alone. */
class RequestsTest {
    private final WireFixture wire = new WireFixture();

    @AfterEach
    void stop() {
        wire.close();
    }

    private Recorded last() {
        List<Recorded> all = wire.simulator.requests();
        return all.get(all.size() - 1);
    }

    @Test
    void paintsWithAChatModel() throws Exception {
        ImageReply reply = wire.provider.generator(WireFixture.MODEL).generate(WireFixture.request(), wire.call);

        assertThat(reply.pictures()).singleElement().satisfies(p -> assertThat(p.width())
                .isEqualTo(64));
        assertThat(reply.usage().costUsd()).contains(new BigDecimal(Simulator.COST));
        assertThat(wire.metered).containsExactly(reply.usage());
        JsonNode sent = last().json();
        assertThat(sent.path("model").asText()).isEqualTo("google/gemini-3.1-flash-image-preview");
        assertThat(sent.path("modalities").toString()).isEqualTo("[\"image\",\"text\"]");
        assertThat(sent.path("image_config").path("aspect_ratio").asText()).isEqualTo("1:1");
        assertThat(sent.path("seed").asLong()).isEqualTo(7);
        assertThat(last().words()).contains("A lone boat at dawn.");
    }

    @Test
    void sendsTheReferencesAsPixelsOfAtMost1024() throws Exception {
        ImageRequest request = WireFixture.request()
                .withReferences(
                        List.of(WireFixture.picture(2048, 1024, Color.RED), WireFixture.picture(300, 200, Color.BLUE)));

        wire.provider.generator(WireFixture.MODEL).generate(request, wire.call);

        List<BufferedImage> sent = last().pictures();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).getWidth()).isEqualTo(1024);
        assertThat(sent.get(0).getHeight()).isEqualTo(512);
        assertThat(sent.get(1).getWidth()).isEqualTo(300);
        assertThat(new Color(sent.get(0).getRGB(10, 10)).getRed()).isGreaterThan(240);
        assertThat(last().words()).contains("All 2 attached images are references for taste only");
    }

    @Test
    void readsAProfileFromReferencesOfAtMost1024() throws Exception {
        TasteProfile profile = new ModelTasteReader(wire.provider.visionModel("a/vision-model"))
                .read(WireFixture.references(), wire.call);

        assertThat(profile.paletteTendency()).startsWith("Muted ochre");
        assertThat(profile.exemplars()).hasSize(3).allSatisfy(p -> assertThat(p.width())
                .isEqualTo(512));
        assertThat(last().pictures()).hasSize(3).allSatisfy(p -> assertThat(Math.max(p.getWidth(), p.getHeight()))
                .isEqualTo(1024));
        JsonNode format = last().json().path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        assertThat(format.path("json_schema").path("schema").path("required").size())
                .isEqualTo(6);
        assertThat(last().json().has("modalities")).isFalse();
        assertThat(wire.simulator.requests()).hasSize(1);
    }

    @Test
    void critiquesAPictureOfAtMost512() throws Exception {
        Critique critique = new ModelCritic(wire.provider.visionModel(WireFixture.MODEL))
                .evaluate(WireFixture.candidate(), wire.call);

        assertThat(critique.score()).isEqualTo(8.6);
        assertThat(last().pictures()).singleElement().satisfies(p -> assertThat(p.getWidth())
                .isEqualTo(512));
        assertThat(last().words())
                .contains("- palette_tendency: Muted ochre")
                .contains("It was made from this prompt:\nA lone boat at dawn.");
    }

    @Test
    void keepsTheKeyInTheHeaderAndTellsNothingOfTheMachine() throws Exception {
        wire.provider.generator(WireFixture.MODEL).generate(WireFixture.request(), wire.call);

        assertThat(last().headers())
                .containsEntry("authorization", "Bearer " + Simulator.KEY)
                .containsEntry("user-agent", "AIR-Generator");
        assertThat(last().headers().keySet()).noneMatch(name -> name.startsWith("x-stainless"));
        assertThat(new String(last().body())).doesNotContain(Simulator.KEY);
        assertThat(last().path()).doesNotContain(Simulator.KEY);
    }

    @Test
    void makesAnImageThroughTheImagesApi() throws Exception {
        ImageReply reply = wire.provider
                .generator("gpt-image-1")
                .generate(ImageRequest.textToImage("A lone boat at dawn.", 640, 480, 7), wire.call);

        assertThat(last().path()).isEqualTo("/v1/images/generations");
        assertThat(last().json().path("size").asText()).isEqualTo("1536x1024");
        assertThat(reply.usage().costUsd()).isEmpty();
        assertThat(reply.notes()).anyMatch(note -> note.contains("made 64 x 64 px"));
    }

    @Test
    void sendsPicturesToTheImagesApiAsFiles() throws Exception {
        ImageRequest request = ImageRequest.edit(WireFixture.picture(1600, 800, Color.RED), "In ochre.", 1)
                .withReferences(List.of(WireFixture.picture(200, 200, Color.BLUE)));

        wire.provider.generator("gpt-image-1").generate(request, wire.call);

        assertThat(last().path()).isEqualTo("/v1/images/edits");
        String body = new String(last().body(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(body).contains("filename=\"image.png\"").contains("Content-Type: image/png");
        assertThat(last().pictures()).extracting(BufferedImage::getWidth).containsExactly(1024, 200);
    }

    @Test
    void restylesWithAChatModel() throws Exception {
        ImageRequest request = ImageRequest.edit(WireFixture.picture(400, 300, Color.RED), "In ochre.", 1);

        wire.provider.generator(WireFixture.MODEL).generate(request, wire.call);

        assertThat(last().words())
                .contains("Make the first attached image again")
                .contains("4:3");
        assertThat(last().pictures()).hasSize(1);
    }

    @Test
    void climbsDownTheLadderOnceAndRemembers() throws Exception {
        wire.simulator.acceptFormats(Set.of());
        ModelCritic critic = new ModelCritic(wire.provider.visionModel("local/vision-model"));

        critic.evaluate(WireFixture.candidate(), wire.call);
        critic.evaluate(WireFixture.candidate(), wire.call);

        assertThat(wire.simulator.requests())
                .extracting(r -> r.json().path("response_format").path("type").asText("none"))
                .containsExactly("json_schema", "json_object", "none", "none");
        assertThat(last().words()).contains("It must meet this JSON schema:");
    }

    @Test
    void leavesOutAFieldTheEndpointDoesNotKnow() throws Exception {
        wire.simulator.rejectFields(Set.of("image_config"));

        wire.provider.generator(WireFixture.MODEL).generate(WireFixture.request(), wire.call);
        wire.provider.generator(WireFixture.MODEL).generate(WireFixture.request(), wire.call);

        assertThat(wire.simulator.requests())
                .extracting(r -> r.json().has("image_config"))
                .containsExactly(true, false, false);
    }
}
