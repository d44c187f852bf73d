package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.ProbeReport;
import air.model.QueuedModel;
import air.model.Usage;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.Price;
import air.registry.SentField;
import air.simulator.Misbehaviour;
import air.simulator.Recorded;
import air.simulator.Simulator;
import air.taste.Critique;
import air.taste.ModelCritic;
import air.taste.ModelTasteReader;
import air.taste.TasteProfile;
import air.wire.Endpoint;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to Gemini, and what its answers are taken for. */
class GeminiTest {
    private final WireFixture fixture = new WireFixture();
    private final Gemini gemini = new Gemini(fixture.wire(Service.GEMINI), QueueContractTest.RHYTHM);
    private final ModelEntry entry = WireFixture.entry(Service.GEMINI);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Recorded last() {
        List<Recorded> all = fixture.simulator.requests();
        return all.get(all.size() - 1);
    }

    private static ModelEntry entry(
            String path, Limits limits, Map<String, SentField> fields, Map<String, String> constants) {
        return new ModelEntry(
                "my-gemini",
                "gemini",
                path,
                Set.of(Operation.TEXT_TO_IMAGE),
                true,
                limits,
                Price.UNKNOWN,
                fields,
                constants,
                "");
    }

    @Test
    void paintsWithTheKeyInItsHeaderAlone() throws Exception {
        ImageReply reply = gemini.generator(entry).generate(WireFixture.request(), fixture.call);

        assertThat(reply.pictures()).singleElement().satisfies(p -> assertThat(p.width())
                .isEqualTo(64));
        assertThat(last().path()).isEqualTo("/gemini/v1beta/models/gemini-test-image:generateContent");
        assertThat(last().headers())
                .containsEntry("x-goog-api-key", Simulator.KEY)
                .containsEntry("user-agent", "AIR-Generator")
                .doesNotContainKey("authorization");
        assertThat(new String(last().body())).doesNotContain(Simulator.KEY);
        JsonNode config = last().json().path("generationConfig");
        assertThat(config)
                .hasToString("{\"imageConfig\":{\"aspectRatio\":\"1:1\"},\"seed\":7,"
                        + "\"responseModalities\":[\"TEXT\",\"IMAGE\"]}");
        assertThat(last().json().at("/contents/0/parts/0/text").asText()).contains("A lone boat at dawn.");
    }

    @Test
    void metersTokensWithThoughtsAndLeavesTheCostUnknown() throws Exception {
        Usage usage = gemini.generator(entry)
                .generate(WireFixture.request(), fixture.call)
                .usage();

        assertThat(fixture.metered).containsExactly(usage);
        assertThat(usage.provider()).isEqualTo("gemini");
        assertThat(usage.inputTokens()).isEqualTo(12);
        assertThat(usage.outputTokens()).isEqualTo(1300);
        assertThat(usage.costUsd()).isEmpty();
        assertThat(usage.requestId()).isPresent();
    }

    @Test
    void sendsWhatTheEntryNamesWhereItSays() throws Exception {
        Map<String, SentField> fields = Map.of(
                "aspect_ratio",
                SentField.named("generationConfig.imageConfig.aspectRatio").or("1:1", "16:9"),
                "resolution",
                SentField.named("generationConfig.imageConfig.imageSize").or("1K", "2K", "4K"));
        ModelEntry mine =
                entry("gemini-x", Limits.NONE, fields, Map.of("safetySettings", "[{\"threshold\":\"BLOCK_NONE\"}]"));

        gemini.generator(mine).generate(ImageRequest.textToImage("Waves.", 1920, 1080, 1), fixture.call);

        assertThat(last().json().at("/generationConfig/imageConfig"))
                .hasToString("{\"aspectRatio\":\"16:9\",\"imageSize\":\"2K\"}");
        assertThat(last().json().at("/generationConfig/seed").isMissingNode()).isTrue();
        assertThat(last().json().at("/safetySettings/0/threshold").asText()).isEqualTo("BLOCK_NONE");
    }

    @Test
    void sendsInputsThenReferencesAsPixelsOfAtMost1024() throws Exception {
        ImageRequest request = ImageRequest.edit(WireFixture.picture(2048, 1024, Color.RED), "In ochre.", 1)
                .withReferences(List.of(WireFixture.picture(300, 200, Color.BLUE)));

        gemini.generator(entry).generate(request, fixture.call);

        assertThat(last().pictures()).extracting(p -> p.getWidth()).containsExactly(1024, 300);
        assertThat(new Color(last().pictures().get(0).getRGB(10, 10)).getRed()).isGreaterThan(240);
        assertThat(last().words())
                .contains("Make the first attached image again")
                .contains("The last attached image is a reference for taste only");
    }

    @Test
    void sendsNoMorePicturesThanTheModelTakes() throws Exception {
        Limits two = new Limits(64, 4096, 1L << 24, 1, 2, 1, 10_000, OptionalDouble.empty());
        ImageRequest request = WireFixture.request()
                .withReferences(List.of(
                        WireFixture.picture(100, 100, Color.RED),
                        WireFixture.picture(200, 100, Color.RED),
                        WireFixture.picture(300, 100, Color.RED)));

        gemini.generator(entry("gemini-x", two, Map.of(), Map.of())).generate(request, fixture.call);

        assertThat(last().pictures()).hasSize(2);
        assertThat(last().words()).contains("All 2 attached images are references");
    }

    @Test
    void leavesOutAFieldTheModelDoesNotKnow() throws Exception {
        fixture.simulator.rejectFields(Set.of("imageConfig"));

        gemini.generator(entry).generate(WireFixture.request(), fixture.call);
        gemini.generator(entry).generate(WireFixture.request(), fixture.call);

        assertThat(fixture.simulator.requests())
                .extracting(r -> r.json().path("generationConfig").has("imageConfig"))
                .containsExactly(true, false, false);
    }

    @Test
    void readsAProfileByASchemaInGooglesWords() throws Exception {
        TasteProfile profile = new ModelTasteReader(gemini.visionModel(entry).orElseThrow())
                .read(WireFixture.references(), fixture.call);

        assertThat(profile.paletteTendency()).startsWith("Muted ochre");
        JsonNode config = last().json().path("generationConfig");
        assertThat(config.path("responseMimeType").asText()).isEqualTo("application/json");
        JsonNode schema = config.path("responseSchema");
        assertThat(schema.path("type").asText()).isEqualTo("OBJECT");
        assertThat(schema.at("/properties/avoid_list/items/type").asText()).isEqualTo("STRING");
        assertThat(schema.path("propertyOrdering").size()).isEqualTo(6);
        assertThat(schema.toString()).doesNotContain("additionalProperties");
        assertThat(last().json().at("/systemInstruction/parts/0/text").asText()).contains("art director");
        assertThat(last().pictures()).hasSize(3);
    }

    @Test
    void climbsDownTheLadderOnceAndRemembers() throws Exception {
        fixture.simulator.acceptFormats(Set.of());
        ModelCritic critic = new ModelCritic(gemini.visionModel(entry).orElseThrow());

        Critique critique = critic.evaluate(WireFixture.candidate(), fixture.call);
        critic.evaluate(WireFixture.candidate(), fixture.call);

        assertThat(critique.score()).isEqualTo(8.6);
        assertThat(fixture.simulator.requests())
                .extracting(r -> r.json().path("generationConfig").size())
                .containsExactly(2, 1, 0, 0);
        assertThat(last().words()).contains("It must meet this JSON schema:");
    }

    @Test
    void keepsThePicturesMadeBeforeOneFails() throws Exception {
        fixture.simulator.misbehave(Misbehaviour.GEMINI_PROMPT_BLOCKED, 1, r -> r.number() == 3);

        ImageReply reply =
                gemini.generator(entry).generate(WireFixture.request().withCount(4), fixture.call);

        assertThat(reply.pictures()).hasSize(2);
        assertThat(reply.notes()).anyMatch(note -> note.startsWith("Asked for 4 results, got 2: The content filter"));
        assertThat(fixture.simulator.requests())
                .extracting(r -> r.json().at("/generationConfig/seed").asLong())
                .containsExactly(7L, 8L, 9L);
    }

    @Test
    void handsOnWhatWasPaidForAndCannotBeOpened() {
        List<MediaFile> kept = new ArrayList<>();
        fixture.simulator.misbehave(Misbehaviour.CUT_OFF_IMAGE);
        Call call = fixture.call.withMeter(new Call.Meter() {
            @Override
            public void used(Usage usage) {
                fixture.metered.add(usage);
            }

            @Override
            public void submitted(QueuedModel.Order order) {
                throw new AssertionError("Gemini takes no orders");
            }

            @Override
            public void unreadable(MediaFile file) {
                kept.add(file);
            }
        });

        assertThatThrownBy(() -> gemini.generator(entry).generate(WireFixture.request(), call))
                .isInstanceOf(ModelException.class);
        assertThat(kept).singleElement().satisfies(file -> {
            assertThat(file.mediaType()).isEqualTo("image/png");
            assertThat(file.size()).isEqualTo(90);
        });
    }

    @Test
    void doesOnlyWhatBothTheEntryAndTheProgramCan() {
        assertThat(gemini.generator(entry).operations())
                .containsExactlyInAnyOrder(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_VARIATION);
        assertThat(gemini.generator(entry("gemini-x", Limits.NONE, Map.of(), Map.of()))
                        .operations())
                .containsExactly(Operation.TEXT_TO_IMAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secrets", "a b", "x?key=1", "", "/etc", "a//b"})
    void refusesAPathThatIsNoModelsName(String path) {
        assertThatThrownBy(() -> gemini.generator(entry(path, Limits.NONE, Map.of(), Map.of())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("my-gemini");
        assertThat(fixture.simulator.requests()).isEmpty();
    }

    @Test
    void takesAnAddressWithItsVersionAndAPathWithModels() {
        Endpoint versioned = new Endpoint(Service.GEMINI, "https://relay.example/gemini/v1/", "abcdef");
        Gemini relay = new Gemini(new Wire(versioned, fixture.http), QueueContractTest.RHYTHM);

        assertThat(relay.path("models/gemini-x", "generateContent")).isEqualTo("/models/gemini-x:generateContent");
        assertThat(gemini.path("models/gemini-x", "generateContent"))
                .isEqualTo("/v1beta/models/gemini-x:generateContent");
    }

    @Test
    void probesOnceAndShowsWhatCame() {
        ProbeReport good = probe();
        fixture.simulator.misbehave(Misbehaviour.ERROR_500);
        ProbeReport bad = probe();

        assertThat(good.works()).isTrue();
        assertThat(good.sent()).contains("gemini-test-image:generateContent").doesNotContain(Simulator.KEY);
        assertThat(bad.works()).isFalse();
        assertThat(fixture.simulator.requests()).hasSize(2);
    }

    private ProbeReport probe() {
        return Probe.run(
                fixture.wire(Service.GEMINI),
                wire -> new Gemini(wire, QueueContractTest.RHYTHM).generator(entry),
                fixture.call);
    }
}
