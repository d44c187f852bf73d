package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Thing;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** No thing and no place: the forms that are asked for, as many as are asked for, or a composition for a mood. */
final class Forms extends Setting {
    private static final Set<String> LONG = Set.of("line", "stripe");
    private static final Set<String> LOOSE = Set.of("pattern", "shape");

    /** One of the forms that are asked for. */
    private record Asked(Thing thing, int k, double radius) {}

    /** What has been laid, for the colours where forms cross. */
    private record Laid(float[] cover, Colour colour) {}

    private final List<Laid> laid = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private Colour ground;
    private double turn;

    Forms(Stage stage, Cast cast) {
        super(stage, cast);
        for (Thing thing : cast.setting(Kind.FORM))
            if (!LOOSE.contains(thing.concept().name()) || thing.colour().isPresent()) things.add(thing);
    }

    @Override
    void draw() {
        stage.horizon = 1;
        ground();
        turn = chance.between("turn", -30, 30);
        if (things.isEmpty()) new Composition(this).draw();
        else asked();
    }

    private void ground() {
        Colour[] asked = things.stream().flatMap(t -> t.colour().stream()).toArray(Colour[]::new);
        Optional<Colour> mood = stage.sentence.colour();
        if (stage.paper) sky.ground();
        else {
            Wish wish = Wish.of(Role.SKY).area(0.04).chance(1.3).apart(0.25, asked);
            if (mood.isPresent() && chance.heads("moodGround", 0.5)) wish = wish.near(mood.get(), 0.5, 1.6);
            stage.sky = stage.pick(wish);
            Layer layer = stage.addFlat("ground", stage.sky, stage.full());
            layer.broad = true;
            stage.skyTop = stage.sky.colour();
            stage.skyLow = stage.skyTop;
            stage.dark = stage.skyLow.l() < 0.5;
        }
        ground = stage.skyLow;
    }

    // ---- the forms that are asked for

    private void asked() {
        List<Asked> figures = new ArrayList<>();
        int count = things.stream()
                .filter(t -> !LONG.contains(t.concept().name()))
                .mapToInt(Thing::count)
                .sum();
        double usual = count == 1 ? 0.30 : count <= 3 ? 0.19 : 0.42 / StrictMath.sqrt(count);
        for (Thing thing : things) {
            if (LONG.contains(thing.concept().name())) continue;
            for (int k = 0; k < thing.count(); k++) {
                double vary = count == 1 ? 1 : chance.between("size " + thing.word() + k, 0.65, 1.2);
                figures.add(new Asked(thing, k, unit * usual * vary * thing.size() * stage.framing.scale()));
            }
        }
        figures.sort(Comparator.comparingDouble(a -> -a.radius));
        for (int k = 0; k < figures.size(); k++) figure(figures.get(k), k, figures.size());
        for (Thing thing : things) if (LONG.contains(thing.concept().name())) lines(thing);
    }

    private void figure(Asked asked, int k, int all) {
        double[] at = spot(k, all);
        String kind = asked.thing.concept().name();
        Shape shape =
                Figures.at(Figures.of(kind, chance, k), at[0], at[1], asked.radius, all == 1 ? 0 : turn * (k % 3));
        Colour got = lay("form " + kind, shape, asked.thing.colour().orElse(null), k);
        asked.thing.colour().ifPresent(c -> stage.match(asked.thing, got));
        stage.layers.get(stage.layers.size() - 1).subject = true;
    }

    /** A place for the k-th of several, px: few in balance about the middle, many in loose rows. */
    private double[] spot(int k, int all) {
        if (all == 1) return new double[] {stage.focusX * width, chance.between("spotY", 0.42, 0.56) * height};
        if (all <= 3) {
            double angle = 6.2832 * ((double) k / all + chance.of("angle"));
            double far = unit * (0.2 + 0.06 * k);
            return new double[] {
                (0.5 + (stage.focusX - 0.5) * 0.4) * width + far * StrictMath.cos(angle) * width / unit * 0.95,
                0.5 * height + far * StrictMath.sin(angle) * height / unit * 0.9
            };
        }
        int columns = (int) Math.ceil(Math.sqrt((double) all * width / height));
        int rows = (all + columns - 1) / columns;
        int inRow = k / columns == rows - 1 ? all - columns * (rows - 1) : columns;
        double x = (k % columns + 0.5 + 0.35 * (chance.of("jitterX", k) - 0.5)) / inRow;
        double y = (k / columns + 0.5 + 0.35 * (chance.of("jitterY", k) - 0.5)) / rows;
        return new double[] {(0.06 + 0.88 * x) * width, (0.06 + 0.88 * y) * height};
    }

    private void lines(Thing thing) {
        boolean stripe = thing.concept().name().equals("stripe");
        double wide = stage.px(stripe ? 34 : 9) * thing.size();
        double lean = turn + (chance.heads("upright", 0.3) ? 90 : 0);
        for (int k = 0; k < thing.count(); k++) {
            double across = thing.count() == 1 ? 0.5 + 0.3 * (0.5 - stage.focusX) : (k + 0.5) / thing.count();
            double x = lean > 45 ? across * width : 0.5 * width;
            double y = lean > 45 ? 0.5 * height : across * height;
            Shape line = Figures.at(
                    new BasicStroke((float) (wide / unit)).createStrokedShape(new Line2D.Double(-1.6, 0, 1.6, 0)),
                    x,
                    y,
                    unit,
                    lean);
            Colour got = lay("form line", line, thing.colour().orElse(stripe ? null : stage.ink.colour()), k);
            thing.colour().ifPresent(c -> stage.match(thing, got));
        }
    }

    // ---- laying a form

    /** Lays a form in the colour asked for, or in one that stands clear; where it crosses others, colours mix. */
    Colour lay(String name, Shape shape, Colour wanted, int k) {
        float[] cover = stage.fill(shape);
        Colour last = laid.isEmpty() ? ground : laid.get(laid.size() - 1).colour;
        Wish wish = Wish.of(Role.PART).area(0.01);
        wish = wanted != null
                ? wish.near(wanted, 1, 2.2).apart(0.16, ground)
                : wish.near(
                                Colour.polar(0.2 + 0.7 * chance.of("formL", k), 0.13, 360 * chance.of("formHue", k)),
                                0.4,
                                0.5)
                        .apart(0.22, ground, last)
                        .chance(0.6);
        Region material = stage.pick(wish, wanted == null ? k : 0);
        placing.outline(cover, ground, stage.px(120));
        Layer layer = stage.addFlat(name, material, cover);
        layer.broad = true;
        if (stage.paper) layer.gain = 0.6;
        Colour colour = wanted == null ? material.colour() : stage.nearest(wanted, material);
        layer.flat = colour;
        if (laid.size() < 12) cross(cover, colour, material);
        laid.add(new Laid(cover, colour));
        return colour;
    }

    /** As {@link #lay}, but what it covers does not show through. */
    void over(String name, Shape shape, Colour wanted, int k) {
        List<Laid> kept = List.copyOf(laid);
        laid.clear();
        lay(name, shape, wanted, k);
        laid.addAll(0, kept);
    }

    private void cross(float[] cover, Colour colour, Region material) {
        for (Laid under : laid) {
            float[] both = new float[cover.length];
            double area = 0;
            for (int i = 0; i < both.length; i++) area += both[i] = cover[i] * under.cover[i];
            if (area < stage.px(6) * stage.px(6)) continue;
            Layer layer = stage.addFlat("crossing", material, both);
            Colour mixed = colour.mix(under.colour, 0.5);
            layer.flat = stage.toned(mixed, Math.abs(colour.l() - under.colour.l()) < 0.2 ? -0.1 : 0);
        }
    }
}
