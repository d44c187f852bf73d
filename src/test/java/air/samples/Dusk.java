package air.samples;

import java.awt.Shape;

/** The sketch under a nocturne: flat tones, silhouettes, lamps, glows and their reflections. */
final class Dusk {
    static final Tint ABYSS = Tint.hex(0x0A1830);
    static final Tint PRUSSIAN = Tint.hex(0x12345F);
    static final Tint COBALT = Tint.hex(0x2C62A8);
    static final Tint CERULEAN = Tint.hex(0x6AA5CC);
    static final Tint VIOLET = Tint.hex(0x4A4180);
    static final Tint AMBER = Tint.hex(0xF4A12E);
    static final Tint EMBER = Tint.hex(0xD4622A);
    static final Tint STRAW = Tint.hex(0xFFE29A);

    final Canvas canvas;

    /** A colour that changes over the plane. */
    interface Wash {
        Tint at(double x, double y);
    }

    Dusk(int width, int height) {
        canvas = new Canvas(width, height, PRUSSIAN);
    }

    void wash(Wash wash) {
        canvas.all((i, x, y) -> canvas.set(i, wash.at(x, y)));
    }

    void fill(Shape shape, Tint tint) {
        Mask.fill(canvas, shape, (i, x, y) -> canvas.set(i, tint));
    }

    void fill(Shape shape, Wash wash) {
        Mask.fill(canvas, shape, (i, x, y) -> canvas.set(i, wash.at(x, y)));
    }

    /** Light in the air round a lamp: falls off from the centre, reaches {@code radius}. */
    void glow(double x, double y, double radius, Tint tint, double amount) {
        canvas.box(x - radius, y - radius, x + radius, y + radius, (i, px, py) -> {
            double d = ((px - x) * (px - x) + (py - y) * (py - y)) / (radius * radius);
            if (d < 1) {
                canvas.cover(i, tint, amount * (1 - d) * (1 - d) * StrictMath.exp(-3.2 * d));
            }
        });
    }

    /** A lamp: a hot heart within two glows. */
    void lamp(double x, double y, double size, Tint tint) {
        glow(x, y, size * 9, EMBER, .42);
        glow(x, y, size * 4.5, tint, .75);
        fill(Cut.disc(x, y, size), STRAW);
    }

    /** A star or moon with rings of light for the strokes to turn round. */
    void star(double x, double y, double size, Tint tint) {
        glow(x, y, size * 6, CERULEAN, .55);
        glow(x, y, size * 3, tint, .85);
        fill(Cut.disc(x, y, size), tint.mix(STRAW, .5));
    }

    /** The broken column of light under a lamp: dabs across, wider and sparser with distance. */
    void reflection(Dice dice, double x, double y, double length, double half, Tint tint) {
        int count = (int) (length / 4.2);
        for (int k = 0; k < count; k++) {
            Dice d = dice.part(k);
            double t = (k + d.next()) / count;
            double cy = y + length * t;
            double cx = x + d.bell() * half * (.25 + .75 * t);
            double wide = half * d.between(.5, 1.5) * (.6 + .8 * t);
            double strength = (1 - .85 * t) * d.between(.35, 1);
            new Stroke(Stroke.taper(1.5 + 1.1 * t, .5), cx - wide, cy, cx, cy + d.bell() * .8, cx + wide, cy)
                    .over(canvas, (i, px, py, u, s) -> canvas.cover(i, tint, strength * (1 - u * u * .5)));
        }
    }

    /** A night sky of drifting cloud that takes the colour {@code low} towards the horizon. */
    void sky(Noise air, double horizon, Tint low) {
        wash((x, y) -> {
            double cloud = air.fbm(x / 140, y / 46, 4);
            double down = y / horizon;
            Tint sky = PRUSSIAN.mix(COBALT, Noise.smooth(.1, 1, down) * .8 + .7 * (cloud - .5));
            return sky.mix(low, Noise.smooth(.45, 1.0, down) * (.35 + .7 * cloud));
        });
    }

    void line(double x0, double y0, double x1, double y1, double half, Tint tint) {
        fill(Cut.bar(x0, y0, x1, y1, half), tint);
    }
}
