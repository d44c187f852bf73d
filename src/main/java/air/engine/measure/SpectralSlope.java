package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/** Slope of the radial power spectrum of lightness, decades per decade: about -2 crisp, -3.5 soft. */
final class SpectralSlope {
    private static final int SIDE = 256;
    private static final int LOWEST = 4;
    private static final int HIGHEST = 100;
    private static final Fft FFT = new Fft(SIDE);
    private static final double[] WINDOW = new double[SIDE];

    static {
        for (int i = 0; i < SIDE; i++) WINDOW[i] = 0.5 * (1 - StrictMath.cos(2 * StrictMath.PI * i / (SIDE - 1)));
    }

    private SpectralSlope() {}

    /** Of the centred square, resized to {@value #SIDE} px and windowed. */
    static double of(Lab picture) {
        float[] square = centredSquare(picture);
        double mean = Plane.mean(square);
        double[] re = new double[SIDE * SIDE];
        double[] im = new double[SIDE * SIDE];
        for (int i = 0; i < re.length; i++) re[i] = (square[i] - mean) * WINDOW[i % SIDE] * WINDOW[i / SIDE];
        FFT.forward(re, im);
        double[] power = new double[HIGHEST];
        int[] count = new int[HIGHEST];
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++) {
                int fx = x < SIDE / 2 ? x : x - SIDE;
                int fy = y < SIDE / 2 ? y : y - SIDE;
                int radius = (int) Math.round(Math.sqrt(fx * fx + fy * fy));
                if (radius < LOWEST || radius >= HIGHEST) continue;
                int i = y * SIDE + x;
                power[radius] += re[i] * re[i] + im[i] * im[i];
                count[radius]++;
            }
        return slope(power, count);
    }

    private static float[] centredSquare(Lab picture) {
        int side = Math.min(picture.width, picture.height);
        int left = (picture.width - side) / 2;
        int top = (picture.height - side) / 2;
        float[] square = new float[side * side];
        for (int y = 0; y < side; y++)
            System.arraycopy(picture.l, (y + top) * picture.width + left, square, y * side, side);
        return Plane.resize(square, side, side, SIDE, SIDE);
    }

    /** Least squares in logarithms, every octave weighing the same. */
    private static double slope(double[] power, int[] count) {
        double sw = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int radius = LOWEST; radius < HIGHEST; radius++) {
            double x = StrictMath.log10(radius);
            double y = StrictMath.log10(power[radius] / count[radius] + 1e-9);
            double weight = 1.0 / radius;
            sw += weight;
            sx += weight * x;
            sy += weight * y;
            sxx += weight * x * x;
            sxy += weight * x * y;
        }
        return (sw * sxy - sx * sy) / (sw * sxx - sx * sx);
    }
}
