package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.Arrays;

/**
 * How a reference looks to somebody who describes it: readings for words only, never judged and never painted by.
 * Lightness is OKLab's, lengths are px of the reference.
 */
final class Look {
    /** Blur that takes noise and keeps lines, px. */
    static final double LINE_BLUR = 0.7;
    /** Range of lightness in five by five px under which a place is flat, and under which it is calm. */
    private static final float FLAT = 0.008f;

    private static final float CALM = 0.035f;
    private static final int TILE = 32;
    private static final double LEAST_FORM = 0.01;
    /** Lightness and chroma of paper, and how far from its commonest colour it still is paper. */
    private static final double PAPER_LIGHTNESS = 0.75;

    private static final double PAPER_CHROMA = 0.09;
    private static final double PAPER_TONE = 0.06;
    private static final double PAPER_HUE = 0.03;
    private static final int TONES = 64;
    static final double SEAL_SIDE = 384;
    /** Share of the three commonest families of colours in lettering and diagrams. */
    private static final double PLAIN = 0.92;
    /** Width of contours, px, under which they may be those of letters. */
    private static final double CRISP = 2.8;

    /** Lightness below which 0.2, 5, 50, 95 and 99.8 % of the picture lies. */
    final double darkest;

    final double dark;
    final double middle;
    final double light;
    final double lightest;
    /** Shares of the picture, 0 to 1. */
    final double flat;

    final double calm;
    final double paper;
    /** Entropy of the tones, natural logarithm: 0 one tone to 4.16 all alike. */
    final double entropy;
    /** Decadic logarithm of the finest detail in the calmest, the middle and the busiest tenth of the tiles. */
    final double[] fine;
    /** Decadic logarithm of finest over medium detail, the same tenths. */
    final double[] sharpness;
    /** Decadic logarithm of the kurtosis of the finest detail. */
    final double peaked;

    final double grain;
    final Edges contours;
    final DotScreen dots;
    final PigmentShares pigments;
    final int seals;
    /** Width over height. */
    final double aspect;

    /** Whether it is lettering, a diagram or a screenshot. */
    final boolean text;

    private Look(Lab picture) {
        int w = picture.width;
        int h = picture.height;
        float[] soft = Plane.blur(picture.l, w, h, LINE_BLUR);
        darkest = Plane.percentile(soft, .002);
        dark = Plane.percentile(soft, .05);
        middle = Plane.percentile(soft, .5);
        light = Plane.percentile(soft, .95);
        lightest = Plane.percentile(soft, .998);
        flat = restful(picture, FLAT);
        calm = restful(picture, CALM);
        paper = paper(picture);
        entropy = entropy(picture.l);
        float[] fineTone = Plane.blur(picture.l, w, h, 1);
        float[] mediumTone = Plane.blur(picture.l, w, h, 4);
        double[][] tiles = tiles(picture, fineTone, mediumTone);
        fine = tenths(tiles[0]);
        sharpness = tenths(tiles[1]);
        peaked = peaked(picture.l, fineTone);
        grain = TextureAnalysis.grain(picture.l, w, h);
        contours = Edges.of(soft, w, h);
        dots = DotScreen.of(picture);
        pigments = PigmentShares.of(picture);
        seals = Seal.count(Math.max(w, h) > SEAL_SIDE ? picture.fit((int) SEAL_SIDE) : picture);
        aspect = (double) w / h;
        text = contours.middle() < CRISP && isPlain(pigments) && Lettering.isIn(picture, flat);
    }

    static Look of(Lab reference) {
        return new Look(reference);
    }

    /** Whether a ground and one or two colours on it are nearly everything. */
    private static boolean isPlain(PigmentShares pigments) {
        double[] shares = PigmentShares.families().stream()
                .mapToDouble(pigments::family)
                .sorted()
                .toArray();
        int last = shares.length - 1;
        return shares[last] + shares[last - 1] + shares[last - 2] > PLAIN;
    }

    private static double restful(Lab picture, float most) {
        int restful = 0;
        int all = 0;
        for (int y = 2; y < picture.height - 2; y += 3)
            for (int x = 2; x < picture.width - 2; x += 3) {
                all++;
                if (range(picture, x, y, most) < most) restful++;
            }
        return (double) restful / Math.max(1, all);
    }

    /** The range of lightness round a place, as far as it matters. */
    private static float range(Lab picture, int x, int y, float enough) {
        float least = 9;
        float most = -9;
        for (int v = y - 2; v <= y + 2 && most - least < enough; v++)
            for (int u = x - 2; u <= x + 2; u++) {
                least = Math.min(least, picture.l[v * picture.width + u]);
                most = Math.max(most, picture.l[v * picture.width + u]);
            }
        return most - least;
    }

    /** Share of the commonest light and unsaturated colour. */
    private static double paper(Lab picture) {
        int paper = 0;
        for (float here : paperIn(picture)) paper += (int) here;
        return (double) paper / picture.l.length;
    }

    /** 1 for every pixel of the commonest light and unsaturated colour, 0 for the others. */
    static float[] paperIn(Lab picture) {
        int[] count = new int[TONES * TONES * TONES];
        int commonest = 0;
        for (int i = 0; i < picture.l.length; i++) {
            if (!mayBePaper(picture, i)) continue;
            int bin = bin(picture, i);
            if (++count[bin] > count[commonest]) commonest = bin;
        }
        double[] mean = new double[3];
        for (int i = 0; i < picture.l.length; i++)
            if (mayBePaper(picture, i) && bin(picture, i) == commonest)
                for (int k = 0; k < 3; k++) mean[k] += picture.plane(k)[i] / count[commonest];
        float[] paper = new float[picture.l.length];
        for (int i = 0; i < picture.l.length && count[commonest] > 0; i++) {
            double a = picture.a[i] - mean[1];
            double b = picture.b[i] - mean[2];
            if (Math.abs(picture.l[i] - mean[0]) < PAPER_TONE && a * a + b * b < PAPER_HUE * PAPER_HUE) paper[i] = 1;
        }
        return paper;
    }

    private static boolean mayBePaper(Lab picture, int i) {
        double chroma = picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i];
        return picture.l[i] > PAPER_LIGHTNESS && chroma < PAPER_CHROMA * PAPER_CHROMA;
    }

    private static int bin(Lab picture, int i) {
        int l = (int) (Math.min(0.999f, picture.l[i]) * TONES / 3);
        int a = (int) ((picture.a[i] + 0.4) * TONES);
        int b = (int) ((picture.b[i] + 0.4) * TONES);
        return (l * TONES + a) * TONES + b;
    }

    private static double entropy(float[] l) {
        int[] count = new int[TONES];
        for (float v : l) count[Math.max(0, Math.min(TONES - 1, (int) (v * TONES)))]++;
        double entropy = 0;
        for (int c : count) if (c > 0) entropy -= (double) c / l.length * StrictMath.log((double) c / l.length);
        return entropy;
    }

    /** For every tile the finest detail, and for every tile with forms its ratio to medium detail; logarithms. */
    private static double[][] tiles(Lab picture, float[] fineTone, float[] mediumTone) {
        int across = Math.max(1, picture.width / TILE);
        int down = Math.max(1, picture.height / TILE);
        double[] detail = new double[across * down];
        double[] ratio = new double[across * down];
        int forms = 0;
        for (int t = 0; t < detail.length; t++) {
            double fine = energy(picture, picture.l, fineTone, t % across, t / across);
            double medium = energy(picture, fineTone, mediumTone, t % across, t / across);
            detail[t] = StrictMath.log10(fine + 3e-4);
            if (medium > LEAST_FORM) ratio[forms++] = StrictMath.log10((fine + 1e-5) / medium);
        }
        return new double[][] {detail, Arrays.copyOf(ratio, forms)};
    }

    private static double energy(Lab picture, float[] sharp, float[] blurred, int column, int row) {
        double sum = 0;
        int count = 0;
        for (int y = row * TILE; y < Math.min(picture.height, (row + 1) * TILE); y++)
            for (int x = column * TILE; x < Math.min(picture.width, (column + 1) * TILE); x++, count++) {
                double d = sharp[y * picture.width + x] - blurred[y * picture.width + x];
                sum += d * d;
            }
        return Math.sqrt(sum / Math.max(1, count));
    }

    private static double[] tenths(double[] values) {
        Arrays.sort(values);
        int last = values.length - 1;
        return last < 0
                ? new double[] {-1, -1, -1}
                : new double[] {values[last / 10], values[last / 2], values[last * 9 / 10]};
    }

    private static double peaked(float[] l, float[] blurred) {
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < l.length; i++) {
            double d = (l[i] - blurred[i]) * (l[i] - blurred[i]);
            squares += d / l.length;
            fourths += d * d / l.length;
        }
        return StrictMath.log10(Math.max(1, fourths / (squares * squares + 1e-14)));
    }
}
