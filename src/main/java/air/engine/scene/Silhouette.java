package air.engine.scene;

import air.engine.drawing.Drawing;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A drawing at its size in px, cut into what is seen of each of its colours.
 *
 * @param width px
 * @param height px
 * @param whole coverage of the whole drawing, row-major, 0 to 1
 * @param parts coverage by colour; where parts lie over one another the upper one is seen
 */
record Silhouette(int width, int height, float[] whole, List<Part> parts) {
    /**
     * What is seen of one colour.
     *
     * @param share of the drawing's area, 0 to 1
     */
    record Part(int rgb, float[] seen, double share) {}

    /** @param high height in px */
    static Silhouette of(Drawing drawing, double high, boolean mirrored) {
        int height = high(high);
        int width = wide(drawing, high);
        AffineTransform fit = new AffineTransform();
        if (mirrored) {
            fit.translate(width, 0);
            fit.scale(-1, 1);
        }
        fit.scale(width / drawing.width(), height / drawing.height());
        float[] whole = new float[width * height];
        Map<Integer, float[]> seen = new LinkedHashMap<>();
        for (Drawing.Part part : drawing.parts()) {
            float[] cover = Stage.coverage(width, height, g -> g.fill(fit.createTransformedShape(part.outline())));
            float[] own = seen.computeIfAbsent(part.rgb(), rgb -> new float[width * height]);
            for (int i = 0; i < cover.length; i++) {
                if (cover[i] == 0) continue;
                float left = 1 - cover[i];
                for (float[] other : seen.values()) other[i] *= left;
                own[i] += cover[i];
                whole[i] = whole[i] * left + cover[i];
            }
        }
        return new Silhouette(width, height, whole, parts(seen, whole));
    }

    /** The height in px a drawing has when this high is asked for. */
    static int high(double high) {
        return Math.max(4, (int) Math.round(high));
    }

    /** The width in px a drawing has at a height. */
    static int wide(Drawing drawing, double high) {
        return Math.max(4, (int) Math.round(high * drawing.width() / drawing.height()));
    }

    private static List<Part> parts(Map<Integer, float[]> seen, float[] whole) {
        double area = 1e-6;
        for (float v : whole) area += v;
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<Integer, float[]> each : seen.entrySet()) {
            double sum = 0;
            for (float v : each.getValue()) sum += v;
            if (sum >= 2) parts.add(new Part(each.getKey(), each.getValue(), sum / area));
        }
        parts.sort((p, q) -> Double.compare(q.share(), p.share()));
        return parts;
    }

    /** A mask of this size laid into a frame with its upper left corner at a place; what lies outside is cut off. */
    float[] placed(float[] mask, Stage stage, int left, int top) {
        float[] frame = new float[stage.width * stage.height];
        for (int y = Math.max(0, -top); y < Math.min(height, stage.height - top); y++)
            for (int x = Math.max(0, -left); x < Math.min(width, stage.width - left); x++)
                frame[(y + top) * stage.width + x + left] = Math.min(1, mask[y * width + x]);
        return frame;
    }
}
