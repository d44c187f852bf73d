package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.scene.Placing.Box;
import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where things are put that others hold: on, in, under, over them or in their hand. */
final class Holding {
    /**
     * A place for one.
     *
     * @param x of its middle, px
     * @param foot px
     * @param high its height, px
     * @param first whether it is laid before its holder, which hides its lower part
     * @param sill the row, px, under which nothing of it is seen
     */
    record Spot(Actor actor, Drawing drawing, double x, double foot, double high, boolean first, double sill) {
        Spot(Actor actor, Drawing drawing, double x, double foot, double high, boolean first) {
            this(actor, drawing, x, foot, high, first, Double.MAX_VALUE);
        }

        double wide() {
            return high * drawing.width() / drawing.height();
        }
    }

    private record Rest(double x, double foot, double width, boolean first) {}

    private final Stage stage;

    Holding(Stage stage) {
        this.stage = stage;
    }

    /**
     * The places for all that one of several holders holds.
     *
     * @param which which of the holders it is, from 0
     */
    List<Spot> spots(Actor holder, Box box, int which) {
        List<Spot> spots = new ArrayList<>();
        int holders = Math.max(1, holder.thing.count());
        Map<Relation, Integer> slots = new EnumMap<>(Relation.class);
        for (Actor held : holder.held)
            for (int k = first(held, which, holders); k < first(held, which + 1, holders); k++) {
                int slot = slots.merge(held.relation, 1, Integer::sum) - 1;
                spots.add(spot(held, k, slot, together(holder, held, which), holder, box));
            }
        return spots;
    }

    /** The first of its kind that a holder holds, where several share them out. */
    private static int first(Actor held, int which, int holders) {
        return Math.min(which, holders) * Math.min(12, held.thing.count()) / holders;
    }

    /** How many a holder holds in the same way. */
    private static int together(Actor holder, Actor held, int which) {
        int holders = Math.max(1, holder.thing.count());
        return holder.held.stream()
                .filter(a -> a.relation == held.relation)
                .mapToInt(a -> first(a, which + 1, holders) - first(a, which, holders))
                .sum();
    }

    private Spot spot(Actor held, int k, int slot, int count, Actor by, Box box) {
        Drawing drawing = held.drawing(stage.chance, k);
        if (vase(held, by)) return stem(held, drawing, slot, count, box);
        if (rides(held, by)) return window(held, drawing, slot, count, box);
        double high = high(held, drawing, by, box);
        Rest rest = rest(held, drawing, by, box, high);
        double wide = high * drawing.width() / drawing.height();
        double span = Math.max(rest.width, wide * 1.2);
        double fit = Math.min(1, span * 1.25 / (count * wide));
        if (fit < 1) rest = rest(held, drawing, by, box, high * fit);
        double step = Math.min(wide * fit * 1.15, span / Math.max(1, count));
        double off = (slot - (count - 1) / 2.0) * step;
        double near = count > 1 && held.relation == Relation.UNDER ? 0.02 * stage.unit * (slot % 2) : 0;
        return new Spot(held, drawing, rest.x + off, rest.foot + near, high * fit, rest.first);
    }

    /** Whether it is seen through the window of what it rides in. */
    private static boolean rides(Actor held, Actor by) {
        return held.relation == Relation.IN && held.is(Kind.PERSON, Kind.ANIMAL) && by.is(Kind.VEHICLE) && !open(by);
    }

    private static boolean open(Actor by) {
        return Set.of(
                        "cart",
                        "carriage",
                        "wagon",
                        "sled",
                        "wheelbarrow",
                        "bicycle",
                        "motorcycle",
                        "tractor",
                        "hot air balloon")
                .contains(by.name());
    }

    private static Spot window(Actor held, Drawing drawing, int slot, int count, Box box) {
        double high = Math.min(box.height(), 0.9 * box.width() * drawing.height() / drawing.width());
        double x = box.left() + box.width() * (0.5 + 0.3 * ((slot + 0.5) / count - 0.5));
        double top = box.top() + 0.17 * box.height();
        return new Spot(held, drawing, x, top + high, high, false, box.top() + 0.45 * box.height());
    }

    /** A stem in a vase; several spread like a fan. */
    private Spot stem(Actor held, Drawing upright, int slot, int count, Box box) {
        double lean = count == 1 ? 4 : Math.min(76, 30.0 * (count - 1)) * ((slot + 0.5) / count - 0.5);
        double high = box.height() * (count == 1 ? 1.2 : 1.25 - 0.3 * Math.abs(lean) / 38 - 0.1 * (slot % 2));
        Drawing drawing = Turned.by(upright, lean);
        double tall = high * drawing.height() / upright.height();
        double off = 0.5 * high * StrictMath.sin(StrictMath.toRadians(lean));
        double x = box.middle() + off;
        return new Spot(held, drawing, x, box.top() + 0.4 * box.height(), tall, true);
    }

    /** Its height, px: true to its holder's, but large enough to see and small enough for the place. */
    private double high(Actor held, Drawing drawing, Actor by, Box box) {
        double full = box.height() / box.drawing().size();
        double ratio = StrictMath.pow(held.metres() / by.metres(), 0.75);
        double high = full
                * Math.max(0.16, Math.min(held.is(Kind.PERSON, Kind.ANIMAL, Kind.BIRD) ? 2.2 : 1.3, ratio))
                * drawing.size();
        double most =
                switch (held.relation) {
                    case UNDER -> box.height() * (by.is(Kind.FURNITURE) ? 0.66 : 0.5);
                    case IN -> inside(by, box);
                    default ->
                        by.is(Kind.FURNITURE) && !held.is(Kind.PERSON)
                                ? Math.max(0.3 * stage.unit, 0.8 * box.height())
                                : 1e9;
                };
        double least =
                held.relation == Relation.UNDER && by.is(Kind.FURNITURE) ? 0.3 * box.height() : 0.07 * stage.unit;
        if (held.is(Kind.PERSON) && by.is(Kind.BOAT))
            least = Math.min(0.34 * box.width(), 0.6 * box.height() + 0.1 * box.width()) * drawing.size();
        double broad = room(held, by, box) * drawing.height() / drawing.width();
        return Math.min(Math.min(broad, most), Math.max(least, high));
    }

    private static double inside(Actor by, Box box) {
        if (by.is(Kind.BUILDING, Kind.VEHICLE)) return 0.4 * box.height();
        if (by.name().equals("birdcage")) return 0.42 * box.height();
        return by.is(Kind.VESSEL, Kind.OBJECT) ? 0.9 * box.height() : 1e9;
    }

    /** How wide it may be, px. */
    private double room(Actor held, Actor by, Box box) {
        double most = stage.width * 0.8;
        if (held.relation == Relation.UNDER && by.is(Kind.FURNITURE)) return box.width() * 0.8;
        if (held.relation == Relation.IN && by.is(Kind.VESSEL, Kind.OBJECT)) return box.width() * 0.62;
        return held.relation == Relation.ON && by.is(Kind.FURNITURE) && !held.is(Kind.PERSON)
                ? Math.max(box.width(), 0.2 * most)
                : most;
    }

    private static boolean vase(Actor held, Actor by) {
        return held.relation == Relation.IN
                && by.is(Kind.VESSEL, Kind.OBJECT)
                && held.is(Kind.FLOWER, Kind.PLANT, Kind.TREE);
    }

    private Rest rest(Actor held, Drawing drawing, Actor by, Box box, double high) {
        return switch (held.relation) {
            case UNDER -> under(by, box);
            case OVER ->
                new Rest(box.middle(), box.top() - Math.min(high * 0.35, 0.1 * stage.unit), box.width(), false);
            case WITH -> carried(held, box, high);
            case IN -> in(held, drawing, by, box, high);
            default -> on(held, drawing, by, box, high);
        };
    }

    private Rest under(Actor by, Box box) {
        double aside = by.is(Kind.TREE) ? (box.mirrored() ? -0.16 : 0.16) * box.width() : 0;
        return new Rest(box.middle() + aside, box.foot() + stage.unit * 0.012, box.width() * 0.75, false);
    }

    /** In the hand, or at the side of who has it. */
    private static Rest carried(Actor held, Box box, double high) {
        double side = box.mirrored() ? -1 : 1;
        if (held.name().equals("umbrella"))
            return new Rest(box.middle() + side * box.width() * 0.25, box.top() + high * 0.62, 0, false);
        boolean large = high > box.height() * 0.5;
        double foot = large ? box.foot() : box.top() + box.height() * 0.6;
        return new Rest(box.middle() + side * box.width() * (large ? 0.7 : 0.42), foot, 0, false);
    }

    private static Rest on(Actor held, Drawing drawing, Actor by, Box box, double high) {
        double[] seat = box.seat();
        boolean standing = held.is(Kind.PERSON) && !drawing.actions().contains("sit") && held.sits();
        if (held.sits() && !standing) return new Rest(seat[0], seat[1] + high * hips(drawing), seat[2], false);
        if (standing && by.is(Kind.ANIMAL))
            return new Rest(seat[0], Math.min(box.foot() - 0.2 * box.height(), seat[1] + 0.4 * high), seat[2], true);
        return new Rest(seat[0], seat[1] + high * 0.03, seat[2], false);
    }

    /** How far below the hips the feet are, as a share of a sitting person's height. */
    private static double hips(Drawing drawing) {
        return drawing.width() < drawing.height() * 0.75 ? 0.38 : 0.1;
    }

    private static Rest in(Actor held, Drawing drawing, Actor by, Box box, double high) {
        double[] seat = box.seat();
        if (by.is(Kind.BOAT)) {
            boolean seated = held.sits() && drawing.actions().contains("sit");
            double low = seated ? hips(drawing) : 0.12;
            return new Rest(seat[0], seat[1] + high * low, seat[2], false);
        }
        if (by.name().equals("birdcage")) return new Rest(box.middle(), box.top() + 0.8 * box.height(), 0, false);
        if (by.is(Kind.VESSEL, Kind.OBJECT)) {
            double depth = Math.min(high * 0.5, box.height() * 0.6);
            return new Rest(box.middle(), box.top() + depth, box.width() * 0.8, true);
        }
        if (by.is(Kind.BUILDING, Kind.VEHICLE)) return new Rest(box.middle(), box.foot(), box.width() * 0.7, false);
        if (by.is(Kind.PLANT)) return new Rest(box.middle(), box.foot() - 0.1 * high, box.width() * 0.8, true);
        boolean crown = box.drawing().seat().isEmpty();
        return new Rest(seat[0], seat[1] + (crown ? box.height() * 0.5 : high * 0.03), seat[2], false);
    }
}
