package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.VisionModel;
import air.reply.ReplyJson;
import air.simulator.CannedModels;
import air.taste.Check;
import air.taste.Critic;
import air.taste.ModelCritic;
import air.taste.ModelTasteReader;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import air.wire.Answer;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Retries;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever a server answers, the caller gets a picture, a critique, a profile, or one of our own typed errors: nothing
 * else, and never the key. Answers are good ones damaged at random, and trees grown at random from the names that
 * providers use.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("air.fuzz.inputs", 2000);
    private static final String KEY = "sk-" + "fuzz".repeat(5);
    private static final Http HTTP = new Http();
    private static final OpenAi PROVIDER = new OpenAi(wire(Service.OPENAI));
    private static final PlacedOrder.Rhythm BRIEF = new PlacedOrder.Rhythm(
            Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(20));
    private static final String[] NAMES = {
        "choices",
        "message",
        "content",
        "images",
        "image_url",
        "url",
        "b64_json",
        "data",
        "error",
        "code",
        "type",
        "text",
        "finish_reason",
        "native_finish_reason",
        "refusal",
        "usage",
        "cost",
        "candidates",
        "parts",
        "inlineData",
        "mimeType",
        "outputs",
        "has_nsfw_concepts",
        "promptFeedback",
        "blockReason",
        "detail",
        "metadata",
        "raw",
        "score",
        "breakdown",
        "palette_tendency",
        "compositional_style",
        "emotional_register",
        "texture_feel",
        "avoid_list",
        "principles",
        "reasoning",
        "revised_prompt",
        "estimated_time",
        "retryDelay",
        "tool_calls",
        "thought",
        "status",
        "id",
        "request_id",
        "status_url",
        "response_url",
        "video",
        "queue_position",
        "logs"
    };
    private static final String PNG = Base64.getEncoder()
            .encodeToString(
                    Picture.of(3, 2, new int[] {1, 0xFFFFFF, 3, 4, 5, 6}).png());

    private final Random random = new Random(20261120);

    private static Wire wire(Service service) {
        return new Wire(
                new Endpoint(service, "http://127.0.0.1:1/v1", KEY),
                HTTP,
                new Retries(1, Duration.ZERO, Duration.ZERO, () -> 0),
                Wire.Patience.DEFAULT);
    }

    @AfterAll
    static void close() {
        HTTP.close();
    }

    /** A good answer, damaged; or a tree of nonsense. */
    private byte[] answer(String good) {
        return switch (random.nextInt(4)) {
            case 0 -> damagedBytes(good.getBytes(StandardCharsets.UTF_8));
            case 1 -> damagedTree(good);
            case 2 -> damagedBytes(damagedTree(good));
            default -> grown(5).toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] damagedBytes(byte[] bytes) {
        byte[] copy = random.nextInt(3) == 0
                ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))
                : bytes.clone();
        for (int i = random.nextInt(8); i > 0 && copy.length > 0; i--)
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        return copy;
    }

    private byte[] damagedTree(String good) {
        try {
            JsonNode tree = ReplyJson.MAPPER.readTree(good);
            for (int i = 1 + random.nextInt(4); i > 0; i--) damage(tree);
            return tree.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Replaces, removes or adds something somewhere below. */
    private void damage(JsonNode node) {
        List<JsonNode> containers = new ArrayList<>();
        collect(node, containers);
        JsonNode at = containers.get(random.nextInt(containers.size()));
        if (at instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || random.nextInt(4) == 0
                    ? NAMES[random.nextInt(NAMES.length)]
                    : names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) object.remove(name);
            else object.set(name, grown(2));
        } else if (at instanceof ArrayNode array) {
            if (!array.isEmpty() && random.nextBoolean()) array.remove(random.nextInt(array.size()));
            else array.add(grown(2));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) containers.add(node);
        for (JsonNode child : node) collect(child, containers);
    }

    private JsonNode grown(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        int kind = random.nextInt(depth > 0 ? 10 : 6);
        if (kind == 0) return nodes.numberNode(random.nextInt(1200) - 100);
        if (kind == 1) return nodes.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40)));
        if (kind == 2) return random.nextBoolean() ? nodes.booleanNode(random.nextBoolean()) : nodes.nullNode();
        if (kind <= 5) return nodes.textNode(text());
        if (kind <= 7) {
            ArrayNode array = nodes.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) array.add(grown(depth - 1));
            return array;
        }
        ObjectNode object = nodes.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) object.set(NAMES[random.nextInt(NAMES.length)], grown(depth - 1));
        return object;
    }

    private String text() {
        return switch (random.nextInt(10)) {
            case 0 -> "data:image/png;base64," + PNG;
            case 1 -> PNG;
            case 2 -> "http://127.0.0.1:1/a.png";
            case 3 -> "![x](http://127.0.0.1:1/a)";
            case 4 -> "{\"score\":" + random.nextInt(20) + "}";
            case 5 -> "```json\n{" + "{".repeat(random.nextInt(50));
            case 6 -> "[".repeat(random.nextInt(200)) + "\u202e\u0000 \ud800";
            case 7 -> "content_filter";
            case 8 -> KEY;
            default -> String.valueOf(random.nextInt(1000));
        };
    }

    private Answer damaged(String good) {
        int[] statuses = {200, 200, 200, 200, 200, 200, 400, 403, 429, 500};
        return new Answer(
                statuses[random.nextInt(statuses.length)],
                Headers.of("Content-Type", "application/json", "Retry-After", nonsenseWait()),
                answer(good));
    }

    /** Nonsense; where it can be read, longer than anybody waits. */
    private String nonsenseWait() {
        return text().replaceAll("[^ -~]", "").replaceAll("^\\d{1,2}$", "999");
    }

    private interface Attempt {
        void run() throws ModelException;
    }

    /** @return whether it succeeded */
    private static boolean attempt(Attempt attempt) {
        try {
            attempt.run();
            return true;
        } catch (ModelException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain(KEY).doesNotContain("\u202e");
            assertThat(e.getMessage().length()).isLessThan(1200);
            return false;
        } catch (RuntimeException e) {
            return fail("not an error of ours", e);
        }
    }

    private String chat(String message) {
        return "{\"id\":\"g\",\"choices\":[{\"finish_reason\":\"stop\",\"message\":" + message
                + "}],\"usage\":{\"prompt_tokens\":1,\"cost\":0.01}}";
    }

    private String saying(String words) {
        return chat(JsonNodeFactory.instance.objectNode().put("content", words).toString());
    }

    /** A sound answer whose words are damaged. */
    private Answer said(String good) {
        String words = new String(answer(good), StandardCharsets.UTF_8);
        return new Answer(200, Headers.of(), saying(words).getBytes(StandardCharsets.UTF_8));
    }

    private static void report(String what, int good) {
        System.out.println("fuzz: " + INPUTS + " " + what + ", " + good + " usable, the rest typed errors");
        assertThat(good).as("some must survive, or nothing deep was reached").isBetween(INPUTS / 500, INPUTS);
    }

    @Test
    void answersOfGenerators() {
        String good =
                chat("{\"content\":null,\"images\":[{\"image_url\":{\"url\":\"data:image/png;base64," + PNG + "\"}}]}");
        ImageModel generator =
                PROVIDER.with((request, limits, token) -> damaged(good)).generator("a/generator");
        int usable = 0;
        for (int i = 0; i < INPUTS; i++)
            if (attempt(() -> generator.generate(WireFixture.request(), Call.unwatched()))) usable++;
        report("answers of generators", usable);
    }

    @Test
    void answersOfTheImagesApi() {
        String good = "{\"created\":1,\"data\":[{\"b64_json\":\"" + PNG + "\"}],\"usage\":{\"input_tokens\":5}}";
        ImageModel generator =
                PROVIDER.with((request, limits, token) -> damaged(good)).generator("gpt-image-1");
        int usable = 0;
        for (int i = 0; i < INPUTS; i++)
            if (attempt(() -> generator.generate(WireFixture.request(), Call.unwatched()))) usable++;
        report("answers of the Images API", usable);
    }

    @Test
    void ordersAtFal() {
        String state = "{\"status\":\"%s\",\"request_id\":\"o-1\",\"status_url\":\"http://127.0.0.1:1/o/status\","
                + "\"response_url\":\"http://127.0.0.1:1/o\",\"cancel_url\":\"http://127.0.0.1:1/o/cancel\"}";
        String result = "{\"images\":[{\"url\":\"data:image/png;base64," + PNG + "\"}],\"has_nsfw_concepts\":[false]}";
        Http.Sender sender = (request, limits, token) -> maybeDamaged(
                request.method().equals("POST")
                        ? state.formatted("IN_QUEUE")
                        : request.url().encodedPath().endsWith("/status") ? state.formatted("COMPLETED") : result);
        orders(
                "answers of fal",
                () -> WireFixture.ofFal(wire(Service.FAL).with(sender), WireFixture.entry(Service.FAL), BRIEF));
    }

    @Test
    void ordersAtWaveSpeed() {
        String state = "{\"code\":200,\"data\":{\"id\":\"o-1\",\"status\":\"%s\",\"error\":\"\",\"outputs\":[%s],"
                + "\"urls\":{\"get\":\"http://127.0.0.1:1/o\"},\"has_nsfw_contents\":[false]}}";
        String image = "\"data:image/png;base64," + PNG + "\"";
        Http.Sender sender = (request, limits, token) -> maybeDamaged(
                request.method().equals("POST") ? state.formatted("created", "") : state.formatted("completed", image));
        orders(
                "answers of WaveSpeed",
                () -> WireFixture.ofWaveSpeed(
                        wire(Service.WAVESPEED).with(sender), WireFixture.entry(Service.WAVESPEED), BRIEF));
    }

    /** @param fresh a model that nobody has asked to wait yet */
    private void orders(String what, Supplier<ImageModel> fresh) {
        List<ImageRequest> requests = List.of(
                WireFixture.request(),
                WireFixture.request(Operation.TEXT_TO_VIDEO),
                WireFixture.request(Operation.IMAGE_TO_3D, WireFixture.picture(64, 64, Color.RED)));
        int usable = 0;
        for (int i = 0; i < INPUTS; i++) {
            ImageRequest request = requests.get(i % 8 < 6 ? 0 : i % 8 - 5);
            if (attempt(() -> fresh.get().generate(request, Call.unwatched()))) usable++;
        }
        report(what, usable);
    }

    /** An order is several answers: were each damaged, nothing deep would be reached. */
    private Answer maybeDamaged(String good) {
        return random.nextInt(3) > 0
                ? new Answer(200, Headers.of(), good.getBytes(StandardCharsets.UTF_8))
                : damaged(good);
    }

    @Test
    void critiques() {
        ModelCritic critic = new ModelCritic(PROVIDER.with((request, limits, token) -> said(CannedModels.CRITIQUE))
                .visionModel("a/vision-model"));
        var candidate = new air.taste.Critic.Work(
                WireFixture.picture(64, 64, Color.RED), WireFixture.profile(), "A boat.", List.of());
        int usable = 0;
        for (int i = 0; i < INPUTS; i++) if (attempt(() -> critic.evaluate(candidate, Call.unwatched()))) usable++;
        report("critiques", usable);
    }

    @Test
    void profiles() {
        ModelTasteReader reader =
                new ModelTasteReader(PROVIDER.with((request, limits, token) -> said(CannedModels.PROFILE))
                        .visionModel("a/vision-model"));
        ReferenceSet references = references();
        int usable = 0;
        for (int i = 0; i < INPUTS; i++) if (attempt(() -> reader.read(references, Call.unwatched()))) usable++;
        report("profiles", usable);
    }

    private static VisionModel answering(Supplier<Answer> answer) {
        return PROVIDER.with((request, limits, token) -> answer.get()).visionModel("a/vision-model");
    }

    @Test
    void choicesFindingsAndChecks() {
        Picture one = WireFixture.picture(64, 64, Color.RED);
        var pair = new Critic.Pair(
                "a boat",
                WireFixture.profile(),
                new Critic.Contender(one, "", Optional.empty()),
                new Critic.Contender(WireFixture.picture(64, 64, Color.BLUE), "", Optional.empty()));
        var work = new Critic.Work(one, WireFixture.profile(), "A boat.", List.of()).withFindings();
        String finding = "{\"dimension\":\"palette\",\"sentence\":\"Too loud.\",\"box\":[0,0.1,0.5,0.5],\"cost\":1.5}";
        String critique = CannedModels.CRITIQUE.strip().replaceFirst("}$", ",\"findings\":[" + finding + "]}");
        ModelCritic chooser = new ModelCritic(answering(() -> said("{\"better\":\"the first image\"}")));
        ModelCritic finder = new ModelCritic(answering(() -> said(critique)));
        Check boat = new Check(Check.Kind.SUBJECT, "Is there a boat?", true, "no boat");
        ModelCritic checker =
                new ModelCritic(answering(() -> said("{\"answer\":\"yes\"}")), (intent, taste) -> List.of(boat));
        int usable = 0;
        for (int i = 0; i < INPUTS; i++) {
            if (attempt(() -> chooser.prefer(pair, Call.unwatched()))) usable++;
            attempt(() -> finder.evaluate(work, Call.unwatched()));
            attempt(() ->
                    assertThat(checker.check("a boat", work, Call.unwatched())).hasSize(1));
        }
        report("choices", usable);
    }

    @Test
    void evidence() {
        ModelTasteReader reader = new ModelTasteReader(answering(() ->
                said("{\"evidence\":[{\"sentence\":1,\"shown\":[{\"reference\":1,\"box\":[0.1,0.1,0.5,0.5]}]}]}")));
        int usable = 0;
        for (int i = 0; i < INPUTS; i++) {
            List<TasteProfile> read = new ArrayList<>();
            assertThat(attempt(
                            () -> read.add(reader.withEvidence(WireFixture.profile(), references(), Call.unwatched()))))
                    .isTrue();
            if (!read.get(0).evidence().isEmpty()) usable++;
        }
        report("places of evidence", usable);
    }

    private static ReferenceSet references() {
        List<ReferenceSet.Named> named = new ArrayList<>();
        for (int i = 0; i < 3; i++) named.add(new ReferenceSet.Named("r" + i, WireFixture.picture(64, 64, Color.RED)));
        return new ReferenceSet(named);
    }
}
