package air.engine.scene;

import air.engine.material.Region;
import air.engine.raster.Colour;
import java.awt.geom.Ellipse2D;
import java.util.List;

/** Nothing but sky, with a strip of land far below, or none. */
final class OpenSky extends Outdoors {
    OpenSky(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        boolean space = cast.at(Place.SPACE);
        if (space) stage.horizon = 1;
        else horizon(0.80, 0.92);
        sky.lay();
        if (space) planet();
        else if (cast.names("cloud", "sky") || chance.heads("tower", 0.4 * (1 - stage.framing.calmSky()))) heaps();
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

    /** Great clouds, the far ones small and low; they are what is seen where nothing else is. */
    private void heaps() {
        boolean alone = cast.isEmpty();
        int count = alone ? 5 : 3;
        for (int k = 0; k < count; k++) {
            double near = (double) k / (count - 1);
            double half = unit * (0.12 + (alone ? 0.30 : 0.16) * near) * chance.between("heapWide" + k, 0.8, 1.15);
            double x = k == count - 1 ? 1 - stage.focusX : chance.of("heapX", k);
            double foot = stage.horizon * (0.96 - (alone ? 0.42 : 0.3) * near) * height;
            sky.clouds.tower(x * width, foot, half, k);
        }
    }

    /** A planet with its ring, and a smaller one. */
    private void planet() {
        ball(1 - stage.focusX, chance.between("planetY", 0.62, 0.8), chance.between("planetR", 0.16, 0.26), true, 0);
        ball(stage.leftHeavy() ? 0.2 : 0.8, chance.between("moonY", 0.14, 0.3), 0.05, false, 1);
    }

    private void ball(double x, double y, double share, boolean ring, int k) {
        double r = share * unit;
        Colour behind = stage.behind(x * width, y * height);
        double hue = 360 * chance.of("planetHue", k);
        Region material = stage.pick(Stage.part(0.6, 0.13, hue).area(0.01).apart(0.24, behind), 0.5, 1);
        float[] cover = stage.fill(new Ellipse2D.Double(x * width - r, y * height - r, 2 * r, 2 * r));
        Layer layer = stage.addFlat("planet", material, cover);
        layer.subject = true;
        layer.broad = true;
        layer.shade = stage.field((px, py) -> {
            double d = ((px - x * width) * (x > 0.5 ? -1 : 1) - (py - y * height)) / r;
            return Math.max(-0.22, Math.min(0.06, 0.10 * d - 0.04));
        });
        if (!ring) return;
        double tilt = chance.between("tilt", 0.15, 0.4);
        float[] arc = stage.field((px, py) -> {
            double u = (px - x * width) / r;
            double v = ((py - y * height) / r + tilt * u) / 0.28;
            double d = Math.sqrt(u * u + v * v);
            boolean hidden = v < 0 && u * u + (py - y * height) * (py - y * height) / r / r < 1;
            return d > 1.35 && d < 1.75 && !hidden ? 1 : 0;
        });
        Layer band = stage.addFlat("ring", stage.bright, arc);
        band.flat = stage.clear(stage.bright.colour().mix(material.colour(), 0.4), 0.16, behind);
        band.rough = 0.4;
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
