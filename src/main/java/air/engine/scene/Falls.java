package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;

/** A waterfall between rocks, and the pool it falls into. */
final class Falls extends Outdoors {
    Falls(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        stage.horizon = 0.40;
        sky.lay();
        land.hills(1, 0.12);
        double pool = chance.between("pool", 0.70, 0.76);
        double x = stage.focusX;
        double half = chance.between("fallWide", 0.07, 0.12);
        for (int k = 0; k < 5; k++) {
            double at = (k + 0.5) / 5;
            if (Math.abs(at - x) > half)
                plants.tree(at * width, 0.44 * height, unit * (0.14 + 0.1 * chance.of("fallTree", k)), 0.4);
        }
        rocks(x, half, pool);
        double keep = stage.horizon;
        stage.horizon = pool;
        water.lay(pool);
        stage.horizon = keep;
        fall(x, half, pool);
        stand(cast.roots(), (at, depth) -> (pool + 0.03 + (0.95 - pool) * depth) * height);
        frame();
    }

    private void rocks(double x, double half, double pool) {
        Colour behind = stage.behind(x * width, 0.45 * height);
        Region rock = stage.pick(
                Stage.wish(Role.GROUND, stage.dark ? 0.25 : 0.45, 0.04, 70)
                        .area(0.02)
                        .apart(0.18, behind, stage.skyLow),
                1,
                0.3);
        stage.ground = rock;
        double[] rows = land.ridge("rocks", 0.52, 0.12, 0.5, 0.3);
        for (int i = 0; i < width; i++)
            if (Math.abs((double) i / width - x) < half)
                rows[i] = (0.455 + 0.01 * chance.noise("lip", i * 0.03)) * height;
        float[] cover = land.below(rows);
        placing.outline(cover, behind, stage.px(120));
        Layer layer = stage.addFlat("rocks", rock, cover);
        layer.broad = true;
        layer.shade = placing.shade(cover, 0, (int) (0.4 * height), width, (int) (0.35 * height));
        if (stage.paper)
            for (int y = 0; y < height; y++)
                for (int i = 0; i < width; i++)
                    cover[y * width + i] *= (float) Math.max(0.12, 1 - Math.max(0, (y / (double) height - 0.5) / 0.3));
    }

    private void fall(double x, double half, double pool) {
        Colour rock = stage.ground.colour();
        Region white = stage.pick(Stage.part(0.95, 0.03, 220).area(0.004).apart(0.22, rock), 1.6, 0.4);
        Path2D path = new Path2D.Double();
        path.moveTo((x - half * 0.8) * width, 0.455 * height);
        path.curveTo(
                (x - half * 0.8) * width,
                0.5 * height,
                (x - half) * width,
                0.6 * height,
                (x - half * 1.05) * width,
                pool * height);
        path.lineTo((x + half * 1.05) * width, pool * height);
        path.curveTo(
                (x + half) * width,
                0.6 * height,
                (x + half * 0.8) * width,
                0.5 * height,
                (x + half * 0.8) * width,
                0.455 * height);
        path.closePath();
        Layer layer = stage.addFlat("waterfall", white, stage.fill(path));
        layer.subject = true;
        threads(x, half, pool, white.colour());
        spray(x, half, pool, white.colour());
    }

    private void threads(double x, double half, double pool, Colour white) {
        Region shade = stage.pick(
                Wish.of(Role.WATER).near(stage.toned(white, -0.2), 1, 0.4).area(0.01));
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < 16; k++) {
                double at = x + half * (2 * chance.of("thread", k) - 1) * 0.85;
                double from = 0.46 + 0.14 * chance.of("threadFrom", k);
                g.setStroke(new BasicStroke(
                        (float) stage.px(1.4 + 2.4 * chance.of("threadWide", k)),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
                Path2D path = new Path2D.Double();
                path.moveTo(at * width, from * height);
                path.lineTo(
                        (x + (at - x) * 1.12) * width,
                        (from + (pool - from) * (0.5 + 0.5 * chance.of("threadTo", k))) * height);
                g.draw(path);
            }
        });
        Layer layer = stage.add("threads", shade, cover);
        layer.flat = stage.toned(white, -0.2);
        Stage.times(cover, 0.7);
    }

    private void spray(double x, double half, double pool, Colour white) {
        float[] cover = stage.field((px, py) -> {
            double dx = (px - x * width) / (half * 1.6 * width);
            double dy = (py - pool * height) / (0.035 * height);
            return 0.7 * StrictMath.exp(-dx * dx - dy * dy);
        });
        Layer layer = stage.add("spray", stage.sky, cover);
        layer.glow = true;
        layer.flat = white;
    }
}
