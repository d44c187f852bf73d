package air.engine.layout;

import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Land, water and cities cut from paper. */
final class PosterLand {
    private final Scene s;
    private final PosterInks inks;
    private final Chance chance;
    private final Colour paper;
    private final double horizon;
    private final int columns;

    PosterLand(Scene scene, PosterInks inks, double horizon, int columns) {
        s = scene;
        this.inks = inks;
        this.horizon = horizon;
        this.columns = columns;
        chance = s.chance("poster land");
        paper = s.palette.light();
    }

    void draw(Colour sky, boolean water) {
        if (s.intent.has(Motif.MOUNTAIN)) peaks(sky);
        if (s.intent.has(Motif.HILL) || s.intent.has(Motif.DUNE) || s.intent.has(Motif.ISLAND)) humps(sky);
        if (s.intent.has(Motif.CITY)) blocks(sky);
        if (water) waves(s.intent.has(Motif.WAVE) ? 1.5 : 1);
        if (s.intent.has(Motif.FIELD)) furrows();
        if (s.intent.has(Motif.RIVER) || s.intent.has(Motif.PATH)) ribbon();
        if (s.intent.has(Motif.FOREST)) grove(sky);
        if (s.intent.has(Motif.RAIN)) slants(sky);
    }

    private void peaks(Colour sky) {
        Colour first =
                s.palette.apart(s.palette.nearest(ColourWish.of(0.4, 0.07, 240).against(sky, 1.5)), sky, 0.25);
        for (int i = 2; i >= 0; i--) {
            double x = i == 0 ? s.w - s.focus + (s.focus - s.w / 2) * 0.4 : s.w * (i == 1 ? 0.12 : 0.9);
            double high = horizon * (i == 0 ? 0.8 : chance.between(0.4, 0.55)) * (0.6 + 0.4 * s.composition.scale());
            double half = high * chance.between(0.62, 0.85);
            Colour c = i == 0 ? first : inks.field(first, 0.15);
            Colour dim = s.palette.shade(c, -0.12);
            s.canvas.paint(0, i == 0 ? 0.95 : 0.6, g -> {
                Scene.fill(g, Shapes.polygon(x - half, horizon, x, horizon - high, x + half, horizon), c);
                Scene.fill(g, Shapes.polygon(x, horizon - high, x + half, horizon, x, horizon), dim);
                double t = 0.3;
                Scene.fill(
                        g,
                        Shapes.polygon(
                                x - half * t,
                                horizon - high * (1 - t),
                                x,
                                horizon - high,
                                x + half * t,
                                horizon - high * (1 - t),
                                x + half * 0.12,
                                horizon - high * 0.62,
                                x,
                                horizon - high * 0.72,
                                x - half * 0.12,
                                horizon - high * 0.62),
                        s.palette.apart(paper, c, 0.2));
            });
        }
    }

    private void humps(Colour sky) {
        for (int i = 0; i < 3; i++) {
            double x = s.w * ((0.15 + i * 0.41) % 1);
            double r = s.unit * chance.between(0.24, 0.4);
            Colour c = inks.field(sky, 0.2);
            s.canvas.paint(0, 0.7, g -> {
                g.setClip(new Rectangle2D.Double(0, 0, s.w, horizon + 1));
                for (int k = 0; k < 3; k++)
                    Scene.fill(
                            g,
                            Shapes.oval(x, horizon, r * (1 - 0.28 * k), r * 0.7 * (1 - 0.28 * k)),
                            k % 2 == 0 ? c : s.palette.apart(sky, c, 0.15));
                g.setClip(null);
            });
        }
    }

    private void blocks(Colour sky) {
        double x = -s.unit * 0.02;
        while (x < s.w) {
            double wide = s.unit * chance.between(0.09, 0.18);
            double d = (x + wide / 2 - s.focus) / (s.w * 0.35);
            double high = horizon * chance.between(0.35, 0.8) * (0.4 + 0.7 / (1 + d * d));
            double left = x;
            Colour c = inks.field(sky, 0.2);
            Colour pane = inks.field(c, 0.25);
            s.canvas.paint(0, 0.8, g -> {
                Scene.fill(g, new Rectangle2D.Double(left, horizon - high, wide, high + 2), c);
                if (chance.heads(0.3))
                    Scene.fill(
                            g,
                            Shapes.polygon(
                                    left,
                                    horizon - high,
                                    left + wide / 2,
                                    horizon - high - wide * 0.6,
                                    left + wide,
                                    horizon - high),
                            pane);
                double step = wide / 3.2;
                for (double y = horizon - high + step * 0.6; y < horizon - step; y += step * 1.25)
                    for (int k = 0; k < 2; k++)
                        if (chance.heads(0.75))
                            Scene.fill(
                                    g,
                                    new Rectangle2D.Double(left + step * (0.6 + 1.2 * k), y, step * 0.7, step * 0.75),
                                    pane);
            });
            x += wide;
        }
    }

    /** Overlapping rings in rows, as waves are cut in wood and stencilled on cloth. */
    private void waves(double wild) {
        Colour deep = s.palette.nearest(ColourWish.of(0.42, 0.09, 230).weighing(0.4, 1.3));
        Colour other = s.palette.apart(
                s.palette.nearest(
                        ColourWish.of(0.65, 0.08, 210).weighing(0.4, 1).against(deep, 2)),
                deep,
                0.2);
        double r = s.w / (columns * 1.5) / 1.2 * wild;
        boolean scallops = chance.heads(0.6);
        s.canvas.paint(0, 0.5, g -> {
            Scene.fill(g, new Rectangle2D.Double(0, horizon, s.w, s.h - horizon), deep);
            g.setClip(new Rectangle2D.Double(0, horizon, s.w, s.h - horizon));
            int row = 0;
            for (double y = horizon + r; y < s.h + r * 1.5; y += r * (scallops ? 0.5 : 0.75), row++) {
                if (scallops)
                    for (double x = row % 2 == 0 ? 0 : r; x < s.w + r; x += 2 * r) scallop(g, x, y, r, deep, other);
                else swell(g, y, r, row % 2 == 0 ? other : s.palette.apart(paper, other, 0.12));
            }
            g.setClip(null);
        });
    }

    private void scallop(Graphics2D g, double x, double y, double r, Colour deep, Colour other) {
        for (int k = 0; k < 4; k++)
            Scene.fill(g, Shapes.disc(x, y, r * (1 - 0.24 * k)), k == 1 ? paper : k % 2 == 0 ? other : deep);
    }

    private void swell(Graphics2D g, double y, double r, Colour c) {
        Path2D band = new Path2D.Double();
        band.moveTo(-2 * r, y);
        for (double x = -2 * r; x < s.w + 2 * r; x += 2 * r) {
            band.quadTo(x + r / 2, y - r * 0.5, x + r, y);
            band.quadTo(x + 1.5 * r, y + r * 0.5, x + 2 * r, y);
        }
        g.setPaint(c.awt());
        g.setStroke(Shapes.stroke(r * 0.22));
        g.draw(band);
    }

    private void furrows() {
        Colour a = s.palette.nearest(ColourWish.of(0.75, 0.13, 90).weighing(0.4, 1.2));
        Colour b = inks.field(a, 0.16);
        s.canvas.paint(0, 0.6, g -> {
            for (int i = 0; i < 11; i++) {
                double left = s.focus + (i - 5.5) * s.w * 0.34;
                Scene.fill(
                        g,
                        Shapes.polygon(
                                s.focus + (i - 5.5) * s.w * 0.03,
                                horizon,
                                s.focus + (i - 4.5) * s.w * 0.03,
                                horizon,
                                left + s.w * 0.34,
                                s.h + 2,
                                left,
                                s.h + 2),
                        i % 2 == 0 ? a : b);
            }
        });
    }

    private void ribbon() {
        boolean river = s.intent.has(Motif.RIVER);
        Colour c = river
                ? s.palette.nearest(ColourWish.of(0.55, 0.1, 230).weighing(0.4, 1.3))
                : s.palette.apart(paper, s.ground(0.5), 0.15);
        double x = s.w - s.focus;
        double half = s.w * 0.07;
        double end = s.focus;
        s.canvas.paint(0, 0.9, g -> {
            g.setPaint(c.awt());
            g.setClip(new Rectangle2D.Double(0, horizon, s.w, s.h - horizon));
            for (int i = 0; i < 2; i++) {
                Path2D q = new Path2D.Double();
                q.moveTo(x - half + i * s.unit * 0.04, s.h + 4);
                q.curveTo(x - half, s.h * 0.78, end + half * 2, (horizon + s.h) / 2, end, horizon);
                g.setStroke(Shapes.stroke(half * 1.4));
                g.draw(q);
            }
            g.setClip(null);
        });
    }

    private void grove(Colour sky) {
        Colour trunk = s.palette.apart(s.palette.dark(), sky, 0.25);
        int count = 5 + (int) (4 * s.composition.detail());
        s.canvas.paint(0, 0.85, g -> {
            for (int i = 0; i < count; i++) {
                double x = s.w * (i + 0.5) / count;
                double t = s.unit * chance.between(0.3, 0.5) * s.composition.scale();
                double y = horizon + (s.h - horizon) * chance.between(0.1, 0.4);
                Colour c = i % 3 == 0
                        ? s.palette.apart(
                                s.palette.nearest(ColourWish.of(0.5, 0.1, 150).against(sky, 1)), sky, 0.2)
                        : inks.field(sky, 0.22);
                Scene.fill(g, new Rectangle2D.Double(x - t * 0.03, y - t * 0.5, t * 0.06, t * 0.5), trunk);
                if (i % 2 == 0) Scene.fill(g, Shapes.oval(x, y - t * 0.65, t * 0.2, t * 0.34), c);
                else
                    for (int k = 0; k < 3; k++)
                        Scene.fill(
                                g,
                                Shapes.polygon(
                                        x - t * (0.24 - 0.05 * k),
                                        y - t * (0.25 + 0.22 * k),
                                        x,
                                        y - t * (0.6 + 0.2 * k),
                                        x + t * (0.24 - 0.05 * k),
                                        y - t * (0.25 + 0.22 * k)),
                                c);
            }
        });
    }

    private void slants(Colour sky) {
        Colour c = s.palette.apart(s.palette.light(), sky, 0.15);
        s.canvas.paint(0, 0.5, g -> {
            g.setPaint(c.awt());
            g.setStroke(Shapes.stroke(s.unit * 0.008));
            for (int i = 0; i < 60; i++) {
                double x = s.w * chance.unit();
                double y = horizon * chance.unit();
                g.draw(new Line2D.Double(x, y, x - s.unit * 0.02, y + s.unit * 0.07));
            }
        });
    }
}
