package air.engine.layout;

import air.engine.raster.Colour;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Set;

/** A near cliff over the sea, whose grassy top carries the main motif. */
final class Headland {
    static final Set<String> WORDS = Set.of("cliff", "headland", "bluff", "precipice");

    private final Scene s;
    private final Chance chance;
    /** 1 if the land is at the right. */
    private final int side;

    private final double edge;
    private final double outer;
    private final double top;

    Headland(Scene scene) {
        s = scene;
        chance = s.chance("headland");
        side = s.focus > s.w / 2 ? 1 : -1;
        edge = s.focus - side * s.w * chance.between(0.16, 0.24);
        outer = side > 0 ? s.w + 4 : -4;
        top = plateau(s);
    }

    /** The row of its top: higher when nothing stands on it. */
    static double plateau(Scene s) {
        boolean bare = !s.intent.hasAny(Motif.Place.GROUND);
        return s.horizon - s.h * (bare ? 0.24 : 0.08);
    }

    void draw() {
        Colour behind = s.canvas.mean(edge, top, s.w * 0.1, s.h * 0.3);
        Colour rock = s.palette.nearest(s.wish(0.45, 0.05, 55).against(behind, 1));
        Colour stone = s.palette.apart(rock, behind, 0.16);
        Colour meadow = s.palette.nearest(s.wish(0.55, 0.1, 130)).mix(s.ground(0.3), 0.3);
        Colour grass = s.palette.apart(meadow, stone, 0.1);
        Path2D cliff = outline();
        double lit = s.lightSide(edge) == side ? -0.08 : 0.05;
        s.paint(0.1, 0.6, g -> {
            Scene.fill(g, cliff, s.palette.shade(stone, lit), s.palette.shade(stone, -0.12), top, s.h);
            g.setClip(cliff);
            cracks(g, stone);
            Scene.fill(g, turf(), grass);
            g.setClip(null);
        });
    }

    private Path2D outline() {
        double salt = chance.between(0, 99);
        double[] xy = new double[2 * 14];
        for (int i = 0; i < 12; i++) {
            double t = i / 11.0;
            double crag = (s.noise.octaves(t * 5 + salt, salt, 3) - 0.5) * s.unit * 0.11;
            xy[2 * i] = edge - side * (s.unit * 0.09 * t * t) + crag * Math.min(1, 3 * t);
            xy[2 * i + 1] = top + s.h * 0.01 + (s.h * 1.02 - top) * t;
        }
        xy[24] = outer;
        xy[25] = s.h + 4;
        xy[26] = outer;
        xy[27] = top - s.h * 0.03;
        return Shapes.polygon(xy);
    }

    private void cracks(Graphics2D g, Colour stone) {
        for (int i = 0; i < 9; i++) {
            double x = edge + side * s.w * chance.between(-0.02, 0.6);
            double y = top + (s.h - top) * chance.between(0.08, 0.6);
            double l = s.h * chance.between(0.1, 0.3);
            double[] xy = {x, y, x - side * l * 0.12, y + l * 0.5, x + side * l * 0.05, y + l};
            Colour c = s.palette.shade(stone, 0.09 * chance.sign());
            Scene.fill(g, Shapes.brush(s.unit * 0.03, s.unit * 0.006, xy), c, 0.7);
        }
    }

    private Path2D turf() {
        return Shapes.loop(
                edge - side * 4,
                top + s.h * 0.012,
                s.focus,
                top - s.h * 0.012,
                outer,
                top - s.h * 0.045,
                outer,
                top + s.h * 0.07,
                s.focus,
                top + s.h * 0.035,
                edge,
                top + s.h * 0.03);
    }
}
