package air.engine.measure;

import air.bench.Cheat;
import air.bench.Degradation;
import air.engine.raster.Lab;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * What the judge makes of real pictures: each held out of its set and judged by the rest, judged by other sets, spoilt
 * in many ways, and beside pictures that were made for the set. Every second set, in the order of names, is one that
 * weights were set with; the others check them. Arguments: a folder of folders of pictures, one folder a hand;
 * optionally a folder of made pictures, each named after its set with a hyphen and more.
 */
final class JudgeBench {
    private static final double ACCEPTED = 8;
    /** How many pictures of each set are spoilt. */
    private static final int SPOILT_OF_A_SET = 1;

    private static final Map<String, UnaryOperator<BufferedImage>> SPOILT = new TreeMap<>(Map.ofEntries(
            Map.entry("upside down", Cheat.UPSIDE_DOWN::apply),
            Map.entry("shuffled 128 px", Cheat.SHUFFLED_128::apply),
            Map.entry("shuffled 64 px", Cheat.SHUFFLED_64::apply),
            Map.entry("bands shuffled", Cheat.BANDS::apply),
            Map.entry("subject painted over", Degradation.SUBJECT_PAINTED_OVER::apply),
            Map.entry("subject cut out", Degradation.SUBJECT_CUT_OUT::apply),
            Map.entry("subject covered", Degradation.SUBJECT_COVERED::apply),
            Map.entry("hue turned", Degradation.HUE_TURNED::apply),
            Map.entry("grey", Degradation.GREY::apply),
            Map.entry("blurred", Degradation.BLURRED::apply),
            Map.entry("noisy", Degradation.NOISY::apply),
            Map.entry("darkened", Degradation.DARKENED::apply),
            Map.entry("jpeg 10 %", Degradation.JPEG_10::apply),
            Map.entry("cropped", Degradation.CROPPED::apply)));

    private final Map<String, List<BufferedImage>> pictures = new TreeMap<>();
    private final Map<String, List<Features>> measured = new TreeMap<>();
    private final List<String> tuned = new ArrayList<>();

    private JudgeBench(Path folder) throws IOException {
        for (Path set : list(folder)) {
            if (!Files.isDirectory(set)) continue;
            String name = set.getFileName().toString();
            pictures.put(name, new ArrayList<>());
            measured.put(name, new ArrayList<>());
            for (Path file : list(set)) {
                BufferedImage picture = picture(file);
                pictures.get(name).add(picture);
                measured.get(name).add(Features.of(Lab.of(picture).fit(Features.TEXTURE_SIDE)));
            }
            if (pictures.size() % 2 == 1) tuned.add(name);
        }
    }

    public static void main(String[] args) throws IOException {
        JudgeBench bench = new JudgeBench(Path.of(args[0]));
        System.out.println("weights set with " + bench.tuned);
        bench.heldOut();
        if (args.length > 1) bench.made(Path.of(args[1]));
        bench.spoilt();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static BufferedImage picture(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        Lab lab = Lab.of(image);
        return Math.max(lab.width, lab.height) > Features.TEXTURE_SIDE
                ? lab.fit(Features.TEXTURE_SIDE).toImage()
                : lab.toImage();
    }

    private Taste taste(String set, int without) {
        List<Lab> labs = new ArrayList<>();
        List<Features> features = new ArrayList<>(measured.get(set));
        for (BufferedImage picture : pictures.get(set)) labs.add(Lab.of(picture));
        if (without >= 0) {
            labs.remove(without);
            features.remove(without);
        }
        return Taste.of(labs, features);
    }

    private void heldOut() {
        Tally[] own = {new Tally(), new Tally()};
        Tally[] other = {new Tally(), new Tally()};
        for (String set : measured.keySet()) {
            int half = tuned.contains(set) ? 0 : 1;
            List<Features> mine = measured.get(set);
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < mine.size(); i++) {
                Assessment one = Assessment.of(taste(set, i), mine.get(i));
                own[half].add(one.score());
                line.append(String.format(Locale.ROOT, " %.1f", one.score()));
                if (one.score() < ACCEPTED)
                    line.append(" (").append(Reasons.of(one)).append(')');
            }
            Taste whole = taste(set, -1);
            Map<String, Integer> taken = new TreeMap<>();
            for (String strange : measured.keySet())
                if (!strange.equals(set))
                    for (Features one : measured.get(strange)) {
                        double score = Assessment.of(whole, one).score();
                        other[half].add(score);
                        if (score >= ACCEPTED) taken.merge(strange, 1, Integer::sum);
                    }
            System.out.println(set + line + "  takes of others " + taken);
        }
        for (int half = 0; half < 2; half++)
            System.out.printf(
                    Locale.ROOT,
                    "%s: held out at %.0f or more %.1f %% (mean %.2f), of others under %.1f %% (mean %.2f), AUC %.3f%n",
                    half == 0 ? "set with" : "checked ",
                    ACCEPTED,
                    100 * own[half].accepted(),
                    own[half].mean(),
                    100 - 100 * other[half].accepted(),
                    other[half].mean(),
                    own[half].above(other[half]));
    }

    private void made(Path folder) throws IOException {
        Tally real = new Tally();
        Tally made = new Tally();
        double above = 0;
        int sets = 0;
        for (String set : measured.keySet()) {
            Tally mine = new Tally();
            Tally others = new Tally();
            for (int i = 0; i < measured.get(set).size(); i++)
                mine.add(Assessment.of(taste(set, i), measured.get(set).get(i)).score());
            for (Path file : list(folder))
                if (file.getFileName().toString().startsWith(set + "-")) {
                    Assessment one = Assessment.of(
                            taste(set, -1), Features.of(Lab.of(picture(file)).fit(Features.TEXTURE_SIDE)));
                    others.add(one.score());
                    System.out.printf(
                            Locale.ROOT, "made %s %.1f %s%n", file.getFileName(), one.score(), Reasons.of(one));
                }
            if (others.values.isEmpty()) continue;
            real.values.addAll(mine.values);
            made.values.addAll(others.values);
            above += mine.above(others);
            sets++;
        }
        System.out.printf(
                Locale.ROOT,
                "made: mean %.2f, at %.0f or more %.1f %%; real over made AUC %.3f, inside a set %.3f%n",
                made.mean(),
                ACCEPTED,
                100 * made.accepted(),
                real.above(made),
                above / sets);
    }

    private void spoilt() {
        for (Map.Entry<String, UnaryOperator<BufferedImage>> way : SPOILT.entrySet()) {
            Tally change = new Tally();
            Tally after = new Tally();
            Map<Aspect, Tally> points = new TreeMap<>();
            for (String set : measured.keySet())
                for (int i = 0; i < SPOILT_OF_A_SET; i++) {
                    Taste taste = taste(set, i);
                    Assessment before = Assessment.of(taste, measured.get(set).get(i));
                    Assessment spoilt = Assessment.of(
                            taste,
                            Features.of(Lab.of(way.getValue()
                                            .apply(pictures.get(set).get(i)))
                                    .fit(Features.TEXTURE_SIDE)));
                    change.add(spoilt.score() - before.score());
                    after.add(spoilt.score());
                    for (Aspect aspect : Aspect.values())
                        points.computeIfAbsent(aspect, a -> new Tally())
                                .add(spoilt.points().get(aspect)
                                        - before.points().get(aspect));
                }
            System.out.printf(
                    Locale.ROOT,
                    "%-22s costs %.2f, still accepted %.0f %%; points",
                    way.getKey(),
                    -change.mean(),
                    100 * after.accepted());
            points.forEach((aspect, tally) -> System.out.printf(Locale.ROOT, " %s %.1f", aspect, tally.mean()));
            System.out.println();
        }
    }

    private static final class Tally {
        final List<Double> values = new ArrayList<>();

        void add(double value) {
            values.add(value);
        }

        double mean() {
            return values.stream().mapToDouble(v -> v).average().orElse(0);
        }

        double accepted() {
            return (double) values.stream().filter(v -> v >= ACCEPTED).count() / values.size();
        }

        /** Share of pairs in which this one's value is the greater; ties count half. */
        double above(Tally other) {
            double sum = 0;
            for (double one : values) for (double two : other.values) sum += one > two ? 1 : one == two ? 0.5 : 0;
            return sum / values.size() / other.values.size();
        }
    }
}
