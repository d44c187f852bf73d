package air.bench;

import air.engine.paint.SuperResolution;
import air.model.Picture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pictures made smaller by a factor and enlarged again, against what they were, beside Java's bicubic interpolation:
 * PSNR in dB and SSIM of luma. Arguments: factor, then picture files or folders.
 */
public final class EnlargingQuality {
    private EnlargingQuality() {}

    public static void main(String[] args) throws Exception {
        int factor = Integer.parseInt(args[0]);
        double[] sums = new double[5];
        int count = 0;
        System.out.println("picture  PSNR bicubic  PSNR ours  gain  SSIM bicubic  SSIM ours  (1-SSIM) ratio  s");
        for (int i = 1; i < args.length; i++)
            for (Path file : files(Path.of(args[i]))) {
                double[] row = measure(file, factor);
                for (int k = 0; k < 5; k++) sums[k] += row[k];
                count++;
            }
        System.out.printf(
                "mean of %d: %.2f %.2f dB, gain %+.2f; SSIM %.4f %.4f%n",
                count, sums[0] / count, sums[1] / count, (sums[1] - sums[0]) / count, sums[2] / count, sums[3] / count);
    }

    private static List<Path> files(Path path) throws Exception {
        if (!Files.isDirectory(path)) return List.of(path);
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(p -> p.toString().matches("(?i).*\\.(png|jpe?g)"))
                    .sorted()
                    .toList();
        }
    }

    private static double[] measure(Path file, int factor) {
        BufferedImage read = Picture.read(file).atMost(1024).toBufferedImage();
        int w = read.getWidth() / factor * factor;
        int h = read.getHeight() / factor * factor;
        BufferedImage whole = read.getSubimage(0, 0, w, h);
        BufferedImage small = Picture.of(whole).atMost(Math.max(w, h) / factor).toBufferedImage();
        BufferedImage bicubic = bicubic(small, w, h);
        long start = System.nanoTime();
        BufferedImage ours = SuperResolution.enlarge(small, w, h, p -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] row = {psnr(whole, bicubic), psnr(whole, ours), ssim(whole, bicubic), ssim(whole, ours), seconds};
        System.out.printf(
                "%s %.2f %.2f %+.2f %.4f %.4f %.3f %.2f%n",
                file.getParent().getFileName() + "/" + file.getFileName(),
                row[0],
                row[1],
                row[1] - row[0],
                row[2],
                row[3],
                (1 - row[3]) / (1 - row[2]),
                seconds);
        return row;
    }

    static BufferedImage bicubic(BufferedImage small, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = result.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(small, 0, 0, width, height, null);
        g.dispose();
        return result;
    }

    static double psnr(BufferedImage a, BufferedImage b) {
        double sum = 0;
        int w = a.getWidth();
        int h = a.getHeight();
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++)
                for (int s = 0; s < 24; s += 8) {
                    int d = (a.getRGB(x, y) >> s & 255) - (b.getRGB(x, y) >> s & 255);
                    sum += d * d;
                }
        return 10 * Math.log10(255 * 255 / (sum / (3.0 * w * h) + 1e-9));
    }

    /** Mean over windows of 8 x 8, every 4 px. */
    static double ssim(BufferedImage a, BufferedImage b) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y + 8 <= a.getHeight(); y += 4)
            for (int x = 0; x + 8 <= a.getWidth(); x += 4) {
                sum += window(a, b, x, y);
                count++;
            }
        return sum / count;
    }

    private static double window(BufferedImage a, BufferedImage b, int left, int top) {
        double ma = 0;
        double mb = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < 64; i++) {
            double p = luma(a.getRGB(left + i % 8, top + i / 8));
            double q = luma(b.getRGB(left + i % 8, top + i / 8));
            ma += p / 64;
            mb += q / 64;
            aa += p * p / 64;
            bb += q * q / 64;
            ab += p * q / 64;
        }
        double c1 = 6.5025;
        double c2 = 58.5225;
        return (2 * ma * mb + c1)
                * (2 * (ab - ma * mb) + c2)
                / ((ma * ma + mb * mb + c1) * (aa - ma * ma + bb - mb * mb + c2));
    }

    private static double luma(int rgb) {
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }
}
