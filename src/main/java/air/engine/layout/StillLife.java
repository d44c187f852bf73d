package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.layout.Things.Spot;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The grammar of things on a table, of rooms, of portraits, and of flowers seen close. */
final class StillLife {
    private final Scene s;
    private final Things things;
    private final FlowerMotifs flowers;

    StillLife(Scene scene) {
        s = scene;
        things = new Things(scene);
        flowers = new FlowerMotifs(scene);
    }

    /** Things on a table: the tallest at the focus, the others stepping down to one side. */
    void table() {
        Chance chance = s.chance("table");
        double edge = s.h * Math.max(0.56, Math.min(0.74, s.composition.horizon() + 0.04));
        wall(edge);
        windowLight(chance, edge);
        top(chance, edge);
        List<Subject> list = new ArrayList<>();
        for (Subject subject : s.intent.subjects()) if (subject.motif().place == Motif.Place.TABLE) list.add(subject);
        s.intent.find(Motif.FLOWER).filter(f -> !s.intent.has(Motif.VASE)).ifPresent(f -> list.add(0, vaseFor(f)));
        if (list.size() == 1 && list.get(0).word().equals("still-life")) list.addAll(usualThings(chance));
        list.stream().filter(this::fruitBowl).findFirst().ifPresent(b -> {
            list.remove(b);
            list.add(0, new Subject(b.motif(), b.word(), 1, 1.7 * b.size(), b.distance(), b.side(), b.colour()));
        });
        boolean alone =
                list.size() == 1 && list.get(0).count() == 1 && list.get(0).motif() != Motif.VASE;
        int side = s.focus > s.w / 2 ? -1 : 1;
        double x = s.focus;
        double base = edge + (s.h - edge) * 0.42;
        int order = 0;
        for (Subject subject : list) {
            int count = Math.min(7, subject.count());
            for (int i = 0; i < count; i++) {
                double size = things.size(subject) * (alone ? 1.5 : i == 0 ? 1.1 : chance.between(0.85, 1.1));
                double y = base + (s.h - edge) * (order == 0 ? 0 : 0.12 + 0.2 * ((order * 0.618) % 1));
                Spot spot = new Spot(x, Math.min(y, s.h * 0.95), Math.min(size, y * 0.9), 0, 1);
                if (i == 0) bouquet(subject, spot);
                if (fruitBowl(subject)) heap(spot, chance);
                things.stand(subject, spot, chance);
                order++;
                double step = size * 0.36 + s.unit * 0.1;
                x = order % 4 == 3 ? s.focus - side * step * 1.1 : x + side * step;
                if (x < s.w * 0.08 || x > s.w * 0.92) x = s.focus - side * step * 0.8;
            }
        }
    }

    /** What a still life shows when nothing is said of it. */
    private static List<Subject> usualThings(Chance chance) {
        Subject fruit = new Subject(Motif.FRUIT, "fruit", 2 + chance.below(2), 1, 0.3, Intent.Side.ANYWHERE, null);
        Motif tall = chance.heads(0.5) ? Motif.BOTTLE : Motif.BOWL;
        return List.of(new Subject(tall, "", 1, 1, 0.3, Intent.Side.ANYWHERE, null), fruit);
    }

    private static Subject vaseFor(Subject flower) {
        return new Subject(Motif.VASE, "vase", 1, flower.size(), 0.3, flower.side(), null);
    }

    private void bouquet(Subject vessel, Spot spot) {
        if (vessel.motif() != Motif.VASE) return;
        s.intent.find(Motif.FLOWER).ifPresent(f -> {
            int count = f.many() || f.word().equals("bouquet") ? Math.max(5, Math.min(11, f.count() + 2)) : 3;
            double high = Math.min(spot.height() * 1.05, (spot.y() - spot.height() * 0.85) * 0.96);
            flowers.bunch(f, spot.x(), spot.y() - spot.height() * 0.86, Math.max(high, s.unit * 0.2), count, 1);
        });
    }

    private boolean fruitBowl(Subject subject) {
        boolean open = Set.of("bowl", "dish", "plate").contains(subject.word());
        return open && s.intent.has(Motif.FRUIT);
    }

    /** Fruit heaped up in a bowl, behind its rim. */
    private void heap(Spot bowl, Chance chance) {
        s.intent.find(Motif.FRUIT).ifPresent(fruit -> {
            for (int i = 0; i < 6; i++) {
                double x = bowl.x() + bowl.height() * (i < 4 ? (i - 1.5) * 0.26 : (i - 4.5) * 0.3);
                double y = bowl.y() - bowl.height() * (i < 4 ? 0.6 : 0.42);
                things.hang(fruit, new Spot(x, y, bowl.height() * chance.between(0.42, 0.5), 0, 1), chance);
            }
        });
    }

    private void wall(double edge) {
        for (int y = 0; y < s.h; y++) s.canvas.row(y, s.sky(0.12 + 0.7 * y / s.h));
    }

    private void windowLight(Chance chance, double edge) {
        if (s.intent.night() || chance.heads(0.4)) return;
        double x = s.w * chance.between(0.1, 0.5);
        double wide = s.w * chance.between(0.25, 0.4);
        Colour c = s.palette.shade(s.sky(0.5), 0.09);
        s.canvas.paint(s.unit * 0.012, 0, g -> {
            for (int i = 0; i < 2; i++) {
                double a = x + i * wide * 0.55;
                Scene.fill(
                        g,
                        Shapes.polygon(
                                a,
                                s.h * 0.06,
                                a + wide * 0.48,
                                s.h * 0.12,
                                a + wide * 0.74,
                                edge * 0.86,
                                a + wide * 0.26,
                                edge * 0.8),
                        c,
                        0.7);
            }
        });
    }

    private void top(Chance chance, double edge) {
        Colour c = s.palette.apart(s.ground(0.45), s.sky(0.8), 0.12);
        Colour far = s.palette.shade(c, 0.05);
        Colour near = s.palette.shade(c, -0.08);
        int design = chance.below(3);
        s.canvas.paint(s.soft * 0.8, 0.1, g -> {
            switch (design) {
                case 0 ->
                    Scene.fill(g, new Rectangle2D.Double(-2, edge, s.w + 4, s.h - edge + 4), far, near, edge, s.h);
                case 1 ->
                    Scene.fill(
                            g, Shapes.oval(s.w / 2, s.h * 1.12, s.w * 0.72, s.h * 1.12 - edge), far, near, edge, s.h);
                default -> {
                    double corner = s.w * (s.focus > s.w / 2 ? 0.28 : 0.72);
                    Scene.fill(
                            g,
                            Shapes.polygon(
                                    -2,
                                    edge + s.h * 0.05,
                                    corner,
                                    edge - s.h * 0.015,
                                    s.w + 2,
                                    edge + s.h * 0.03,
                                    s.w + 2,
                                    s.h + 2,
                                    -2,
                                    s.h + 2),
                            far,
                            near,
                            edge,
                            s.h);
                }
            }
        });
        if (chance.heads(0.5)) cloth(chance, edge);
    }

    private void cloth(Chance chance, double edge) {
        Colour c = s.palette.apart(s.palette.light().mix(s.ground(0.3), 0.2), s.ground(0.5), 0.12);
        double x = s.w * (s.focus > s.w / 2 ? 0.12 : 0.5);
        double wide = s.w * 0.42;
        s.canvas.paint(s.soft, 0.1, g -> {
            Path2D q = Shapes.polygon(
                    x,
                    edge + s.h * 0.06,
                    x + wide,
                    edge + s.h * 0.04,
                    x + wide * 1.12,
                    s.h + 3,
                    x - wide * 0.1,
                    s.h + 3);
            Scene.fill(g, q, c, s.palette.shade(c, -0.06), edge, s.h);
            for (int i = 0; i < 4; i++) {
                double t = x + wide * (0.1 + 0.25 * i) + wide * 0.05 * chance.bell();
                Scene.fill(
                        g,
                        Shapes.brush(
                                s.unit * 0.012,
                                s.unit * 0.03,
                                t,
                                edge + s.h * 0.08,
                                t + wide * 0.03,
                                edge + (s.h - edge) * 0.5,
                                t + wide * 0.02,
                                s.h + 3),
                        s.palette.shade(c, -0.07),
                        0.7);
            }
        });
    }

    /** A head and shoulders before a quiet ground. */
    void portrait() {
        Chance chance = s.chance("portrait");
        if (s.intent.hasAny(Motif.Place.LAND) || s.intent.hasAny(Motif.Place.WATER) || s.intent.hasAny(Motif.Place.SKY))
            new Landscape(s).backdrop();
        else {
            for (int y = 0; y < s.h; y++) s.canvas.row(y, s.sky(0.1 + 0.85 * y / s.h));
            ground(chance);
        }
        Subject subject = s.intent.find(Motif.PORTRAIT).orElseThrow();
        double x = s.focus + (s.w / 2 - s.focus) * 0.45;
        double size = Math.min(s.h * 0.98, things.size(subject) * chance.between(0.88, 1.06));
        things.hang(subject, new Spot(x, s.h * 1.01, size, 0, 1), chance);
    }

    /** What stands behind a sitter: a halo, a panel, a curtain, or a slant of light. */
    private void ground(Chance chance) {
        Colour c = s.palette.shade(s.sky(0.4), s.sky(0.4).l() > 0.6 ? -0.12 : 0.12);
        double x = s.focus;
        int design = chance.below(4);
        s.canvas.paint(s.unit * 0.012 + s.soft, 0, g -> {
            switch (design) {
                case 0 -> Scene.fill(g, Shapes.disc(x, s.h * 0.42, s.unit * 0.42), c, 0.8);
                case 1 -> Scene.fill(g, new Rectangle2D.Double(x < s.w / 2 ? x : -2, -2, s.w * 0.62, s.h + 4), c, 0.7);
                case 2 -> {
                    for (int i = 0; i < 9; i++) {
                        double t = s.w * (i + 0.3 * chance.unit()) / 8;
                        Scene.fill(
                                g,
                                Shapes.brush(s.w * 0.05, s.w * 0.08, t, -4, t + s.w * 0.01, s.h / 2, t, s.h + 4),
                                c,
                                0.55);
                    }
                }
                default ->
                    Scene.fill(
                            g,
                            Shapes.polygon(-2, s.h * 0.1, s.w + 2, s.h * 0.75, s.w + 2, s.h + 2, -2, s.h + 2),
                            c,
                            0.6);
            }
        });
    }

    /** A room: wall, floor, a window with the light that falls through it, and what stands there. */
    void room() {
        Chance chance = s.chance("room");
        double floor = s.h * Math.max(0.62, Math.min(0.8, s.composition.horizon() + 0.1));
        wall(floor);
        Colour boards = s.palette.apart(s.ground(0.4), s.sky(0.85), 0.12);
        double corner = s.w * (s.focus > s.w / 2 ? 0.24 : 0.76);
        s.canvas.paint(s.soft * 0.7, 0.1, g -> {
            Colour side = s.palette.shade(s.sky(0.6), -0.08);
            double out = corner < s.w / 2 ? -2 : s.w + 2;
            Scene.fill(
                    g,
                    Shapes.polygon(out, -2, corner, -2, corner, floor, out, floor + s.h * 0.14),
                    side,
                    s.palette.shade(side, -0.04),
                    0,
                    floor);
            Scene.fill(
                    g,
                    Shapes.polygon(
                            out, floor + s.h * 0.14, corner, floor, s.w - out, floor, s.w - out, s.h + 2, out, s.h + 2),
                    s.palette.shade(boards, 0.04),
                    s.palette.shade(boards, -0.08),
                    floor,
                    s.h);
        });
        boolean door = s.intent.has(Motif.DOOR);
        double x = s.w - s.focus + (s.focus > s.w / 2 ? 0.1 : -0.1) * s.w;
        if (door) opening(s.intent.has(Motif.WINDOW) ? s.focus : x, floor, s.unit * 0.3, s.unit * 0.6, true);
        if (!door || s.intent.has(Motif.WINDOW)) opening(x, floor * 0.72, s.unit * 0.34, s.unit * 0.42, false);
        furnish(chance, floor);
    }

    private void opening(double x, double foot, double wide, double high, boolean door) {
        Colour frame = s.palette.apart(s.palette.light(), s.sky(0.5), 0.12);
        Colour light = s.intent.night()
                ? s.palette.dark()
                : s.palette.apart(s.sky(0.1).mix(s.palette.light(), 0.4), s.sky(0.5), 0.1);
        Colour far = s.intent.night()
                ? s.afterglow
                : s.palette.apart(s.palette.nearest(ColourWish.of(0.55, 0.09, 135)), light, 0.16);
        double pad = s.unit * 0.018;
        s.canvas.paint(s.soft * 0.5, 0.95, g -> {
            Scene.fill(
                    g,
                    new Rectangle2D.Double(
                            x - wide / 2 - pad, foot - high - pad, wide + 2 * pad, high + (door ? pad : 2 * pad)),
                    frame);
            Scene.fill(g, new Rectangle2D.Double(x - wide / 2, foot - high, wide, high), light);
            g.setClip(new Rectangle2D.Double(x - wide / 2, foot - high, wide, high));
            Scene.fill(
                    g,
                    Shapes.curve(
                            x - wide,
                            foot - high * 0.2,
                            x - wide * 0.2,
                            foot - high * 0.42,
                            x + wide * 0.2,
                            foot - high * 0.26,
                            x + wide,
                            foot - high * 0.4,
                            x + wide,
                            foot + high,
                            x - wide,
                            foot + high),
                    far);
            g.setClip(null);
            if (!door) cross(g, x, foot, wide, high, pad, frame);
        });
        if (s.intent.night()) return;
        int way = x < s.w / 2 ? 1 : -1;
        Colour pool = s.palette.light();
        double y = s.h * 0.8;
        s.canvas.paint(s.unit * 0.01, 0.3, g -> {
            double shift = way * s.unit * 0.22;
            Scene.fill(
                    g,
                    Shapes.polygon(
                            x - wide * 0.4 + shift,
                            y,
                            x + wide * 0.5 + shift,
                            y,
                            x + wide * 0.8 + 2 * shift,
                            y + s.h * 0.17,
                            x - wide * 0.3 + 2 * shift,
                            y + s.h * 0.17),
                    pool,
                    0.4);
        });
    }

    private void cross(Graphics2D g, double x, double foot, double wide, double high, double pad, Colour frame) {
        Scene.fill(g, new Rectangle2D.Double(x - pad * 0.35, foot - high, pad * 0.7, high), frame);
        Scene.fill(g, new Rectangle2D.Double(x - wide / 2, foot - high * 0.52, wide, pad * 0.7), frame);
    }

    private void furnish(Chance chance, double floor) {
        int order = 0;
        for (Subject subject : s.intent.subjects()) {
            if (Drawings.of(subject.motif()) == null
                    || subject.motif() == Motif.WINDOW
                    || subject.motif() == Motif.DOOR) continue;
            boolean onTable = subject.motif().place == Motif.Place.TABLE;
            for (int i = 0; i < Math.min(4, subject.count()); i++) {
                double x = order == 0
                        ? s.focus
                        : s.focus + s.unit * (0.3 * order * (order % 2 == 0 ? 1 : -1)) * (s.focus > s.w / 2 ? 1 : -1);
                double y = floor
                        + (s.h - floor) * (0.35 + 0.2 * (order % 2))
                        - (onTable && s.intent.has(Motif.TABLE)
                                ? things.size(s.intent.find(Motif.TABLE).get()) * 0.94
                                : 0);
                double clipped = Math.max(
                        s.w * 0.1,
                        Math.min(s.w * 0.9, onTable && s.intent.has(Motif.TABLE) ? s.focus + s.unit * 0.08 * i : x));
                double size = things.size(subject) * (subject.motif() == Motif.FIGURE ? 1.7 : onTable ? 0.5 : 1);
                things.stand(subject, new Spot(clipped, y, Math.min(size, y * 0.92), 0, 1), chance);
                order++;
            }
        }
    }

    /** Large flowers against a blurred ground. */
    void flowersClose() {
        Chance chance = s.chance("garden");
        for (int y = 0; y < s.h; y++)
            s.canvas.row(y, s.sky(0.1 + 0.5 * y / s.h).mix(s.ground(y / s.h), StrictMath.pow(y / s.h, 2) * 0.8));
        s.canvas.paint(s.unit * 0.03, 0, g -> {
            for (int i = 0; i < 9; i++) {
                Colour c = s.palette.shade(i % 2 == 0 ? s.sky(0.4) : s.ground(0.5), 0.07 * chance.bell());
                Scene.fill(
                        g,
                        Shapes.blob(
                                s.w * chance.unit(),
                                s.h * chance.between(0.3, 1),
                                s.unit * 0.2,
                                s.unit * 0.13,
                                0.2,
                                chance),
                        c,
                        0.5);
            }
        });
        flowers.close(s.intent.find(Motif.FLOWER).orElseThrow());
    }
}
