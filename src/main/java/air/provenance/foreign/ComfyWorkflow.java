package air.provenance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A workflow as it is drawn on ComfyUI's canvas, as the graph that is run. In a drawing, what is typed into a node has
 * no names, only an order, which is known of ComfyUI's own nodes.
 */
final class ComfyWorkflow {
    private static final int MUTED = 2;
    private static final int BYPASSED = 4;
    /** What is typed into a node, in order; "" for what the drawing alone has. */
    private static final Map<String, List<String>> TYPED = Map.ofEntries(
            Map.entry("KSampler", List.of("seed", "", "steps", "cfg")),
            Map.entry("KSamplerAdvanced", List.of("add_noise", "noise_seed", "", "steps", "cfg")),
            Map.entry("SamplerCustom", List.of("add_noise", "noise_seed", "", "cfg")),
            Map.entry("SamplerCustomAdvanced", List.of()),
            Map.entry("RandomNoise", List.of("noise_seed")),
            Map.entry("BasicScheduler", List.of("scheduler", "steps")),
            Map.entry("KarrasScheduler", List.of("steps")),
            Map.entry("CFGGuider", List.of("cfg")),
            Map.entry("FluxGuidance", List.of("guidance")),
            Map.entry("CLIPTextEncode", List.of("text")),
            Map.entry("CLIPTextEncodeFlux", List.of("clip_l", "t5xxl", "guidance")),
            Map.entry("CLIPTextEncodeSDXL", List.of("", "", "", "", "", "", "text_g", "text_l")),
            Map.entry("CLIPTextEncodeSD3", List.of("clip_l", "clip_g", "t5xxl")),
            Map.entry("EmptyLatentImage", List.of("width", "height")),
            Map.entry("EmptySD3LatentImage", List.of("width", "height")),
            Map.entry("StableCascade_EmptyLatentImage", List.of("width", "height")),
            Map.entry("CheckpointLoaderSimple", List.of("ckpt_name")),
            Map.entry("CheckpointLoader", List.of("", "ckpt_name")),
            Map.entry("unCLIPCheckpointLoader", List.of("ckpt_name")),
            Map.entry("UnetLoaderGGUF", List.of("unet_name")),
            Map.entry("UNETLoader", List.of("unet_name")));

    /** Where a line on the canvas begins. */
    private record Wire(String node, int slot, String type) {
        static Wire of(JsonNode link) {
            return link.isArray()
                    ? new Wire(
                            link.path(1).asText(),
                            link.path(2).asInt(),
                            link.path(5).asText())
                    : new Wire(
                            link.path("origin_id").asText(),
                            link.path("origin_slot").asInt(),
                            link.path("type").asText());
        }
    }

    private static final Wire LOOSE = new Wire("", 0, "");
    /** Most nodes that are gone past, in all: a file can come from anybody. */
    private static final int MOST_DETOURS = 10_000;

    private static final int MOST_INPUTS = 200;

    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();
    private final Map<String, Wire> wires = new HashMap<>();
    private int detours;

    private ComfyWorkflow(JsonNode tree) {
        for (JsonNode node : tree.path("nodes")) nodes.put(node.path("id").asText(), node);
        for (JsonNode link : tree.path("links"))
            wires.put((link.isArray() ? link.path(0) : link.path("id")).asText(), Wire.of(link));
    }

    /** The graph that is run; empty where the tree is no workflow. */
    static Optional<ComfyGraph> graph(JsonNode tree) {
        if (!tree.path("nodes").isArray() || tree.path("nodes").isEmpty()) return Optional.empty();
        ComfyWorkflow workflow = new ComfyWorkflow(tree);
        ComfyGraph graph = new ComfyGraph();
        workflow.nodes.forEach((id, node) -> {
            int mode = node.path("mode").asInt();
            if (mode != MUTED && mode != BYPASSED) graph.add(id, type(node), workflow.inputs(node));
        });
        return Optional.of(graph);
    }

    private static String type(JsonNode node) {
        return node.path("type").asText();
    }

    private ObjectNode inputs(JsonNode node) {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode();
        List<String> names = names(type(node));
        for (int i = 0; i < names.size(); i++)
            if (!names.get(i).isEmpty())
                inputs.set(names.get(i), typed(node.path("widgets_values").path(i)));
        for (JsonNode input : node.path("inputs")) {
            if (!input.hasNonNull("link")) continue;
            Wire wire = source(wires.getOrDefault(input.path("link").asText(), LOOSE));
            inputs.putArray(input.path("name").asText()).add(wire.node()).add(wire.slot());
        }
        return inputs;
    }

    private static List<String> names(String type) {
        boolean holds = ComfyValues.holds(ComfyGraph.words(type));
        return TYPED.getOrDefault(type, holds ? List.of("value") : List.of());
    }

    /** What is typed, unless it is a text with choices or comments, which are taken out before it is run. */
    private static JsonNode typed(JsonNode value) {
        boolean altered = value.isTextual() && Stream.of("{", "//", "/*").anyMatch(value.textValue()::contains);
        return altered || value.isMissingNode() ? NullNode.getInstance() : value;
    }

    /** Where a line begins, past the nodes that are on the canvas only or were switched off. */
    private Wire source(Wire wire) {
        Wire from = wire;
        while (detours++ < MOST_DETOURS) {
            JsonNode node = nodes.getOrDefault(from.node(), NullNode.getInstance());
            boolean past = type(node).equals("Reroute") || node.path("mode").asInt() == BYPASSED;
            if (!past || node.path("inputs").size() > MOST_INPUTS) return from;
            from = before(node, from);
        }
        return LOOSE;
    }

    /** The line that a node hands on: of the input in the same place, else the first of that type. */
    private Wire before(JsonNode node, Wire after) {
        JsonNode inputs = node.path("inputs");
        if (type(node).equals("Reroute")) return wire(inputs.path(0));
        Wire same = wire(inputs.path(after.slot()));
        if (same.type().equals(after.type())) return same;
        for (JsonNode input : inputs) if (wire(input).type().equals(after.type())) return wire(input);
        return LOOSE;
    }

    private Wire wire(JsonNode input) {
        return wires.getOrDefault(input.path("link").asText(), LOOSE);
    }
}
