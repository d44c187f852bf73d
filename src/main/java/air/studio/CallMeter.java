package air.studio;

import air.model.Call;
import air.model.MediaFile;
import air.model.QueuedModel;
import air.model.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Meters one call: sums its usage, fills in costs the provider leaves out from the price list, and passes everything on
 * to the caller. Thread-safe.
 */
final class CallMeter implements Call.Meter {
    /** What a call cost, and the source of that figure. */
    record Cost(Optional<BigDecimal> usd, String source) {
        static final Cost UNKNOWN = new Cost(Optional.empty(), "");
        static final Cost NOTHING = new Cost(Optional.of(BigDecimal.ZERO), "");
    }

    private static final String PROVIDER = "provider";
    private static final String PRICE_LIST = "price list";

    private final Call.Meter caller;
    private final Function<Usage, Optional<BigDecimal>> priceList;
    private final Call.Meter row;
    private final List<Usage> usages = new ArrayList<>();
    private boolean listed;

    /**
     * @param priceList the cost of a usage whose provider does not state it; empty if unknown
     * @param row the call's row: records its order and keeps its answers before the caller learns of them
     */
    CallMeter(Call.Meter caller, Function<Usage, Optional<BigDecimal>> priceList, Call.Meter row) {
        this.caller = caller;
        this.priceList = priceList;
        this.row = row;
    }

    @Override
    public void used(Usage usage) {
        Usage priced = usage;
        if (usage.costUsd().isEmpty()) priced = usage.withCostUsd(priceList.apply(usage));
        synchronized (this) {
            usages.add(priced);
            listed |= usage.costUsd().isEmpty() && priced.costUsd().isPresent();
        }
        caller.used(priced);
    }

    @Override
    public void submitted(QueuedModel.Order order) {
        row.submitted(order);
        caller.submitted(order);
    }

    @Override
    public void answered(MediaFile body) {
        row.answered(body);
        caller.answered(body);
    }

    @Override
    public void unreadable(MediaFile file) {
        row.unreadable(file);
        caller.unreadable(file);
    }

    /** Whether any request reached the provider. */
    synchronized boolean heardNothing() {
        return usages.isEmpty();
    }

    /** The total; unknown if any part is. */
    synchronized Cost cost() {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (Usage one : usages) sum = sum.flatMap(known -> one.costUsd().map(known::add));
        return sum.isEmpty() ? Cost.UNKNOWN : new Cost(sum, listed ? PRICE_LIST : PROVIDER);
    }

    synchronized long inputTokens() {
        return usages.stream().mapToLong(Usage::inputTokens).sum();
    }

    synchronized long outputTokens() {
        return usages.stream().mapToLong(Usage::outputTokens).sum();
    }

    synchronized Optional<String> requestId() {
        return usages.stream().flatMap(u -> u.requestId().stream()).findFirst();
    }
}
