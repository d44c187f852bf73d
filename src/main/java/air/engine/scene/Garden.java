package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;

/** A garden or a park: a hedge behind, a path, beds of flowers or lawns with trees. */
final class Garden extends Outdoors {
    Garden(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        boolean park = cast.names("park");
        horizon(0.42, 0.54);
        sky.lay();
        land.hills(1, park ? 0.14 : 0.1);
        land.ground(stage.horizon, land.level(stage.horizon), GRASS);
        hedge();
        Winding.of(stage, stage.horizon + 0.05).road(park ? 0.15 : 0.11);
        if (park) park();
        else beds();
        plants.tufts(stage.horizon + 0.06);
        stand(cast.roots(), (x, depth) -> (stage.horizon + (1 - stage.horizon) * (0.12 + 0.84 * depth)) * height);
        if (!park && !stage.snowy()) new Flowers(stage).meadow(0.86, 1.1, 40, null);
        else frame();
    }

    private void hedge() {
        Colour behind = stage.behind(width * 0.5, (stage.horizon - 0.03) * height);
        Region green = stage.pick(Wish.of(Role.FAR)
                .near(Colour.polar(stage.dark ? 0.25 : 0.42, 0.08, 140), 0.7, 0.35)
                .area(0.015)
                .apart(0.16, behind, stage.ground.colour()));
        double high = chance.between("hedge", 0.06, 0.10) * height;
        double top = stage.horizon * height - high * 0.6;
        double gate = (0.5 + (stage.leftHeavy() ? 0.1 : -0.1)) * width;
        float[] cover = stage.mask(g -> {
            for (int side = -1; side <= 1; side += 2) {
                double from = side < 0 ? -20 : gate + 0.05 * unit;
                double to = side < 0 ? gate - 0.05 * unit : width + 20;
                g.fill(new RoundRectangle2D.Double(from, top, to - from, high, high * 0.3, high * 0.3));
                for (double x = from; x < to; x += high * 0.35)
                    g.fill(new Ellipse2D.Double(
                            x, top - high * 0.1 * chance.of("leafy", (int) x), high * 0.5, high * 0.4));
            }
        });
        if (stage.paper) Stage.times(cover, 0.5);

        Layer layer = stage.addFlat("hedge", green, cover);
        layer.flat = stage.clear(green.colour(), 0.16, stage.ground.colour());
        layer.rough = 0.8;
    }

    private void park() {
        int trees = 3 + (int) (3 * plenty());
        for (int k = 0; k < trees; k++) {
            boolean left = k % 2 == 0;
            double in = chance.between("parkTree" + k, 0.02, 0.26);
            double depth = (k + 0.5) / trees;
            plants.tree(
                    (left ? in : 1 - in) * width,
                    (stage.horizon + 0.03 + 0.16 * depth) * height,
                    unit * (0.24 + 0.26 * depth),
                    0.4 * (1 - depth));
        }
        if (cast.roots().isEmpty() || chance.heads("bench", 0.4))
            view("bench", 0)
                    .ifPresent(bench -> placing.put(
                            bench,
                            (1 - stage.focusX) * width,
                            (stage.horizon + 0.24) * height,
                            unit * 0.12 * bench.size(),
                            stage.leftHeavy(),
                            0,
                            Optional.empty()));
    }

    /** Beds left and right of the path, each of one kind of flower. */
    private void beds() {
        Colour ground = stage.behind(width * 0.1, height * 0.8);
        var kinds = new Flowers(stage).blooms(ground, wanted("flower"));
        Region leaves = stage.pick(
                Stage.part(stage.dark ? 0.25 : 0.42, 0.08, 140).area(0.01).apart(0.16, ground), 0.7, 0.4);
        for (int row = 0; row < 3; row++)
            for (int side = -1; side <= 1; side += 2) {
                double f = 0.16 + 0.24 * row;
                double y = (stage.horizon + (1 - stage.horizon) * f) * height;
                double away = (0.10 + 0.26 * f) * Math.min(width, 1.5 * unit);
                double x = (0.5 + (stage.leftHeavy() ? 0.05 : -0.05)) * width + side * (away + 0.12 * unit);
                bed(x, y, unit * (0.12 + 0.2 * f), kinds.get((row + (side > 0 ? 1 : 0)) % kinds.size()), leaves, f);
            }
        if (chance.heads("gardenTree", 0.7))
            plants.tree(
                    (stage.leftHeavy() ? 0.86 : 0.14) * width,
                    (stage.horizon + 0.06) * height,
                    unit * chance.between("gardenTreeHigh", 0.3, 0.42),
                    0.1);
    }

    private void bed(double x, double y, double half, Region kind, Region leaves, double near) {
        String key = "bed" + (int) x + (int) y;
        int count = stage.snowy() ? 0 : 22;
        double r = stage.px(5 + 14 * near);
        stage.addFlat("bed", leaves, stage.mask(g -> {
                    for (int k = 0; k < 70; k++)
                        Growth.leaf(
                                g,
                                x + (2 * chance.of(key, k) - 1) * half,
                                y + (chance.of(key + "y", k) - 0.5) * half * 0.4,
                                r * 1.8,
                                -Math.PI / 2 + (chance.of(key + "a", k) - 0.5) * 1.6,
                                0.3);
                }))
                .rough = 0.7;
        if (count == 0) return;
        Layer layer = stage.addFlat("flowers", kind, stage.mask(g -> {
            for (int k = 0; k < count; k++)
                Growth.blossom(
                        g,
                        x + (2 * chance.of(key + "bx", k) - 1) * half * 0.95,
                        y - r * 0.8 + (chance.of(key + "by", k) - 0.5) * half * 0.4,
                        r * 0.8,
                        6,
                        k);
        }));
        layer.rough = 0.6;
        layer.subject = true;
    }
}
