package air.studio;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.taste.Critic;
import air.taste.Prompts;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.util.List;
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

    /** What the generator will not do in a taste, whatever is asked for; sentences for the user. Nothing is sent. */
    public List<String> caveats(TasteProfile taste, Call call) {
        ImageRequest any = ImageRequest.textToImage(
                        Prompts.taste(taste), ImageRequest.MIN_SIDE, ImageRequest.MIN_SIDE, 0)
                .withReferences(taste.exemplars());
        return generator.caveats(any, call).notes();
    }
}
