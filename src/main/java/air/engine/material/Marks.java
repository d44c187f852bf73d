package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Plane;

/**
 * A region's marks, without its broad tones: what is quoted from it. Immutable; nothing may be written to its planes.
 */
public final class Marks {
    /** The least share of a pixel's surroundings in the region for its broad tone to be taken from there. */
    private static final float SURROUNDED = 0.02f;

    /** The part of the picture about the region. */
    public final Box box;
    /** Differences from the region's broad tones, of the box's size; none at the foreign pixels in it. */
    public final Lab detail;
    /** The region's broad lightness, of the box's size. */
    public final float[] tone;

    private final int[] sums;

    private Marks(Box box, Lab detail, float[] tone, int[] sums) {
        this.box = box;
        this.detail = detail;
        this.tone = tone;
        this.sums = sums;
    }

    /** @param sigma forms broader than this, px, are no marks */
    static Marks of(Region region, double sigma) {
        Lab picture = region.picture();
        int margin = (int) Math.ceil(2.5 * sigma) + 1;
        Box box = Box.around(picture.width, picture.height, margin, region::has);
        float[] mask = mask(region, box);
        float[] near = Plane.blur(mask, box.width(), box.height(), sigma);
        Lab detail = new Lab(box.width(), box.height());
        Colour colour = region.colour();
        float[] median = {colour.l(), colour.a(), colour.b()};
        float[] tone = null;
        for (int c = 0; c < 3; c++) {
            float[] given = box.cut(picture.plane(c), picture.width);
            float[] broad = broad(given, mask, near, box, sigma, median[c]);
            for (int i = 0; i < broad.length; i++) detail.plane(c)[i] = mask[i] * (given[i] - broad[i]);
            if (c == 0) tone = broad;
        }
        return new Marks(box, detail, tone, sums(mask, box.width(), box.height()));
    }

    private static float[] mask(Region region, Box box) {
        float[] mask = new float[box.area()];
        int width = region.picture().width;
        for (int i = 0; i < mask.length; i++)
            mask[i] = region.has((box.y() + i / box.width()) * width + box.x() + i % box.width()) ? 1 : 0;
        return mask;
    }

    private static float[] broad(float[] given, float[] mask, float[] near, Box box, double sigma, float median) {
        float[] inside = new float[given.length];
        for (int i = 0; i < inside.length; i++) inside[i] = given[i] * mask[i];
        float[] broad = Plane.blur(inside, box.width(), box.height(), sigma);
        for (int i = 0; i < broad.length; i++) broad[i] = near[i] < SURROUNDED ? median : broad[i] / near[i];
        return broad;
    }

    private static int[] sums(float[] mask, int width, int height) {
        int[] sums = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += (int) mask[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    /** Share of a square block of the box, given by its upper left corner, that lies in the region; 0 outside. */
    public double inside(int x, int y, int size) {
        if (x < 0 || y < 0 || x + size > box.width() || y + size > box.height()) return 0;
        int row = box.width() + 1;
        int upper = y * row + x;
        int lower = (y + size) * row + x;
        int count = sums[lower + size] - sums[upper + size] - sums[lower] + sums[upper];
        return (double) count / (size * size);
    }
}
