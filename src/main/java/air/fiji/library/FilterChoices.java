package air.fiji.library;

import air.store.Ledger;
import air.store.Store;
import java.util.List;

/** What the filters offer: the models that have worked, the tags in use. */
record FilterChoices(List<String> models, List<String> tags) {
    /** Reads them; blocks on the disk. */
    static FilterChoices of(Store store) {
        Ledger ledger = store.ledger();
        List<String> models = ledger.months().stream()
                .flatMap(month -> ledger.lines(month).stream())
                .map(Ledger.Line::model)
                .distinct()
                .sorted()
                .toList();
        return new FilterChoices(models, store.library().tags());
    }
}
