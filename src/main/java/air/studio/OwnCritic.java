package air.studio;

import air.taste.Critic;
import air.taste.Questions;
import air.taste.TasteReader;
import java.util.List;

/**
 * The embedded engine as reader and critic, which needs no vision model and costs nothing.
 *
 * @param questions what a vision model is asked about a picture besides, from words that the engine reads
 */
public record OwnCritic(TasteReader reader, Critic critic, Questions questions) {
    /** With no questions. */
    public OwnCritic(TasteReader reader, Critic critic) {
        this(reader, critic, (intent, profile) -> List.of());
    }
}
