package air.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** Tells whether an answer that calls itself successful says that it failed, whatever stands beside that. */
final class ErrorInside {
    private static final Set<String> FINE =
            Set.of("", "0", "200", "ok", "success", "succeeded", "none", "null", "false", "no error");
    private static final Set<String> FAILED = Set.of("error", "failed", "failure", "fail");
    private static final String[] SENTENCES = {"message", "msg", "error_message", "errorMessage", "error_msg", "detail"
    };
    private static final String[] SIGNS = {"success", "ok", "succeeded"};

    private ErrorInside() {}

    /** Whether it is an error and nothing else: no picture, no words of a model. */
    static boolean isAll(JsonNode body) {
        if (!isMarked(body)) return false;
        ReplyReader.Found found = ReplyReader.read(body);
        return found.sources().isEmpty()
                && found.drafts().isEmpty()
                && found.text().isEmpty()
                && found.filter().isEmpty();
    }

    /** Whether it says that something failed. */
    static boolean isMarked(JsonNode body) {
        if (isError(body.path("error")) || isError(body.path("errors")) || isError(body.path("err"))) return true;
        if (body.path("base_resp").path("status_code").asInt(0) != 0) return true;
        for (String sign : SIGNS)
            if (body.path(sign).isBoolean() && !body.path(sign).booleanValue()) return true;
        if (isFailed(body, "status") || isFailed(body, "type") || isFailed(body, "object")) return true;
        boolean results = body.path("choices").size() > 0
                || body.path("candidates").size() > 0
                || body.path("data").size() > 0;
        boolean coded = body.path("code").asInt(0) >= 400
                || !results && !isFine(body.path("code").asText(""));
        if (coded && !Json.text(body, SENTENCES).isEmpty()) return true;
        return !results
                        && !Json.text(body, "error_message", "errorMessage", "error_msg", "error_code", "detail")
                                .isEmpty()
                || !results && body.path("detail").size() > 0;
    }

    private static boolean isFailed(JsonNode body, String field) {
        return FAILED.contains(body.path(field).asText("").toLowerCase(Locale.ROOT));
    }

    private static boolean isError(JsonNode error) {
        if (error.isTextual()) return !isFine(error.textValue());
        if (error.isBoolean()) return error.booleanValue();
        if (error.isArray()) return !error.isEmpty();
        boolean said = !Json.text(error, SENTENCES).isEmpty() && !isFine(Json.text(error, SENTENCES));
        return error.isObject()
                && !error.isEmpty()
                && (said || !isFine(error.path("code").asText("")) || !error.has("code"));
    }

    private static boolean isFine(String word) {
        return FINE.contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
