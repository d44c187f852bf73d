package air.provenance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * NovelAI: JSON without a prompt of its own in older files, where the description is the prompt. Of the model the file
 * holds only a family and a hash.
 */
final class NovelAi implements Reader {
    private static final String NAME = "NovelAI";
    private static final List<String> MARKS = List.of("scale", "steps", "seed");

    @Override
    public Optional<Findings> read(FoundTexts texts) {
        return texts.under(FoundTexts.COMMENT).stream()
                .flatMap(text -> ForeignJson.object(text).stream())
                .filter(tree -> MARKS.stream().allMatch(tree::hasNonNull))
                .findFirst()
                .map(tree -> figures(tree, texts));
    }

    private static Findings figures(JsonNode tree, FoundTexts texts) {
        return new FindingsBuilder()
                .prompt(ForeignJson.text(tree, "prompt").or(() -> description(texts)))
                .seed(Numbers.of(tree.path("seed")))
                .size(Numbers.of(tree.path("width")), Numbers.of(tree.path("height")))
                .steps(Numbers.of(tree.path("steps")))
                .guidance(Numbers.of(tree.path("scale")), Optional.empty())
                .edited(ForeignJson.text(tree, "request_type")
                        .filter(type -> type.startsWith("Img2Img") || type.contains("Infill"))
                        .isPresent())
                .findings();
    }

    private static Optional<String> description(FoundTexts texts) {
        return texts.under(FoundTexts.SOFTWARE).contains(NAME)
                ? texts.under(FoundTexts.DESCRIPTION).stream().findFirst()
                : Optional.empty();
    }
}
