package air.engine.measure;

import air.engine.raster.Lab;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The dot screen of a print: tiles, every other one, whose spectrum stands in two narrow peaks that are square to each
 * other, or nearly.
 *
 * @param share tiles with such a spectrum, of those that are not empty (at least half of all), 0 to 1
 * @param period distance of the dots, px of the measured picture; 0 when there are none
 */
record DotScreen(double share, double period) {
    private static final int TILE = 64;
    private static final Fft FFT = new Fft(TILE);
    private static final double[] WINDOW = window();
    /** Frequencies, periods a tile, that dots may have: 3 to 9 px apart. */
    private static final int LOWEST = 7;

    private static final int HIGHEST = 22;
    /** Share of the power in the band that each of the two peaks must hold. */
    private static final double PEAK = 0.07;
    /** How nearly square the two peaks stand (cosine), and how alike their frequencies are. */
    private static final double SQUARE = 0.52;

    private static final double ALIKE = 0.12;
    /** Mean power under which a tile is empty. */
    private static final double EMPTY = 2e-5;

    /** Share of the tiles from which a picture is printed in dots. */
    static final double SCREENED = 0.2;

    private static double[] window() {
        double[] window = new double[TILE];
        for (int i = 0; i < TILE; i++) window[i] = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * (i + 0.5) / TILE);
        return window;
    }

    static DotScreen of(Lab picture) {
        int across = picture.width / TILE;
        int down = picture.height / TILE;
        double[] periods = IntStream.range(0, across * down)
                .filter(t -> (t % across + t / across) % 2 == 0)
                .parallel()
                .mapToDouble(t -> period(picture, t % across * TILE, t / across * TILE))
                .filter(period -> period >= 0)
                .toArray();
        double[] dotted = Arrays.stream(periods).filter(p -> p > 0).sorted().toArray();
        if (dotted.length == 0) return new DotScreen(0, 0);
        double middle = dotted[dotted.length / 2];
        double same = Arrays.stream(dotted)
                .filter(p -> Math.abs(p - middle) < 0.1 * middle)
                .count();
        return new DotScreen(same / Math.max(periods.length, across * down / 4.0), middle);
    }

    /** 1 for every pixel of a tile with dots, 0 for the others. */
    static float[] dotted(Lab picture) {
        float[] dotted = new float[picture.l.length];
        for (int top = 0; top + TILE <= picture.height; top += TILE)
            for (int left = 0; left + TILE <= picture.width; left += TILE)
                if (period(picture, left, top) > 0)
                    for (int i = 0; i < TILE * TILE; i++)
                        dotted[(top + i / TILE) * picture.width + left + i % TILE] = 1;
        return dotted;
    }

    boolean isScreen() {
        return share > SCREENED;
    }

    /** The distance of the dots in a tile; 0 when there are none, -1 when the tile is empty. */
    private static double period(Lab picture, int left, int top) {
        double[] power = power(picture, left, top);
        double band = 0;
        int first = 0;
        for (int i = 0; i < power.length; i++) {
            if (frequency(i) < LOWEST || frequency(i) > HIGHEST) power[i] = 0;
            band += power[i];
            if (power[i] > power[first]) first = i;
        }
        if (band < EMPTY * TILE * TILE) return -1;
        int second = partner(power, first);
        boolean dots = peak(power, first) > PEAK * band && second >= 0 && peak(power, second) > PEAK * band;
        return dots ? TILE / frequency(first) : 0;
    }

    /** Power of all three planes, windowed, without the mean. */
    private static double[] power(Lab picture, int left, int top) {
        double[] power = new double[TILE * TILE];
        for (int plane = 0; plane < 3; plane++) {
            float[] values = picture.plane(plane);
            double[] re = new double[TILE * TILE];
            double[] im = new double[TILE * TILE];
            double mean = 0;
            for (int i = 0; i < re.length; i++) {
                re[i] = values[(top + i / TILE) * picture.width + left + i % TILE];
                mean += re[i] / re.length;
            }
            for (int i = 0; i < re.length; i++) re[i] = (re[i] - mean) * WINDOW[i / TILE] * WINDOW[i % TILE];
            FFT.forward(re, im);
            for (int i = 0; i < re.length; i++) power[i] += (re[i] * re[i] + im[i] * im[i]) / (TILE * TILE);
        }
        return power;
    }

    private static double signed(int k) {
        return k < TILE / 2 ? k : k - TILE;
    }

    private static double frequency(int i) {
        double x = signed(i % TILE);
        double y = signed(i / TILE);
        return Math.sqrt(x * x + y * y);
    }

    /** The strongest frequency square to another and about as high; -1 when there is none. */
    private static int partner(double[] power, int first) {
        int best = -1;
        for (int i = 0; i < power.length; i++) {
            if (power[i] == 0 || best >= 0 && power[i] <= power[best]) continue;
            double product = signed(i % TILE) * signed(first % TILE) + signed(i / TILE) * signed(first / TILE);
            double f = frequency(i);
            double g = frequency(first);
            if (Math.abs(product) < SQUARE * f * g && Math.abs(f - g) < ALIKE * g) best = i;
        }
        return best;
    }

    /** Power of a peak with its neighbours, and of its mirror image. */
    private static double peak(double[] power, int at) {
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++)
            for (int dx = -1; dx <= 1; dx++)
                sum += power[(at / TILE + dy + TILE) % TILE * TILE + (at % TILE + dx + TILE) % TILE];
        return 2 * sum;
    }
}
