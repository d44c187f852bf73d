package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A row of houses seen from the front: gables, windows, doors, shops with awnings. */
final class Fronts {
    /** One house, px: where it stands, how wide and how high its wall is, and what crowns it. */
    private record House(double left, double wide, double foot, double high, int crown, int k) {
        double top() {
            return foot - high;
        }
    }

    private final Stage stage;
    private final Chance chance;
    private final Placing placing;
    private final List<House> houses = new ArrayList<>();

    Fronts(Stage stage, Placing placing) {
        this.stage = stage;
        this.placing = placing;
        chance = stage.chance;
    }

    /**
     * A row of them.
     *
     * @param left px
     * @param right px
     * @param foot px
     * @param high about how high a wall is, px
     * @param distance 0 near to 1 far
     */
    void row(double left, double right, double foot, double high, double distance) {
        int from = houses.size();
        double x = left;
        while (x < right) {
            int k = houses.size();
            double wide = high * chance.between("frontWide" + k, 0.48, 0.8);
            double tall = high * chance.between("frontHigh" + k, 0.75, 1.2);
            houses.add(new House(x, Math.min(wide, right - x), foot, tall, (int) (4 * chance.of("crown", k)), k));
            x += wide;
        }
        List<House> row = houses.subList(from, houses.size());
        for (House house : row) wall(house, distance);
        roofs(row, distance);
        windows(row, distance);
        doors(row, distance);
        awnings(row, distance);
    }

    private void wall(House house, double distance) {
        Colour behind = stage.behind(house.left + house.wide / 2, house.top() + house.high * 0.2);
        double l = stage.night ? 0.34 : chance.between("front" + house.k, 0.5, 0.88);
        double hue = 20 + 80 * chance.of("frontHue", house.k);
        Region wall = stage.pick(
                Wish.of(Role.WALL)
                        .near(Colour.polar(l, 0.08, hue), 0.5, 0.3)
                        .area(0.015)
                        .apart(0.14, behind, stage.skyLow)
                        .chance(0.9),
                90 + house.k);
        float[] cover = stage.fill(outline(house));
        if (stage.paper) Stage.times(cover, 0.55);
        if (distance < 0.5) placing.outline(cover, behind, stage.px(80));
        Layer layer = stage.addFlat("front", wall, cover);
        layer.flat = stage.clear(wall.colour(), 0.12, behind);
        layer.rough = 0.6;
        stage.air(layer, distance);
    }

    private Shape outline(House h) {
        double r = h.left + h.wide;
        double rise = h.crown == 0 ? 0 : h.wide * (h.crown == 1 ? 0.5 : 0.42);
        Path2D path = new Path2D.Double();
        path.moveTo(h.left, h.foot);
        path.lineTo(h.left, h.top());
        if (h.crown == 2) steps(path, h, rise);
        else if (h.crown != 0) path.lineTo(h.left + h.wide / 2, h.top() - rise);
        path.lineTo(r, h.top());
        path.lineTo(r, h.foot);
        path.closePath();
        return path;
    }

    private static void steps(Path2D path, House h, double rise) {
        for (int k = 1; k <= 3; k++) {
            path.lineTo(h.left + h.wide * (k - 1) / 7, h.top() - rise * k / 4);
            path.lineTo(h.left + h.wide * k / 7, h.top() - rise * k / 4);
        }
        path.lineTo(h.left + h.wide * 3 / 7, h.top() - rise);
        path.lineTo(h.left + h.wide * 4 / 7, h.top() - rise);
        for (int k = 3; k >= 1; k--) {
            path.lineTo(h.left + h.wide * (7 - k) / 7, h.top() - rise * k / 4);
            path.lineTo(h.left + h.wide * (8 - k) / 7, h.top() - rise * k / 4);
        }
    }

    private void roofs(List<House> row, double distance) {
        Colour wall = stage.layers.get(stage.layers.size() - 1).flat;
        Region tiles = stage.pick(
                Stage.part(stage.snowy() ? 0.95 : stage.dark ? 0.25 : 0.5, stage.snowy() ? 0.01 : 0.12, 35)
                        .area(0.008)
                        .apart(0.16, wall, stage.skyLow),
                1,
                0.7);
        Layer layer = stage.addFlat("roofs", tiles, stage.mask(g -> row.forEach(h -> roof(g, h))));
        layer.rough = 0.6;
        stage.air(layer, distance);
    }

    private void roof(Graphics2D g, House h) {
        double eaves = h.wide * 0.05;
        double thick = h.wide * 0.09;
        if (h.crown == 0) {
            g.fill(new Rectangle2D.Double(h.left - eaves, h.top() - thick * 0.8, h.wide + 2 * eaves, thick));
            g.fill(new Rectangle2D.Double(h.left + h.wide * 0.7, h.top() - thick * 2.6, h.wide * 0.12, thick * 2));
            return;
        }
        if (h.crown == 2) return;
        double rise = h.wide * (h.crown == 1 ? 0.5 : 0.42);
        Path2D path = new Path2D.Double();
        path.moveTo(h.left - eaves, h.top() + thick * 0.4);
        path.lineTo(h.left + h.wide / 2, h.top() - rise - thick);
        path.lineTo(h.left + h.wide + eaves, h.top() + thick * 0.4);
        if (h.crown == 1) {
            path.lineTo(h.left + h.wide - eaves, h.top() + thick * 0.6);
            path.lineTo(h.left + h.wide / 2, h.top() - rise + thick);
            path.lineTo(h.left + eaves, h.top() + thick * 0.6);
        }
        path.closePath();
        g.fill(path);
    }

    private void windows(List<House> row, double distance) {
        boolean lit = stage.night || stage.lowSun;
        Colour wall = stage.layers.get(stage.layers.size() - 2).flat;
        Region glass = lit
                ? stage.pick(Stage.part(0.85, 0.13, 80).area(0.002).apart(0.2, wall), 1.2, 0.6)
                : stage.pick(Stage.part(0.32, 0.04, 250).area(0.006).apart(0.2, wall), 1, 0.3);
        Layer layer = stage.addFlat("windows", glass, stage.mask(g -> row.forEach(h -> panes(g, h, lit))));
        layer.rough = 0.4;
        stage.air(layer, distance * 0.7);
    }

    private void panes(Graphics2D g, House h, boolean lit) {
        int columns = h.wide > h.high * 0.62 ? 3 : 2;
        int floors = h.high > 1.05 * h.wide * 1.4 ? 3 : 2;
        double usable = h.high * 0.64;
        for (int c = 0; c < columns; c++)
            for (int f = 0; f < floors; f++) {
                if (chance.of("pane" + h.k, c * 5 + f) < (lit ? 0.3 : 0)) continue;
                double w = h.wide / columns * 0.42;
                double t = usable / floors * 0.58;
                double x = h.left + h.wide * (c + 0.5) / columns - w / 2;
                g.fill(new Rectangle2D.Double(x, h.top() + h.high * 0.06 + usable * (f + 0.2) / floors, w, t));
            }
        if (shop(h))
            g.fill(new Rectangle2D.Double(h.left + h.wide * 0.1, h.foot - h.high * 0.22, h.wide * 0.48, h.high * 0.17));
    }

    private boolean shop(House h) {
        return chance.of("shop", h.k) < 0.5;
    }

    private void doors(List<House> row, double distance) {
        Colour wall = stage.layers.get(stage.layers.size() - 3).flat;
        Region wood = stage.pick(
                Stage.part(stage.dark ? 0.16 : 0.35, 0.09, 40).area(0.005).apart(0.2, wall), 1, 0.4);
        Layer layer = stage.addFlat("doors", wood, stage.mask(g -> {
            for (House h : row) {
                double w = h.wide * 0.2;
                double x = h.left + h.wide * (shop(h) ? 0.68 : 0.2 + 0.4 * chance.of("door", h.k));
                g.fill(new Rectangle2D.Double(x, h.foot - h.high * 0.24, w, h.high * 0.24));
            }
        }));
        layer.rough = 0.4;
        stage.air(layer, distance * 0.7);
    }

    private void awnings(List<House> row, double distance) {
        Colour wall = stage.layers.get(stage.layers.size() - 4).flat;
        for (int stripe = 0; stripe < 2; stripe++) {
            int own = stripe;
            Region cloth = stage.pick(
                    stripe == 0
                            ? Stage.part(stage.dark ? 0.45 : 0.6, 0.16, 28)
                                    .area(0.004)
                                    .apart(0.16, wall)
                            : Stage.part(stage.dark ? 0.7 : 0.93, 0.03, 90)
                                    .area(0.004)
                                    .apart(0.12, wall),
                    1,
                    0.8);
            Layer layer = stage.addFlat("awnings", cloth, stage.mask(g -> {
                for (House h : row)
                    if (shop(h))
                        awning(g, h.left + h.wide * 0.05, h.foot - h.high * 0.30, h.wide * 0.58, h.high * 0.1, own);
            }));
            layer.rough = 0.3;
            stage.air(layer, distance * 0.7);
        }
    }

    /** The stripes of one colour of an awning; 0 the ground with its scallops, 1 the stripes on it. */
    static void awning(Graphics2D g, double x, double y, double wide, double high, int stripe) {
        int count = 7;
        double step = wide / count;
        double flare = high * 0.35;
        for (int k = stripe; k < count; k += stripe == 0 ? 1 : 2) {
            Path2D path = new Path2D.Double();
            double a = x + k * step;
            double spread = (k / (double) count - 0.5) * 2 * flare;
            double next = ((k + 1) / (double) count - 0.5) * 2 * flare;
            path.moveTo(a, y);
            path.lineTo(a + step, y);
            path.lineTo(a + step + next, y + high * 0.8);
            path.quadTo(a + step / 2 + (spread + next) / 2, y + high * 1.25, a + spread, y + high * 0.8);
            path.closePath();
            g.fill(path);
        }
    }
}
