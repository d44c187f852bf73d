package air.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds out whether an answer with a successful status reports a failure. */
public final class ErrorInside {
    private static final Set<String> FINE =
            Set.of("", "0", "200", "ok", "success", "succeeded", "none", "null", "false", "no error");
    private static final Set<String> FAILED = Set.of("error", "failed", "failure", "fail");
    private static final String[] SENTENCES = {"message", "msg", "error_message", "errorMessage", "error_msg", "detail"
    };
    private static final String[] ERRORS = {"error_message", "errorMessage", "error_msg", "error_code", "detail"};
    private static final String[] STATES = {"status", "task_status", "type", "object"};
    private static final List<String> LISTS =
            List.of("choices", "candidates", "data", "images", "output", "outputs", "results");
    private static final List<String> WRAPPERS = List.of("data", "result", "output", "response", "payload");
    private static final String[] SIGNS = {"success", "ok", "succeeded"};

    private ErrorInside() {}

    /** Whether it is an error and nothing else: no picture, no words of a model. */
    public static boolean isAll(JsonNode body) {
        if (!isMarked(body)) return false;
        ReplyReader.Found found = ReplyReader.read(body);
        return found.sources().isEmpty()
                && found.drafts().isEmpty()
                && found.text().isEmpty()
                && found.filter().isEmpty();
    }

    /** Whether it says that something failed: itself, all of its results, or what it wraps. */
    public static boolean isMarked(JsonNode body) {
        if (isMarkedItself(body)) return true;
        for (String list : LISTS) {
            boolean all = body.path(list).isArray() && !body.path(list).isEmpty();
            for (JsonNode item : body.path(list)) all &= isError(item.path("error"));
            if (all) return true;
        }
        return WRAPPERS.stream().map(body::path).anyMatch(inner -> inner.isObject() && isMarkedItself(inner));
    }

    private static boolean isMarkedItself(JsonNode body) {
        if (isError(body.path("error")) || isError(body.path("errors")) || isError(body.path("err"))) return true;
        if (body.path("base_resp").path("status_code").asInt(0) != 0) return true;
        for (String sign : SIGNS)
            if (body.path(sign).isBoolean() && !body.path(sign).booleanValue()) return true;
        for (String state : STATES)
            if (FAILED.contains(body.path(state).asText("").toLowerCase(Locale.ROOT))) return true;
        return isCoded(body);
    }

    /** A code and a sentence where results would be, or a code that no success has. */
    private static boolean isCoded(JsonNode body) {
        boolean results = LISTS.stream().anyMatch(list -> !body.path(list).isEmpty());
        boolean coded = body.path("code").asInt(0) >= 400
                || !results && !isFine(body.path("code").asText(""));
        if (coded && !ReplyJson.text(body, SENTENCES).isEmpty()) return true;
        return !results
                && (!ReplyJson.text(body, ERRORS).isEmpty()
                        || !body.path("detail").isEmpty());
    }

    private static boolean isError(JsonNode error) {
        if (error.isTextual()) return !isFine(error.textValue());
        if (error.isBoolean()) return error.booleanValue();
        if (error.isArray()) return !error.isEmpty();
        boolean said = !ReplyJson.text(error, SENTENCES).isEmpty() && !isFine(ReplyJson.text(error, SENTENCES));
        return error.isObject()
                && !error.isEmpty()
                && (said || !isFine(error.path("code").asText("")) || !error.has("code"));
    }

    private static boolean isFine(String word) {
        return FINE.contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
