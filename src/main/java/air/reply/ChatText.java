package air.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a chat model wrote, wherever its reply has it: as text, in parts, as a tool's arguments, or among its thoughts.
 *
 * @param words all of it
 * @param cutOff whether the model was stopped before its end
 * @param filter why a content filter spoke in the model's place; empty where none did
 */
public record ChatText(String words, boolean cutOff, String filter) {
    /** Where words stand, and what holds them, in the order they are read. */
    private static final List<String> WORDS = List.of(
            "message",
            "delta",
            "content",
            "parts",
            "output",
            "output_text",
            "text",
            "value",
            "parsed",
            "function_call",
            "functionCall",
            "tool_calls",
            "function",
            "arguments",
            "args",
            "input");

    /** What marks an object as a part of the reply, not of the answer. */
    private static final Set<String> HOLDERS = Set.of("type", "role", "refusal");

    private static final Set<String> THOUGHTS =
            Set.of("reasoning_content", "reasoning", "reasoning_details", "thinking", "thoughts");
    private static final Set<String> TEXTS = Set.of("text", "summary", "content");
    private static final Set<String> THINKING = Set.of("thinking", "reasoning", "reasoning.text", "reasoning.summary");
    private static final Set<String> CUT = Set.of("length", "max_tokens", "max_output_tokens", "model_length");

    /** @param body the whole answer */
    public static ChatText in(JsonNode body) {
        JsonNode said = first(body);
        StringBuilder words = new StringBuilder();
        writeHeld(said, words);
        String filter = ContentFilters.verdict(body);
        boolean answered = words.indexOf("{") >= 0;
        // Some servers leave the whole answer where the thinking belongs.
        if (!answered && filter.isEmpty()) think(said, "", false, words);
        boolean cutOff = !filter.isEmpty() || isCut(said) || isCut(body);
        return new ChatText(words.toString(), cutOff, answered ? "" : filter);
    }

    /** The first of what was made; the body itself where it does not say that there could be several. */
    private static JsonNode first(JsonNode body) {
        for (String several : new String[] {"choices", "candidates"})
            if (body.path(several).isArray()) return body.path(several).path(0);
        return body;
    }

    private static boolean isCut(JsonNode node) {
        for (String field : new String[] {"finish_reason", "native_finish_reason", "finishReason", "stop_reason"})
            if (CUT.contains(node.path(field).asText("").toLowerCase(Locale.ROOT))) return true;
        return false;
    }

    private static void write(JsonNode node, StringBuilder words) {
        if (node.isTextual()) words.append(node.textValue());
        else if (node.isArray()) node.forEach(part -> write(part, words));
        else if (node.isObject() && !isThought(node)) {
            int before = words.length();
            writeHeld(node, words);
            // A server that read the JSON itself hands it over as an object.
            if (words.length() == before && isBare(node)) words.append(node);
        }
    }

    private static void writeHeld(JsonNode holder, StringBuilder words) {
        int before = words.length();
        for (String field : WORDS) {
            if (holder.hasNonNull(field) && words.length() > before) words.append('\n');
            write(holder.path(field), words);
        }
    }

    /** Whether an object is the answer, and not what an answer comes in. */
    private static boolean isBare(JsonNode node) {
        return node.size() > 0
                && Stream.concat(WORDS.stream(), HOLDERS.stream()).noneMatch(node::has);
    }

    /** @param name of the field {@code node} stands in */
    private static void think(JsonNode node, String name, boolean thought, StringBuilder words) {
        if (node.isTextual() && thought && isText(name)) words.append('\n').append(node.textValue());
        if (node.isArray()) node.forEach(part -> think(part, name, thought, words));
        boolean within = thought || isThought(node);
        for (Map.Entry<String, JsonNode> field : node.properties())
            think(field.getValue(), field.getKey(), within || THOUGHTS.contains(field.getKey()), words);
    }

    private static boolean isText(String name) {
        return THOUGHTS.contains(name) || TEXTS.contains(name);
    }

    private static boolean isThought(JsonNode node) {
        return node.path("thought").asBoolean(false)
                || THINKING.contains(node.path("type").asText(""));
    }
}
