package air.provenance.foreign;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The text of A1111's web UI and all that took it over: the prompt, then perhaps lines that begin with "Negative
 * prompt:", then a line of figures like {@code Steps: 20, Seed: 7, Size: 512x768}. An extension adds its templates
 * after that.
 */
final class Infotext implements Reader {
    private static final String NEGATIVE = "Negative prompt:";
    private static final String STEPS = "Steps";
    private static final String SEED = "Seed";
    private static final List<String> TEMPLATES = List.of("Template:", "Negative Template:");
    /** Names a line of figures may begin with, where it does not begin with the steps. */
    private static final List<String> NAMES = List.of(STEPS, "CFG scale", SEED, "Size", "Model");

    private static final int MOST_LINES = 10_000;
    private static final int NONE = -1;

    @Override
    public Optional<Findings> read(FoundTexts texts) {
        return texts
                .under(FoundTexts.PARAMETERS, FoundTexts.USER_COMMENT, FoundTexts.COMMENT, FoundTexts.DESCRIPTION)
                .stream()
                .flatMap(text -> read(text).stream())
                .findFirst();
    }

    private static Optional<Findings> read(String text) {
        String[] lines = text.strip().split("\\r\\n|\\n|\\r", MOST_LINES + 1);
        int at = lines.length > MOST_LINES ? NONE : figuresAt(lines);
        if (at == NONE) return Optional.empty();
        List<String> before = Arrays.asList(lines).subList(0, at);
        return Optional.of(figures(prompt(before), FigureLine.read(lines[at])));
    }

    private static String prompt(List<String> lines) {
        int end = 0;
        while (end < lines.size() && !lines.get(end).startsWith(NEGATIVE)) end++;
        return String.join("\n", lines.subList(0, end)).strip();
    }

    /** The last line, or the first that templates come after: a prompt may hold lines that look like figures. */
    private static int figuresAt(String[] lines) {
        for (int i = 0; i + 1 < lines.length; i++)
            if (TEMPLATES.stream().anyMatch(lines[i + 1]::startsWith) && certain(lines[i])) return i;
        int last = lines.length - 1;
        if (certain(lines[last]) || likely(lines[last])) return last;
        for (int i = last - 1; i >= 0; i--) if (certain(lines[i])) return i;
        return NONE;
    }

    private static boolean certain(String line) {
        if (!line.startsWith(STEPS + ": ")) return false;
        Map<String, String> figures = FigureLine.read(line);
        return isNumber(figures, STEPS)
                && figures.size() > 2
                && (figures.containsKey(SEED) || figures.containsKey("Sampler"));
    }

    private static boolean likely(String line) {
        if (NAMES.stream().noneMatch(name -> line.startsWith(name + ": "))) return false;
        Map<String, String> figures = FigureLine.read(line);
        long known = NAMES.stream().filter(figures::containsKey).count();
        return known > 1 && (isNumber(figures, STEPS) || isNumber(figures, SEED));
    }

    private static boolean isNumber(Map<String, String> figures, String name) {
        return number(figures, name).isPresent();
    }

    private static Optional<BigDecimal> number(Map<String, String> figures, String name) {
        return Optional.ofNullable(figures.get(name)).flatMap(Numbers::of);
    }

    private static Findings figures(String prompt, Map<String, String> figures) {
        FindingsBuilder draft = new FindingsBuilder()
                .prompt(Optional.of(prompt))
                .seed(number(figures, SEED))
                .steps(number(figures, STEPS))
                .guidance(number(figures, "CFG scale"), number(figures, "Distilled CFG Scale"))
                .model(Optional.ofNullable(figures.get("Model")))
                .edited(edited(figures));
        Optional.ofNullable(figures.get("Size")).ifPresent(draft::size);
        return draft.findings();
    }

    /** Noise that is taken away in part only: from a picture, unless it is the program's own, made larger. */
    private static boolean edited(Map<String, String> figures) {
        boolean inPart = number(figures, "Denoising strength")
                .filter(strength -> strength.compareTo(BigDecimal.ONE) < 0)
                .isPresent();
        return inPart
                && figures.keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .noneMatch(name -> name.startsWith("hires") || name.startsWith("first pass"));
    }
}
