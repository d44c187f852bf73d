package air.reply;

import air.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a provider says of an error, wherever it says it.
 *
 * @param codes everything that looks like a code or a type, in lower case, words joined by underscores
 * @param message the sentence for people, no JSON in it; empty when there is none
 * @param param the field of the request that it names; empty when it names none
 * @param status the HTTP status the error names itself, 0 when it names none
 */
public record ErrorReport(List<String> codes, String message, String param, int status) {
    private static final int LONGEST = 200;
    private static final int LONGEST_READ = 4_000;
    private static final String[] CODES = {
        "code", "type", "status", "reason", "blockReason", "error_type", "error_code", "errorCode", "errorType", "error"
    };
    private static final String[] NUMBERS = {
        "code", "status", "status_code", "statusCode", "http_status", "http_code", "error_code", "errorCode"
    };
    private static final String[] SENTENCES = {
        "message",
        "msg",
        "error_message",
        "errorMessage",
        "error_msg",
        "error_description",
        "status_msg",
        "detail",
        "description",
        "fail_reason",
        "failReason",
        "failure_reason",
        "reason",
        "title",
        "error"
    };
    /** What says nothing beside a sentence that does. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "provider returned error",
            "bad request",
            "unauthorized",
            "forbidden",
            "not found",
            "error",
            "internal server error",
            "too many requests",
            "service unavailable",
            "bad gateway",
            "upstream error",
            "success",
            "ok",
            "fail",
            "failed",
            "request failed",
            "unprocessable entity",
            "payment required",
            "invalid request");
    /** MiniMax's numbers, which are no HTTP statuses. */
    private static final Map<Integer, String> OTHER_NUMBERS = Map.of(
            1002,
            "rate_limit",
            1004,
            "invalid_api_key",
            2049,
            "invalid_api_key",
            1008,
            "insufficient_balance",
            1026,
            "sensitive_content",
            1027,
            "sensitive_content");

    /**
     * Reads the error of {@code body}, which may be wrapped in an array, nested, quoted as a text, or a plain string.
     */
    public static ErrorReport of(JsonNode body) {
        Set<String> codes = new LinkedHashSet<>();
        List<String> sentences = new ArrayList<>();
        String param = "";
        int status = 0;
        for (JsonNode place : ErrorPlaces.in(body)) {
            codes(place, codes);
            sentences.add(sentence(place));
            if (param.isEmpty()) param = param(place);
            if (status == 0) status = status(place);
        }
        String message = message(sentences);
        if (!param.isEmpty() && !message.contains(param)) message += " (" + param + ")";
        return new ErrorReport(List.copyOf(codes), shortened(message), param, status);
    }

    private static void codes(JsonNode place, Set<String> codes) {
        if (place.isTextual()) code(place.textValue(), codes);
        for (String field : CODES) code(place.path(field).asText(""), codes);
        code(OTHER_NUMBERS.getOrDefault(place.path("status_code").asInt(0), ""), codes);
        if (place.path("reasons").size() > 0 || place.has("flagged_input")) codes.add("flagged");
        code(place.path("quotaId").asText(""), codes);
    }

    /** A sentence is no code. */
    private static void code(String text, Set<String> codes) {
        if (!text.matches("[\\w.:-]{2,100}") || text.matches("\\d+")) return;
        String apart = text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        codes.add(apart.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
    }

    private static int status(JsonNode place) {
        for (String field : NUMBERS) {
            JsonNode code = place.path(field);
            int number = code.isTextual() && code.textValue().matches("\\d{3}")
                    ? Integer.parseInt(code.textValue())
                    : code.asInt(0);
            if (number >= 400 && number < 600) return number;
        }
        return 0;
    }

    private static String sentence(JsonNode place) {
        if (place.isTextual()) return place.textValue();
        String text = ErrorPlaces.withoutQuote(shortenedTo(ReplyJson.text(place, SENTENCES), LONGEST_READ));
        String where = where(place.path("loc"));
        return text.isEmpty() || where.isEmpty() ? text : text + " (" + where + ")";
    }

    private static String param(JsonNode place) {
        String param = ReplyJson.text(place, "param", "field");
        return param.isEmpty() ? where(place.path("loc")) : param;
    }

    private static String where(JsonNode loc) {
        List<String> where = new ArrayList<>();
        loc.forEach(name -> where.add(name.asText()));
        where.remove("body");
        return String.join(".", where);
    }

    /** The outermost sentence and the innermost, where both say something. */
    private static String message(List<String> all) {
        List<String> sentences = all.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        List<String> telling = sentences.stream()
                .filter(one -> !EMPTY_WORDS.contains(
                        one.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip()))
                .toList();
        if (telling.isEmpty()) return sentences.isEmpty() ? "" : sentences.get(0);
        String first = telling.get(0);
        String last = telling.get(telling.size() - 1);
        if (last.contains(first)) return last;
        return first.contains(last) ? first : first.replaceFirst("[.:]?$", ": ") + last;
    }

    /** One line, at most {@value #LONGEST} characters, nothing a terminal would obey. */
    public static String shortened(String text) {
        return shortenedTo(text, LONGEST);
    }

    public static String shortenedTo(String text, int longest) {
        return SafeText.shortened(text, longest);
    }
}
