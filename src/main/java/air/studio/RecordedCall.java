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
 * A call to a generator, whose results go into the library.
 *
 * @param priceList the cost of a usage if the provider does not state it; empty if unknown
 */
record RecordedCall(LedgerCall row, Function<Usage, Optional<BigDecimal>> priceList) {
    /** A reply and its assets; no assets if the library could not keep it. */
    record Result(ImageReply reply, List<Asset> assets) {}

    /** @throws ModelException as {@link LedgerCall#make} */
    Result make(LedgerCall.Work<ImageReply> work, Call call) throws ModelException {
        ImageReply answered = row.make(work, priceList, call);
        Usage usage = answered.usage().withCostUsd(row.costUsd(answered.usage()));
        ImageReply reply = new ImageReply(answered.pictures(), answered.files(), usage, answered.notes());
        List<Asset.Fresh> fresh = Results.fresh(row.request(), row.origin(), reply);
        List<Asset> assets = row.answers().keep(fresh);
        row.done(fresh.size(), fresh.stream().mapToLong(f -> f.file().size()).sum());
        if (!assets.isEmpty()) row.answers().letGo();
        return new Result(reply, assets);
    }
}
