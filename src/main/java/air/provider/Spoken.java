package air.provider;

import air.model.ModelException;
import com.fasterxml.jackson.databind.JsonNode;

/** What a chat model said, and the JSON in it. */
final class Spoken {
    /** Braces tried at most, so that a hostile answer costs no time. */
    private static final int MOST_TRIES = 400;

    private static final int LONGEST = 400_000;

    private Spoken() {}

    /**
     * The JSON in an answer, or its words where it holds none.
     *
     * @throws ModelException if the answer was cut off, or a filter spoke instead of the model
     */
    static String json(Wire wire, String model, Wire.Reply reply) throws ModelException {
        JsonNode choice = reply.body().path("choices").path(0);
        JsonNode candidate = reply.body().path("candidates").path(0);
        String text = candidate.isMissingNode() ? words(choice) : candidateWords(candidate);
        boolean cut = choice.path("finish_reason").asText("").equals("length")
                || candidate.path("finishReason").asText("").equals("MAX_TOKENS");
        if (cut) throw wire.failures(model).unreadable("it was cut off at the model's length limit", reply.requestId());
        String filter = Filters.verdict(reply.body());
        if (text.isEmpty() && !filter.isEmpty()) throw wire.failures(model).refused(filter, reply.requestId());
        return lastJson(wire.endpoint().withoutKey(text));
    }

    /** The words of a candidate, its thoughts left out. */
    private static String candidateWords(JsonNode candidate) {
        StringBuilder words = new StringBuilder();
        for (JsonNode part : candidate.path("content").path("parts"))
            if (!part.path("thought").asBoolean(false))
                words.append(part.path("text").asText(""));
        return words.toString().strip();
    }

    /** The words of a choice: its content as text or as parts; a tool call's arguments where it has no content. */
    static String words(JsonNode choice) {
        JsonNode message = choice.path("message");
        JsonNode content = message.path("content");
        StringBuilder words = new StringBuilder();
        if (content.isTextual()) words.append(content.textValue());
        else if (content.isObject())
            words.append(content.has("text") ? content.path("text").asText() : content);
        for (JsonNode part : content)
            if (part.path("text").isTextual()) words.append(part.path("text").textValue());
        if (words.isEmpty()) words.append(choice.path("text").asText(""));
        for (JsonNode tool : message.path("tool_calls"))
            if (words.isEmpty())
                words.append(tool.path("function").path("arguments").asText(""));
        return words.toString().strip();
    }

    /** The last JSON object that stands whole in {@code text}; all of the text when none does. */
    static String lastJson(String text) {
        String head = text.substring(0, Math.min(LONGEST, text.length()));
        String last = null;
        int tries = 0;
        for (int at = head.indexOf('{'); at >= 0 && tries < MOST_TRIES; tries++) {
            int end = end(head, at);
            boolean valid = end > 0 && Json.tree(head.substring(at, end)).isObject();
            if (valid) last = head.substring(at, end);
            at = head.indexOf('{', valid ? end : at + 1);
        }
        return last == null ? text : last;
    }

    /** Just after the brace that closes the one at {@code start}; -1 when none does. */
    private static int end(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') i++;
                else if (c == '"') quoted = false;
            } else if (c == '"') quoted = true;
            else if (c == '{') depth++;
            else if (c == '}' && --depth == 0) return i + 1;
        }
        return -1;
    }
}
