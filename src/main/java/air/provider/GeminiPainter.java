package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.registry.ModelEntry;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Gemini model that answers with images. The words and the pictures go in as one turn; of what its registry entry
 * names, everything else goes where the entry says.
 */
final class GeminiPainter implements ImageModel {
    private static final Set<Operation> ABLE =
            Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_VARIATION);
    private static final String CONFIG = "generationConfig";
    private static final String IMAGE_CONFIG = "imageConfig";
    private static final String MODALITIES = "responseModalities";
    private static final String SEED = "seed";
    private static final List<String> EXTRAS = List.of(IMAGE_CONFIG, MODALITIES, SEED);
    private static final Map<String, String> USUAL =
            Map.of("aspect_ratio", CONFIG + "." + IMAGE_CONFIG + ".aspectRatio", SEED, CONFIG + "." + SEED);

    private final Gemini gemini;
    private final ModelEntry entry;
    private final RequestFields fields;
    private final String path;

    GeminiPainter(Gemini gemini, ModelEntry entry) {
        this.gemini = gemini;
        this.entry = entry;
        this.fields = new RequestFields(entry, USUAL);
        this.path = gemini.path(Wire.path(entry), "generateContent");
    }

    @Override
    public String id() {
        return entry.id();
    }

    @Override
    public Set<Operation> operations() {
        return Unsupported.both(ABLE, entry.operations());
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        Unsupported.check(this, gemini.wire().failures(id()), request);
        return Several.of(id(), request, 1, call, one -> one(one, call));
    }

    /** Asks; where the endpoint rejects one of the extra fields by name, asks again without it, from then on always. */
    private ImageReply one(ImageRequest request, Call call) throws ModelException {
        Wire wire = gemini.wire();
        while (true) {
            try {
                Wire.Reply reply = wire.post(id(), path, body(request), wire.painting(), call);
                return new Pictures(wire, id()).of(reply, request, call);
            } catch (ModelException e) {
                if (!gemini.agreed().rejects(id(), e, EXTRAS)) throw e;
            }
        }
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
