package air.engine.layout;

import air.engine.raster.Colour;
import java.awt.geom.Path2D;

/** Dark things close to the eye that frame a scene and give it depth. They are not asked for, so they stay few. */
final class Foreground {
    private final Scene s;
    private final boolean water;

    Foreground(Scene scene, boolean water) {
        s = scene;
        this.water = water;
    }

    void draw() {
        Chance chance = s.chance("foreground");
        boolean wanted = s.composition.detail() > 0.2 && !s.intent.has(Motif.CITY) && !s.intent.has(Motif.FIELD);
        if (!wanted || chance.heads(0.3 + 0.4 * s.composition.emptiness())) return;
        int side = s.focus > s.w / 2 ? -1 : 1;
        boolean leaves = s.intent.allows(Motif.TREE) && !s.intent.has(Motif.DUNE);
        boolean dry = !water || s.intent.has(Motif.LAKE);
        switch (chance.below(3)) {
            case 0 -> {
                if (leaves && !s.intent.has(Motif.SEA)) branch(chance, -s.lightSide(s.w / 2));
            }
            case 1 -> {
                if (dry) grasses(chance, side);
                else rocks(chance, side);
            }
            default -> {
                if (dry) bank(chance, side);
                else rocks(chance, side);
            }
        }
    }

    private Colour tone() {
        Colour near = s.ground(1);
        return s.palette.shade(near, near.l() > 0.4 ? -0.3 : -0.12);
    }

    /** A bough that reaches in from the upper corner. */
    private void branch(Chance chance, int side) {
        double x = side > 0 ? s.w * 1.03 : -s.w * 0.03;
        double y = s.h * chance.between(0.0, 0.12);
        double reach = s.w * chance.between(0.34, 0.5);
        Colour c = s.palette.apart(tone(), s.sky(0.2), 0.25);
        s.paint(0, 0.25, g -> {
            double[] xy = {
                x,
                y,
                x - side * reach * 0.4,
                y + s.h * 0.06,
                x - side * reach * 0.7,
                y + s.h * 0.05,
                x - side * reach,
                y + s.h * 0.12
            };
            Scene.fill(g, Shapes.brush(s.unit * 0.026, s.unit * 0.004, xy), c);
            for (int i = 0; i < 9; i++) {
                double t = 0.15 + 0.09 * i;
                double px = x - side * reach * t;
                double py = y + s.h * (0.055 + 0.02 * t);
                double down = s.h * chance.between(-0.06, 0.13);
                double along = side * s.w * chance.between(0.02, 0.07);
                Scene.fill(
                        g,
                        Shapes.brush(
                                s.unit * 0.007,
                                s.unit * 0.002,
                                px,
                                py,
                                px - along * 0.6,
                                py + down * 0.4,
                                px - along,
                                py + down),
                        c);
                for (int k = 0; k < 5; k++) {
                    double u = chance.between(0.3, 1.1);
                    Scene.fill(
                            g,
                            Shapes.blob(
                                    px - along * u + s.unit * 0.015 * chance.bell(),
                                    py + down * u + s.unit * 0.012 * chance.bell(),
                                    s.unit * chance.between(0.010, 0.022),
                                    s.unit * chance.between(0.005, 0.010),
                                    0.15,
                                    chance),
                            c,
                            0.9);
                }
            }
        });
    }

    private void grasses(Chance chance, int side) {
        Colour c = tone();
        s.paint(0, 0.15, g -> {
            int count = (int) (22 + 40 * s.composition.detail());
            for (int i = 0; i < count; i++) {
                double t = chance.unit();
                double x = side > 0 ? s.w * (1.02 - 0.5 * t * t) : s.w * (0.5 * t * t - 0.02);
                double high = s.h * chance.between(0.06, 0.24) * (1 - 0.7 * t);
                double lean = high * 0.5 * chance.bell();
                Scene.fill(
                        g,
                        Shapes.brush(
                                s.unit * 0.011,
                                s.unit * 0.002,
                                x,
                                s.h + 4,
                                x + lean * 0.3,
                                s.h - high * 0.6,
                                x + lean,
                                s.h - high),
                        c);
            }
        });
    }

    private void bank(Chance chance, int side) {
        Colour c = tone();
        double high = s.h * chance.between(0.1, 0.17);
        double salt = chance.between(0, 99);
        Path2D q = Shapes.under(-2, s.w + 2, s.unit * 0.012, s.h + 4, x -> {
            double t = side > 0 ? x / s.w : 1 - x / s.w;
            double rise = Math.max(0, (t - 0.35) / 0.65);
            return s.h + 3 - high * rise * rise * (0.8 + 0.4 * s.noise.octaves(x / s.w * 9 + salt, salt, 3));
        });
        s.paint(0, 0.1, g -> Scene.fill(g, q, s.palette.shade(c, 0.05), c, s.h - high, s.h));
        grasses(chance, side);
    }

    private void rocks(Chance chance, int side) {
        Colour c = s.palette.apart(tone(), s.ground(0.9), 0.12);
        s.paint(0, 0.15, g -> {
            for (int i = 0; i < 4; i++) {
                double t = 0.04 + 0.11 * i;
                double x = side > 0 ? s.w * (1 - t) : s.w * t;
                double r = s.unit * (0.14 - 0.025 * i) * chance.between(0.8, 1.2);
                double y = s.h * (1.02 + 0.01 * i);
                Scene.fill(
                        g,
                        Shapes.polygon(
                                x - r,
                                y,
                                x - r * 0.7,
                                y - r * 0.45,
                                x - r * 0.1,
                                y - r * 0.8,
                                x + r * 0.5,
                                y - r * 0.55,
                                x + r,
                                y),
                        s.palette.shade(c, 0.06),
                        s.palette.shade(c, -0.04),
                        y - r,
                        y);
            }
        });
    }
}
