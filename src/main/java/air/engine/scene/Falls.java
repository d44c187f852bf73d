package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A waterfall over a cliff, in one leap or in steps, and the pool it falls into. */
final class Falls extends Outdoors {
    private final double x;
    private final double half;
    private final double lip;
    private final double pool;
    private final int steps;

    Falls(Stage stage, Cast cast) {
        super(stage, cast);
        boolean alone = cast.roots().isEmpty();
        x = alone ? stage.focusX : 1 - stage.focusX;
        steps = 1 + (int) (3 * chance.of("fallSteps"));
        half = chance.between("fallWide", 0.05, 0.12) * Math.min(1, unit / width);
        lip = chance.between("lip", 0.24, 0.40);
        pool = chance.between("pool", 0.68, 0.80);
    }

    @Override
    void draw() {
        stage.horizon = lip + 0.02;
        sky.lay();
        if (chance.heads("fallRange", 0.5)) new Peaks(stage, land).range(0.14);
        else land.hills(1, 0.12);
        double[] top = cliff();
        trees(top, true);
        rocks(top);
        stage.horizon = pool;
        water.lay(pool);
        fall();
        boulders();
        trees(top, false);
        stand(cast.roots(), (at, depth) -> (pool + 0.05 + (0.93 - pool) * depth) * height);
        frame();
    }

    /** The upper edge of the cliff: lowest where the water comes over it, higher to the sides. */
    private double[] cliff() {
        double[] rows = new double[width];
        double left = chance.between("cliffLeft", -0.06, 0.10);
        double right = chance.between("cliffRight", -0.06, 0.10);
        for (int i = 0; i < width; i++) {
            double away = Math.max(0, Math.abs((double) i / width - x) - half);
            double rise = Math.min(1, away * 4) * ((double) i / width < x ? left : right);
            double rough = 0.03 * chance.noise("rim", 7.0 * i / unit) + 0.008 * chance.noise("rim2", 30.0 * i / unit);
            rows[i] = (lip - rise + (away > 0 ? rough - 0.01 : 0)) * height;
        }
        return rows;
    }

    private void trees(double[] top, boolean behind) {
        int count = behind ? 4 + (int) (4 * plenty()) : 2;
        for (int k = 0; k < count; k++) {
            String key = "fallTree" + behind;
            double at = behind ? (k + 0.2 + 0.6 * chance.of(key, k)) / count : k == 0 ? 0.06 : 0.95;
            if (Math.abs(at - x) < half + 0.03) continue;
            double high = unit * (behind ? 0.10 + 0.12 * chance.of(key + "High", k) : 0.26);
            double foot = behind ? top[(int) (at * width)] + unit * 0.015 : (pool + 0.02) * height;
            if (chance.of(key + "Kind", k) < 0.55) plants.conifer(at * width, foot, high, behind ? 0.4 : 0);
            else plants.tree(at * width, foot, high, behind ? 0.4 : 0.1);
        }
    }

    private void rocks(double[] rows) {
        Colour behind = stage.behind(x * width, (lip - 0.03) * height);
        Region rock = stage.pick(
                Stage.wish(Role.GROUND, stage.dark ? 0.25 : 0.45, 0.04, 70)
                        .area(0.02)
                        .apart(0.2, behind, stage.skyLow),
                1,
                0.3);
        stage.ground = rock;
        float[] cover = land.below(rows);
        placing.outline(cover, behind, stage.px(120));
        Layer layer = stage.addFlat("rocks", rock, cover);
        layer.flat = stage.clear(rock.colour(), 0.16, behind);
        layer.broad = true;
        cracks(cover, layer.flat);
        if (stage.paper)
            for (int y = 0; y < height; y++)
                for (int i = 0; i < width; i++)
                    cover[y * width + i] *= (float) Math.max(0.12, 0.9 - Math.max(0, (y - rows[i]) / height / 0.3));
    }

    /** Faces of rock that catch less light. */
    private void cracks(float[] rock, Colour tone) {
        float[] cover = stage.field((i, y) -> {
            double at = i * 11.0 / unit + 0.25 * chance.noise("faceBend", y * 6.0 / unit);
            double face = chance.noise("rockFace", at) + 0.3 * chance.noise("ledge", y * 13.0 / unit);
            return Math.max(0, Math.min(1, (face - 0.15) * 8));
        });
        for (int i = 0; i < cover.length; i++) cover[i] *= rock[i] * (stage.paper ? 0.3f : 0.9f);
        Layer layer = stage.add("faces", stage.ground, cover);
        layer.flat = stage.toned(tone, tone.l() > 0.35 ? -0.08 : 0.08);
    }

    /** The outline of the water from a row to another; it widens, and steps to the side on each ledge. */
    private double[] span(double f) {
        int step = Math.min(steps - 1, (int) (f * steps));
        double shift = step * half * 0.8 * (chance.of("stepSide", step) < 0.5 ? -1 : 1);
        double wide = half * (0.75 + 0.35 * f + 0.25 * step);
        return new double[] {x + shift - wide, x + shift + wide};
    }

    private void fall() {
        Colour rock = stage.layers.stream()
                .filter(l -> l.name.equals("rocks"))
                .findFirst()
                .orElseThrow()
                .flat;
        Region white = stage.pick(Stage.part(0.95, 0.03, 220).area(0.004).apart(0.22, rock), 1.6, 0.4);
        Path2D path = new Path2D.Double();
        int fine = 60;
        for (int pass = 0; pass < 2; pass++)
            for (int k = 0; k <= fine; k++) {
                double f = (double) (pass == 0 ? k : fine - k) / fine;
                double edge = 0.006 * chance.noise("fallEdge" + pass, f * 14);
                double y = (lip + (pool - lip) * f) * height;
                double at = (span(f)[pass] + edge) * width;
                if (pass == 0 && k == 0) path.moveTo(at, y);
                else path.lineTo(at, y);
            }
        path.closePath();
        Layer layer = stage.addFlat("waterfall", white, stage.fill(path));
        layer.flat = stage.clear(white.colour(), 0.22, rock);
        layer.subject = true;
        threads(layer.flat, layer.cover);
        for (int k = 1; k <= steps; k++) spray((double) k / steps, layer.flat);
    }

    private void threads(Colour white, float[] fall) {
        Region shade = stage.pick(
                Wish.of(Role.WATER).near(stage.toned(white, -0.2), 1, 0.4).area(0.01));
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < 26; k++) {
                double across = chance.of("thread", k);
                double from = chance.of("threadFrom", k) * 0.7;
                double to = Math.min(0.98, from + 0.15 + 0.4 * chance.of("threadTo", k));
                g.setStroke(new BasicStroke(
                        (float) stage.px(1.2 + 2.2 * chance.of("threadWide", k)),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
                Path2D path = new Path2D.Double();
                for (int j = 0; j <= 10; j++) {
                    double f = from + (to - from) * j / 10;
                    double[] span = span(f);
                    double at = (span[0] + (span[1] - span[0]) * across) * width;
                    if (j == 0) path.moveTo(at, (lip + (pool - lip) * f) * height);
                    else path.lineTo(at, (lip + (pool - lip) * f) * height);
                }
                g.draw(path);
            }
        });
        for (int i = 0; i < cover.length; i++) cover[i] *= 0.7f * fall[i];
        stage.add("threads", shade, cover).flat = stage.toned(white, white.l() > 0.5 ? -0.2 : 0.2);
    }

    private void spray(double f, Colour white) {
        double[] span = span(Math.min(0.999, f - 0.001));
        double cx = (span[0] + span[1]) / 2 * width;
        double cy = (lip + (pool - lip) * f) * height;
        double wide = (span[1] - span[0]) * 0.85 * width;
        float[] cover = stage.field((px, py) -> {
            double dx = (px - cx) / wide;
            double dy = (py - cy) / (0.03 * unit);
            return 0.7 * StrictMath.exp(-dx * dx - dy * dy);
        });
        Layer layer = stage.add("spray", stage.sky, cover);
        layer.glow = true;
        layer.flat = white;
    }

    private void boulders() {
        for (int k = 0; k < 5; k++) {
            double at = (k + 0.1 + 0.8 * chance.of("boulder", k)) / 5;
            if (Math.abs(at - x) < half * 1.3) continue;
            double r = unit * (0.025 + 0.05 * chance.of("boulderSize", k));
            float[] cover = stage.fill(new Ellipse2D.Double(at * width - r, pool * height - r * 0.55, 2 * r, r * 1.1));
            if (stage.paper) Stage.times(cover, 0.5);
            Layer layer = stage.addFlat("boulder", stage.ground, cover);
            layer.flat = stage.toned(stage.ground.colour(), -0.05 - 0.02 * k);
            layer.shade = placing.shade(
                    cover, (int) (at * width - r), (int) (pool * height - r), (int) (2 * r), (int) (2 * r));
        }
    }
}
