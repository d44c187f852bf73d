package air.samples;

import java.awt.Shape;

/** One colour of a screen print: a stencil cut by hand, and the ink pressed through it. */
final class Plate {
    private final Layer cover;
    private final Canvas canvas;
    private final Tint ink;
    private final double dx;
    private final double dy;
    private final Noise press;

    /** How much of the ink a stencil lets through at a point, in [0, 1]. */
    interface Screen {
        double at(double x, double y);
    }

    static final Screen SOLID = (x, y) -> 1;

    /** @param slip how far the sheet may lie off its marks, in pixels */
    Plate(Canvas canvas, Tint ink, Dice dice, double slip) {
        this.canvas = canvas;
        this.ink = ink;
        cover = new Layer(canvas);
        dx = dice.between(-slip, slip);
        dy = dice.between(-slip, slip);
        press = new Noise(dice.seed());
    }

    void add(Shape shape, Screen screen) {
        Mask.fill(canvas, shape, (i, x, y) -> cover.density[i] = (float) Math.max(cover.density[i], screen.at(x, y)));
    }

    void add(Shape shape) {
        add(shape, SOLID);
    }

    void cut(Shape shape, Screen screen) {
        Mask.fill(canvas, shape, (i, x, y) -> cover.density[i] *= (float) (1 - screen.at(x, y)));
    }

    void cut(Shape shape) {
        cut(shape, SOLID);
    }

    /**
     * Presses the ink on the sheet: off register, edges as a knife leaves them, pinholes, a mottle where the squeegee
     * ran thin.
     */
    void print() {
        float[] stencil = cover.blurred(.45);
        canvas.all((i, x, y) -> {
            double wx = x + dx + 1.5 * (press.fbm(x / 34, y / 34, 2) - .5) + .9 * (press.fbm(x / 3.1, y / 3.1, 2) - .5);
            double wy = y
                    + dy
                    + 1.5 * (press.fbm(x / 34 + 70, y / 34, 2) - .5)
                    + .9 * (press.fbm(x / 3.1, y / 3.1 + 70, 2) - .5);
            float open = stencil[canvas.index(wx, wy)];
            if (open > .02f) {
                lay(i, x, y, Noise.smooth(.3, .7, open));
            }
        });
    }

    private void lay(int i, double x, double y, double open) {
        double hole = press.fbm(x / 1.7 + 300, y / 1.7, 2);
        double thin = press.fbm(x / 85, y / 60 + 300, 3);
        double pull = press.at(x / 2.2, y / 190 + 9);
        double kept = Noise.smooth(.10, .34, hole + .55 * (thin - .42));
        double film = .80 + .16 * thin + .10 * (pull - .5) + .10 * (hole - .5);
        double amount = open * kept * Math.min(1, film);
        canvas.stain(i, ink, amount * .62);
        canvas.cover(i, ink, amount * .74);
    }

    /** Dots on a grid turned by 45 degrees; {@code share} of the area is inked, it may change over the plane. */
    static Screen dots(double pitch, Screen share) {
        return (x, y) -> {
            double u = (x + y) * .7071 / pitch;
            double v = (x - y) * .7071 / pitch;
            double du = u - Math.floor(u) - .5;
            double dv = v - Math.floor(v) - .5;
            double wave = .5 + .25 * (StrictMath.cos(6.2832 * du) + StrictMath.cos(6.2832 * dv));
            return Noise.smooth(-.07, .07, wave - 1 + share.at(x, y));
        };
    }

    /** Parallel bands, {@code share} of each pitch inked, running at an angle. */
    static Screen bands(double pitch, double share, double angle) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        return (x, y) -> {
            double v = (y * c - x * s) / pitch;
            return v - Math.floor(v) < share ? 1 : 0;
        };
    }

    /** Short tapered cuts of a lino gouge in rows, at an angle, with the hand's unevenness. */
    static Screen gouges(double pitch, double length, double angle, long seed) {
        Noise hand = new Noise(seed);
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        return (x, y) -> {
            double wob = 2.2 * (hand.fbm(x / 40, y / 40, 2) - .5);
            double u = (x * c + y * s) / length;
            double v = (y * c - x * s + wob) / pitch;
            int row = (int) Math.floor(v);
            double along = u + hand.lattice(row, 5);
            int cell = (int) Math.floor(along);
            double at = along - cell;
            double full = .15 + .32 * hand.lattice(row, cell);
            double wide = full * StrictMath.sin(3.1416 * Math.min(1, at * 1.15));
            return Math.abs(v - row - .5) < wide ? 1 : 0;
        };
    }

    /** Overlapping scales, outlined. */
    static Screen scales(double pitch, double line) {
        return (x, y) -> {
            int row = (int) Math.floor(y / (pitch * .5));
            double best = 9;
            for (int k = row; k >= row - 1; k--) {
                double shift = (k & 1) * pitch * .5;
                double cx = Math.floor((x + shift) / pitch) * pitch - shift + pitch / 2;
                double d = Math.sqrt((x - cx) * (x - cx) + (y - k * pitch * .5) * (y - k * pitch * .5)) - pitch * .5;
                if (d <= 0) {
                    best = -d;
                    break;
                }
            }
            return best < line || best > 8 ? 1 : 0;
        };
    }
}
