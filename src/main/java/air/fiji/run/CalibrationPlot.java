package air.fiji.run;

import air.calibration.Calibration;
import air.calibration.Calibration.Judged;
import air.calibration.Calibration.Kind;
import air.fiji.image.OpenWindows;
import air.loop.LoopSettings;
import air.text.Figures;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.macro.Interpreter;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

/**
 * A calibration as a plot: where on the scale the judge puts the references and other pictures, how far its scores are
 * uncertain, and from where a picture is accepted. Drawn only if there is a screen.
 */
public final class CalibrationPlot {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 200;
    private static final Color REFERENCES = new Color(0x2E7D32);
    private static final Color OTHERS = new Color(0x9E2A2B);
    private static final double MIDDLE = 5;
    /** As ImageJ takes names of rows: the plot names its own. */
    private static final String BLANK_ROWS = "{ , , , }";

    private CalibrationPlot() {}

    /** @param name of the taste, as the window's title has it */
    public static void show(Calibration calibration, String name) {
        if (GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode()) return;
        String title = OpenWindows.PREFIX + "Calibration · " + name;
        Plot plot = plot(calibration, title);
        ImagePlus active = WindowManager.getCurrentImage();
        ImagePlus open = WindowManager.getImage(title);
        if (open != null && open.getWindow() instanceof PlotWindow window) window.drawPlot(plot);
        else WindowPlacement.atBottom(plot.show(), 0);
        // The next command is to work on what it would have worked on without the plot.
        if (active != null) OpenWindows.activate(active);
    }

    static Plot plot(Calibration calibration, String title) {
        Plot plot = new Plot(title, "Score of " + calibration.judge() + " (line: accepted from here)", BLANK_ROWS);
        plot.setFormatFlags(Plot.X_NUMBERS + Plot.X_TICKS + Plot.X_GRID + Plot.Y_NUMBERS);
        plot.setSize(WIDTH, HEIGHT);
        plot.setLimits(0, 10, -0.3, 3.7);
        double threshold = LoopSettings.DEFAULT.threshold();
        line(plot, new double[] {threshold, threshold}, new double[] {-0.3, 3.7}, Color.GRAY);
        row(plot, "your references", 3, scores(calibration.references(), Kind.REFERENCE), REFERENCES);
        row(plot, "pictures of other tastes", 2, scores(calibration.others(), Kind.OTHER), OTHERS);
        row(plot, "references, spoiled", 1, scores(calibration.others(), Kind.SPOILED), OTHERS);
        double noise = calibration.noise();
        label(plot, "a score is uncertain by " + Figures.score(noise), 0);
        line(plot, new double[] {MIDDLE - noise, MIDDLE + noise}, new double[] {0, 0}, Color.BLACK);
        return plot;
    }

    private static double[] scores(List<Judged> judged, Kind kind) {
        return judged.stream()
                .filter(one -> one.kind() == kind)
                .mapToDouble(Judged::score)
                .toArray();
    }

    private static void row(Plot plot, String name, int row, double[] scores, Color colour) {
        label(plot, name, row);
        plot.setColor(colour);
        plot.setLineWidth(2);
        double[] rows = new double[scores.length];
        Arrays.fill(rows, row);
        if (scores.length > 0) plot.add("circle", scores, rows);
    }

    private static void label(Plot plot, String text, int row) {
        plot.setColor(Color.DARK_GRAY);
        plot.setFont(Font.PLAIN, 11);
        plot.addText(text, 0.15, row + 0.2);
    }

    private static void line(Plot plot, double[] x, double[] y, Color colour) {
        plot.setColor(colour);
        plot.setLineWidth(2);
        plot.add("line", x, y);
    }
}
