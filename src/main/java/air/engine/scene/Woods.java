package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

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
                .near(stage.toned(stage.skyLow, -0.18), 0.8, 0.2)
                .area(0.03)
                .apart(0.12, stage.skyLow));
        Layer layer = stage.addFlat("canopy", far, land.below(rows));
        stage.air(layer, 0.7);
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

    /** A tree of its own close by, so that the wood has a near and a far. */
    private void near() {
        List<Drawing> pines = stage.drawings.showing("pine", "");
        double x = (stage.leftHeavy() ? 0.93 : 0.07) * width;
        if (chance.heads("pine", 0.5) && !pines.isEmpty())
            placing.put(pines.get(0), x, 0.95 * height, unit * 0.62, false, 0, Optional.empty());
        else plants.tree(x, 0.98 * height, unit * 0.9, 0);
    }
}
