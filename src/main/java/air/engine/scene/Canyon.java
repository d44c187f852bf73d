package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.geom.Path2D;
import java.util.List;

/** A canyon: steep walls in steps on both sides, with a river or a track between them. */
final class Canyon extends Outdoors {
    Canyon(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.46, 0.54);
        sky.lay();
        land.hills(1, 0.08);
        boolean dry = !cast.at(Place.RIVER) && chance.heads("dry", 0.4);
        if (!dry && !stage.paper) stage.water = water.material();
        land.ground(stage.horizon, land.level(stage.horizon + 0.01), Colour.polar(0.65, 0.1, 50));
        Winding way = new Winding(stage, stage.horizon + 0.02, 0.5, 0.5 + 0.3 * (0.5 - stage.focusX));
        if (dry) way.road(0.1);
        else way.river(water, 0.17);
        for (int k = 0; k < 6; k++) wall(k);
        List<Actor> roots = cast.roots();
        stand(roots, (x, depth) -> (stage.horizon + (1 - stage.horizon) * (0.3 + 0.64 * depth)) * height);
        frame();
    }

    /** One wall: a stepped edge, with level bands of stone. */
    private void wall(int k) {
        boolean left = k % 2 == 0;
        double near = k / 2 / 2.0;
        double in = 0.43 - 0.15 * near - 0.03 * chance.of("wallIn", k);
        double top = stage.horizon - 0.16 - 0.22 * near - 0.05 * chance.of("wallTop", k);
        double foot = stage.horizon + 0.03 + 0.20 * near * near + 0.05 * near;
        Path2D path = new Path2D.Double();
        path.moveTo((left ? -0.01 : 1.01) * width, (foot + 0.16 * near) * height);
        path.lineTo((left ? -0.01 : 1.01) * width, (top - 0.02) * height);
        for (int j = 0; j <= 6; j++) {
            double f = j / 6.0;
            double u = in - 0.07 * (1 - f) + (j % 2) * 0.012 + 0.018 * chance.of("wallStep" + k, j);
            double y = top + (foot - top) * f;
            path.lineTo((left ? u : 1 - u) * width, y * height);
            if (j < 6) path.lineTo((left ? u + 0.004 : 1 - u - 0.004) * width, (y + (foot - top) / 7) * height);
        }
        path.closePath();
        rock(path, top, foot + 0.16 * near, near, k);
    }

    private void rock(Path2D path, double top, double foot, double near, int k) {
        Colour behind = stage.behind(width * 0.5, stage.horizon * 0.6 * height);
        double l = stage.dark ? 0.34 - 0.12 * near : 0.66 - 0.2 * near;
        Region stone =
                stage.pick(Stage.wish(Role.GROUND, l, 0.11, 45).area(0.02).apart(0.16, behind, stage.skyLow), 0.8, 0.6);
        float[] cover = stage.fill(path);
        placing.outline(cover, behind, stage.px(120));
        Layer layer = stage.addFlat("canyon", stone, cover);
        layer.flat = stage.toned(stone.colour(), 0.08 - 0.12 * near);
        layer.subject = true;
        layer.broad = true;
        if (stage.paper) Stage.times(cover, 0.35 + 0.3 * near);
        stage.air(layer, 0.9 * (1 - near));
        float[] bands = stage.field((x, y) -> {
            double v = ((double) y / height - top) / (foot - top);
            double at = v * 7 + 0.35 * chance.noise("band" + k, x * 5.0 / unit);
            return at - Math.floor(at) < 0.28 ? 0.8 : 0;
        });
        for (int i = 0; i < bands.length; i++) bands[i] *= cover[i];
        Layer strata = stage.add("strata", stone, bands);
        strata.flat = stage.toned(layer.flat, -0.08);
        stage.air(strata, 0.9 * (1 - near));
    }
}
