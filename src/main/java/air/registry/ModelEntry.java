package air.registry;

import air.model.ImageRequest;
import air.model.Operation;
import air.model.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A model as data.
 *
 * @param id what the user calls it, unique over all entries, for example {@code fal/flux-dev}
 * @param provider the provider it is reached through, for example {@code fal}
 * @param path its name at the provider, for example {@code fal-ai/flux/dev}
 * @param operations what it can do; empty for a model that only sees
 * @param sees whether it can look at pictures and answer in JSON, as reading and judging need
 * @param limits what it accepts
 * @param price what a call costs
 * @param fields how the provider names what is sent: one of {@link #FIELDS} to its name, for example {@code image} to
 *     {@code image_url}
 * @param constants what is sent with every request beside that, as JSON texts
 * @param note a sentence for people, may be empty
 */
public record ModelEntry(
        String id,
        String provider,
        String path,
        Set<Operation> operations,
        boolean sees,
        Limits limits,
        Price price,
        Map<String, SentField> fields,
        Map<String, String> constants,
        String note) {
    /** Our names of what can be sent. */
    public static final Set<String> FIELDS = Set.of(
            "prompt",
            "image",
            "face",
            "images",
            "references",
            "seed",
            "count",
            "style",
            "steps",
            "guidance",
            "seconds",
            "size",
            "width",
            "height",
            "size_text",
            "aspect_ratio",
            "resolution",
            "scale");

    public ModelEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(path, "path");
        operations = Set.copyOf(operations);
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(price, "price");
        fields = Map.copyOf(fields);
        if (!FIELDS.containsAll(fields.keySet()))
            throw new IllegalArgumentException(
                    "only " + FIELDS + " can be sent but the entry names " + fields.keySet());
        constants = Map.copyOf(constants);
        Objects.requireNonNull(note, "note");
    }

    /** The family of models it is plainly one of, in a word: {@code Gemini}; empty where its names do not say. */
    public Optional<String> family() {
        return Family.of(this);
    }

    /** The most a request is expected to cost, US dollars; empty if unknown. */
    public Optional<BigDecimal> estimate(ImageRequest request) {
        return price.estimate(sold(request));
    }

    /** What it has cost, by what was used; empty when unknown. */
    public Optional<BigDecimal> cost(ImageRequest request, Usage usage) {
        return price.cost(sold(request), usage.images(), usage.inputTokens(), usage.outputTokens());
    }

    /** A video's length is sold as the model has it: of the lengths its entry lists, the nearest. */
    private ImageRequest sold(ImageRequest request) {
        OptionalDouble asked = request.options().seconds();
        if (asked.isEmpty() || !fields.containsKey("seconds")) return request;
        ImageRequest.Options options = request.options();
        return fields.get("seconds")
                .nearest(asked.getAsDouble())
                .flatMap(length -> SentField.numbers(length).stream().findFirst())
                .map(length -> request.withOptions(new ImageRequest.Options(
                        options.style(), options.steps(), options.guidanceScale(), OptionalDouble.of(length))))
                .orElse(request);
    }

    /** A model without an entry: it may support any operation, at an unknown cost. */
    public static ModelEntry unlisted(String provider, String path) {
        return new ModelEntry(
                path,
                provider,
                path,
                Set.copyOf(List.of(Operation.values())),
                true,
                Limits.NONE,
                Price.UNKNOWN,
                Map.of(),
                Map.of(),
                "");
    }
}
