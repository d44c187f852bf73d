package air.engine.paint;

import air.engine.material.Box;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import air.engine.scene.Layer;

/**
 * A layer made ready to be laid over others.
 *
 * @param layer what it was made from
 * @param box where in the frame it lies
 * @param tone its colours without marks, of the box's size
 * @param detail its marks, differences from the tones
 * @param cover 0 to 1 for each pixel: how far it covers what is under it
 */
record Laid(Layer layer, Box box, Lab tone, Lab detail, float[] cover) {
    private static final float FAINT = 0.004f;
    private static final int MARGIN = 6;

    /** @param edgeWidth of the references' contours, px */
    static Laid of(Layer layer, double edgeWidth, int width, int height, long seed) {
        Box box = Box.around(width, height, MARGIN, i -> layer.cover[i] > FAINT);
        Lab tone = tone(layer, box, width, height);
        float[] drawn = box.cut(layer.cover, width);
        if (box.isEmpty() || layer.material == null)
            return new Laid(layer, box, tone, new Lab(box.width(), box.height()), drawn);
        float[] near = Plane.blur(drawn, box.width(), box.height(), 1.5);
        boolean[] seen = new boolean[near.length];
        for (int i = 0; i < seen.length; i++) seen[i] = near[i] > 0.003f;
        Lab detail = Quilt.of(layer.material, layer.broad, layer.block, tone.l, seen, box.width(), seed);
        float[] cover = layer.glow ? drawn : ContourEdges.of(layer, drawn, detail, edgeWidth);
        return new Laid(layer, box, tone, detail, cover);
    }

    private static Lab tone(Layer layer, Box box, int width, int height) {
        Lab tone = new Lab(box.width(), box.height());
        for (int y = 0; y < box.height(); y++) {
            double down = (box.y() + y + 0.5) / height;
            Colour colour = colour(layer, down);
            for (int x = 0; x < box.width(); x++) {
                int at = (box.y() + y) * width + box.x() + x;
                put(tone, y * box.width() + x, layer, colour, at);
            }
        }
        return tone;
    }

    private static Colour colour(Layer layer, double down) {
        if (layer.flat != null) return layer.flat;
        return layer.material.at((down - layer.top) / Math.max(1e-6, layer.foot - layer.top));
    }

    private static void put(Lab tone, int i, Layer layer, Colour colour, int at) {
        Lab field = layer.field;
        float l = field == null ? colour.l() : field.l[at];
        float a = field == null ? colour.a() : field.a[at];
        float b = field == null ? colour.b() : field.b[at];
        if (layer.shade != null) l += layer.shade[at];
        if (layer.haze != null) {
            float share = (float) layer.hazeShare;
            l += share * (layer.haze.l() - l);
            a += share * (layer.haze.a() - a);
            b += share * (layer.haze.b() - b);
        }
        tone.l[i] = l;
        tone.a[i] = a;
        tone.b[i] = b;
    }
}
