package air.engine.sight;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Writes usual.bin, which {@link Usual} reads: five rows of numbers, each after its length, big-endian. Arguments: a
 * folder of many pictures of every kind; a folder of folders, each of pictures by one hand, for the last number alone;
 * the file to write. No picture that the judge is measured with may be in the first.
 *
 * <p>The file in the tree was made from 306 pictures: backgrounds of the GNOME, KDE, MATE, Lomiri and UKUI desktops,
 * portraits, stories and terrain of Battle for Wesnoth, stamps of Tux Paint, drawings of the Open Clip Art Library, and
 * the pictures of scikit-image's manual, all as Debian 12 packages them.
 */
final class UsualNumbers {
    private final List<Impression> all;

    private UsualNumbers(List<Impression> all) {
        this.all = all;
    }

    public static void main(String[] args) throws IOException {
        UsualNumbers pictures = new UsualNumbers(seen(Path.of(args[0])));
        float[] marks = pictures.mean(p -> p.marks);
        float[] forms = pictures.mean(p -> p.forms);
        float[] layout = pictures.mean(p -> p.layout);
        float[] distances = {
            pictures.median(p -> p.marks, marks),
            pictures.median(p -> p.forms, forms),
            pictures.median(p -> p.layout, layout)
        };
        Usual usual = new Usual(marks, forms, layout, distances, 1);
        float[] spread = {(float) spread(list(Path.of(args[1])), usual)};
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            for (float[] row : List.of(marks, forms, layout, distances, spread)) {
                out.writeInt(row.length);
                for (float value : row) out.writeFloat(value);
            }
        }
        System.out.println(pictures.all.size() + " pictures, spread " + spread[0]);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Impression> seen(Path folder) throws IOException {
        List<Impression> seen = new ArrayList<>();
        for (Path file : list(folder)) {
            var image = ImageIO.read(file.toFile());
            if (image != null) seen.add(Impression.of(image));
        }
        return seen;
    }

    private float[] mean(Function<Impression, float[]> part) {
        double[] sums = new double[part.apply(all.get(0)).length];
        for (Impression one : all) for (int i = 0; i < sums.length; i++) sums[i] += part.apply(one)[i];
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) mean[i] = (float) (sums[i] / all.size());
        return mean;
    }

    private float median(Function<Impression, float[]> part, float[] centre) {
        List<float[]> units = all.stream()
                .map(one -> Belonging.Direction.unit(part.apply(one), centre))
                .toList();
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < units.size(); i++)
            for (int j = 0; j < i; j++) distances.add(Belonging.Direction.distance(units.get(i), units.get(j)));
        distances.sort(null);
        return distances.get(distances.size() / 2).floatValue();
    }

    /** Mean over the pictures of the sets, which are given as folders, of their distance to the others of their set. */
    private static double spread(List<Path> sets, Usual usual) throws IOException {
        List<Double> means = new ArrayList<>();
        for (Path set : sets) {
            if (!Files.isDirectory(set)) continue;
            List<Belonging.Direction> hand = seen(set).stream()
                    .map(p -> Belonging.Direction.of(p, usual))
                    .toList();
            for (Belonging.Direction one : hand)
                means.add(hand.stream()
                        .filter(other -> other != one)
                        .mapToDouble(other -> one.distance(other, usual))
                        .average()
                        .orElseThrow());
        }
        return means.stream().mapToDouble(d -> d).average().orElseThrow();
    }
}
