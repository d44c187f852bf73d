package air.engine.material;

import air.engine.raster.Colour;

/** What is summed over one region's pixels. */
final class Tally {
    private static final int ROWS = 16;
    /** Rows on either side that a row's colour is taken from, too. */
    private static final int NEAR = 2;
    /** Rows and columns at the picture's border that count as its border, px. */
    private static final int BORDER = 3;
    /** A difference across a pixel that is a strong contour. */
    private static final double STRONG = 0.25;

    int count;
    private int edges;
    private int top;
    private int bottom;
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private double rows;
    private double texture;
    private double band;
    private double level;
    private double upright;
    private double variation;
    private final float[][] sums = new float[ROWS][4];
    private float[][] profile;

    /** Adds a pixel in a picture of this height. */
    void add(int y, int height, double fine, double forms) {
        count++;
        rows += y;
        first = Math.min(first, y);
        last = Math.max(last, y);
        texture += fine;
        band += forms;
        if (y < BORDER) top++;
        if (y >= height - BORDER) bottom++;
    }

    /** Adds the differences across a pixel. */
    void addSlope(double across, double down) {
        upright += across * across;
        level += down * down;
        if (Math.abs(across) + Math.abs(down) > STRONG) edges++;
    }

    private int row(int y) {
        return Math.min(ROWS - 1, (y - first) * ROWS / Math.max(1, last - first + 1));
    }

    /** Adds a pixel's colour to its row, once all pixels are added. */
    void addColour(int y, float l, float a, float b) {
        float[] sum = sums[row(y)];
        sum[0] += l;
        sum[1] += a;
        sum[2] += b;
        sum[3]++;
    }

    /** Makes the profile, once all colours are added. */
    void makeProfile(Colour median) {
        profile = new float[ROWS][];
        for (int k = 0; k < ROWS; k++) {
            float[] sum = new float[4];
            for (int j = Math.max(0, k - NEAR); j <= Math.min(ROWS - 1, k + NEAR); j++)
                for (int c = 0; c < 4; c++) sum[c] += sums[j][c];
            profile[k] = sum[3] > 0
                    ? new float[] {sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]}
                    : new float[] {median.l(), median.a(), median.b()};
        }
    }

    /** Adds how far a pixel's broad colour is from its row's. */
    void addVariation(int y, float l, float a, float b) {
        float[] usual = profile[row(y)];
        double dl = l - usual[0];
        double da = a - usual[1];
        double db = b - usual[2];
        variation += dl * dl + 3 * (da * da + db * db);
    }

    /** Share of its pixels on strong contours. */
    double edges() {
        return (double) edges / count;
    }

    Traits traits(Colour median, double events, double angle, int width, int height) {
        return new Traits(
                median,
                (double) count / width / height,
                Math.sqrt(texture / count),
                Math.sqrt(band / count),
                Math.sqrt(variation / count),
                edges(),
                events,
                level / (level + upright + 1e-9),
                angle,
                (double) top / BORDER / width,
                (double) bottom / BORDER / width,
                rows / count / height,
                profile);
    }
}
