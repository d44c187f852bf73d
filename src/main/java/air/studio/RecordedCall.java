package air.studio;

import air.model.Call;
import air.model.ImageReply;
import air.model.ModelException;
import air.model.Usage;
import air.store.Asset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One call to a model that makes things, from the row that was written for it to the row completed: the call is
 * watched, what it made is put into the library.
 *
 * @param priceList what a usage costs where the provider does not say; empty when unknown
 */
record RecordedCall(LedgerCall row, Function<Usage, Optional<BigDecimal>> priceList) {
    /** What is asked of the model. */
    interface Work {
        ImageReply with(Call metered) throws ModelException;
    }

    /** A reply, and what it is kept as: nothing where the library could not take it. */
    record Result(ImageReply reply, List<Asset> assets) {}

    /**
     * @throws ModelException as the model says; where an order goes on at the provider ({@link LedgerCall#goesOn}), the
     *     row stays as it is
     */
    Result make(Work work, Call call) throws ModelException {
        CallMeter meter = new CallMeter(call.meter(), priceList, row);
        ImageReply reply;
        try {
            reply = work.with(row.context().watched(call, meter));
        } catch (ModelException e) {
            if (!row.goesOn(e)) throw row.failed(e, meter);
            row.letGo();
            throw e;
        } catch (RuntimeException | Error e) {
            if (!row.goesOn(e)) row.failed(e, meter);
            throw e;
        }
        return kept(reply, meter);
    }

    private Result kept(ImageReply answered, CallMeter meter) {
        if (meter.heardNothing()) meter.used(answered.usage());
        Usage usage = answered.usage().withCostUsd(meter.cost().usd());
        ImageReply reply = new ImageReply(answered.pictures(), answered.files(), usage, answered.notes());
        List<Asset.Fresh> fresh = Results.fresh(row.request(), row.origin(), reply);
        List<Asset> assets = row.keep(fresh);
        row.done(fresh.size(), fresh.stream().mapToLong(f -> f.file().size()).sum(), meter);
        if (!assets.isEmpty()) row.letGo();
        return new Result(reply, assets);
    }
}
