package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.layout.Things.Spot;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/** The grammar of flat posters: a grid of cut forms, and what was asked for as large plain shapes before it. */
final class Poster {
    private final Scene s;
    private final Chance chance;
    private final PosterInks inks;
    private final Colour paper;
    private final int columns;
    private final int rows;
    private final double horizon;

    Poster(Scene scene) {
        s = scene;
        chance = s.chance("poster");
        inks = new PosterInks(s);
        paper = s.palette.light();
        columns = (int) Math.round(2.5 + 3 * s.composition.detail());
        rows = Math.max(2, (int) Math.round(columns * s.h / s.w));
        horizon = s.h * Math.round(s.composition.horizon() * rows) / rows;
    }

    void draw() {
        boolean scene = scene();
        boolean water =
                s.intent.hasAny(Motif.Place.WATER) || s.intent.hasAny(Motif.Place.AFLOAT) || s.intent.has(Motif.FISH);
        Colour sky = inks.field(paper, 0.16);
        s.canvas.paint(0, 0, g -> {
            Scene.fill(g, new Rectangle2D.Double(0, 0, s.w, s.h), scene ? sky : paper);
            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++) tile(g, row, column, scene, sky);
        });
        heavens(sky);
        new PosterLand(s, inks, horizon, columns).draw(sky, water);
        if (s.composition.symmetry() > 0.3) s.canvas.mirrorHalves(true, s.composition.symmetry());
        things(water);
    }

    private boolean scene() {
        return s.intent.subjects().stream().anyMatch(m -> m.motif().place != Motif.Place.FORM);
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
        Colour a = chance.heads(0.2) ? paper : inks.any();
        Colour b = inks.field(a, 0.25);
        Scene.fill(g, new Rectangle2D.Double(x, y, cw + 1, ch + 1), a);
        g.setClip(new Rectangle2D.Double(x, y, cw + 1, ch + 1));
        cut(g, x, y, cw, ch, b, a);
        g.setClip(null);
    }

    private void cut(Graphics2D g, double x, double y, double w, double h, Colour c, Colour behind) {
        switch (y < horizon && scene() ? 1 + chance.below(7) : chance.below(8)) {
            case 0 -> {
                Scene.fill(g, Shapes.oval(x + w / 2, y + h / 2, w * 0.38, h * 0.38), c);
                Scene.fill(g, Shapes.oval(x + w / 2, y + h / 2, w * 0.15, h * 0.15), inks.field(c, 0.2));
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
        double x = s.intent.has(Motif.MOUNTAIN) ? s.focus : s.w - s.focus;
        double y = horizon * 0.42;
        double r = s.unit * (0.12 + 0.06 * s.composition.scale());
        s.intent.find(Motif.SUN).ifPresent(m -> {
            Colour c = s.palette.apart(
                    s.palette.nearest(
                            ColourWish.of(0.68, 0.19, 40).weighing(0.3, 1.5).against(sky, 2)),
                    sky,
                    0.2);
            s.canvas.paint(0, 1, g -> {
                Scene.fill(g, Shapes.disc(x, y, r * m.size()), c);
                if (s.composition.detail() < 0.4) return;
                Scene.fill(g, Shapes.disc(x, y, r * m.size() * 0.66), inks.field(c, 0.2));
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
                Colour c = i == 1 ? inks.field(sky, 0.18) : s.palette.apart(paper, sky, 0.16);
                Area cloud = new Area(Shapes.disc(x, y, r));
                cloud.add(new Area(Shapes.disc(x + r * 1.2, y, r * 0.75)));
                cloud.add(new Area(Shapes.disc(x - r * 1.1, y, r * 0.6)));
                cloud.intersect(new Area(new Rectangle2D.Double(x - 3 * r, y - r, 6 * r, r * 1.1)));
                Scene.fill(g, cloud, c);
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
