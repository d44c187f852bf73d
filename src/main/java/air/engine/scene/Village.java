package air.engine.scene;

import air.engine.drawing.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Houses about a church, on a slope, by a road or a river. */
final class Village extends Outdoors {
    Village(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.52, 0.62);
        sky.lay();
        boolean mountains = cast.at(Place.MOUNTAIN) || chance.heads("villageRange", 0.3);
        if (mountains) new Peaks(stage, land).range(0.28);
        else land.hills(2, stage.paper ? 0.3 : 0.2);
        boolean river = cast.at(Place.RIVER);
        if (river && !stage.paper) stage.water = water.material();
        double slope = chance.between("villageSlope", 0.07, 0.18);
        double[] rows = land.ridge("village", stage.horizon + 0.17, slope, 0.35, 0.4);
        land.ground(stage.horizon + 0.08, rows, GRASS);
        if (river) Winding.of(stage, stage.horizon + 0.13).river(water, 0.14);
        else if (cast.at(Place.ROAD) || chance.heads("villageRoad", 0.6))
            Winding.of(stage, stage.horizon + 0.14).road(0.08);
        houses(rows);
        for (int k = 0; k < 3; k++) {
            if (k == 0 && !chance.heads("nearTree", 0.6)) continue;
            double x = (k == 0 ? (stage.leftHeavy() ? 0.9 : 0.1) : chance.of("villageTree", k)) * width;
            double foot = rows[(int) Math.min(width - 1, x)] + (k == 0 ? 0.16 : 0.08) * height;
            plants.tree(x, foot, unit * (k == 0 ? 0.40 : 0.15), 0);
        }
        stand(cast.roots(), (x, depth) -> (stage.horizon + 0.2 + (0.76 - stage.horizon) * depth) * height);
        frame();
    }

    private void houses(double[] rows) {
        int count = (int) ((8 + 5 * chance.of("houses")) * Math.min(1.8, Math.max(0.7, width / unit)));
        List<double[]> list = new ArrayList<>();
        for (int k = 0; k < count; k++)
            list.add(new double[] {
                (0.1 + 0.8 * ((k * 0.618 + chance.of("houseX")) % 1)) * width, chance.of("houseDepth", k), k
            });
        list.sort((p, q) -> Double.compare(q[1], p[1]));
        boolean church = stage.sentence.refused().contains("church");
        for (double[] at : list) {
            boolean steeple = !church && at[1] > 0.4;
            church |= steeple;
            house(at, rows, steeple);
        }
    }

    private void house(double[] at, double[] rows, boolean steeple) {
        int k = (int) at[2];
        List<Drawing> views = stage.drawings.showing(steeple ? "church" : "house", "");
        Drawing drawing = views.get((int) (chance.of("houseKind", k) * views.size()));
        double high = unit * (0.185 - 0.085 * at[1]) * (steeple ? 2 : 1) * drawing.size();
        double foot = rows[(int) Math.min(width - 1, at[0])] + (0.015 + 0.085 * (1 - at[1])) * height;
        boolean mirrored = chance.heads("houseFaces" + k, 0.5);
        placing.put(drawing, at[0], foot, high, mirrored, 0.35 * at[1], Optional.empty());
    }
}
