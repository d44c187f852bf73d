package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Season;
import air.engine.sentence.Sentence.Weather;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.ArrayList;
import java.util.List;

/** Trees, grass and flowers, as they grow. */
final class Plants {
    private static final Colour[] BLOOMS = {
        Colour.polar(0.62, 0.2, 28),
        Colour.polar(0.88, 0.12, 90),
        Colour.polar(0.93, 0.02, 90),
        Colour.polar(0.72, 0.12, 0)
    };

    private final Stage stage;
    private final Chance chance;
    private int trees;

    Plants(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
    }

    private boolean bare() {
        return stage.snowy();
    }

    private Colour foliage() {
        boolean autumn = stage.sentence.season() == Season.AUTUMN;
        boolean spring = stage.sentence.season() == Season.SPRING;
        if (autumn) return Colour.polar(stage.dark ? 0.4 : 0.6, 0.14, 55);
        if (spring && chance.heads("cherry", 0.75)) return Colour.polar(0.84, 0.09, 0);
        return Colour.polar(stage.dark ? 0.3 : stage.paper ? 0.5 : 0.52, 0.09, 140);
    }

    Region wood(Colour behind) {
        return stage.pick(
                Stage.part(stage.dark ? 0.15 : 0.32, 0.04, 50).area(0.006).apart(0.22, behind), 1, 0.3);
    }

    /**
     * A tree.
     *
     * @param x of its trunk, px
     * @param foot px
     * @param high px
     * @param distance 0 near to 1 far
     */
    void tree(double x, double foot, double high, double distance) {
        Stage.Disc disc = stage.disc;
        if (disc != null && disc.hidden(x, foot - high * 1.1, high * 0.55)) {
            double low = foot - disc.y() - disc.radius() * 1.4;
            if (low > high * 0.45) high = low / 1.1;
            else x = stage.width - x;
        }
        grow(x, foot, high, distance);
    }

    private void grow(double x, double foot, double high, double distance) {
        String key = "tree" + trees++;
        Growth growth = new Growth(chance, bent() * 0.16);
        Colour behind = stage.behind(x, foot - high * 0.5);
        double lean = -Math.PI / 2 + (chance.of(key) - 0.5) * 0.25 + 0.5 * bent();
        float[] trunk = stage.mask(g -> growth.bough(g, x, foot, lean, high * 0.038, high * 0.33, 5, key));
        Region wood = wood(behind);
        if (bare()) {
            trunk(trunk, wood, distance);
            return;
        }
        Region green = stage.pick(
                Wish.of(Role.PART).near(foliage(), 0.7, 0.3).area(0.01).apart(0.16, behind, wood.colour()), trees);
        crown(growth.tips, high, green, 0, distance);
        trunk(trunk, wood, distance);
        crown(growth.tips, high, green, 1, distance);
    }

    /** A pine or a fir of a few tiers, as it is seen from afar. */
    void conifer(double x, double foot, double high, double distance) {
        String key = "conifer" + trees++;
        Colour behind = stage.behind(x, foot - high * 0.5);
        Region green = stage.pick(
                Wish.of(Role.PART)
                        .near(Colour.polar(stage.dark ? 0.22 : 0.4, 0.07, 150), 0.8, 0.3)
                        .area(0.008)
                        .apart(0.16, behind),
                trees);
        Path2D path = new Path2D.Double();
        double half = high * chance.between(key, 0.17, 0.26);
        path.append(
                new java.awt.geom.Rectangle2D.Double(x - half * 0.12, foot - high * 0.2, half * 0.24, high * 0.2),
                false);
        for (int k = 0; k < 4; k++) {
            double low = foot - high * (0.12 + 0.2 * k);
            double wide = half * (1 - 0.21 * k);
            path.moveTo(x - wide, low);
            path.quadTo(x - wide * 0.25, low - high * 0.12, x + bent() * 0.1 * high * k / 3, low - high * 0.30);
            path.quadTo(x + wide * 0.25, low - high * 0.12, x + wide, low);
            path.quadTo(x, low + high * 0.04, x - wide, low);
        }
        float[] cover = stage.fill(path);
        Layer layer = stage.addFlat("conifer", green, cover);
        layer.flat = stage.clear(green.colour(), 0.15, behind);
        layer.rough = 0.6;
        if (stage.paper) Stage.times(cover, 0.8 * (1 - 0.5 * distance));
        stage.air(layer, distance);
    }

    private void trunk(float[] cover, Region wood, double distance) {
        Layer layer = stage.addFlat("trunk", wood, cover);
        stage.air(layer, distance);
    }

    private void crown(List<Growth.Tip> tips, double high, Region green, int pass, double distance) {
        double size = Math.max(stage.px(5), high * 0.05);
        float[] cover = stage.mask(g -> {
            int i = 0;
            for (Growth.Tip tip : tips) {
                i++;
                if (tip.order() > 2) continue;
                for (int k = 0; k < 5; k++) {
                    double angle = chance.of("leafAngle" + pass, i * 17 + k) * 2 * Math.PI;
                    double away = size * 0.9 * chance.of("leafAway" + pass, i * 17 + k);
                    Growth.leaf(
                            g,
                            tip.x() + StrictMath.cos(angle) * away,
                            tip.y() + StrictMath.sin(angle) * away,
                            size * (0.7 + 0.6 * chance.of("leafSize" + pass, i * 13 + k)),
                            angle,
                            0.32);
                }
            }
        });
        Layer layer = stage.add("leaves", green, cover);
        layer.flat = stage.toned(green.colour(), pass == 0 ? -0.09 : 0.05);
        layer.rough = 0.8;
        stage.air(layer, distance);
    }

    /** Leaves at the ends of boughs. */
    void leaves(List<Growth.Tip> tips, Region material, int pass) {
        double size = stage.unit * 0.052;
        float[] cover = stage.mask(g -> {
            int i = 0;
            for (Growth.Tip tip : tips) {
                i++;
                for (int k = 0; k < 3; k++) {
                    if (chance.of("leafThere" + pass, i * 7 + k) < 0.3) continue;
                    double angle = tip.angle() + (k - 1) * 0.9 + (chance.of("leafTurn" + pass, i * 7 + k) - 0.5) * 0.8;
                    double length = size * (0.7 + 0.6 * chance.of("leafLong" + pass, i * 7 + k));
                    Growth.leaf(g, tip.x(), tip.y(), length, angle, 0.3);
                }
            }
        });
        Layer layer = stage.addFlat("leaves", material, cover);
        layer.rough = 0.6;
    }

    /** Tufts on a ground from a row (0 to 1) down, larger towards the viewer. */
    void tufts(double top) {
        if (stage.paper || stage.rich < 0.2 || stage.snowy()) return;
        Colour ground = stage.behind(stage.width * 0.5, (top + (1 - top) * 0.6) * stage.height);
        for (int pass = 0; pass < 2; pass++) {
            double step = pass == 0 ? -0.13 : 0.12;
            Colour tone = stage.toned(ground, step);
            Region material = stage.pick(Wish.of(Role.GROUND).near(tone, 1, 0.5).area(0.01), 17 + pass);
            String key = "tuft" + pass;
            float[] cover = stage.mask(g -> {
                int count = (int) (120 * stage.rich);
                for (int k = 0; k < count; k++) {
                    double depth = StrictMath.pow(chance.of(key + "Y", k), 0.8);
                    double y = (top + (1 - top) * (0.05 + 0.95 * depth)) * stage.height;
                    double r = stage.px(2 + 11 * depth);
                    double turn = -Math.PI / 2 + 0.2 * (chance.of(key + "Turn", k) - 0.5);
                    for (int j = -2; j <= 2; j++)
                        Growth.leaf(
                                g,
                                chance.of(key + "X", k) * stage.width,
                                y,
                                r * (1 - 0.12 * Math.abs(j)),
                                turn + j * 0.5,
                                0.14);
                }
            });
            Layer layer = stage.add("tufts", material, cover);
            Colour own = material.colour();
            layer.flat = new Colour(tone.l(), (ground.a() + own.a()) / 2, (ground.b() + own.b()) / 2);
            layer.rough = 0.5;
        }
    }

    /** The leaves of a bough that hangs in from above. */
    void overhang(List<Growth.Tip> tips, Colour behind, Colour wood) {
        Region green = stage.pick(
                Wish.of(Role.PART).near(foliage(), 0.7, 0.3).area(0.01).apart(0.18, behind, wood), 41);
        leaves(tips, green, 0);
        stage.layers.get(stage.layers.size() - 1).flat = stage.toned(green.colour(), -0.08);
        leaves(tips, green, 1);
    }

    /** How far the wind bends what grows, radians. */
    double bent() {
        if (!stage.has(Weather.WIND) && !stage.has(Weather.STORM)) return 0;
        return stage.leftHeavy() ? 0.45 : -0.45;
    }

    // ---- flowers

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

    private void stalk(java.awt.Graphics2D g, Bloom f) {
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

    private void stalk(java.awt.Graphics2D g, double x, double y, Growth.Tip head, int k) {
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
