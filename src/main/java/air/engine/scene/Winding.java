package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** A road, a path, a track or a river that winds towards the viewer. */
final class Winding {
    private static final int STEPS = 28;

    private final Stage stage;
    private final Chance chance;
    private final double top;
    private final double far;
    private final double near;

    /**
     * @param top the row it comes from, 0 to 1
     * @param far its column there
     * @param near its column at the foot of the frame
     */
    Winding(Stage stage, double top, double far, double near) {
        this.stage = stage;
        chance = stage.chance;
        this.top = top;
        this.far = far;
        this.near = near;
    }

    /** One that passes before the subject, or leads to it. */
    static Winding of(Stage stage, double top) {
        double side = stage.leftHeavy() ? 1 : -1;
        double far = 0.5 + side * stage.chance.between("windFar", -0.12, 0.14);
        return new Winding(stage, top, far, 0.5 + side * stage.chance.between("windNear", -0.05, 0.22));
    }

    /** Its middle at a depth, 0 far to 1 near, px. */
    private double middle(double f) {
        double reach = Math.min(stage.width, 1.7 * stage.unit);
        double sway =
                StrictMath.sin(f * 5.2 + 5 * chance.of("sway")) * 0.17 * reach * (0.2 + 0.8 * f) * (1.1 - f * 0.6);
        return (far + (near - far) * f) * stage.width + sway;
    }

    private double row(double f) {
        return (top + (1.02 - top) * f) * stage.height;
    }

    /** @param wide its half width at the foot of the frame, as a share of the shorter side */
    Path2D band(double wide) {
        Path2D path = new Path2D.Double();
        for (int pass = 0; pass < 2; pass++)
            for (int k = 0; k <= STEPS; k++) {
                double f = (double) (pass == 0 ? k : STEPS - k) / STEPS;
                double half = (0.007 + wide * StrictMath.pow(f, 1.5)) * stage.unit;
                double x = middle(f) + (pass == 0 ? -half : half);
                if (pass == 0 && k == 0) path.moveTo(x, row(f));
                else path.lineTo(x, row(f));
            }
        path.closePath();
        return path;
    }

    /** A road, clear of its ground, with its edges. */
    void road(double wide) {
        Colour ground = stage.behind(middle(0.6), row(0.6));
        double step = ground.l() > 0.55 ? -0.24 : 0.24;
        Region material = stage.pick(
                Stage.wish(Role.GROUND, ground.l() + step, 0.04, 70).area(0.02).apart(0.2, ground), 1.2, 0.7);
        Path2D band = band(wide);
        float[] cover = stage.fill(band);
        if (stage.paper) Stage.times(cover, 0.45);
        Layer layer = stage.addFlat("road", material, cover);
        layer.flat = stage.clear(material.colour(), 0.2, ground);
        layer.broad = true;
        layer.subject = true;
        edge(band, layer.flat, stage.paper ? 0.5 : 0.35);
    }

    /** A river in the water's colour, clear of its banks. */
    void river(Water water, double wide) {
        Colour ground = stage.behind(middle(0.6), row(0.6));
        if (stage.water == null) stage.water = water.material();
        Path2D band = band(wide);
        float[] cover = stage.fill(band);
        if (stage.paper) Stage.times(cover, 0.3);
        Layer layer = stage.addFlat("water", stage.water, cover);
        layer.flat = stage.clear(stage.water.colour(), 0.2, ground);
        layer.broad = true;
        layer.subject = true;
        edge(band, ground, stage.paper ? 0.5 : 0.5);
        glints(layer.flat, wide);
    }

    private void edge(Path2D band, Colour beside, double strength) {
        float[] cover = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(2.2), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(band);
        });
        Stage.times(cover, strength);
        Layer layer = stage.add("edge", stage.paper ? stage.ink : stage.ground, cover);
        layer.flat = stage.paper ? stage.ink.colour() : stage.toned(beside, beside.l() > 0.35 ? -0.2 : 0.15);
        layer.rough = 0.4;
    }

    /** The light of the sky on running water. */
    private void glints(Colour water, double wide) {
        if (stage.paper) return;
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < 60; k++) {
                double f = chance.of("glint", k);
                double half = (0.007 + wide * StrictMath.pow(f, 1.5)) * stage.unit;
                double x = middle(f) + (chance.of("glintX", k) - 0.5) * 1.3 * half;
                double length = half * (0.1 + 0.25 * chance.of("glintLong", k));
                g.setStroke(new BasicStroke(
                        (float) stage.px(0.7 + 1.8 * f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Line2D.Double(x - length, row(f), x + length, row(f)));
            }
        });
        Stage.times(cover, 0.6);
        Layer layer = stage.add("glints", stage.water, cover);
        layer.flat = stage.toned(water, water.l() > 0.75 ? -0.14 : 0.18);
        layer.rough = 0.5;
    }

    /** Sleepers and two rails on a bed. */
    void rails(double wide) {
        road(wide);
        Colour bed = stage.layers.get(stage.layers.size() - 2).flat;
        Colour tone = stage.toned(bed, bed.l() > 0.5 ? -0.25 : 0.22);
        float[] sleepers = stage.mask(g -> {
            for (double f = 0.02; f < 1; f += 0.012 + 0.05 * f) {
                double half = (0.006 + 0.8 * wide * StrictMath.pow(f, 1.5)) * stage.unit;
                g.setStroke(
                        new BasicStroke((float) stage.px(0.8 + 5 * f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
                g.draw(new Line2D.Double(middle(f) - half, row(f), middle(f) + half, row(f)));
            }
        });
        Layer layer = stage.add("sleepers", stage.ground, sleepers);
        layer.flat = tone;
        layer.rough = 0.5;
        rail(wide, -1);
        rail(wide, 1);
    }

    private void rail(double wide, int side) {
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < STEPS; k++) {
                double f = (double) k / STEPS;
                double next = (k + 1.0) / STEPS;
                g.setStroke(
                        new BasicStroke((float) stage.px(1 + 3 * f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Line2D.Double(
                        middle(f) + side * 0.55 * (0.007 + wide * StrictMath.pow(f, 1.5)) * stage.unit,
                        row(f),
                        middle(next) + side * 0.55 * (0.007 + wide * StrictMath.pow(next, 1.5)) * stage.unit,
                        row(next)));
            }
        });
        Layer layer = stage.addFlat("rails", stage.dark ? stage.bright : stage.ink, cover);
        layer.subject = true;
        layer.rough = 0.2;
    }
}
