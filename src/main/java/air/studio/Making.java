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
 */
final class Making {
    /** What is asked of the model. */
    interface Work {
        ImageReply with(Call metered) throws ModelException;
    }

    /** A reply, and what it is kept as: nothing where the library could not take it. */
    record Kept(ImageReply reply, List<Asset> assets) {}

    private final Row row;
    private final Function<Usage, Optional<BigDecimal>> priceList;

    Making(Row row, Function<Usage, Optional<BigDecimal>> priceList) {
        this.row = row;
        this.priceList = priceList;
    }

    /**
     * @throws ModelException as the model says; where an order goes on at the provider ({@link Row#goesOn}), the row
     *     stays as it is
     */
    Kept make(Work work, Call call) throws ModelException {
        Tally tally = new Tally(call.meter(), priceList, row);
        ImageReply reply;
        try {
            reply = work.with(row.session().watched(call, tally));
        } catch (ModelException e) {
            if (!row.goesOn(e)) throw row.failed(e, tally);
            row.letGo();
            throw e;
        } catch (RuntimeException | Error e) {
            if (!row.goesOn(e)) row.failed(e, tally);
            throw e;
        }
        return kept(reply, tally);
    }

    private Kept kept(ImageReply reply, Tally tally) {
        if (tally.heardNothing()) tally.used(reply.usage());
        Optional<BigDecimal> cost = tally.cost().usd();
        List<Asset.Fresh> fresh = Shelf.fresh(row, reply, cost);
        List<Asset> assets = row.session().keep(row, fresh);
        row.done(fresh.size(), fresh.stream().mapToLong(f -> f.file().size()).sum(), tally);
        if (!assets.isEmpty()) row.letGo();
        Usage usage = Tally.costing(reply.usage(), cost);
        return new Kept(new ImageReply(reply.pictures(), reply.files(), usage, reply.notes()), assets);
    }
}
