package air.provenance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs that write one JSON object with a member for each thing. */
final class JsonPrograms implements Reader {
    /**
     * A program.
     *
     * @param inside the member that holds the others; empty where they are not inside one
     * @param marks members by which its JSON is known from others'
     * @param names of the program's members, by ours
     * @param edits whether the picture was made from another one
     */
    private record Program(String inside, List<String> marks, Map<String, String> names, Predicate<JsonNode> edits) {
        /** @param others names that are not the {@link #SAME} */
        static Program of(String inside, List<String> marks, Map<String, String> others, Predicate<JsonNode> edits) {
            Map<String, String> names = new HashMap<>(SAME);
            if (others.containsKey("size")) names.keySet().removeAll(List.of("width", "height"));
            names.putAll(others);
            return new Program(inside, marks, names, edits);
        }

        Optional<JsonNode> itsOwn(JsonNode tree) {
            JsonNode object = inside.isEmpty() ? tree : tree.path(inside);
            return object.isObject() && marks.stream().allMatch(object::hasNonNull)
                    ? Optional.of(object)
                    : Optional.empty();
        }

        Findings figures(JsonNode object) {
            FindingsBuilder draft = new FindingsBuilder()
                    .prompt(Optional.ofNullable(value(object, "prompt").textValue()))
                    .seed(number(object, "seed"))
                    .size(number(object, "width"), number(object, "height"))
                    .steps(number(object, "steps"))
                    .guidance(number(object, "guidance"), number(object, "distilled"))
                    .model(model(value(object, "model")))
                    .edited(edits.test(object));
            Optional.ofNullable(value(object, "size").textValue()).ifPresent(draft::size);
            return draft.findings();
        }

        private JsonNode value(JsonNode object, String ours) {
            String name = names.get(ours);
            return name == null ? MissingNode.getInstance() : object.path(name);
        }

        private Optional<BigDecimal> number(JsonNode object, String ours) {
            return Numbers.of(value(object, ours));
        }

        private static Optional<String> model(JsonNode model) {
            return Optional.ofNullable(model.textValue())
                    .or(() -> ForeignJson.text(model, "name"))
                    .or(() -> ForeignJson.text(model, "model_name"));
        }
    }

    /** What most programs call as we do. */
    private static final Map<String, String> SAME = Stream.of("prompt", "seed", "width", "height", "steps", "model")
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> name));

    private static final Predicate<JsonNode> NEVER = object -> false;

    private static final Program SWARM = Program.of(
            "sui_image_params",
            List.of(),
            Map.of("guidance", "cfgscale", "distilled", "fluxguidancescale"),
            object -> object.hasNonNull("initimage"));

    private static final Program FOOOCUS = Program.of(
            "",
            List.of("base_model", "resolution"),
            Map.of("size", "resolution", "guidance", "guidance_scale", "model", "base_model"),
            NEVER);

    private static final Program FOOOCUS_MRE = Program.of(
            "", List.of("base_model", "cfg", "steps"), Map.of("guidance", "cfg", "model", "base_model"), NEVER);

    private static final Program RUINED_FOOOCUS = Program.of(
            "",
            List.of("Prompt", "base_model_name"),
            Map.of("prompt", "Prompt", "guidance", "cfg", "model", "base_model_name"),
            NEVER);

    private static final Program INVOKE = Program.of(
            "",
            List.of("positive_prompt"),
            Map.of("prompt", "positive_prompt", "guidance", "cfg_scale", "distilled", "guidance"),
            object -> ForeignJson.text(object, "generation_mode")
                    .filter(mode -> mode.matches(".*(img2img|inpaint|outpaint)"))
                    .isPresent());

    private static final Program DRAW_THINGS = Program.of(
            "",
            List.of("c", "size", "seed"),
            Map.of("prompt", "c", "size", "size", "guidance", "scale"),
            object -> Numbers.of(object.path("strength"))
                    .filter(strength -> strength.compareTo(BigDecimal.ONE) < 0)
                    .isPresent());

    private static final List<Program> PROGRAMS =
            List.of(SWARM, FOOOCUS, FOOOCUS_MRE, RUINED_FOOOCUS, INVOKE, DRAW_THINGS);

    @Override
    public Optional<Findings> read(FoundTexts texts) {
        return texts
                .under(FoundTexts.INVOKE, FoundTexts.PARAMETERS, FoundTexts.USER_COMMENT, FoundTexts.COMMENT)
                .stream()
                .flatMap(text -> ForeignJson.object(text).stream())
                .flatMap(tree ->
                        PROGRAMS.stream().flatMap(program -> program.itsOwn(tree).map(program::figures).stream()))
                .filter(Findings::anyKnown)
                .findFirst();
    }
}
