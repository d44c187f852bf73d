package air.engine.measure;

import air.bench.Cheat;
import air.bench.Degradation;
import air.engine.raster.Lab;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * How often the embedded judge chooses rightly between two pictures, and what it rules out. Each picture of a set is
 * judged by the taste of the others of its set, so that nothing is a copy: beside itself spoilt, way by way, and beside
 * pictures of other sets. Arguments: folders of folders of pictures, one folder a hand; a folder of pictures is of many
 * hands, and its pictures are only others.
 */
final class PairBench {
    private static final double ACCEPTED = 8;
    private static final int MOST_OF_A_SET = 4;
    /** Of the pictures of many hands every so many are taken. */
    private static final int WORLD = 8;

    private static final Map<String, UnaryOperator<BufferedImage>> SPOILT = new LinkedHashMap<>();

    static {
        for (Degradation degradation : Degradation.values()) SPOILT.put(name(degradation.name()), degradation::apply);
        SPOILT.put("posterised", picture -> Degradation.pixels(picture, rgb -> rgb & 0xC0C0C0));
        for (Cheat cheat : List.of(
                Cheat.UPSIDE_DOWN,
                Cheat.BANDS,
                Cheat.SHUFFLED_128,
                Cheat.SHUFFLED_64,
                Cheat.SHUFFLED_32,
                Cheat.COLOUR_NOISE,
                Cheat.FLAT)) SPOILT.put(name(cheat.name()), cheat::apply);
    }

    private static final class Tally {
        int pairs;
        double right;
        double margin;
        int dropped;
        final Map<Limit.Kind, List<Double>> felt = new EnumMap<>(Limit.Kind.class);

        void add(double better, double worse, List<Limit> limits) {
            pairs++;
            right += better > worse ? 1 : better == worse ? 0.5 : 0;
            margin += better - worse;
            drop(limits);
        }

        void drop(List<Limit> limits) {
            if (limits.stream().anyMatch(Limit::isFault)) dropped++;
            for (Limit limit : limits)
                felt.computeIfAbsent(limit.kind(), kind -> new ArrayList<>()).add(limit.strength());
        }

        String felt() {
            StringBuilder text = new StringBuilder();
            felt.forEach((kind, values) -> text.append(String.format(
                    Locale.ROOT,
                    " %s %d (%d from .5, %d from 1, %d from 1.5, %d from 2)",
                    kind,
                    values.size(),
                    values.stream().filter(v -> v >= .5).count(),
                    values.stream().filter(v -> v >= 1).count(),
                    values.stream().filter(v -> v >= 1.5).count(),
                    values.stream().filter(v -> v >= 2).count())));
            return text.toString();
        }
    }

    private final Map<String, List<BufferedImage>> pictures = new TreeMap<>();
    private final Map<String, List<Features>> measured = new TreeMap<>();
    private final Tally own = new Tally();
    private final Tally others = new Tally();
    private final Map<String, Tally> spoilt = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        PairBench bench = new PairBench();
        List<Features> world = new ArrayList<>();
        for (String folder : args)
            for (Path set : list(Path.of(folder))) {
                List<BufferedImage> read = read(set);
                if (read.size() > 16) for (BufferedImage picture : read) world.add(features(picture));
                else if (read.size() > 2) bench.add(set.getFileName().toString(), read);
            }
        bench.whole(world);
        bench.report();
        for (int number = 0; number < MOST_OF_A_SET; number++) {
            bench.spoilt(number);
            System.out.println();
            bench.spoilt.forEach(PairBench::report);
        }
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<BufferedImage> read(Path set) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (Path file : list(set)) {
            if (!file.toString().matches("(?i).*\\.(png|jpe?g)")) continue;
            Lab lab = Lab.of(ImageIO.read(file.toFile()));
            boolean large = Math.max(lab.width, lab.height) > Features.TEXTURE_SIDE;
            pictures.add((large ? lab.fit(Features.TEXTURE_SIDE) : lab).toImage());
        }
        return pictures;
    }

    private static Features features(BufferedImage picture) {
        return Features.of(Lab.of(picture).fit(Features.TEXTURE_SIDE));
    }

    private void add(String set, List<BufferedImage> read) {
        pictures.put(set, read);
        measured.put(set, read.stream().map(PairBench::features).toList());
    }

    private Taste without(String set, int one) {
        List<Lab> labs = new ArrayList<>(pictures.get(set).stream().map(Lab::of).toList());
        List<Features> features = new ArrayList<>(measured.get(set));
        labs.remove(one);
        features.remove(one);
        return Taste.of(labs, features);
    }

    /** Every picture as it is, and beside pictures of other sets. */
    private void whole(List<Features> world) {
        for (String set : pictures.keySet())
            for (int i = 0; i < pictures.get(set).size(); i++) {
                Taste taste = without(set, i);
                Features whole = measured.get(set).get(i);
                double score = score(taste, whole);
                own.add(score, ACCEPTED, limits(taste, whole));
                for (String other : measured.keySet())
                    if (!other.equals(set)) measured.get(other).forEach(f -> against(taste, score, f, others));
                world.forEach(f -> against(taste, score, f, others));
            }
    }

    /** One picture of every set, from 0, beside itself spoilt. */
    private void spoilt(int number) {
        for (String set : pictures.keySet()) {
            if (number >= pictures.get(set).size()) continue;
            Taste taste = without(set, number);
            double score = score(taste, measured.get(set).get(number));
            BufferedImage picture = pictures.get(set).get(number);
            SPOILT.forEach((way, spoil) -> against(
                    taste, score, features(spoil.apply(picture)), spoilt.computeIfAbsent(way, w -> new Tally())));
        }
    }

    private static void against(Taste taste, double score, Features worse, Tally tally) {
        tally.add(score, score(taste, worse), limits(taste, worse));
    }

    private static double score(Taste taste, Features picture) {
        return Assessment.of(taste, picture).score();
    }

    private static List<Limit> limits(Taste taste, Features picture) {
        return new Scoring(taste, picture, Optional.empty()).limits();
    }

    private void report() {
        System.out.printf(
                Locale.ROOT,
                "own pictures held out: n %d, at 8 or more %.0f %%, mean %.2f, ruled out %d;%s%n",
                own.pairs,
                100 * own.right / own.pairs,
                ACCEPTED + own.margin / own.pairs,
                own.dropped,
                own.felt());
        report("another set", others);
    }

    private static void report(String way, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "%-22s n %5d, right %5.1f %%, by %5.2f, ruled out %3.0f %%;%s%n",
                way,
                tally.pairs,
                100 * tally.right / tally.pairs,
                tally.margin / tally.pairs,
                100.0 * tally.dropped / tally.pairs,
                tally.felt());
    }
}
