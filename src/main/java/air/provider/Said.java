package air.provider;

import air.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a provider says of an error, wherever it says it.
 *
 * @param code everything that looks like a code or a type, joined by blanks, in lower case
 * @param message the sentence for people; empty when there is none
 * @param status the HTTP status the error names itself, 0 when it names none
 */
record Said(String code, String message, int status) {
    private static final int LONGEST = 200;

    /** Reads the error of {@code body}, which may be wrapped in an array, nested, or a plain string. */
    static Said of(JsonNode body) {
        JsonNode root = body.isArray() ? body.path(0) : body;
        List<JsonNode> places = places(root);
        List<String> codes = new ArrayList<>();
        String message = "";
        int status = 0;
        for (JsonNode place : places) {
            for (String field : new String[] {"code", "type", "status", "reason", "blockReason"})
                if (place.path(field).isTextual()) codes.add(place.path(field).textValue());
            place.path("reasons").forEach(reason -> codes.add(reason.asText()));
            place.path("violations")
                    .forEach(one -> codes.add(one.path("quotaId").asText()));
            if (status == 0) status = statusOf(place.path("code"));
            if (message.isEmpty()) message = message(place);
        }
        String raw = root.path("error").path("metadata").path("raw").asText("");
        if (!raw.isBlank() && !raw.startsWith("{")) message = message.isEmpty() ? raw : message + ": " + raw;
        String param = root.path("error").path("param").asText("");
        if (!param.isBlank() && !param.equals("null") && !message.contains(param)) message += " (" + param + ")";
        return new Said(String.join(" ", codes).toLowerCase(java.util.Locale.ROOT), shortened(message), status);
    }

    private static List<JsonNode> places(JsonNode root) {
        List<JsonNode> places = new ArrayList<>();
        JsonNode error = root.path("error");
        places.add(error);
        places.add(error.path("metadata"));
        error.path("details").forEach(places::add);
        root.path("detail").forEach(places::add);
        root.path("errors").forEach(places::add);
        places.add(root.path("data"));
        places.add(root.path("payload"));
        places.add(root);
        return places;
    }

    private static int statusOf(JsonNode code) {
        int number = code.isTextual() && code.textValue().matches("\\d{3}")
                ? Integer.parseInt(code.textValue())
                : code.asInt(0);
        return number >= 400 && number < 600 ? number : 0;
    }

    private static String message(JsonNode place) {
        if (place.isTextual()) return place.textValue();
        String text = Json.text(place, "message", "msg", "error", "detail", "title");
        List<String> where = new ArrayList<>();
        place.path("loc").forEach(name -> where.add(name.asText()));
        where.remove("body");
        return text.isEmpty() || where.isEmpty() ? text : text + " (" + String.join(".", where) + ")";
    }

    /** One line, at most {@value #LONGEST} characters, nothing a terminal would obey. */
    static String shortened(String text) {
        return shortenedTo(text, LONGEST);
    }

    static String shortenedTo(String text, int longest) {
        return SafeText.shortened(text, longest);
    }
}
