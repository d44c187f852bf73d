package air.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * Why a model stopped, as it says itself.
 *
 * @param reason the provider's word for it; empty if it gives none
 * @param message its explanation for people; empty if it gives none
 */
public record FinishReason(String reason, String message) {
    private static final Set<String> USUAL =
            Set.of("", "stop", "end_turn", "completed", "success", "null", "finish_reason_unspecified");
    private static final Set<String> AT_A_LIMIT = Set.of("length", "max_tokens", "max_output_tokens");
    private static final Set<String> STOPPED = Set.of(
            "content_filter",
            "content_filtered",
            "safety",
            "image_safety",
            "prohibited_content",
            "image_prohibited_content",
            "blocklist",
            "spii",
            "recitation",
            "image_recitation",
            "refusal",
            "moderation",
            "content_moderated",
            "request_moderated");

    /** The reason of one choice, candidate or result. */
    static FinishReason of(JsonNode one) {
        String reason = ReplyJson.text(one, "native_finish_reason", "finishReason", "finish_reason", "stop_reason");
        String said = ReplyJson.text(one, "finish_reason", "finishReason");
        FinishReason ending = new FinishReason(reason, ReplyJson.text(one, "finishMessage", "finish_message"));
        return ending.isUsual() && !said.isEmpty() ? new FinishReason(said, ending.message) : ending;
    }

    /** The reason of the whole answer: the first unusual one. */
    public static FinishReason ofAll(JsonNode body) {
        FinishReason last = new FinishReason("", "");
        for (String list : new String[] {"choices", "candidates", "artifacts"})
            for (JsonNode one : body.path(list)) {
                FinishReason ending = of(one);
                if (!ending.isUsual()) return ending;
                last = ending;
            }
        return last.reason.isEmpty() ? of(body) : last;
    }

    private String plain() {
        return reason.toLowerCase(Locale.ROOT)
                .replaceFirst("^finishreason\\.", "")
                .replaceAll("[^a-z]+", "_");
    }

    /** The model stopped because it was done. */
    public boolean isUsual() {
        return USUAL.contains(plain());
    }

    /** A content filter stopped it. */
    boolean isFilters() {
        return STOPPED.contains(plain());
    }

    /** Whether the model stopped because its answer had grown too long. */
    public boolean isAtALimit() {
        return AT_A_LIMIT.contains(plain());
    }
}
