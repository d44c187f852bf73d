package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Hour;
import air.engine.sentence.Sentence.Weather;
import air.engine.sentence.Thing;
import air.engine.words.Concept.Home;
import air.engine.words.Concept.Kind;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Open water: the sea or a lake, with what floats on it, and a headland for what stands on land. */
final class Sea extends Outdoors {
    Sea(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        boolean great = cast.names("wave");
        boolean rough = great || stage.has(Weather.STORM) || stage.sentence.wild();
        horizon(0.36, 0.66);
        sky.lay();
        double high = (stage.paper ? 0.30 : 0.10) + 0.08 * chance.of("high");
        if (cast.at(Place.MOUNTAIN)) mountains();
        else if (!rough && (stage.has(Weather.MIST) || chance.heads("coast", 0.75))) land.hills(hills(), high);
        water.lay(stage.horizon);
        Waves waves = new Waves(stage);
        int rows = rough ? 5 : 0;
        for (int k = 0; k < rows - 2; k++) waves.row(k / 4.0, k);
        if (great) waves.great();
        if (stage.lowSun || stage.night) water.glitter(stage.horizon);
        List<Actor> ashore = new ArrayList<>();
        List<Actor> afloat = new ArrayList<>();
        List<Actor> flying = new ArrayList<>();
        for (Actor actor : cast.roots()) (actor.flies() ? flying : floats(actor) ? afloat : ashore).add(actor);
        if (cast.names("island")) islands(ashore);
        else if (!ashore.isEmpty()) headland(ashore);
        for (int i = 0; i < afloat.size(); i++) float1(afloat.get(i), i, !ashore.isEmpty());
        for (int k = Math.max(0, rows - 2); k < rows; k++) waves.row(0.15 + k / 4.0, k);
        fly(flying);
        boolean more = stage.framing.richness() > Framing.USUAL.richness();
        if (!rough && (stage.paper || more || !cast.names("sea"))) frame();
    }

    private void mountains() {
        Peaks peaks = new Peaks(stage, land);
        peaks.range(0.16);
        if (chance.heads("greatPeak", 0.6))
            peaks.great(1 - stage.focusX, stage.horizon * 0.45, 0.7, cast.names("volcano"));
    }

    private static boolean floats(Actor actor) {
        return actor.is(Kind.BOAT, Kind.FISH)
                || actor.lives(Home.WATER, Home.UNDERWATER)
                || actor.name().equals("rock")
                || actor.thing.action().equals("swim")
                || actor.thing.action().equals("sail");
    }

    private void float1(Actor actor, int slot, boolean shore) {
        int count = actor.thing.count();
        for (int k = 0; k < count; k++) {
            Drawing drawing = actor.drawing(chance, k);
            double crowd = count == 1 ? 1 : count < 4 ? 0.72 : 0.48;
            double boat = actor.is(Kind.BOAT)
                    ? Math.max(0.17, Math.min(0.44, 0.40 * StrictMath.pow(actor.metres() / 7, 0.5)))
                    : Math.min(0.34, actor.share());
            double high = unit
                    * boat
                    * crowd
                    * stage.scale
                    * (slot == 0 ? 1 : 0.7)
                    * Math.max(0.4, 1 - 0.9 * (actor.thing.distance() - 0.3))
                    * drawing.size();
            double depth = (stage.paper ? 0.5 : 0.30)
                    + 0.3 * chance.of("depth " + actor.name(), k)
                    + 0.1 * stage.framing.nearness()
                    - 0.35 * (actor.thing.distance() - 0.3);
            double y = (stage.horizon + (1 - stage.horizon) * Math.max(0.06, Math.min(0.85, depth))) * height;
            float1(actor, drawing, column(actor, slot, k, count, shore) * width, y, high);
        }
    }

    private double column(Actor actor, int slot, int k, int count, boolean shore) {
        double x = cast.names("island") && !shore ? 0.5 : shore || slot > 0 ? 1 - stage.focusX : stage.focusX;
        switch (actor.thing.side()) {
            case LEFT:
                x = 0.25;
                break;
            case RIGHT:
                x = 0.75;
                break;
            case MIDDLE:
                x = 0.5;
                break;
            default:
        }
        if (count == 1) return x;
        return 0.12 + 0.76 * (k + 0.5 + 0.4 * (chance.of("floatX", k) - 0.5)) / count;
    }

    private void float1(Actor actor, Drawing drawing, double x, double y, double high) {
        int from = stage.layers.size();
        double draught = high * draught(actor);
        placing.waterline = y;
        one(actor, drawing, x, y + draught, high, x > width / 2.0, 0);
        placing.waterline = Double.MAX_VALUE;
        if (actor.thing.count() < 4) water.reflect(from, y - stage.px(1), 0.6);
        else water.whole(from, y - stage.px(1), 0.6);
    }

    /** How much of its height is under water, 0 to 1. */
    private static double draught(Actor actor) {
        if (actor.thing.action().equals("jump")) return 0;
        if (actor.is(Kind.BOAT)) return 0.05;
        if (actor.is(Kind.BIRD)) return 0.08;
        return actor.is(Kind.PERSON) ? 0.6 : 0.4;
    }

    /** A headland with things on it. */
    private void headland(List<Actor> ashore) {
        boolean right = stage.focusX > 0.5;
        double top = stage.horizon - 0.10;
        double foot = stage.horizon + 0.17;
        int from = stage.layers.size();
        rock(headland(right, top, foot), top, foot);
        double base = (top + 0.012) * height;
        double room = base - 0.05 * height;
        for (int i = 0; i < ashore.size(); i++) {
            Actor actor = ashore.get(i);
            Drawing drawing = actor.drawing(chance, 0);
            double share = i == 0 ? actor.share() : 0.62 * actor.share();
            double high = Math.min(unit * Math.min(0.46, share) * stage.scale, room) * drawing.size();
            double x = stage.focusX + (right ? 1 : -1) * (i == 0 ? 0 : 0.06 + 0.13 * i);
            if (i == 0 && actor.name().equals("lighthouse")) beacon(x * width, base - high * 0.78, right ? -1 : 1);
            for (int k = 0; k < Math.min(4, actor.thing.count()); k++)
                one(actor, actor.drawing(chance, k), (x + (right ? 0.1 : -0.1) * k) * width, base, high, right, 0);
        }
        if (!stage.paper) water.reflect(from, foot * height, 0.35);
    }

    private Path2D headland(boolean right, double top, double foot) {
        double edge = right ? width + 5 : -5;
        double out = right ? 1 : -1;
        double tip = (stage.focusX - out * 0.07) * width;
        Path2D path = new Path2D.Double();
        path.moveTo(edge, (top - 0.05) * height);
        for (int k = 0; k <= 10; k++) {
            double f = k / 10.0;
            double y = top - 0.05 + 0.05 * f + 0.008 * chance.noise("cape", k * 1.3);
            path.lineTo(edge + (tip - edge) * f, y * height);
        }
        for (int k = 1; k <= 12; k++) {
            double f = k / 12.0;
            double x = tip - out * (0.02 + 0.13 * f * f + 0.02 * chance.noise("cliff", k * 0.9)) * width;
            path.lineTo(x, (top + (foot - top) * StrictMath.pow(f, 0.8)) * height);
        }
        path.lineTo(edge, (foot + 0.02) * height);
        path.closePath();
        return path;
    }

    /** One island with all that is ashore, or several with trees. */
    private void islands(List<Actor> ashore) {
        int count = cast.setting(Kind.PLACE).stream()
                .filter(t -> t.concept().name().equals("island"))
                .mapToInt(Thing::count)
                .max()
                .orElse(1);
        if (count == 1) island(ashore, stage.focusX, 0.24);
        else
            for (int k = 0; k < Math.min(5, count); k++)
                island(
                        k == 0 ? ashore : List.of(),
                        (k + 0.5) / count,
                        0.7 / 2 / count * chance.between("isle" + k, 0.75, 1.1));
    }

    private void island(List<Actor> ashore, double at, double share) {
        double foot = stage.horizon + 0.12;
        double top = stage.horizon - 0.04;
        double x = at * width;
        double half = share * width;
        Path2D path = isle(x, half, top, foot, at);
        int from = stage.layers.size();
        rock(path, top, foot);
        double base = (top + 0.005) * height;
        if (ashore.isEmpty() || ashore.get(0).metres() < 3) wooded(x, half, base, share);
        for (int i = 0; i < ashore.size(); i++) {
            Actor actor = ashore.get(i);
            Drawing drawing = actor.drawing(chance, 0);
            double high =
                    Math.min(unit * actor.share() * 0.7, base - 0.05 * height) * drawing.size() * (i == 0 ? 1 : 0.7);
            one(actor, drawing, x + half * 0.35 * i, base + 0.01 * height, high, false, 0);
        }
        if (!stage.paper) water.reflect(from, foot * height, 0.4);
    }

    /** An uneven back that slopes to a low shore on one side. */
    private Path2D isle(double x, double half, double top, double foot, double at) {
        Path2D path = new Path2D.Double();
        String key = "isle" + (int) (at * 100);
        double peak = chance.between(key, 0.3, 0.7);
        path.moveTo(x - half, foot * height);
        int steps = 28;
        for (int k = 0; k <= steps; k++) {
            double u = (double) k / steps;
            double side = u < peak ? u / peak : (1 - u) / (1 - peak);
            double rise = StrictMath.pow(side, 0.75) + 0.12 * chance.noise(key + "rim", u * 6) * side;
            path.lineTo(x - half + 2 * half * u, (foot - (foot - top) * Math.max(0, rise)) * height);
        }
        path.closePath();
        return path;
    }

    /** Trees or palms on an island. */
    private void wooded(double x, double half, double base, double share) {
        int count = share < 0.1 ? 1 : 2 + (int) (3 * chance.of("isleTrees"));
        boolean palms = !stage.snowy() && chance.heads("islePalms", 0.5);
        for (int k = 0; k < count; k++) {
            double at = x + half * (count == 1 ? 0 : -0.5 + (k + 0.5 * chance.of("isleTree", k)) / count);
            double tall = unit * Math.min(0.26, share * 1.2) * chance.between("isleTall" + k, 0.7, 1.1);
            double foot = base + (0.012 + 0.03 * Math.abs(at - x) / half) * height;
            Optional<Drawing> palm = view("palm", k);
            if (!palms || palm.isEmpty()) plants.tree(at, foot, tall, 0.05);
            else placing.put(palm.get(), at, foot, tall * palm.get().size(), k % 2 == 1, 0, Optional.empty());
        }
    }

    private void rock(Path2D path, double top, double foot) {
        Colour behind = stage.behind(stage.focusX * width, stage.horizon * height);
        double l = stage.dark ? 0.2 : stage.paper ? 0.45 : 0.42;
        Region material =
                stage.pick(Stage.wish(Role.GROUND, l, 0.03, 80).area(0.012).apart(0.2, behind), 1, 0.2);
        float[] cover = stage.fill(path);
        if (stage.paper)
            for (int y = 0; y < height; y++) {
                double fade = 1.15 - ((double) y / height - top) / (foot - top) * 0.95;
                for (int x = 0; x < width; x++) cover[y * width + x] *= (float) Math.max(0, Math.min(1, fade));
            }
        placing.outline(cover, behind, stage.px(100));
        Layer layer = stage.addFlat("rock", material, cover);
        layer.broad = true;
        layer.glow = stage.paper;
    }

    /** A lighthouse's light at night. */
    private void beacon(double x, double y, int direction) {
        Hour hour = stage.sentence.hour();
        if (hour != Hour.NIGHT && hour != Hour.DUSK) return;
        Colour light = stage.bright.colour();
        sky.glow(x, y, unit * 0.05, light, 0.6);
        if (stage.paper) return;
        double near = stage.px(4);
        float[] cover = stage.field((px, py) -> {
            double along = (px - x) * direction;
            double off = Math.abs(py - y + along * 0.05) / (near + along * 0.10);
            return along < near || off >= 1 ? 0 : 0.4 * (1 - off) * StrictMath.exp(-along / (0.5 * width));
        });
        Layer layer = stage.add("beam", stage.sky, cover);
        layer.glow = true;
        layer.flat = light;
    }
}
