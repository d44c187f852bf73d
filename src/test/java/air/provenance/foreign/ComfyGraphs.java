package air.provenance.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Graphs to read, made from the one that ComfyUI offers first. */
final class ComfyGraphs {
    static final String PROMPT = "a lone boat at dawn, mist over a wide lake";
    static final String MODEL = "quietlakes_v2.safetensors";
    static final long SEED = 2507332253L;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode nodes = MAPPER.createObjectNode();

    /** 3 samples on 5 what 6 says, with 4; 8 decodes and 9 saves it. */
    static ComfyGraphs plain() {
        return new ComfyGraphs()
                .node(
                        "3",
                        "KSampler",
                        "seed: 2507332253, steps: 28, cfg: 6.5, sampler_name: 'euler', denoise: 1,"
                                + " model: ['4', 0], positive: ['6', 0], negative: ['7', 0], latent_image: ['5', 0]")
                .node("4", "CheckpointLoaderSimple", "ckpt_name: '" + MODEL + "'")
                .node("5", "EmptyLatentImage", "width: 832, height: 1216, batch_size: 1")
                .node("6", "CLIPTextEncode", "text: '" + PROMPT + "', clip: ['4', 1]")
                .node("7", "CLIPTextEncode", "text: 'blurry, text', clip: ['4', 1]")
                .node("8", "VAEDecode", "samples: ['3', 0], vae: ['4', 2]")
                .node("9", "SaveImage", "filename_prefix: 'ComfyUI', images: ['8', 0]");
    }

    /** Adds a node, or puts one in another's place; the inputs in JSON with plain names and single quotes. */
    ComfyGraphs node(String id, String type, String inputs) {
        nodes.putObject(id).put("class_type", type).set("inputs", object(inputs));
        return this;
    }

    /** Alters inputs of a node. */
    ComfyGraphs with(String id, String inputs) {
        ((ObjectNode) nodes.path(id).path("inputs")).setAll(object(inputs));
        return this;
    }

    ComfyGraphs without(String id) {
        nodes.remove(id);
        return this;
    }

    private static ObjectNode object(String inputs) {
        String json = "{" + inputs.replaceAll("(\\w+):(?= )", "'$1':").replace('\'', '"') + "}";
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    String json() {
        return nodes.toString();
    }

    Optional<Findings> read() {
        return ForeignPrograms.read(new FoundTexts().add(FoundTexts.PROMPT, json()));
    }

    Findings findings() {
        return read().orElseThrow();
    }
}
