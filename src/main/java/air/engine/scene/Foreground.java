package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Weather;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;

/**
 * What stands close to the viewer and opens the space behind it: stems, blades, a bough from above, stones; or nothing.
 */
final class Foreground {
    private final Stage stage;
    private final Chance chance;
    private final Plants plants;
    private final Placing placing;
    private final boolean[] taken;

    Foreground(Stage stage, Plants plants, Placing placing) {
        this.stage = stage;
        this.plants = plants;
        this.placing = placing;
        chance = stage.chance;
        taken = taken();
    }

    /** The columns in whose lower part something asked for is seen. */
    private boolean[] taken() {
        boolean[] columns = new boolean[stage.width];
        int from = (int) Math.max(0, stage.height - 0.30 * stage.unit);
        for (Layer layer : stage.layers) {
            if (!layer.subject || layer.wide()) continue;
            for (int y = from; y < stage.height; y += 3)
                for (int x = 0; x < stage.width; x++) if (layer.cover[y * stage.width + x] > 0.3f) columns[x] = true;
        }
        return columns;
    }

    private boolean free(double x, double reach) {
        for (int i = (int) (x - reach); i <= x + reach; i++) if (i >= 0 && i < taken.length && taken[i]) return false;
        return true;
    }

    /** @param flying whether the sky is wanted for what flies */
    void lay(boolean flying) {
        double what = chance.of("frame");
        double asked = stage.framing.richness() - Framing.USUAL.richness();
        double usual = 0.2 + 0.5 * stage.framing.emptiness();
        double open = Math.max(0, Math.min(0.95, usual - 3 * asked));
        if (stage.paper) {
            if (what < open * 0.8) return;
            if (what > 0.8 && !flying && open()) overhang();
            else blades(1.02, 46, 0.14);
            return;
        }
        if (what < open || stage.rich < 0.12) return;
        double rest = Math.max(0, what - usual) / (1 - usual);
        boolean bough = rest < 0.25 && !flying && open();
        if (bough) overhang();
        if (rest < 0.55 && (!bough || asked > 0)) stones();
        if (rest >= 0.55 && !stage.snowy()) stems();
    }

    // ---- a bough from above

    /** Whether nothing asked for stands where the bough would hang. */
    private boolean open() {
        int reach = (int) Math.min(stage.width, 0.42 * stage.unit);
        int from = stage.leftHeavy() ? 0 : stage.width - reach;
        for (Layer layer : stage.layers) {
            if (!layer.subject || layer.name.equals("clouds")) continue;
            for (int y = 0; y < Math.min(stage.height, 0.34 * stage.unit); y += 3)
                for (int x = from; x < from + reach; x += 3) if (layer.cover[y * stage.width + x] > 0.3f) return false;
        }
        return true;
    }

    private void overhang() {
        boolean left = stage.leftHeavy();
        double x = left ? -0.02 * stage.width : 1.02 * stage.width;
        double y = chance.between("overhang", 0.02, 0.10) * stage.height;
        Colour behind = stage.behind(left ? 0.1 * stage.width : 0.9 * stage.width, y);
        Region wood = plants.wood(behind);
        Growth growth = new Growth(chance);
        double angle = left ? 0.12 : Math.PI - 0.12;
        float[] cover =
                stage.mask(g -> growth.bough(g, x, y, angle, stage.unit * 0.014, stage.unit * 0.16, 3, "overhang"));
        stage.addFlat("overhang", wood, cover).rough = 0.7;
        if (!stage.snowy()) plants.overhang(growth.tips, behind, wood.colour());
    }

    // ---- stones

    private void stones() {
        Colour ground = stage.behind(stage.width * 0.5, stage.height * 0.95);
        Region rock = stage.pick(
                Stage.part(Math.max(0.15, ground.l() - 0.25), 0.03, 80)
                        .area(0.01)
                        .apart(0.18, ground),
                1,
                0.3);
        int side = stage.leftHeavy() ? 1 : 0;
        for (int k = 0; k < 3; k++) {
            double half = stage.px(chance.between("stoneWide" + k, 38, 84)) * (1 - 0.2 * k);
            double x = Math.abs(side * stage.width - stage.px(30 + 70 * k * chance.between("stoneX" + k, 0.7, 1.2)));
            if (!free(x, half)) continue;
            float[] cover = stage.fill(stone(x, stage.height + half * 0.15, half, k));
            placing.outline(cover, ground, stage.px(80));
            Layer layer = stage.addFlat("stone", rock, cover);
            layer.flat = stage.toned(rock.colour(), -0.03 * k);
            layer.shade =
                    placing.shade(cover, (int) (x - half), (int) (stage.height - half), (int) (2 * half), (int) half);
        }
    }

    private Path2D stone(double x, double foot, double half, int k) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, foot);
        int corners = 7;
        for (int j = 1; j < corners; j++) {
            double angle = Math.PI * (1 + (double) j / corners);
            double r = half * (0.75 + 0.3 * chance.of("stone" + k, j));
            path.lineTo(x + StrictMath.cos(angle) * r * 1.1, foot + StrictMath.sin(angle) * r * 0.8);
        }
        path.lineTo(x + half, foot);
        path.closePath();
        return path;
    }

    // ---- leafy stems

    private void stems() {
        Colour ground = stage.behind(stage.width * 0.5, stage.height * 0.95);
        int kinds = stage.dark || stage.materials.painterly() > 0.5 ? 1 : 2;
        for (int kind = 0; kind < kinds; kind++) {
            double l = kind == 0 ? Math.max(0.12, ground.l() - 0.28) : ground.l() + 0.2;
            Region material = stage.pick(
                    Wish.of(Role.PART)
                            .near(new Colour((float) l, -0.03f, 0.04f), 1, 0.2)
                            .area(0.01)
                            .apart(0.18, ground),
                    3 + kind);
            float[] cover = stems("stem" + kind);
            if (kind == 0) placing.outline(cover, ground, stage.px(40));
            Layer layer = stage.addFlat("stems", material, cover);
            layer.rough = 0.6;
        }
    }

    private float[] stems(String key) {
        return stage.mask(g -> {
            int count = 4 + (int) (5 * stage.rich);
            g.setStroke(new BasicStroke((float) (0.006 * stage.unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int k = 0; k < count; k++) {
                double away =
                        Math.min(0.42 * stage.width, 0.45 * stage.unit) * StrictMath.pow(chance.of(key + "X", k), 1.3);
                double x = stage.leftHeavy() ? stage.width - away : away;
                double high = chance.between(key + "High" + k, 0.10, 0.22) * stage.unit;
                double lean = (chance.of(key + "Lean", k) - 0.5) * 0.5 + plants.bent();
                if (free(x, high * 0.4)) stem(g, x, high, lean);
            }
        });
    }

    private void stem(Graphics2D g, double x, double high, double lean) {
        double h = stage.height;
        g.draw(new QuadCurve2D.Double(x, h + 4, x + lean * high * 0.2, h - high * 0.6, x + lean * high, h - high));
        for (int j = 0; j < 4; j++) {
            double f = 0.3 + 0.18 * j;
            double px = x + lean * high * f * f;
            double py = h - high * f;
            double length = high * 0.36 * (1.2 - 0.45 * f);
            Growth.leaf(g, px, py, length, -Math.PI / 2 + 0.75 + lean, 0.24);
            Growth.leaf(g, px, py + high * 0.07, length, -Math.PI / 2 - 0.75 + lean, 0.24);
        }
        Growth.leaf(g, x + lean * high, h - high, high * 0.14, -Math.PI / 2 + lean, 0.26);
    }

    // ---- blades

    /**
     * Blades of grass or reeds in the corner away from the subject.
     *
     * @param base the row they grow from, 0 to 1
     * @param high as a share of the shorter side
     */
    void blades(double base, int count, double high) {
        Colour ground = stage.behind(stage.width * 0.5, stage.height * 0.95);
        Region material = stage.paper
                ? stage.ink
                : stage.pick(Wish.of(Role.PART)
                        .near(stage.toned(ground, -0.22), 1, 0.4)
                        .area(0.01)
                        .apart(0.14, ground));
        double wind = stage.has(Weather.WIND) || stage.has(Weather.STORM) ? 0.7 : 0;
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < count; k++) {
                double away =
                        StrictMath.pow(chance.of("bladeX", k), 1.8) * Math.min(0.6 * stage.width, 0.75 * stage.unit);
                double x = stage.leftHeavy() ? stage.width - away : away;
                double tall = high * stage.unit * (0.4 + 0.8 * chance.of("bladeHigh", k));
                if (!free(x, tall * 0.3)) continue;
                double lean = ((chance.of("bladeLean", k) - 0.5) * 0.9 + plants.bent() + wind * 0.3) * tall;
                g.fill(blade(x, base * stage.height, tall, lean, stage.px(1.2 + 1.8 * chance.of("bladeWide", k))));
            }
        });
        stage.addFlat("blades", material, cover);
    }

    static Path2D blade(double x, double y, double tall, double lean, double half) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, y);
        path.quadTo(x - half * 0.6, y - tall * 0.6, x + lean, y - tall);
        path.quadTo(x + half * 0.8, y - tall * 0.5, x + half, y);
        return path;
    }
}
