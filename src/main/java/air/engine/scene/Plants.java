package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Season;
import air.engine.sentence.Sentence.Weather;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Trees and grass, as they grow. */
final class Plants {
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
        path.append(new Rectangle2D.Double(x - half * 0.12, foot - high * 0.2, half * 0.24, high * 0.2), false);
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
}
