package air.cli;

import air.model.ImageRequest;
import air.model.Operation;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.Price;
import air.report.Prices;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry's entries as JSON and as text. The keys are a contract. */
final class ModelReport {
    private ModelReport() {}

    static ArrayNode json(List<ModelEntry> entries, Set<String> ready) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (ModelEntry entry : entries) {
            ObjectNode node = nodes.addObject();
            node.put("id", entry.id());
            node.put("provider", entry.provider());
            node.put("path", entry.path());
            node.put("ready", ready.contains(entry.provider()));
            operations(entry).forEach(node.putArray("operations")::add);
            node.put("sees", entry.sees());
            node.set("limits", limits(entry.limits()));
            node.set("price", price(entry.price()));
            node.put("note", entry.note());
        }
        return nodes;
    }

    private static Stream<String> operations(ModelEntry entry) {
        return Stream.of(Operation.values())
                .filter(entry.operations()::contains)
                .map(Operation::key);
    }

    private static ObjectNode limits(Limits limits) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("min_side", limits.minSide())
                .put("max_side", limits.maxSide())
                .put("max_pixels", limits.maxPixels())
                .put("multiple_of", limits.multipleOf())
                .put("max_inputs", limits.maxInputs())
                .put("max_count", limits.maxCount())
                .put("max_prompt_length", limits.maxPromptLength())
                .put(
                        "max_seconds",
                        limits.maxSeconds().isPresent() ? limits.maxSeconds().getAsDouble() : null);
    }

    private static ObjectNode price(Price price) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("unit", price.unit().name().toLowerCase(Locale.ROOT));
        ArrayNode tiers = node.putArray("tiers");
        for (Price.Tier tier : price.tiers())
            tiers.addObject()
                    .put("up_to_megapixels", tier.upToMegapixels().orElse(null))
                    .put("usd", tier.usd());
        node.put("input_usd_per_million_tokens", price.inputUsdPerMillion().orElse(null));
        node.put("output_usd_per_million_tokens", price.outputUsdPerMillion().orElse(null));
        node.put("source", price.source());
        return node;
    }

    /** One row for each model. */
    static String table(List<ModelEntry> entries) {
        Table table = new Table().left("  model").wrapped("price").wrapped("can do");
        for (ModelEntry entry : entries)
            table.row("  " + entry.id(), Prices.words(entry.price()), can(entry) + limits(entry));
        return table.text();
    }

    private static String can(ModelEntry entry) {
        Stream<String> seeing = entry.sees() ? Stream.of("read", "judge") : Stream.of();
        return Stream.concat(operations(entry), seeing).collect(Collectors.joining(", "));
    }

    private static String limits(ModelEntry entry) {
        Limits limits = entry.limits();
        List<String> parts = new ArrayList<>();
        if (limits.maxSide() < ImageRequest.MAX_SIDE) parts.add("up to " + limits.maxSide() + " px");
        if (limits.maxSeconds().isPresent())
            parts.add("up to " + plain(limits.maxSeconds().getAsDouble()) + " s");
        return parts.isEmpty() ? "" : "\n" + String.join(", ", parts);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
