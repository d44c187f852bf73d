package air.provider;

import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.registry.ModelEntry;
import air.registry.SentField;
import air.reply.ReplyJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the JSON of a request in a model's own words, as the {@code fields} and {@code constants} of its registry
 * entry say. A field is {@code "ours": "theirs"}; what the entry does not name is not sent; an entry that names nothing
 * gets its provider's usual names. Ours:
 *
 * <table>
 * <caption>What can be sent</caption>
 * <tr><td>{@code prompt}</td><td>the words; left out where they are blank</td></tr>
 * <tr><td>{@code image}</td><td>the first picture to work on</td></tr>
 * <tr><td>{@code face}</td><td>the second one, whose face the first gets</td></tr>
 * <tr><td>{@code images}</td><td>a list of all pictures to work on</td></tr>
 * <tr><td>{@code references}</td><td>a list of the references; under the same name as {@code images} it follows them,
 * and the prompt then says which are which</td></tr>
 * <tr><td>{@code seed}</td><td>a number below 2^31</td></tr>
 * <tr><td>{@code count}</td><td>how many results; a model without it is asked once for each</td></tr>
 * <tr><td>{@code style}, {@code steps}, {@code guidance}, {@code seconds}</td><td>where the user asked for them</td></tr>
 * <tr><td>{@code size}</td><td>an object with {@code width} and {@code height}</td></tr>
 * <tr><td>{@code width}, {@code height}</td><td>numbers, px</td></tr>
 * <tr><td>{@code size_text}</td><td>both as one text, {@code 1024*768}</td></tr>
 * <tr><td>{@code aspect_ratio}</td><td>the nearest of the usual ones, {@code 4:3}</td></tr>
 * <tr><td>{@code resolution}</td><td>the nearest of {@code 1k|2k|4k}, for videos of {@code 480p|720p|1080p};
 * of an upscale that names no larger size, of twice the input</td></tr>
 * <tr><td>{@code scale}</td><td>how much larger than the input the result shall be; 2 where nothing larger is
 * asked</td></tr>
 * </table>
 *
 * Theirs is a name, or a path of names with dots between ({@code parameters.seed}). Where a model knows only some
 * values, an object holds both, and the nearest value is sent: {@code "seconds": {"name": "duration", "values": [5,
 * 10]}}; a number that must be text is written as one, {@code "5"}. Pictures go as data URLs of PNGs, encoded anew, at
 * most {@value #INPUT_SIDE} px and what the limits say; references at most {@value Pixels#GENERATOR_SIDE} px. Constants
 * go with every request and may have paths too.
 */
final class RequestFields {
    /** Longest side of a picture to work on, px: data URLs of more than some megabytes are slow or refused. */
    static final int INPUT_SIDE = 2048;

    /** Providers take seeds of 31 bits. */
    private static final long LARGEST_SEED = Integer.MAX_VALUE;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final Map<String, Function<Asked, JsonNode>> KNOWN = known();

    /** What is asked of one request, for one field of it. */
    record Asked(ImageRequest request, int count, ModelEntry entry, SentField field) {
        int width() {
            return side(request.width());
        }

        int height() {
            return side(request.height());
        }

        private int side(int wanted) {
            int step = entry.limits().multipleOf();
            int rounded = Math.max(step, Math.round((float) wanted / step) * step);
            return rounded > entry.limits().maxSide() ? rounded - step : rounded;
        }
    }

    private final ModelEntry entry;
    private final Map<String, SentField> fields = new TreeMap<>();

    /** @param usual the provider's usual fields, for entries that name none */
    RequestFields(ModelEntry entry, Map<String, SentField> usual) {
        this.entry = entry;
        fields.putAll(entry.fields().isEmpty() ? usual : entry.fields());
    }

    /** Most results that one request can give. */
    int mostAtOnce() {
        return fields.containsKey("count") ? entry.limits().maxCount() : 1;
    }

    /** The body for {@code count} of the results of {@code request}. */
    ObjectNode body(ImageRequest request, int count) {
        ObjectNode body = JSON.objectNode();
        entry.constants().forEach((path, json) -> put(body, path, constant(json)));
        ImageRequest sent = request.withReferences(references(request));
        fields.forEach((ours, theirs) -> {
            JsonNode value = KNOWN.get(ours).apply(new Asked(sent, count, entry, theirs));
            if (value != null) put(body, theirs.name(), value);
        });
        return body;
    }

    /** The references that are sent: none where the model takes none, no more than it takes beside the inputs. */
    private List<Picture> references(ImageRequest request) {
        SentField references = fields.get("references");
        if (references == null) return List.of();
        boolean shared =
                fields.containsKey("images") && fields.get("images").name().equals(references.name());
        int room = entry.limits().maxInputs() - (shared ? request.inputs().size() : 0);
        List<Picture> all = request.references();
        return all.subList(0, Math.max(0, Math.min(room, all.size())));
    }

    private static JsonNode constant(String json) {
        JsonNode value = ReplyJson.tree(json);
        return value.isMissingNode() ? JSON.textNode(json) : value;
    }

    /** Sets a value; lists under one name become one list. */
    private static void put(ObjectNode body, String path, JsonNode value) {
        ObjectNode place = body;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++)
            place = place.path(names[i]) instanceof ObjectNode inner ? inner : place.putObject(names[i]);
        String last = names[names.length - 1];
        if (place.path(last) instanceof ArrayNode list && value instanceof ArrayNode more) list.addAll(more);
        else place.set(last, value);
    }

    private static Map<String, Function<Asked, JsonNode>> known() {
        Map<String, Function<Asked, JsonNode>> known = new TreeMap<>();
        known.put("prompt", a -> words(a.request));
        known.put("image", a -> a.request.inputs().isEmpty() ? null : input(a, 0));
        known.put("face", a -> a.request.inputs().size() < 2 ? null : input(a, 1));
        known.put("images", a -> inputs(a));
        known.put("references", a -> list(a.request.references(), Pixels.GENERATOR_SIDE));
        known.put("seed", a -> JSON.numberNode(a.request.seed() % LARGEST_SEED));
        known.put("count", a -> JSON.numberNode(a.count));
        known.put("size", a -> JSON.objectNode().put("width", a.width()).put("height", a.height()));
        known.put("width", a -> JSON.numberNode(a.width()));
        known.put("height", a -> JSON.numberNode(a.height()));
        known.put("size_text", a -> shape(a, a.width() + "*" + a.height()));
        known.put("aspect_ratio", a -> shape(a, SupportedSize.aspect(a.request)));
        known.put("resolution", a -> resolution(a));
        known.put("scale", a -> number(a, scale(a.request)));
        known.putAll(options());
        return known;
    }

    private static Map<String, Function<Asked, JsonNode>> options() {
        Map<String, Function<Asked, JsonNode>> known = new LinkedHashMap<>();
        known.put(
                "style",
                a -> a.request.options().style().<JsonNode>map(JSON::textNode).orElse(null));
        known.put("steps", a -> {
            var steps = a.request.options().steps();
            return steps.isEmpty() ? null : number(a, steps.getAsInt());
        });
        known.put("guidance", a -> optional(a, a.request.options().guidanceScale()));
        known.put("seconds", a -> optional(a, a.request.options().seconds()));
        return known;
    }

    private static JsonNode optional(Asked asked, OptionalDouble number) {
        return number.isEmpty() ? null : number(asked, number.getAsDouble());
    }

    private static JsonNode number(Asked asked, double number) {
        boolean whole = number == Math.rint(number);
        return asked.field
                .nearest(number)
                .orElseGet(() -> whole ? JSON.numberNode((long) number) : JSON.numberNode(number));
    }

    private static JsonNode shape(Asked asked, String any) {
        return asked.field.nearestShape(asked.width(), asked.height()).orElseGet(() -> JSON.textNode(any));
    }

    private static JsonNode words(ImageRequest request) {
        if (request.prompt().isBlank()) return null;
        return JSON.textNode(PaintingPrompt.withReferences(request));
    }

    private static JsonNode input(Asked asked, int index) {
        return JSON.textNode(dataUrl(asked.request.inputs().get(index), inputSide(asked.entry)));
    }

    private static ArrayNode inputs(Asked asked) {
        return list(asked.request.inputs(), inputSide(asked.entry));
    }

    private static int inputSide(ModelEntry entry) {
        return Math.min(INPUT_SIDE, entry.limits().maxSide());
    }

    private static ArrayNode list(List<Picture> pictures, int longSide) {
        if (pictures.isEmpty()) return null;
        List<JsonNode> urls = new ArrayList<>();
        pictures.forEach(picture -> urls.add(JSON.textNode(dataUrl(picture, longSide))));
        return JSON.arrayNode().addAll(urls);
    }

    private static String dataUrl(Picture picture, int longSide) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(Pixels.png(picture, longSide));
    }

    private static JsonNode resolution(Asked asked) {
        boolean moving = asked.request.operation().makes() == Operation.Makes.VIDEO;
        SentField field = moving ? asked.field.or("480p", "720p", "1080p") : asked.field.or("1k", "2k", "4k");
        boolean larger = asked.request.operation() == Operation.IMAGE_UPSCALE;
        double scale = larger
                ? scale(asked.request)
                        * longSide(asked.request.inputs().get(0))
                        / Math.max(asked.width(), asked.height())
                : 1;
        return field.nearestResolution(asked.width() * scale, asked.height() * scale)
                .orElseThrow();
    }

    private static int longSide(Picture picture) {
        return Math.max(picture.width(), picture.height());
    }

    private static double scale(ImageRequest request) {
        if (request.inputs().isEmpty()) return 2;
        Picture input = request.inputs().get(0);
        double asked = Math.max(request.width(), request.height()) / (double) longSide(input);
        return asked > 1 ? asked : 2;
    }
}
