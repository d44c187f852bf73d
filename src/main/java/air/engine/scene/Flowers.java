package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.util.ArrayList;
import java.util.List;

/** Flowers in a field, and cut flowers. */
final class Flowers {
    private static final Colour[] BLOOMS = {
        Colour.polar(0.62, 0.2, 28),
        Colour.polar(0.88, 0.12, 90),
        Colour.polar(0.93, 0.02, 90),
        Colour.polar(0.72, 0.12, 0)
    };

    private final Stage stage;
    private final Chance chance;

    Flowers(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
    }

    private record Bloom(double x, double y, double radius, double chance) {}

    /** The materials of blooms that stand out before a colour. */
    List<Region> blooms(Colour behind, Colour wanted) {
        List<Region> kinds = new ArrayList<>();
        Colour[] wishes = wanted == null ? BLOOMS : new Colour[] {wanted};
        for (Colour bloom : wishes) {
            double l = stage.paper ? 0.35 + 0.8 * (bloom.l() - 0.6) : stage.dark ? bloom.l() * 0.87 : bloom.l();
            Region kind = stage.pick(Wish.of(Role.PART)
                    .near(new Colour((float) l, bloom.a(), bloom.b()), 0.6, 0.85)
                    .area(0.004)
                    .apart(0.2, behind));
            if (!kinds.contains(kind)) kinds.add(kind);
        }
        return kinds;
    }

    /** Flowers in a field whose horizon is set, from one depth to another, 0 far to 1 near. */
    void meadow(double from, double to, int count, Colour wanted) {
        Colour ground = stage.behind(stage.width * 0.5, (stage.horizon + (1 - stage.horizon) * 0.6) * stage.height);
        List<Region> kinds = blooms(ground, wanted);
        Region stem = stage.pick(Wish.of(Role.PART)
                .near(new Colour(Math.max(0.15f, ground.l() - 0.2f), -0.05f, 0.05f), 1, 0.4)
                .area(0.008)
                .apart(0.12, ground));
        List<Bloom> flowers = flowers(from, to, count);
        stage.addFlat("flower stems", stem, stage.mask(g -> flowers.forEach(f -> stalk(g, f))));
        for (int kind = 0; kind < kinds.size(); kind++) {
            int k = kind;
            Layer layer = stage.addFlat("flowers", kinds.get(k), stage.mask(g -> flowers.stream()
                    .filter(f -> (int) (f.chance * kinds.size()) == k)
                    .forEach(f -> Growth.blossom(g, f.x, f.y, f.radius, 6, f.x))));
            layer.rough = 0.6;
            layer.subject = true;
        }
        stage.addFlat("flower eyes", stage.ink, stage.mask(g -> flowers.stream()
                .filter(f -> f.radius > stage.px(4))
                .forEach(f -> g.fill(new Ellipse2D.Double(
                        f.x - f.radius * 0.25, f.y - f.radius * 0.25, f.radius * 0.5, f.radius * 0.5)))));
    }

    private List<Bloom> flowers(double from, double to, int count) {
        List<Bloom> flowers = new ArrayList<>();
        String key = "bloom" + from;
        for (int k = 0; k < count; k++) {
            double depth = from + (to - from) * StrictMath.pow(chance.of(key + "Y", k), 0.8);
            double radius = stage.px(0.9 + 8.5 * depth * depth) * (0.7 + 0.6 * chance.of(key + "Size", k));
            double y = (stage.horizon + (1 - stage.horizon) * (0.04 + 0.96 * depth)) * stage.height;
            flowers.add(new Bloom(chance.of(key + "X", k) * stage.width, y, radius, chance.of(key + "Kind", k)));
        }
        return flowers;
    }

    private void stalk(Graphics2D g, Bloom f) {
        if (f.radius < stage.px(2.5)) return;
        double r = f.radius;
        g.setStroke(new BasicStroke((float) Math.max(0.7, r * 0.22)));
        g.draw(new QuadCurve2D.Double(f.x, f.y, f.x + r * 0.3, f.y + r * 1.5, f.x - r * 0.3, f.y + r * 4));
        Growth.leaf(g, f.x, f.y + r * 2.6, r * 1.8, f.chance < 0.5 ? -0.7 : -2.4, 0.25);
    }

    /** Cut flowers that spring from a place, px. */
    void bouquet(double x, double y, Colour wanted) {
        Colour behind = stage.behind(x, y - stage.unit * 0.2);
        Region stem = stage.pick(
                Stage.part(stage.dark ? 0.3 : 0.4, 0.09, 140).area(0.008).apart(0.22, behind), 0.8, 0.4);
        List<Growth.Tip> heads = heads(x, y);
        stage.addFlat("bouquet", stem, stage.mask(g -> {
            for (int k = 0; k < heads.size(); k++) stalk(g, x, y, heads.get(k), k);
        }));
        List<Region> kinds = blooms(behind, wanted);
        for (int kind = 0; kind < kinds.size(); kind++) {
            int own = kind;
            Layer layer = stage.addFlat("bouquet", kinds.get(kind), stage.mask(g -> {
                for (int k = own; k < heads.size(); k += kinds.size())
                    Growth.blossom(
                            g,
                            heads.get(k).x(),
                            heads.get(k).y(),
                            radius(k),
                            8,
                            heads.get(k).angle());
            }));
            layer.rough = 0.6;
            layer.subject = true;
        }
        stage.addFlat("bouquet eyes", stage.ink, stage.mask(g -> {
            for (int k = 0; k < heads.size(); k++) {
                double r = radius(k) * 0.3;
                g.fill(new Ellipse2D.Double(heads.get(k).x() - r, heads.get(k).y() - r, 2 * r, 2 * r));
            }
        }));
    }

    private double radius(int k) {
        return stage.unit * chance.between("headSize" + k, 0.036, 0.056);
    }

    private List<Growth.Tip> heads(double x, double y) {
        List<Growth.Tip> heads = new ArrayList<>();
        int count = 5 + (int) (5 * chance.of("heads"));
        for (int k = 0; k < count; k++) {
            double f = (k + 0.5) / count - 0.5;
            double angle = -Math.PI / 2 + f * 1.9 + (chance.of("headAngle", k) - 0.5) * 0.15;
            double length = stage.unit * chance.between("headLength" + k, 0.25, 0.36) * (1 - 0.25 * Math.abs(f));
            heads.add(new Growth.Tip(x + StrictMath.cos(angle) * length, y + StrictMath.sin(angle) * length, angle, 0));
        }
        return heads;
    }

    private void stalk(Graphics2D g, double x, double y, Growth.Tip head, int k) {
        g.setStroke(new BasicStroke((float) (stage.unit * 0.007), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double mx = x + (head.x() - x) * 0.25;
        double my = y + (head.y() - y) * 0.6;
        g.draw(new QuadCurve2D.Double(x + (head.x() - x) * 0.08, y + 8, mx, my, head.x(), head.y()));
        for (int j = 0; j < 3; j++) {
            double f = 0.3 + 0.2 * j;
            double px = (1 - f) * (1 - f) * x + 2 * f * (1 - f) * mx + f * f * head.x();
            double py = (1 - f) * (1 - f) * y + 2 * f * (1 - f) * my + f * f * head.y();
            double length = stage.unit * chance.between("stalkLeaf" + k + j, 0.05, 0.08);
            Growth.leaf(g, px, py, length, head.angle() + (j % 2 == 0 ? 0.9 : -0.9), 0.28);
        }
    }
}
