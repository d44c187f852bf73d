package air.engine.layout;

import air.engine.raster.Colour;
import java.awt.geom.Line2D;

/** What hangs in the air before everything else: mist, rain, snow. */
final class Weather {
    private final Scene s;

    Weather(Scene scene) {
        s = scene;
    }

    void draw() {
        if (s.intent.has(Motif.MIST)) mist(0.75);
        else if (s.composition.mist() > 0.5) mist(0.7 * (s.composition.mist() - 0.5));
        if (s.intent.has(Motif.RAIN)) rain();
        if (s.intent.has(Motif.SNOW)) snow();
    }

    private void mist(double strength) {
        Chance chance = s.chance("mist");
        Colour c = s.palette.shade(s.air(), 0.04);
        s.canvas.paint(s.unit * 0.03, 0.5, g -> {
            for (int i = 0; i < 9; i++) {
                double y = s.horizon + s.h * (-0.08 + 0.24 * chance.unit());
                double x = s.w * chance.unit();
                double l = s.w * chance.between(0.25, 0.6);
                double thick = s.h * chance.between(0.015, 0.05);
                Scene.fill(g, Shapes.oval(x, y, l, thick), c, strength * chance.between(0.3, 0.8));
            }
        });
    }

    private void rain() {
        Chance chance = s.chance("rain");
        Colour c = s.palette.shade(s.air(), s.air().l() > 0.5 ? -0.2 : 0.25);
        double slant = chance.between(0.1, 0.35) * (s.intent.storm() ? 1.6 : 1);
        int count = (int) (110 + 220 * s.composition.detail());
        s.canvas.paint(s.soft * 0.3, 0.45, g -> {
            for (int i = 0; i < count; i++) {
                double x = s.w * chance.between(-0.1, 1.2);
                double y = s.h * chance.between(-0.1, 1);
                double l = s.unit * chance.between(0.03, 0.085);
                g.setPaint(c.awt(chance.between(0.25, 0.6)));
                g.setStroke(Shapes.stroke(s.unit * 0.0028));
                g.draw(new Line2D.Double(x, y, x - l * slant, y + l));
            }
        });
    }

    private void snow() {
        Chance chance = s.chance("snow");
        Colour c = s.palette.apart(s.palette.light(), s.air(), 0.16);
        int count = (int) (90 + 200 * s.composition.detail());
        s.canvas.paint(s.soft * 0.3, 0.5, g -> {
            for (int i = 0; i < count; i++) {
                double near = chance.unit();
                double r = s.unit * (0.0022 + 0.008 * near * near * near);
                Scene.fill(g, Shapes.disc(s.w * chance.unit(), s.h * chance.unit(), r), c, 0.5 + 0.45 * near);
            }
        });
    }
}
