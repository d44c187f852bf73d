package air.provenance.foreign;

import air.provenance.foreign.ComfyGraph.Link;
import air.provenance.foreign.ComfyGraph.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes from where a picture is saved back along pictures and latents, to the samplers that began it: what later ones
 * refine, enlarge or mend was composed by the first.
 */
final class ComfyTrail {
    private static final List<String> PICTURES =
            List.of("image", "samples", "latent", "pixels", "destination", "source", "frames");
    /** Nodes that sample anew what a picture already shows, and hand the whole picture on. */
    private static final List<Set<String>> MENDERS =
            List.of(Set.of("face", "detailer"), Set.of("detailer", "each"), Set.of("ultimate", "upscale"));
    /** Words of nodes between an empty canvas and a sampler that leave its size as it is. */
    private static final List<Set<String>> SAME_SIZE = List.of(
            Set.of("repeat", "batch"), Set.of("from", "batch"), Set.of("seed", "behavior"), Set.of("noise", "mask"));

    /**
     * A sampler that begins a picture.
     *
     * @param canvas the empty latent it began on, where nothing between them changed its size
     * @param edits whether it began on another picture
     */
    record Begin(Node sampler, Optional<Node> canvas, boolean edits) {}

    /** A place on the way, and what lies between it and the end. */
    private record Place(Link link, Optional<Node> sampler, boolean resized, boolean encoded) {}

    private final ComfyGraph graph;
    private final Set<Begin> begins = new LinkedHashSet<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private final Set<Place> seen = new HashSet<>();
    private boolean lost;

    private ComfyTrail(ComfyGraph graph) {
        this.graph = graph;
    }

    /** Where the picture began that comes through these links; empty where that is not certain. */
    static Set<Begin> begins(ComfyGraph graph, List<Link> links) {
        ComfyTrail trail = new ComfyTrail(graph);
        links.forEach(link -> trail.go(new Place(link, Optional.empty(), false, false)));
        while (!trail.open.isEmpty() && !trail.lost) trail.look(trail.open.pop());
        return trail.lost ? Set.of() : trail.begins;
    }

    private void go(Place place) {
        if (seen.add(place)) open.push(place);
    }

    private void look(Place place) {
        Optional<Node> found = graph.at(place.link());
        if (found.isEmpty()) {
            lost = true;
            return;
        }
        Node node = found.get();
        if (samples(node)) sampler(node);
        else if (node.is("empty", "latent")) begin(place, place.resized() ? Optional.empty() : found);
        else if (maySample(node)) lost = true;
        else handOn(place, node);
    }

    private void begin(Place place, Optional<Node> canvas) {
        place.sampler().ifPresent(sampler -> begins.add(new Begin(sampler, canvas, place.encoded())));
    }

    private void sampler(Node node) {
        // The second stage of Stable Cascade is given the first one's latent beside the words.
        Optional<Link> first = node.link("positive").flatMap(graph::at).flatMap(words -> words.link("stage_c"));
        List<Link> latents = first.map(List::of).orElseGet(() -> latents(node));
        if (latents.isEmpty()) begins.add(new Begin(node, Optional.empty(), false));
        latents.forEach(link -> go(new Place(link, Optional.of(node), false, false)));
    }

    static List<Link> latents(Node sampler) {
        return sampler.links(name -> name.contains("latent") || name.equals("samples"));
    }

    private void handOn(Place place, Node node) {
        List<Link> links = node.links(ComfyTrail::isPicture);
        if (links.isEmpty()) links = node.links(name -> !name.contains("vae") && !name.contains("mask"));
        if (links.isEmpty()) begin(place, Optional.empty());
        boolean resized = place.resized() || SAME_SIZE.stream().noneMatch(node.words()::containsAll);
        boolean encoded = place.encoded() || node.link("pixels").isPresent() || node.is("vae", "encode");
        links.forEach(link -> go(new Place(link, place.sampler(), resized, encoded)));
    }

    private static boolean isPicture(String name) {
        return PICTURES.stream().anyMatch(name::contains) && !name.contains("mask");
    }

    /** Whether it is a sampler of the usual kind: it is given words, noise and a latent, and no picture. */
    static boolean samples(Node node) {
        boolean named = node.words().stream().anyMatch(word -> word.endsWith("sampler"));
        boolean wants = node.link("positive").isPresent() || node.link("guider").isPresent();
        boolean noise = Stream.of("seed", "noise_seed", "noise").anyMatch(node.inputs()::has);
        return named && wants && noise && !node.hasLink(name -> name.startsWith("image"));
    }

    /** Whether it could be a sampler of a kind that is not known: it is given a model, or what is wanted. */
    private boolean maySample(Node node) {
        if (mends(node)) return false;
        if (node.is("conditioning") && node.link("pixels").isPresent()) return false;
        return node.hasLink(ComfyTrail::isMeans)
                || node.links(name -> true).stream().anyMatch(link -> isMeans(graph, link));
    }

    private static boolean mends(Node node) {
        return MENDERS.stream().anyMatch(node.words()::containsAll);
    }

    private static boolean isMeans(String name) {
        return name.startsWith("model")
                || name.equals("positive")
                || name.equals("negative")
                || name.startsWith("cond")
                || name.equals("guider")
                || name.contains("pipe")
                || name.contains("context");
    }

    private static boolean isMeans(ComfyGraph graph, Link link) {
        return graph.at(link)
                .filter(node -> !samples(node) && !mends(node))
                .filter(node -> node.is("text", "encode")
                        || link.output() == 0
                                && (node.inputs().has("ckpt_name")
                                        || node.inputs().has("unet_name")
                                        || node.link("model").isPresent()))
                .isPresent();
    }

    /** Where pictures are saved; else where they are only shown, else every sampler is an end. */
    static List<List<Link>> ends(ComfyGraph graph) {
        for (String start : List.of("sav", "preview")) {
            List<List<Link>> ends = graph.nodes().stream()
                    .filter(node -> node.words().stream().anyMatch(word -> word.startsWith(start)))
                    .map(node -> node.links(name -> name.startsWith("image")))
                    .filter(links -> !links.isEmpty())
                    .toList();
            if (!ends.isEmpty()) return ends;
        }
        return graph.nodes().stream()
                .filter(ComfyTrail::samples)
                .map(node -> List.of(new Link(node.id(), 0)))
                .toList();
    }
}
