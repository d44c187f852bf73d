package air.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds out from a successful answer whether a content filter stopped the model, whatever the field is called. */
public final class ContentFilters {
    /** The verdict on images that were made and then blacked out. */
    public static final String NSFW = "NSFW";

    /** Flags on one result; they do not count if the result is present. */
    private static final Set<String> FLAGS = Set.of(
            "nsfw", "is_nsfw", "moderated", "is_moderated", "flagged", "blocked", "filtered", "is_blocked", "censored");

    private static final Set<String> PROMISES = Set.of("respect_moderation", "is_image_safe", "is_safe");

    private static final int DEPTH = 6;

    private ContentFilters() {}

    /** @return the reason in the provider's words; empty when no filter spoke */
    public static String verdict(JsonNode body) {
        String blocked =
                blocked(body.has("prompt_feedback") ? body.path("prompt_feedback") : body.path("promptFeedback"));
        if (!blocked.isBlank()) return blocked;
        for (JsonNode choice : body.path("choices")) {
            String refusal = choice.path("message").path("refusal").asText("");
            if (!refusal.isBlank() && !refusal.equals("null")) return refusal;
        }
        FinishReason ending = FinishReason.ofAll(body);
        if (ending.isFilters()) return ending.message().isEmpty() ? ending.reason() : ending.message();
        for (String field : new String[] {"raiMediaFilteredReasons", "raiFilteredReason"}) {
            JsonNode said = body.findPath(field);
            String reason = said.isArray() ? said.path(0).asText("") : said.asText("");
            if (!reason.isBlank()) return reason;
        }
        for (JsonNode reason : body.path("finish_reasons"))
            if (reason.asText("").toLowerCase(Locale.ROOT).contains("filter")) return reason.asText();
        return allFlagged(body) || allFlagged(body.path("data")) || allFlagged(body.path("payload")) ? NSFW : "";
    }

    private static String blocked(JsonNode feedback) {
        String message = ReplyJson.text(feedback, "blockReasonMessage", "block_reason_message");
        return message.isEmpty() ? ReplyJson.text(feedback, "blockReason", "block_reason") : message;
    }

    /** Every image flagged; one clean image among them is still an answer. */
    private static boolean allFlagged(JsonNode node) {
        for (String field : new String[] {"has_nsfw_concepts", "has_nsfw_contents", "nsfw_content_detected"}) {
            JsonNode flags = node.path(field);
            boolean all = flags.size() > 0;
            for (JsonNode flag : flags) all &= flag.asBoolean();
            if (all) return true;
        }
        return false;
    }

    /** How many results a filter left empty: asked where fewer came than should have. */
    public static int moderated(JsonNode body) {
        return moderated(body, DEPTH);
    }

    private static int moderated(JsonNode node, int depth) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            boolean against = FLAGS.contains(field.getKey()) && value.isBoolean() && value.booleanValue();
            boolean without = PROMISES.contains(field.getKey()) && value.isBoolean() && !value.booleanValue();
            if (against || without) return 1;
        }
        int count = 0;
        for (JsonNode child : node) if (depth > 0) count += moderated(child, depth - 1);
        return count;
    }
}
