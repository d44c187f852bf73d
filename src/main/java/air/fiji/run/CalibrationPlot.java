package air.fiji.run;

import air.calibration.Calibration;
import air.calibration.Calibration.Judged;
import air.calibration.Calibration.Kind;
import air.fiji.image.OpenWindows;
import air.loop.LoopSettings;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.macro.Interpreter;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.stream.Stream;

/**
 * A calibration as a plot: where on the scale the judge puts the references and other pictures, how far its scores are
 * uncertain, and from where a picture is accepted. Drawn only if there is a screen.
 */
public final class CalibrationPlot {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 160;
    private static final Color REFERENCES = new Color(0x2E7D32);
    private static final Color OTHERS = new Color(0x9E2A2B);
    private static final int NOISE_ROW = 0;

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
        Plot plot = new Plot(title, "Score of " + calibration.judge() + " (line: accepted from here)", ROWS);
        plot.setSize(WIDTH, HEIGHT);
        plot.setLimits(0, 10, -0.5, 3.5);
        double threshold = LoopSettings.DEFAULT.threshold();
        line(plot, new double[] {threshold, threshold}, new double[] {-0.5, 3.5}, Color.GRAY);
        double middle = 5;
        line(
                plot,
                new double[] {middle - calibration.noise(), middle + calibration.noise()},
                new double[] {NOISE_ROW, NOISE_ROW},
                Color.BLACK);
        row(plot, calibration.others(), Kind.SPOILED, 1, OTHERS);
        row(plot, calibration.others(), Kind.OTHER, 2, OTHERS);
        row(plot, calibration.references(), Kind.REFERENCE, 3, REFERENCES);
        return plot;
    }

    /** Names of the rows from 0 up, as ImageJ's plots take them. */
    private static final String ROWS = "{Uncertain by,Spoiled copies,Other tastes,References}";

    private static void row(Plot plot, List<Judged> judged, Kind kind, int row, Color colour) {
        double[] scores = of(judged, kind).mapToDouble(Judged::score).toArray();
        double[] rows = of(judged, kind).mapToDouble(any -> row).toArray();
        if (scores.length == 0) return;
        plot.setColor(colour);
        plot.setLineWidth(2);
        plot.add("circle", scores, rows);
    }

    private static Stream<Judged> of(List<Judged> judged, Kind kind) {
        return judged.stream().filter(one -> one.kind() == kind);
    }

    private static void line(Plot plot, double[] x, double[] y, Color colour) {
        plot.setColor(colour);
        plot.setLineWidth(2);
        plot.add("line", x, y);
    }
}
