package air.engine.scene;

import air.engine.material.Region;
import air.engine.raster.Colour;
import java.util.List;

/** Nothing but sky, with a strip of land far below, or none. */
final class OpenSky extends Setting {
    OpenSky(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        boolean space = cast.at(Place.SPACE);
        stage.horizon = space ? 1 : chance.between("low", 0.84, 0.92);
        sky.lay();
        if (cast.names("rainbow")) rainbow();
        if (!space) {
            land.hills(2, 0.07);
            double[] rows = land.ridge("low", stage.horizon + 0.03, 0.03, 0.35, 0);
            land.ground(stage.horizon, rows, Colour.polar(0.6, 0.1, 125));
        }
        double keep = stage.horizon;
        List<Actor> all = cast.roots();
        stage.horizon = 0.95;
        fly(all);
        stage.horizon = keep;
    }

    /** An arc of the taste's own colours. */
    private void rainbow() {
        double[] hues = {25, 60, 100, 145, 235, 300};
        double r = 0.62 * width;
        double thick = stage.px(11);
        for (int k = 0; k < hues.length; k++) {
            double outer = r - k * thick;
            Region band = stage.pick(Stage.part(0.7, 0.15, hues[k]).area(0.004), 0.4, 1.4);
            float[] cover = stage.field((x, y) -> {
                double dx = x - 0.5 * width;
                double dy = y - 1.05 * height * Math.min(1, stage.horizon + 0.1);
                double d = Math.sqrt(dx * dx + dy * dy);
                return Math.max(0, Math.min(1, Math.min(outer - d, d - outer + thick) + 0.5));
            });
            Stage.times(cover, stage.paper ? 0.45 : 0.75);
            Layer layer = stage.addFlat("rainbow", band, cover);
            layer.subject = true;
        }
    }
}
