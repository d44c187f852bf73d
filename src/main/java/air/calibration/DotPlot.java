package air.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Rows of dots over an axis from 0 to 10, as text. Dots that fall on one another become figures. */
final class DotPlot {
    private static final int LABEL = 17;
    /** Columns of a point of ten. */
    private static final int STEP = 6;

    private static final int MOST = 9;

    private final List<String> rows = new ArrayList<>();

    /** @param label up to 16 letters */
    DotPlot row(String label, DoubleStream scores) {
        int[] counts = new int[10 * STEP + 1];
        scores.forEach(score -> counts[(int) Math.round(score * STEP)]++);
        StringBuilder line = new StringBuilder(padded(label));
        for (int count : counts) line.append(mark(count));
        rows.add(line.toString().stripTrailing());
        return this;
    }

    private static char mark(int count) {
        if (count == 0) return ' ';
        return count == 1 ? '•' : (char) ('0' + Math.min(count, MOST));
    }

    private static String padded(String label) {
        return label + " ".repeat(LABEL - label.length());
    }

    /** With its axis below, without a final line break. */
    String text() {
        StringBuilder line = new StringBuilder(padded(""));
        StringBuilder figures = new StringBuilder(padded(""));
        for (int point = 0; point <= 10; point++) {
            line.append('┴').append(point < 10 ? "─".repeat(STEP - 1) : "");
            figures.append(point).append(point < 10 ? " ".repeat(STEP - 1) : "");
        }
        return rows.stream().collect(Collectors.joining("\n")) + "\n" + line + "\n" + figures;
    }
}
