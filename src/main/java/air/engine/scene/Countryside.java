package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Open land: a field, a hill, a village, a road, a desert, a garden. */
final class Countryside extends Setting {
    private static final Colour GRASS = Colour.polar(0.6, 0.1, 125);
    private static final Colour SAND = Colour.polar(0.82, 0.08, 80);

    Countryside(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        if (cast.at(Place.HILL, Place.MOUNTAIN)) hill();
        else if (cast.at(Place.VILLAGE)) village();
        else field();
        plants.foreground(placing);
    }

    // ---- a hill, with what stands on it

    private void hill() {
        boolean mountains = cast.at(Place.MOUNTAIN);
        stage.horizon = mountains ? 0.66 : 0.62;
        sky.lay();
        if (mountains) mountains();
        else land.hills(stage.paper ? 1 : 2, stage.paper ? 0.2 : 0.22);
        List<Actor> roots = cast.roots();
        double peak = stage.focusX;
        double[] rows = new double[width];
        double top = mountains ? 0.74 : 0.60;
        double steep = mountains ? 0.16 : 0.34;
        for (int x = 0; x < width; x++) {
            double away = Math.abs((double) x / width - peak) / 0.8;
            rows[x] =
                    (top + steep * StrictMath.pow(away, 1.5) + 0.006 * chance.noise("crest", 9.0 * x / width)) * height;
        }
        land.ground(top, rows, GRASS);
        if (stage.paper) land.contour(rows);
        if (chance.heads("hillTree", 0.6)) {
            double x = (peak < 0.5 ? 0.80 : 0.20) * width;
            plants.tree(x, rows[(int) x] + 0.02 * height, unit * 0.32, 0.1);
        }
        if (cast.at(Place.RIVER, Place.ROAD)) winding();
        plants.tufts(top + 0.12);
        crest(roots, rows);
    }

    private void mountains() {
        for (int k = 0; k < 3; k++) {
            double near = k / 2.0;
            double high = 0.42 - 0.14 * near;
            double[] rows = land.ridge("mountain" + k, stage.horizon + 0.02 + 0.03 * k, high, 0.52, 0.9);
            Colour low = stage.skyLow;
            double l = stage.paper ? 0.8 - 0.22 * near : low.l() * (0.8 - 0.2 * near);
            Region material = stage.pick(
                    Wish.of(Role.FAR)
                            .near(new Colour((float) l, low.a() * 0.5f, low.b() * 0.5f), 0.9, 0.2)
                            .area(0.03)
                            .apart(0.12, low)
                            .chance(0.4),
                    k);
            float[] cover = land.below(rows);
            if (stage.paper) dissolve(cover, rows, 0.16);
            Layer layer = stage.addFlat("mountain", material, cover);
            layer.broad = true;
            layer.glow = stage.paper;
            if (!stage.paper) {
                layer.shade = placing.shade(cover, 0, (int) (0.2 * height), width, (int) (0.4 * height));
                stage.air(layer, 0.8 * (1 - near));
            }
            if (k == 1) snowcap(rows, material);
        }
    }

    private void dissolve(float[] cover, double[] rows, double deep) {
        for (int x = 0; x < width; x++)
            for (int y = Math.max(0, (int) rows[x]); y < height; y++)
                cover[y * width + x] *= (float) StrictMath.exp(-(y - rows[x]) / (deep * height));
    }

    /** Snow on the heights of a ridge. */
    private void snowcap(double[] rows, Region rock) {
        if (stage.paper || rock.colour().l() > 0.75) return;
        double least = 1;
        for (double row : rows) least = Math.min(least, row / height);
        double line = least + 0.35 * (stage.horizon - least);
        double fine = 512 / stage.unit;
        float[] cover = stage.field((x, y) -> {
            double edge = (line + 0.03 * chance.noise("snowline", x * 0.06 * fine)) * height;
            return y >= rows[x] && y < edge ? 1 : 0;
        });
        Layer layer = stage.addFlat("snowcap", stage.bright, cover);
        stage.air(layer, 0.5);
    }

    private void crest(List<Actor> roots, double[] rows) {
        int total = roots.stream().mapToInt(a -> a.thing.count()).sum();
        List<Actor> flying = new ArrayList<>();
        int slot = 0;
        for (Actor actor : roots) {
            if (actor.flies()) {
                flying.add(actor);
                continue;
            }
            for (int k = 0; k < actor.thing.count(); k++, slot++) onCrest(actor, k, slot, total, rows);
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
        double foot = rows[(int) x] + high * 0.05 + 0.012 * height * (slot % 2);
        placing.footing(x, foot - 1, high * 0.7);
        one(actor, drawing, x, foot, high, chance.of("crestFaces", slot) < 0.5, 0);
    }

    // ---- a village

    private void village() {
        stage.horizon = 0.60;
        sky.lay();
        land.hills(2, stage.paper ? 0.3 : 0.2);
        double[] rows = land.ridge("village", 0.80, 0.13, 0.35, 0.4);
        land.ground(0.68, rows, GRASS);
        houses(rows);
        for (int k = 0; k < 3; k++) {
            double x = (k == 0 ? (stage.leftHeavy() ? 0.9 : 0.1) : chance.of("villageTree", k)) * width;
            double foot = rows[(int) Math.min(width - 1, x)] + (k == 0 ? 0.16 : 0.08) * height;
            plants.tree(x, foot, unit * (k == 0 ? 0.40 : 0.15), 0);
        }
        stand(cast.roots(), (x, depth) -> (0.78 + 0.2 * depth) * height);
    }

    private void houses(double[] rows) {
        int count = 9 + (int) (4 * chance.of("houses"));
        List<double[]> list = new ArrayList<>();
        for (int k = 0; k < count; k++)
            list.add(new double[] {
                (0.1 + 0.8 * ((k * 0.618 + chance.of("houseX")) % 1)) * width, chance.of("houseDepth", k), k
            });
        list.sort((p, q) -> Double.compare(q[1], p[1]));
        boolean church = stage.sentence.refused().contains("church");
        for (double[] at : list) {
            int k = (int) at[2];
            boolean steeple = !church && at[1] > 0.4;
            church |= steeple;
            List<Drawing> views = stage.drawings.showing(steeple ? "church" : "house", "");
            Drawing drawing = views.get((int) (chance.of("houseKind", k) * views.size()));
            double high = unit * (0.185 - 0.085 * at[1]) * (steeple ? 2 : 1) * drawing.size();
            double foot = rows[(int) Math.min(width - 1, at[0])] + (0.015 + 0.085 * (1 - at[1])) * height;
            placing.put(
                    drawing,
                    at[0],
                    foot,
                    high,
                    chance.heads("houseFaces" + k, 0.5),
                    0.35 * at[1],
                    java.util.Optional.empty());
        }
    }

    // ---- a field, a road, a desert, a garden

    private void field() {
        boolean desert = cast.at(Place.DESERT, Place.SHORE);
        boolean garden = cast.at(Place.GARDEN);
        stage.horizon = stage.horizon(0.42, 0.54);
        sky.lay();
        if (cast.at(Place.SHORE)) sea();
        else land.hills(2, desert ? 0.1 : 0.16);
        double[] rows = land.ridge("field", stage.horizon + 0.03, 0.04, 0.3, 0);
        land.ground(stage.horizon, rows, desert ? SAND : GRASS);
        if (cast.at(Place.ROAD, Place.RIVER)) winding();
        boolean flowers = cast.any(a -> a.is(Kind.FLOWER)) || garden;
        if (!desert) trees(garden);
        if (desert) dunes();
        else if (!flowers) plants.tufts(stage.horizon);
        Colour bloom = cast.all().stream()
                .filter(a -> a.is(Kind.FLOWER))
                .flatMap(a -> a.thing.colour().stream())
                .findFirst()
                .orElse(null);
        if (flowers) plants.meadow(0, 0.62, garden ? 120 : 230, bloom);
        List<Actor> roots = cast.roots().stream()
                .filter(a -> !a.is(Kind.FLOWER) || !flowers)
                .toList();
        stand(roots, (x, depth) -> (stage.horizon + (1 - stage.horizon) * (0.04 + 0.92 * depth)) * height);
        if (flowers) plants.meadow(0.62, 1.1, garden ? 45 : 90, bloom);
    }

    private void trees(boolean garden) {
        int far = (int) (4 * stage.rich) + (garden ? 2 : 0);
        for (int k = 0; k < far; k++)
            plants.tree(
                    chance.between("farTree" + k, 0.08, 0.92) * width,
                    (stage.horizon + 0.03) * height,
                    unit * chance.between("farHigh" + k, 0.08, 0.14),
                    0.5);
        if (cast.any(a -> a.is(Kind.TREE))) return;
        double x = (stage.leftHeavy() ? 0.84 : 0.16) * width;
        plants.tree(x, (stage.horizon + 0.05) * height, unit * (garden ? 0.36 : 0.26), 0.3);
    }

    private void sea() {
        double shore = stage.horizon;
        stage.horizon = shore - 0.10;
        water.lay(stage.horizon);
        stage.horizon = shore;
    }

    private void dunes() {
        for (int k = 0; k < 3; k++) {
            double top = stage.horizon + 0.1 + 0.17 * k;
            double[] rows = land.ridge("dune" + k, top + 0.05, 0.09, 0.25, 0.2);
            Region sand = stage.pick(
                    Wish.of(Role.GROUND)
                            .near(stage.toned(stage.ground.colour(), 0.04 - 0.05 * k), 1, 0.6)
                            .area(0.04),
                    31 + k);
            float[] cover = land.below(rows);
            if (stage.paper) {
                land.wash(top, cover);
                continue;
            }
            Layer layer = stage.addFlat("dune", sand, cover);
            layer.flat = stage.toned(stage.ground.colour(), 0.05 - 0.06 * k);
            layer.broad = true;
        }
    }

    /** A road or a river that winds towards the viewer. */
    private void winding() {
        boolean river = cast.at(Place.RIVER);
        Path2D path = new Path2D.Double();
        int steps = 24;
        double near = (stage.leftHeavy() ? 0.62 : 0.38) * width;
        double far = (stage.leftHeavy() ? 0.56 : 0.44) * width;
        double[][] left = new double[steps + 1][2];
        for (int pass = 0; pass < 2; pass++)
            for (int k = 0; k <= steps; k++) {
                int j = pass == 0 ? k : steps - k;
                double f = (double) j / steps;
                double y = stage.horizon + 0.03 + (1.02 - stage.horizon - 0.03) * f;
                double sway = 0.16 * StrictMath.sin(f * 5 + 4 * chance.of("sway")) * (0.25 + 0.75 * f) * width;
                double half = (0.008 + (river ? 0.20 : 0.13) * StrictMath.pow(f, 1.5)) * width;
                double x = far + (near - far) * f + sway + (pass == 0 ? -half : half);
                if (pass == 0 && k == 0) path.moveTo(x, y * height);
                else path.lineTo(x, y * height);
                left[j][0] = x;
            }
        path.closePath();
        Colour ground = stage.behind(width * 0.5, height * 0.8);
        Region material = river
                ? water.material()
                : stage.pick(
                        Stage.wish(Role.GROUND, ground.l() + (ground.l() > 0.6 ? -0.2 : 0.2), 0.05, 75)
                                .area(0.03)
                                .apart(0.16, ground),
                        1,
                        0.3);
        float[] cover = stage.fill(path);
        if (stage.paper) Stage.times(cover, river ? 0.25 : 0.4);
        Layer layer = stage.addFlat(river ? "river" : "road", material, cover);
        layer.broad = true;
        layer.subject = true;
    }
}
