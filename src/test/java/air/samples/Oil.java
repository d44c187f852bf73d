package air.samples;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Oil paint laid with a bristle brush over a sketch: broad strokes first, finer ones where the sketch is still missed
 * (after Hertzmann 1998), each with its own mixed colour and its own ridges of paint, lit from the upper left at the
 * end.
 */
final class Oil {
    private static final Tint GROUND = Tint.hex(0x3A2A28);

    private final Canvas sketch;
    private final Canvas paint;
    private final float[] relief;
    private final Flow flow;
    private final Dice dice;
    private float[] softR;
    private float[] softG;
    private float[] softB;

    /** Which way the brush moves at a point, in radians. */
    interface Flow {
        double at(double x, double y);
    }

    /**
     * One size of brush: half width, length of a stroke, and how far (OKLab) the painting must miss the sketch to be
     * worth a stroke.
     */
    private record Pass(double half, double length, double spacing, double miss, double broken) {}

    private static final Pass[] PASSES = {
        new Pass(13, 84, 15, 0, .034),
        new Pass(7.4, 56, 9.5, .014, .042),
        new Pass(4.0, 32, 5.2, .055, .036),
        new Pass(1.9, 15, 2.6, .065, .026),
    };

    Oil(Canvas sketch, Flow flow, Dice dice) {
        this.sketch = sketch;
        this.flow = flow;
        this.dice = dice;
        paint = new Canvas(sketch.width, sketch.height, GROUND);
        relief = new float[paint.r.length];
        soften(6);
        paint.all((i, x, y) -> paint.cover(i, wanted(x, y), .8));
    }

    BufferedImage develop() {
        for (int k = 0; k < PASSES.length; k++) {
            soften(PASSES[k].half * .55);
            lay(PASSES[k], dice.part(k));
        }
        light();
        return paint.develop(4);
    }

    private void soften(double radius) {
        softR = new Layer(sketch, sketch.r).blurred(radius);
        softG = new Layer(sketch, sketch.g).blurred(radius);
        softB = new Layer(sketch, sketch.b).blurred(radius);
    }

    private Tint wanted(double x, double y) {
        int i = sketch.index(x, y);
        return new Tint(softR[i], softG[i], softB[i]);
    }

    private void lay(Pass pass, Dice order) {
        int across = (int) (paint.width / pass.spacing) + 2;
        int down = (int) (paint.height / pass.spacing) + 2;
        IntStream.range(0, across * down)
                .boxed()
                .sorted(Comparator.comparingLong(k -> order.part(k).seed()))
                .forEach(k -> {
                    Dice d = order.part(k);
                    double x = (k % across + d.between(-.6, .6)) * pass.spacing;
                    double y = (k / across + d.between(-.6, .6)) * pass.spacing;
                    stroke(pass, d, x, y);
                });
    }

    private void stroke(Pass pass, Dice d, double x, double y) {
        Tint mixed = wanted(x, y);
        if (pass.miss > 0 && gap(mixed, paint.get(paint.index(x, y))) < pass.miss) {
            return;
        }
        double[] path = path(pass, d, x, y, mixed);
        double loud = pass.broken * (.5 + 1.1 * StrictMath.cbrt(mixed.g()));
        Tint load = mixed.shift(d.bell() * loud * .9, d.bell() * loud * .42, d.bell() * loud * .62);
        double full = pass.half * d.between(.75, 1.15);
        drag(d, load, new Stroke(t -> full * (.72 + .28 * StrictMath.sin(3.1416 * t)), path), full);
    }

    /** Follows the flow, or a strong contour of the sketch, and stops where the colour no longer fits. */
    private double[] path(Pass pass, Dice d, double x, double y, Tint mixed) {
        int steps = 4;
        double step = pass.length * d.between(.6, 1.15) / steps;
        double[] p = new double[2 * (steps + 1)];
        int n = 0;
        double last = Double.NaN;
        for (int k = 0; k <= steps; k++) {
            p[2 * n] = x;
            p[2 * n + 1] = y;
            n++;
            double turn = direction(x, y, pass.half) + d.bell() * .10;
            if (!Double.isNaN(last) && StrictMath.cos(turn - last) < 0) {
                turn += StrictMath.PI;
            }
            last = turn;
            x += StrictMath.cos(turn) * step;
            y += StrictMath.sin(turn) * step;
            if (n >= 2 && gap(mixed, wanted(x, y)) > .10) {
                break;
            }
        }
        return java.util.Arrays.copyOf(p, 2 * Math.max(2, n));
    }

    private double direction(double x, double y, double reach) {
        double e = Math.max(1.5, reach * .7);
        double gx = bright(x + e, y) - bright(x - e, y);
        double gy = bright(x, y + e) - bright(x, y - e);
        if (gx * gx + gy * gy > .012) {
            return StrictMath.atan2(gx, -gy);
        }
        return flow.at(x, y);
    }

    private double bright(double x, double y) {
        return StrictMath.cbrt(softG[sketch.index(x, y)]);
    }

    private static double gap(Tint one, Tint other) {
        double[] p = one.lab();
        double[] q = other.lab();
        double dl = p[0] - q[0];
        double da = p[1] - q[1];
        double db = p[2] - q[2];
        return Math.sqrt(dl * dl + da * da + db * db);
    }

    /**
     * Drags the loaded brush: hairs start and end at their own places, leave furrows, carry a little more or less
     * paint.
     */
    private void drag(Dice d, Tint load, Stroke stroke, double full) {
        Noise hairs = new Noise(d.seed());
        double count = full * 1.5 + 2;
        double stretch = stroke.length() / 34;
        double body = d.between(.55, 1);
        stroke.over(paint, (i, x, y, u, t) -> {
            double hair = hairs.fbm(u * count * .5 + 40, t * stretch, 2);
            double cover = ends(hairs, u * count * .5, t);
            cover *= Noise.smooth(1.02, .86, Math.abs(u) + .20 * (hair - .5))
                    * Noise.smooth(.12, .32, hair + .25 * body);
            double tone = 1 + .50 * (hair - .5);
            Tint wet = new Tint(load.r() * tone, load.g() * tone, load.b() * tone);
            paint.cover(i, wet, cover * .96);
            double ridge = body
                    * (.30 + .9 * hair + .45 * Noise.smooth(.55, .92, Math.abs(u)) + .35 * Noise.smooth(.75, .98, t));
            relief[i] += (float) ((relief[i] * .35 + ridge - relief[i]) * cover);
        });
    }

    /** 1 along the stroke, falling to 0 where this hair touched down and where it left the canvas. */
    private static double ends(Noise hairs, double hair, double t) {
        if (t < .2) {
            double start = .16 * hairs.at(hair, 90);
            return Noise.smooth(start - .03, start + .03, t);
        }
        if (t > .64) {
            double end = 1 - .30 * hairs.at(hair, 190);
            return Noise.smooth(end + .05, end - .05, t);
        }
        return 1;
    }

    private void light() {
        float[] soft = new Layer(paint, relief).blurred(.7);
        int columns = paint.columns;
        paint.all((i, x, y) -> {
            int left = i % columns == 0 ? i : i - 1;
            int up = i < columns ? i : i - columns;
            double slope = (soft[i] - soft[left]) + (soft[i] - soft[up]);
            paint.scale(i, Math.max(.55, Math.min(1.6, 1 + 1.5 * slope)));
            paint.glow(i, new Tint(.75, .85, 1), .035 * Math.max(0, slope - .10));
        });
    }
}
