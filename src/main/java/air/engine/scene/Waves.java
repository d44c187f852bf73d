package air.engine.scene;

import air.engine.material.Region;
import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A sea that moves: rows of waves with white crests, and the one great wave that breaks. */
final class Waves {
    private final Stage stage;
    private final Chance chance;

    Waves(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
    }

    /** One row of waves, 0 far to 1 near. */
    void row(double near, int k) {
        double base = (stage.horizon + (1 - stage.horizon) * (0.05 + 0.72 * near)) * stage.height;
        double high = (0.02 + 0.09 * near) * stage.unit;
        double length = (0.16 + 0.42 * near) * stage.unit;
        double way = stage.leftHeavy() ? 1 : -1;
        double first = -length * (1 + chance.of("waveShift", k));
        Path2D path = new Path2D.Double();
        Path2D crest = new Path2D.Double();
        path.moveTo(first, stage.height + 9);
        path.lineTo(first, base);
        int n = 0;
        for (double x = first; x < stage.width + length; x += length, n++) {
            double top = base - high * (0.6 + 0.8 * chance.of("waveTop" + k, n));
            double tip = x + length * (0.5 + 0.12 * way);
            path.curveTo(x + length * 0.3, base, tip - length * 0.16, top, tip, top);
            path.curveTo(tip + length * 0.14, top, x + length * 0.75, base, x + length, base);
            cap(crest, tip, top, length * 0.24, high * (stage.paper ? 0.1 : 0.2), way);
        }
        path.lineTo(stage.width + 2 * length, stage.height + 9);
        path.closePath();
        body(path, near, k);
        foam(crest);
    }

    /** The white of one crest: thick where it breaks, thin behind. */
    private static void cap(Path2D path, double x, double y, double half, double thick, double way) {
        path.moveTo(x - way * half * 1.5, y + thick * 0.9);
        path.quadTo(x - way * half * 0.5, y - thick * 0.2, x + way * half * 0.3, y - thick * 0.15);
        path.quadTo(x + way * half, y + thick * 0.2, x + way * half * 1.1, y + thick * 1.3);
        path.quadTo(x + way * half * 0.75, y + thick * 0.8, x + way * half * 0.5, y + thick * 1.1);
        path.quadTo(x + way * half * 0.3, y + thick * 0.5, x, y + thick * 0.8);
        path.quadTo(x - way * half * 0.6, y + thick * 0.4, x - way * half * 1.5, y + thick * 0.9);
        path.closePath();
    }

    private void body(Path2D path, double near, int k) {
        Region water =
                stage.paper ? stage.pick(Stage.part(0.6 - 0.2 * near, 0.02, 80).area(0.01), 1.5, 0.5) : stage.water;
        float[] cover = stage.fill(path);
        if (stage.paper)
            for (int y = 0; y < stage.height; y++) {
                double from = stage.horizon + (1 - stage.horizon) * (0.05 + 0.72 * near);
                float fade =
                        (float) (0.4 * StrictMath.exp(-Math.max(0, (double) y / stage.height - from + 0.05) / 0.09));
                for (int x = 0; x < stage.width; x++) cover[y * stage.width + x] *= fade;
            }
        Layer layer = stage.addFlat("wave", water, cover);
        if (!stage.paper) layer.flat = stage.toned(water.colour(), 0.05 - 0.12 * near + (k % 2 == 0 ? 0.045 : -0.045));
        layer.broad = true;
        layer.subject = true;
    }

    private void foam(Path2D crest) {
        float[] cover = stage.fill(crest);
        Stage.times(cover, 0.85);
        Layer layer = stage.addFlat("foam", stage.paper ? stage.ink : stage.bright, cover);
        if (!stage.paper) layer.flat = stage.clear(stage.bright.colour(), 0.16, stage.water.colour());
        layer.rough = 0.7;
    }

    /** A wave that rises over half the frame and curls. */
    void great() {
        boolean left = stage.focusX < 0.5;
        double base = (stage.horizon + (1 - stage.horizon) * 0.55) * stage.height;
        double high = Math.min(base * 0.82, chance.between("greatHigh", 0.52, 0.64) * stage.unit * 1.05);
        double x = left ? -0.06 * stage.unit : stage.width + 0.06 * stage.unit;
        double way = left ? 1 : -1;
        Path2D body = curl(x, way, base, high);
        Region water = stage.paper ? stage.pick(Stage.part(0.4, 0.02, 80).area(0.01), 1.5, 0.5) : stage.water;
        Colour behind = stage.behind(stage.focusX * stage.width, base - high * 0.6);
        float[] cover = stage.fill(body);
        if (stage.paper) Stage.times(cover, 0.6);
        Layer layer = stage.addFlat("great wave", water, cover);
        layer.flat = stage.clear(stage.toned(water.colour(), -0.06), 0.2, behind);
        layer.subject = true;
        layer.broad = true;
        ribs(x, way, base, high, layer.flat);
        claws(x, way, base, high, layer.flat);
    }

    /** The great wave's outline, from the edge of the frame over the lip and down into its hollow. */
    private Path2D curl(double x, double way, double base, double high) {
        Path2D body = new Path2D.Double();
        body.moveTo(x, stage.height + 9);
        body.lineTo(x, base - high * 0.55);
        body.curveTo(
                x + way * high * 0.25,
                base - high * 1.02,
                x + way * high * 0.62,
                base - high * 1.08,
                x + way * high * 0.92,
                base - high * 0.80);
        body.curveTo(
                x + way * high * 1.04,
                base - high * 0.68,
                x + way * high * 1.0,
                base - high * 0.52,
                x + way * high * 0.93,
                base - high * 0.46);
        body.curveTo(
                x + way * high * 0.9,
                base - high * 0.66,
                x + way * high * 0.66,
                base - high * 0.74,
                x + way * high * 0.55,
                base - high * 0.5);
        body.curveTo(
                x + way * high * 0.46,
                base - high * 0.2,
                x + way * high * 0.8,
                base + high * 0.02,
                x + way * high * 1.5,
                base + high * 0.04);
        body.lineTo(x + way * high * 1.5, stage.height + 9);
        body.closePath();
        return body;
    }

    /** Lines that rise within the wave. */
    private void ribs(double x, double way, double base, double high, Colour water) {
        float[] cover = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(4), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int k = 0; k < 5; k++) {
                Path2D rib = new Path2D.Double();
                double s = 0.10 * k;
                rib.moveTo(x + way * high * (0.1 + s * 2.2), base + high * 0.1);
                rib.curveTo(
                        x + way * high * (0.02 + s),
                        base - high * 0.4,
                        x + way * high * (0.18 + s * 0.6),
                        base - high * (0.82 - s * 0.3),
                        x + way * high * (0.5 + s * 0.7),
                        base - high * (0.93 - 0.2 * s));
                g.draw(rib);
            }
        });
        Stage.times(cover, 0.8);
        Layer layer = stage.add("ribs", stage.paper ? stage.ink : stage.water, cover);
        layer.flat = stage.toned(water, water.l() > 0.45 ? -0.14 : 0.14);
    }

    /** Foam at the lip, as fingers and drops. */
    private void claws(double x, double way, double base, double high, Colour water) {
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < 46; k++) {
                double f = k / 45.0;
                double cx = x + way * high * (0.25 + 0.72 * f) + (chance.of("claw", k) - 0.5) * high * 0.06;
                double arc = 0.97 + 0.1 * StrictMath.sin(f * Math.PI) - 0.5 * StrictMath.pow(f, 4);
                double cy = base - high * arc + (chance.of("clawY", k) - 0.3) * high * 0.07;
                double r = high * (0.018 + 0.035 * f) * (0.6 + 0.7 * chance.of("clawR", k));
                g.fill(new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r));
            }
            for (int k = 0; k < 26; k++) {
                double cx = x + way * high * (0.7 + 0.5 * chance.of("drop", k));
                double cy = base - high * (0.3 + 0.75 * chance.of("dropY", k));
                double r = high * (0.005 + 0.009 * chance.of("dropR", k));
                g.fill(new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r));
            }
        });
        Layer layer = stage.addFlat("foam", stage.bright, cover);
        layer.flat = stage.clear(stage.bright.colour(), 0.18, water);
        layer.rough = 0.8;
    }
}
