package air.bench;

import air.calibration.Calibration;
import air.calibration.Calibrator;
import air.calibration.JudgedTaste;
import air.calibration.Judgements;
import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.Dimension;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Calibrates simulated models that err, as a paid judge is calibrated, and prints how often each is taken for one that
 * separates, what it is told its error is, and how often that interval holds: references are truly worth 8.5 give or
 * take 0.5, other pictures 4.5 give or take 1.5; or, for a judge that sees nothing, all of them 7.
 */
final class CalibrationErrors implements TasteReader, Critic {
    private static final int TRIALS = 1000;
    private static final TasteProfile TASTE = new TasteProfile(
            List.of("Red"),
            "Red.",
            "Even.",
            "Calm.",
            "Flat.",
            List.of(),
            Stream.of(200, 205, 210, 215).map(CalibrationErrors::picture).toList());

    private final Random chance;
    private final double deviation;
    private final boolean blind;
    private final Map<String, Double> worth = new HashMap<>();
    private int asked;

    private CalibrationErrors(long seed, double deviation, boolean blind) {
        this.chance = new Random(seed);
        this.deviation = deviation;
        this.blind = blind;
    }

    public static void main(String[] arguments) throws ModelException {
        System.out.println("sees  deviation  questions  separates  mean error told  repeat inside  worth inside");
        for (boolean blind : new boolean[] {false, true})
            for (double deviation : new double[] {0, 0.3, 0.6, 1.2, 2.0}) print(deviation, blind);
    }

    private static void print(double deviation, boolean blind) throws ModelException {
        int separates = 0;
        int repeats = 0;
        int truths = 0;
        int questions = 0;
        double width = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            CalibrationErrors judge = new CalibrationErrors(seed, deviation, blind);
            Calibration made = judge.calibration();
            questions += judge.asked;
            double truth = 6 + 3 * judge.chance.nextDouble();
            Critique.Interval interval = made.interval(judge.said(truth));
            if (made.separates()) separates++;
            if (holds(interval, judge.said(truth))) repeats++;
            if (holds(interval, truth)) truths++;
            width += made.noise();
        }
        System.out.printf(
                Locale.ROOT,
                "%-5s %9.1f %10d %9.1f %% %14.2f %13.1f %% %11.1f %%%n",
                blind ? "no" : "yes",
                deviation,
                questions / TRIALS,
                100.0 * separates / TRIALS,
                width / TRIALS,
                100.0 * repeats / TRIALS,
                100.0 * truths / TRIALS);
    }

    private static boolean holds(Critique.Interval interval, double score) {
        return interval.low() <= score && score <= interval.high();
    }

    private Calibration calibration() throws ModelException {
        List<Calibrator.Other> others = Stream.of(10, 20, 30, 40, 50, 60)
                .map(shade -> new Calibrator.Other("other " + shade, picture(shade)))
                .toList();
        return new Calibrator(
                        new JudgedTaste(TASTE, "simulated", Optional.empty()),
                        Calibrator.Manner.ASKED,
                        this,
                        this,
                        others,
                        Judgements.NONE)
                .calibrate(InstantSource.system(), Call.unwatched());
    }

    private static Picture picture(int shade) {
        int[] rgb = new int[32 * 32];
        for (int i = 0; i < rgb.length; i++) rgb[i] = (shade << 16) + i;
        return Picture.of(32, 32, rgb);
    }

    @Override
    public String id() {
        return "simulated";
    }

    @Override
    public TasteProfile read(ReferenceSet references, Call call) {
        asked++;
        return TASTE.withExemplars(references.pictures());
    }

    /** To a tenth, as models score. */
    private double said(double truth) {
        double score = truth + deviation * chance.nextGaussian();
        return Math.rint(10 * Math.max(0, Math.min(10, score))) / 10;
    }

    @Override
    public Critique evaluate(Work work, Call call) {
        asked++;
        String hash = work.picture().pixelHash();
        boolean reference =
                TASTE.exemplars().stream().anyMatch(one -> one.pixelHash().equals(hash));
        double truth = worth.computeIfAbsent(
                hash, any -> blind ? 7 : (reference ? 8.5 : 4.5) + (reference ? 0.5 : 1.5) * chance.nextGaussian());
        double score = said(truth);
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, score);
        return new Critique(score, breakdown, "It errs.", "Again.");
    }
}
