package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Set;

/** Cities and bridges. */
final class CityMotifs {
    private final Scene s;

    CityMotifs(Scene scene) {
        s = scene;
    }

    /** Whether the city is a street that one looks along, not a skyline. */
    boolean street() {
        boolean town = s.intent.said(Set.of("street", "avenue", "alley")) || s.intent.has(Motif.CITY);
        boolean open = s.intent.hasAny(Motif.Place.WATER)
                || s.intent.has(Motif.HOUSE)
                || s.intent.has(Motif.FIELD)
                || s.intent.has(Motif.HILL);
        return s.intent.has(Motif.PATH) && town && !open;
    }

    void draw() {
        if (street()) canyon();
        else s.intent.find(Motif.CITY).ifPresent(this::skyline);
    }

    private Colour wall(double depth) {
        Colour wish =
                s.palette.nearest(s.wish(0.4, 0.04, 260).weighing(0.8, 0.5).against(s.air(), 1.2));
        return s.palette.apart(s.far(wish, depth), s.air(), 0.08 + 0.16 * (1 - depth));
    }

    private Colour windows(Colour wall) {
        return s.palette.apart(
                s.palette.nearest(ColourWish.of(0.86, 0.12, 78)
                        .weighing(0.7, 0.8)
                        .against(wall, 1.5)
                        .rare(0.001)),
                wall,
                0.24);
    }

    /** Three ranks of blocks; the tallest stand about the focus. */
    private void skyline(Subject m) {
        Chance chance = s.chance("city");
        double foot = s.horizon + (s.intent.hasAny(Motif.Place.WATER) ? 1 : s.h * 0.05);
        for (int rank = 0; rank < 3; rank++) {
            double depth = 0.9 - 0.4 * rank;
            double tall = s.h * (0.34 - 0.06 * rank) * m.size() * (0.5 + 0.5 * s.composition.scale());
            Colour c = wall(depth);
            boolean near = rank == 2;
            s.paint(depth, 0.35 + 0.3 * rank, g -> rank(g, chance, foot, Math.min(tall, s.horizon * 0.8), c, near));
        }
    }

    private void rank(Graphics2D g, Chance chance, double foot, double tall, Colour c, boolean near) {
        double x = -s.unit * 0.05;
        Colour light = windows(c);
        while (x < s.w) {
            double wide = s.unit * chance.between(0.045, 0.12);
            double d = (x + wide / 2 - s.focus) / (s.w * 0.3);
            double high = tall * chance.between(0.3, 0.75) * (0.5 + 0.9 / (1 + d * d));
            block(g, chance, x, foot, wide, high, c);
            if (near || s.composition.detail() > 0.6) panes(g, chance, x, foot, wide, high, light, c);
            x += wide * chance.between(0.75, 1.15);
        }
    }

    private void block(Graphics2D g, Chance chance, double x, double foot, double wide, double high, Colour c) {
        int light = s.lightSide(x);
        Scene.fill(
                g,
                new Rectangle2D.Double(x, foot - high, wide, high + 2),
                s.palette.shade(c, 0.03),
                c,
                foot - high,
                foot);
        Colour side = s.palette.shade(c, -0.07);
        Scene.fill(
                g, new Rectangle2D.Double(light > 0 ? x : x + wide * 0.66, foot - high, wide * 0.34, high + 2), side);
        switch (chance.below(6)) {
            case 0 ->
                Scene.fill(
                        g,
                        Shapes.polygon(
                                x + wide * 0.45,
                                foot - high,
                                x + wide * 0.5,
                                foot - high * 1.32,
                                x + wide * 0.55,
                                foot - high),
                        c);
            case 1 ->
                Scene.fill(g, new Rectangle2D.Double(x + wide * 0.2, foot - high * 1.12, wide * 0.55, high * 0.13), c);
            case 2 ->
                Scene.fill(
                        g,
                        Shapes.polygon(x, foot - high, x + wide / 2, foot - high - wide * 0.6, x + wide, foot - high),
                        c);
            case 3 -> Scene.fill(g, Shapes.oval(x + wide / 2, foot - high, wide * 0.4, wide * 0.4), c);
            default -> {}
        }
    }

    private void panes(
            Graphics2D g, Chance chance, double x, double foot, double wide, double high, Colour light, Colour wall) {
        double step = s.unit * 0.021;
        boolean dim = !s.intent.night() && s.sky(0.5).l() > 0.55;
        double share = dim ? 0.55 : 0.2 + 0.4 * s.composition.detail();
        Colour c = dim ? s.palette.shade(wall, 0.1) : light;
        for (double y = foot - high + step * 0.6; y < foot - step * 0.7; y += step * 1.15)
            for (double px = x + step * 0.45; px < x + wide - step * 0.5; px += step * 0.9)
                if (chance.heads(share)) Scene.fill(g, new Rectangle2D.Double(px, y, step * 0.42, step * 0.55), c, 0.9);
    }

    /** Two walls of houses that run together at the focus, the street between them, sky above. */
    private void canyon() {
        Chance chance = s.chance("street");
        double vx = s.focus;
        double vy = s.horizon;
        Colour road = s.palette.apart(s.ground(0.5), wall(0.2), 0.12);
        s.canvas.paint(
                s.soft,
                0.3,
                g -> Scene.fill(
                        g,
                        Shapes.polygon(
                                vx - s.w * 0.02, vy, vx + s.w * 0.02, vy, s.w * 1.15, s.h + 2, -s.w * 0.15, s.h + 2),
                        s.far(road, 0.6),
                        road,
                        vy,
                        s.h));
        for (int side = -1; side <= 1; side += 2) {
            double edge = side < 0 ? -s.w * 0.1 : s.w * 1.1;
            int houses = 6;
            for (int i = 0; i < houses; i++) facade(chance, side, vx, vy, edge, i, houses);
        }
        boolean wet = s.intent.has(Motif.RAIN);
        s.canvas.reflect((int) (vy + s.h * 0.06), wet ? 0.5 : 0.12, s.noise, 0, (int) s.w);
    }

    private void facade(Chance chance, int side, double vx, double vy, double edge, int i, int houses) {
        double a = 0.05 + 0.95 * StrictMath.pow((double) i / houses, 2.0);
        double b = 0.05 + 0.95 * StrictMath.pow((i + 1.0) / houses, 2.0);
        double xa = vx + (edge - vx) * a;
        double xb = vx + (edge - vx) * b;
        double roof = s.h * chance.between(0.85, 1.35);
        double drop = s.h * 0.42;
        double depth = 1 - b;
        Colour c = s.palette.shade(wall(0.85 * depth), 0.05 * chance.bell() + (side == s.lightSide(vx) ? -0.05 : 0.06));
        Path2D front = Shapes.polygon(xa, vy + drop * a, xa, vy - roof * a, xb, vy - roof * b, xb, vy + drop * b);
        Colour light = windows(c);
        boolean lit = s.intent.night() || s.intent.lowSun() || s.sky(0.5).l() < 0.5;
        Colour pane = lit ? light : s.palette.shade(c, -0.12);
        s.paint(depth, 0.55, g -> {
            Scene.fill(g, front, s.palette.shade(c, 0.04), s.palette.shade(c, -0.08), vy - roof * b, vy + drop * b);
            for (int row = 0; row < 5; row++) {
                for (int col = 0; col < 3; col++) {
                    if (chance.heads(lit ? 0.45 : 0.2)) continue;
                    double u = a + (b - a) * (0.16 + 0.28 * col);
                    double v = a + (b - a) * (0.30 + 0.28 * col);
                    double top = 0.86 - 0.22 * row;
                    pane(g, vx, vy, edge, u, v, roof * top - drop * 0.1, roof * (top - 0.11) - drop * 0.1, pane);
                }
            }
        });
    }

    private void pane(
            Graphics2D g, double vx, double vy, double edge, double u, double v, double top, double low, Colour c) {
        double xu = vx + (edge - vx) * u;
        double xv = vx + (edge - vx) * v;
        Scene.fill(g, Shapes.polygon(xu, vy - top * u, xv, vy - top * v, xv, vy - low * v, xu, vy - low * u), c, 0.92);
    }

    /** Draws a bridge across the water or valley, one of three kinds. */
    void bridge(Subject m) {
        Chance chance = s.chance("bridge");
        boolean pier = m.word().equals("pier") || m.word().equals("jetty");
        Colour near = s.canvas.mean(0, s.horizon - s.h * 0.1, s.w, s.h * 0.2);
        Colour wish = s.palette.nearest((m.colour() == null ? s.wish(0.4, 0.06, 40) : ColourWish.of(m.colour()))
                .weighing(0.6, 0.9)
                .against(near, 1.5));
        Colour c = s.palette.apart(s.far(wish, 0.25), near, 0.2);
        int design = pier ? 3 : m.word().equals("viaduct") || m.word().equals("aqueduct") ? 0 : chance.below(3);
        double deck = s.horizon + s.h * (design == 3 ? 0.1 : 0.0);
        s.canvas.paintReflected(
                s.softAt(0.2),
                0.95,
                deck + s.h * 0.11,
                s.intent.hasAny(Motif.Place.WATER) || s.intent.has(Motif.RIVER) ? 0.45 : 0,
                s.noise,
                g -> {
                    switch (design) {
                        case 0 -> arches(g, deck, c, 5);
                        case 1 -> suspension(g, deck, c);
                        case 2 -> humped(g, deck, c);
                        default -> jetty(g, c);
                    }
                });
    }

    private void arches(Graphics2D g, double deck, Colour c, int count) {
        double high = s.h * 0.16;
        double foot = deck + s.h * 0.12;
        Area body = new Area(new Rectangle2D.Double(-4, foot - high, s.w + 8, high));
        double span = s.w / count;
        for (int i = 0; i < count; i++) {
            double x = (i + 0.5) * span;
            body.subtract(new Area(Shapes.oval(x, foot, span * 0.4, high * 0.82)));
        }
        Scene.fill(g, body, s.palette.shade(c, 0.06), s.palette.shade(c, -0.08), foot - high, foot);
        Scene.fill(g, new Rectangle2D.Double(-4, foot - high * 1.06, s.w + 8, high * 0.1), s.palette.shade(c, 0.1));
    }

    private void suspension(Graphics2D g, double deck, Colour c) {
        double foot = deck + s.h * 0.11;
        double road = deck + s.h * 0.02;
        double top = road - s.h * 0.3 * (0.6 + 0.4 * s.composition.scale());
        double a = s.w * 0.24;
        double b = s.w * 0.78;
        Scene.fill(g, new Rectangle2D.Double(-4, road, s.w + 8, s.unit * 0.022), c);
        g.setPaint(c.awt());
        Path2D cable = new Path2D.Double();
        cable.moveTo(-s.w * 0.1, road - s.h * 0.02);
        cable.quadTo(a * 0.6, road - s.h * 0.04, a, top);
        cable.quadTo((a + b) / 2, 2 * road - top - s.h * 0.08, b, top);
        cable.quadTo(s.w * 0.9, road - s.h * 0.04, s.w * 1.1, road - s.h * 0.02);
        g.setStroke(Shapes.stroke(s.unit * 0.009));
        g.draw(cable);
        g.setStroke(Shapes.stroke(s.unit * 0.003));
        for (int i = 1; i < 16; i++) {
            double t = i / 16.0;
            double y = (1 - t) * (1 - t) * top + 2 * t * (1 - t) * (2 * road - top - s.h * 0.08) + t * t * top;
            double x = a + (b - a) * t;
            g.draw(new Line2D.Double(x, Math.min(y, road), x, road));
        }
        for (double x : new double[] {a, b}) {
            Scene.fill(g, new Rectangle2D.Double(x - s.unit * 0.02, top - s.h * 0.02, s.unit * 0.014, foot - top), c);
            Scene.fill(g, new Rectangle2D.Double(x + s.unit * 0.008, top - s.h * 0.02, s.unit * 0.014, foot - top), c);
            Scene.fill(
                    g, new Rectangle2D.Double(x - s.unit * 0.02, top + s.h * 0.05, s.unit * 0.04, s.unit * 0.014), c);
        }
    }

    /** One high arch with a railing, as in a garden. */
    private void humped(Graphics2D g, double deck, Colour c) {
        double foot = deck + s.h * 0.11;
        double rise = s.h * 0.17;
        double half = s.w * 0.36 * (0.6 + 0.4 * s.composition.scale());
        double x = s.focus + (s.w / 2 - s.focus) * 0.5;
        for (int rail = 0; rail < 2; rail++) {
            double lift = rail * s.unit * 0.06;
            Path2D arch = Shapes.curve(
                    x - half,
                    foot - lift,
                    x - half * 0.5,
                    foot - rise * 0.72 - lift,
                    x,
                    foot - rise - lift,
                    x + half * 0.5,
                    foot - rise * 0.72 - lift,
                    x + half,
                    foot - lift);
            g.setPaint(c.awt());
            g.setStroke(Shapes.stroke(s.unit * (rail == 0 ? 0.03 : 0.011)));
            g.draw(arch);
        }
        g.setStroke(Shapes.stroke(s.unit * 0.009));
        for (int i = 0; i <= 8; i++) {
            double t = -1 + i / 4.0;
            double y = foot - rise * (1 - StrictMath.pow(Math.abs(t), 1.85));
            g.draw(new Line2D.Double(x + t * half, y, x + t * half, y - s.unit * 0.068));
        }
    }

    /** Planks on posts that lead the eye out over the water. */
    private void jetty(Graphics2D g, Colour c) {
        double vx = s.focus;
        double top = s.horizon + s.h * 0.1;
        double near = s.w * (s.focus > s.w / 2 ? 0.25 : 0.75);
        double half = s.w * 0.11;
        Scene.fill(
                g,
                Shapes.polygon(
                        vx - s.w * 0.012, top, vx + s.w * 0.012, top, near + half, s.h + 2, near - half, s.h + 2),
                s.palette.shade(c, 0.12),
                c,
                top,
                s.h);
        for (int i = 0; i < 6; i++) {
            double t = StrictMath.pow((i + 1) / 6.0, 1.8);
            double y = top + (s.h - top) * t;
            double x = vx + (near - vx) * t;
            double reach = s.w * 0.012 + half * t;
            for (int side = -1; side <= 1; side += 2)
                Scene.fill(
                        g,
                        new Rectangle2D.Double(
                                x + side * reach - s.unit * 0.012 * t,
                                y - s.unit * 0.1 * t,
                                s.unit * 0.024 * t,
                                s.unit * 0.16 * t),
                        s.palette.shade(c, -0.12));
        }
    }
}
