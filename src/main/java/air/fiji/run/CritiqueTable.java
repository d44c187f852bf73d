package air.fiji.run;

import air.taste.Critique;
import air.taste.Dimension;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.text.TextWindow;

/** The table of critiques, one row each. */
public final class CritiqueTable {
    static final String TITLE = "AIR Critiques";

    private static ResultsTable unseen;

    private CritiqueTable() {}

    /** Adds a row, and shows the table where there is a screen. */
    public static void add(String image, String critic, Critique critique) {
        ResultsTable table = table();
        table.incrementCounter();
        table.addValue("Image", image);
        table.addValue("Score", critique.score());
        for (Dimension dimension : Dimension.values())
            table.addValue(dimension.title(), critique.breakdown().get(dimension));
        table.addValue("Critique", critique.reasoning());
        table.addValue("Revised prompt", critique.revisedPrompt());
        table.addValue("Critic", critic);
        show(table);
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
