package air.registry;

import air.model.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one entry of a models.json. A problem names the field and the value. */
final class EntryReader {
    private static final int LONGEST_NAME = 200;

    private EntryReader() {}

    /** @param providers the providers there are; empty for any */
    static ModelEntry read(ObjectFields fields, Set<String> providers) {
        String id = name(fields, "id", fields.text("id"));
        String provider = fields.text("provider");
        if (!providers.isEmpty() && !providers.contains(provider))
            throw fields.wrong(
                    "provider",
                    "must be one of " + String.join(", ", new TreeSet<>(providers)) + " but is "
                            + ObjectFields.shown(provider));
        Set<Operation> operations = operations(fields);
        boolean sees = fields.flag("sees");
        if (operations.isEmpty() && !sees)
            throw fields.wrong("operations", "are missing, and sees is not true: say what the model can do");
        return new ModelEntry(
                id,
                provider,
                name(fields, "path", fields.text("path", id)),
                operations,
                sees,
                limits(fields.part("limits")),
                fields.has("price") ? price(fields.part("price")) : Price.UNKNOWN,
                sent(fields.part("fields")),
                constants(fields.part("constants")),
                fields.text("note", ""));
    }

    private static String name(ObjectFields fields, String field, String name) {
        if (name.length() > LONGEST_NAME || !name.matches("[\\p{Graph}]+"))
            throw fields.wrong(
                    field,
                    "must be at most " + LONGEST_NAME + " letters, digits and signs without spaces but is "
                            + ObjectFields.shown(name));
        return name;
    }

    private static Set<Operation> operations(ObjectFields fields) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (JsonNode item : fields.list("operations"))
            operations.add(Stream.of(Operation.values())
                    .filter(o -> item.isTextual() && o.key().equals(item.textValue()))
                    .findFirst()
                    .orElseThrow(() -> fields.wrong(
                            "operations",
                            "must be of " + keys() + " but hold " + ObjectFields.shown(item.toString()))));
        return operations;
    }

    private static String keys() {
        return Stream.of(Operation.values()).map(Operation::key).collect(Collectors.joining(", "));
    }

    private static Limits limits(ObjectFields fields) {
        Limits none = Limits.NONE;
        Optional<BigDecimal> seconds = fields.number("max_seconds");
        int least = fields.whole("min_side", 1, none.minSide());
        int most = fields.whole("max_side", 1, none.maxSide());
        if (most < least) throw fields.wrong("max_side", "must be at least min_side (" + least + ") but is " + most);
        if (seconds.isPresent() && seconds.get().signum() == 0)
            throw fields.wrong("max_seconds", "must be above 0 but is 0");
        return new Limits(
                least,
                most,
                fields.whole("max_pixels", 1L, none.maxPixels()),
                fields.whole("multiple_of", 1, none.multipleOf()),
                fields.whole("max_inputs", 0, none.maxInputs()),
                fields.whole("max_count", 1, none.maxCount()),
                fields.whole("max_prompt_length", 1, none.maxPromptLength()),
                seconds.isPresent() ? OptionalDouble.of(seconds.get().doubleValue()) : none.maxSeconds());
    }

    private static Price price(ObjectFields fields) {
        Price.Unit unit = unit(fields);
        List<Price.Tier> tiers = tiers(fields);
        Optional<BigDecimal> input = fields.number("input_usd_per_million");
        Optional<BigDecimal> output = fields.number("output_usd_per_million");
        switch (unit) {
            case FREE:
            case UNKNOWN:
                if (!tiers.isEmpty())
                    throw fields.wrong("unit", "is " + key(unit) + " although an amount is given: name what it is for");
                break;
            case TOKEN:
                if (input.isEmpty() || output.isEmpty())
                    throw fields.wrong(
                            input.isEmpty() ? "input_usd_per_million" : "output_usd_per_million",
                            "is missing, which a price by tokens needs");
                break;
            default:
                if (tiers.isEmpty()) throw fields.wrong("usd", "is missing: give it, or make unit \"unknown\"");
        }
        return new Price(unit, tiers, input, output, fields.text("source", ""));
    }

    private static Price.Unit unit(ObjectFields fields) {
        String key = fields.text("unit");
        return Stream.of(Price.Unit.values())
                .filter(u -> key(u).equals(key))
                .findFirst()
                .orElseThrow(() -> fields.wrong(
                        "unit",
                        "must be one of "
                                + Stream.of(Price.Unit.values())
                                        .map(EntryReader::key)
                                        .collect(Collectors.joining(", "))
                                + " but is " + ObjectFields.shown(key)));
    }

    private static String key(Price.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One amount for all sizes, or a list of amounts by size. */
    private static List<Price.Tier> tiers(ObjectFields fields) {
        Optional<BigDecimal> usd = fields.number("usd");
        List<JsonNode> items = fields.list("tiers");
        if (usd.isPresent() && !items.isEmpty()) throw fields.wrong("usd", "is given beside tiers: keep one of them");
        if (usd.isPresent()) return List.of(new Price.Tier(Optional.empty(), usd.get()));
        List<Price.Tier> tiers = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (JsonNode item : items) {
            ObjectFields tier = fields.item("tiers", tiers.size() + 1, item);
            Optional<BigDecimal> upTo = tier.number("up_to_megapixels");
            if (before == null || upTo.isPresent() && upTo.get().compareTo(before) <= 0)
                throw tier.wrong("up_to_megapixels", "must grow from tier to tier, and only the last may have none");
            before = upTo.orElse(null);
            tiers.add(new Price.Tier(upTo, tier.number("usd").orElseThrow(() -> tier.wrong("usd", "is missing"))));
        }
        return tiers;
    }

    private static Map<String, SentField> sent(ObjectFields fields) {
        Map<String, SentField> sent = new LinkedHashMap<>();
        fields.all().forEach((ours, theirs) -> {
            if (!ModelEntry.FIELDS.contains(ours))
                throw fields.wrong(
                        ours,
                        "is nothing that can be sent: use some of "
                                + String.join(", ", new TreeSet<>(ModelEntry.FIELDS)));
            sent.put(ours, theirs.isObject() ? sent(fields, ours) : inOneText(fields, ours));
        });
        return sent;
    }

    private static SentField sent(ObjectFields fields, String ours) {
        ObjectFields field = fields.part(ours);
        List<JsonNode> values = field.list("values");
        for (JsonNode value : values)
            if (!value.isTextual() && !value.isNumber())
                throw field.wrong(
                        "values", "must be texts and numbers but hold " + ObjectFields.shown(value.toString()));
        return new SentField(field.text("name"), values);
    }

    private static SentField inOneText(ObjectFields fields, String ours) {
        String theirs = fields.text(ours);
        if (theirs.strip().startsWith("="))
            throw fields.wrong(
                    ours, "needs the provider's name before its values but is " + ObjectFields.shown(theirs));
        return SentField.inOldForm(theirs);
    }

    private static Map<String, String> constants(ObjectFields fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.all().forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
