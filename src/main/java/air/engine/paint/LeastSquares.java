package air.engine.paint;

/** Small systems of wishes, solved so that all are met as well as they agree, with no more effort than that takes. */
final class LeastSquares {
    private final double[][] normal;
    private final double[] right;
    private boolean asked;

    /** @param effort for each unknown, what moving it by one costs, over 0 */
    LeastSquares(double[] effort) {
        normal = new double[effort.length][effort.length];
        right = new double[effort.length];
        for (int i = 0; i < effort.length; i++) normal[i][i] = effort[i] * effort[i];
    }

    /**
     * Wishes that the sum of the unknowns, each times its effect, be {@code amount}; an amount of 0 wishes nothing.
     *
     * @param tolerance the difference in the amount that matters
     */
    LeastSquares wish(double amount, double tolerance, double... effects) {
        if (amount == 0) return this;
        asked = true;
        double weight = 1 / (tolerance * tolerance);
        for (int i = 0; i < effects.length; i++) {
            for (int j = 0; j < effects.length; j++) normal[i][j] += weight * effects[i] * effects[j];
            right[i] += weight * effects[i] * amount;
        }
        return this;
    }

    /** The unknowns; all 0 when nothing was wished. */
    double[] solve() {
        int n = right.length;
        double[] x = right.clone();
        if (!asked) return new double[n];
        double[][] m = new double[n][];
        for (int i = 0; i < n; i++) m[i] = normal[i].clone();
        for (int i = 0; i < n; i++)
            for (int row = i + 1; row < n; row++) {
                double factor = m[row][i] / m[i][i];
                for (int k = i; k < n; k++) m[row][k] -= factor * m[i][k];
                x[row] -= factor * x[i];
            }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) x[i] -= m[i][k] * x[k];
            x[i] /= m[i][i];
        }
        return x;
    }
}
