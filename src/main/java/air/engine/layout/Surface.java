package air.engine.layout;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.stream.IntStream;

/** Last touches on a drawn guide: living surfaces, the fall of light from top to bottom, the slope of lying lines. */
final class Surface {
    private final Scene s;

    Surface(Scene scene) {
        s = scene;
    }

    Guide finish() {
        Guide guide = s.canvas.guide();
        if (Math.abs(s.composition.tilt()) > 0.01) guide = tilted(guide);
        enliven(guide.picture());
        return guide;
    }

    private void enliven(Lab p) {
        float[] change = liveliness(p.width, p.height);
        double slope = s.composition.verticalGradient();
        Colour dark = s.palette.dark();
        Colour light = s.palette.light();
        IntStream.range(0, p.height).parallel().forEach(y -> {
            double fall = slope * (0.5 - (double) y / p.height);
            for (int i = y * p.width; i < (y + 1) * p.width; i++) {
                double by = change[i] + fall;
                Colour end = by > 0 ? light : dark;
                double room = Math.max(0.02, Math.abs(end.l() - p.l[i]));
                float share = (float) Math.min(1, Math.abs(by) / room);
                p.l[i] += (end.l() - p.l[i]) * share;
                p.a[i] += (end.a() - p.a[i]) * share;
                p.b[i] += (end.b() - p.b[i]) * share;
            }
        });
    }

    /** Changes of lightness, broad and fine, drawn at half size: they have nothing finer than a few pixels. */
    private float[] liveliness(int width, int height) {
        double amount = 0.04 * s.composition.unrest() * (1 - 0.5 * s.composition.emptiness());
        int w = Math.max(8, width / 2);
        int h = Math.max(8, height / 2);
        float[] half = new float[w * h];
        IntStream.range(0, h).parallel().forEach(y -> {
            double v = y * s.h / h / s.unit;
            for (int x = 0; x < w; x++) {
                double u = x * s.w / w / s.unit;
                double broad = s.noise.octaves(u * 7, v * 11, 3) - 0.5;
                double fine = s.noise.octaves(u * 36, v * 54, 2) - 0.5;
                half[y * w + x] = (float) (amount * (2 * broad + 1.4 * fine));
            }
        });
        return Plane.resize(half, w, h, width, height);
    }

    /** Sheared about the middle, so that what stands stays upright; the edges are filled by mirroring. */
    private Guide tilted(Guide guide) {
        Lab from = guide.picture();
        Lab to = new Lab(from.width, from.height);
        float[] mask = new float[guide.motifMask().length];
        double slope = s.composition.tilt() * Math.min(1, s.h / s.w);
        for (int x = 0; x < from.width; x++) {
            double shift = slope * (x - s.w / 2);
            for (int y = 0; y < from.height; y++) {
                double at = y - shift;
                int low = (int) Math.floor(at);
                float part = (float) (at - low);
                int a = mirror(low, from.height) * from.width + x;
                int b = mirror(low + 1, from.height) * from.width + x;
                int i = y * from.width + x;
                for (int k = 0; k < 3; k++) to.plane(k)[i] = from.plane(k)[a] * (1 - part) + from.plane(k)[b] * part;
                mask[i] = guide.motifMask()[a] * (1 - part) + guide.motifMask()[b] * part;
            }
        }
        return new Guide(to, mask);
    }

    private static int mirror(int y, int height) {
        int m = y < 0 ? -y - 1 : y;
        if (m >= height) m = 2 * height - 1 - m;
        return Math.max(0, Math.min(height - 1, m));
    }
}
