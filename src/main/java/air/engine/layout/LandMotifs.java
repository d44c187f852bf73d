package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Set;

/** The ground from the horizon to the lower edge: hills, dunes, fields, paths and rivers. */
final class LandMotifs {
    private final Scene s;

    LandMotifs(Scene scene) {
        s = scene;
    }

    /** The far land, drawn before what stands on the horizon. */
    void distance() {
        s.intent.find(Motif.HILL).ifPresent(this::hills);
        boolean bare = s.intent.subjects().stream()
                .noneMatch(m -> m.motif().place == Motif.Place.LAND && m.motif() != Motif.PATH);
        if (bare && !s.intent.hasAny(Motif.Place.WATER)) rolling(s.chance("far hills"), 0.08, 0.75, 0);
    }

    /** The near ground and what runs over it. */
    void ground() {
        Chance chance = s.chance("ground");
        double salt = chance.between(0, 99);
        double lift = s.h * 0.035;
        Path2D area = Shapes.under(
                -2,
                s.w + 2,
                s.unit * 0.012,
                s.h + 2,
                x -> s.horizon + s.h * 0.012 - lift * (s.noise.octaves(mirrored(x) / s.w * 1.7 + salt, salt, 3) - 0.4));
        s.canvas.paint(s.softAt(0.5), 0, g -> Scene.fill(g, area, s.ground(0), s.ground(1), s.horizon, s.h));
        if (s.intent.has(Motif.DUNE)) {
            dunes();
            ripples(chance);
        }
        if (!s.intent.has(Motif.DUNE) && !s.intent.has(Motif.CITY)) swells(chance);
        s.intent.find(Motif.FIELD).ifPresent(this::field);
        s.intent.find(Motif.RIVER).ifPresent(this::river);
        if (!new CityMotifs(s).street()) s.intent.find(Motif.PATH).ifPresent(this::path);
    }

    private double mirrored(double x) {
        return s.composition.symmetry() > 0.5 ? Math.abs(x - s.w / 2) + s.w / 2 : x;
    }

    private void hills(Subject m) {
        Chance chance = s.chance("hill");
        int layers = 2 + (s.composition.detail() > 0.4 ? 1 : 0) + (m.many() ? 1 : 0);
        for (int i = 0; i < layers; i++) {
            double depth = 0.85 * (1 - (double) i / layers);
            rolling(chance, (0.22 - 0.03 * i) * m.size(), depth, 0.35);
        }
    }

    /** One fold of rounded hills whose crest lies highest beside the focus. */
    private void rolling(Chance chance, double rise, double depth, double legible) {
        double salt = chance.between(0, 99);
        double crest = s.w * chance.between(0.1, 0.9);
        double reach = s.w * chance.between(0.3, 0.55);
        double height = s.h * rise * (0.6 + 0.4 * s.composition.scale());
        double foot = s.horizon + s.h * 0.05 * (1 - depth);
        Colour wish =
                s.palette.nearest(s.wish(0.5, 0.08, 135).weighing(0.5, 0.6).against(s.air(), 0.8));
        Colour c = s.palette.apart(s.far(wish.mix(s.ground(0.1), 0.4), depth), s.air(), 0.07 + 0.1 * (1 - depth));
        Path2D q = Shapes.under(-2, s.w + 2, s.unit * 0.012, s.h, x -> {
            double d = (mirrored(x) - crest) / reach;
            double hump = 1 / (1 + d * d);
            return foot
                    - height
                            * (0.35 + 0.65 * hump)
                            * (0.6 + 0.6 * s.noise.octaves(mirrored(x) / s.w * 2 + salt, salt, 3));
        });
        s.paint(
                depth,
                legible,
                g -> Scene.fill(
                        g,
                        q,
                        s.palette.shade(c, 0.05),
                        c.mix(s.air(), 0.5 * s.composition.mist()),
                        foot - height,
                        foot + s.h * 0.08));
    }

    /** Crescent crests with a lit and a shaded flank. */
    private void dunes() {
        Chance chance = s.chance("dune");
        Colour sand = s.palette.nearest(s.wish(0.75, 0.1, 70).weighing(0.4, 1));
        int layers = 4;
        for (int i = 0; i < layers; i++) {
            double depth = 0.8 * (1 - (double) i / layers);
            double foot = s.horizon + s.h * (0.02 + 0.10 * i * i / layers);
            double height = s.h * (0.10 + 0.03 * i) * (0.6 + 0.4 * s.composition.scale());
            double x = s.w * chance.between(0.15, 0.85);
            double wide = s.w * chance.between(0.5, 0.8);
            Colour lit = s.palette.apart(s.far(sand, depth), s.air(), 0.07);
            Colour dim = s.palette.shade(lit, -0.16);
            int light = s.lightSide(x);
            s.paint(depth, 0.5, g -> {
                Path2D body = Shapes.curve(
                        x - wide,
                        foot + height * 0.3,
                        x - wide * 0.45,
                        foot - height * 0.35,
                        x,
                        foot - height,
                        x + wide * 0.5,
                        foot - height * 0.3,
                        x + wide,
                        foot + height * 0.3);
                body.lineTo(s.w + wide, s.h + 2);
                body.lineTo(-wide, s.h + 2);
                body.closePath();
                Scene.fill(g, body, lit, lit.mix(s.ground(0.6), 0.3), foot - height, foot + height);
                Path2D shade = Shapes.curve(
                        x,
                        foot - height,
                        x - light * wide * 0.06,
                        foot - height * 0.55,
                        x + light * wide * 0.10,
                        foot - height * 0.1,
                        x - light * wide * 0.08,
                        foot + height * 0.5,
                        x + light * wide * 0.05,
                        foot + height * 1.6);
                shade.lineTo(x - light * wide * 1.2, foot + height * 1.6);
                shade.lineTo(x - light * wide * 0.98, foot + height * 0.3);
                shade.lineTo(x - light * wide * 0.45, foot - height * 0.33);
                shade.closePath();
                g.setClip(body);
                Scene.fill(g, shade, dim, lit, foot - height, foot + height * 1.4);
                g.setClip(null);
            });
        }
    }

    private void ripples(Chance chance) {
        Colour dim = s.palette.shade(s.ground(0.7), -0.08);
        int count = (int) (6 + 14 * s.composition.detail());
        s.canvas.paint(s.soft, 0, g -> {
            for (int i = 0; i < count; i++) {
                double y = s.horizon + (s.h - s.horizon) * (0.5 + 0.5 * i / count);
                double x = s.w * chance.unit();
                double l = s.w * chance.between(0.1, 0.3);
                Scene.fill(
                        g,
                        Shapes.brush(1, s.unit * 0.008, x - l, y, x, y - s.unit * 0.015, x + l, y + s.unit * 0.01),
                        dim,
                        0.6);
            }
        });
    }

    /** Broad bands of light and shade that lead to the focus. */
    private void swells(Chance chance) {
        int count = 2 + (int) (3 * s.composition.detail());
        double depth = s.h - s.horizon;
        s.canvas.paint(s.soft + s.unit * 0.006, 0, g -> {
            for (int i = 0; i < count; i++) {
                double t = (i + 0.7) / (count + 0.5);
                double y = s.horizon + depth * t * t * 0.9 + depth * 0.08;
                double bend = depth * 0.10 * chance.bell();
                Colour c = s.palette.shade(s.ground(t), (i % 2 == 0 ? -0.05 : 0.05) * (0.5 + s.composition.detail()));
                double thick = depth * 0.09 * (0.4 + t);
                Scene.fill(
                        g,
                        Shapes.loop(
                                -s.w * 0.2,
                                y + bend,
                                s.focus,
                                y - thick * 0.4,
                                s.w * 1.2,
                                y - bend,
                                s.w * 1.2,
                                y - bend + thick * 1.5,
                                s.focus,
                                y + thick * 0.7,
                                -s.w * 0.2,
                                y + bend + thick),
                        c,
                        0.75 * (1 - 0.5 * s.composition.emptiness()));
            }
        });
    }

    /** Rows that run together at the vanishing point, or a thicket of stalks. */
    private void field(Subject m) {
        Chance chance = s.chance("field");
        Colour crop = fieldColour(m);
        Colour furrow = crop.mix(s.ground(0.4), 0.4);
        double top = s.horizon + s.h * 0.02;
        double vanish = s.w * (1 - s.composition.focusX());
        boolean rows = chance.heads(0.55) && !m.word().startsWith("grass");
        s.paint(0.3, 0.5, g -> {
            int count = 9 + (int) (8 * s.composition.detail());
            double spread = s.w * 2.6;
            for (int i = 0; rows && i < count; i++) {
                double a = vanish - spread / 2 + spread * i / count;
                double b = a + spread / count * chance.between(0.45, 0.62);
                double squeeze = 0.05;
                Path2D strip = Shapes.polygon(
                        vanish + (a - vanish) * squeeze,
                        top,
                        vanish + (b - vanish) * squeeze,
                        top,
                        b,
                        s.h + 2,
                        a,
                        s.h + 2);
                Scene.fill(g, strip, s.far(furrow, 0.7), s.palette.shade(furrow, 0.03 * chance.bell()), top, s.h);
            }
            if (!rows) patches(g, chance, crop, top);
        });
        stalks(chance, crop, top);
    }

    private Colour fieldColour(Subject m) {
        boolean gold = GOLDEN.contains(m.word());
        ColourWish wish = m.colour() != null
                ? ColourWish.of(m.colour())
                : m.word().equals("lavender")
                        ? s.wish(0.5, 0.12, 300)
                        : gold ? s.wish(0.76, 0.13, 85) : s.wish(0.6, 0.12, 130);
        return s.palette.apart(s.palette.nearest(wish.weighing(0.4, 1.2).rare(0.003)), s.ground(0.4), 0.1);
    }

    private static final Set<String> GOLDEN = Set.of(
            "field", "wheat", "harvest", "barley", "rye", "corn", "crop", "savanna", "savannah", "prairie", "steppe");

    /** A quilt of fields in bands. */
    private void patches(Graphics2D g, Chance chance, Colour crop, double top) {
        double y = top;
        for (int i = 0; i < 6; i++) {
            double next = y + (s.h - top) * (0.05 + 0.05 * i);
            double cut = s.w * chance.between(0.2, 0.8);
            Colour left = crop.mix(s.ground(i / 6.0), chance.unit() * 0.7);
            Colour right = s.palette.shade(crop, 0.08 * chance.bell());
            double slope = (next - y) * 0.4 * chance.bell();
            Scene.fill(g, Shapes.polygon(-2, y, cut, y + slope, cut - s.w * 0.06, next + slope, -2, next), left);
            Scene.fill(
                    g,
                    Shapes.polygon(cut, y + slope, s.w + 2, y, s.w + 2, next, cut - s.w * 0.06, next + slope),
                    right);
            y = next;
        }
    }

    private void stalks(Chance chance, Colour crop, double top) {
        int count = (int) (90 + 420 * s.composition.detail());
        Colour dark = s.palette.shade(crop, -0.2);
        Colour lit = s.palette.shade(crop, 0.12);
        double wind = chance.sign() * chance.between(0.1, 0.5);
        s.canvas.paint(s.soft * 0.5, 0.35, g -> {
            for (int i = 0; i < count; i++) {
                double t = StrictMath.sqrt((i + chance.unit()) / count);
                double y = top + (s.h * 1.04 - top) * t;
                double x = s.w * chance.unit();
                double l = s.unit * (0.008 + 0.09 * t * t) * chance.between(0.6, 1.2);
                double lean = wind * l * (0.6 + 0.8 * s.noise.at(x / s.w * 3, y / s.h * 3));
                Colour c = i % 3 == 0 ? dark : i % 3 == 1 ? lit : crop;
                Scene.fill(
                        g,
                        Shapes.brush(
                                s.unit * (0.001 + 0.006 * t), 0.4, x, y, x + lean * 0.4, y - l * 0.6, x + lean, y - l),
                        c,
                        0.85);
            }
        });
    }

    private void river(Subject m) {
        Colour near =
                s.palette.nearest(s.wish(0.68, 0.07, 235).weighing(0.5, 0.9).against(s.ground(0.4), 1.6));
        Colour water = s.palette.apart(near.mix(s.sky(0.5), 0.3), s.ground(0.5), 0.18);
        winding("river", m, water, 0.21, 1);
    }

    private void path(Subject m) {
        Colour near =
                s.palette.nearest(s.wish(0.82, 0.05, 75).weighing(0.8, 0.5).against(s.ground(0.4), 1.6));
        winding("path", m, s.palette.apart(near, s.ground(0.5), 0.15), 0.14, s.intent.has(Motif.CITY) ? 0.1 : 1);
    }

    /** A band that winds from the lower edge to the horizon beside the focus, narrowing with distance. */
    private void winding(String purpose, Subject m, Colour c, double wide, double bends) {
        Chance chance = s.chance(purpose);
        double start = s.w - s.focus + s.w * 0.1 * chance.bell();
        double end = s.focus + (s.focus > s.w / 2 ? -0.08 : 0.08) * s.w;
        double top = s.horizon + s.h * 0.012;
        double swing = chance.sign() * s.w * chance.between(0.12, 0.22) * bends;
        double turns = chance.between(1.1, 1.8);
        double[] xy = new double[2 * 2 * 15];
        for (int i = 0; i < 15; i++) {
            double t = i / 14.0; // 0 at the horizon
            double perspective = StrictMath.pow(t, 1.9);
            double y = top + (s.h + 4 - top) * perspective;
            double x = end
                    + (start - end) * t
                    + swing * (0.2 + 0.8 * t) * StrictMath.sin(2 * StrictMath.PI * turns * t) * (1 - 0.35 * t);
            double half = s.w * wide * m.size() * (0.012 + 0.6 * perspective);
            xy[2 * i] = x - half;
            xy[2 * i + 1] = y;
            xy[58 - 2 * i] = x + half;
            xy[59 - 2 * i] = y;
        }
        s.paint(0.2, 0.9, g -> Scene.fill(g, Shapes.loop(xy), s.far(c, 0.3), s.palette.shade(c, -0.04), top, s.h));
    }
}
