package air.engine.measure;

import air.engine.raster.Plane;
import java.util.Optional;

/**
 * A part of a picture, in shares of its sides from the top left corner, 0 to 1.
 *
 * @param x left edge
 * @param y top edge
 * @param width above 0
 * @param height above 0
 */
public record Place(double x, double y, double width, double height) {
    /** Cells on the longer side of the grid in which a place is looked for. */
    private static final int CELLS = 40;
    /** Share of the picture from which a place says no more than the picture. */
    private static final double MOST = 0.6;

    /** Share from which a place of marks is worth pointing at: a seal, an accent; and a place of anything else. */
    private static final double LEAST_MARK = 0.0015;

    private static final double LEAST = 0.02;
    /** How many times denser a place must be than the picture. */
    private static final double DENSER = 1.5;
    /** By how many standard deviations over the mean a cell must lie to belong; the first that gives a place counts. */
    private static final double[] RIGOUR = {0.25, 0.6, 1, 1.5, 2.2, 3};

    /**
     * Where most of something lies: the rectangle that holds the most of it beyond what is usual in the picture.
     *
     * @param amount by pixel, row by row; 0 or more
     * @return empty where it lies everywhere, or nowhere
     */
    static Optional<Place> densest(float[] amount, int width, int height) {
        return densest(amount, width, height, LEAST);
    }

    /** As {@link #densest(float[], int, int)}, of marks that may be small. */
    static Optional<Place> marks(float[] amount, int width, int height) {
        return densest(amount, width, height, LEAST_MARK);
    }

    private static Optional<Place> densest(float[] amount, int width, int height, double least) {
        double scale = (double) CELLS / Math.max(width, height);
        int across = Math.max(1, Math.min(width, (int) Math.round(width * scale)));
        int down = Math.max(1, Math.min(height, (int) Math.round(height * scale)));
        float[] cells = Plane.resize(amount, width, height, across, down);
        double mean = Plane.mean(cells);
        double squares = 0;
        for (float cell : cells) squares += (cell - mean) * (cell - mean) / cells.length;
        double deviation = Math.sqrt(squares);
        if (mean <= 0 || deviation < 1e-9) return Optional.empty();
        for (double rigour : RIGOUR) {
            int[] box = best(cells, across, down, mean + rigour * deviation);
            double share = (double) box[2] * box[3] / cells.length;
            if (share <= MOST && share >= least && density(cells, across, box) >= DENSER * mean)
                return Optional.of(new Place(
                        (double) box[0] / across,
                        (double) box[1] / down,
                        (double) box[2] / across,
                        (double) box[3] / down));
        }
        return Optional.empty();
    }

    private static double density(float[] cells, int across, int[] box) {
        double sum = 0;
        for (int y = box[1]; y < box[1] + box[3]; y++)
            for (int x = box[0]; x < box[0] + box[2]; x++) sum += cells[y * across + x];
        return sum / (box[2] * box[3]);
    }

    /** {left, top, width, height} of the rectangle with the greatest sum of what exceeds a level. */
    private static int[] best(float[] cells, int across, int down, double level) {
        int[] box = {0, 0, across, down};
        double most = -1;
        for (int top = 0; top < down; top++) {
            double[] columns = new double[across];
            for (int bottom = top; bottom < down; bottom++) {
                for (int x = 0; x < across; x++) columns[x] += cells[bottom * across + x] - level;
                double sum = 0;
                int from = 0;
                for (int x = 0; x < across; x++) {
                    if (sum <= 0) {
                        sum = 0;
                        from = x;
                    }
                    sum += columns[x];
                    if (sum <= most) continue;
                    most = sum;
                    box = new int[] {from, top, x - from + 1, bottom - top + 1};
                }
            }
        }
        return box;
    }
}
