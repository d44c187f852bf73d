package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.geom.Path2D;
import java.util.Arrays;

/** Land: far ridges, the ground and its edge. Heights of an outline are given as a row in px for each column. */
final class Land {
    private final Stage stage;
    private final Chance chance;

    Land(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
    }

    /**
     * A ridge.
     *
     * @param base the row it rises from, 0 to 1
     * @param high how far it rises, as a share of the frame's height
     * @param rough 0.3 rolling to 0.6 craggy
     * @param lean 0 level to 1.5 falling towards the subject
     */
    double[] ridge(String name, double base, double high, double rough, double lean) {
        double[] rows = new double[stage.width];
        double from = stage.leftHeavy() ? 0.85 : 0.15;
        for (int x = 0; x < stage.width; x++) {
            double u = (double) x / stage.width;
            double sum = 0;
            double amplitude = 1;
            double frequency = 2.86 * stage.width / stage.unit;
            for (int octave = 0; octave < 5; octave++) {
                sum += amplitude * chance.noise(name + octave, u * frequency);
                amplitude *= rough;
                frequency *= 2.1;
            }
            double lift = 1 - lean * Math.abs(u - from);
            rows[x] = (base - high * Math.max(0.04, (0.5 + 0.5 * sum) * lift)) * stage.height;
        }
        return rows;
    }

    double[] level(double row) {
        double[] rows = new double[stage.width];
        Arrays.fill(rows, row * stage.height);
        return rows;
    }

    /** All that lies below an outline. */
    float[] below(double[] rows) {
        Path2D path = new Path2D.Double();
        path.moveTo(-5, stage.height + 5);
        path.lineTo(-5, rows[0]);
        for (int x = 0; x < rows.length; x++) path.lineTo(x, rows[x]);
        path.lineTo(stage.width + 5, rows[rows.length - 1]);
        path.lineTo(stage.width + 5, stage.height + 5);
        path.closePath();
        return stage.fill(path);
    }

    /** Far ridges, paler with distance; on paper they dissolve downwards into mist. */
    void hills(int count, double high) {
        for (int k = 0; k < count; k++) {
            double near = count == 1 ? 0.5 : (double) k / (count - 1);
            double[] rows = ridge(
                    "hill" + k,
                    stage.horizon + 0.01,
                    high * (1 - 0.35 * near),
                    stage.paper ? 0.55 : 0.42,
                    stage.paper ? 1.5 : 1);
            if (stage.paper) inkHill(rows, high, near, k);
            else hill(rows, high, near, k);
        }
    }

    private void hill(double[] rows, double high, double near, int k) {
        Colour low = stage.skyLow;
        Colour tone = new Colour(low.l() * 0.75f - (float) (0.12 * near), low.a() * 0.5f, low.b() * 0.5f);
        Region material = stage.pick(
                Wish.of(Role.FAR)
                        .area(0.02)
                        .near(tone, 0.7, 0.15)
                        .apart(0.14, low)
                        .chance(0.5),
                k);
        Layer layer = stage.addFlat("hill", material, below(rows));
        layer.top = stage.horizon - high;
        layer.foot = stage.horizon;
        layer.haze = low;
        layer.hazeShare = Math.min(0.8, 0.45 * (1 - near) * (0.7 + stage.framing.mist()));
    }

    private void inkHill(double[] rows, double high, double near, int k) {
        Region material = stage.pick(
                Stage.wish(Role.FAR, 0.78 - 0.12 * near, 0.02, 80)
                        .near(Colour.polar(0.78 - 0.12 * near, 0.02, 80), 1, 0.5)
                        .area(0.06)
                        .chance(0.5),
                k);
        float[] cover = below(rows);
        double[] rise = rises(rows);
        for (int x = 0; x < stage.width; x++)
            for (int y = 0; y < stage.height; y++) {
                double deep = Math.max(0, (y - rows[x]) / stage.height);
                double mist = Math.max(0, StrictMath.exp(-deep / (0.35 * high)) - 0.03);
                cover[y * stage.width + x] *= (float) (mist * Math.min(1, Math.max(0, rise[x] / high - 0.05) * 5));
            }
        Layer layer = stage.add("hill", material, cover);
        layer.flat = stage.toned(material.colour(), -0.16 * near);
        layer.top = stage.horizon - high;
        layer.foot = stage.horizon;
        layer.glow = true;
        layer.gain = 0.6;
    }

    /** How far an outline rises over the horizon near each column, as a share of the height. */
    private double[] rises(double[] rows) {
        double[] rise = new double[rows.length];
        int step = Math.max(1, (int) stage.px(6));
        for (int x = 0; x < rows.length; x++)
            for (int q = -4 * step; q <= 4 * step; q += step) {
                int at = Math.max(0, Math.min(rows.length - 1, x + q));
                rise[x] = Math.max(rise[x], stage.horizon + 0.01 - rows[at] / stage.height);
            }
        return rise;
    }

    /**
     * The ground below an outline.
     *
     * @param top its highest row, 0 to 1
     * @param like what colour it has in nature, or null
     */
    Layer ground(double top, double[] rows, Colour like) {
        Wish wish = Wish.of(Role.GROUND).area(0.06).apart(0.2, stage.skyLow).chance(0.7);
        if (like != null) wish = wish.near(like, 0.15, 0.45);
        if (stage.water != null && !stage.paper) wish = wish.apart(0.22, stage.water.colour());
        if (stage.night) wish = wish.near(Colour.polar(0.3, 0.05, 200), 0.5, 0.05);
        if (stage.snowy())
            wish = wish.near(Colour.polar(stage.night ? 0.75 : 0.95, 0.02, 250), 0.8, 1)
                    .calm(2);
        stage.ground = stage.pick(wish);
        if (stage.paper) return wash(top, below(rows));
        Layer layer = stage.add("ground", stage.ground, below(rows));
        layer.top = top;
        layer.broad = true;
        if (stage.snowy() && stage.ground.colour().l() < 0.7) {
            float l = (float) Math.min(stage.materials.lightest(), Math.max(0.82, stage.skyLow.l() + 0.12));
            layer.flat = new Colour(
                    l, stage.ground.colour().a() * 0.3f, stage.ground.colour().b() * 0.3f);
        }
        return layer;
    }

    /** Snow in a taste that may have no white: as light as the taste goes, and nearly without colour. */
    private Colour snow(Colour ground) {
        double light = stage.night ? Math.max(0.55, stage.skyLow.l() + 0.28) : Math.max(0.84, ground.l());
        float l = (float) Math.min(stage.materials.lightest(), light);
        return new Colour(l, ground.a() * 0.35f, ground.b() * 0.35f);
    }

    /** On paper what lies below a row (0 to 1) dissolves downwards, by a depth in shares of the height. */
    void dissolve(float[] cover, double top, double strength, double depth) {
        for (int y = 0; y < stage.height; y++) {
            double deep = Math.max(0, (double) y / stage.height - top);
            float fade = (float) (strength * StrictMath.exp(-deep / depth));
            for (int x = 0; x < stage.width; x++) cover[y * stage.width + x] *= fade;
        }
    }

    /** On paper the ground is a broken wash at its far edge. */
    Layer wash(double top, float[] cover) {
        Region material = stage.pick(Stage.wish(Role.GROUND, 0.7, 0.02, 80).area(0.01), 1.5, 0.5);
        double fade = 512 / stage.unit * 0.012;
        for (int y = 0; y < stage.height; y++)
            for (int x = 0; x < stage.width; x++) {
                double deep = Math.max(0, (double) y / stage.height - top);
                double broken = 0.55 + 0.45 * chance.noise("wash", x * fade);
                cover[y * stage.width + x] *= (float) (0.55 * StrictMath.exp(-deep / 0.10) * broken);
            }
        Layer layer = stage.addFlat("wash", material, cover);
        layer.glow = true;
        layer.gain = 0.35;
        stage.ground = material;
        return layer;
    }

    /** The edge of a hill as one brush stroke. */
    void contour(double[] rows) {
        Path2D path = new Path2D.Double();
        double fine = 512 / stage.unit;
        for (int x = 0; x < rows.length; x++) {
            double half = stage.px(1.2 + 0.9 * chance.noise("contour", x * 0.011 * fine));
            if (x == 0) path.moveTo(x, rows[x] - half);
            else path.lineTo(x, rows[x] - half);
        }
        for (int x = rows.length - 1; x >= 0; x--)
            path.lineTo(x, rows[x] + stage.px(1.4 + chance.noise("contourFoot", x * 0.013 * fine)));
        path.closePath();
        Layer layer = stage.addFlat("contour", stage.ink, stage.fill(path));
        layer.rough = 0.25;
        Stage.times(layer.cover, 0.8);
    }
}
