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
 * Listens to one call: sums what it used, fills in from the price list what a provider does not say, and passes all of
 * it on to the caller. Thread-safe.
 */
final class CallMeter implements Call.Meter {
    /** What a call cost and who says so. */
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
     * @param priceList what a usage costs whose provider does not say; empty when unknown
     * @param row of the call: writes down its order and keeps its answers before the caller hears of them
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

    /** All of it; unknown as soon as a part is. */
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
