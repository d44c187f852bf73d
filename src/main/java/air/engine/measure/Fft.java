package air.engine.measure;

/** Fast Fourier transform of square fields whose side is a power of two; in place, row-major. */
final class Fft {
    private final int side;
    private final double[] cosine;
    private final double[] sine;

    Fft(int side) {
        this.side = side;
        cosine = new double[side / 2];
        sine = new double[side / 2];
        for (int i = 0; i < side / 2; i++) {
            cosine[i] = StrictMath.cos(2 * StrictMath.PI * i / side);
            sine[i] = StrictMath.sin(2 * StrictMath.PI * i / side);
        }
    }

    /** Forward transform of {@code real + i imaginary}, unscaled. */
    void forward(double[] real, double[] imaginary) {
        double[] re = new double[side];
        double[] im = new double[side];
        for (int y = 0; y < side; y++) {
            System.arraycopy(real, y * side, re, 0, side);
            System.arraycopy(imaginary, y * side, im, 0, side);
            line(re, im);
            System.arraycopy(re, 0, real, y * side, side);
            System.arraycopy(im, 0, imaginary, y * side, side);
        }
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                re[y] = real[y * side + x];
                im[y] = imaginary[y * side + x];
            }
            line(re, im);
            for (int y = 0; y < side; y++) {
                real[y * side + x] = re[y];
                imaginary[y * side + x] = im[y];
            }
        }
    }

    /** Inverse transform, scaled so that it undoes {@link #forward}. */
    void inverse(double[] real, double[] imaginary) {
        forward(imaginary, real);
        double scale = 1.0 / (side * side);
        for (int i = 0; i < real.length; i++) {
            real[i] *= scale;
            imaginary[i] *= scale;
        }
    }

    private void line(double[] re, double[] im) {
        reorder(re, im);
        for (int length = 2; length <= side; length <<= 1) {
            int step = side / length;
            for (int start = 0; start < side; start += length)
                for (int k = 0; k < length / 2; k++) butterfly(re, im, start + k, start + k + length / 2, k * step);
        }
    }

    private void butterfly(double[] re, double[] im, int p, int q, int angle) {
        double c = cosine[angle];
        double s = -sine[angle];
        double vr = re[q] * c - im[q] * s;
        double vi = re[q] * s + im[q] * c;
        re[q] = re[p] - vr;
        im[q] = im[p] - vi;
        re[p] += vr;
        im[p] += vi;
    }

    /** Bit-reversed order. */
    private void reorder(double[] re, double[] im) {
        int shift = Integer.numberOfLeadingZeros(side) + 1;
        for (int i = 0; i < side; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j <= i) continue;
            double r = re[i];
            re[i] = re[j];
            re[j] = r;
            double m = im[i];
            im[i] = im[j];
            im[j] = m;
        }
    }
}
