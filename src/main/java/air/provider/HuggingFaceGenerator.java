package air.provider;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.registry.ModelEntry;
import air.registry.SentField;
import air.reply.DataUrls;
import air.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * A model behind the text-to-image and image-to-image tasks of Hugging Face's inference service, or of a server that
 * speaks the same: one model an address, the image itself as answer.
 */
final class HuggingFaceGenerator extends SinglePictureModel {
    private static final String INPUTS = "inputs";
    private static final Map<String, String> COMMON = Map.of(
            "seed", "parameters.seed",
            "steps", "parameters.num_inference_steps",
            "guidance", "parameters.guidance_scale");
    private static final Map<String, SentField> FROM_WORDS =
            and(Map.of("prompt", INPUTS, "width", "parameters.width", "height", "parameters.height"));
    private static final Map<String, SentField> FROM_A_PICTURE =
            and(Map.of("image", INPUTS, "prompt", "parameters.prompt", "size", "parameters.target_size"));

    private final RequestFields fromWords;
    private final RequestFields fromAPicture;
    private final String path;

    HuggingFaceGenerator(Wire wire, ModelEntry entry) {
        super(entry.id(), entry.operations(), wire);
        this.fromWords = new RequestFields(entry, FROM_WORDS);
        this.fromAPicture = new RequestFields(entry, FROM_A_PICTURE);
        this.path = "/models/" + Wire.path(entry);
    }

    private static Map<String, SentField> and(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(COMMON);
        all.putAll(more);
        return SentField.named(all);
    }

    @Override
    ImageReply one(ImageRequest request, Call call) throws ModelException {
        return read(wire().post(id(), path, body(request), "image/png", wire().painting(), call), request, call);
    }

    private ObjectNode body(ImageRequest request) {
        ObjectNode body = (request.inputs().isEmpty() ? fromWords : fromAPicture).body(request, 1);
        String inputs = body.path(INPUTS).asText("");
        // The task wants bare base64 there.
        if (inputs.startsWith(DataUrls.START)) body.put(INPUTS, inputs.substring(inputs.indexOf(',') + 1));
        return body;
    }
}
