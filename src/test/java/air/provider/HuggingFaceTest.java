package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.registry.ModelEntry;
import air.reply.ReplyJson;
import air.simulator.Misbehaviour;
import air.simulator.Recorded;
import air.simulator.Simulator;
import air.wire.Wire;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent to Hugging Face, and what its answers are taken for. */
class HuggingFaceTest {
    private final WireFixture fixture = new WireFixture();
    private final ModelEntry entry = WireFixture.entry(Service.HUGGINGFACE);
    private final Wire wire = fixture.wire(Service.HUGGINGFACE);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Recorded last() {
        List<Recorded> all = fixture.simulator.requests();
        return all.get(all.size() - 1);
    }

    @Test
    void paintsFromWords() throws Exception {
        ImageRequest request = ImageRequest.textToImage("A cat.", 1024, 768, 42)
                .withOptions(new ImageRequest.Options(
                        Optional.empty(), OptionalInt.of(28), OptionalDouble.of(3.5), OptionalDouble.empty()));

        ImageReply reply = new HuggingFaceGenerator(wire, entry).generate(request, fixture.call);

        assertThat(reply.pictures()).singleElement().satisfies(p -> assertThat(p.mediaType())
                .isEqualTo("image/png"));
        assertThat(last().path()).isEqualTo("/huggingface/models/some-owner/some-model");
        assertThat(last().headers())
                .containsEntry("authorization", "Bearer " + Simulator.KEY)
                .containsEntry("accept", "image/png");
        assertThat(last().json().path("inputs").asText()).isEqualTo("A cat.");
        assertThat(last().json().path("parameters"))
                .isEqualTo(ReplyJson.tree("{\"width\":1024,\"height\":768,\"seed\":42,\"guidance_scale\":3.5,"
                        + "\"num_inference_steps\":28}"));
        assertThat(fixture.metered).singleElement().satisfies(usage -> {
            assertThat(usage.images()).isEqualTo(1);
            assertThat(usage.costUsd()).isEmpty();
            assertThat(usage.requestId()).contains("sim-request");
        });
    }

    @Test
    void paintsFromAPicture() throws Exception {
        ImageRequest request = ImageRequest.edit(WireFixture.picture(400, 300, Color.RED), "In ochre.", 1);

        new HuggingFaceGenerator(wire, entry).generate(request, fixture.call);

        assertThat(last().pictures()).singleElement().satisfies(p -> assertThat(p.getWidth())
                .isEqualTo(400));
        assertThat(last().json().at("/parameters/prompt").asText()).isEqualTo("In ochre.");
        assertThat(last().json().at("/parameters/target_size")).hasToString("{\"width\":400,\"height\":300}");
    }

    @Test
    void waitsWhileTheModelLoads() throws Exception {
        fixture.simulator.misbehave(Misbehaviour.HUGGINGFACE_LOADING_503, 2, any -> true);

        ImageReply reply = new HuggingFaceGenerator(wire, entry).generate(WireFixture.request(), fixture.call);

        assertThat(reply.pictures()).hasSize(1);
        assertThat(fixture.simulator.requests()).hasSize(3);
        assertThat(fixture.told).anyMatch(told -> told.startsWith("waiting"));
    }

    @Test
    void saysThatTheCreditIsUsedUp() {
        fixture.simulator.misbehave(Misbehaviour.HUGGINGFACE_CREDIT_402);

        assertThatThrownBy(() -> new HuggingFaceGenerator(wire, entry).generate(WireFixture.request(), fixture.call))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.OUT_OF_CREDIT));
        assertThat(fixture.simulator.requests()).hasSize(1);
    }
}
