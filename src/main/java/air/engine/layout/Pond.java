package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.layout.Things.Spot;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.geom.Arc2D;

/** Water that fills the picture: seen from above with lily pads, or from below with shafts of light. */
final class Pond {
    private final Scene s;
    private final Chance chance;

    Pond(Scene scene) {
        s = scene;
        chance = s.chance("pond");
    }

    void draw() {
        Subject fish = s.intent.find(Motif.FISH).orElseThrow();
        boolean below = s.intent.has(Motif.SEA)
                || fish.word().equals("shark")
                || fish.word().equals("tuna");
        Colour wish = s.palette.nearest(ColourWish.of(0.45, 0.09, 220).weighing(0.4, 1));
        for (int y = 0; y < s.h; y++) {
            double t = y / s.h;
            Colour c = s.palette.ramp(0.2 + 0.7 * t).mix(wish, 0.55);
            s.canvas.row(y, s.palette.shade(c, below ? 0.12 - 0.24 * t : 0.06 - 0.1 * t));
        }
        if (below) shafts();
        else rings();
        shoal(fish);
        if (!below) pads();
        else weed();
    }

    private void shafts() {
        Colour c = s.palette.shade(s.canvas.mean(0, 0, s.w, s.h * 0.3), 0.14);
        s.canvas.paint(s.unit * 0.02, 0, g -> {
            for (int i = 0; i < 5; i++) {
                double x = s.w * chance.between(0, 1);
                double wide = s.w * chance.between(0.03, 0.08);
                double lean = s.w * 0.25 * (s.lightSide(s.w / 2) > 0 ? -1 : 1);
                Scene.fill(g, Shapes.polygon(x, -4, x + wide, -4, x + wide * 2.2 + lean, s.h, x + lean, s.h), c, 0.35);
            }
        });
    }

    private void rings() {
        Colour light = s.palette.shade(s.canvas.mean(0, 0, s.w, s.h), 0.1);
        s.canvas.paint(s.soft, 0, g -> {
            g.setPaint(light.awt(0.6));
            for (int i = 0; i < 4; i++) {
                double x = s.w * chance.unit();
                double y = s.h * chance.unit();
                for (int k = 1; k < 4; k++) {
                    g.setStroke(Shapes.stroke(s.unit * 0.005 / k + 0.6));
                    g.draw(Shapes.oval(x, y, s.unit * 0.06 * k, s.unit * 0.045 * k));
                }
            }
        });
    }

    /** One large fish at the focus; more of them follow it along a bend. */
    private void shoal(Subject fish) {
        Things things = new Things(s);
        int count = Math.min(12, fish.count());
        double size = things.size(fish) * (count == 1 ? 2.4 : count < 4 ? 1.8 : 1.15);
        for (int i = 0; i < count; i++) {
            double t = count == 1 ? 0 : i / (count - 1.0);
            double x = i == 0 ? s.focus : s.w * ((s.composition.focusX() + 0.618 * i) % 1);
            double y = s.h * (i == 0 ? 0.48 : 0.5 + 0.33 * StrictMath.sin(6.3 * t + 1) + 0.06 * chance.bell());
            x = Math.max(size * 0.5, Math.min(s.w - size * 0.5, x));
            things.hang(fish, new Spot(x, y, size * (i == 0 ? 1 : chance.between(0.6, 0.85)), 0.3 * t, 1), chance);
        }
    }

    private void pads() {
        Colour water = s.canvas.mean(0, 0, s.w, s.h);
        Colour leaf = s.palette.apart(
                s.palette.nearest(ColourWish.of(0.5, 0.1, 140).weighing(0.5, 1).against(water, 0.8)), water, 0.14);
        int count = 4 + (int) (7 * s.composition.detail());
        s.canvas.paint(s.soft * 0.6, 0.4, g -> {
            for (int i = 0; i < count; i++) {
                double edge = i % 2 == 0 ? chance.between(0.0, 0.24) : chance.between(0.78, 1.0);
                double x = s.w * (i % 4 < 2 ? edge : chance.unit());
                double y = s.h * (i % 4 < 2 ? chance.unit() : edge);
                double r = s.unit * chance.between(0.04, 0.1);
                if (Math.abs(x - s.focus) < s.unit * 0.22 && Math.abs(y - s.h * 0.48) < s.unit * 0.16) continue;
                double start = chance.between(0, 360);
                g.setPaint(s.palette.shade(leaf, 0.07 * chance.bell()).awt());
                g.fill(new Arc2D.Double(x - r, y - r * 0.75, 2 * r, 1.5 * r, start, 325, 2));
            }
        });
    }

    private void weed() {
        Colour c = s.palette.shade(s.canvas.mean(0, s.h * 0.8, s.w, s.h * 0.2), -0.16);
        s.canvas.paint(s.soft, 0.1, g -> {
            for (int i = 0; i < 14; i++) {
                double x = s.w * (i % 2 == 0 ? chance.between(0, 0.3) : chance.between(0.7, 1));
                double high = s.h * chance.between(0.12, 0.42);
                double sway = s.unit * 0.05;
                Scene.fill(
                        g,
                        Shapes.brush(
                                s.unit * 0.022,
                                s.unit * 0.006,
                                x,
                                s.h + 4,
                                x + sway,
                                s.h - high * 0.35,
                                x - sway,
                                s.h - high * 0.7,
                                x + sway * 0.5,
                                s.h - high),
                        c);
            }
        });
    }
}
