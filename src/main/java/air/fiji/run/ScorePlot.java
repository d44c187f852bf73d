package air.fiji.run;

import air.fiji.image.OpenWindows;
import air.loop.LoopSettings;
import air.loop.Round;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.macro.Interpreter;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.util.List;

/** A run's scores by round, with the threshold and the gate. Drawn only if there is a screen. */
final class ScorePlot {
    /** About the width of the whole window, px. */
    static final int WIDTH = 400;

    private static final int FRAME = 100;
    private static final int HEIGHT = 180;

    private static final String TITLE = OpenWindows.PREFIX + "scores";

    private final LoopSettings settings;
    private final int before;

    /** @param before rounds of earlier attempts, which are not drawn */
    ScorePlot(LoopSettings settings, int before) {
        this.settings = settings;
        this.before = before;
    }

    void show(List<Round> rounds) {
        if (GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode()) return;
        Plot plot = plot(rounds);
        ImagePlus open = WindowManager.getImage(TITLE);
        if (open != null && open.getWindow() instanceof PlotWindow window) window.drawPlot(plot);
        else WindowPlacement.atBottom(plot.show(), 0);
    }

    Plot plot(List<Round> rounds) {
        double first = before + 0.5;
        double last = first + settings.maxRounds();
        double[] numbers = rounds.stream().mapToDouble(Round::number).toArray();
        double[] scores =
                rounds.stream().mapToDouble(round -> round.critique().score()).toArray();
        Plot plot = new Plot(TITLE, "Round", "Score");
        plot.setSize(WIDTH - FRAME, HEIGHT);
        plot.setLimits(first, last, 0, 10);
        line(plot, settings.threshold(), first, last, new Color(0x2E7D32));
        line(plot, settings.gateLow(), first, last, new Color(0xB26A00));
        plot.setColor(Color.BLACK);
        plot.setLineWidth(2);
        if (!rounds.isEmpty()) plot.add("connected circle", numbers, scores);
        return plot;
    }

    private static void line(Plot plot, double score, double first, double last, Color colour) {
        plot.setColor(colour);
        plot.setLineWidth(1);
        plot.add("line", new double[] {first, last}, new double[] {score, score});
    }
}
