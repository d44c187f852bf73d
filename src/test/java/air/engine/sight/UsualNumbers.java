package air.engine.sight;

import air.engine.raster.Lab;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Writes usual.bin, which {@link Usual} reads: rows of numbers, each after its length, big-endian. Arguments: a folder
 * of many pictures of every kind; a folder of folders, each of pictures by one hand, for two numbers alone; a folder of
 * pictures that have an upper side; the file to write. No picture that the judge is measured with may be in the first.
 *
 * <p>The file in the tree follows this recipe, its rows summed outside Java from the impressions this code gives, over
 * 160 pictures: paintings and prints in the public domain, photographs, backgrounds of the KDE, MATE, Lomiri and UKUI
 * desktops, and portraits, stories and terrain of Battle for Wesnoth, mostly as Debian 12 packages them. All were also
 * turned upside down, shuffled in 128 px and bereft of their subject; the other ways to spoil a picture were used on 33
 * to 110 of them. The two numbers of hands are from 36 pictures by nine.
 */
final class UsualNumbers {
    /** Longer sides than this, px, are reduced, as for the judge. */
    private static final int SIDE = 512;

    private UsualNumbers() {}

    public static void main(String[] args) throws IOException {
        List<Impression> all = seen(Path.of(args[0]));
        List<float[]> centres = new ArrayList<>();
        for (int part = 0; part < all.get(0).parts().size(); part++) centres.add(mean(all, part));
        float[] distances = new float[centres.size()];
        Usual centred = new Usual(centres, distances, 1, null, 1, null, null, null);
        List<Belonging.Direction> directions =
                all.stream().map(seen -> Belonging.Direction.of(seen, centred)).toList();
        for (int part = 0; part < distances.length; part++) distances[part] = median(directions, part);
        float[] deviations = deviations(all);
        List<List<Impression>> hands = new ArrayList<>();
        for (Path set : list(Path.of(args[1]))) if (Files.isDirectory(set)) hands.add(seen(set));
        float[] spread = {(float) spread(hands, centred)};
        float[] offset = {(float) offset(hands, deviations)};
        Heads heads = new Heads();
        for (Path file : list(Path.of(args[2]))) heads.see(picture(file));
        List<float[]> rows = new ArrayList<>(centres);
        rows.addAll(List.of(distances, spread, deviations, offset, heads.upright(), heads.whole(), heads.made()));
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[3]))))) {
            for (float[] row : rows) {
                out.writeInt(row.length);
                for (float value : row) out.writeFloat(value);
            }
        }
        System.out.println(all.size() + " pictures, spread " + spread[0] + ", offset " + offset[0]);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Impression> seen(Path folder) throws IOException {
        List<Impression> seen = new ArrayList<>();
        for (Path file : list(folder)) {
            seen.add(Impression.of(picture(file)));
        }
        return seen;
    }

    private static BufferedImage picture(Path file) throws IOException {
        Lab picture = Lab.of(ImageIO.read(file.toFile()));
        return Math.max(picture.width, picture.height) > SIDE
                ? picture.fit(SIDE).toImage()
                : picture.toImage();
    }

    private static float[] mean(List<Impression> all, int part) {
        double[] sums = new double[all.get(0).parts().get(part).length];
        for (Impression one : all)
            for (int i = 0; i < sums.length; i++) sums[i] += one.parts().get(part)[i];
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) mean[i] = (float) (sums[i] / all.size());
        return mean;
    }

    private static float median(List<Belonging.Direction> all, int part) {
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < all.size(); i++)
            for (int j = 0; j < i; j++) distances.add(all.get(i).distance(all.get(j), part));
        distances.sort(null);
        return distances.get(distances.size() / 2).floatValue();
    }

    private static float[] deviations(List<Impression> all) {
        float[] deviations = new float[all.get(0).means.length];
        for (int k = 0; k < deviations.length; k++) {
            int channel = k;
            double mean =
                    all.stream().mapToDouble(p -> p.means[channel]).average().orElseThrow();
            double variance = all.stream()
                    .mapToDouble(p -> (p.means[channel] - mean) * (p.means[channel] - mean))
                    .average()
                    .orElseThrow();
            deviations[k] = (float) Math.sqrt(variance);
        }
        return deviations;
    }

    /** Mean over the pictures of the hands of their distance to the others of their hand. */
    private static double spread(List<List<Impression>> hands, Usual usual) {
        List<Double> means = new ArrayList<>();
        for (List<Impression> hand : hands) {
            List<Belonging.Direction> directions =
                    hand.stream().map(p -> Belonging.Direction.of(p, usual)).toList();
            for (Belonging.Direction one : directions)
                means.add(directions.stream()
                        .filter(other -> other != one)
                        .mapToDouble(other -> one.distance(other, usual))
                        .average()
                        .orElseThrow());
        }
        return means.stream().mapToDouble(d -> d).average().orElseThrow();
    }

    private static double offset(List<List<Impression>> hands, float[] deviations) {
        List<Double> offsets = new ArrayList<>();
        for (List<Impression> hand : hands)
            for (int i = 0; i < hand.size(); i++)
                offsets.add(Belonging.offset(hand.get(i), Belonging.without(hand, i), deviations));
        return offsets.stream().mapToDouble(d -> d).average().orElseThrow();
    }
}
