package air.wire;

import air.model.QueuedModel;
import air.model.Usage;
import air.reply.ErrorReport;
import air.reply.ReplyJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads from an answer what it used. A cost is only what the provider says; without that it is unknown. */
public final class Metering {
    private static final double MOST_TOKENS = 1e9;

    private Metering() {}

    /** What the answer says was used; {@code images} is how many it holds. */
    public static Usage of(Endpoint endpoint, String model, Answer answer, JsonNode body, int images) {
        JsonNode usage = body.has("usageMetadata") ? body.path("usageMetadata") : body.path("usage");
        return new Usage(
                endpoint.provider(),
                model,
                images,
                count(usage, "prompt_tokens", "input_tokens", "promptTokenCount"),
                count(usage, "completion_tokens", "output_tokens", "candidatesTokenCount")
                        + count(usage, "thoughtsTokenCount"),
                new Charge(model, body, body.has("usage") ? body.path("usage") : usage, images).of(answer),
                requestId(answer, body).map(endpoint::redact));
    }

    private static Optional<String> requestId(Answer answer, JsonNode body) {
        return answer.requestId()
                .or(() -> Optional.of(ReplyJson.text(body, "id", "responseId")).filter(id -> !id.isBlank()))
                .map(ErrorReport::shortened);
    }

    /** A request whose answer was lost: it may have cost something, nobody knows what. */
    public static Usage unknown(Endpoint endpoint, String model) {
        return new Usage(endpoint.provider(), model, 0, 0, 0, Optional.empty(), Optional.empty());
    }

    /** An order that ended without a result. */
    public static Usage withoutResult(Endpoint endpoint, QueuedModel.Job job) {
        return new Usage(endpoint.provider(), job.model(), 0, 0, 0, Optional.empty(), Optional.of(job.id()));
    }

    /** As a number or as one in a text; what cannot have been used was not counted. */
    private static long count(JsonNode usage, String... fields) {
        for (String field : fields) {
            double value = usage.path(field).asDouble(-1);
            if (value >= 0 && value <= MOST_TOKENS) return (long) value;
        }
        return 0;
    }
}
