package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept.Kind;
import java.util.ArrayList;
import java.util.List;

/** Land that rises: a hill, a mountain, a volcano, a valley. */
final class Heights extends Outdoors {
    private static final List<String> VALLEYS = List.of("valley", "mountain pass");

    Heights(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        if (cast.names(VALLEYS.toArray(new String[0]))) valley();
        else if (cast.at(Place.MOUNTAIN) && !cast.names("hill") && !upon()) mountain();
        else hill();
        frame();
    }

    /** Whether something stands on the mountain rather than before it. */
    private boolean upon() {
        return cast.any(a -> a.holder == null && cast.linked(a, Relation.ON, "mountain"));
    }

    // ---- a hill, with what stands on it

    private void hill() {
        boolean file = cast.any(Outdoors::files);
        horizon(0.54, 0.66);
        sky.lay();
        if (cast.at(Place.MOUNTAIN)) new Peaks(stage, land).range(0.3);
        else land.hills(hills(), stage.paper ? 0.2 : chance.between("hillsHigh", 0.14, 0.24));
        double top = file ? chance.between("fileTop", 0.62, 0.72) : chance.between("hillTop", 0.55, 0.66);
        double steep = file ? 0.16 : chance.between("steep", 0.24, 0.42) * (upon() ? 1.5 : 1);
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
            for (Actor actor : cast.roots()) if (actor.is(Kind.BOAT)) boat(actor, 0);
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
}
