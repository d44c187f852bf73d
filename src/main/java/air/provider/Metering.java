package air.provider;

import air.model.QueuedModel;
import air.model.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads from an answer what it used. A cost is only what the provider says; without that it is unknown. */
final class Metering {
    private Metering() {}

    static Usage of(Endpoint endpoint, String model, Answer answer, JsonNode body, int images) {
        JsonNode usage = body.has("usageMetadata") ? body.path("usageMetadata") : body.path("usage");
        return new Usage(
                endpoint.provider(),
                model,
                images,
                count(usage, "prompt_tokens", "input_tokens", "promptTokenCount"),
                count(usage, "completion_tokens", "output_tokens", "candidatesTokenCount")
                        + count(usage, "thoughtsTokenCount"),
                cost(usage),
                requestId(answer, body).map(endpoint::redact));
    }

    private static Optional<String> requestId(Answer answer, JsonNode body) {
        return answer.requestId()
                .or(() -> Optional.of(Json.text(body, "id", "responseId")).filter(id -> !id.isBlank()))
                .map(Said::shortened);
    }

    /** A request whose answer was lost: it may have cost something, nobody knows what. */
    static Usage unknown(Endpoint endpoint, String model) {
        return new Usage(endpoint.provider(), model, 0, 0, 0, Optional.empty(), Optional.empty());
    }

    /** An order that ended without a result. */
    static Usage withoutResult(Endpoint endpoint, QueuedModel.Job job) {
        return new Usage(endpoint.provider(), job.model(), 0, 0, 0, Optional.empty(), Optional.of(job.id()));
    }

    private static long count(JsonNode usage, String... fields) {
        for (String field : fields) {
            JsonNode value = usage.path(field);
            if (value.isIntegralNumber() && value.asLong() >= 0) return value.asLong();
        }
        return 0;
    }

    /** With the user's own key at the model's vendor, a relay's cost is only its fee: the whole is unknown. */
    private static Optional<BigDecimal> cost(JsonNode usage) {
        JsonNode cost = usage.path("cost");
        boolean whole = cost.isNumber()
                && cost.decimalValue().signum() >= 0
                && !usage.path("is_byok").asBoolean(false);
        return whole ? Optional.of(cost.decimalValue()) : Optional.empty();
    }
}
