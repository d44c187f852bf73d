package air.engine.layout;

import air.engine.layout.Things.Spot;
import air.engine.raster.Colour;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.function.Consumer;

/** How single trees are drawn: ten designs, each with its own gesture. */
final class TreeShapes {
    enum Design {
        ROUND,
        SPREADING,
        SLENDER,
        WINDSWEPT,
        BARE,
        WILLOW,
        PINE,
        SPRUCE,
        CYPRESS,
        PALM
    }

    private final Scene s;

    TreeShapes(Scene scene) {
        s = scene;
    }

    void draw(Graphics2D g, Design design, Spot at, Colour trunk, Colour leaf, Chance chance) {
        switch (design) {
            case ROUND -> round(g, at, trunk, leaf, chance);
            case SPREADING -> spreading(g, at, trunk, leaf, chance);
            case SLENDER -> slender(g, at, trunk, leaf, chance, 0.13);
            case CYPRESS -> slender(g, at, trunk, leaf, chance, 0.09);
            case WINDSWEPT -> windswept(g, at, trunk, leaf, chance);
            case WILLOW -> willow(g, at, trunk, leaf, chance);
            case PINE -> pine(g, at, trunk, leaf, chance);
            case SPRUCE -> spruce(g, at.x(), at.y(), at.height(), trunk, leaf, chance);
            case PALM -> palm(g, at, trunk, leaf, chance);
            default -> bare(g, at, trunk, leaf, chance);
        }
    }

    /** Masses of leaves: dark below and away from the light, lit towards it. */
    private void crown(Graphics2D g, double x, double y, double rx, double ry, Colour leaf, int puffs, Chance chance) {
        int light = s.lightSide(x);
        for (int pass = 0; pass < 3; pass++) {
            Colour c = s.palette.shade(leaf, pass == 0 ? -0.12 : pass == 1 ? 0 : 0.1);
            double shift = (pass - 1) * 0.16;
            double shrink = 1 - 0.22 * pass;
            for (int i = 0; i < puffs; i++) {
                double angle = chance.between(0, 2 * StrictMath.PI);
                double out = StrictMath.sqrt(chance.unit()) * 0.68 * shrink;
                double px = x + rx * (out * StrictMath.cos(angle) + light * shift);
                double py = y + ry * (out * StrictMath.sin(angle) - shift);
                double r = chance.between(0.24, 0.42) * shrink;
                Scene.fill(g, Shapes.blob(px, py, rx * r, ry * r * 1.05, 0.12, chance), c);
            }
        }
    }

    private void limb(Graphics2D g, Colour c, double thick, double thin, double... xy) {
        Scene.fill(g, Shapes.brush(thick, thin, xy), c);
    }

    private void round(Graphics2D g, Spot at, Colour trunk, Colour leaf, Chance chance) {
        double t = at.height();
        double bend = t * 0.05 * chance.bell();
        limb(
                g,
                trunk,
                t * 0.075,
                t * 0.03,
                at.x(),
                at.y() + t * 0.01,
                at.x() + bend,
                at.y() - t * 0.25,
                at.x(),
                at.y() - t * 0.55);
        for (int side = -1; side <= 1; side += 2)
            limb(
                    g,
                    trunk,
                    t * 0.035,
                    t * 0.012,
                    at.x() + bend,
                    at.y() - t * 0.28,
                    at.x() + side * t * 0.12,
                    at.y() - t * 0.42,
                    at.x() + side * t * 0.22,
                    at.y() - t * 0.58);
        crown(g, at.x(), at.y() - t * 0.65, t * 0.36, t * 0.33, leaf, 13, chance);
    }

    private void spreading(Graphics2D g, Spot at, Colour trunk, Colour leaf, Chance chance) {
        double t = at.height();
        limb(
                g,
                trunk,
                t * 0.09,
                t * 0.04,
                at.x(),
                at.y() + t * 0.01,
                at.x() + t * 0.02 * chance.bell(),
                at.y() - t * 0.2,
                at.x(),
                at.y() - t * 0.42);
        for (int i = -2; i <= 2; i++) {
            double px = at.x() + i * t * 0.21;
            double py = at.y() - t * (0.72 - 0.05 * Math.abs(i)) + t * 0.03 * chance.bell();
            limb(g, trunk, t * 0.035, t * 0.01, at.x(), at.y() - t * 0.36, (at.x() + px) / 2, py + t * 0.18, px, py);
        }
        for (int i = -2; i <= 2; i++)
            crown(
                    g,
                    at.x() + i * t * 0.23,
                    at.y() - t * (0.8 - 0.035 * i * i) + t * 0.02 * chance.bell(),
                    t * 0.22,
                    t * 0.12,
                    leaf,
                    7,
                    chance);
    }

    private void slender(Graphics2D g, Spot at, Colour trunk, Colour leaf, Chance chance, double width) {
        double t = at.height();
        double sway = t * 0.03 * chance.bell();
        limb(g, trunk, t * 0.03, t * 0.012, at.x(), at.y(), at.x(), at.y() - t * 0.4);
        Path2D flame = Shapes.loop(
                at.x() - t * width * 0.5,
                at.y() - t * 0.1,
                at.x() - t * width,
                at.y() - t * 0.32,
                at.x() - t * width * 0.7 + sway,
                at.y() - t * 0.65,
                at.x() + sway,
                at.y() - t,
                at.x() + t * width * 0.75 + sway,
                at.y() - t * 0.62,
                at.x() + t * width,
                at.y() - t * 0.3,
                at.x() + t * width * 0.5,
                at.y() - t * 0.1);
        Scene.fill(g, flame, leaf, s.palette.shade(leaf, -0.1), at.y() - t, at.y());
        int light = s.lightSide(at.x());
        for (int i = 0; i < 7; i++) {
            double y = at.y() - t * chance.between(0.18, 0.82);
            double wide = t * width * (0.5 + 0.3 * StrictMath.sin(StrictMath.PI * (at.y() - y) / t));
            Colour c = s.palette.shade(leaf, i % 2 == 0 ? 0.1 : -0.09);
            double px = at.x() + (i % 2 == 0 ? light : -light) * wide * 0.55;
            Scene.fill(
                    g,
                    Shapes.brush(
                            t * 0.035,
                            t * 0.008,
                            px,
                            y + t * 0.1,
                            px + sway * 0.3,
                            y,
                            px * 0.75 + at.x() * 0.25 + sway,
                            y - t * 0.1),
                    c,
                    0.8);
        }
    }

    /** Leaning from the wind, with flat pads of leaves: a shore pine, a bonsai. */
    private void windswept(Graphics2D g, Spot at, Colour trunk, Colour leaf, Chance chance) {
        double t = at.height();
        int d = chance.sign();
        double[][] p = {{0, 0}, {0.05, 0.2}, {0.0, 0.4}, {0.14, 0.6}, {0.26, 0.74}};
        double[] xy = new double[10];
        for (int i = 0; i < 5; i++) {
            xy[2 * i] = at.x() + d * t * (p[i][0] + 0.015 * chance.bell());
            xy[2 * i + 1] = at.y() - t * p[i][1];
        }
        limb(g, trunk, t * 0.085, t * 0.02, xy);
        double[][] pads = {
            {0.26, 0.8, 0.26},
            {-0.06, 0.66, 0.19},
            {0.44, 0.6, 0.2},
            {-0.16, 0.46, 0.15},
            {0.32, 0.44, 0.14},
            {0.12, 0.94, 0.15}
        };
        for (double[] pad : pads) {
            double px = at.x() + d * t * (pad[0] + 0.03 * chance.bell());
            double py = at.y() - t * pad[1];
            limb(
                    g,
                    trunk,
                    t * 0.028,
                    t * 0.008,
                    at.x() + d * t * 0.06,
                    at.y() - t * (pad[1] - 0.16),
                    px - d * t * 0.03,
                    py + t * 0.05,
                    px,
                    py);
        }
        for (double[] pad : pads) {
            double px = at.x() + d * t * (pad[0] + 0.02 * chance.bell());
            crown(g, px, at.y() - t * pad[1], t * pad[2], t * 0.065, leaf, 6, chance);
        }
    }

    private void willow(Graphics2D g, Spot at, Colour trunk, Colour leaf, Chance chance) {
        double t = at.height();
        limb(
                g,
                trunk,
                t * 0.08,
                t * 0.03,
                at.x(),
                at.y(),
                at.x() + t * 0.03,
                at.y() - t * 0.3,
                at.x() - t * 0.02,
                at.y() - t * 0.65);
        crown(g, at.x(), at.y() - t * 0.8, t * 0.34, t * 0.17, leaf, 9, chance);
        for (int i = 0; i < 34; i++) {
            double u = (i + chance.unit()) / 34 * 2 - 1;
            double px = at.x() + u * t * 0.42;
            double top = at.y() - t * (0.88 - 0.22 * u * u);
            double fall = t * chance.between(0.3, 0.66) * (1 - 0.25 * Math.abs(u));
            Colour c = s.palette.shade(leaf, 0.1 * chance.bell());
            limb(
                    g,
                    c,
                    t * 0.022,
                    t * 0.006,
                    px,
                    top,
                    px + t * 0.05 * u,
                    top + fall * 0.5,
                    px + t * (0.04 * u + 0.02),
                    top + fall);
        }
    }

    private void bare(Graphics2D g, Spot at, Colour trunk, Colour leaf, Chance chance) {
        branch(
                g,
                at.x(),
                at.y(),
                -StrictMath.PI / 2 + 0.06 * chance.bell(),
                at.height() * 0.3,
                at.height() * 0.06,
                0,
                trunk,
                chance,
                tip -> {
                    if (s.intent.winter()) return;
                    double r = at.height() * chance.between(0.018, 0.045);
                    Scene.fill(
                            g,
                            Shapes.blob(tip[0], tip[1], r * 1.2, r, 0.2, chance),
                            s.palette.shade(leaf, 0.08 * chance.bell()),
                            0.9);
                });
    }

    private void branch(
            Graphics2D g,
            double x,
            double y,
            double angle,
            double length,
            double thick,
            int order,
            Colour c,
            Chance chance,
            Consumer<double[]> tip) {
        double bend = length * 0.14 * chance.bell();
        double ex = x + length * StrictMath.cos(angle);
        double ey = y + length * StrictMath.sin(angle);
        double mx = (x + ex) / 2 - bend * StrictMath.sin(angle);
        double my = (y + ey) / 2 + bend * StrictMath.cos(angle);
        limb(g, c, thick, thick * 0.62, x, y, mx, my, ex, ey);
        if (order >= 5) {
            tip.accept(new double[] {ex, ey});
            return;
        }
        int arms = order == 0 ? 3 : 2;
        for (int i = 0; i < arms; i++) {
            double spread = (i - (arms - 1) / 2.0) * chance.between(0.55, 0.95) + 0.14 * chance.bell();
            double upright = -0.12 * StrictMath.cos(angle + spread);
            branch(
                    g,
                    ex,
                    ey,
                    angle + spread + upright,
                    length * chance.between(0.66, 0.84),
                    thick * 0.6,
                    order + 1,
                    c,
                    chance,
                    tip);
        }
    }

    /** A high bare stem with a ragged flat crown: an old pine. */
    private void pine(Graphics2D g, Spot at, Colour trunk, Colour leaf, Chance chance) {
        double t = at.height();
        double lean = t * 0.08 * chance.bell();
        limb(
                g,
                trunk,
                t * 0.05,
                t * 0.02,
                at.x(),
                at.y(),
                at.x() + lean * 0.3,
                at.y() - t * 0.4,
                at.x() + lean,
                at.y() - t * 0.86);
        for (int i = 0; i < 6; i++) {
            double v = 0.5 + 0.09 * i;
            int side = i % 2 == 0 ? 1 : -1;
            double reach = t * (0.27 - 0.035 * i) * chance.between(0.8, 1.1);
            double px = at.x() + lean * v + side * reach * 0.6;
            limb(g, trunk, t * 0.018, t * 0.006, at.x() + lean * v, at.y() - t * v, px, at.y() - t * (v + 0.03));
            crown(g, px, at.y() - t * (v + 0.04), reach * 0.62, t * 0.05, leaf, 6, chance);
        }
        crown(g, at.x() + lean, at.y() - t * 0.95, t * 0.13, t * 0.05, leaf, 6, chance);
    }

    void spruce(Graphics2D g, double x, double y, double t, Colour trunk, Colour leaf, Chance chance) {
        Scene.fill(
                g,
                Shapes.polygon(
                        x - t * 0.02, y, x - t * 0.012, y - t * 0.3, x + t * 0.012, y - t * 0.3, x + t * 0.02, y),
                trunk);
        int tiers = 7;
        int light = s.lightSide(x);
        for (int i = 0; i < tiers; i++) {
            double v = (double) i / tiers; // 0 lowest
            double wide = t * (0.24 - 0.21 * v) * chance.between(0.88, 1.12);
            double low = y - t * (0.1 + 0.8 * v);
            double top = low - t * 0.24;
            Path2D tier = new Path2D.Double();
            tier.moveTo(x, Math.max(top, y - t));
            tier.quadTo(x + wide * 0.3, low - t * 0.05, x + wide, low + t * 0.015 * chance.bell());
            tier.quadTo(x + wide * 0.4, low - t * 0.012, x, low + t * 0.012);
            tier.quadTo(x - wide * 0.4, low - t * 0.012, x - wide, low + t * 0.015 * chance.bell());
            tier.quadTo(x - wide * 0.3, low - t * 0.05, x, Math.max(top, y - t));
            Scene.fill(g, tier, s.palette.shade(leaf, 0.05), s.palette.shade(leaf, -0.08), top, low);
            Colour lit = s.intent.winter() ? s.palette.light() : s.palette.shade(leaf, 0.1);
            Scene.fill(
                    g,
                    Shapes.brush(
                            t * 0.02,
                            t * 0.004,
                            x + light * wide * 0.1,
                            low - t * 0.1,
                            x + light * wide * 0.45,
                            low - t * 0.03,
                            x + light * wide * 0.9,
                            low - t * 0.004),
                    lit,
                    0.75);
        }
    }

    private void palm(Graphics2D g, Spot at, Colour trunk, Colour leaf, Chance chance) {
        double t = at.height();
        int d = chance.sign();
        double tx = at.x() + d * t * chance.between(0.1, 0.26);
        double ty = at.y() - t * 0.8;
        limb(g, trunk, t * 0.05, t * 0.025, at.x(), at.y(), at.x() + d * t * 0.02, at.y() - t * 0.35, tx, ty);
        for (int i = 0; i < 9; i++) {
            double angle = StrictMath.PI * (1.08 + 0.105 * i) + 0.1 * chance.bell();
            double reach = t * chance.between(0.32, 0.42);
            double cx = tx + reach * 0.55 * StrictMath.cos(angle);
            double cy = ty + reach * 0.75 * StrictMath.sin(angle);
            double ex = tx + reach * StrictMath.cos(angle);
            double ey = ty + reach * 0.35 * StrictMath.sin(angle) + reach * 0.35;
            limb(g, s.palette.shade(leaf, 0.08 * chance.bell()), t * 0.05, t * 0.008, tx, ty, cx, cy, ex, ey);
        }
        Scene.fill(g, Shapes.disc(tx, ty + t * 0.02, t * 0.025), trunk);
    }
}
