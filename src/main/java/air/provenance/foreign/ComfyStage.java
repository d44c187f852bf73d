package air.provenance.foreign;

import air.provenance.foreign.ComfyGraph.Link;
import air.provenance.foreign.ComfyGraph.Node;
import air.provenance.foreign.ComfyTrail.Begin;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sampler was given, by following its links. */
final class ComfyStage {
    private static final List<String> MODELS = List.of("ckpt_name", "unet_name");

    private final ComfyGraph graph;
    private final Node sampler;

    private ComfyStage(ComfyGraph graph, Node sampler) {
        this.graph = graph;
        this.sampler = sampler;
    }

    static Findings figures(ComfyGraph graph, Begin begin) {
        ComfyStage stage = new ComfyStage(graph, begin.sampler());
        ComfyConditioning wanted = stage.conditioning();
        FindingsBuilder draft = new FindingsBuilder()
                .prompt(wanted.text())
                .seed(stage.seed())
                .steps(stage.steps())
                .guidance(stage.scale(), wanted.guidance())
                .model(stage.model())
                .edited(begin.edits() || wanted.pictured());
        begin.canvas()
                .or(stage::unlinkedCanvas)
                .ifPresent(canvas -> draft.size(stage.number(canvas, "width"), stage.number(canvas, "height")));
        return draft.findings();
    }

    private Optional<BigDecimal> number(Node node, String input) {
        return ComfyValues.number(graph, node.inputs().path(input));
    }

    private Optional<Node> at(String input) {
        return sampler.link(input).flatMap(graph::at);
    }

    private Optional<BigDecimal> seed() {
        List<BigDecimal> seeds = Stream.of(
                        number(sampler, "seed"),
                        number(sampler, "noise_seed"),
                        at("noise").flatMap(noise -> number(noise, "noise_seed")))
                .flatMap(Optional::stream)
                .toList();
        return seeds.size() == 1 ? Optional.of(seeds.get(0)) : Optional.empty();
    }

    /** Its own, or those of the scheduler that its sigmas come from. */
    private Optional<BigDecimal> steps() {
        if (sampler.inputs().has("steps")) return number(sampler, "steps");
        Optional<Node> node = at("sigmas");
        while (node.isPresent()) {
            if (node.get().is("scheduler")) return number(node.get(), "steps");
            if (!node.get().is("split", "sigmas")) return Optional.empty();
            node = node.get().link("sigmas").flatMap(graph::at);
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> scale() {
        return at("guider").map(guider -> number(guider, "cfg")).orElseGet(() -> number(sampler, "cfg"));
    }

    private ComfyConditioning conditioning() {
        Optional<Link> wanted = sampler.link("positive").or(() -> at("guider")
                .flatMap(guider -> guider.link("positive").or(() -> guider.link("conditioning"))));
        return ComfyConditioning.of(graph, wanted);
    }

    /** Back through what alters a model, to where it is loaded from a file. */
    private Optional<String> model() {
        Optional<Node> node = sampler.inputs().has("model")
                ? at("model")
                : at("guider")
                        .map(guider -> guider.link("model").flatMap(graph::at))
                        .orElseGet(this::unlinkedModel);
        while (node.isPresent()) {
            Node loader = node.get();
            List<String> names = MODELS.stream().filter(loader.inputs()::has).toList();
            if (!names.isEmpty())
                return names.size() == 1 ? name(loader.inputs().path(names.get(0))) : Optional.empty();
            node = loader.link("model").flatMap(graph::at);
        }
        return Optional.empty();
    }

    /** Some loaders keep a picture beside the name. */
    private Optional<String> name(JsonNode value) {
        return ComfyValues.text(graph, value.isObject() ? value.path("content") : value);
    }

    /** Where a graph is not whole and has no link to a model: the only one there is. */
    private Optional<Node> unlinkedModel() {
        return only(graph.nodes().stream()
                .filter(node -> MODELS.stream().anyMatch(node.inputs()::has))
                .toList());
    }

    private Optional<Node> unlinkedCanvas() {
        if (!ComfyTrail.latents(sampler).isEmpty()) return Optional.empty();
        return only(graph.nodes().stream()
                .filter(node -> node.inputs().has("width") && node.inputs().has("height"))
                .filter(node -> !node.hasLink(name -> true))
                .toList());
    }

    private static Optional<Node> only(List<Node> nodes) {
        return nodes.size() == 1 ? Optional.of(nodes.get(0)) : Optional.empty();
    }
}
