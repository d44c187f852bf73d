package air.engine.paint;

import air.engine.material.Box;
import air.engine.material.Materials;
import air.engine.material.Region;
import air.engine.raster.Lab;
import air.engine.scene.Layer;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Paints layers over one another, each in marks of its own material. The same arguments give the same picture, bit for
 * bit, on any machine and for any number of threads.
 */
public final class LayerPainter {
    /** Layers made ready at a time: enough for all processors, few enough for the memory. */
    private static final int TOGETHER = 8;

    private final Lab painted;
    private final Lab tones;
    private final float[] angles;

    private LayerPainter(int width, int height) {
        painted = new Lab(width, height);
        tones = new Lab(width, height);
        angles = new float[width * height];
    }

    /**
     * Paints a picture. Blocks for about half a second at 512 x 512 px.
     *
     * @param layers from the back to the front, each of the picture's size
     * @param materials what the layers' materials are from
     * @param width px
     * @param height px
     * @param progress told 0 to 1 on the calling thread; an exception from it ends the work and reaches the caller
     */
    public static Lab paint(
            List<Layer> layers, Materials materials, int width, int height, long seed, DoubleConsumer progress) {
        LayerPainter painter = new LayerPainter(width, height);
        double painterly = materials.painterly();
        double share = painterly > 0 ? 0.8 : 1;
        for (int from = 0; from < layers.size(); from += TOGETHER) {
            progress.accept(share * from / layers.size());
            painter.add(layers, from, materials.edgeWidth(), seed);
        }
        progress.accept(share);
        if (painterly > 0) Strokes.over(painter.painted, painter.tones, painter.angles, painterly, seed);
        progress.accept(1);
        return painter.painted;
    }

    private void add(List<Layer> layers, int from, double edgeWidth, long seed) {
        IntStream.range(from, Math.min(layers.size(), from + TOGETHER))
                .parallel()
                .mapToObj(k -> Laid.of(layers.get(k), edgeWidth, painted.width, painted.height, seed + 31L * k))
                .toList()
                .forEach(this::lay);
    }

    private void lay(Laid laid) {
        Box box = laid.box();
        float gain = (float) laid.layer().gain;
        for (int c = 0; c < 3; c++) {
            float[] full = painted.plane(c);
            float[] flat = tones.plane(c);
            float[] tone = laid.tone().plane(c);
            float[] detail = laid.detail().plane(c);
            for (int i = 0; i < tone.length; i++) {
                int at = (box.y() + i / box.width()) * painted.width + box.x() + i % box.width();
                float cover = laid.cover()[i];
                full[at] += cover * (tone[i] + gain * detail[i] - full[at]);
                flat[at] += cover * (tone[i] - flat[at]);
            }
        }
        if (laid.layer().material != null && !laid.layer().glow) turn(laid, laid.layer().material);
    }

    private void turn(Laid laid, Region material) {
        Box box = laid.box();
        for (int i = 0; i < laid.cover().length; i++)
            if (laid.cover()[i] > 0.5f)
                angles[(box.y() + i / box.width()) * painted.width + box.x() + i % box.width()] =
                        (float) material.angle();
    }
}
