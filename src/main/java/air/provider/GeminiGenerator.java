package air.provider;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.registry.ModelEntry;
import air.registry.SentField;
import air.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A Gemini model that answers with images. Words and pictures are sent as one turn; everything else that its registry
 * entry names goes where the entry says.
 */
final class GeminiGenerator extends SinglePictureModel {
    private static final String CONFIG = "generationConfig";
    private static final String IMAGE_CONFIG = "imageConfig";
    private static final String MODALITIES = "responseModalities";
    private static final String SEED = "seed";
    private static final List<String> EXTRAS = List.of(IMAGE_CONFIG, MODALITIES, SEED);
    private static final Map<String, SentField> USUAL = SentField.named(
            Map.of("aspect_ratio", CONFIG + "." + IMAGE_CONFIG + ".aspectRatio", SEED, CONFIG + "." + SEED));

    private final Gemini gemini;
    private final ModelEntry entry;
    private final RequestFields fields;
    private final String path;

    GeminiGenerator(Gemini gemini, ModelEntry entry) {
        super(entry.id(), entry.operations(), gemini.wire());
        this.gemini = gemini;
        this.entry = entry;
        this.fields = new RequestFields(entry, USUAL);
        this.path = gemini.path(Wire.path(entry), "generateContent");
    }

    @Override
    ImageReply one(ImageRequest request, Call call) throws ModelException {
        return gemini.agreed()
                .without(
                        id(),
                        EXTRAS,
                        () -> read(wire().post(id(), path, body(request), wire().painting(), call), request, call));
    }

    private ObjectNode body(ImageRequest request) {
        ObjectNode body = fields.body(request, 1);
        ObjectNode config = body.path(CONFIG) instanceof ObjectNode given ? given : body.putObject(CONFIG);
        config.putArray(MODALITIES).add("TEXT").add("IMAGE");
        config.remove(EXTRAS.stream()
                .filter(field -> !gemini.agreed().accepts(id(), field))
                .toList());
        int room = Math.max(0, entry.limits().maxInputs() - request.inputs().size());
        List<Picture> references = request.references()
                .subList(0, Math.min(room, request.references().size()));
        GeminiContent content = GeminiContent.ofUser(body).words(PaintingPrompt.of(request.withReferences(references)));
        request.inputs().forEach(picture -> content.picture(picture, Pixels.GENERATOR_SIDE));
        references.forEach(content::reference);
        return body;
    }
}
