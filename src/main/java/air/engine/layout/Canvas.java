package air.engine.layout;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A drawing surface of opaque colour with a mask of legibility. What is drawn goes onto a transparent sheet first,
 * whose edges may be softened, and is then laid over the picture; the mask follows the sheet's opacity.
 */
final class Canvas {
    final int width;
    final int height;
    private final int[] picture;
    private final float[] mask;
    private final BufferedImage sheet;
    private final int[] over;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        picture = new int[width * height];
        mask = new float[width * height];
        sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        over = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
    }

    /** Sets every pixel of a row; rows outside the canvas are ignored. */
    void row(int y, Colour colour) {
        if (y >= 0 && y < height)
            Arrays.fill(picture, y * width, (y + 1) * width, Lab.rgb(colour.l(), colour.a(), colour.b()));
    }

    /**
     * Draws a layer.
     *
     * @param softness blur of its edges, sigma in px
     * @param legible 0 to 1: the mask's value where the layer is opaque
     */
    void paint(double softness, double legible, Consumer<Graphics2D> drawing) {
        Band band = draw(softness, drawing);
        if (band != null) lay(band, legible);
        clear(band);
    }

    /**
     * Draws a layer and, under {@code baseline}, its image in water.
     *
     * @param strength opacity of the image in water, 0 to 1
     */
    void paintReflected(
            double softness,
            double legible,
            double baseline,
            double strength,
            Noise ripple,
            Consumer<Graphics2D> drawing) {
        Band band = draw(softness, drawing);
        if (band != null) {
            mirror(band, (int) Math.round(baseline), strength, ripple);
            lay(band, legible);
        }
        clear(band);
    }

    /** The rows of the sheet that were drawn on. */
    private record Band(int from, int to) {}

    private Band draw(double softness, Consumer<Graphics2D> drawing) {
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setComposite(AlphaComposite.SrcOver);
        drawing.accept(g);
        g.dispose();
        int from = 0;
        while (from < height && blank(from)) from++;
        if (from == height) return null;
        int to = height;
        while (to > from && blank(to - 1)) to--;
        if (softness < 0.4) return new Band(from, to);
        int reach = (int) Math.ceil(3 * softness);
        Band band = new Band(Math.max(0, from - reach), Math.min(height, to + reach));
        Soften.box(over, width, band.from, band.to, softness);
        return band;
    }

    private boolean blank(int y) {
        for (int i = y * width; i < (y + 1) * width; i++) if (over[i] != 0) return false;
        return true;
    }

    private void clear(Band band) {
        if (band != null) Arrays.fill(over, band.from * width, band.to * width, 0);
    }

    private void lay(Band band, double legible) {
        float weight = (float) legible;
        IntStream.range(band.from, band.to).parallel().forEach(y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                int alpha = over[i] >>> 24;
                if (alpha == 0) continue;
                picture[i] = alpha == 255 ? over[i] & 0xFFFFFF : blend(over[i], picture[i], 255 - alpha);
                mask[i] = clamp(mask[i] + (weight - mask[i]) * alpha / 255f);
            }
        });
    }

    private static float clamp(float mask) {
        return Math.max(0, Math.min(1, mask));
    }

    /** A premultiplied colour over an opaque one, which keeps {@code keep} / 255 of itself. */
    private static int blend(int above, int below, int keep) {
        int red = (above >> 16 & 255) + ((below >> 16 & 255) * keep + 127) / 255;
        int green = (above >> 8 & 255) + ((below >> 8 & 255) * keep + 127) / 255;
        int blue = (above & 255) + ((below & 255) * keep + 127) / 255;
        return Math.min(255, red) << 16 | Math.min(255, green) << 8 | Math.min(255, blue);
    }

    private void mirror(Band band, int baseline, double strength, Noise ripple) {
        int last = Math.min(height, 2 * baseline - band.from);
        double unit = Math.min(width, height);
        for (int y = Math.max(0, baseline); y < last; y++) {
            int source = 2 * baseline - y - 1;
            if (source < band.from || source >= band.to) continue;
            double depth = (y - baseline) / unit;
            double sway = (ripple.at(y * 60 / unit, 3.1) - 0.5) * unit * (0.012 + 0.10 * depth);
            double broken = Math.max(0, Math.min(1, 1.35 - 1.1 * ripple.at(y * 34 / unit, 8.4)));
            int share = (int) (256 * strength * broken * Math.max(0, 1 - 1.1 * depth));
            for (int x = 0; x < width; x++) {
                int from = over[source * width + Math.max(0, Math.min(width - 1, (int) (x + sway)))];
                if (from >>> 24 != 0) picture[y * width + x] = faint(from, share, picture[y * width + x]);
            }
        }
    }

    private static int faint(int above, int share, int below) {
        int alpha = (above >>> 24) * share >> 8;
        int thin = ((above >> 16 & 255) * share >> 8) << 16
                | ((above >> 8 & 255) * share >> 8) << 8
                | (above & 255) * share >> 8;
        return blend(thin, below, 255 - alpha);
    }

    /** Turns what is above a line upside down into the rows below it: still water. */
    void reflect(int baseline, double strength, Noise ripple, int left, int right) {
        double unit = Math.min(width, height);
        for (int y = Math.max(0, baseline); y < height; y++) {
            int source = 2 * baseline - y - 1;
            if (source < 0) return;
            double depth = (y - baseline) / unit;
            double sway = (ripple.at(y * 50 / unit, 5.5) - 0.5) * unit * (0.008 + 0.09 * depth);
            int share = (int) (256
                    * strength
                    * Math.max(0, Math.min(1, 1.4 * source / Math.max(1, baseline)) * (1 - 0.4 * depth)));
            for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
                int from = picture[source * width + Math.max(0, Math.min(width - 1, (int) (x + sway)))];
                picture[y * width + x] = faint(from | 0xFF000000, share, picture[y * width + x]);
            }
        }
    }

    /** Copies one half onto the other, mirrored about the middle, by a share of 0 to 1. */
    void mirrorHalves(boolean fromLeft, double share) {
        int keep = (int) (255 * (1 - Math.max(0, Math.min(1, share))));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width / 2; x++) {
                int left = y * width + x;
                int right = y * width + width - 1 - x;
                int from = fromLeft ? left : right;
                int to = fromLeft ? right : left;
                picture[to] = faint(picture[from] | 0xFF000000, 256 - keep * 256 / 255, picture[to]);
                mask[to] = clamp(mask[to] + (mask[from] - mask[to]) * (255 - keep) / 255f);
            }
        }
    }

    /** The mean colour of a rectangle (px), sampled at 7 x 7 points; what lies outside is taken at the edge. */
    Colour mean(double x, double y, double w, double h) {
        double[] sum = new double[3];
        for (int j = 0; j < 7; j++) {
            for (int i = 0; i < 7; i++) {
                int px = Math.max(0, Math.min(width - 1, (int) (x + w * (i + 0.5) / 7)));
                int py = Math.max(0, Math.min(height - 1, (int) (y + h * (j + 0.5) / 7)));
                float[] c = Lab.color(picture[py * width + px]);
                for (int k = 0; k < 3; k++) sum[k] += c[k] / 49;
            }
        }
        return new Colour((float) sum[0], (float) sum[1], (float) sum[2]);
    }

    /** The picture and a copy of the mask. */
    Guide guide() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        System.arraycopy(picture, 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, picture.length);
        return new Guide(Lab.of(image), mask.clone());
    }
}
