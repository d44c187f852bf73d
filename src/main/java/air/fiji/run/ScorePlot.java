package air.fiji.run;

import air.fiji.image.OpenWindows;
import air.loop.Candidate;
import air.loop.LoopSettings;
import air.loop.Round;
import air.taste.Critique;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.macro.Interpreter;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A run's scores by round, with the threshold and the gate. Drawn only if there is a screen. */
final class ScorePlot {
    /** About the width of the whole window, px. */
    static final int WIDTH = 400;

    private static final int FRAME = 100;
    private static final int HEIGHT = 180;

    private static final String TITLE = OpenWindows.PREFIX + "scores";

    private static final Color OTHERS = new Color(0x9E9E9E);
    private static final Color INCUMBENT = new Color(0x6A1B9A);
    /** Half the width of an interval's ends, rounds. */
    private static final double CAP = 0.06;

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
        boolean measured = rounds.stream()
                .anyMatch(round -> CandidateText.measured(round.candidate()).isPresent());
        Plot plot = new Plot(TITLE, measured ? "Round (blue: measured)" : "Round", "Score");
        plot.setSize(WIDTH - FRAME, HEIGHT);
        plot.setLimits(first, last, 0, 10);
        line(plot, settings.threshold(), first, last, new Color(0x2E7D32));
        line(plot, settings.gateLow(), first, last, new Color(0xB26A00));
        if (rounds.isEmpty()) return plot;
        series(plot, scores(rounds), Color.BLACK, "connected circle");
        others(plot, rounds);
        measured(plot, rounds);
        incumbent(plot, rounds);
        intervals(plot, rounds);
        return plot;
    }

    /** Rounds and what is drawn of each, point by point. */
    private record Points(double[] x, double[] y) {
        static Points of(Stream<double[]> points) {
            List<double[]> all = points.toList();
            return new Points(
                    all.stream().mapToDouble(p -> p[0]).toArray(),
                    all.stream().mapToDouble(p -> p[1]).toArray());
        }
    }

    private static Points scores(List<Round> rounds) {
        return Points.of(rounds.stream()
                .map(round -> new double[] {round.number(), round.critique().score()}));
    }

    private static void series(Plot plot, Points points, Color colour, String shape) {
        if (points.x().length == 0) return;
        // The second is that of the lines between points.
        plot.setColor(colour, colour);
        plot.setLineWidth(2);
        plot.add(shape, points.x(), points.y());
    }

    /** The scores of pictures that are not their round's own. */
    private static void others(Plot plot, List<Round> rounds) {
        Stream<double[]> points = rounds.stream().flatMap(round -> round.candidates().stream()
                .filter(candidate -> candidate.index() != round.chosen())
                .flatMap(candidate -> candidate.critique().stream())
                .map(critique -> new double[] {round.number(), critique.score()}));
        series(plot, Points.of(points), OTHERS, "circle");
    }

    /** What the embedded engine measured where a model judged. */
    private static void measured(Plot plot, List<Round> rounds) {
        Stream<double[]> points = rounds.stream().flatMap(round -> CandidateText.measured(round.candidate()).stream()
                .map(measured -> new double[] {round.number(), measured.score()}));
        series(plot, Points.of(points), ScoreBar.MEASURED, "connected circle");
    }

    /** The score of the best picture up to each round, where comparisons say which that is. */
    private static void incumbent(Plot plot, List<Round> rounds) {
        Stream<double[]> points = rounds.stream()
                .flatMap(round -> round
                        .incumbent()
                        .flatMap(name -> score(rounds, name))
                        .map(score -> new double[] {round.number(), score})
                        .stream());
        series(plot, Points.of(points), INCUMBENT, "line");
    }

    private static Optional<Double> score(List<Round> rounds, Candidate.Name name) {
        return rounds.stream()
                .filter(round -> round.number() == name.round())
                .flatMap(round -> round.candidates().stream())
                .filter(candidate -> candidate.index() == name.index())
                .flatMap(candidate -> candidate.critique().stream())
                .map(Critique::score)
                .findFirst();
    }

    /** Where each score lies, as an upright line with ends. */
    private static void intervals(Plot plot, List<Round> rounds) {
        plot.setColor(Color.BLACK);
        plot.setLineWidth(1);
        for (Round round : rounds)
            round.critique().interval().ifPresent(i -> {
                double x = round.number();
                plot.add("line", new double[] {x, x}, new double[] {i.low(), i.high()});
                for (double y : new double[] {i.low(), i.high()})
                    plot.add("line", new double[] {x - CAP, x + CAP}, new double[] {y, y});
            });
    }

    private static void line(Plot plot, double score, double first, double last, Color colour) {
        plot.setColor(colour);
        plot.setLineWidth(1);
        plot.add("line", new double[] {first, last}, new double[] {score, score});
    }
}
