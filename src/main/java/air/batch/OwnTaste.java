package air.batch;

import air.taste.TasteProfile;
import air.text.Letters;
import java.util.List;

/** The profile for a prompt without a taste: it is judged by what its own words ask for. */
final class OwnTaste {
    private OwnTaste() {}

    static TasteProfile of(BatchPrompt item) {
        String mood = Letters.areBlank(item.mood())
                ? "the mood that the words call for"
                : item.mood().strip();
        String scene = Letters.areBlank(item.scene())
                ? "what the words describe"
                : item.scene().strip();
        return new TasteProfile(
                List.of(
                        "The picture shows what was asked for: " + item.prompt().strip(),
                        "Everything in it belongs to " + scene),
                "Colours and light that carry " + mood,
                "One clear focus, arranged as suits " + scene,
                mood,
                "One consistent medium with surfaces that look made with care",
                List.of(
                        "anything that was not asked for",
                        "text, signatures and watermarks",
                        "malformed or doubled parts"),
                List.of());
    }
}
