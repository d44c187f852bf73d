package air.engine;

import air.engine.Intent.Subject;
import air.engine.Things.Spot;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The grammar of flat posters: a grid of cut forms, and what was asked for as large plain shapes before it. */
final class Poster {
    private final Scene s;
    private final Chance chance;
    private final List<Colour> colours = new ArrayList<>();
    private final Colour paper;
    private final int columns;
    private final int rows;
    private final double horizon;

    Poster(Scene scene) {
        s = scene;
        chance = s.chance("poster");
        for (Palette.Cluster c : s.palette.clusters()) if (c.area() > 0.03) colours.add(c.colour());
        paper = s.palette.light();
        columns = (int) Math.round(2.5 + 3 * s.composition.detail());
        rows = Math.max(2, (int) Math.round(columns * s.h / s.w));
        horizon = s.h * Math.round(s.composition.horizon() * rows) / rows;
    }

    void draw() {
        boolean scene = s.intent.subjects().stream().anyMatch(m -> m.motif().place != Motif.Place.FORM);
        boolean water =
                s.intent.hasAny(Motif.Place.WATER) || s.intent.hasAny(Motif.Place.AFLOAT) || s.intent.has(Motif.FISH);
        Colour sky = field(paper, 0.16);
        s.canvas.paint(0, 0, g -> {
            Scene.fill(g, new Rectangle2D.Double(0, 0, s.w, s.h), scene ? sky : paper);
            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++) tile(g, row, column, scene, sky);
        });
        heavens(sky);
        land(sky, water);
        if (s.composition.symmetry() > 0.3) s.canvas.mirrorHalves(true, s.composition.symmetry());
        things(water);
    }

    private Colour any() {
        return colours.isEmpty() ? paper : colours.get(chance.below(colours.size()));
    }

    /** A palette colour that stands out from another; areas of the references decide how often each comes. */
    private Colour field(Colour behind, double distance) {
        Colour c = any();
        for (int i = 0; i < 8 && c.distance(behind) < distance; i++) c = any();
        return s.palette.apart(c, behind, distance);
    }

    private void tile(Graphics2D g, int row, int column, boolean scene, Colour sky) {
        double cw = s.w / columns;
        double ch = s.h / rows;
        double x = column * cw;
        double y = row * ch;
        boolean rim = row == 0 || column == 0 || column == columns - 1;
        boolean quiet = scene && (y + ch / 2 < horizon && !(rim && chance.heads(0.25 + 0.5 * s.composition.detail())));
        double rest = 0.12 + 0.5 * s.composition.emptiness();
        if (quiet || chance.heads(rest * 0.5)) return;
        Colour a = chance.heads(0.2) ? paper : any();
        Colour b = field(a, 0.25);
        Scene.fill(g, new Rectangle2D.Double(x, y, cw + 1, ch + 1), a);
        g.setClip(new Rectangle2D.Double(x, y, cw + 1, ch + 1));
        cut(g, x, y, cw, ch, b, a);
        g.setClip(null);
    }

    private void cut(Graphics2D g, double x, double y, double w, double h, Colour c, Colour behind) {
        switch (chance.below(8)) {
            case 0 -> {
                Scene.fill(g, Shapes.oval(x + w / 2, y + h / 2, w * 0.38, h * 0.38), c);
                Scene.fill(g, Shapes.oval(x + w / 2, y + h / 2, w * 0.15, h * 0.15), field(c, 0.2));
            }
            case 1 -> Scene.fill(g, Shapes.oval(x + w * chance.below(2), y + h * chance.below(2), w, h), c);
            case 2 -> Scene.fill(g, Shapes.polygon(x, y + h, x + w, y + h, chance.heads(0.5) ? x + w : x, y), c);
            case 3 -> Scene.fill(g, new Rectangle2D.Double(chance.heads(0.5) ? x : x + w / 2, y, w / 2, h), c);
            case 4 -> Scene.fill(g, Shapes.oval(x + w / 2, y + h, w / 2, h), c);
            case 5 -> {
                for (int i = 0; i < 4; i++)
                    Scene.fill(g, new Rectangle2D.Double(x, y + h * (i + 0.25) / 4, w, h * 0.12), c);
            }
            case 6 -> {
                Scene.fill(g, Shapes.oval(x + w / 2, y, w / 2, h / 2), c);
                Scene.fill(g, Shapes.oval(x + w / 2, y + h, w / 2, h / 2), c);
            }
            default -> {}
        }
    }

    private void heavens(Colour sky) {
        double x = s.w - s.focus;
        double y = horizon * 0.42;
        double r = s.unit * (0.12 + 0.06 * s.composition.scale());
        s.intent.find(Motif.SUN).ifPresent(m -> {
            Colour c = s.palette.apart(
                    s.palette.nearest(Wish.of(0.68, 0.19, 40).weighing(0.3, 1.5).against(sky, 2)), sky, 0.2);
            s.canvas.paint(0, 1, g -> {
                Scene.fill(g, Shapes.disc(x, y, r * m.size()), c);
                if (s.composition.detail() < 0.4) return;
                Scene.fill(g, Shapes.disc(x, y, r * m.size() * 0.66), field(c, 0.2));
                Scene.fill(g, Shapes.disc(x, y, r * m.size() * 0.36), c);
            });
        });
        s.intent.find(Motif.MOON).ifPresent(m -> {
            Colour c = s.palette.apart(paper, sky, 0.2);
            Area crescent = new Area(Shapes.disc(x, y, r * m.size()));
            if (chance.heads(0.6)) crescent.subtract(new Area(Shapes.disc(x + r * 0.5, y - r * 0.2, r * 0.9)));
            s.canvas.paint(0, 1, g -> Scene.fill(g, crescent, c));
        });
        if (s.intent.has(Motif.STARS)) stars(sky);
        if (s.intent.has(Motif.CLOUD)) clouds(sky);
    }

    private void stars(Colour sky) {
        Colour c = s.palette.apart(paper, sky, 0.3);
        s.canvas.paint(0, 1, g -> {
            for (int i = 0; i < 14; i++) {
                double x = s.w * ((0.07 + i * 0.618) % 1);
                double y = horizon * chance.between(0.06, 0.8);
                double r = s.unit * chance.between(0.015, 0.035);
                double t = r * 0.28;
                Scene.fill(
                        g,
                        Shapes.polygon(
                                x - r, y, x - t, y - t, x, y - r, x + t, y - t, x + r, y, x + t, y + t, x, y + r, x - t,
                                y + t),
                        c);
            }
        });
    }

    private void clouds(Colour sky) {
        s.canvas.paint(0, 0.9, g -> {
            for (int i = 0; i < 3; i++) {
                double r = s.unit * chance.between(0.07, 0.12);
                double x = s.w * ((0.2 + i * 0.45) % 1);
                double y = horizon * (0.3 + 0.2 * i);
                Colour c = i == 1 ? field(sky, 0.18) : s.palette.apart(paper, sky, 0.16);
                Area cloud = new Area(Shapes.disc(x, y, r));
                cloud.add(new Area(Shapes.disc(x + r * 1.2, y, r * 0.75)));
                cloud.add(new Area(Shapes.disc(x - r * 1.1, y, r * 0.6)));
                cloud.intersect(new Area(new Rectangle2D.Double(x - 3 * r, y - r, 6 * r, r * 1.1)));
                Scene.fill(g, cloud, c);
            }
        });
    }

    private void land(Colour sky, boolean water) {
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
        Colour first = s.palette.apart(s.palette.nearest(Wish.of(0.4, 0.07, 240).against(sky, 1.5)), sky, 0.25);
        for (int i = 2; i >= 0; i--) {
            double x = i == 0 ? s.w - s.focus + (s.focus - s.w / 2) * 0.4 : s.w * (i == 1 ? 0.12 : 0.9);
            double high = horizon * (i == 0 ? 0.8 : chance.between(0.4, 0.55)) * (0.6 + 0.4 * s.composition.scale());
            double half = high * chance.between(0.62, 0.85);
            Colour c = i == 0 ? first : field(first, 0.15);
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
            Colour c = field(sky, 0.2);
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
            Colour c = field(sky, 0.2);
            Colour pane = field(c, 0.25);
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
        Colour deep = s.palette.nearest(Wish.of(0.42, 0.09, 230).weighing(0.4, 1.3));
        Colour other = s.palette.apart(
                s.palette.nearest(Wish.of(0.65, 0.08, 210).weighing(0.4, 1).against(deep, 2)), deep, 0.2);
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
        Colour a = s.palette.nearest(Wish.of(0.75, 0.13, 90).weighing(0.4, 1.2));
        Colour b = field(a, 0.16);
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
                ? s.palette.nearest(Wish.of(0.55, 0.1, 230).weighing(0.4, 1.3))
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
                                s.palette.nearest(Wish.of(0.5, 0.1, 150).against(sky, 1)), sky, 0.2)
                        : field(sky, 0.22);
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
                g.draw(new java.awt.geom.Line2D.Double(x, y, x - s.unit * 0.02, y + s.unit * 0.07));
            }
        });
    }

    private void things(boolean water) {
        Things things = new Things(s);
        TreeMotifs trees = new TreeMotifs(s);
        int order = 0;
        for (Subject subject : s.intent.subjects()) {
            Motif motif = subject.motif();
            boolean tree = motif == Motif.TREE || motif == Motif.PINE || motif == Motif.PALM;
            if (motif == Motif.FLOWER) {
                double foot = water ? horizon : s.h * 0.98;
                new FlowerMotifs(s)
                        .bunch(
                                subject,
                                order == 0 ? s.focus : s.w - s.focus,
                                foot,
                                Math.min(foot * 0.85, s.unit * 0.62 * s.composition.scale() * subject.size()),
                                Math.min(5, subject.count() + (subject.many() ? 0 : 2)),
                                1);
                order++;
            }
            if (Drawings.of(motif) == null && !tree) continue;
            Chance own = s.chance(motif.name());
            int count = Math.min(6, subject.count());
            for (int i = 0; i < count; i++) {
                double spread = s.w * 0.8 / Math.max(2, count) * ((i + 1) / 2) * (i % 2 == 0 ? 1 : -1);
                double x = (order == 0 ? s.focus : s.w - s.focus) + spread;
                x = Math.max(s.w * 0.08, Math.min(s.w * 0.92, x));
                boolean air = motif.place == Motif.Place.AIR;
                boolean afloat = motif.place == Motif.Place.AFLOAT || motif.place == Motif.Place.UNDER;
                double y = air
                        ? horizon * (0.3 + 0.12 * (i % 3))
                        : afloat
                                ? horizon + s.h * 0.06 * (1 + i % 2)
                                : Math.min(s.h * 0.94, horizon + (s.h - horizon) * (0.55 - 0.2 * (i % 2)));
                double size =
                        things.size(subject) * (1.4 - 0.15 * order) * (count > 2 ? 0.62 : 1) * (i == 0 ? 1 : 0.85);
                Spot spot = new Spot(x, y, Math.min(size, air ? s.h * 0.4 : y * 0.94), 0, 1);
                if (tree) trees.tree(subject, spot, own);
                else things.hang(subject, spot, own);
            }
            order++;
        }
    }
}
