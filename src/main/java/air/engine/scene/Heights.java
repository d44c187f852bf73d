package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Land that rises: a hill, a mountain, a volcano, a valley, a canyon, a cliff. */
final class Heights extends Outdoors {
    private static final List<String> VALLEYS = List.of("valley", "mountain pass");

    Heights(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        if (cast.names("canyon")) canyon();
        else if (cast.names(VALLEYS.toArray(new String[0]))) valley();
        else if (cast.names("cliff")) cliff();
        else if (cast.at(Place.MOUNTAIN) && !cast.names("hill")) mountain();
        else hill();
        frame();
    }

    // ---- a hill, with what stands on it

    private void hill() {
        boolean file = cast.any(Outdoors::files);
        horizon(0.54, 0.66);
        sky.lay();
        if (cast.at(Place.MOUNTAIN)) new Peaks(stage, land).range(0.3);
        else land.hills(hills(), stage.paper ? 0.2 : chance.between("hillsHigh", 0.14, 0.24));
        double top = file ? chance.between("fileTop", 0.62, 0.72) : chance.between("hillTop", 0.55, 0.66);
        double steep = file ? 0.16 : chance.between("steep", 0.24, 0.42);
        double peak = file ? (stage.leftHeavy() ? 0.05 : 0.95) : stage.focusX;
        double[] rows = new double[width];
        for (int x = 0; x < width; x++) {
            double away = Math.abs((double) x / width - peak) / 0.8;
            double bump = 0.006 * chance.noise("crest", 9.0 * x / unit);
            rows[x] = (top + steep * StrictMath.pow(away, 1.5) * Math.min(1.3, width / unit) + bump) * height;
            rows[x] = Math.min(rows[x], 0.94 * height);
        }
        land.ground(top, rows, GRASS);
        if (stage.paper) land.contour(rows);
        boolean tree = cast.any(a -> a.is(Kind.TREE, Kind.BUILDING)) || file;
        if (!tree && chance.heads("hillTree", 0.35 + 0.3 * plenty())) {
            double x = (peak < 0.5 ? 0.80 : 0.20) * width;
            plants.tree(x, rows[(int) x] + 0.02 * height, unit * chance.between("hillTreeHigh", 0.2, 0.34), 0.1);
        }
        if (cast.at(Place.ROAD)) new Winding(stage, top + 0.015, peak, 0.5).road(0.1);
        plants.tufts(top + 0.12);
        crest(cast.roots(), rows);
    }

    private void crest(List<Actor> roots, double[] rows) {
        int total = roots.stream().mapToInt(a -> a.thing.count()).sum();
        List<Actor> flying = new ArrayList<>();
        int slot = 0;
        for (Actor actor : roots) {
            if (actor.flies()) flying.add(actor);
            else if (files(actor)) file(actor, rows);
            else for (int k = 0; k < actor.thing.count(); k++, slot++) onCrest(actor, k, slot, total, rows);
        }
        fly(flying);
    }

    private void onCrest(Actor actor, int k, int slot, int total, double[] rows) {
        double gap = Math.min(0.26, 0.8 / total);
        double off = total == 1 ? 0 : (slot - (total - 1) / 2.0) * gap + 0.05 * (chance.of("crestX", slot) - 0.5);
        double x = Math.max(0.1, Math.min(0.9, stage.focusX + off + (0.5 - stage.focusX) * 0.35)) * width;
        double crowd = total == 1 ? 1 : total < 4 ? 0.72 : total < 7 ? 0.5 : 0.36;
        double share = Math.min(0.42, actor.share() * 0.85);
        Drawing drawing = actor.drawing(chance, k);
        double high =
                unit * share * crowd * chance.between("crestHigh" + slot, 0.92, 1.08) * stage.scale * drawing.size();
        high = Math.min(high, 0.8 * width * drawing.height() / drawing.width());
        double foot = rows[(int) x] + high * 0.05 + 0.012 * height * (slot % 2);
        placing.footing(x, foot - 1, high * 0.7);
        one(actor, drawing, x, foot, high, chance.of("crestFaces", slot) < 0.5, 0);
    }

    // ---- a mountain

    private void mountain() {
        boolean lake = cast.at(Place.WATER) || cast.roots().isEmpty() && chance.heads("tarn", 0.4);
        horizon(0.58, 0.68);
        sky.lay();
        Peaks peaks = new Peaks(stage, land);
        boolean volcano = cast.names("volcano");
        double x = cast.roots().isEmpty() ? stage.focusX : 1 - stage.focusX;
        int from = stage.layers.size();
        if (!volcano && chance.heads("range", 0.6)) peaks.range(0.16);
        peaks.great(x, chance.between("summit", 0.14, 0.26) + (volcano ? 0.12 : 0), volcano ? 0.62 : 0.75, volcano);
        if (lake) {
            water.lay(stage.horizon + 0.02);
            if (!stage.paper) water.mirror(from, "mountain", (stage.horizon + 0.02) * height, 0.55);
            for (Actor actor : cast.roots()) if (actor.is(Kind.BOAT)) afloat(actor, 0);
        } else shoulder();
        stand(
                cast.roots().stream().filter(a -> !lake || !a.is(Kind.BOAT)).toList(),
                (at, depth) -> (stage.horizon + (1 - stage.horizon) * (0.16 + 0.8 * depth)) * height);
    }

    /** The ground at the foot of a mountain, with woods at its edge. */
    private void shoulder() {
        double[] rows = land.ridge("shoulder", stage.horizon + 0.07, 0.07, 0.35, 0.3);
        land.ground(stage.horizon, rows, GRASS);
        if (stage.paper) land.contour(rows);
        if (cast.at(Place.ROAD)) Winding.of(stage, stage.horizon + 0.05).road(0.12);
        int trees = stage.paper ? 1 : 2 + (int) (5 * plenty());
        for (int k = 0; k < trees; k++) {
            double x = ((k * 0.618 + chance.of("woodX")) % 1) * width;
            double foot = rows[(int) Math.min(width - 1, x)] + unit * (0.02 + 0.05 * chance.of("woodFoot", k));
            plants.conifer(x, foot, unit * chance.between("woodHigh" + k, 0.10, 0.20), 0.35);
        }
        plants.tufts(stage.horizon + 0.12);
    }

    // ---- a valley

    private void valley() {
        horizon(0.42, 0.50);
        sky.lay();
        if (cast.names("mountain pass") || chance.heads("valleyRange", 0.6)) new Peaks(stage, land).range(0.24);
        else land.hills(2, 0.16);
        boolean river = cast.at(Place.RIVER);
        if (river && !stage.paper) stage.water = water.material();
        land.ground(stage.horizon, land.ridge("floor", stage.horizon + 0.02, 0.02, 0.3, 0), GRASS);
        Winding way = new Winding(
                stage, stage.horizon + 0.03, 0.5 + 0.5 * (stage.focusX - 0.5), 0.5 + 0.4 * (0.5 - stage.focusX));
        if (river) way.river(water, 0.16);
        else if (cast.at(Place.ROAD) || chance.heads("valleyRoad", 0.6)) way.road(0.08);
        for (int k = 0; k < 4; k++) flank(k);
        stand(cast.roots(), (x, depth) -> (stage.horizon + (1 - stage.horizon) * (0.22 + 0.74 * depth)) * height);
    }

    /** A slope that comes down from one side; the nearer the lower. */
    private void flank(int k) {
        boolean left = k % 2 == 0;
        double near = k / 3.0;
        double high = stage.horizon - 0.22 + 0.12 * near + chance.between("flank" + k, -0.05, 0.03);
        double low = stage.horizon + 0.06 + 0.20 * near;
        double reach = chance.between("flankReach" + k, 0.36, 0.5) - 0.1 * near;
        double[] rows = new double[width];
        for (int x = 0; x < width; x++) {
            double u = (double) x / width;
            double in = Math.min(1, (left ? u : 1 - u) / reach);
            double fall = in * in * (3 - 2 * in);
            double bump = 0.012 * chance.noise("flankRow" + k, 7.0 * x / unit);
            rows[x] = in >= 1 ? height + 9 : (high + (low - high) * fall + bump) * height;
        }
        Colour base = stage.ground.colour();
        double step = stage.paper ? 0 : (0.10 - 0.13 * near) * (k % 2 == 0 ? 1 : 0.7);
        Region material = stage.pick(
                Stage.wish(Role.GROUND, base.l() + step, 0.08, 125)
                        .near(stage.toned(base, step), 1, 0.7)
                        .area(0.03),
                50 + k);
        float[] cover = slope(rows, left, reach, low);
        Layer layer = stage.addFlat("slope", material, cover);
        layer.flat = stage.toned(base, step).mix(material.colour(), 0.35);
        layer.broad = true;
        layer.glow = stage.paper;
        stage.air(layer, 0.8 * (1 - near));
        woods(rows, left, near, k);
    }

    private float[] slope(double[] rows, boolean left, double reach, double low) {
        float[] cover = stage.field((x, y) -> {
            double in = (left ? (double) x / width : 1 - (double) x / width) / reach;
            double foot = (low + 0.02 * (1 - in)) * height;
            return in < 1 && y >= rows[x] && (stage.paper || y < foot + 0.5 * height * (1 - in)) ? 1 : 0;
        });
        if (stage.paper)
            for (int x = 0; x < width; x++)
                for (int y = 0; y < height; y++)
                    cover[y * width + x] *= (float) (0.5 * StrictMath.exp(-Math.max(0, y - rows[x]) / (0.08 * height)));
        return cover;
    }

    private void woods(double[] rows, boolean left, double near, int k) {
        int count = (int) (stage.paper ? 1 : 1 + 3 * plenty());
        for (int j = 0; j < count; j++) {
            double u = chance.between("slopeTree" + k + j, 0.02, 0.24);
            double x = (left ? u : 1 - u) * width;
            double foot = rows[(int) x] + unit * 0.02;
            if (foot < height) plants.conifer(x, foot, unit * (0.06 + 0.10 * near), 0.7 * (1 - near));
        }
    }

    // ---- a canyon

    private void canyon() {
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

    // ---- a cliff over the sea

    private void cliff() {
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
        if (stage.paper)
            for (int y = 0; y < height; y++) {
                float fade = (float) (0.7 * StrictMath.exp(-Math.max(0, (double) y / height - top) / 0.35));
                for (int x = 0; x < width; x++) cover[y * width + x] *= fade;
            }
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
        for (int k = 0; k < boats.size(); k++) afloat(boats.get(k), k);
    }

    private void afloat(Actor boat, int slot) {
        Drawing drawing = boat.drawing(chance, slot);
        double high = unit * 0.2 * drawing.size();
        double x = (1 - stage.focusX + 0.12 * slot) * width;
        double y = (stage.horizon + (1 - stage.horizon) * 0.34) * height;
        int from = stage.layers.size();
        one(boat, drawing, x, y + high * 0.05, high, x > width / 2.0, 0);
        water.reflect(from, y - stage.px(1), 0.6);
    }
}
