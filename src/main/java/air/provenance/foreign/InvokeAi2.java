package air.provenance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** InvokeAI up to version 2: JSON with the picture in a member of its own; what to avoid stands in brackets. */
final class InvokeAi2 implements Reader {
    private static final Pattern AVOIDED = Pattern.compile("(?<!\\\\)\\[[^\\[\\]]*+\\]");

    @Override
    public Optional<Findings> read(FoundTexts texts) {
        return texts.under(FoundTexts.INVOKE_2).stream()
                .flatMap(text -> ForeignJson.object(text).stream())
                .filter(tree -> tree.path("image").isObject())
                .findFirst()
                .map(InvokeAi2::figures);
    }

    private static Findings figures(JsonNode tree) {
        JsonNode image = tree.path("image");
        return new FindingsBuilder()
                .prompt(prompt(image.path("prompt")).map(InvokeAi2::wanted))
                .seed(Numbers.of(image.path("seed")))
                .size(Numbers.of(image.path("width")), Numbers.of(image.path("height")))
                .steps(Numbers.of(image.path("steps")))
                .guidance(Numbers.of(image.path("cfg_scale")), Optional.empty())
                .model(ForeignJson.text(tree, "model_weights"))
                .edited(ForeignJson.text(image, "type")
                        .filter("img2img"::equals)
                        .isPresent())
                .findings();
    }

    /** Several prompts are blended by weight: no single text says the same. */
    private static Optional<String> prompt(JsonNode prompt) {
        if (prompt.isTextual()) return Optional.of(prompt.textValue());
        return prompt.size() == 1 ? ForeignJson.text(prompt.path(0), "prompt") : Optional.empty();
    }

    /** The text without what stands in brackets; an escaped bracket is a letter like others. */
    static String wanted(String prompt) {
        String rest = AVOIDED.matcher(prompt).replaceAll("").replace("  ", " ");
        return rest.replace("\\[", "[").replace("\\]", "]").strip();
    }
}
