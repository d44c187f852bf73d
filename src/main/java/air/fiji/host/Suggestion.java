package air.fiji.host;

import air.registry.ModelEntry;
import air.registry.Price;
import air.report.Prices;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that a field suggests; any other can be typed too.
 *
 * @param id what goes into the field
 * @param note shown beside it, may be empty
 */
public record Suggestion(String id, String note) {
    /** Models with their prices, after an empty text that stands for the engine's own choice. */
    static List<Suggestion> of(List<ModelEntry> models) {
        List<Suggestion> suggestions = new ArrayList<>();
        suggestions.add(new Suggestion("", "the engine's own"));
        models.forEach(model -> suggestions.add(new Suggestion(model.id(), note(model.price()))));
        return suggestions;
    }

    private static String note(Price price) {
        return price.unit() == Price.Unit.UNKNOWN ? "price unknown" : Prices.words(price);
    }

    /** What a field shows once it is chosen. */
    @Override
    public String toString() {
        return id;
    }
}
