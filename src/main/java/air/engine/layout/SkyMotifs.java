package air.engine.layout;

import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

/** The sky and what is seen in it. */
final class SkyMotifs {
    private final Scene s;

    SkyMotifs(Scene scene) {
        s = scene;
    }

    void draw() {
        for (int y = 0; y < s.h; y++) s.canvas.row(y, s.sky(y / Math.max(1, s.horizon)));
        if (s.intent.has(Motif.STARS)) stars();
        if (s.intent.has(Motif.AURORA)) aurora();
        if (s.intent.has(Motif.SUN) || s.intent.has(Motif.MOON)) lights();
        else if (s.intent.lowSun()) glow(s.warm(), s.unit * 0.5, 0.5);
        if (s.intent.has(Motif.RAINBOW)) rainbow();
        boolean asked = s.intent.has(Motif.CLOUD) || s.intent.storm() || s.intent.has(Motif.RAIN);
        if (asked || s.composition.detail() > 0.45 && s.composition.emptiness() < 0.7) clouds(asked);
        if (s.intent.has(Motif.LIGHTNING)) lightning();
    }

    private void stars() {
        Chance chance = s.chance("stars");
        Colour bright = s.palette.apart(s.palette.light(), s.sky(0.3), 0.35);
        int count = (int) (45 + 90 * s.composition.detail());
        s.canvas.paint(0, 1, g -> {
            for (int i = 0; i < count; i++) {
                double x = chance.unit();
                double y = chance.unit();
                if (chance.heads(0.5)) y = 0.25 + 0.35 * x + 0.16 * chance.bell(); // a band, like the Milky Way
                double size = s.unit * (0.002 + 0.006 * chance.unit() * chance.unit());
                g.setPaint(bright.awt(chance.between(0.55, 1)));
                g.fill(Shapes.disc(x * s.w, y * s.horizon * 0.92, size));
                if (i % 14 == 0) sparkle(g, x * s.w, y * s.horizon * 0.92, size * 5);
            }
        });
    }

    private static void sparkle(Graphics2D g, double x, double y, double r) {
        double t = r * 0.13;
        g.fill(Shapes.polygon(
                x - r, y, x - t, y - t, x, y - r, x + t, y - t, x + r, y, x + t, y + t, x, y + r, x - t, y + t));
    }

    private void aurora() {
        Chance chance = s.chance("aurora");
        Colour green = s.palette.nearest(
                ColourWish.of(0.8, 0.16, 160).against(s.sky(0.4), 1).rare(0.002));
        Colour other = s.palette.nearest(
                ColourWish.of(0.65, 0.15, 320).against(green, 1).rare(0.002));
        for (int band = 0; band < 3; band++) {
            double base = s.horizon * chance.between(0.35, 0.8);
            double lift = s.horizon * chance.between(0.3, 0.45);
            double phase = chance.between(0, 9);
            Colour c = band == 1 ? other : green;
            s.canvas.paint(s.unit * 0.012, 0.7, g -> {
                for (double x = -10; x < s.w + 10; x += s.unit * 0.012) {
                    double fold = s.noise.octaves(x / s.w * 2.4 + phase, phase, 3) - 0.5;
                    double y = base + fold * s.horizon * 0.5;
                    double top = y - lift * (0.4 + s.noise.at(x / s.w * 9 + phase, 4));
                    double strength = 0.2 + 0.6 * s.noise.at(x / s.w * 6, phase);
                    g.setPaint(new GradientPaint(0, (float) top, c.awt(0), 0, (float) y, c.awt(strength)));
                    g.fill(new Rectangle2D.Double(x, top, s.unit * 0.014, y - top));
                }
            });
        }
    }

    private void lights() {
        s.intent.find(Motif.SUN).ifPresent(sun -> {
            Colour c = sunColour(sun.colour());
            double radius = s.unit * (0.062 + 0.035 * s.composition.scale()) * sun.size();
            glow(c, radius * 3.4, 0.55);
            setOff(c, s.lightX, s.lightY, radius);
            s.canvas.paint(s.soft * 0.5, 1, g -> Scene.fill(g, Shapes.disc(s.lightX, s.lightY, radius), c));
        });
        s.intent.find(Motif.MOON).ifPresent(this::moon);
    }

    /** A warm disc; where the palette has no warmth for it, bare light in a darkened sky. */
    private Colour sunColour(Colour asked) {
        Colour ground = s.sky(s.lightY / s.horizon);
        ColourWish wish = asked == null
                ? ColourWish.of(0.74, 0.19, 48).weighing(0.35, 1.5)
                : ColourWish.of(asked).weighing(0.3, 3);
        Colour c = s.palette.nearest(wish.against(ground, 0.6).rare(0.0012));
        boolean cold = asked == null && (c.a() < 0 || c.b() < 0) && c.l() < ground.l();
        return cold || c.distance(ground) < 0.1 ? s.palette.light() : c;
    }

    /** A wash of darker sky round a disc that is no lighter than the sky. */
    private void setOff(Colour disc, double x, double y, double radius) {
        Colour ground = s.sky(y / s.horizon);
        if (disc.distance(ground) >= 0.17) return;
        s.halo(s.palette.shade(ground, -0.26), x, y, radius * 4.5, 1);
    }

    private void moon(Intent.Subject moon) {
        boolean withSun = s.intent.has(Motif.SUN);
        double x = withSun ? s.w - s.lightX : s.lightX;
        double y = withSun ? s.horizon * 0.25 : s.lightY;
        Colour ground = s.sky(y / s.horizon);
        ColourWish wish =
                moon.colour() == null ? ColourWish.of(0.95, 0.04, 90).weighing(1.2, 0.4) : ColourWish.of(moon.colour());
        Colour found = s.palette.nearest(wish.against(ground, 0.4));
        Colour c = found.l() > ground.l() || moon.colour() != null ? found : s.palette.light();
        double radius = s.unit * (0.055 + 0.03 * s.composition.scale()) * moon.size();
        s.halo(c, x, y, radius * 3, 0.35);
        setOff(c, x, y, radius);
        Chance chance = s.chance("moon");
        boolean crescent = moon.word().equals("crescent") || chance.heads(0.35);
        s.canvas.paint(s.soft * 0.4, 1, g -> {
            Area disc = new Area(Shapes.disc(x, y, radius));
            if (crescent) disc.subtract(new Area(Shapes.disc(x + radius * 0.5, y - radius * 0.22, radius * 0.92)));
            Scene.fill(g, disc, c);
            if (crescent || s.composition.detail() < 0.3) return;
            Colour sea = c.mix(ground, 0.22);
            for (int i = 0; i < 4; i++)
                Scene.fill(
                        g,
                        Shapes.blob(
                                x + radius * chance.between(-0.5, 0.45),
                                y + radius * chance.between(-0.5, 0.5),
                                radius * 0.24,
                                radius * 0.17,
                                0.2,
                                chance),
                        sea);
        });
    }

    private void glow(Colour c, double radius, double strength) {
        s.halo(c, s.lightX, s.lightY, radius, strength);
    }

    private void rainbow() {
        double[][] bands = {{0.62, 0.18, 25}, {0.78, 0.15, 65}, {0.88, 0.15, 100}, {0.7, 0.13, 150}, {0.6, 0.13, 250}};
        double radius = Math.min(s.w * 0.46, s.horizon * 0.95);
        double centre = s.w - s.lightX;
        double thick = s.unit * 0.024;
        s.canvas.paint(s.unit * 0.004, 0.8, g -> {
            for (int i = 0; i < bands.length; i++) {
                double[] b = bands[i];
                Colour c = s.palette.nearest(
                        ColourWish.of(b[0], b[1], b[2]).weighing(0.4, 1.4).rare(0.001));
                Area ring = new Area(Shapes.disc(centre, s.horizon, radius - i * thick));
                ring.subtract(new Area(Shapes.disc(centre, s.horizon, radius - (i + 1) * thick)));
                Scene.fill(g, ring, c, 0.8);
            }
        });
    }

    private void clouds(boolean asked) {
        Chance chance = s.chance("clouds");
        double quiet = 1 - 0.6 * s.composition.emptiness();
        int design = s.intent.storm() ? 3 : chance.below(4);
        int count = Math.max(1, (int) ((asked ? 5 : 2) * (0.5 + s.composition.detail()) * quiet));
        for (int i = 0; i < count; i++) {
            double y = s.horizon * chance.between(0.1, 0.72);
            double x = s.w * (i + chance.between(-0.1, 0.9)) / count;
            double length = s.w * chance.between(0.16, 0.34) * (0.5 + 0.7 * (1 - y / s.horizon));
            Colour c = s.sky(y / s.horizon);
            Colour lit = s.palette.shade(c, asked ? 0.14 : 0.07).mix(s.warm(), s.intent.lowSun() ? 0.3 : 0);
            Colour dim = s.palette.shade(c, asked ? -0.12 : -0.06);
            double alpha = asked ? 0.9 : 0.6;
            Consumer<Graphics2D> drawing = g -> cloud(g, chance, design, x, y, length, lit, dim, alpha);
            s.canvas.paint(s.soft + s.unit * 0.004, asked ? 0.55 : 0, drawing);
        }
        if (s.intent.storm()) stormFront(chance);
    }

    private void cloud(
            Graphics2D g, Chance chance, int design, double x, double y, double l, Colour lit, Colour dim, double a) {
        switch (design) {
            case 0 -> heap(g, chance, x, y, l, lit, dim, a);
            case 1 -> streaks(g, chance, x, y, l, lit, a);
            case 2 -> flecks(g, chance, x, y, l, lit, a);
            default -> {
                streaks(g, chance, x, y + l * 0.05, l * 1.3, dim, a);
                heap(g, chance, x, y, l * 0.9, lit.mix(dim, 0.4), dim, a);
            }
        }
    }

    /** A flat-bottomed heap of puffs, lit from the light's side. */
    private void heap(Graphics2D g, Chance chance, double x, double y, double l, Colour lit, Colour dim, double a) {
        Area area = new Area();
        for (int i = 0; i < 9; i++) {
            double t = (i + 0.5) / 9;
            double swell = StrictMath.sin(StrictMath.PI * t);
            double r = l * (0.07 + 0.13 * swell * chance.between(0.6, 1));
            area.add(new Area(Shapes.oval(x + (t - 0.5) * l, y - r * 0.45, r * 1.15, r)));
        }
        area.intersect(new Area(new Rectangle2D.Double(x - l, y - l, 2 * l, l)));
        g.setPaint(new GradientPaint(
                (float) (x + s.lightSide(x) * l * 0.3),
                (float) (y - l * 0.22),
                lit.awt(a),
                (float) (x - s.lightSide(x) * l * 0.15),
                (float) y,
                dim.awt(a)));
        g.fill(area);
    }

    private void streaks(Graphics2D g, Chance chance, double x, double y, double l, Colour c, double a) {
        for (int i = 0; i < 5; i++) {
            double dx = l * chance.between(-0.5, 0.5);
            double dy = l * chance.between(-0.1, 0.1);
            double len = l * chance.between(0.5, 1.1);
            Path2D streak = Shapes.brush(
                    l * 0.012,
                    l * 0.008,
                    x + dx - len / 2,
                    y + dy,
                    x + dx - len * 0.2,
                    y + dy - l * chance.between(0.01, 0.035),
                    x + dx + len * 0.1,
                    y + dy + l * chance.between(-0.03, 0.01),
                    x + dx + len / 2,
                    y + dy - l * 0.02);
            g.setPaint(c.awt(a * chance.between(0.4, 0.9)));
            g.fill(streak);
            g.fill(Shapes.oval(x + dx, y + dy - l * 0.005, len * 0.33, l * chance.between(0.012, 0.03)));
        }
    }

    private void flecks(Graphics2D g, Chance chance, double x, double y, double l, Colour c, double a) {
        for (int row = 0; row < 4; row++) {
            for (int i = 0; i < 7; i++) {
                double px = x + l * ((i - 3) * 0.17 + 0.05 * chance.bell() + row * 0.04);
                double py = y + l * ((row - 1.5) * 0.075 + 0.015 * chance.bell());
                g.setPaint(c.awt(a * chance.between(0.35, 0.9)));
                g.fill(Shapes.blob(px, py, l * 0.06, l * 0.022, 0.25, chance));
            }
        }
    }

    private void stormFront(Chance chance) {
        Colour dark = s.sky(0.1).mix(s.palette.dark(), 0.5);
        int side = chance.sign();
        s.canvas.paint(s.soft + s.unit * 0.015, 0.3, g -> {
            for (int i = 0; i < 12; i++) {
                double t = i / 11.0;
                double x = side > 0 ? t * s.w : s.w - t * s.w;
                double reach = s.horizon * (0.62 - 0.5 * t) * chance.between(0.7, 1.15);
                g.setPaint(dark.awt(0.6));
                g.fill(Shapes.blob(x, reach * 0.2, s.w * 0.13, reach, 0.12, chance));
            }
        });
    }

    private void lightning() {
        Chance chance = s.chance("lightning");
        Colour flash = s.palette.apart(s.palette.light(), s.sky(0.6), 0.35);
        s.canvas.paint(0, 1, g -> bolt(g, chance, s.lightX, 0, s.unit * 0.014, flash, 0));
    }

    private void bolt(Graphics2D g, Chance chance, double x, double y, double thick, Colour c, int depth) {
        int steps = depth == 0 ? 9 : 4;
        double reach = depth == 0 ? s.horizon : s.horizon * 0.3;
        g.setPaint(c.awt());
        for (int i = 0; i < steps; i++) {
            double nx = x + s.unit * 0.055 * chance.bell() + (depth > 0 ? s.unit * 0.03 * depth : 0);
            double ny = y + reach / steps;
            g.setStroke(Shapes.stroke(thick * (1 - 0.7 * i / steps)));
            g.draw(new Line2D.Double(x, y, nx, ny));
            if (depth == 0 && (i == 3 || i == 5)) bolt(g, chance, nx, ny, thick * 0.5, c, 1);
            x = nx;
            y = ny;
        }
    }
}
