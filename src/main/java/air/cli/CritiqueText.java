package air.cli;

import air.taste.Critique;
import air.taste.Dimension;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A critique in a line for people. */
final class CritiqueText {
    private CritiqueText() {}

    /** Score, then the dimensions in their declared order, for example {@code 7.4 of 10 (palette 8.1, ...)}. */
    static String scores(Critique critique) {
        return String.format(Locale.ROOT, "%.1f of 10 (", critique.score())
                + Stream.of(Dimension.values())
                        .map(d -> String.format(
                                Locale.ROOT,
                                "%s %.1f",
                                d.title().toLowerCase(Locale.ROOT),
                                critique.breakdown().get(d)))
                        .collect(Collectors.joining(", ", "", ")"));
    }
}
