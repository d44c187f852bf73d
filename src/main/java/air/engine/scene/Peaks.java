package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Mountains: a range far off, one great peak, a volcano. */
final class Peaks {
    private final Stage stage;
    private final Chance chance;
    private final Land land;

    Peaks(Stage stage, Land land) {
        this.stage = stage;
        this.land = land;
        chance = stage.chance;
    }

    /** A range along the horizon, with snow on the heights behind. */
    void range(double high) {
        for (int k = 0; k < 2; k++) {
            double[] rows = land.ridge("range" + k, stage.horizon + 0.02, high * (1 - 0.4 * k), 0.5, 0.7);
            Region rock = rock(k, 0.3 + 0.35 * k);
            stage.air(layer("range", rock, rows, 0.16), stage.paper ? 0 : 0.9 - 0.5 * k);
            if (k == 0) snow(rows, rock, 0.4);
        }
    }

    /**
     * One great peak.
     *
     * @param x its column, 0 to 1
     * @param top the row of its summit, 0 to 1
     * @param half half its width, in shares of the shorter side
     * @param crater whether it is a volcano
     */
    void great(double x, double top, double half, boolean crater) {
        double[] rows = slope(x, top, half, crater);
        Region rock = rock(2, 0.55);
        if (crater) smoke(x * stage.width, top * stage.height);
        Layer layer = layer("mountain", rock, rows, 0.24);
        layer.subject = true;
        if (!stage.paper) stage.air(layer, 0.25);
        flank(rows, x, rock);
        if (crater) glow(x, top);
        else snow(rows, rock, 0.36);
    }

    private double[] slope(double x, double top, double half, boolean crater) {
        double[] rows = new double[stage.width];
        double base = stage.horizon + 0.03;
        double lip = crater ? 0.13 : 0;
        for (int i = 0; i < rows.length; i++) {
            double away = Math.abs(i - x * stage.width) / (half * stage.unit);
            double side = Math.max(away, lip);
            double rise = StrictMath.exp(-1.9 * StrictMath.pow(side, 1.15)) * 1.12 - 0.12;
            double rough = chance.noise("crag", i * 18.0 / stage.unit) * 0.020
                    + chance.noise("crag2", i * 50.0 / stage.unit) * 0.008;
            double dip = crater && away < lip ? 0.012 * (1 - away / lip) : 0;
            rows[i] = (base - (base - top) * Math.max(0, rise) + rough * Math.min(1, 0.3 + away) + dip) * stage.height;
        }
        return rows;
    }

    private Region rock(int k, double near) {
        Colour low = stage.skyLow;
        double l = stage.paper
                ? 0.8 - 0.3 * near
                : stage.dark ? Math.max(0.1, low.l() * 0.55) : low.l() * (0.8 - 0.3 * near);
        return stage.pick(
                Wish.of(Role.FAR)
                        .near(new Colour((float) l, low.a() * 0.5f, low.b() * 0.5f - 0.01f), 0.9, 0.25)
                        .area(0.03)
                        .apart(0.16, low)
                        .chance(0.4),
                k);
    }

    private Layer layer(String name, Region rock, double[] rows, double deep) {
        float[] cover = land.below(rows);
        if (stage.paper) dissolve(cover, rows, deep);
        Layer layer = stage.addFlat(name, rock, cover);
        layer.flat = stage.clear(rock.colour(), 0.14, stage.skyLow);
        layer.broad = true;
        layer.glow = stage.paper;
        return layer;
    }

    private void dissolve(float[] cover, double[] rows, double deep) {
        for (int x = 0; x < stage.width; x++)
            for (int y = Math.max(0, (int) rows[x]); y < stage.height; y++)
                cover[y * stage.width + x] *= (float) StrictMath.exp(-Math.max(0, y - rows[x]) / (deep * stage.height));
    }

    /** The side away from the light. */
    private void flank(double[] rows, double x, Region rock) {
        boolean right = stage.lightX < x;
        double ridge = x * stage.width;
        float[] cover = stage.field((px, py) -> {
            if (py < rows[px]) return 0;
            double deep = (py - rows[(int) Math.max(0, Math.min(stage.width - 1, ridge))]) / stage.unit;
            double edge = ridge
                    + (right ? 1 : -1) * deep * 0.18 * stage.unit
                    + stage.px(15) * chance.noise("flank", py * 20.0 / stage.unit);
            double in = right ? px - edge : edge - px;
            return Math.max(0, Math.min(1, in / stage.px(2.5)))
                    * (stage.paper ? StrictMath.exp(-deep / 0.25) * 0.4 : 0.75);
        });
        Layer layer = stage.add("flank", rock, cover);
        layer.flat = stage.toned(stage.layers.get(stage.layers.size() - 2).flat, -0.09);
        layer.rough = 0.6;
        layer.glow = stage.paper;
        stage.air(layer, stage.paper ? 0 : 0.25);
    }

    /** Snow on the heights of a ridge. */
    private void snow(double[] rows, Region rock, double share) {
        if (stage.paper || rock.colour().l() > 0.8) return;
        double least = stage.height;
        for (double row : rows) least = Math.min(least, row);
        double line = least + share * (stage.horizon * stage.height - least);
        float[] cover = stage.field((x, y) -> {
            double edge = line
                    + 0.035 * stage.unit * chance.noise("snowline", x * 26.0 / stage.unit)
                    + 0.02 * stage.unit * chance.noise("snowline2", x * 60.0 / stage.unit);
            return y >= rows[x] && y < edge ? 1 : 0;
        });
        Layer layer = stage.addFlat("snowcap", stage.bright, cover);
        layer.flat = stage.clear(stage.toned(stage.bright.colour(), stage.dark ? -0.12 : 0), 0.12, stage.skyLow);
        stage.air(layer, 0.3);
    }

    /** Smoke that rises and drifts away from the light. */
    private void smoke(double x, double y) {
        Colour sky = stage.behind(x, y * 0.5);
        Region material = stage.pick(Stage.wish(Role.SKY, sky.l() > 0.6 ? 0.45 : 0.7, 0.02, 60)
                .area(0.01)
                .apart(0.16, sky));
        double drift = stage.leftHeavy() ? 1 : -1;
        for (int pass = 0; pass < 2; pass++) {
            int own = pass;
            float[] cover = stage.mask(g -> {
                for (int k = 0; k < 20; k++) {
                    double f = k / 19.0;
                    double r = stage.unit
                            * (0.018 + 0.075 * f)
                            * (0.8 + 0.4 * chance.of("puff", k))
                            * (own == 0 ? 1 : 0.6);
                    double cx = x + drift * stage.unit * 0.30 * f * f + (chance.of("puffX", k) - 0.5) * r;
                    double cy = y + stage.px(6) - Math.min(y * 1.1, 0.5 * stage.unit) * f - (own == 0 ? 0 : r * 0.5);
                    g.fill(new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r));
                }
            });
            Stage.times(cover, stage.paper ? 0.4 : 0.85);
            Layer layer = stage.addFlat("smoke", material, cover);
            layer.flat = stage.clear(stage.toned(material.colour(), own == 0 ? 0 : 0.07), 0.13, sky);
            layer.soft = 2;
            layer.subject = true;
        }
    }

    /** Embers in the crater and a stream of lava. */
    private void glow(double x, double top) {
        Region fire = stage.pick(Stage.part(0.65, 0.2, 38).area(0.002).apart(0.2, stage.skyLow), 0.6, 1.2);
        Colour colour = stage.materials.accent().orElse(fire.colour());
        double cx = x * stage.width;
        double cy = top * stage.height + stage.px(16);
        Path2D path = new Path2D.Double();
        path.moveTo(cx - stage.px(20), cy - stage.px(9));
        path.quadTo(cx, cy - stage.px(3), cx + stage.px(20), cy - stage.px(9));
        path.quadTo(cx + stage.px(12), cy + stage.px(2), cx + stage.px(13), cy + stage.px(20));
        path.quadTo(cx + stage.px(24), cy + stage.px(44), cx + stage.px(26), cy + stage.px(78));
        path.quadTo(cx + stage.px(10), cy + stage.px(40), cx + stage.px(5), cy + stage.px(6));
        path.quadTo(cx - stage.px(4), cy + stage.px(6), cx - stage.px(9), cy + stage.px(44));
        path.quadTo(cx - stage.px(8), cy, cx - stage.px(20), cy - stage.px(9));
        path.closePath();
        Layer layer = stage.addFlat("lava", fire, stage.fill(path));
        layer.flat = colour;
        layer.rough = 0.5;
    }
}
