package air.provider;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.ProbeReport;
import air.reply.ErrorReport;
import air.reply.ReplyJson;
import air.wire.Answer;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.NoAnswerException;
import air.wire.Wire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.Request;

/** Asks a generator for one small picture, once, and keeps what came back as it came. */
final class Probe implements Http.Sender {
    private static final String PROMPT = "A test image: a red circle on white.";
    private static final int SIDE = 256;
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_REPLY = 6000;

    private final Http.Sender wire;
    private final Endpoint endpoint;
    private final List<String> sent = new ArrayList<>();
    private String received = "Nothing.";

    private Probe(Http.Sender wire, Endpoint endpoint) {
        this.wire = wire;
        this.endpoint = endpoint;
    }

    @Override
    public Answer send(Request request, Http.Limits limits, Cancellation cancellation) throws NoAnswerException {
        String line = request.method() + " " + request.url();
        if (!sent.contains(line)) sent.add(line);
        long start = System.nanoTime();
        Answer answer = wire.send(request, limits, cancellation);
        received = shown(answer, (System.nanoTime() - start) / 1e9);
        return answer;
    }

    /**
     * Asks once.
     *
     * @param generator made from the endpoint it is given, whose requests go through the probe
     */
    static ProbeReport run(Wire wire, Function<Wire, ImageModel> generator, Call call) {
        Probe probe = new Probe(wire.sender(), wire.endpoint());
        return probe.run(generator.apply(wire.with(probe).withoutRetries()), call);
    }

    private ProbeReport run(ImageModel generator, Call call) {
        boolean works = false;
        String understood;
        try {
            understood = told(generator.generate(ImageRequest.textToImage(PROMPT, SIDE, SIDE, 1), call));
            works = true;
        } catch (ModelException e) {
            understood = e.getMessage();
        }
        String asked = String.join("\n", sent) + "\nmodel " + generator.id() + ", \"" + PROMPT + "\", no pictures"
                + (endpoint.hasKey() ? ", with your key" : ", without a key");
        return new ProbeReport(works, endpoint.redact(asked), received, understood);
    }

    private static String told(ImageReply reply) {
        String pictures = reply.pictures().stream()
                .map(p -> p.width() + " x " + p.height() + " px, " + p.mediaType())
                .collect(Collectors.joining("; "));
        String cost = reply.usage().costUsd().map(usd -> "it cost $" + usd).orElse("its cost was not told");
        return "It works: " + reply.pictures().size() + (reply.pictures().size() == 1 ? " picture (" : " pictures (")
                + pictures + "), " + cost + ".";
    }

    private String shown(Answer answer, double seconds) {
        JsonNode body = ReplyJson.tree(answer.body());
        String text = body.isContainerNode()
                ? pretty(shortened(body))
                : ErrorReport.shortenedTo(answer.text(), LONGEST_REPLY);
        if (text.length() > LONGEST_REPLY) text = text.substring(0, LONGEST_REPLY) + "\n...";
        return endpoint.redact(String.format(
                java.util.Locale.ROOT,
                "status %d after %.1f s, %s, %,d bytes\n%s",
                answer.status(),
                seconds,
                answer.mediaType().isEmpty() ? "no content type" : answer.mediaType(),
                answer.body().length,
                text));
    }

    private static String pretty(JsonNode tree) {
        try {
            return ReplyJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    /** Pictures are long strings: their beginning tells what they are. */
    private static JsonNode shortened(JsonNode node) {
        if (node.isTextual()) {
            String value = node.textValue();
            return value.length() <= LONGEST_VALUE
                    ? node
                    : TextNode.valueOf(value.substring(0, 60) + "... (" + value.length() + " characters)");
        }
        if (node instanceof ObjectNode object)
            for (Map.Entry<String, JsonNode> field : object.properties()) field.setValue(shortened(field.getValue()));
        if (node instanceof ArrayNode array)
            for (int i = 0; i < array.size(); i++) array.set(i, shortened(array.get(i)));
        return node;
    }
}
