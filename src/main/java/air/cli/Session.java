package air.cli;

import air.Air;
import air.report.CostEstimate;
import air.report.Lookup;
import air.report.Prices;
import air.store.Asset;
import air.store.Library;
import air.store.Store;
import air.studio.Run;
import air.studio.Studio;
import java.time.InstantSource;

/** What the commands work with. */
record Session(Terminal terminal, Air air, InstantSource clock) {
    Studio studio() {
        return air.studio();
    }

    Store store() {
        return studio().store();
    }

    Library library() {
        return store().library();
    }

    Lookup lookup() {
        return new Lookup(this::store);
    }

    /** As {@link Lookup#asset}. */
    Asset asset(String named) {
        return lookup().asset(named);
    }

    /** Says before the first call what work may cost; nothing where it is free. */
    void tell(CostEstimate estimate) {
        if (!estimate.isFree()) terminal.say(estimate.sentence());
    }

    /** Says after the last call what a run has cost; nothing where it was free. */
    void tellCost(Run run) {
        String spent = Prices.spent(run.costUsd());
        if (!spent.isEmpty()) terminal.say(spent);
    }
}
