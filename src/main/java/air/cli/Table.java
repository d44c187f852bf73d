package air.cli;

import air.text.SafeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text in columns that fits a terminal 80 characters wide. */
final class Table {
    static final int WIDTH = 79;
    private static final String GAP = "  ";
    private static final String LEFT_OUT = "...";
    private static final int LEAST = 16;

    /** How a cell is aligned, and what happens where there is no room for it. */
    private enum Kind {
        LEFT,
        RIGHT,
        CUT,
        WRAPPED
    }

    private final List<Kind> kinds = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Names and values, a pair a line; see {@link #fact}. */
    static Table facts() {
        return new Table().left("").wrapped("");
    }

    /** A column of short words. */
    Table left(String head) {
        return column(Kind.LEFT, head);
    }

    /** A column of figures. */
    Table right(String head) {
        return column(Kind.RIGHT, head);
    }

    /** A column that loses its middle where there is no room. */
    Table cut(String head) {
        return column(Kind.CUT, head);
    }

    /** A column that wraps where there is no room. */
    Table wrapped(String head) {
        return column(Kind.WRAPPED, head);
    }

    private Table column(Kind kind, String head) {
        kinds.add(kind);
        heads.add(head);
        return this;
    }

    Table row(Object... cells) {
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(i -> cell(kinds.get(i), cells[i].toString()))
                .toList());
        return this;
    }

    /** A name and its value; nothing where the value is blank. */
    Table fact(String name, Object value) {
        return value.toString().isBlank() ? this : row(name, value);
    }

    private static String cell(Kind kind, String text) {
        return kind == Kind.WRAPPED ? SafeText.lines(text) : SafeText.line(text);
    }

    /** Without a final line break; with heads only where there are any. */
    String text() {
        int[] widths = widths();
        List<List<String>> all = new ArrayList<>(rows);
        if (heads.stream().anyMatch(h -> !h.isEmpty())) all.add(0, heads);
        return all.stream().map(row -> lines(row, widths)).collect(Collectors.joining("\n"));
    }

    /** The widest column that can shrink shrinks first. */
    private int[] widths() {
        int[] widths = IntStream.range(0, kinds.size()).map(this::widest).toArray();
        for (int most = tooWide(widths); most > 0; most--) {
            int yielding = IntStream.range(0, widths.length)
                    .filter(i -> widths[i] > LEAST && (kinds.get(i) == Kind.CUT || kinds.get(i) == Kind.WRAPPED))
                    .reduce(-1, (a, b) -> a < 0 || widths[b] > widths[a] ? b : a);
            if (yielding >= 0) widths[yielding]--;
        }
        return widths;
    }

    private int widest(int column) {
        return rows.stream()
                .map(row ->
                        row.get(column).lines().mapToInt(String::length).max().orElse(0))
                .reduce(heads.get(column).length(), Math::max);
    }

    private static int tooWide(int[] widths) {
        int whole = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
        return Math.max(0, whole - WIDTH);
    }

    private String lines(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++)
            cells.add(kinds.get(i) == Kind.WRAPPED ? wrap(row.get(i), widths[i]) : List.of(cut(row.get(i), widths[i])));
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(line -> line(cells, line, widths))
                .collect(Collectors.joining("\n"));
    }

    private String line(List<List<String>> cells, int line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
            String space = " ".repeat(Math.max(0, widths[i] - cell.length()));
            text.append(i == 0 ? "" : GAP).append(kinds.get(i) == Kind.RIGHT ? space + cell : cell + space);
        }
        return text.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        if (text.length() <= width) return text;
        int end = (width - LEFT_OUT.length()) / 3;
        int start = width - LEFT_OUT.length() - end;
        return text.substring(0, start) + LEFT_OUT + text.substring(text.length() - end);
    }

    /** Wraps at spaces; a word that is too long, such as a path, stays whole. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            String rest = paragraph.stripTrailing();
            while (rest.length() > width) {
                int last = rest.lastIndexOf(' ', width);
                int end = last > 0 ? last : rest.indexOf(' ');
                if (end < 0) break;
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).strip();
            }
            lines.add(rest);
        }
        return lines;
    }
}
