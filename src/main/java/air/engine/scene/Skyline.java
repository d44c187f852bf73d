package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A city seen from afar: towers in three rows, over water or over trees. */
final class Skyline extends Outdoors {
    Skyline(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.60, 0.72);
        sky.lay();
        for (int row = 0; row < 3; row++) towers(row);
        if (cast.at(Place.RIVER, Place.WATER) || chance.heads("cityWater", 0.6)) {
            double line = stage.horizon + 0.12;
            water.lay(line);
            if (!stage.paper) {
                water.mirror(0, "towers", line * height, 0.45);
                water.mirror(0, "lights", line * height, 0.7);
            }
            if (stage.night) water.glitter(line);
        } else frame();
    }

    private void towers(int row) {
        double near = row / 2.0;
        Colour low = stage.skyLow;
        double l = stage.dark ? 0.2 + 0.1 * (1 - near) : low.l() - 0.15 - 0.22 * near;
        Region material = stage.pick(
                Stage.wish(Role.FAR, Math.max(0.12, l), 0.05, 250)
                        .near(new Colour((float) Math.max(0.12, l), low.a() * 0.5f, low.b() * 0.5f), 1, 0.2)
                        .area(0.02)
                        .apart(0.12, low)
                        .chance(0.4),
                row);
        List<Rectangle2D> blocks = new ArrayList<>();
        double x = -0.02;
        for (int k = 0; x < 1; k++) {
            double wide = chance.between("blockWide" + row, 0.05, 0.11) + 0.03 * chance.of("blockOff" + row, k);
            wide *= Math.min(1, 1.3 * unit / width);
            double middle = StrictMath.exp(-StrictMath.pow((x - stage.focusX) / 0.35, 2));
            double tall = (0.08 + 0.22 * chance.of("blockTall" + row, k)) * (0.6 + 0.9 * middle) * (1.15 - 0.35 * near);
            double top = stage.horizon + 0.06 * row - tall;
            if (under(x, wide)) top = Math.max(top, (stage.disc.y() + 2.6 * stage.disc.radius()) / height);
            blocks.add(new Rectangle2D.Double(x * width, top * height, wide * width, height));
            x += wide * 0.96;
        }
        Layer layer = stage.addFlat("towers", material, stage.mask(g -> {
            for (int k = 0; k < blocks.size(); k++) {
                g.fill(blocks.get(k));
                crown(g, blocks.get(k), row, k);
            }
        }));
        layer.subject = true;
        stage.air(layer, 0.9 * (1 - near));
        lights(blocks, row, near);
    }

    /** Whether a tower would hide the moon. */
    private boolean under(double x, double wide) {
        return stage.disc != null && stage.disc.hidden((x + wide / 2) * width, 0, wide * width);
    }

    /** What a tower ends in: a spire, a slope, a step, a mast or nothing. */
    private void crown(Graphics2D g, Rectangle2D b, int row, int k) {
        double what = chance.of("crown" + row, k);
        double w = b.getWidth();
        double x = b.getX();
        double y = b.getY();
        Path2D path = new Path2D.Double();
        path.moveTo(x, y + 1);
        if (what < 0.2) path.lineTo(x + w / 2, y - w * 1.1);
        else if (what < 0.35) path.lineTo(x, y - w * 0.5);
        path.lineTo(x + w, y + 1);
        path.closePath();
        g.fill(path);
        if (what > 0.5 && what < 0.75) g.fill(new Rectangle2D.Double(x + w * 0.2, y - w * 0.35, w * 0.6, w * 0.4));
        if (what > 0.65 && what < 0.8) g.fill(new Rectangle2D.Double(x + w * 0.46, y - w * 1.1, w * 0.08, w * 1.1));
    }

    private void lights(List<Rectangle2D> blocks, int row, double near) {
        if (!stage.night && !stage.lowSun) return;
        double step = stage.px(7 + 5 * near);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < blocks.size(); k++) {
                Rectangle2D b = blocks.get(k);
                int n = 0;
                for (double y = b.getY() + step; y < b.getY() + 0.3 * height; y += step)
                    for (double x = b.getX() + step; x < b.getMaxX() - step; x += step)
                        if (chance.of("cityLight" + row + k, n++) < 0.38)
                            g.fill(new Rectangle2D.Double(x, y, step * 0.4, step * 0.5));
            }
        });
        Layer layer = stage.addFlat("lights", stage.bright, cover);
        layer.rough = 0.3;
    }
}
