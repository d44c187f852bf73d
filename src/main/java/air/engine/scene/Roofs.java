package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Up among the roofs: one near, on which things are, and others beyond it. */
final class Roofs extends Outdoors {
    Roofs(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        stage.horizon = 0.62;
        sky.lay();
        for (int k = 0; k < 5; k++) gable(k);
        double ridge = chance.between("ridge", 0.62, 0.70);
        roof(ridge);
        sit(ridge);
    }

    /** A house beyond, of which the upper part is seen. */
    private void gable(int k) {
        double x = (k + 0.2 + 0.6 * chance.of("gableX", k)) / 5;
        double half = chance.between("gableWide" + k, 0.08, 0.13);
        double top = chance.between("gableTop" + k, 0.42, 0.60);
        Colour behind = stage.behind(x * width, top * height);
        Region wall = stage.pick(
                Stage.wish(Role.FAR, stage.night ? 0.3 : 0.65, 0.06, 60)
                        .area(0.01)
                        .apart(0.14, behind)
                        .chance(0.8),
                70 + k);
        Path2D path = new Path2D.Double();
        path.moveTo((x - half) * width, height);
        path.lineTo((x - half) * width, (top + 0.10) * height);
        path.lineTo(x * width, top * height);
        path.lineTo((x + half) * width, (top + 0.10) * height);
        path.lineTo((x + half) * width, height);
        path.closePath();
        Layer layer = stage.addFlat("gable", wall, stage.fill(path));
        stage.air(layer, 0.5);
        boolean lit = stage.night || stage.lowSun;
        Region pane = lit
                ? stage.pick(Stage.part(0.85, 0.13, 80).area(0.002).apart(0.2, wall.colour()), 1.2, 0.6)
                : stage.pick(Stage.part(0.35, 0.05, 250).area(0.004).apart(0.2, wall.colour()), 1, 0.3);
        stage.addFlat(
                "window",
                pane,
                stage.fill(new Rectangle2D.Double(
                        (x - half * 0.25) * width, (top + 0.13) * height, half * 0.5 * width, 0.05 * height)));
    }

    private void roof(double ridge) {
        double y = ridge * height;
        Path2D path = new Path2D.Double();
        path.moveTo(-5, y);
        path.lineTo(width + 5, y);
        path.lineTo(width + 5, height + 5);
        path.lineTo(-5, height + 5);
        path.closePath();
        Colour behind = stage.behind(width * 0.5, y - stage.px(20));
        Region tiles = stage.pick(
                Stage.wish(Role.GROUND, stage.night ? 0.28 : 0.5, 0.11, 35)
                        .area(0.04)
                        .apart(0.22, behind, stage.skyLow),
                1,
                0.6);
        stage.ground = tiles;
        Layer layer = stage.addFlat("roof", tiles, stage.fill(path));
        layer.broad = true;
        layer.subject = true;
        rows(y, tiles.colour());
        chimney(y, tiles);
    }

    /** Tiles in rows that widen towards the viewer. */
    private void rows(double top, Colour tiles) {
        Region line =
                stage.pick(Stage.part(Math.max(0.1, tiles.l() - 0.16), 0.06, 35).area(0.006), 1.2, 0.4);
        float[] cover = stage.mask(g -> {
            double y = top;
            for (int row = 0; y < height; row++) {
                double step = stage.px(11 + 4 * row);
                double wide = stage.px(17 + 7 * row);
                for (double x = -wide + (row % 2) * wide / 2; x < width + wide; x += wide)
                    g.fill(new Arc2D.Double(x, y - step * 0.3, wide * 0.94, step * 1.35, 180, 180, Arc2D.CHORD));
                y += step;
            }
        });
        Stage.times(cover, stage.paper ? 0.3 : 0.55);
        Layer layer = stage.add("tiles", line, cover);
        layer.flat = stage.toned(tiles, -0.09);
        layer.rough = 0.5;
    }

    private void chimney(double y, Region tiles) {
        double x = (stage.leftHeavy() ? 0.78 : 0.16) * width;
        Region brick = stage.pick(
                Stage.part(stage.dark ? 0.3 : 0.55, 0.08, 40).area(0.006).apart(0.18, stage.skyLow, tiles.colour()),
                1,
                0.4);
        stage.addFlat(
                "chimney",
                brick,
                stage.fill(new Rectangle2D.Double(x, y - 0.11 * height, 0.075 * width, 0.13 * height)));
        stage.addFlat(
                "chimney cap",
                stage.ink,
                stage.fill(
                        new Rectangle2D.Double(x - 0.008 * width, y - 0.118 * height, 0.091 * width, 0.016 * height)));
    }

    private void sit(double ridge) {
        List<Actor> roots = cast.roots();
        int total = Math.max(
                1,
                roots.stream()
                        .filter(a -> !a.flies())
                        .mapToInt(a -> a.thing.count())
                        .sum());
        int slot = 0;
        for (Actor actor : roots) {
            if (actor.flies()) continue;
            for (int k = 0; k < actor.thing.count(); k++, slot++) {
                double x =
                        total == 1 ? stage.focusX : 0.12 + 0.62 * (slot + 0.5) / total + (stage.leftHeavy() ? 0 : 0.14);
                Drawing drawing = actor.drawing(chance, k);
                double high =
                        unit * Math.min(0.4, actor.share()) * (total > 2 ? 0.7 : 1) * stage.scale * drawing.size();
                one(actor, drawing, x * width, ridge * height + stage.px(3), high, x > 0.5, 0);
            }
        }
        fly(roots.stream().filter(Actor::flies).toList());
    }
}
