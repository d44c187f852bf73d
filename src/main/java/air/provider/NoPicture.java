package air.provider;

import air.model.ModelException;
import air.reply.ContentFilters;
import air.reply.ErrorInside;
import air.reply.ErrorReport;
import air.reply.FinishReason;
import air.reply.ReplyReader;
import air.wire.Failures;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;

/** Why an answer contains no picture, in a sentence: refused by a filter, cut off, or nothing made. */
public final class NoPicture {
    private final Failures failures;

    NoPicture(Failures failures) {
        this.failures = failures;
    }

    ModelException of(ReplyReader.Found found, Wire.Reply reply) {
        String id = reply.requestId();
        if (!found.filter().isEmpty())
            return failures.refused(found.text().isEmpty() ? found.filter() : found.filter() + ": " + found.text(), id);
        if (ContentFilters.moderated(reply.body()) > 0)
            return failures.refused(found.text().isEmpty() ? "(the result is empty)" : found.text(), id);
        String broke = broke(reply.body());
        if (broke != null) return failures.brokeOff(broke, id);
        return made(found, FinishReason.ofAll(reply.body()), id);
    }

    /** The error beside an answer that may contain words; null if there is none. */
    private static String broke(JsonNode body) {
        if (ErrorInside.isMarked(body)) return ErrorReport.of(body).message();
        for (JsonNode choice : body.path("choices"))
            if (choice.path("finish_reason").asText("").equals("error") || choice.has("error"))
                return ErrorReport.of(choice).message();
        return null;
    }

    private ModelException made(ReplyReader.Found found, FinishReason ending, String id) {
        String said = ending.message().isEmpty() ? found.text() : ending.message();
        if (!found.drafts().isEmpty())
            return failures.nothing(
                    "answered with drafts alone and nothing final: try again, or choose another model."
                            + because(ending),
                    said,
                    id);
        if (ending.isAtALimit())
            return failures.nothing(
                    "reached its length limit before the image was done: try again with a shorter prompt, or choose"
                            + " another model." + because(ending),
                    said,
                    id);
        if (!ending.isUsual())
            return failures.nothing(
                    "answered without an image: try again, or choose another model." + because(ending), said, id);
        return failures.nothing(said, id);
    }

    private static String because(FinishReason ending) {
        return ending.isUsual() ? "" : " The reason it gives is " + ErrorReport.shortened(ending.reason()) + ".";
    }
}
