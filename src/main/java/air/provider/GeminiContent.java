package air.provider;

import air.model.Picture;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what Gemini calls content: a list of parts, each words or a picture. */
final class GeminiContent {
    private final ArrayNode parts;

    private GeminiContent(ArrayNode parts) {
        this.parts = parts;
    }

    /** The user's turn, put into {@code body}. */
    static GeminiContent ofUser(ObjectNode body) {
        return new GeminiContent(
                body.putArray("contents").addObject().put("role", "user").putArray("parts"));
    }

    /** The role and the rules, put into {@code body}. */
    static GeminiContent ofSystem(ObjectNode body) {
        return new GeminiContent(body.putObject("systemInstruction").putArray("parts"));
    }

    GeminiContent words(String text) {
        parts.addObject().put("text", text);
        return this;
    }

    /** A picture as its pixels, at most {@code longSide} px. */
    GeminiContent picture(Picture picture, int longSide) {
        return jpeg(Pixels.dataUrl(picture, longSide));
    }

    /** A reference, which goes out in every round. */
    GeminiContent reference(Picture picture) {
        return jpeg(Pixels.reference(picture));
    }

    private GeminiContent jpeg(String dataUrl) {
        parts.addObject()
                .putObject("inlineData")
                .put("mimeType", "image/jpeg")
                .put("data", dataUrl.substring(dataUrl.indexOf(',') + 1));
        return this;
    }
}
