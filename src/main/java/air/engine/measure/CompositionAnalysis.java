package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/**
 * How a frame is organised, measured on a small, blurred picture so that texture does not count as form. All positions
 * are shares of the frame.
 */
final class CompositionAnalysis {
    /** Blur that removes marks and leaves forms, px. */
    static final double FORM_BLUR = 1.3;
    /** Lightness step (over two px) from which an edge has a direction. */
    private static final double DIRECTED_EDGE = 0.03;
    /** Lightness and colour step from which a pixel belongs to a contour. */
    private static final double CONTOUR = 0.075;

    private static final double COLOUR_STEP = 0.7;
    private static final double HORIZONTAL_TANGENT = StrictMath.tan(StrictMath.toRadians(67.5));
    private static final double VERTICAL_TANGENT = StrictMath.tan(StrictMath.toRadians(22.5));
    /** Share of edge energy for each direction when there are no edges. */
    private static final double NO_DIRECTION = 0.33;

    private static final double SYMMETRY_BLUR = 3;

    private final Lab picture;
    private final int width;
    private final int height;
    private final Features into;

    private CompositionAnalysis(Lab picture, Features into) {
        this.picture = picture;
        this.width = picture.width;
        this.height = picture.height;
        this.into = into;
    }

    static void measure(Lab small, Features into) {
        CompositionAnalysis analysis = new CompositionAnalysis(small.blur(FORM_BLUR), into);
        analysis.focus();
        analysis.edges();
        analysis.symmetry();
        analysis.darkening();
        analysis.horizon();
        into.put(Feature.SPOTS, Spots.of(analysis.picture));
        into.put(Feature.LAYOUT_ORDER, LayoutOrder.of(small));
        into.put(Feature.MASSES, LayoutOrder.masses(small));
        into.put(Feature.CONTINUITY, ContourContinuity.of(analysis.picture));
    }

    private void focus() {
        float[] saliency = Saliency.of(picture);
        double sum = 1e-12;
        double across = 0;
        double down = 0;
        double squares = 0;
        for (int i = 0; i < saliency.length; i++) {
            double x = (double) (i % width) / width;
            double y = (double) (i / width) / height;
            sum += saliency[i];
            across += saliency[i] * x;
            down += saliency[i] * y;
            squares += saliency[i] * (x * x + y * y);
        }
        boolean nothing = sum < 1e-9;
        double x = nothing ? 0.5 : across / sum;
        double y = nothing ? 0.5 : down / sum;
        into.focusX = x;
        into.put(Feature.FOCUS_OFFSET, Math.abs(x - 0.5) * 2);
        into.put(Feature.FOCUS_HEIGHT, y);
        into.put(Feature.FOCUS_SPREAD, nothing ? 0.41 : Math.sqrt(Math.max(0, squares / sum - x * x - y * y)));
    }

    private void edges() {
        float[] activity = activity(picture);
        double horizontal = 0;
        double vertical = 0;
        double all = 0;
        int contour = 0;
        for (int y = 1; y < height - 1; y++)
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                double gx = Math.abs(picture.l[i + 1] - picture.l[i - 1]);
                double gy = Math.abs(picture.l[i + width] - picture.l[i - width]);
                double step = Math.sqrt(gx * gx + gy * gy);
                if (activity[i] > CONTOUR) contour++;
                if (step <= DIRECTED_EDGE) continue;
                all += step;
                if (gy > HORIZONTAL_TANGENT * gx) horizontal += step;
                else if (gy < VERTICAL_TANGENT * gx) vertical += step;
            }
        boolean none = all < 1e-6;
        into.put(Feature.CONTOURS, (double) contour / (width * height));
        into.put(Feature.HORIZONTALS, none ? NO_DIRECTION : horizontal / all);
        into.put(Feature.VERTICALS, none ? NO_DIRECTION : vertical / all);
        into.diagonals = none ? NO_DIRECTION : (all - horizontal - vertical) / all;
        into.put(Feature.NEGATIVE_SPACE, QuietSpace.share(activity, width, height));
    }

    /** How much happens at every pixel of a blurred picture: steps of lightness and of colour. */
    static float[] activity(Lab picture) {
        int width = picture.width;
        float[] activity = new float[picture.l.length];
        for (int y = 1; y < picture.height - 1; y++)
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                double gx = Math.abs(picture.l[i + 1] - picture.l[i - 1]);
                double gy = Math.abs(picture.l[i + width] - picture.l[i - width]);
                double colour = colourStep(picture, i, 1) + colourStep(picture, i, width);
                activity[i] = (float) (Math.sqrt(gx * gx + gy * gy) + COLOUR_STEP * colour);
            }
        return activity;
    }

    private static double colourStep(Lab picture, int i, int stride) {
        double a = picture.a[i + stride] - picture.a[i - stride];
        double b = picture.b[i + stride] - picture.b[i - stride];
        return Math.sqrt(a * a + b * b);
    }

    /** Correlation of the blurred lightness with its mirror image. */
    private void symmetry() {
        float[] form = Plane.blur(picture.l, width, height, SYMMETRY_BLUR);
        double mean = Plane.mean(picture.l);
        double product = 0;
        double energy = 0;
        for (int i = 0; i < form.length; i++) {
            double here = form[i] - mean;
            product += here * (form[i / width * width + width - 1 - i % width] - mean);
            energy += here * here;
        }
        into.put(Feature.SYMMETRY, energy < 1e-4 ? 1 : product / energy);
    }

    /** Mean lightness of the upper 40 % less that of the lower 40 %. */
    private void darkening() {
        double top = 0;
        double bottom = 0;
        int rows = 0;
        for (int y = 0; y < 0.4 * height; y++, rows++)
            for (int x = 0; x < width; x++) {
                top += picture.l[y * width + x];
                bottom += picture.l[(height - 1 - y) * width + x];
            }
        into.put(Feature.DARKENING, (top - bottom) / (rows * width));
    }

    /** The row where the means of the bands above and below differ most in lightness and yellow-blue. */
    private void horizon() {
        double[] light = new double[height];
        double[] blue = new double[height];
        for (int i = 0; i < picture.l.length; i++) {
            light[i / width] += picture.l[i] / width;
            blue[i / width] += picture.b[i] / width;
        }
        int band = Math.max(1, height / 12);
        for (int y = Math.max(band, height / 6); y < Math.min(height * 5 / 6, height - band); y++) {
            double step = Math.abs(step(light, y, band)) + 1.5 * Math.abs(step(blue, y, band));
            if (step <= into.horizonStrength) continue;
            into.horizonStrength = step;
            into.horizon = (double) y / height;
        }
    }

    private static double step(double[] rows, int at, int band) {
        double sum = 0;
        for (int k = 0; k < band; k++) sum += rows[at + k] - rows[at - 1 - k];
        return sum / band;
    }
}
