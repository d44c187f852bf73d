package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Home;
import air.engine.words.Concept.Kind;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/** A river with its banks, a canal between houses, a swamp: water that lies within the land. */
final class Riverside extends Outdoors {
    private final double bend;

    Riverside(Stage stage, Cast cast) {
        super(stage, cast);
        bend = chance.of("bend") * 5;
    }

    @Override
    void draw() {
        boolean swamp = cast.names("swamp");
        boolean canal = cast.names("canal", "venice");
        horizon(0.40, 0.54);
        sky.lay();
        if (cast.at(Place.MOUNTAIN)) new Peaks(stage, land).range(0.26);
        else if (!canal) land.hills(swamp ? 1 : 2, swamp ? 0.07 : chance.between("riverHills", 0.1, 0.2));
        if (canal) canal();
        else {
            if (swamp) fog();
            water.lay(stage.horizon + 0.005);
            if (stage.lowSun || stage.night) water.glitter(stage.horizon + 0.02);
            banks(swamp);
        }
        if (swamp) islets();
        things(swamp);
        if (swamp) new Foreground(stage, plants, placing).blades(1.02, 60, 0.30);
        else frame();
    }

    // ---- banks

    private void banks(boolean swamp) {
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        Region bank = stage.pick(Wish.of(Role.GROUND)
                .near(Colour.polar(swamp ? 0.42 : 0.6, 0.1, 125), 0.3, 0.4)
                .area(0.03)
                .apart(0.24, wet));
        if (stage.snowy())
            bank = stage.pick(
                    Stage.wish(Role.GROUND, 0.95, 0.02, 250).area(0.03).apart(0.2, wet), 0.8, 0.6);
        stage.ground = bank;
        for (int side = -1; side <= 1; side += 2) bank(bank, side, wet, swamp);
    }

    /** The edge of the water on one side, 0 far to 1 near, px. */
    private double edge(int side, double f) {
        double open = (0.03 + 0.62 * StrictMath.pow(f, 1.25)) * (side < 0 == stage.leftHeavy() ? 0.62 : 1);
        double sway = 0.13 * StrictMath.sin(bend + f * 4.4) * (0.3 + f);
        double wobble = 0.02 * chance.noise("edge" + side, f * 7);
        return (0.5 + (side * open * 0.62 + sway + wobble) * Math.min(1, 1.5 * unit / width)) * width;
    }

    private double row(double f) {
        return (stage.horizon + (1 - stage.horizon) * f) * height;
    }

    private void bank(Region material, int side, Colour wet, boolean swamp) {
        Path2D path = new Path2D.Double();
        double out = side < 0 ? -5 : width + 5;
        path.moveTo(out, row(0) - 0.012 * height);
        for (int k = 0; k <= 26; k++) path.lineTo(edge(side, k / 24.0), row(k / 24.0));
        path.lineTo(out, height + 9);
        path.closePath();
        float[] cover = stage.fill(path);
        if (stage.paper) land.dissolve(cover, stage.horizon, 0.7, 0.25);
        Layer layer = stage.addFlat("bank", material, cover);
        layer.flat = stage.clear(material.colour(), 0.2, wet);
        layer.broad = true;
        layer.glow = stage.paper;
        growth(side, swamp);
    }

    /** Trees along the bank, and reeds at its edge. */
    private void growth(int side, boolean swamp) {
        int trees = stage.paper ? 1 : 1 + (int) (3 * plenty());
        for (int k = 0; k < trees; k++) {
            double f = chance.between("bankTree" + side + k, 0.04, 0.26);
            double x = edge(side, f) + side * unit * chance.between("bankOff" + side + k, 0.08, 0.3);
            if (x < -20 || x > width + 20) continue;
            double high = unit * (0.12 + 0.8 * f) * chance.between("bankHigh" + side + k, 0.8, 1.2);
            if (swamp || chance.of("bankKind" + side, k) < 0.6) plants.tree(x, row(f), high, 0.5 - f);
            else plants.conifer(x, row(f), high, 0.5 - f);
        }
        if (!swamp && !chance.heads("reeds" + side, 0.5)) return;
        Colour behind = stage.behind(width * 0.5, height * 0.8);
        Region reed = stage.pick(
                Stage.part(behind.l() > 0.5 ? 0.3 : 0.6, 0.08, 110)
                        .area(0.008)
                        .apart(0.18, behind, stage.ground.colour()),
                1,
                0.3);
        stage.addFlat("reeds", reed, stage.mask(g -> {
                    for (int k = 0; k < 44; k++) {
                        double f = 0.12 + 0.7 * chance.of("reedF" + side, k);
                        double tall = unit * (0.03 + 0.10 * f) * (0.6 + 0.7 * chance.of("reedT" + side, k));
                        double x = edge(side, f) + (chance.of("reedX" + side, k) - 0.5) * unit * 0.05;
                        double lean = ((chance.of("reedL" + side, k) - 0.5) * 0.4 + plants.bent()) * tall;
                        g.fill(Foreground.blade(x, row(f), tall, lean, stage.px(0.8 + 1.6 * f)));
                    }
                }))
                .rough = 0.4;
    }

    // ---- a swamp

    private void fog() {
        Colour low = stage.skyLow;
        float[] cover = stage.field((x, y) -> {
            double away = (y - stage.horizon * height) / (0.09 * height);
            return 0.5 * StrictMath.exp(-away * away);
        });
        Layer layer = stage.add("haze", stage.sky, cover);
        layer.flat = low;
        layer.glow = true;
    }

    private void islets() {
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        for (int k = 0; k < 4; k++) {
            double f = 0.14 + 0.2 * k;
            double x = (0.2 + 0.6 * ((k * 0.618 + chance.of("islet")) % 1)) * width;
            double half = unit * (0.06 + 0.12 * f);
            float[] cover = stage.fill(new Ellipse2D.Double(x - half, row(f) - half * 0.16, 2 * half, half * 0.34));
            if (stage.paper) Stage.times(cover, 0.5);
            Layer layer = stage.addFlat("islet", stage.ground, cover);
            layer.flat = stage.clear(stage.ground.colour(), 0.2, wet);
            int seat = k;
            stage.addFlat("reeds", stage.paper ? stage.ink : stage.ground, stage.mask(g -> {
                                for (int j = 0; j < 18; j++) {
                                    double tall = half * (0.6 + 0.9 * chance.of("isletReed" + seat, j));
                                    double at = x + (2 * chance.of("isletX" + seat, j) - 1) * half * 0.8;
                                    double lean =
                                            ((chance.of("isletLean" + seat, j) - 0.5) * 0.4 + plants.bent()) * tall;
                                    g.fill(Foreground.blade(at, row(f), tall, lean, stage.px(1 + f)));
                                }
                            }))
                            .flat =
                    stage.clear(stage.toned(stage.ground.colour(), -0.12), 0.2, wet);
        }
    }

    // ---- a canal

    /** Water between two rows of houses, seen along it. */
    private void canal() {
        double line = stage.horizon + 0.05;
        int from = stage.layers.size();
        boolean left = stage.leftHeavy();
        new Fronts(stage, placing).row(-0.02 * width, 1.02 * width, (line - 0.015) * height, unit * 0.13, 0.6);
        Fronts near = new Fronts(stage, placing);
        double foot = (line + 0.10) * height;
        near.row(left ? 0.58 * width : -0.03 * width, left ? 1.03 * width : 0.42 * width, foot, unit * 0.33, 0);
        int to = stage.layers.size();
        water.lay(line);
        if (stage.lowSun || stage.night) water.glitter(line);
        quay(left, foot);
        if (stage.paper) return;
        for (Layer layer : List.copyOf(stage.layers.subList(from, to)))
            if (layer.name.equals("front") || layer.name.equals("windows"))
                water.image(layer, foot + 0.05 * height, 0.4);
    }

    /** The near houses stand before the water, on their quay. */
    private void quay(boolean left, double foot) {
        List<Layer> houses =
                stage.layers.stream().filter(l -> l.name.equals("front")).toList();
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        Region stone = stage.pick(
                Stage.wish(Role.GROUND, stage.dark ? 0.25 : 0.6, 0.03, 70)
                        .area(0.01)
                        .apart(0.2, wet),
                0.8,
                0.2);
        stage.ground = stone;
        Path2D path = new Path2D.Double();
        double tip = (left ? 0.55 : 0.45) * width;
        double end = left ? width + 5 : -5;
        path.moveTo(tip, foot - stage.px(2));
        path.lineTo(end, foot - stage.px(2));
        path.lineTo(end, foot + 0.05 * height);
        path.lineTo(tip, foot + 0.045 * height);
        path.closePath();
        if (houses.isEmpty()) return;
        Layer layer = stage.addFlat("quay", stone, stage.fill(path));
        layer.flat = stage.clear(stone.colour(), 0.18, wet);
        if (stage.paper) Stage.times(layer.cover, 0.6);
    }

    // ---- what is on the water, and on the bank

    private void things(boolean swamp) {
        boolean canal = cast.names("canal", "venice");
        List<Actor> roots = cast.roots().stream()
                .filter(a -> !canal || !a.is(Kind.BUILDING))
                .toList();
        List<Actor> wet = roots.stream().filter(a -> floats(a, swamp)).toList();
        List<Actor> dry = roots.stream().filter(a -> !wet.contains(a)).toList();
        if (canal && wet.isEmpty() && dry.isEmpty())
            view("gondola", 0).ifPresent(boat -> afloat(boat, null, stage.focusX * width, 0.62, unit * 0.2));
        for (int i = 0; i < wet.size(); i++) floating(wet.get(i), i, swamp);
        int side = stage.leftHeavy() ? -1 : 1;
        stand(dry, (x, depth) -> {
            double f = 0.3 + 0.62 * depth;
            if (canal) return (stage.horizon + 0.18) * height;
            for (double d = f; d < 0.97; d += 0.02) if (dry(x * width, d)) return row(d);
            return row(dry(x * width, 0.1) ? 0.12 : side < 0 ? f : f);
        });
    }

    private boolean dry(double x, double f) {
        return x < edge(-1, f) || x > edge(1, f);
    }

    private static boolean floats(Actor actor, boolean swamp) {
        boolean wader = swamp && actor.is(Kind.BIRD, Kind.PLANT);
        return wader
                || actor.is(Kind.BOAT, Kind.FISH)
                || actor.lives(Home.WATER, Home.UNDERWATER)
                || List.of("swim", "sail").contains(actor.thing.action());
    }

    private void floating(Actor actor, int slot, boolean swamp) {
        int count = actor.thing.count();
        for (int k = 0; k < count; k++) {
            Drawing drawing = actor.drawing(chance, k);
            double crowd = count == 1 ? 1 : count < 4 ? 0.72 : 0.5;
            double share = actor.is(Kind.BOAT) ? 0.28 : Math.min(swamp ? 0.34 : 0.22, actor.share());
            double f = 0.34 + 0.34 * chance.of("floatF" + slot, k);
            double middle = (edge(-1, f) + edge(1, f)) / 2;
            double room = (edge(1, f) - edge(-1, f)) * 0.5;
            double off = count == 1 ? (slot == 0 ? 0 : 0.5) : (k + 0.5) / count * 2 - 1;
            double x = Math.max(0.12 * width, Math.min(0.88 * width, middle + off * room * 0.7));
            double high = unit * share * crowd * stage.scale * (slot == 0 ? 1 : 0.75) * drawing.size();
            if (swamp && !actor.is(Kind.BOAT))
                x = (slot == 0 ? stage.focusX : 1 - stage.focusX) * width + (k - (count - 1) / 2.0) * unit * 0.14;
            afloat(drawing, actor, x, f, high);
        }
    }

    private void afloat(Drawing drawing, Actor actor, double x, double f, double high) {
        int from = stage.layers.size();
        double y = row(f);
        double draught = actor == null || actor.is(Kind.BOAT) ? 0.05 : actor.is(Kind.BIRD, Kind.PLANT) ? 0.04 : 0.35;
        placing.waterline = y;
        if (actor == null) placing.put(drawing, x, y + high * draught, high, x > width / 2.0, 0, Optional.empty());
        else one(actor, drawing, x, y + high * draught, high, x > width / 2.0, 0);
        placing.waterline = Double.MAX_VALUE;
        water.reflect(from, y - stage.px(1), 0.55);
    }
}
