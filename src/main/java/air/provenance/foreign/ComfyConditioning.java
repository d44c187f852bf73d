package air.provenance.foreign;

import air.provenance.foreign.ComfyGraph.Link;
import air.provenance.foreign.ComfyGraph.Node;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a sampler is to paint: back through what alters it, to the nodes that the words are typed into. */
final class ComfyConditioning {
    private static final List<String> TEXTS = List.of(
            "text", "text_g", "text_l", "clip_g", "clip_l", "t5xxl", "prompt", "user_prompt", "llama", "bert", "mt5xl");

    private record Place(Link link, boolean guided) {}

    private final ComfyGraph graph;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<BigDecimal> guidances = new HashSet<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private final Set<Place> seen = new HashSet<>();
    private boolean pictured;
    private boolean lost;

    private ComfyConditioning(ComfyGraph graph) {
        this.graph = graph;
    }

    static ComfyConditioning of(ComfyGraph graph, Optional<Link> link) {
        ComfyConditioning reading = new ComfyConditioning(graph);
        reading.lost = link.isEmpty();
        link.ifPresent(first -> reading.go(first, false));
        while (!reading.open.isEmpty() && !reading.lost) reading.look(reading.open.pop());
        return reading;
    }

    /** The one text there is; several that are joined are none. */
    Optional<String> text() {
        return lost || texts.size() != 1 ? Optional.empty() : texts.stream().findFirst();
    }

    /** Whether a picture is to be changed, which stands beside the words. */
    boolean pictured() {
        return pictured;
    }

    /** The guidance for models that were trained with it. */
    Optional<BigDecimal> guidance() {
        return guidances.size() == 1 ? guidances.stream().findFirst() : Optional.empty();
    }

    private void go(Link link, boolean guided) {
        Place place = new Place(link, guided);
        if (seen.add(place)) open.push(place);
    }

    private void look(Place place) {
        Optional<Node> found = graph.at(place.link());
        List<Link> links = found.map(node -> links(node, place.link().output())).orElse(List.of());
        if (found.isEmpty() || found.get().is("zero", "out") || links.isEmpty() && !encodes(found.get())) {
            lost = true;
            return;
        }
        pictured |= showsPicture(found.get());
        boolean guides = found.get().inputs().has("guidance");
        if (guides && !place.guided())
            ComfyValues.number(graph, found.get().inputs().path("guidance")).ifPresent(guidances::add);
        links.forEach(link -> go(link, place.guided() || guides));
        if (links.isEmpty()) encoded(found.get());
    }

    private static boolean showsPicture(Node node) {
        return node.is("reference", "latent") || encodes(node) && node.hasLink(name -> name.startsWith("image"));
    }

    /** What a node was made from that hands conditionings on. */
    private static List<Link> links(Node node, int output) {
        Optional<Link> negative = node.link("negative");
        if (node.link("positive").isPresent()
                && negative.isPresent()
                && node.link("model").isEmpty())
            return (output == 0 ? node.link("positive") : output == 1 ? negative : Optional.<Link>empty())
                    .stream().toList();
        return node.links(name -> name.startsWith("conditioning"));
    }

    /** A node without a class is one of a graph that is not whole. */
    private static boolean encodes(Node node) {
        return node.is("text", "encode")
                || node.words().isEmpty() && node.inputs().has("text");
    }

    private void encoded(Node node) {
        boolean blank = true;
        for (String name : TEXTS) {
            JsonNode value = node.inputs().path(name);
            if (value.isMissingNode()) continue;
            blank = false;
            Optional<String> text = ComfyValues.text(graph, value);
            lost |= text.isEmpty();
            text.filter(t -> !t.isBlank()).ifPresent(texts::add);
        }
        lost |= blank;
    }
}
