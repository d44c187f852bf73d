package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.raster.Colour;
import air.engine.scene.Holding.Spot;
import air.engine.scene.Placing.Box;
import air.engine.scene.Standing.Stand;
import air.engine.words.Concept.Kind;
import java.util.List;

/** A kind of place a scene is set in, and how things stand there. */
abstract class Setting {
    /** Where a thing may stand: the row in px for a column and a depth, 0 far to 1 near. */
    interface Floor {
        double row(double x, double depth);
    }

    final Stage stage;
    final Cast cast;
    final Chance chance;
    final Sky sky;
    final Land land;
    final Water water;
    final Plants plants;
    final Placing placing;
    private final Holding holding;
    final int width;
    final int height;
    final double unit;
    /** How near the viewer is: larger indoors than under the open sky. */
    double near = 1;

    Setting(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
        chance = stage.chance;
        sky = new Sky(stage);
        land = new Land(stage);
        water = new Water(stage);
        plants = new Plants(stage);
        placing = new Placing(stage, sky);
        holding = new Holding(stage);
        width = stage.width;
        height = stage.height;
        unit = stage.unit;
    }

    /** Lays the whole scene out, but for the weather. */
    abstract void draw();

    // ---- who stands where

    /** Puts things on a floor, the far ones first. */
    final void stand(List<Actor> roots, Floor floor) {
        List<Actor> flying = roots.stream().filter(Actor::flies).toList();
        List<Actor> standing = roots.stream().filter(a -> !a.flies()).toList();
        for (Stand stand : new Standing(stage, standing, near).stands()) {
            double foot = floor.row(stand.x(), stand.depth());
            Drawing drawing = stand.actor().drawing(chance, stand.k());
            double high = stand.high() * drawing.size();
            double wide = high * drawing.width() / drawing.height();
            double x = stand.x() * width;
            placing.footing(x, foot - 2, Math.min(wide, high) * 0.7);
            one(stand.actor(), drawing, x, foot, high, faces(stand), far(stand.depth()));
        }
        fly(flying);
    }

    private double far(double depth) {
        return Math.max(0, 0.42 - depth);
    }

    /** Towards the middle of the frame, but not all of several alike. */
    private boolean faces(Stand s) {
        boolean inward = s.x() > 0.5;
        return chance.of("faces " + s.actor().name(), s.k()) < 0.25 ? !inward : inward;
    }

    /** Puts what flies above the horizon. */
    final void fly(List<Actor> flying) {
        int slot = 0;
        for (Actor actor : flying) {
            int count = actor.thing.count();
            actor.aloft |= actor.is(Kind.BIRD);
            for (int k = 0; k < count; k++, slot++) {
                double crowd = count == 1 ? 1 : count < 4 ? 0.7 : 0.42;
                double high = unit * actor.share() * crowd * stage.scale * Standing.nearness(stage, actor.thing) * 0.85;
                double x = count == 1
                        ? (slot == 0 ? stage.focusX : 1 - stage.focusX)
                        : 0.12 + 0.76 * (k + 0.5 * chance.of("flyX", k)) / count;
                double y = (0.22 + (count < 4 ? 0.2 : 0.5) * chance.of("flyY" + actor.name(), k))
                        * Math.min(0.9, stage.horizon);
                Drawing drawing = actor.drawing(chance, k);
                one(
                        actor,
                        drawing,
                        x * width,
                        y * height + high * drawing.size() / 2,
                        high * drawing.size(),
                        x > 0.5,
                        0);
            }
        }
    }

    // ---- one thing, and what it holds

    /** Puts a thing and all it holds within the frame; what its holder partly hides goes first. */
    final Box one(Actor actor, Drawing drawing, double x, double foot, double high, boolean mirrored, double far) {
        int which = actor.put++;
        double wide = Math.min(0.88 * width, high * drawing.width() / drawing.height());
        double tall = wide * drawing.height() / drawing.width();
        Box box = placing.box(drawing, inside(x, wide), foot, tall, mirrored);
        List<Spot> spots = holding.spots(actor, box, which);
        double top = spots.stream().mapToDouble(s -> s.foot() - s.high()).min().orElse(foot - tall);
        double room = foot - 0.03 * height;
        if (foot - top > room && room > 0) {
            box = placing.box(drawing, box.middle(), foot, tall * room / (foot - top), mirrored);
            spots = holding.spots(actor, box, which);
        }
        for (Spot spot : spots) if (spot.first()) held(spot, mirrored, far);
        lay(actor, box, far);
        for (Spot spot : spots) if (!spot.first()) held(spot, mirrored, far);
        return box;
    }

    private double inside(double x, double wide) {
        double least = Math.min(0.5 * width, 0.02 * width + wide / 2);
        return Math.max(least, Math.min(width - least, x));
    }

    private void held(Spot spot, boolean mirrored, double far) {
        double before = placing.waterline;
        placing.waterline = Math.min(before, spot.sill());
        one(spot.actor(), spot.drawing(), spot.x(), spot.foot(), spot.high(), mirrored, far);
        placing.waterline = before;
    }

    private void lay(Actor actor, Box box, double far) {
        int from = stage.layers.size();
        placing.put(box.drawing(), box.middle(), box.foot(), box.height(), box.mirrored(), far, actor.thing.colour());
        String name = box.drawing().name();
        for (int k = from; k < stage.layers.size(); k++) {
            Layer layer = stage.layers.get(k);
            if (!layer.name.equals(name)) continue;
            stage.puts.add(new Put(actor, box, layer.cover, stage.layers.size()));
            return;
        }
    }

    // ---- what several settings share

    /** The colour asked for a place or a thing of the setting, or null. */
    final Colour wanted(String concept) {
        return stage.sentence.things().stream()
                .filter(t -> t.concept().name().equals(concept))
                .flatMap(t -> t.colour().stream())
                .findFirst()
                .orElse(null);
    }

    final int hills() {
        return stage.paper ? 2 : 1 + (int) (2 * chance.of("hills"));
    }

    final List<Actor> buildings() {
        return cast.roots().stream().filter(a -> a.is(Kind.BUILDING)).toList();
    }
}
