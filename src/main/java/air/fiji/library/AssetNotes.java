package air.fiji.library;

import air.store.Asset;
import air.taste.Critique;
import air.taste.Dimension;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of an asset, as lines {@code Key: value}, as the windows of a run have them. */
final class AssetNotes {
    private final StringBuilder lines = new StringBuilder();

    private AssetNotes() {}

    /** @param prompts whether prompts may be among them */
    static String of(Asset asset, boolean prompts) {
        AssetNotes notes = new AssetNotes();
        Asset.Origin origin = asset.origin();
        if (prompts) notes.line("Prompt", origin.prompt());
        if (prompts) notes.line("Intent", origin.intent());
        notes.line("Operation", origin.operation());
        notes.line("Provider", origin.provider());
        notes.line("Model", origin.model());
        notes.line("Seed", String.valueOf(origin.seed()));
        notes.line("Size", origin.askedWidth() + " x " + origin.askedHeight());
        notes.line(
                "Cost",
                origin.costUsd().map(usd -> usd.toPlainString() + " USD").orElse("unknown"));
        asset.critique().ifPresent(critique -> notes.critique(critique, prompts));
        notes.line("Made", asset.created().toString());
        notes.line("Profile", origin.profile().orElse(""));
        notes.line("Made from", origin.parents().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return notes.lines.toString();
    }

    private void critique(Critique critique, boolean prompts) {
        line("Score", score(critique.score()));
        for (Dimension dimension : Dimension.values())
            line(dimension.title(), score(critique.breakdown().get(dimension)));
        if (prompts) line("Critique", critique.reasoning());
        if (prompts) line("Revised prompt", critique.revisedPrompt());
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    private void line(String key, String value) {
        if (value.isBlank()) return;
        lines.append(key)
                .append(": ")
                .append(value.strip().replaceAll("\\s*\\R\\s*", " "))
                .append('\n');
    }
}
