package air.engine.material;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/** Which way marks run, by the structure tensor (Bigun and Granlund 1987). */
final class Directions {
    private final float[] difference;
    private final float[] mixed;
    private final float[] energy;

    /**
     * How the marks of some pixels run.
     *
     * @param angle radians clockwise from rightwards
     * @param running energy of marks that run one way
     * @param energy energy of all marks
     */
    record Sum(double angle, double running, double energy) {}

    Directions(Lab picture) {
        int w = picture.width;
        int h = picture.height;
        float[] soft = Plane.blur(picture.l, w, h, 1);
        float[] level = new float[w * h];
        float[] upright = new float[w * h];
        float[] both = new float[w * h];
        for (int y = 1; y < h - 1; y++)
            for (int i = y * w + 1; i < y * w + w - 1; i++) {
                float dx = soft[i + 1] - soft[i - 1];
                float dy = soft[i + w] - soft[i - w];
                level[i] = dx * dx - dy * dy;
                upright[i] = dx * dx + dy * dy;
                both[i] = 2 * dx * dy;
            }
        difference = Plane.blur(level, w, h, 4);
        energy = Plane.blur(upright, w, h, 4);
        mixed = Plane.blur(both, w, h, 4);
    }

    /** Over the pixels with this label; every third is enough. */
    Sum of(int[] labels, int label) {
        double dx = 0;
        double dy = 0;
        double running = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i += 3) {
            if (labels[i] != label) continue;
            dx += difference[i];
            dy += mixed[i];
            if (energy[i] <= 1e-5) continue;
            running += Math.sqrt(difference[i] * difference[i] + mixed[i] * mixed[i]);
            all += energy[i];
        }
        return new Sum(0.5 * StrictMath.atan2(dy, dx) + Math.PI / 2, running, all);
    }
}
