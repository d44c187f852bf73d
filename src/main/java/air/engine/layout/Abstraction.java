package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Free compositions of forms: for abstract intents, and when no word of the intent can be drawn. */
final class Abstraction {
    private final Scene s;
    private final Chance chance;
    private final List<Colour> colours;
    private final Colour ground;

    Abstraction(Scene scene) {
        s = scene;
        chance = s.chance("abstract");
        colours = s.palette.colours(0.01);
        ground = s.palette.ramp(0.3).mix(s.palette.ramp(0.7), 0.5);
    }

    void draw() {
        for (int y = 0; y < s.h; y++) s.canvas.row(y, s.palette.ramp(y / s.h).mix(ground, 0.35));
        boolean forms = s.intent.subjects().stream()
                .anyMatch(m -> m.motif().place == Motif.Place.FORM && m.motif() != Motif.ABSTRACT);
        int design = chance.below(5);
        if (forms) {
            veils();
            for (Subject subject : s.intent.at(Motif.Place.FORM)) form(subject);
        } else
            switch (design) {
                case 0 -> floating();
                case 1 -> fields();
                case 2 -> discs();
                case 3 -> organic();
                default -> arcs();
            }
        if (s.composition.symmetry() > 0.3) s.canvas.mirrorHalves(true, s.composition.symmetry());
    }

    private Colour colour(Colour behind) {
        for (int i = 0; i < 6; i++) {
            Colour c = colours.get(chance.below(colours.size()));
            if (c.distance(behind) > 0.2) return c;
        }
        return s.palette.apart(s.palette.accent(behind), behind, 0.2);
    }

    /** Wide quiet planes that set the stage. */
    private void veils() {
        s.canvas.paint(s.soft + s.unit * 0.008, 0.1, g -> {
            for (int i = 0; i < 3; i++) {
                double y = s.h * chance.between(0.2, 0.95);
                double slant = s.h * 0.2 * chance.bell();
                Scene.fill(
                        g,
                        Shapes.polygon(-2, y, s.w + 2, y + slant, s.w + 2, s.h + 2, -2, s.h + 2),
                        s.palette.shade(ground, 0.07 * chance.bell()),
                        0.8);
            }
        });
    }

    private void form(Subject subject) {
        int count = Math.max(1, subject.many() ? subject.count() : 1);
        double big = s.unit * 0.25 * s.composition.scale() * subject.size() / StrictMath.sqrt(StrictMath.sqrt(count));
        for (int i = 0; i < Math.min(20, count + (int) (3 * s.composition.detail())); i++) {
            boolean main = i == 0;
            double r = main ? big : big * chance.between(0.2, 0.75);
            double x = main ? s.focus : s.w * ((s.composition.focusX() + i * 0.618) % 1);
            double y = main ? s.h * 0.45 : s.h * chance.between(0.12, 0.88);
            Colour behind = s.canvas.mean(x - r, y - r, 2 * r, 2 * r);
            ColourWish wish = subject.colour() == null
                    ? null
                    : ColourWish.of(subject.colour()).weighing(0.4, 3);
            Colour c = wish != null
                    ? s.palette.nearest(wish)
                    : main ? s.palette.apart(s.palette.accent(behind), behind, 0.2) : colour(behind);
            s.canvas.paint(
                    s.soft * 0.6, main || i < count ? 0.95 : 0.4, g -> outline(g, subject.motif(), x, y, r, c, behind));
        }
    }

    private void outline(Graphics2D g, Motif motif, double x, double y, double r, Colour c, Colour behind) {
        AffineTransform before = g.getTransform();
        switch (motif) {
            case CIRCLE -> {
                Scene.fill(g, Shapes.disc(x, y, r), c);
                if (chance.heads(0.35)) Scene.fill(g, Shapes.disc(x, y, r * 0.55), colour(c));
            }
            case SQUARE -> {
                g.rotate(0.25 * chance.bell(), x, y);
                Scene.fill(g, new Rectangle2D.Double(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7), c);
            }
            case TRIANGLE -> {
                g.rotate(0.35 * chance.bell(), x, y);
                Scene.fill(g, Shapes.polygon(x - r, y + r * 0.75, x, y - r, x + r, y + r * 0.75), c);
            }
            case STRIPE -> {
                g.rotate(chance.heads(0.5) ? 0 : StrictMath.PI * 0.25 * chance.sign(), x, y);
                for (int k = -3; k <= 3; k++)
                    Scene.fill(g, new Rectangle2D.Double(x + k * r * 0.36, y - r * 1.6, r * 0.19, r * 3.2), c);
            }
            case SPIRAL -> spiral(g, x, y, r * 1.15, c);
            default -> Scene.fill(g, Shapes.blob(x, y, r, r * 0.8, 0.2, chance), c);
        }
        g.setTransform(before);
    }

    private void spiral(Graphics2D g, double x, double y, double r, Colour c) {
        double[] xy = new double[2 * 64];
        for (int i = 0; i < 64; i++) {
            double t = i / 63.0;
            double angle = t * 6.5 * StrictMath.PI;
            xy[2 * i] = x + r * t * StrictMath.cos(angle);
            xy[2 * i + 1] = y + r * t * StrictMath.sin(angle);
        }
        g.setPaint(c.awt());
        g.setStroke(Shapes.stroke(r * 0.1));
        g.draw(Shapes.curve(xy));
    }

    /** Slanting bars and planes that float about one diagonal (Malevich, El Lissitzky). */
    private void floating() {
        double angle = StrictMath.toRadians(chance.between(15, 50)) * chance.sign();
        int count = (int) (6 + 12 * s.composition.detail());
        for (int i = 0; i < count; i++) {
            double big = i == 0 ? 1 : chance.between(0.2, 0.75);
            double l = s.unit * 0.55 * big * s.composition.scale();
            double t = l * chance.between(0.1, 0.5);
            double along = s.unit * 0.6 * chance.bell();
            double across = s.unit * 0.28 * chance.bell();
            double x = i == 0
                    ? s.focus
                    : s.focus * 0.4 + s.w * 0.3 + along * StrictMath.cos(angle) - across * StrictMath.sin(angle);
            double y = i == 0 ? s.h * 0.45 : s.h * 0.5 + along * StrictMath.sin(angle) + across * StrictMath.cos(angle);
            double turn = angle + (i % 4 == 3 ? StrictMath.PI / 2 : 0.06 * chance.bell());
            Colour behind = s.canvas.mean(x - t, y - t, 2 * t, 2 * t);
            Colour c = colour(behind);
            boolean disc = i % 5 == 4;
            s.canvas.paint(s.soft * 0.5, i < 3 ? 0.7 : 0.3, g -> {
                g.rotate(turn, x, y);
                if (disc) Scene.fill(g, Shapes.disc(x, y, t * 0.8), c);
                else Scene.fill(g, new Rectangle2D.Double(x - l / 2, y - t / 2, l, t), c);
            });
        }
    }

    /** Two to four hovering fields with breathing edges (Rothko). */
    private void fields() {
        int count = 2 + chance.below(3);
        double margin = s.unit * 0.07;
        double y = margin;
        double room = s.h - 2 * margin;
        for (int i = 0; i < count; i++) {
            double high = room * (i == 0 ? 0.45 : 1.1 / count) * chance.between(0.7, 1.1);
            double end = Math.min(s.h - margin, i == count - 1 ? s.h - margin : y + high);
            Colour c = i == 0 ? s.palette.apart(s.palette.accent(ground), ground, 0.18) : colour(ground);
            double top = y;
            double low = end - margin * 0.4;
            s.canvas.paint(s.soft + s.unit * 0.012, 0.4, g -> {
                Scene.fill(
                        g,
                        new Rectangle2D.Double(margin, top, s.w - 2 * margin, low - top),
                        s.palette.shade(c, 0.03),
                        s.palette.shade(c, -0.03),
                        top,
                        low);
            });
            y = end;
            if (y > s.h - 2 * margin) break;
        }
    }

    /** Rings within rings, cut and shifted along the axes (Delaunay). */
    private void discs() {
        int count = 2 + (int) (4 * s.composition.detail());
        for (int i = 0; i < count; i++) {
            double r = s.unit * (i == 0 ? 0.36 : chance.between(0.12, 0.24)) * s.composition.scale();
            double x = i == 0 ? s.focus : s.w * ((s.composition.focusX() + 0.618 * i) % 1);
            double y = i == 0 ? s.h * 0.48 : s.h * chance.between(0.15, 0.85);
            int turn = i;
            s.canvas.paint(s.soft * 0.5, i == 0 ? 0.8 : 0.5, g -> {
                for (int ring = 0; ring < 4; ring++) {
                    double own = r * (1 - 0.23 * ring);
                    for (int q = 0; q < 4; q++) {
                        Area quarter = new Area(Shapes.disc(x, y, own));
                        quarter.intersect(new Area(
                                new Rectangle2D.Double(q % 2 == 0 ? x - own : x, q / 2 == 0 ? y - own : y, own, own)));
                        Scene.fill(g, quarter, colours.get((ring * 3 + q * (1 + ring % 2) + turn) % colours.size()));
                    }
                }
            });
        }
    }

    /** Soft growing forms tied by thin lines (Miró, Arp). */
    private void organic() {
        int count = (int) (4 + 7 * s.composition.detail());
        double px = s.focus;
        double py = s.h * 0.45;
        for (int i = 0; i < count; i++) {
            double r = s.unit * (i == 0 ? 0.22 : chance.between(0.04, 0.13)) * s.composition.scale();
            double x = i == 0 ? px : s.w * ((s.composition.focusX() + 0.618 * i) % 1);
            double y = i == 0 ? py : s.h * chance.between(0.14, 0.86);
            Colour behind = s.canvas.mean(x - r, y - r, 2 * r, 2 * r);
            Colour c = i == 0 ? s.palette.apart(s.palette.accent(behind), behind, 0.2) : colour(behind);
            double[] from = {px, py};
            s.canvas.paint(s.soft * 0.6, i < 3 ? 0.7 : 0.4, g -> {
                if (chance.heads(0.6)) {
                    g.setPaint(s.palette.apart(s.palette.dark(), behind, 0.3).awt());
                    g.setStroke(Shapes.stroke(s.unit * 0.005));
                    g.draw(Shapes.curve(
                            from[0],
                            from[1],
                            (from[0] + x) / 2 + s.unit * 0.1 * chance.bell(),
                            (from[1] + y) / 2 + s.unit * 0.1 * chance.bell(),
                            x,
                            y));
                }
                Scene.fill(g, Shapes.blob(x, y, r, r * chance.between(0.6, 1), 0.22, chance), c);
                if (r > s.unit * 0.09) Scene.fill(g, Shapes.disc(x + r * 0.2, y - r * 0.1, r * 0.25), colour(c));
            });
            px = x;
            py = y;
        }
    }

    /** Sweeping bands that fan out from one side. */
    private void arcs() {
        double x = s.focus > s.w / 2 ? s.w * 0.05 : s.w * 0.95;
        double y = s.h * chance.between(0.75, 1.05);
        int count = (int) (5 + 6 * s.composition.detail());
        double reach = StrictMath.sqrt(s.w * s.w + s.h * s.h) * 0.85;
        s.canvas.paint(s.soft * 0.7, 0.4, g -> {
            for (int i = 0; i < count; i++) {
                double r = reach * (1 - (i + 0.4 * chance.unit()) / count);
                Colour c = colours.get((i * 2 + 1) % colours.size()).mix(ground, i % 2 == 0 ? 0.15 : 0.5);
                Path2D band = Shapes.blob(x, y, r, r * 0.92, 0.03, chance);
                Scene.fill(g, band, c);
            }
        });
        Colour behind = s.canvas.mean(s.focus, s.h * 0.25, s.unit * 0.1, s.unit * 0.1);
        s.canvas.paint(
                s.soft * 0.5,
                0.9,
                g -> Scene.fill(
                        g,
                        Shapes.disc(s.focus, s.h * 0.28, s.unit * 0.09 * s.composition.scale()),
                        s.palette.apart(s.palette.accent(behind), behind, 0.22)));
    }
}
