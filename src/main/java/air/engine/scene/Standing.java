package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.sentence.Sentence.Relation;
import air.engine.sentence.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where things stand on a floor, and how large: beside, behind, before and between one another. */
final class Standing {
    /**
     * A thing with its place.
     *
     * @param k which of several it is
     * @param x of its middle, 0 left to 1 right
     * @param depth 0 far to 1 near
     * @param high px, of a usual view of it
     */
    record Stand(Actor actor, int k, double x, double depth, double high) {}

    private final Stage stage;
    private final Chance chance;
    private final List<Actor> actors;
    private final double near;
    private final int width;
    private final double unit;
    private final List<Stand> stands = new ArrayList<>();

    /** @param near how near the viewer is; 1 under the open sky */
    Standing(Stage stage, List<Actor> actors, double near) {
        this.stage = stage;
        this.actors = actors;
        this.near = near;
        chance = stage.chance;
        width = stage.width;
        unit = stage.unit;
    }

    /** All of them, the far ones first. */
    List<Stand> stands() {
        double fit = fit();
        for (int i = 0; i < actors.size(); i++) stands(i, fit);
        stands.sort(Comparator.comparingDouble(Stand::depth));
        return stands;
    }

    /** How much all are made smaller so that the largest is not too large. */
    private double fit() {
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

    private void stands(int i, double fit) {
        Actor actor = actors.get(i);
        int count = actor.thing.count();
        double share = actors.get(0).share() * relative(actors.get(0), actor) * fit;
        double crowd = count <= 1 ? 1 : count == 2 ? 0.88 : count <= 5 ? 0.72 : count <= 8 ? 0.56 : 0.42;
        double high = unit * share * crowd * stage.scale * near * nearness(stage, actor.thing);
        high = Math.min(high, broadest(actor));
        double depth = depth(actor, i);
        double x = across(i, high);
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
    private double broadest(Actor actor) {
        int others = actors.size();
        Drawing drawing = actor.drawing(chance, 0);
        double room = others == 1 ? 0.8 : others == 2 ? 0.56 : 0.4;
        double each = actor.thing.count() < 3 ? room / actor.thing.count() : 1.25 / actor.thing.count();
        return Math.min(room, each) * width * drawing.height() / drawing.width() / drawing.size();
    }

    private static double inFrame(double x, double off, double span, double half) {
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

    /** How much larger it is for how near it is said to be. */
    static double nearness(Stage stage, Thing thing) {
        return Math.max(0.35, 1 - 0.75 * (thing.distance() - 0.3)) * (1 + 0.05 * stage.framing.nearness());
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

    private double across(int i, double high) {
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
        Actor between = actors.stream()
                .filter(a -> a.side == Relation.BETWEEN && (a.neighbour == actor || a.other == actor))
                .findFirst()
                .orElse(null);
        if (between != null && between.other == null) return placed(between, stage.focusX);
        if (between != null) return placed(between, stage.focusX) + (between.neighbour == actor ? -0.28 : 0.28);
        return free(i, high);
    }

    private double free(int i, double high) {
        Actor actor = actors.get(i);
        double focus = stage.focusX;
        if (actor.side == Relation.BETWEEN) return i == 0 ? 0.5 : placed(actor.neighbour, 0.5);
        if (i == 0) return actors.size() == 1 ? focus : focus + (focus < 0.5 ? -0.06 : 0.06);
        Stand next = stands.stream()
                .filter(s -> s.actor == actor.neighbour || s.actor.neighbour == actor)
                .findFirst()
                .orElse(null);
        if (next != null) return next.x + beside(actor, next, high);
        double[] free = {1 - focus, 0.5, focus < 0.5 ? 0.9 : 0.1, focus < 0.5 ? 0.08 : 0.92};
        return free[(i - 1) % free.length];
    }

    private double placed(Actor actor, double otherwise) {
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
}
