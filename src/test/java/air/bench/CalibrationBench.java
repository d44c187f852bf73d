package air.bench;

import air.calibration.Calibration;
import air.calibration.Calibrator;
import air.calibration.JudgedTaste;
import air.calibration.Judgements;
import air.embedded.Embedded;
import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calibrates the embedded judge on the sample sets and on every folder of pictures in the folder named (or on the sets
 * named after it), and prints the sentence, the separation, the time and the plot of each, and how many copies of other
 * kinds than the calibration's own score inside the interval.
 */
final class CalibrationBench {
    private CalibrationBench() {}

    public static void main(String[] arguments) throws IOException, ModelException {
        Map<String, List<Picture>> sets = sets(arguments.length > 0 ? List.of(arguments[0]) : List.of());
        List<String> only = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Embedded engine = new Embedded();
        for (String name : sets.keySet()) {
            if (!only.isEmpty() && !only.contains(name)) continue;
            TasteProfile profile = read(engine, name, sets.get(name));
            List<Calibrator.Other> others = others(sets, name, Calibrator.Manner.MEASURED.others());
            Calibrator calibrator = new Calibrator(
                    new JudgedTaste(profile, name, Optional.empty()),
                    Calibrator.Manner.MEASURED,
                    engine,
                    engine,
                    others,
                    Judgements.NONE);
            long start = System.nanoTime();
            Calibration made = calibrator.calibrate(InstantSource.system(), Call.unwatched());
            double seconds = (System.nanoTime() - start) / 1e9;
            double[] inside = inside(engine, profile, others, made);
            System.out.printf(
                    Locale.ROOT,
                    "%n%s (held-out copies inside the interval: %.0f of %.0f; %d references, %d others, %.1f s): %s%n  AUC %.3f, %.3f to %.3f%s%n%s%n",
                    name,
                    inside[0],
                    inside[1],
                    made.references().size(),
                    made.others().size(),
                    seconds,
                    made.sentence(),
                    made.separation().share(),
                    made.separation().low(),
                    made.separation().high(),
                    made.caution().map(why -> "\n  " + why).orElse(""),
                    made.plot());
        }
    }

    /** How many near copies of other kinds than the calibration's score inside the interval of the picture's score. */
    private static double[] inside(
            Embedded engine, TasteProfile profile, List<Calibrator.Other> others, Calibration made)
            throws ModelException {
        List<Picture> pictures = List.of(
                others.get(others.size() - 1).picture(),
                others.get(others.size() - 2).picture());
        double[] inside = new double[2];
        for (Picture picture : pictures) {
            Critique.Interval interval = made.interval(score(engine, profile, picture));
            for (Picture copy : copies(picture)) {
                double score = score(engine, profile, copy);
                inside[1]++;
                if (score >= interval.low() && score <= interval.high()) inside[0]++;
            }
        }
        return inside;
    }

    private static double score(Embedded engine, TasteProfile profile, Picture picture) throws ModelException {
        return engine.evaluate(new Critic.Work(picture, profile, "", List.of()), Call.unwatched())
                .score();
    }

    /** Saved as a JPEG, made 3 % smaller, cut at the left and at the top. */
    private static List<Picture> copies(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int x = width / 80;
        int y = height / 80;
        return List.of(
                Picture.decode(picture.jpeg(0.85f), "a copy"),
                picture.atMost(Math.max(width, height) * 97 / 100),
                Picture.of(picture.toBufferedImage().getSubimage(x, 0, width - x, height)),
                Picture.of(picture.toBufferedImage().getSubimage(0, y, width, height - y)));
    }

    private static TasteProfile read(Embedded engine, String name, List<Picture> pictures) {
        List<ReferenceSet.Named> named = new ArrayList<>();
        for (Picture picture : pictures) named.add(new ReferenceSet.Named(name + " " + (named.size() + 1), picture));
        return engine.read(new ReferenceSet(named), Call.unwatched());
    }

    /** Two of each other set, as many as are taken. */
    static List<Calibrator.Other> others(Map<String, List<Picture>> sets, String own, int most) {
        List<Calibrator.Other> others = new ArrayList<>();
        for (int i = 0; i < 2; i++)
            for (String name : sets.keySet())
                if (!name.equals(own) && others.size() < most)
                    others.add(new Calibrator.Other(
                            name + " " + (i + 1), sets.get(name).get(i).atMost(TasteProfile.EXEMPLAR_SIDE)));
        return others;
    }

    /** By name, at most five pictures of each. */
    static Map<String, List<Picture>> sets(List<String> folders) throws IOException {
        Map<String, List<Picture>> sets = new LinkedHashMap<>();
        for (String name : SampleSets.names())
            sets.put(name, SampleSets.load(name).pictures());
        for (String folder : folders)
            for (Path set : listed(Path.of(folder)))
                if (Files.isDirectory(set))
                    sets.put(
                            set.getFileName().toString(),
                            listed(set).stream()
                                    .limit(ReferenceSet.MAX_COUNT)
                                    .map(Picture::read)
                                    .toList());
        return sets;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
