package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Home;
import air.engine.words.Concept.Kind;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** A harbour: houses along a quay, boats moored before it, water towards the viewer. */
final class Harbour extends Outdoors {
    private double quay;

    Harbour(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.40, 0.52);
        sky.lay();
        land.hills(1, chance.between("harbourHill", 0.12, 0.22));
        quay = (stage.horizon + 0.05) * height;
        int from = stage.layers.size();
        boolean whole = chance.heads("wholeQuay", 0.4);
        double left = !whole && stage.leftHeavy() ? 0.30 : -0.02;
        double right = !whole && !stage.leftHeavy() ? 0.70 : 1.02;
        new Fronts(stage, placing)
                .row(left * width, right * width, quay, unit * chance.between("fronts", 0.13, 0.18), 0.3);
        int built = stage.layers.size();
        water.lay(stage.horizon + 0.085);
        wall(left, right);
        if (!stage.paper) reflect(from, built);
        if (stage.lowSun || stage.night) water.glitter(stage.horizon + 0.085);
        moored();
        List<Actor> afloat = cast.roots().stream().filter(Harbour::floats).toList();
        for (int i = 0; i < afloat.size(); i++) boats(afloat.get(i), i);
        List<Actor> ashore = cast.roots().stream().filter(a -> !floats(a)).toList();
        if (!ashore.isEmpty()) mole();
        stand(ashore, (x, depth) -> (0.9 + 0.06 * depth) * height);
    }

    private static boolean floats(Actor actor) {
        return actor.is(Kind.BOAT, Kind.FISH) || actor.lives(Home.WATER, Home.UNDERWATER);
    }

    /** The stone edge of the quay. */
    private void wall(double left, double right) {
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        Region stone = stage.pick(
                Stage.wish(Role.GROUND, stage.dark ? 0.25 : 0.6, 0.03, 70)
                        .area(0.015)
                        .apart(0.2, wet),
                0.8,
                0.2);
        stage.ground = stone;
        double top = quay - stage.px(1);
        float[] cover = stage.fill(new Rectangle2D.Double(
                left * width - stage.px(12), top, (right - left) * width + stage.px(24), 0.045 * height));
        if (stage.paper) Stage.times(cover, 0.5);
        Layer layer = stage.addFlat("quay", stone, cover);
        layer.flat = stage.clear(stone.colour(), 0.18, wet);
        layer.subject = true;
    }

    /** The houses and their lights in the water. */
    private void reflect(int from, int to) {
        List<Layer> houses = List.copyOf(stage.layers.subList(from, to));
        for (Layer layer : houses)
            if (layer.name.equals("front") || layer.name.equals("windows"))
                water.image(layer, quay + 0.042 * height, layer.name.equals("windows") ? 0.6 : 0.4);
    }

    /** Boats at the quay that nobody asked for: masts make a harbour. */
    private void moored() {
        List<Drawing> boats = stage.drawings.showing("sailboat", "");
        if (boats.isEmpty()) return;
        int count = 2 + (int) (2 * chance.of("moored"));
        for (int k = 0; k < count; k++) {
            double x = (0.10 + 0.8 * ((k * 0.618 + chance.of("mooredX")) % 1)) * width;
            double high = unit * chance.between("mooredHigh" + k, 0.13, 0.19);
            Drawing drawing = boats.get((k + (int) (9 * chance.of("mooredView"))) % boats.size());
            float1(drawing, x, quay + (0.075 + 0.02 * (k % 2)) * height, high * drawing.size(), k % 2 == 0, null);
        }
    }

    private void boats(Actor actor, int slot) {
        int count = actor.thing.count();
        for (int k = 0; k < count; k++) {
            Drawing drawing = actor.drawing(chance, k);
            double crowd = count == 1 ? 1 : count < 4 ? 0.7 : 0.5;
            double share = actor.is(Kind.BOAT) ? 0.36 : Math.min(0.3, actor.share());
            double high = unit * share * crowd * stage.scale * (slot == 0 ? 1 : 0.7) * drawing.size();
            double x = count == 1
                    ? (slot == 0 ? stage.focusX : 1 - stage.focusX)
                    : 0.14 + 0.72 * (k + 0.5 + 0.4 * (chance.of("boatX", k) - 0.5)) / count;
            double y = stage.horizon + (1 - stage.horizon) * (0.42 + 0.36 * chance.of("boatDepth" + slot, k));
            float1(drawing, x * width, y * height, high, x > 0.5, actor);
        }
    }

    private void float1(Drawing drawing, double x, double y, double high, boolean mirrored, Actor actor) {
        int from = stage.layers.size();
        placing.waterline = y;
        if (actor == null) {
            placing.put(drawing, x, y + high * 0.05, high, mirrored, 0.1, Optional.empty());
            for (Layer layer : stage.layers.subList(from, stage.layers.size())) layer.subject = false;
        } else one(actor, drawing, x, y + high * 0.05, high, mirrored, 0);
        placing.waterline = Double.MAX_VALUE;
        if (actor != null && actor.thing.count() < 4) water.reflect(from, y - stage.px(1), 0.5);
        else water.whole(from, y - stage.px(1), 0.5);
    }

    /** A near strip of stone for who looks at the boats. */
    private void mole() {
        float[] cover = stage.fill(new Rectangle2D.Double(-5, 0.86 * height, width + 10, height));
        if (stage.paper) {
            land.wash(0.86, cover);
            return;
        }
        Layer layer = stage.addFlat("quay", stage.ground, cover);
        layer.flat = stage.clear(stage.ground.colour(), 0.2, stage.water.colour());
        layer.broad = true;
    }
}
