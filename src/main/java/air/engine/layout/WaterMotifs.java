package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Seas, lakes, their waves, islands and shores. */
final class WaterMotifs {
    private static final Set<String> SHORES =
            Set.of("beach", "shore", "coast", "coastal", "coastline", "seashore", "seaside", "bay", "seascape");
    /** What may stand in the water. */
    private static final Set<Motif> AT_SEA =
            EnumSet.of(Motif.TOWER, Motif.ROCK, Motif.REED, Motif.HERON, Motif.TEMPLE, Motif.FLOWER);

    private final Scene s;

    WaterMotifs(Scene scene) {
        s = scene;
    }

    void draw() {
        s.intent.find(Motif.ISLAND).ifPresent(this::islands);
        surface();
        boolean still = s.intent.has(Motif.LAKE) || s.intent.calm() || !s.intent.has(Motif.WAVE);
        s.canvas.reflect(
                (int) Math.round(s.horizon), s.intent.has(Motif.LAKE) ? 0.55 : still ? 0.34 : 0.12, s.noise, 0, (int)
                        s.w);
        if (!s.intent.has(Motif.WAVE)) ripples();
        if (s.intent.has(Motif.SUN) || s.intent.has(Motif.MOON) || s.intent.lowSun()) glitter();
        s.intent.find(Motif.WAVE).ifPresent(this::waves);
        if (ashore(s)) shore(s.focus > s.w / 2 ? 1 : -1, 1.15);
        else if (s.intent.said(SHORES)
                || s.intent.has(Motif.LAKE) && s.chance("bank").heads(0.6)) shore(s.focus > s.w / 2 ? -1 : 1, 0.9);
    }

    /** Whether something stands at the water that needs dry ground under it. */
    static boolean ashore(Scene s) {
        return s.intent.subjects().stream()
                .anyMatch(m ->
                        m.motif().place == Motif.Place.GROUND && m.distance() < 0.6 && !AT_SEA.contains(m.motif()));
    }

    private Colour water(double t) {
        Colour wish = s.palette.nearest(s.wish(0.5, 0.09, 240).weighing(0.4, 1).against(s.sky(1), 0.4));
        Colour c = s.ground(t).mix(wish, 0.5);
        if (s.intent.night()) c = c.mix(s.palette.dark(), Math.max(0, c.l() - 0.3) * 0.6);
        if (s.intent.storm()) c = c.mix(s.palette.dark(), 0.2);
        Colour above = s.sky(1);
        return c.distance(above) < 0.08 ? s.palette.shade(c, above.l() > 0.4 ? -0.09 : 0.08) : c;
    }

    private void surface() {
        for (int y = (int) Math.round(s.horizon); y < s.h; y++) {
            double t = (y - s.horizon) / Math.max(1, s.h - s.horizon);
            s.canvas.row(y, water(t).mix(s.sky(1 - t), 0.25 * (1 - t)));
        }
    }

    private void ripples() {
        Chance chance = s.chance("ripples");
        double quiet = 1 - 0.7 * s.composition.emptiness();
        int count = (int) ((20 + 150 * s.composition.detail()) * quiet);
        double depth = s.h - s.horizon;
        s.canvas.paint(s.soft, 0.3, g -> {
            for (int i = 0; i < count; i++) {
                double t = chance.unit();
                double y = s.horizon + 2 + t * t * depth;
                double l = s.w * (0.015 + 0.13 * t) * chance.between(0.4, 1.3);
                double x = s.w * chance.unit();
                double thick = s.unit * (0.002 + 0.011 * t) * chance.between(0.5, 1.2);
                Colour c = s.palette.shade(water(t), chance.sign() * (0.035 + 0.05 * s.composition.detail()));
                Scene.fill(g, Shapes.loop(x - l / 2, y, x, y - thick / 2, x + l / 2, y, x, y + thick / 2), c, 0.7);
            }
        });
    }

    /** The broken path of light from the sun or moon towards the eye. */
    private void glitter() {
        Chance chance = s.chance("glitter");
        boolean moon = s.intent.has(Motif.MOON) && !s.intent.has(Motif.SUN);
        Colour c = moon
                ? s.palette.apart(s.palette.light(), water(0.3), 0.2)
                : s.palette.apart(s.warm(), water(0.3), 0.16);
        double depth = s.h - s.horizon;
        s.canvas.paint(s.soft * 0.6, 0.6, g -> {
            for (int i = 0; i < 46; i++) {
                double t = (i + chance.unit()) / 46;
                double y = s.horizon + 1 + t * depth * 0.9;
                double l = s.unit * (0.035 + 0.1 * t) * chance.between(0.3, 1.1);
                double x = s.lightX + s.unit * (0.015 + 0.06 * t) * chance.bell();
                double thick = s.unit * (0.003 + 0.01 * t);
                Scene.fill(
                        g,
                        Shapes.loop(x - l / 2, y, x, y - thick / 2, x + l / 2, y, x, y + thick / 2),
                        c,
                        0.85 * (1 - 0.6 * t));
            }
        });
    }

    private void islands(Subject m) {
        Chance chance = s.chance("island");
        int count = m.many() ? Math.min(5, m.count()) : 1;
        for (int i = 0; i < count; i++) {
            boolean main = i == 0;
            double x = main && !s.intent.hasAny(Motif.Place.AFLOAT)
                    ? s.focus
                    : s.w * (main ? 1 - s.composition.focusX() : chance.between(0.08, 0.92));
            double wide = s.w * (main ? 0.17 : 0.09) * m.size() * s.composition.scale();
            double high = wide * chance.between(0.3, 0.75);
            double salt = chance.between(0, 99);
            Colour wish =
                    s.palette.nearest(s.wish(0.38, 0.07, 140).weighing(0.6, 0.6).against(s.air(), 1));
            Colour c = s.palette.apart(s.far(wish, main ? 0.35 : 0.7), s.air(), 0.15);
            Path2D q = Shapes.under(x - wide, x + wide, s.unit * 0.006, s.horizon + 2, px -> {
                double t = 1 - Math.abs(px - x) / wide;
                return s.horizon
                        - high
                                * StrictMath.pow(t, 0.7)
                                * (0.45 + 0.8 * s.noise.octaves(px / wide * 1.6 + salt, salt, 4));
            });
            s.paint(
                    main ? 0.3 : 0.6,
                    main ? 0.9 : 0.6,
                    g -> Scene.fill(
                            g, q, s.palette.shade(c, 0.05), s.palette.shade(c, -0.08), s.horizon - high, s.horizon));
        }
    }

    private void waves(Subject m) {
        Chance chance = s.chance("wave");
        boolean great =
                !m.many() && (m.size() > 1.2 || m.word().equals("tsunami") || s.intent.storm() || chance.heads(0.55));
        int rows = 4;
        for (int i = 0; i < rows; i++) {
            double t = (i + 0.4) / rows;
            double y = s.horizon + (s.h - s.horizon) * (0.08 + 0.86 * t * t);
            double lift = s.unit * (0.02 + 0.09 * t) * (0.7 + 0.5 * m.size()) * (s.intent.storm() ? 1.5 : 1);
            swell(chance, y, lift, t);
            if (great && i == 1) claw(chance, m);
        }
    }

    /** A row of sharp-crested swells with a line of foam. */
    private void swell(Chance chance, double y, double lift, double t) {
        double period = s.w * (0.16 + 0.3 * t) * chance.between(0.8, 1.2);
        double phase = chance.unit() * period;
        Colour body = s.palette.shade(water(t), -0.05 + 0.04 * t);
        Colour foam = s.palette.apart(s.palette.light(), body, 0.25);
        DoubleUnaryOperator line = x -> {
            double p = Math.abs(StrictMath.sin(StrictMath.PI * (x + phase) / period));
            double grow = 0.5 + s.noise.at(x / s.w * 4 + y, 3);
            return y - lift * grow * (1 - StrictMath.sqrt(p)) + lift * 0.4;
        };
        Path2D crest = new Path2D.Double();
        crest.moveTo(-4, line.applyAsDouble(-4));
        for (double x = 0; x <= s.w + 4; x += s.unit * 0.008) crest.lineTo(x, line.applyAsDouble(x));
        s.paint(0.3 * (1 - t), 0.4, g -> {
            Scene.fill(
                    g,
                    Shapes.under(-4, s.w + 4, s.unit * 0.008, s.h + 2, line),
                    s.palette.shade(body, 0.06),
                    body,
                    y - lift,
                    y + lift * 2);
            g.setPaint(foam.awt(0.75));
            g.setStroke(Shapes.stroke(s.unit * (0.002 + 0.006 * t)));
            g.draw(crest);
        });
    }

    /** The great wave: a hollow back, a curling lip, fingers of foam. */
    private void claw(Chance chance, Subject m) {
        int side = s.focus > s.w / 2 ? 1 : -1; // the wave rears up at the side of the focus and breaks inwards
        double foot = s.horizon + (s.h - s.horizon) * 0.75;
        double high = Math.min(foot * 0.86, s.unit * (0.42 + 0.12 * m.size()) * (0.6 + 0.4 * s.composition.scale()));
        double x = s.focus + side * s.unit * 0.05;
        Colour body = s.palette.apart(s.palette.shade(water(0.6), -0.1), s.sky(0.8), 0.2);
        Colour deep = s.palette.shade(body, -0.14);
        Colour foam = s.palette.apart(s.palette.light(), body, 0.3);
        double[][] back = {{1.5, 0.02}, {0.95, 0.5}, {0.42, 0.9}, {0, 1}, {-0.38, 0.93}, {-0.62, 0.7}, {-0.66, 0.56}};
        double[][] hollow = {
            {-0.5, 0.68}, {-0.28, 0.74}, {-0.02, 0.64}, {0.12, 0.42}, {0.02, 0.2}, {-0.4, 0.03}, {-1.3, -0.08}
        };
        double[] xy = new double[2 * (back.length + hollow.length)];
        for (int i = 0; i < back.length + hollow.length; i++) {
            double[] p = i < back.length ? back[i] : hollow[i - back.length];
            xy[2 * i] = x + side * p[0] * high * 0.85;
            xy[2 * i + 1] = foot - p[1] * high;
        }
        Path2D wave = Shapes.curve(xy);
        wave.lineTo(x - side * high * 1.3, s.h + 4);
        wave.lineTo(x + side * high * 1.4, s.h + 4);
        wave.closePath();
        s.paint(0.05, 1, g -> {
            Scene.fill(g, wave, body, deep, foot - high, foot + high * 0.2);
            ribs(g, side, x, foot, high, foam, deep);
            fringe(g, chance, side, x, foot, high, foam);
        });
    }

    private void ribs(Graphics2D g, int side, double x, double foot, double high, Colour foam, Colour deep) {
        for (int i = 0; i < 6; i++) {
            double k = 0.12 * i;
            Path2D rib = Shapes.curve(
                    x + side * high * (0.85 - k * 0.9),
                    foot - high * (0.02 + 0.02 * i),
                    x + side * high * (0.52 - k * 0.55),
                    foot - high * (0.45 + 0.02 * i),
                    x + side * high * (0.2 - k * 0.35),
                    foot - high * (0.78 + 0.012 * i),
                    x - side * high * (0.1 + k * 0.2),
                    foot - high * (0.88 - 0.01 * i));
            g.setPaint((i % 2 == 0 ? foam : deep).awt(0.7));
            g.setStroke(new BasicStroke((float) (high * 0.018), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(rib);
        }
    }

    private void fringe(Graphics2D g, Chance chance, int side, double x, double foot, double high, Colour foam) {
        double[][] lip = {
            {0.34, 0.9},
            {0.16, 0.97},
            {-0.02, 0.99},
            {-0.2, 0.97},
            {-0.36, 0.92},
            {-0.48, 0.84},
            {-0.56, 0.74},
            {-0.57, 0.64}
        };
        for (double[] p : lip) {
            for (int k = 0; k < 3; k++) {
                double r = high * chance.between(0.025, 0.06);
                double px = x + side * high * (p[0] * 0.85 + 0.04 * chance.bell());
                double py = foot - high * (p[1] + 0.03 * chance.bell());
                Scene.fill(g, Shapes.disc(px, py, r), foam);
            }
            Scene.fill(
                    g,
                    Shapes.brush(
                            high * 0.035,
                            high * 0.008,
                            x + side * high * p[0] * 0.85,
                            foot - high * p[1],
                            x + side * high * (p[0] * 0.85 - 0.06),
                            foot - high * (p[1] - 0.05),
                            x + side * high * (p[0] * 0.85 - 0.07),
                            foot - high * (p[1] - 0.13)),
                    foam);
        }
        for (int i = 0; i < 16; i++)
            Scene.fill(
                    g,
                    Shapes.disc(
                            x - side * high * chance.between(0.2, 1.0),
                            foot - high * chance.between(0.45, 1.1),
                            high * chance.between(0.005, 0.014)),
                    foam,
                    0.9);
    }

    /** Sand or bank that curves into the picture from a lower corner, 1 the right one, as wide as {@code width}. */
    private void shore(int side, double width) {
        Chance chance = s.chance("shore");
        Colour sand = s.palette.apart(s.palette.nearest(s.wish(0.8, 0.06, 75).weighing(0.5, 0.8)), water(0.8), 0.15);
        Colour foam = s.palette.apart(s.palette.light(), water(0.6), 0.15);
        double corner = side > 0 ? s.w : 0;
        double reach = s.w * width * chance.between(0.85, 1.15);
        double top = s.horizon + (s.h - s.horizon) * chance.between(0.25, 0.45);
        double[] xy = {
            corner + side * s.w * 0.1,
            top,
            corner - side * reach * 0.25,
            top + (s.h - top) * 0.3,
            corner - side * reach * 0.42,
            top + (s.h - top) * 0.5,
            corner - side * reach * 0.6,
            top + (s.h - top) * 0.78,
            corner - side * reach * 1.1,
            s.h + 6
        };
        Path2D edge = Shapes.curve(xy);
        Path2D land = new Path2D.Double(edge);
        land.lineTo(corner + side * s.w * 0.1, s.h + 6);
        land.closePath();
        s.paint(0.1, 0.45, g -> {
            Scene.fill(g, land, s.palette.shade(sand, 0.03), s.palette.shade(sand, -0.06), top, s.h);
            for (int i = 0; i < 3; i++) {
                g.translate(-side * s.unit * 0.022 * i, -s.unit * 0.016 * i);
                g.setPaint(foam.awt(0.85 - 0.25 * i));
                g.setStroke(Shapes.stroke(s.unit * (0.009 - 0.002 * i)));
                g.draw(edge);
            }
        });
    }
}
