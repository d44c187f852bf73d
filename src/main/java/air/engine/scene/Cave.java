package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** In a cave: dark rock about a bright mouth, before which things stand; or a fire that lights it. */
final class Cave extends Outdoors {
    Cave(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.56, 0.64);
        stage.focusX = 0.5 + (stage.focusX - 0.5) * 0.6;
        stage.lightX = stage.focusX;
        sky.lay();
        boolean sea = chance.heads("caveSea", 0.5) || cast.at(Place.WATER);
        land.hills(1, 0.1);
        if (sea) water.lay(stage.horizon);
        else land.ground(stage.horizon, land.level(stage.horizon + 0.01), GRASS);
        double[] mouth = {
            stage.focusX,
            stage.horizon + 0.08,
            chance.between("mouthWide", 0.24, 0.32),
            chance.between("mouthHigh", 0.36, 0.46)
        };
        Region rock = rock();
        wall(rock, mouth, 0, 1.0);
        wall(rock, mouth, 1, 1.22);
        floor(rock, mouth);
        stand(cast.roots(), (x, depth) -> (stage.horizon + 0.12 + (0.8 - stage.horizon) * depth) * height);
        teeth(rock);
    }

    private Region rock() {
        Region rock = stage.pick(
                Stage.wish(Role.GROUND, 0.2, 0.03, 60).area(0.02).apart(0.22, stage.skyLow, stage.skyTop), 1.6, 0.2);
        stage.ground = rock;
        return rock;
    }

    /** Rock about the mouth; the outer one nearer and darker. */
    private void wall(Region rock, double[] mouth, int k, double wide) {
        Area area = new Area(new Rectangle2D.Double(-5, -5, width + 10, height + 10));
        Path2D hole = new Path2D.Double();
        int corners = 22;
        double reach = Math.min(width, 1.5 * unit);
        for (int j = 0; j <= corners; j++) {
            double angle = Math.PI + Math.PI * j / corners;
            double r = wide * (1 + 0.10 * chance.noise("mouth" + k, j * 0.9));
            double x = mouth[0] * width + StrictMath.cos(angle) * mouth[2] * reach * r;
            double y = mouth[1] * height + StrictMath.sin(angle) * mouth[3] * height * r;
            if (j == 0) hole.moveTo(x - stage.px(10), height * (mouth[1] + 0.05 * k + 0.02));
            hole.lineTo(x, y);
        }
        hole.lineTo(mouth[0] * width + mouth[2] * reach * wide + stage.px(10), height * (mouth[1] + 0.05 * k + 0.02));
        hole.closePath();
        area.subtract(new Area(hole));
        float[] cover = stage.fill(area);
        if (stage.paper) Stage.times(cover, k == 0 ? 0.6 : 0.7);
        Layer layer = stage.addFlat("rock", rock, cover);
        Colour dark = rock.colour().l() > 0.4
                ? new Colour(0.34f, rock.colour().a(), rock.colour().b())
                : rock.colour();
        layer.flat = stage.toned(dark, k == 0 ? 0.10 : 0);
        layer.broad = true;
        if (k == 1) lit(layer, mouth, reach);
    }

    /** The light that falls in through the mouth. */
    private void lit(Layer layer, double[] mouth, double reach) {
        layer.shade = stage.field((x, y) -> {
            double dx = (x - mouth[0] * width) / (mouth[2] * reach * 2);
            double dy = (y - (mouth[1] - 0.15) * height) / (mouth[3] * height * 1.7);
            return 0.10 * StrictMath.exp(-dx * dx - dy * dy) - 0.03;
        });
    }

    private void floor(Region rock, double[] mouth) {
        double[] rows = land.ridge("caveFloor", mouth[1] + 0.05, 0.05, 0.4, 0);
        float[] cover = land.below(rows);
        if (stage.paper) Stage.times(cover, 0.35);
        Layer layer = stage.addFlat("floor", rock, cover);
        layer.flat = stage.toned(stage.layers.get(stage.layers.size() - 2).flat, 0.09);
        layer.shade = stage.field((x, y) -> {
            double dx = (x - mouth[0] * width) / (0.3 * width);
            double dy = (y / (double) height - mouth[1]) / 0.25;
            return 0.16 * StrictMath.exp(-dx * dx - dy * dy);
        });
        layer.broad = true;
    }

    /** Stone that hangs from the roof. */
    private void teeth(Region rock) {
        Path2D path = new Path2D.Double();
        for (int k = 0; k < 9; k++) {
            double x = (k + 0.2 + 0.6 * chance.of("toothX", k)) / 9 * width;
            double away = Math.abs(x / width - stage.focusX);
            double tall = unit * (0.05 + 0.2 * away + 0.07 * chance.of("tooth", k));
            double half = tall * 0.24;
            path.moveTo(x - half, -5);
            path.quadTo(x - half * 0.3, tall * 0.6, x, tall);
            path.quadTo(x + half * 0.3, tall * 0.6, x + half, -5);
            path.closePath();
        }
        float[] cover = stage.fill(path);
        if (stage.paper) Stage.times(cover, 0.85);
        Layer layer = stage.addFlat("stalactites", rock, cover);
        layer.flat = stage.toned(
                stage.layers.stream()
                        .filter(l -> l.name.equals("rock"))
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .flat,
                -0.06);
        layer.rough = 0.6;
    }
}
