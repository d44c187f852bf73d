package air.wire;

import air.model.Usage;
import air.reply.ReplyJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answer says that it cost, in US dollars: in the usage of its body, or in a relay's header. What is not said
 * is unknown, and so is a 0 that something speaks against.
 */
final class Charge {
    private static final String[] FIELDS = {"cost", "total_cost", "cost_usd", "estimated_cost", "usd_spent"};
    private static final String[] CURRENCIES = {"currency", "cost_currency", "cost_unit"};
    private static final String[] HEADERS = {"x-litellm-response-cost", "x-response-cost", "x-request-cost"};
    private static final String[] OUTPUT = {"completion_tokens", "output_tokens", "candidatesTokenCount"};
    private static final String FREE = ":free";
    private static final String UPSTREAM = "upstream_inference_cost";
    /** xAI counts in ten thousand millionths of a dollar. */
    private static final int TICK = 10;

    private final String model;
    private final JsonNode body;
    private final JsonNode usage;
    private final int images;

    /**
     * @param usage the part of {@code body} that says what was used
     * @param images how many it holds
     */
    Charge(String model, JsonNode body, JsonNode usage, int images) {
        this.model = model;
        this.body = body;
        this.usage = usage;
        this.images = images;
    }

    Optional<BigDecimal> of(Answer answer) {
        String currency = Stream.of(usage, body)
                .map(place -> ReplyJson.text(place, CURRENCIES))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        if (!currency.isEmpty() && !currency.equalsIgnoreCase("usd")) return Optional.empty();
        boolean said = Stream.of(FIELDS).anyMatch(usage::hasNonNull) || usage.hasNonNull("cost_in_usd_ticks");
        Optional<BigDecimal> inBody =
                said ? whole() : first(body.path("meta").path("usage")).or(() -> money(body.path("cost")));
        return said || inBody.isPresent() ? inBody.filter(this::isBelievable) : inHeader(answer);
    }

    /** A relay that knows no price writes 0 there. */
    private static Optional<BigDecimal> inHeader(Answer answer) {
        return Stream.of(HEADERS)
                .flatMap(name -> answer.header(name).stream())
                .flatMap(text -> money(text).stream())
                .filter(cost -> cost.signum() > 0)
                .findFirst();
    }

    /**
     * With the user's own key at the model's provider, a relay's cost is only its fee, and the provider's comes on top.
     * Where the relay does not say whose key it was, a provider's cost above its own is added; below, it is part of its
     * own.
     */
    private Optional<BigDecimal> whole() {
        Optional<BigDecimal> cost = first(usage);
        JsonNode details = usage.path("cost_details").has(UPSTREAM) ? usage.path("cost_details") : usage;
        Optional<BigDecimal> upstream = money(details.path(UPSTREAM));
        boolean own = usage.path("is_byok").asBoolean(false);
        if (own) return cost.flatMap(fee -> upstream.map(fee::add));
        return cost.map(said ->
                upstream.filter(more -> more.compareTo(said) > 0).map(said::add).orElse(said));
    }

    private static Optional<BigDecimal> first(JsonNode usage) {
        JsonNode ticks = usage.path("cost_in_usd_ticks");
        Optional<BigDecimal> counted = ticks.canConvertToLong() && ticks.isNumber()
                ? Optional.of(BigDecimal.valueOf(ticks.longValue(), TICK)).filter(Usage::isMoney)
                : Optional.empty();
        return Stream.of(FIELDS)
                .flatMap(field -> money(usage.path(field)).stream())
                .findFirst()
                .or(() -> counted);
    }

    /** Nothing is free that made something, unless it is said to be. */
    private boolean isBelievable(BigDecimal cost) {
        boolean saidWhose =
                usage.path("is_byok").isBoolean() && !usage.path("is_byok").booleanValue();
        boolean made = images > 0
                || Stream.of(OUTPUT).anyMatch(field -> usage.path(field).asDouble(0) > 0);
        return cost.signum() > 0 || saidWhose || !made || model.endsWith(FREE);
    }

    private static Optional<BigDecimal> money(JsonNode cost) {
        if (cost.isObject()) return first(cost).or(() -> money(cost.path("total")));
        boolean infinite = cost.isFloatingPointNumber() && !Double.isFinite(cost.doubleValue());
        if (cost.isNumber() && !infinite)
            return Optional.of(cost.decimalValue()).filter(Usage::isMoney);
        return cost.isTextual() ? money(cost.textValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> money(String text) {
        String number = text.strip().replaceFirst("^\\$ ?", "").replaceFirst("(?i) ?(?:usd|\\$)$", "");
        return number.matches("(?:\\d{1,9}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE]-?\\d{1,2})?")
                ? Optional.of(new BigDecimal(number)).filter(Usage::isMoney)
                : Optional.empty();
    }
}
