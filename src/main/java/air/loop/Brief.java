package air.loop;

import air.model.ImageRequest;
import air.taste.Prompts;
import air.taste.TasteProfile;
import java.util.Objects;

/**
 * What a run is asked to make.
 *
 * @param intent what the picture should show, in the artist's words, never blank
 * @param profile the taste it should be in
 * @param width pixels, {@value ImageRequest#MIN_SIDE} to {@value ImageRequest#MAX_SIDE}
 * @param height pixels, {@value ImageRequest#MIN_SIDE} to {@value ImageRequest#MAX_SIDE}
 * @param seed 0 or more; the same brief on a deterministic model makes the same pictures
 * @param settings when the run ends
 */
public record Brief(String intent, TasteProfile profile, int width, int height, long seed, LoopSettings settings) {
    public Brief {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(settings, "settings");
        request(Prompts.first(intent, profile), profile, width, height, seed);
    }

    /** The first round's prompt. */
    public String firstPrompt() {
        return Prompts.first(intent, profile);
    }

    /** The request to the generator for {@code prompt}. */
    public ImageRequest request(String prompt) {
        return request(prompt, profile, width, height, seed);
    }

    private static ImageRequest request(String prompt, TasteProfile profile, int width, int height, long seed) {
        return ImageRequest.textToImage(prompt, width, height, seed).withReferences(profile.exemplars());
    }
}
