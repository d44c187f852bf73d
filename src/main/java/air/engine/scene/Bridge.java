package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A river with its banks, a bridge over it, and who crosses. */
final class Bridge extends Outdoors {
    private static final double[] MIDDLES = {0.235, 0.5, 0.765};
    private static final double[] RADII = {0.105, 0.128, 0.105};

    Bridge(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        stage.horizon = chance.between("bridgeHorizon", 0.44, 0.52);
        sky.lay();
        land.hills(2, stage.paper ? 0.26 : 0.15);
        water.lay(stage.horizon + 0.005);
        Region bank = bank();
        for (int side = -1; side <= 1; side += 2) bank(bank, side);
        List<Actor> boats = cast.roots().stream().filter(a -> a.is(Kind.BOAT)).toList();
        double line = (stage.horizon + 0.30) * height;
        arches(bank, line);
        for (Actor boat : boats) {
            Drawing drawing = boat.drawing(chance, 0);
            double high = unit * 0.2 * drawing.size();
            int from = stage.layers.size();
            double y = Math.min(0.93, stage.horizon + 0.42) * height;
            one(boat, drawing, 0.5 * width, y, high, false, 0);
            water.reflect(from, y - high * 0.05, 0.5);
        }
        crossing(cast.roots().stream()
                .filter(a -> !a.is(Kind.BOAT, Kind.BUILDING))
                .toList());
        frame();
    }

    private Region bank() {
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        Region bank = stage.pick(Wish.of(Role.GROUND)
                .near(Colour.polar(0.5, 0.08, 130), 0.3, 0.1)
                .area(0.03)
                .apart(0.16, wet));
        stage.ground = bank;
        return bank;
    }

    private void bank(Region material, int side) {
        double[][] left = {{0.47, 0}, {0.40, 0.06}, {0.27, 0.2}, {0.13, 0.46}, {0.16, 0.7}, {0.03, 1.05}};
        double[][] right = {{0.53, 0}, {0.62, 0.06}, {0.73, 0.2}, {0.88, 0.44}, {0.84, 0.7}, {0.96, 1.05}};
        double[][] points = side < 0 ? left : right;
        double edge = side < 0 ? -5 : width + 5;
        Path2D path = new Path2D.Double();
        path.moveTo(edge, (stage.horizon - 0.005) * height);
        double px = points[0][0] * width;
        double py = stage.horizon * height;
        path.lineTo(px, py);
        for (double[] point : points) {
            double x = point[0] * width;
            double y = (stage.horizon + (1 - stage.horizon) * point[1]) * height;
            path.curveTo(px + (x - px) * 0.2, py + (y - py) * 0.5, x, y - (y - py) * 0.5, x, y);
            px = x;
            py = y;
        }
        path.lineTo(edge, height + 5);
        path.closePath();
        float[] cover = stage.fill(path);
        if (stage.paper)
            for (int y = 0; y < height; y++) {
                double deep = Math.max(0, (double) y / height - stage.horizon);
                float fade = (float) (0.75 * StrictMath.exp(-deep / 0.2));
                for (int x = 0; x < width; x++) cover[y * width + x] *= fade;
            }
        Layer layer = stage.addFlat("bank", material, cover);
        layer.broad = true;
        layer.glow = stage.paper;
    }

    private void arches(Region bank, double line) {
        double deck = (stage.horizon + 0.11) * height;
        double rise = 0.085 * height;
        int from = stage.layers.size();
        Area body = body(deck, rise, line);
        Colour behind = stage.behind(width * 0.5, deck + 0.05 * height);
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        Region stone = stage.pick(
                Stage.part(stage.dark ? 0.2 : 0.45, 0.04, 60)
                        .area(0.015)
                        .apart(0.22, behind, wet, bank.colour(), stage.skyLow),
                0.8,
                0.25);
        float[] cover = stage.fill(body);
        placing.outline(cover, behind, stage.px(120));
        Layer layer = stage.addFlat("bridge", stone, cover);
        layer.subject = true;
        layer.shade = placing.shade(cover, 0, (int) (deck - rise), width, (int) (line - deck + rise));
        rail(deck, rise, stone.colour());
        vaults(deck, line, stone.colour());
        water.reflect(from, line - 1, 0.55);
    }

    private Area body(double deck, double rise, double line) {
        Path2D path = deckLine(deck, rise);
        path.lineTo(width * 0.98 + 20, line);
        path.lineTo(width * 0.02 - 20, line);
        path.closePath();
        Area body = new Area(path);
        for (int k = 0; k < MIDDLES.length; k++) body.subtract(arch(k, deck, line, 0));
        return body;
    }

    private Path2D deckLine(double deck, double rise) {
        Path2D path = new Path2D.Double();
        path.moveTo(width * 0.02 - 20, deck + rise * 0.9);
        path.curveTo(
                width * 0.3, deck - rise * 0.45, width * 0.7, deck - rise * 0.45, width * 0.98 + 20, deck + rise * 0.9);
        return path;
    }

    private Area arch(int k, double deck, double line, double shift) {
        double r = RADII[k] * width;
        double top = deck + 0.03 * height + (k == 1 ? -0.01 : 0.028) * height;
        double x = MIDDLES[k] * width - r + shift;
        Area arch = new Area(new Ellipse2D.Double(x, top, 2 * r, 2 * (line - top)));
        arch.add(new Area(new Rectangle2D.Double(x, line, 2 * r, line)));
        return arch;
    }

    private void rail(double deck, double rise, Colour stone) {
        Colour tone = new Colour(stone.l() + (stone.l() > 0.55 ? -0.25f : 0.25f), stone.a(), stone.b());
        Region cap = stage.pick(Wish.of(Role.PART).near(tone, 1, 0.2).area(0.008));
        Layer layer = stage.addFlat("rail", cap, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) (0.013 * height), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(deckLine(deck, rise));
        }));
        layer.subject = true;
    }

    private void vaults(double deck, double line, Colour stone) {
        Region dark = stage.pick(
                Wish.of(Role.PART).near(stage.toned(stone, -0.22), 1, 0.2).area(0.006));
        double shift = 0.022 * width * (stage.leftHeavy() ? 1 : -1);
        Layer layer = stage.add("vault", dark, stage.mask(g -> {
            for (int k = 0; k < MIDDLES.length; k++) {
                Area inner = arch(k, deck, line, 0);
                inner.subtract(arch(k, deck + 0.006 * height, line, shift));
                inner.intersect(new Area(new Rectangle2D.Double(0, 0, width, line)));
                g.fill(inner);
            }
        }));
        layer.flat = stage.toned(stone, -0.16);
    }

    private void crossing(List<Actor> actors) {
        double deck = (stage.horizon + 0.11) * height;
        double rise = 0.085 * height;
        int total = actors.stream().mapToInt(a -> a.thing.count()).sum();
        int slot = 0;
        for (Actor actor : actors)
            for (int k = 0; k < actor.thing.count(); k++, slot++) {
                double at = total == 1 ? (stage.leftHeavy() ? 0.42 : 0.6) : 0.25 + 0.5 * (slot + 0.5) / total;
                Drawing drawing = actor.drawing(chance, k);
                double share = Math.min(0.2, 0.13 * StrictMath.pow(actor.metres() / 1.7, 0.4));
                double high = unit * share * (total > 3 ? 0.75 : 1) * stage.scale * drawing.size();
                double bend = 4 * at * (1 - at);
                double foot = deck + rise * (0.9 - 0.95 * bend) - stage.px(1);
                one(actor, drawing, at * width, foot, high, stage.focusX > 0.5, 0);
            }
    }
}
