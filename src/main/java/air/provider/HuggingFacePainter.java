package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.registry.ModelEntry;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A model behind Hugging Face's text-to-image and image-to-image tasks. */
final class HuggingFacePainter implements ImageModel {
    private static final Set<Operation> ABLE =
            Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_VARIATION);
    private static final String INPUTS = "inputs";
    private static final Map<String, String> COMMON = Map.of(
            "seed", "parameters.seed",
            "steps", "parameters.num_inference_steps",
            "guidance", "parameters.guidance_scale");
    private static final Map<String, String> FROM_WORDS =
            and(Map.of("prompt", INPUTS, "width", "parameters.width", "height", "parameters.height"));
    private static final Map<String, String> FROM_A_PICTURE =
            and(Map.of("image", INPUTS, "prompt", "parameters.prompt", "size", "parameters.target_size"));

    private final Wire wire;
    private final ModelEntry entry;
    private final RequestFields fromWords;
    private final RequestFields fromAPicture;
    private final String path;

    HuggingFacePainter(Wire wire, ModelEntry entry) {
        this.wire = wire;
        this.entry = entry;
        this.fromWords = new RequestFields(entry, FROM_WORDS);
        this.fromAPicture = new RequestFields(entry, FROM_A_PICTURE);
        this.path = "/models/" + Wire.path(entry);
    }

    private static Map<String, String> and(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(COMMON);
        all.putAll(more);
        return Map.copyOf(all);
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
        Unsupported.check(this, wire.failures(id()), request);
        return Several.of(id(), request, 1, call, one -> {
            Wire.Reply reply = wire.post(id(), path, body(one), "image/png", wire.painting(), call);
            return new Pictures(wire, id()).of(reply, one, call);
        });
    }

    private ObjectNode body(ImageRequest request) {
        ObjectNode body = (request.inputs().isEmpty() ? fromWords : fromAPicture).body(request, 1);
        String inputs = body.path(INPUTS).asText("");
        // The task wants bare base64 there.
        if (inputs.startsWith(DataUrls.START)) body.put(INPUTS, inputs.substring(inputs.indexOf(',') + 1));
        return body;
    }
}
