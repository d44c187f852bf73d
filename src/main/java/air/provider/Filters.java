package air.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** Reads from a successful answer whether a content filter stopped the model, under every name that has. */
final class Filters {
    private static final Set<String> STOPPED = Set.of(
            "content_filter",
            "safety",
            "image_safety",
            "prohibited_content",
            "image_prohibited_content",
            "blocklist",
            "spii",
            "recitation",
            "image_recitation",
            "refusal");

    /** The verdict on images that were made and then blacked out. */
    static final String NSFW = "NSFW";

    private Filters() {}

    /** @return the reason in the provider's words; empty when no filter spoke */
    static String verdict(JsonNode body) {
        String blocked = body.path("promptFeedback").path("blockReason").asText("");
        if (!blocked.isBlank()) return blocked;
        for (JsonNode choice : body.path("choices")) {
            String refusal = choice.path("message").path("refusal").asText("");
            if (!refusal.isBlank() && !refusal.equals("null")) return refusal;
            String reason = stopped(choice);
            if (!reason.isEmpty()) return reason;
        }
        for (JsonNode candidate : body.path("candidates")) {
            String reason = stopped(candidate);
            if (!reason.isEmpty())
                return Json.text(candidate, "finishMessage").isEmpty()
                        ? reason
                        : candidate.path("finishMessage").asText();
        }
        String video = body.findPath("raiMediaFilteredReasons").path(0).asText("");
        if (!video.isBlank()) return video;
        return flagged(body) || flagged(body.path("data")) || flagged(body.path("payload")) ? NSFW : "";
    }

    private static String stopped(JsonNode choice) {
        for (String field : new String[] {"finish_reason", "native_finish_reason", "finishReason"}) {
            String reason = choice.path(field).asText("");
            if (STOPPED.contains(reason.toLowerCase(Locale.ROOT))) return reason;
        }
        return "";
    }

    /** Every image flagged; one clean image among them is still an answer. */
    private static boolean flagged(JsonNode node) {
        for (String field : new String[] {"has_nsfw_concepts", "has_nsfw_contents"}) {
            JsonNode flags = node.path(field);
            boolean all = flags.size() > 0;
            for (JsonNode flag : flags) all &= flag.asBoolean();
            if (all) return true;
        }
        return false;
    }
}
