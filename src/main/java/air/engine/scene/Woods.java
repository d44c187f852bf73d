package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Season;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Among trees: trunks in rows that fade with distance, and a clearing for what is there. */
final class Woods extends Outdoors {
    Woods(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        stage.horizon = chance.between("woods", 0.50, 0.60);
        sky.lay();
        double[] rows = land.ridge("woods", stage.horizon + 0.02, 0.03, 0.3, 0);
        canopy();
        land.ground(stage.horizon, rows, Colour.polar(0.45, 0.08, 130));
        for (int row = 0; row < 3; row++) trunks(row);
        plants.tufts(stage.horizon + 0.05);
        stand(cast.roots(), (x, depth) -> (stage.horizon + (1 - stage.horizon) * (0.12 + 0.8 * depth)) * height);
        near();
        frame();
    }

    /** Leaves that close the upper part, lighter where the light comes from. */
    private void canopy() {
        if (stage.snowy() || stage.paper) return;
        double[] rows = land.ridge("canopy", stage.horizon + 0.02, 0.30, 0.5, 0.2);
        Region far = stage.pick(Wish.of(Role.FAR)
                .near(leafy(), 0.8, stage.sentence.season() == Season.AUTUMN ? 1.2 : 0.2)
                .area(0.03)
                .apart(0.12, stage.skyLow));
        Layer layer = stage.addFlat("canopy", far, land.below(rows));
        stage.air(layer, 0.7);
    }

    /** The colour of leaves far off: of the air, or of autumn. */
    private Colour leafy() {
        boolean autumn = stage.sentence.season() == Season.AUTUMN;
        return autumn ? Colour.polar(stage.dark ? 0.4 : 0.65, 0.14, 50) : stage.toned(stage.skyLow, -0.18);
    }

    private void trunks(int row) {
        double near = row / 2.0;
        int count = 9 - 2 * row;
        Colour behind = stage.behind(width * 0.5, (stage.horizon - 0.1) * height);
        Region wood = plants.wood(behind);
        double foot = stage.horizon + 0.02 + 0.12 * near * (1 + near);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < count; k++) {
                double x = (k + 0.2 + 0.6 * chance.of("trunkX" + row, k)) / count;
                if (near > 0.4 && Math.abs(x - stage.focusX) < 0.14) continue;
                double half = stage.px(4 + 13 * near) * (0.7 + 0.6 * chance.of("trunkWide" + row, k));
                if (stage.disc != null && stage.disc.hidden(x * width, 0, half * 2)) continue;
                g.fill(trunk(x * width, (foot + 0.02 * chance.of("trunkFoot" + row, k)) * height, half, k));
            }
        });
        Layer layer = stage.addFlat("trunks", wood, cover);
        layer.top = 0;
        stage.air(layer, 1.1 * (1 - near));
    }

    private Path2D trunk(double x, double foot, double half, int k) {
        double lean = (chance.of("trunkLean", k) - 0.5) * 4 * half;
        Path2D path = new Path2D.Double();
        path.moveTo(x - half * 1.7, foot);
        path.quadTo(x - half, foot - 3 * half, x - half * 0.8 + lean, -5);
        path.lineTo(x + half * 0.8 + lean, -5);
        path.quadTo(x + half, foot - 3 * half, x + half * 1.7, foot);
        path.closePath();
        return path;
    }

    /** A tree of its own close by, so that the wood has a near and a far; it keeps clear of what is there. */
    private void near() {
        double x = (stage.leftHeavy() ? 0.95 : 0.05) * width;
        if (cast.names("jungle")) fronds();
        else if (!cast.roots().isEmpty() || chance.heads("pine", 0.5)) plants.conifer(x, 0.96 * height, unit * 0.7, 0);
        else plants.tree(x, 0.98 * height, unit * 0.9, 0);
    }

    /** Great leaves that come in from the edges. */
    private void fronds() {
        Colour behind = stage.behind(width * 0.5, height * 0.5);
        for (int pass = 0; pass < 2; pass++) {
            double tone = behind.l() + (pass == 0 ? -0.2 : 0.16);
            Region green = stage.pick(Stage.part(tone, 0.1, 140).area(0.01).apart(0.16, behind), 1, 0.5);
            String key = "frond" + pass;
            float[] cover = stage.mask(g -> {
                for (int k = 0; k < 12; k++) {
                    boolean left = k % 2 == 0;
                    double y = chance.of(key, k) * 1.05 * height;
                    double up = y < 0.35 * height ? 0.5 : y > 0.7 * height ? -0.8 : -0.2;
                    double turn = up + 0.5 * (chance.of(key + "Turn", k) - 0.5);
                    double length = unit * chance.between(key + "Long" + k, 0.12, 0.25);
                    frond(g, left ? -8 : width + 8, y, length, left ? turn : Math.PI - turn);
                }
            });
            Layer layer = stage.addFlat("fronds", green, cover);
            layer.flat = stage.clear(green.colour(), 0.14, behind);
            layer.rough = 0.6;
        }
    }

    private static void frond(Graphics2D g, double x, double y, double length, double angle) {
        for (int j = 1; j < 9; j++) {
            double f = j / 9.0;
            double px = x + StrictMath.cos(angle) * length * f;
            double py = y + StrictMath.sin(angle) * length * f + 0.2 * length * f * f;
            double leaf = length * 0.42 * (1.1 - 0.7 * f);
            Growth.leaf(g, px, py, leaf, angle + 0.75, 0.16);
            Growth.leaf(g, px, py, leaf, angle - 0.75, 0.16);
        }
        Growth.leaf(g, x, y, length, angle + 0.1, 0.03);
    }
}
