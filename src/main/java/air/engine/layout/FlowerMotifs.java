package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Flowers: heads of six kinds, bunches, meadows, and close views. */
final class FlowerMotifs {
    private enum Kind {
        DAISY,
        POPPY,
        ROSE,
        TULIP,
        LILY,
        SUNFLOWER
    }

    private final Scene s;

    FlowerMotifs(Scene scene) {
        s = scene;
    }

    private static Kind kind(String word, Chance chance) {
        Kind any = Kind.values()[chance.below(5)];
        return switch (word) {
            case "poppy", "anemone", "hydrangea" -> Kind.POPPY;
            case "rose", "peony", "dahlia", "chrysanthemum" -> Kind.ROSE;
            case "tulip" -> Kind.TULIP;
            case "lily", "lotus", "iris", "orchid", "magnolia" -> Kind.LILY;
            case "sunflower" -> Kind.SUNFLOWER;
            case "daisy" -> Kind.DAISY;
            default -> any;
        };
    }

    private Colour petals(Subject subject, Kind kind, Colour ground) {
        Colour accent = s.palette.accent(ground);
        if (subject.colour() != null)
            accent = s.palette.nearest(
                    ColourWish.of(subject.colour()).weighing(0.4, 3).rare(0.001));
        else if (kind == Kind.SUNFLOWER)
            accent = s.palette.nearest(
                    ColourWish.of(0.82, 0.16, 85).weighing(0.4, 1.5).rare(0.001));
        return s.palette.apart(accent, ground, 0.16);
    }

    private Colour stem(Colour ground) {
        return s.palette.apart(
                s.palette.nearest(ColourWish.of(0.4, 0.09, 135).weighing(0.5, 1).against(ground, 0.6)), ground, 0.14);
    }

    /**
     * A bunch whose stems start at a point: in a vase, in a hand, out of the ground.
     *
     * @param height of the bunch, px
     */
    void bunch(Subject subject, double x, double y, double height, int count, double legible) {
        Chance chance = s.chance("bunch");
        Kind kind = kind(subject.word(), chance);
        Colour ground = s.canvas.mean(x - height * 0.4, y - height, height * 0.8, height);
        Colour stem = stem(ground);
        boolean mixed = subject.word().equals("bouquet") || subject.word().equals("flower") && chance.heads(0.5);
        Colour main = petals(subject, kind, ground);
        s.canvas.paint(s.soft * 0.6, legible, g -> {
            double[][] tips = new double[count][];
            for (int i = 0; i < count; i++) {
                double t = count == 1 ? 0 : i / (count - 1.0) * 2 - 1;
                double angle = t * Math.min(1.0, 0.25 + 0.12 * count) + 0.1 * chance.bell();
                double reach = height * (0.92 - 0.22 * t * t) * chance.between(0.72, 1.05);
                tips[i] = new double[] {x + reach * StrictMath.sin(angle), y - reach * StrictMath.cos(angle), angle};
                Scene.fill(
                        g,
                        Shapes.brush(
                                height * 0.022,
                                height * 0.012,
                                x + t * height * 0.03,
                                y + height * 0.05,
                                x + (tips[i][0] - x) * 0.35,
                                y - reach * 0.5,
                                tips[i][0],
                                tips[i][1]),
                        stem);
                leaf(
                        g,
                        x + (tips[i][0] - x) * 0.45,
                        y + (tips[i][1] - y) * 0.5,
                        height * 0.2,
                        angle + chance.sign() * 0.9,
                        s.palette.shade(stem, 0.06 * chance.bell()));
            }
            for (int i = 0; i < count; i++) {
                Kind own = mixed ? Kind.values()[chance.below(5)] : kind;
                Colour c = mixed && i % 3 == 2
                        ? s.palette.apart(s.palette.light(), ground, 0.12)
                        : mixed && i % 3 == 1 ? main.mix(s.warm(), 0.5) : s.palette.shade(main, 0.06 * chance.bell());
                double radius = height * chance.between(0.13, 0.19) * (count > 6 ? 0.8 : 1);
                head(g, own, tips[i][0], tips[i][1], radius, tips[i][2] * 0.6, c, chance);
            }
        });
    }

    private void leaf(Graphics2D g, double x, double y, double length, double angle, Colour c) {
        double dx = StrictMath.sin(angle);
        double dy = -StrictMath.cos(angle);
        double w = length * 0.17;
        Path2D q = new Path2D.Double();
        q.moveTo(x, y);
        q.quadTo(x + dx * length * 0.5 - dy * w, y + dy * length * 0.5 + dx * w, x + dx * length, y + dy * length);
        q.quadTo(x + dx * length * 0.5 + dy * w, y + dy * length * 0.5 - dx * w, x, y);
        Scene.fill(g, q, c);
    }

    private void head(Graphics2D g, Kind kind, double x, double y, double r, double tilt, Colour c, Chance chance) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(tilt);
        Colour core = s.palette.apart(s.palette.dark(), c, 0.15);
        switch (kind) {
            case DAISY -> {
                rays(g, 13, r, 0.19, c, chance);
                Scene.fill(g, Shapes.disc(0, 0, r * 0.3), s.palette.apart(s.warm(), c, 0.15));
            }
            case SUNFLOWER -> {
                rays(g, 18, r * 1.15, 0.15, c, chance);
                rays(g, 13, r * 0.9, 0.15, s.palette.shade(c, -0.08), chance);
                Scene.fill(g, Shapes.disc(0, 0, r * 0.46), core);
                Scene.fill(g, Shapes.disc(-r * 0.06, -r * 0.06, r * 0.28), core.mix(c, 0.25));
            }
            case POPPY -> poppy(g, r, c, core, chance);
            case ROSE -> rose(g, r, c, chance);
            case TULIP -> tulip(g, r, c);
            default -> lily(g, r, c, core);
        }
        g.setTransform(before);
    }

    private void rays(Graphics2D g, int count, double r, double wide, Colour c, Chance chance) {
        AffineTransform before = g.getTransform();
        for (int i = 0; i < count; i++) {
            g.setTransform(before);
            g.rotate(2 * StrictMath.PI * i / count + 0.1 * chance.bell());
            double length = r * chance.between(0.88, 1.08);
            Scene.fill(
                    g,
                    Shapes.loop(
                            r * 0.2,
                            -r * wide * 0.5,
                            length * 0.7,
                            -r * wide,
                            length,
                            0,
                            length * 0.7,
                            r * wide,
                            r * 0.2,
                            r * wide * 0.5),
                    s.palette.shade(c, 0.05 * chance.bell()));
        }
        g.setTransform(before);
    }

    private void poppy(Graphics2D g, double r, Colour c, Colour core, Chance chance) {
        for (int i = 0; i < 4; i++) {
            double angle = StrictMath.PI * (0.25 + 0.5 * i);
            Colour own = s.palette.shade(c, i < 2 ? -0.05 : 0.05);
            Scene.fill(
                    g,
                    Shapes.blob(
                            r * 0.42 * StrictMath.cos(angle),
                            r * 0.36 * StrictMath.sin(angle),
                            r * 0.66,
                            r * 0.56,
                            0.1,
                            chance),
                    own);
        }
        Scene.fill(g, Shapes.blob(0, 0, r * 0.24, r * 0.2, 0.15, chance), core);
    }

    private void rose(Graphics2D g, double r, Colour c, Chance chance) {
        for (int ring = 0; ring < 4; ring++) {
            double out = r * (1 - 0.25 * ring);
            Colour own = s.palette.shade(c, 0.07 - 0.055 * ring);
            int count = 6 - ring;
            for (int i = 0; i < count; i++) {
                double angle = 2 * StrictMath.PI * (i + 0.3 * ring) / count;
                Scene.fill(
                        g,
                        Shapes.blob(
                                out * 0.45 * StrictMath.cos(angle),
                                out * 0.42 * StrictMath.sin(angle),
                                out * 0.52,
                                out * 0.46,
                                0.08,
                                chance),
                        s.palette.shade(own, 0.03 * chance.bell()));
            }
        }
        Scene.fill(g, Shapes.disc(0, 0, r * 0.13), s.palette.shade(c, -0.16));
    }

    private void tulip(Graphics2D g, double r, Colour c) {
        Scene.fill(
                g,
                Shapes.loop(
                        -r * 0.6, -r * 0.7, -r * 0.66, 0.1 * r, 0, r * 0.62, r * 0.66, 0.1 * r, r * 0.6, -r * 0.7,
                        r * 0.25, -r * 0.35, 0, -r * 0.95, -r * 0.25, -r * 0.35),
                s.palette.shade(c, -0.06));
        Scene.fill(
                g,
                Shapes.loop(-r * 0.34, 0.1 * r, 0, -r * 0.95, r * 0.34, 0.1 * r, 0, r * 0.58),
                s.palette.shade(c, 0.05));
    }

    private void lily(Graphics2D g, double r, Colour c, Colour core) {
        for (int i = 0; i < 7; i++) {
            double angle = StrictMath.PI * (-1.05 + 0.35 * i) + StrictMath.PI * 0.0;
            double length = r * (i % 2 == 0 ? 1.15 : 1.3);
            Colour own = s.palette.shade(c, i % 2 == 0 ? -0.05 : 0.06);
            double dx = StrictMath.cos(angle);
            double dy = StrictMath.sin(angle);
            Path2D q = new Path2D.Double();
            q.moveTo(0, r * 0.35);
            q.quadTo(dx * length * 0.5 - dy * r * 0.34, dy * length * 0.5 + dx * r * 0.34, dx * length, dy * length);
            q.quadTo(dx * length * 0.5 + dy * r * 0.34, dy * length * 0.5 - dx * r * 0.34, 0, r * 0.35);
            Scene.fill(g, q, own);
        }
        Scene.fill(g, Shapes.oval(0, r * 0.1, r * 0.16, r * 0.2), core.mix(s.warm(), 0.6));
    }

    /** Flowers scattered over the ground, smaller and denser with distance, and a few tall ones in front. */
    void meadow(Subject subject) {
        Chance chance = s.chance("meadow");
        Kind kind = kind(subject.word(), chance);
        Colour ground = s.ground(0.5);
        Colour main = petals(subject, kind, ground);
        Colour other = s.palette.apart(main.mix(s.palette.light(), 0.5), ground, 0.14);
        int count = (int) (90 + 160 * s.composition.detail());
        double top = s.horizon + s.h * 0.05;
        s.canvas.paint(s.soft * 0.6, 0.75, g -> {
            for (int i = 0; i < count; i++) {
                double t = (i + chance.unit()) / count;
                double y = top + (s.h * 0.94 - top) * t * t;
                double x = s.w * chance.unit();
                if (s.noise.at(x / s.w * 3, y / s.h * 6) < 0.34) continue;
                double r = s.unit * (0.004 + 0.019 * t * t) * chance.between(0.7, 1.3);
                Scene.fill(
                        g,
                        Shapes.blob(x, y, r * 1.1, r * 0.85, 0.2, chance),
                        i % 4 == 0 ? other : s.palette.shade(main, 0.06 * chance.bell()));
            }
        });
        double x = s.focus;
        bunch(subject, x, s.h * 1.02, s.unit * 0.42 * s.composition.scale() * Math.min(1.3, subject.size()), 5, 0.95);
    }

    /** One to five large heads that fill the picture. */
    void close(Subject subject) {
        Chance chance = s.chance("close");
        Kind kind = kind(subject.word(), chance);
        int count = Math.min(7, subject.count());
        Colour ground = s.canvas.mean(0, 0, s.w, s.h);
        Colour c = petals(subject, kind, ground);
        Colour stem = stem(ground);
        double big = s.unit * (count == 1 ? 0.27 : 0.2) * s.composition.scale() * Math.min(1.35, subject.size());
        s.canvas.paint(s.soft * 0.7, 0.95, g -> {
            for (int i = count - 1; i >= 0; i--) {
                double x = i == 0 ? s.focus : s.w * ((0.5 + i * 0.618 + s.composition.focusX() - 0.5) % 1);
                double y = s.h * (i == 0 ? 0.4 : chance.between(0.22, 0.66));
                double r = big * (i == 0 ? 1 : chance.between(0.5, 0.8));
                double foot = x + s.w * 0.12 * chance.bell();
                Scene.fill(
                        g,
                        Shapes.brush(
                                r * 0.1, r * 0.07, foot, s.h * 1.05, (x + foot) / 2 + r * 0.3, (s.h + y) / 2, x, y),
                        stem);
                for (int k = 0; k < 2; k++)
                    leaf(
                            g,
                            (x + foot) / 2 + r * 0.2,
                            y + (s.h - y) * (0.5 + 0.25 * k),
                            r * 1.3,
                            (k == 0 ? 1 : -1) * 0.9,
                            s.palette.shade(stem, 0.05 * chance.bell()));
                head(
                        g,
                        kind,
                        x,
                        y,
                        r,
                        0.25 * chance.bell(),
                        s.palette.shade(c, i == 0 ? 0 : 0.07 * chance.bell()),
                        chance);
            }
        });
    }
}
