package air.provenance.foreign;

import air.provenance.foreign.ComfyGraph.Link;
import air.provenance.foreign.ComfyGraph.Node;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Texts and numbers of a graph, also where a node only holds one for others. What a node computes (a language model's
 * answer, a sum, a draw) stands nowhere in the file, so only nodes are asked whose class is named by nothing but words
 * for holding.
 */
final class ComfyValues {
    private static final Set<String> HOLDING = Set.of(
            ("primitive string text multiline multi line literal constant const value simple input box field node prompt"
                            + " positive int integer float number num seed noise width height steps cfg easy cr ttn jw"
                            + " rgthree kj kjnodes crystools impact utils was pysssss")
                    .split(" "));
    /** Words of classes that hand on what they are given. */
    private static final Set<String> SHOWING = Set.of("show", "display", "preview", "reroute");

    private ComfyValues() {}

    static Optional<String> text(ComfyGraph graph, JsonNode value) {
        return value.isTextual()
                ? Optional.of(value.textValue())
                : held(graph, value, node -> node.numbers().isEmpty() ? node.texts() : List.of());
    }

    static Optional<BigDecimal> number(ComfyGraph graph, JsonNode value) {
        return value.isNumber() ? Numbers.of(value) : held(graph, value, Node::numbers);
    }

    /** The only value of the node that is linked to. */
    private static <T> Optional<T> held(ComfyGraph graph, JsonNode value, Function<Node, List<T>> values) {
        Optional<Link> link = Link.of(value);
        while (link.isPresent()) {
            Optional<Node> node = graph.at(link.get());
            if (node.isEmpty()) return Optional.empty();
            List<Link> links = node.get().links(name -> true);
            if (links.isEmpty())
                return node.filter(n -> holds(n.words())).map(values).flatMap(ComfyValues::only);
            boolean shows = node.get().words().stream().anyMatch(SHOWING::contains);
            link = shows ? only(links) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether a class that is named by these words only holds a value. */
    static boolean holds(Set<String> words) {
        return !words.isEmpty() && HOLDING.containsAll(words);
    }

    private static <T> Optional<T> only(List<T> list) {
        return list.size() == 1 ? Optional.of(list.get(0)) : Optional.empty();
    }
}
