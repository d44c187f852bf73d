package air.studio;

import air.model.ImageModel;
import air.taste.Critic;
import air.taste.TasteReader;
import java.util.Objects;

/**
 * The models of a run. Every call is checked against the budgets and recorded in the ledger, and its results are kept.
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
