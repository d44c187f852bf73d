package air.model;

import java.util.List;
import java.util.Objects;

/**
 * A question about pictures.
 *
 * @param system the role and the rules
 * @param text the question
 * @param pictures what is looked at, in order, already reduced to the size to send
 * @param schemaName name of the answer's schema, letters and underscores
 * @param jsonSchema the answer's JSON schema, as JSON text
 */
public record VisionRequest(String system, String text, List<Picture> pictures, String schemaName, String jsonSchema) {
    public VisionRequest {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(schemaName, "schemaName");
        Objects.requireNonNull(jsonSchema, "jsonSchema");
        pictures = List.copyOf(pictures);
    }
}
