package air.engine.measure;

import air.engine.raster.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Prints the lines of {@link Baseline} for a folder of photographs and paintings: mean and standard deviation of every
 * feature, and for a distance its mean between pictures. Argument: the folder.
 */
final class BaselineTable {
    private BaselineTable() {}

    public static void main(String[] args) throws IOException {
        List<Features> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                var image = ImageIO.read(file.toFile());
                if (image != null) all.add(Features.of(Lab.of(image).fit(Features.TEXTURE_SIDE)));
            }
        }
        System.out.println(all.size() + " pictures");
        for (Feature feature : Feature.values()) {
            double[] values = feature.isDistance() ? distances(feature, all) : values(feature, all);
            double mean = 0;
            for (double v : values) mean += v / values.length;
            double squares = 0;
            for (double v : values) squares += (v - mean) * (v - mean) / values.length;
            System.out.printf(
                    Locale.ROOT,
                    "usual(Feature.%s, %.5f, %.5f); now %.5f, %.5f%n",
                    feature,
                    mean,
                    Math.sqrt(squares),
                    Baseline.mean(feature),
                    Baseline.deviation(feature));
        }
    }

    private static double[] values(Feature feature, List<Features> all) {
        return all.stream().mapToDouble(f -> f.get(feature)).toArray();
    }

    private static double[] distances(Feature feature, List<Features> all) {
        double[] distances = new double[all.size() - 1];
        for (int i = 0; i < distances.length; i++)
            distances[i] = all.get(i).distance(feature, all.subList(i + 1, i + 2));
        return distances;
    }
}
