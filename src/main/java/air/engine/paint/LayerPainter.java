package air.engine.paint;

import air.engine.material.Box;
import air.engine.material.Materials;
import air.engine.material.Region;
import air.engine.raster.Lab;
import air.engine.scene.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.DoubleConsumer;

/**
 * Paints layers over one another, each in marks of its own material. The same arguments give the same picture, bit for
 * bit, on any machine and for any number of threads.
 */
public final class LayerPainter {
    /** Layers made ready before they are laid: enough for all processors, few enough for the memory. */
    private static final int AHEAD = 8;

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
        double share = painterly > 0 ? 0.7 : 1;
        painter.lay(painter.tasks(layers, materials.edgeWidth(), seed), p -> progress.accept(share * p));
        if (painterly > 0) painter.brush(painterly, seed, p -> progress.accept(share + (1 - share) * p));
        progress.accept(1);
        return painter.painted;
    }

    private void lay(List<ForkJoinTask<Laid>> tasks, DoubleConsumer progress) {
        try {
            for (int k = 0; k < tasks.size(); k++) {
                progress.accept((double) k / tasks.size());
                for (int next = k == 0 ? 0 : k + AHEAD; next <= k + AHEAD && next < tasks.size(); next++)
                    tasks.get(next).fork();
                lay(tasks.set(k, null).join());
            }
        } finally {
            for (ForkJoinTask<Laid> task : tasks) if (task != null) task.cancel(true);
        }
    }

    private void brush(double painterly, long seed, DoubleConsumer progress) {
        Strokes.over(painted, tones, angles, painterly, seed, progress);
    }

    /** What makes each layer ready; not yet begun. */
    private List<ForkJoinTask<Laid>> tasks(List<Layer> layers, double edgeWidth, long seed) {
        List<ForkJoinTask<Laid>> tasks = new ArrayList<>();
        for (int k = 0; k < layers.size(); k++) {
            Layer layer = layers.get(k);
            long own = seed + 31L * k;
            tasks.add(ForkJoinTask.adapt(() -> Laid.of(layer, edgeWidth, painted.width, painted.height, own)));
        }
        return tasks;
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
