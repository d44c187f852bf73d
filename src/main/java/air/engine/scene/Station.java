package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** A railway station: the roof over the platform, the rails beyond it, and a train where one is asked for. */
final class Station extends Outdoors {
    Station(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.44, 0.52);
        sky.lay();
        land.hills(1, 0.12);
        land.ground(stage.horizon, land.level(stage.horizon + 0.01), GRASS);
        new Fronts(stage, placing).row(-0.02 * width, 1.02 * width, (stage.horizon + 0.03) * height, unit * 0.15, 0.6);
        double rail = (stage.horizon + 0.21) * height;
        rails(rail);
        trains(rail);
        platform((stage.horizon + 0.24) * height);
        List<Actor> people =
                cast.roots().stream().filter(a -> !a.is(Kind.VEHICLE)).toList();
        stand(people, (x, depth) -> (stage.horizon + 0.28 + (0.68 - stage.horizon) * depth) * height);
        roof();
    }

    private void rails(double y) {
        Region bed = stage.pick(
                Stage.wish(Role.GROUND, stage.dark ? 0.25 : 0.5, 0.03, 60)
                        .area(0.02)
                        .apart(0.16, stage.ground.colour()),
                1,
                0.2);
        float[] cover = stage.fill(new Rectangle2D.Double(-5, y - 0.05 * height, width + 10, 0.12 * height));
        if (stage.paper) Stage.times(cover, 0.4);
        stage.addFlat("road", bed, cover);
        Layer rails = stage.addFlat("rails", stage.dark ? stage.bright : stage.ink, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(3)));
            g.draw(new Line2D.Double(-5, y, width + 5, y));
            g.draw(new Line2D.Double(-5, y - 0.03 * height, width + 5, y - 0.03 * height));
        }));
        rails.rough = 0.2;
        rails.subject = true;
    }

    private void trains(double rail) {
        for (Actor actor : cast.roots()) {
            if (!actor.is(Kind.VEHICLE)) continue;
            Drawing drawing = actor.drawing(chance, 0);
            double high = Math.min(unit * 0.3, 0.92 * width * drawing.height() / drawing.width()) * drawing.size();
            one(
                    actor,
                    drawing,
                    (0.5 + 0.5 * (stage.focusX - 0.5)) * width,
                    rail + stage.px(2),
                    high,
                    !stage.leftHeavy(),
                    0);
        }
    }

    private void platform(double y) {
        Colour behind = stage.behind(width * 0.5, y - stage.px(6));
        Region stone = stage.pick(
                Stage.wish(Role.GROUND, stage.night ? 0.38 : 0.78, 0.02, 80)
                        .area(0.03)
                        .apart(0.2, behind),
                0.8,
                0.2);
        stage.ground = stone;
        float[] cover = stage.fill(new Rectangle2D.Double(-5, y, width + 10, height));
        if (stage.paper) {
            land.wash(y / height, cover);
            return;
        }
        Layer layer = stage.addFlat("platform", stone, cover);
        layer.flat = stage.clear(stone.colour(), 0.2, behind);
        layer.broad = true;
        Layer edge = stage.addFlat(
                "edge",
                stage.bright,
                stage.fill(new Rectangle2D.Double(-5, y + stage.px(12), width + 10, stage.px(5))));
        edge.rough = 0.3;
        edge.flat = stage.clear(stage.bright.colour(), 0.14, layer.flat);
    }

    /** The roof above, carried by pillars, and a clock under it. */
    private void roof() {
        Colour behind = stage.behind(width * 0.5, 0.1 * height);
        Region iron = stage.pick(
                Stage.part(stage.dark ? 0.14 : 0.3, 0.05, 150).area(0.01).apart(0.22, behind, stage.skyLow), 1, 0.4);
        double eaves = Math.min(0.17 * height, 0.2 * unit);
        boolean left = !stage.leftHeavy();
        float[] cover = stage.mask(g -> {
            Path2D path = new Path2D.Double();
            path.moveTo(-5, -5);
            path.lineTo(width + 5, -5);
            path.lineTo(width + 5, eaves * (left ? 0.75 : 1));
            path.lineTo(-5, eaves * (left ? 1 : 0.75));
            path.closePath();
            g.fill(path);
            for (double x = 0; x < width; x += stage.px(16))
                g.fill(new Rectangle2D.Double(x, eaves * 0.75, stage.px(9), eaves * 0.36));
            for (int k = 0; k < 2; k++) pillar(g, (left ? 0.08 + 0.84 * k : 0.92 - 0.84 * k) * width, eaves, k);
        });
        placing.outline(cover, behind, stage.px(100));
        stage.addFlat("canopy", iron, cover);
        double x = (left ? 0.28 : 0.72) * width;
        view("clock", 0)
                .ifPresent(clock ->
                        placing.put(clock, x, eaves * 1.05 + unit * 0.13, unit * 0.12, false, 0, Optional.empty()));
    }

    private void pillar(Graphics2D g, double x, double eaves, int k) {
        double half = stage.px(6);
        double foot = (k == 0 ? 0.94 : 0.86) * height;
        g.fill(new Rectangle2D.Double(x - half, eaves * 0.8, 2 * half, foot - eaves * 0.8));
        g.fill(new Rectangle2D.Double(x - half * 2, foot - half * 2, half * 4, half * 2));
        Path2D brace = new Path2D.Double();
        brace.moveTo(x - half * 6, eaves);
        brace.quadTo(x - half, eaves * 1.1, x - half, eaves + half * 8);
        brace.lineTo(x + half, eaves + half * 8);
        brace.quadTo(x + half, eaves * 1.1, x + half * 6, eaves);
        brace.closePath();
        g.fill(brace);
    }
}
