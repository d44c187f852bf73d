package air.studio;

import air.model.ImageModel;
import air.taste.Critic;
import air.taste.TasteReader;
import java.util.Objects;

/**
 * Who works in a run. Every call through them is checked against the budgets, written into the ledger and kept.
 *
 * @param reader reads the taste
 * @param generator makes pictures
 * @param critic judges them
 */
public record Models(TasteReader reader, ImageModel generator, Critic critic) {
    public Models {
        Objects.requireNonNull(critic, "critic");
    }
}
