package air.provenance.foreign;

import air.provenance.foreign.ComfyTrail.Begin;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * ComfyUI: the graph of nodes that was run; where that is not there, the workflow as it was drawn. Other formats than
 * PNG hold both in fields that were meant for something else.
 */
final class ComfyUi implements Reader {
    private static final int MOST_BEGINS = 50;

    @Override
    public Optional<Findings> read(FoundTexts texts) {
        return graphs(texts, FoundTexts.PROMPT, ComfyGraph::of)
                .or(() -> graphs(texts, FoundTexts.WORKFLOW, ComfyWorkflow::graph))
                .flatMap(ComfyUi::figures);
    }

    private static Optional<ComfyGraph> graphs(
            FoundTexts texts, String name, Function<JsonNode, Optional<ComfyGraph>> reading) {
        Stream<JsonNode> comments = trees(texts, FoundTexts.USER_COMMENT)
                .flatMap(tree -> Stream.concat(Stream.of(tree), inside(tree.path(name)).stream()));
        return Stream.concat(trees(texts, name), comments)
                .flatMap(tree -> reading.apply(tree).stream())
                .findFirst();
    }

    private static Stream<JsonNode> trees(FoundTexts texts, String name) {
        return texts.under(name).stream().flatMap(text -> ForeignJson.object(text).stream());
    }

    /** An object, or the text of one. */
    private static Optional<JsonNode> inside(JsonNode member) {
        return member.isTextual() ? ForeignJson.object(member.textValue()) : Optional.of(member);
    }

    /** What all the saved pictures have in common: which of them the file is, it does not say. */
    private static Optional<Findings> figures(ComfyGraph graph) {
        Set<Begin> begins = new HashSet<>();
        for (List<ComfyGraph.Link> end : ComfyTrail.ends(graph)) {
            Set<Begin> found = ComfyTrail.begins(graph, end);
            begins.addAll(found);
            if (found.isEmpty() || begins.size() > MOST_BEGINS) return Optional.empty();
        }
        return begins.stream().map(begin -> ComfyStage.figures(graph, begin)).reduce(Findings::agreed);
    }
}
