package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.geom.Path2D;
import java.util.List;

/** A cliff over the sea, with what stands at its edge. */
final class Cliff extends Outdoors {
    Cliff(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.46, 0.60);
        sky.lay();
        land.hills(1, 0.07);
        water.lay(stage.horizon);
        if (stage.lowSun || stage.night) water.glitter(stage.horizon);
        boolean right = stage.focusX > 0.5;
        double top = Math.max(0.44, stage.horizon - chance.between("cliffTop", 0.02, 0.10));
        double edge = stage.focusX + (right ? -1 : 1) * chance.between("cliffEdge", 0.14, 0.2);
        Path2D face = new Path2D.Double();
        double end = right ? width + 5 : -5;
        face.moveTo(end, (top - 0.01) * height);
        face.lineTo(edge * width, top * height);
        for (int k = 1; k <= 9; k++) {
            double f = k / 9.0;
            double u = edge + (right ? -1 : 1) * (0.10 * f * f - 0.025 * chance.noise("face", k * 0.9));
            face.lineTo(u * width, (top + (1.03 - top) * f) * height);
        }
        face.lineTo(end, height + 5);
        face.closePath();
        crag(face, top);
        grass(right, edge, top);
        surf(edge, right);
        boats();
        near = Math.min(1, (top - 0.07) * height / (0.56 * unit));
        List<Actor> roots = cast.roots().stream().filter(a -> !a.is(Kind.BOAT)).toList();
        stand(roots, (x, depth) -> (top + 0.018 + 0.02 * depth) * height);
    }

    private void crag(Path2D face, double top) {
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        Region stone = stage.pick(
                Stage.wish(Role.GROUND, stage.dark ? 0.22 : 0.6, 0.05, 70)
                        .area(0.02)
                        .apart(0.2, wet, stage.skyLow),
                0.8,
                0.3);
        stage.ground = stone;
        float[] cover = stage.fill(face);
        if (stage.paper) land.dissolve(cover, top, 0.7, 0.35);
        placing.outline(cover, wet, stage.px(120));
        Layer layer = stage.addFlat("cliff", stone, cover);
        layer.flat = stage.clear(stone.colour(), 0.2, wet);
        layer.subject = true;
        layer.broad = true;
        float[] cracks = stage.field((x, y) ->
                chance.noise("crack", x * 22.0 / unit + 0.6 * chance.noise("crack2", y * 9.0 / unit)) > 0.35 ? 0.7 : 0);
        for (int i = 0; i < cracks.length; i++) cracks[i] *= cover[i];
        Layer lines = stage.add("cracks", stone, cracks);
        lines.flat = stage.toned(layer.flat, -0.09);
    }

    private void grass(boolean right, double edge, double top) {
        if (stage.paper) return;
        Colour stone = stage.ground.colour();
        Region green =
                stage.pick(Stage.wish(Role.GROUND, 0.55, 0.1, 125).area(0.02).apart(0.16, stone), 0.4, 0.5);
        float[] cover = stage.field((x, y) -> {
            double u = (double) x / width;
            boolean in = right ? u > edge - 0.005 : u < edge + 0.005;
            double deep = (0.045 + 0.02 * chance.noise("turf", x * 14.0 / unit)) * height;
            double from = (top - 0.01 * Math.abs(u - edge)) * height;
            return in && y >= from - 1 && y < from + deep ? 1 : 0;
        });
        Layer layer = stage.addFlat("turf", green, cover);
        layer.flat = stage.clear(green.colour(), 0.12, stone);
    }

    /** White water where the sea breaks on the rock. */
    private void surf(double edge, boolean right) {
        float[] cover = stage.field((x, y) -> {
            double v = (double) y / height;
            if (v < stage.horizon + 0.2) return 0;
            double f = (v - stage.horizon) / (1 - stage.horizon);
            double at = edge + (right ? -1 : 1) * (0.02 + 0.10 * f * f);
            double out = right ? at - (double) x / width : (double) x / width - at;
            double wide = (0.03 + 0.03 * chance.noise("surf", y * 18.0 / unit)) * unit / width;
            return out > -0.02 && out < wide ? 0.7 * Math.min(1, 1 - out / wide) : 0;
        });
        Layer layer = stage.add("surf", stage.bright, cover);
        layer.flat = stage.bright.colour();
        if (stage.paper) Stage.times(cover, 0.3);
    }

    private void boats() {
        List<Actor> boats = cast.roots().stream().filter(a -> a.is(Kind.BOAT)).toList();
        for (int k = 0; k < boats.size(); k++) boat(boats.get(k), k);
    }
}
