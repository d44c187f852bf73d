package air.report;

import air.taste.Critique;
import air.taste.Dimension;
import air.text.Figures;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A critique's scores in words. */
public final class CritiqueText {
    private CritiqueText() {}

    /** {@code 7.4 of 10 (palette 8.1, composition 7.0, ...)}. */
    public static String scores(Critique critique) {
        return Figures.score(critique.score()) + " of 10 ("
                + breakdown(critique).toLowerCase(Locale.ROOT) + ")";
    }

    /** {@code Palette 8.1, Composition 7.0, ...}, in the dimensions' declared order. */
    public static String breakdown(Critique critique) {
        return Stream.of(Dimension.values())
                .map(d -> d.title() + " " + Figures.score(critique.breakdown().get(d)))
                .collect(Collectors.joining(", "));
    }
}
