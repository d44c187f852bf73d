package air.fiji.run;

import air.loop.Candidate;
import air.report.CritiqueText;
import air.taste.Critique;
import air.taste.Dimension;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import java.util.Optional;

/** The table of critiques, one row each. */
public final class CritiqueTable {
    static final String TITLE = "AIR Critiques";
    private static final String EMPTY = "";

    private static ResultsTable unseen;

    private CritiqueTable() {}

    /** Adds a row for an image of no run, and shows the table where there is a screen. */
    public static void add(String image, String critic, Critique critique) {
        add(image, EMPTY, critic, Optional.of(critique), critique.details().measured(), critique.reasoning());
    }

    /** Adds a row for a candidate; one that was not scored has the reason as its critique. */
    static void add(String image, Candidate.Name name, String critic, Candidate candidate) {
        String said = candidate
                .critique()
                .map(Critique::reasoning)
                .or(candidate::unscored)
                .orElse(EMPTY);
        add(image, name.toString(), critic, candidate.critique(), CandidateText.measured(candidate), said);
    }

    private static void add(
            String image,
            String candidate,
            String critic,
            Optional<Critique> critique,
            Optional<Critique.Measured> measured,
            String said) {
        ResultsTable table = table();
        table.incrementCounter();
        table.addValue("Image", image);
        number(table, "Score", critique.map(Critique::score));
        Optional<Critique.Interval> interval = critique.flatMap(Critique::interval);
        number(table, "Low", interval.map(Critique.Interval::low));
        number(table, "High", interval.map(Critique.Interval::high));
        number(table, "Measured", measured.map(Critique.Measured::score));
        for (Dimension dimension : Dimension.values())
            number(table, dimension.title(), critique.map(c -> c.breakdown().get(dimension)));
        table.addValue("Critique", said);
        table.addValue("Unmet", critique.map(CandidateText::unmet).orElse(EMPTY));
        table.addValue(
                "Findings",
                critique.map(c -> String.join(" ", CritiqueText.findings(c))).orElse(EMPTY));
        table.addValue("Revised prompt", critique.map(Critique::revisedPrompt).orElse(EMPTY));
        table.addValue("Candidate", candidate);
        table.addValue("Critic", critic);
        show(table);
    }

    /** What is not known is an empty cell, and no number. */
    private static void number(ResultsTable table, String column, Optional<Double> value) {
        if (value.isPresent()) table.addValue(column, value.get());
        else table.addValue(column, EMPTY);
    }

    /** Scrolls to the last row without taking the focus. */
    private static void show(ResultsTable table) {
        if (WindowManager.getFrame(TITLE) instanceof TextWindow window && table.size() > 1) {
            window.getTextPanel().appendLine(table.getRowAsString(table.size() - 1));
            return;
        }
        table.show(TITLE);
        WindowPlacement.atBottom(WindowManager.getFrame(TITLE), ScorePlot.WIDTH + WindowPlacement.MARGIN);
    }

    /** The table on screen, or the one kept for scripts. */
    public static synchronized ResultsTable table() {
        ResultsTable open = ResultsTable.getResultsTable(TITLE);
        if (open != null) return open;
        if (unseen == null || !java.awt.GraphicsEnvironment.isHeadless()) unseen = created();
        return unseen;
    }

    private static ResultsTable created() {
        ResultsTable table = new ResultsTable();
        table.setPrecision(1);
        return table;
    }
}
