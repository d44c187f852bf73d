package air.provenance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A graph of nodes as ComfyUI runs it: each has a class and inputs, which are values or links to other nodes. */
final class ComfyGraph {
    /** Most nodes that are gone to, and inputs of one: links can form circles, and a file can come from anybody. */
    private static final int MOST_VISITS = 50_000;

    private static final int MOST_INPUTS = 500;

    private static final int LONGEST_CLASS = 200;
    /** Where one word of a name ends and the next begins: CLIPTextEncode is "clip text encode". */
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** What a node is given by another one: which, and the number of the output there. */
    record Link(String node, int output) {
        static Optional<Link> of(JsonNode value) {
            boolean link = value.isArray()
                    && value.size() == 2
                    && value.path(0).isValueNode()
                    && value.path(1).canConvertToInt()
                    && value.path(1).isIntegralNumber();
            return link
                    ? Optional.of(new Link(value.path(0).asText(), value.path(1).intValue()))
                    : Optional.empty();
        }
    }

    /** A node; the same one only if it is this very one. */
    static final class Node {
        private final String id;
        private final Set<String> words;
        private final JsonNode inputs;

        private Node(String id, Set<String> words, JsonNode inputs) {
            this.id = id;
            this.words = words;
            this.inputs = inputs;
        }

        String id() {
            return id;
        }

        /** Of the name of its class, in small letters. */
        Set<String> words() {
            return words;
        }

        JsonNode inputs() {
            return inputs;
        }

        boolean is(String... needed) {
            return words.containsAll(Set.of(needed));
        }

        Optional<Link> link(String name) {
            return Link.of(inputs.path(name));
        }

        /** Its links, by names that fit. */
        List<Link> links(Predicate<String> names) {
            List<Link> links = new ArrayList<>();
            for (Map.Entry<String, JsonNode> input : inputs.properties())
                if (names.test(input.getKey().toLowerCase(Locale.ROOT)))
                    Link.of(input.getValue()).ifPresent(links::add);
            return links;
        }

        boolean hasLink(Predicate<String> names) {
            return !links(names).isEmpty();
        }

        /** The texts that were typed into it, without blank ones. */
        List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (JsonNode value : inputs)
                if (value.isTextual() && !value.textValue().isBlank()) texts.add(value.textValue());
            return texts;
        }

        List<BigDecimal> numbers() {
            List<BigDecimal> numbers = new ArrayList<>();
            for (JsonNode value : inputs)
                if (value.isNumber()) Numbers.of(value).ifPresent(numbers::add);
            return numbers;
        }
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private int visits;

    /** The graph in a tree; empty where there is not a node in it. */
    static Optional<ComfyGraph> of(JsonNode tree) {
        ComfyGraph graph = new ComfyGraph();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            JsonNode inputs = member.getValue().path("inputs");
            if (inputs.isObject())
                graph.add(member.getKey(), member.getValue().path("class_type").asText(), inputs);
        }
        return graph.nodes.isEmpty() ? Optional.empty() : Optional.of(graph);
    }

    void add(String id, String type, JsonNode inputs) {
        if (inputs.size() <= MOST_INPUTS) nodes.put(id, new Node(id, words(type), inputs));
    }

    /** Of a name, in small letters. */
    static Set<String> words(String type) {
        Set<String> words = new TreeSet<>();
        if (type.length() <= LONGEST_CLASS)
            for (String word : BETWEEN_WORDS.split(type)) if (!word.isEmpty()) words.add(word.toLowerCase(Locale.ROOT));
        return words;
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    /** Empty where the link leads nowhere, or too many were followed. */
    Optional<Node> at(Link link) {
        return visits++ < MOST_VISITS ? Optional.ofNullable(nodes.get(link.node())) : Optional.empty();
    }
}
