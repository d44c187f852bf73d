package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** High ground on the horizon: mountains, cliffs and the waterfalls on them. */
final class MountainMotifs {
    private final Scene s;
    private final double base;

    MountainMotifs(Scene scene) {
        s = scene;
        base = s.horizon + s.h * 0.01;
    }

    void draw() {
        s.intent.find(Motif.MOUNTAIN).ifPresent(this::mountains);
        s.intent
                .find(Motif.CLIFF)
                .filter(m -> !Headland.WORDS.contains(m.word()))
                .ifPresent(this::cliffs);
    }

    /** Drawn after the ground, which its pool lies in. */
    void waterfall() {
        s.intent.find(Motif.WATERFALL).ifPresent(this::waterfall);
    }

    /** How the flanks run: exponent of the slope, roughness, width of a peak in heights. */
    private record Flank(double curve, double rough, double width) {}

    private static final Flank CONE = new Flank(1.55, 0.03, 1.75);
    private static final Flank ALP = new Flank(1.08, 0.16, 1.05);
    private static final Flank DOME = new Flank(0.72, 0.06, 1.3);
    private static final Flank PILLAR = new Flank(0.42, 0.10, 0.42);

    private void mountains(Subject m) {
        Chance chance = s.chance("mountain");
        boolean cone = m.word().equals("fuji") || m.word().equals("volcano");
        boolean range = m.many()
                || m.word().equals("range")
                || m.word().startsWith("alp")
                || m.word().equals("sierra");
        int design = cone ? 0 : range ? 1 + 2 * chance.below(2) : chance.below(5);
        double height = Math.min(s.horizon * 0.86, s.h * (0.36 + 0.1 * chance.unit()) * m.size() * scale());
        if (m.distance() > 0.6) height *= 0.6;
        double x = place(m, chance);
        foothills(chance, height * 0.42, 0.95);
        switch (design) {
            case 0 -> peak(chance, x, height, CONE, 0.5, true);
            case 1 -> range(chance, x, height, ALP, 3);
            case 2 -> {
                peak(chance, x - height * 0.62, height * 0.74, ALP, 0.62, true);
                peak(chance, x, height, ALP, 0.42, true);
            }
            case 3 -> range(chance, x, height, PILLAR, 6);
            default -> range(chance, x, height, DOME, 3);
        }
        foothills(chance, height * 0.16, 0.3);
    }

    private double scale() {
        return 0.55 + 0.45 * s.composition.scale();
    }

    /** The summit stands at the focus when it is the main thing, else as a counterweight to it. */
    private double place(Subject m, Chance chance) {
        if (s.composition.symmetry() > 0.5) return s.w / 2;
        return switch (m.side()) {
            case LEFT -> s.w * 0.26;
            case MIDDLE -> s.w * 0.5;
            case RIGHT -> s.w * 0.74;
            default -> {
                boolean alone = s.intent.subjects().stream()
                        .noneMatch(o -> o.motif().place == Motif.Place.GROUND
                                || o.motif().place == Motif.Place.AFLOAT
                                || o.motif() == Motif.WAVE);
                yield alone
                        ? s.focus
                        : s.w - s.focus + s.w * (0.1 * chance.bell() + (s.focus > s.w / 2 ? 0.06 : -0.06));
            }
        };
    }

    /** Several peaks round the dominant one, the farthest first, falling away from it. */
    private void range(Chance chance, double x, double height, Flank flank, int count) {
        for (int i = count; i >= 0; i--) {
            double side = (i % 2 == 0 ? 1 : -1) * (i + 1) / 2 * height * flank.width * chance.between(0.75, 1.0);
            double lower = i == 0 ? 1 : chance.between(0.45, 0.85) * (1 - 0.06 * i);
            peak(chance, x + side, height * lower, flank, 0.35 + 0.09 * i, i < 2 && flank != PILLAR);
        }
    }

    private Colour stone(double depth) {
        Colour far = s.air();
        Colour c = s.palette.nearest(s.wish(0.42, 0.06, 255).weighing(0.6, 0.7).against(far, 1));
        if (s.lowKey) { // moonlit: a little lighter than the dark sky it stands in
            Colour sky = s.sky(0.45);
            return s.palette.shade(sky.mix(c, 0.4), sky.l() - sky.mix(c, 0.4).l() + 0.1 - 0.05 * depth);
        }
        double distance = (0.1 + 0.14 * (1 - depth)) * (1.2 - 0.8 * s.composition.mist());
        return s.palette.apart(s.far(c, depth), far, distance);
    }

    private void peak(Chance chance, double x, double height, Flank flank, double depth, boolean capped) {
        double left = height * flank.width * chance.between(0.85, 1.2);
        double right = height * flank.width * chance.between(0.85, 1.2);
        double salt = chance.between(0, 99);
        Path2D outline = outline(x, height, left, right, flank, salt);
        Colour c = stone(depth);
        Colour foot = c.mix(s.air(), 0.35 + 0.5 * s.composition.mist());
        int light = s.lightSide(x);
        Path2D shade = shade(x, height, light > 0 ? left : right, -light, flank, salt);
        s.paint(depth, 0.55 * (1 - 0.5 * depth), g -> {
            Scene.fill(g, outline, c, foot, base - height, base);
            g.setClip(outline);
            Colour dim = s.palette.shade(c, -0.1);
            Scene.fill(g, shade, dim, foot, base - height, base);
            if (capped) snowcap(g, chance, x, height, left, right, light, c, shade);
            g.setClip(null);
        });
    }

    private Path2D outline(double x, double height, double left, double right, Flank flank, double salt) {
        double step = Math.max(1.5, s.unit * 0.006);
        return Shapes.under(x - left, x + right, step, base + s.h * 0.3, px -> {
            double t = px < x ? (px - x + left) / left : (x + right - px) / right;
            double slope = StrictMath.pow(Math.max(0, t), flank.curve);
            double crag = s.noise.ridge(px / height * 2.6 + salt, 4) - 0.5;
            return base - height * (slope + flank.rough * crag * StrictMath.sin(StrictMath.PI * Math.min(1, t * 0.93)));
        });
    }

    /** The flank turned from the light: from the summit down a broken spine. */
    private Path2D shade(double x, double height, double reach, int side, Flank flank, double salt) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + side * reach * 1.2, base + s.h * 0.3);
        path.lineTo(x + side * reach * 1.2, base - height * 1.2);
        path.lineTo(x, base - height * 1.1);
        double drift = 0;
        for (int i = 0; i <= 9; i++) {
            double t = i / 9.0;
            double jag = (i % 2 == 0 ? 1 : -1) * 0.045 * t + 0.10 * (s.noise.at(i * 0.9 + salt, 7) - 0.5);
            drift -= side * 0.018 * t;
            path.lineTo(x + height * (side * jag * flank.width + drift), base - height * (0.99 - t));
        }
        path.lineTo(x, base + s.h * 0.3);
        path.closePath();
        return path;
    }

    private void snowcap(
            Graphics2D g,
            Chance chance,
            double x,
            double height,
            double left,
            double right,
            int light,
            Colour stone,
            Path2D shade) {
        Colour white = s.lowKey ? s.palette.light().mix(stone, 0.5) : s.palette.light();
        Colour snow = s.palette.apart(s.far(white, 0.2), stone, 0.16);
        if (snow.l() < stone.l()) return;
        double line = height * (s.intent.winter() ? 0.5 : 0.27);
        Path2D cap = new Path2D.Double();
        cap.moveTo(x - left, base - height * 1.3);
        cap.lineTo(x + right, base - height * 1.3);
        int teeth = 11;
        for (int i = teeth; i >= 0; i--) {
            double t = (double) i / teeth;
            double drop = line * (i % 2 == 0 ? chance.between(0.85, 1.35) : chance.between(0.45, 0.8));
            double reach = line * 1.9 * (left + right) / (2 * height);
            cap.lineTo(x - reach + 2 * reach * t, base - height + drop);
        }
        cap.closePath();
        Scene.fill(g, cap, snow, 0.95);
        Area dim = new Area(cap);
        dim.intersect(new Area(shade));
        Scene.fill(g, dim, snow.mix(stone, 0.45));
    }

    private void foothills(Chance chance, double height, double depth) {
        double salt = chance.between(0, 99);
        Colour c = stone(depth);
        Path2D q = Shapes.under(-2, s.w + 2, s.unit * 0.01, base + s.h * 0.3, x -> {
            double hills = s.noise.octaves(x / s.w * 3.2 + salt, salt, 4);
            return base - height * hills * (0.75 + 0.4 * s.noise.at(x / s.w * 2 + salt, 3));
        });
        s.paint(
                depth,
                0.1,
                g -> Scene.fill(g, q, c, c.mix(s.air(), 0.3 + 0.5 * s.composition.mist()), base - height, base));
    }

    /** A wall of stepped rock that comes in from one side. */
    private void cliffs(Subject m) {
        Chance chance = s.chance("cliff");
        int side = m.side() == Intent.Side.LEFT ? -1 : m.side() == Intent.Side.RIGHT ? 1 : s.focus > s.w / 2 ? 1 : -1;
        boolean canyon = m.word().equals("canyon")
                || m.word().equals("gorge")
                || m.word().equals("fjord")
                || m.many();
        if (canyon) {
            cliff(chance, -side, 0.3, s.horizon * 0.55 * m.size(), 0.6, 1);
            cliff(chance, -side, 0.17, s.horizon * 0.8 * m.size(), 0.3, 1);
        }
        cliff(chance, side, canyon ? 0.3 : 0.52, s.horizon * 0.6 * m.size(), 0.45, 1);
        cliff(chance, side, canyon ? 0.2 : 0.3, s.horizon * 0.78 * m.size(), 0.15, 1);
    }

    /**
     * A wall from the edge of the fall or canyon to the frame, where it still has the share {@code outer} of its
     * height.
     */
    private void cliff(Chance chance, int side, double reach, double height, double depth, double outer) {
        double foot = base + s.h * 0.1 * (1 - depth);
        double salt = chance.between(0, 99);
        double edge = side > 0 ? s.w * (1 - reach) : s.w * reach;
        double tall = Math.min(height, s.horizon * 0.92);
        Path2D q = new Path2D.Double();
        q.moveTo(edge - side * s.w * 0.05, foot + s.h * 0.02);
        for (int i = 0; i <= 24; i++) {
            double t = i / 24.0;
            double jut = (s.noise.octaves(t * 6 + salt, 2, 3) - 0.5) * s.unit * 0.08 + side * t * s.unit * 0.04;
            q.lineTo(edge + jut, foot - tall * t);
        }
        q.lineTo(edge + side * s.w * reach * 0.45, foot - tall * chance.between(0.96, 1.06) * (0.6 + 0.4 * outer));
        q.lineTo(side > 0 ? s.w + 3 : -3, foot - tall * chance.between(0.9, 1.1) * outer);
        q.lineTo(side > 0 ? s.w + 3 : -3, foot + s.h * 0.06);
        q.closePath();
        Colour wish = s.palette.nearest(s.wish(0.5, 0.09, 55).against(s.air(), 1.2));
        Colour c = s.palette.apart(s.far(wish, depth), s.air(), 0.14);
        s.paint(depth, 0.7, g -> {
            Scene.fill(g, q, s.palette.shade(c, 0.06), s.palette.shade(c, -0.1), foot - tall, foot);
            g.setClip(q);
            for (int i = 1; i < 8; i++) {
                double y = foot - tall * (i + chance.between(-0.3, 0.3)) / 8;
                Colour band = s.palette.shade(c, chance.sign() * 0.07);
                double slant = tall * 0.05 * chance.bell();
                Scene.fill(
                        g,
                        Shapes.polygon(0, y, s.w, y + slant, s.w, y + slant + tall * 0.05, 0, y + tall * 0.035),
                        band,
                        0.8);
            }
            g.setClip(null);
        });
    }

    private void waterfall(Subject m) {
        Chance chance = s.chance("waterfall");
        double x = s.focus;
        double height = s.horizon * Math.min(0.85, 0.68 * m.size());
        if (!s.intent.has(Motif.CLIFF)) {
            cliff(chance, -1, x / s.w - 0.03, height * 1.06, 0.2, 0.5);
            cliff(chance, 1, 1 - x / s.w - 0.03, height * 1.12, 0.2, 0.35);
        }
        double foot = base + s.h * 0.1;
        double wide = s.unit * 0.075 * s.composition.scale() * m.size();
        Colour water =
                s.palette.apart(s.palette.light(), s.canvas.mean(x - 2 * wide, foot - height, 4 * wide, height), 0.3);
        s.paint(0.1, 1, g -> {
            Path2D fall = Shapes.polygon(
                    x - wide * 0.6,
                    foot - height,
                    x + wide * 0.6,
                    foot - height,
                    x + wide * 0.95,
                    foot,
                    x - wide,
                    foot);
            Scene.fill(g, fall, water.mix(s.air(), 0.1), water, foot - height, foot);
            g.setClip(fall);
            Colour dim = water.mix(s.palette.dark(), 0.3);
            for (int i = 0; i < 7; i++) {
                double dx = wide * chance.between(-0.8, 0.8);
                Scene.fill(
                        g,
                        Shapes.brush(
                                wide * 0.1,
                                wide * 0.03,
                                x + dx * 0.7,
                                foot - height,
                                x + dx,
                                foot - height * 0.4,
                                x + dx * 1.1,
                                foot),
                        dim,
                        0.45);
            }
            g.setClip(null);
            Scene.fill(g, Shapes.oval(x, foot + s.h * 0.03, wide * 3.2, s.h * 0.045), water.mix(s.air(), 0.35));
            for (int i = 0; i < 9; i++)
                Scene.fill(
                        g,
                        Shapes.blob(
                                x + wide * 1.6 * chance.bell(),
                                foot + wide * 0.1 * chance.bell(),
                                wide * 0.6,
                                wide * 0.28,
                                0.2,
                                chance),
                        water,
                        0.55);
        });
    }
}
