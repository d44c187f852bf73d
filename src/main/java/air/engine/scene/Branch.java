package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** A bough across the frame, with what sits on it. */
final class Branch extends Setting {
    private static final int STEPS = 40;

    Branch(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        stage.horizon = 1;
        sky.lay();
        if (!stage.night && !stage.lowSun && !stage.paper && !cast.names("sun") && chance.heads("branchSun", 0.6))
            sky.disc(false);
        if (stage.paper) land.hills(1, 0.2);
        bough();
    }

    private void bough() {
        boolean mirrored = stage.focusX > 0.5;
        Colour behind = stage.behind(width * 0.5, height * 0.5);
        Region wood = stage.pick(
                Stage.part(stage.dark ? 0.15 : 0.3, 0.04, 50).area(0.006).apart(0.26, behind), 1, 0.3);
        double[][] spine = spine(mirrored);
        Growth growth = new Growth(chance);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < STEPS; k++) {
                g.setStroke(new BasicStroke(
                        (float) (spine[k][2] + spine[k + 1][2]), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Line2D.Double(spine[k][0], spine[k][1], spine[k + 1][0], spine[k + 1][1]));
            }
            twigs(g, growth, spine, mirrored);
        });
        boolean bare = stage.snowy();
        if (!bare) plants.leaves(growth.tips, green(behind, wood.colour(), stage.paper ? 0.7 : 0.6, 0.12, 60, 1), 0);
        placing.outline(cover, behind, stage.px(120));
        Layer layer = stage.addFlat("bough", wood, cover);
        layer.shade = placing.shade(cover, 0, 0, width, (int) (unit * 1.3));
        layer.subject = true;
        if (!bare) plants.leaves(growth.tips, green(behind, wood.colour(), stage.paper ? 0.45 : 0.5, 0.09, 150, 0), 1);
        perch(spine, mirrored);
    }

    private Region green(Colour behind, Colour wood, double l, double chroma, double hue, int which) {
        double tone = stage.dark ? l - 0.15 : l;
        return stage.pick(
                Stage.part(tone, chroma, hue)
                        .near(Colour.polar(tone, chroma, hue), 0.6, 0.4)
                        .area(0.008)
                        .apart(0.18, behind, wood),
                which);
    }

    /** From the near corner across the frame, thinning: x, y, radius in px. */
    private double[][] spine(boolean mirrored) {
        double[][] spine = new double[STEPS + 1][];
        double rise = chance.between("rise", 0.18, 0.42);
        double start = chance.between("start", 0.66, 0.84);
        double swing = chance.of("swing") * 6;
        for (int k = 0; k <= STEPS; k++) {
            double f = (double) k / STEPS;
            double x = -0.06 + 1.02 * f;
            double y =
                    start - rise * f + 0.055 * StrictMath.sin(f * 7.5 + swing) + 0.012 * chance.noise("spine", f * 9);
            double r = (0.030 * StrictMath.pow(1 - f, 0.8) + 0.005) * (1 + 0.18 * chance.noise("thick", f * 14));
            spine[k] = new double[] {(mirrored ? 1 - x : x) * width, y * height, r * unit};
        }
        return spine;
    }

    private void twigs(Graphics2D g, Growth growth, double[][] spine, boolean mirrored) {
        int[] at = {7, 13, 18, 25, 30, 35, 38};
        for (int k = 0; k < at.length; k++) {
            double[] from = spine[at[k]];
            double angle = (k % 3 == 1 ? 1 : -1) * (0.85 + 0.4 * chance.of("twigAngle", k));
            if (mirrored) angle = Math.PI - angle;
            double length = unit * (0.16 + 0.06 * chance.of("twigLength", k));
            growth.bough(g, from[0], from[1], angle, from[2] * 0.42, length, k < 4 ? 2 : 1, "twig" + k);
        }
    }

    private void perch(double[][] spine, boolean mirrored) {
        List<Actor> sitting = new ArrayList<>();
        for (Actor actor : cast.all())
            if (actor.metres() < 2 && !actor.name().equals("branch") && !sits(actor.holder)) sitting.add(actor);
        int total = sitting.stream().mapToInt(a -> a.thing.count()).sum();
        int slot = 0;
        for (Actor actor : sitting)
            for (int k = 0; k < actor.thing.count(); k++, slot++) {
                int at = total == 1 ? 19 : Math.min(STEPS - 4, 10 + (int) (slot * 20.0 / Math.max(1, total - 1)));
                Drawing drawing = actor.drawing(chance, k);
                double share = Math.min(0.3, Math.max(0.19, actor.share()));
                double high = unit * share * (total > 3 ? 0.6 : total > 1 ? 0.85 : 1) * stage.scale * drawing.size();
                double[] p = spine[at];
                one(actor, drawing, p[0], p[1] - p[2] * 0.75 + high * 0.02, high, slot % 2 == 1 ^ mirrored, 0);
            }
    }

    private static boolean sits(Actor holder) {
        return holder != null && !holder.is(Kind.TREE) && !holder.name().equals("branch");
    }
}
