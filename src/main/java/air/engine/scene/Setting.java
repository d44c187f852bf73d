package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.raster.Colour;
import air.engine.scene.Holding.Spot;
import air.engine.scene.Placing.Box;
import air.engine.sentence.Sentence.Relation;
import air.engine.sentence.Thing;
import air.engine.words.Concept.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A kind of place a scene is set in, and how things stand there. */
abstract class Setting {
    /** Where a thing may stand: the row in px for a column and a depth, 0 far to 1 near. */
    interface Floor {
        double row(double x, double depth);
    }

    /** A thing with its place. */
    private record Stand(Actor actor, int k, double x, double depth, double high) {}

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
        double fit = fit(standing);
        List<Stand> stands = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) stands(standing, i, fit, stands);
        stands.sort(Comparator.comparingDouble(Stand::depth));
        for (Stand s : stands) {
            double foot = floor.row(s.x, s.depth);
            Drawing drawing = s.actor.drawing(chance, s.k);
            double high = s.high * drawing.size();
            double wide = high * drawing.width() / drawing.height();
            placing.footing(s.x * width, foot - 2, Math.min(wide, high) * 0.7);
            one(s.actor, drawing, s.x * width, foot, high, faces(s), far(s.depth));
        }
        fly(flying);
    }

    private double far(double depth) {
        return Math.max(0, 0.42 - depth);
    }

    /** Towards the middle of the frame, but not all of several alike. */
    private boolean faces(Stand s) {
        boolean inward = s.x > 0.5;
        return chance.of("faces " + s.actor.name(), s.k) < 0.25 ? !inward : inward;
    }

    /** How much all are made smaller so that the largest is not too large. */
    private double fit(List<Actor> actors) {
        if (actors.isEmpty()) return 1;
        double first = actors.get(0).share();
        double most = 0;
        for (Actor a : actors) most = Math.max(most, relative(actors.get(0), a) * first);
        return Math.min(1, 0.6 / most);
    }

    private static double relative(Actor subject, Actor other) {
        if (subject == other) return 1;
        double ratio = StrictMath.pow(other.metres() / subject.metres(), 0.45);
        return Math.max(0.3, Math.min(2, ratio));
    }

    private void stands(List<Actor> actors, int i, double fit, List<Stand> stands) {
        Actor actor = actors.get(i);
        int count = actor.thing.count();
        double share = actors.get(0).share() * relative(actors.get(0), actor) * fit;
        double crowd = count <= 1 ? 1 : count == 2 ? 0.88 : count <= 5 ? 0.72 : count <= 8 ? 0.56 : 0.42;
        double high = unit * share * crowd * stage.scale * near * nearness(actor.thing);
        high = Math.min(high, broadest(actor, actors.size()));
        double depth = depth(actor, i);
        double x = across(actors, i, stands, high);
        double wide = spacing(actor, high);
        if (actors.stream().anyMatch(a -> a.side == Relation.BETWEEN && a.neighbour == actor))
            wide = Math.max(wide * 1.25, 0.44 / Math.max(1, count - 1));
        for (int k = 0; k < count; k++) {
            double off = count == 1 ? 0 : (k - (count - 1) / 2.0) * wide;
            double jitter = count == 1 ? 0 : (chance.of("off " + actor.name(), k) - 0.5) * wide * 0.25;
            double row = count < 3 ? 0.02 * k : 0.10 * (chance.of("row " + actor.name(), k) - 0.5);
            double at = inFrame(x, off + jitter, count * wide, wide * 0.44);
            stands.add(new Stand(actor, k, at, Math.max(0.04, Math.min(0.97, depth + row)), high * (1 + row)));
        }
    }

    /** The greatest height at which all of it fits the frame's width, px. */
    private double broadest(Actor actor, int others) {
        Drawing drawing = actor.drawing(chance, 0);
        double room = others == 1 ? 0.8 : others == 2 ? 0.56 : 0.4;
        double each = actor.thing.count() < 3 ? room / actor.thing.count() : 1.25 / actor.thing.count();
        return Math.min(room, each) * width * drawing.height() / drawing.width() / drawing.size();
    }

    private double inFrame(double x, double off, double span, double half) {
        double most = Math.max(0, 0.9 - span) / 2;
        double middle = Math.max(0.5 - most, Math.min(0.5 + most, x));
        double margin = Math.max(0.07, Math.min(0.3, half));
        return Math.max(margin, Math.min(1 - margin, middle + off));
    }

    private double spacing(Actor actor, double high) {
        Drawing drawing = actor.drawing(chance, 0);
        double wide = high * drawing.width() / drawing.height() / width;
        return Math.min(wide * 1.12 + 0.015, 0.86 / actor.thing.count());
    }

    private double nearness(Thing thing) {
        return Math.max(0.35, 1 - 0.75 * (thing.distance() - 0.3)) * (1 + 0.15 * stage.framing.nearness());
    }

    /** Buildings and trees stand further off than people; what is said to be far does, too. */
    private double depth(Actor actor, int i) {
        double usual = actor.metres() > 3 ? 0.26 : actor.metres() > 1.2 ? 0.56 : 0.66;
        if (i > 0) usual -= 0.05 * i;
        if (actor.side == Relation.BEHIND) usual -= 0.2;
        if (actor.side == Relation.BEFORE) usual += 0.16;
        double said = (actor.thing.distance() - 0.3) * -0.5;
        return Math.max(0.05, Math.min(0.9, usual + said + 0.12 * stage.framing.nearness()));
    }

    private double across(List<Actor> actors, int i, List<Stand> stands, double high) {
        Actor actor = actors.get(i);
        switch (actor.thing.side()) {
            case LEFT:
                return 0.26;
            case MIDDLE:
                return 0.5;
            case RIGHT:
                return 0.74;
            default:
        }
        double focus = stage.focusX;
        boolean alone = actors.size() == 1;
        if (i == 0 && actor.side == Relation.BETWEEN) return 0.5;
        if (i == 0) return alone ? focus : focus + (focus < 0.5 ? -0.06 : 0.06);
        Actor between = actors.stream()
                .filter(a -> a.side == Relation.BETWEEN && (a.neighbour == actor || a.other == actor))
                .findFirst()
                .orElse(null);
        if (between != null && between.other == null) return placed(stands, between, focus);
        if (between != null) return placed(stands, between, focus) + (between.neighbour == actor ? -0.28 : 0.28);
        if (actor.side == Relation.BETWEEN) return placed(stands, actor.neighbour, 0.5);
        Stand next = stands.stream()
                .filter(s -> s.actor == actor.neighbour || s.actor.neighbour == actor)
                .findFirst()
                .orElse(null);
        if (next != null) return next.x + beside(actor, next, high);
        double[] free = {1 - focus, 0.5, focus < 0.5 ? 0.9 : 0.1, focus < 0.5 ? 0.08 : 0.92};
        return free[(i - 1) % free.length];
    }

    private static double placed(List<Stand> stands, Actor actor, double otherwise) {
        return stands.stream()
                .filter(s -> s.actor == actor)
                .mapToDouble(Stand::x)
                .average()
                .orElse(otherwise);
    }

    /** How far it stands from its neighbour: side by side, or so that the further one is seen past the nearer. */
    private double beside(Actor actor, Stand next, double high) {
        double own = wide(actor, high);
        double theirs = wide(next.actor, next.high);
        Relation side = actor.neighbour == next.actor ? actor.side : next.actor.side;
        boolean lined = side == Relation.BEHIND || side == Relation.BEFORE;
        double away = (own + theirs) * (lined ? 0.38 : 0.5) + 0.02;
        return (next.x < 0.5 ? 1 : -1) * Math.min(0.6, away);
    }

    /** How wide it is, as a share of the frame. */
    private double wide(Actor actor, double high) {
        Drawing drawing = actor.drawing(chance, 0);
        return high * drawing.size() * drawing.width() / drawing.height() / width;
    }

    /** Puts what flies above the horizon. */
    final void fly(List<Actor> flying) {
        int slot = 0;
        for (Actor actor : flying) {
            int count = actor.thing.count();
            actor.aloft |= actor.is(Kind.BIRD);
            for (int k = 0; k < count; k++, slot++) {
                double crowd = count == 1 ? 1 : count < 4 ? 0.7 : 0.42;
                double high = unit * actor.share() * crowd * stage.scale * nearness(actor.thing) * 0.85;
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
