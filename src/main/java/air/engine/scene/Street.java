package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** A street between houses that runs away from the viewer. */
final class Street extends Outdoors {
    private boolean alley;

    Street(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.46, 0.58);
        alley = cast.names("alley");
        double vanish = 0.5 + (stage.leftHeavy() ? 0.16 : -0.16) * chance.between("vanish", 0.1, 1);
        sky.lay();
        if (!alley) landmark(vanish);
        block(vanish);
        pavement(vanish);
        row(vanish, true);
        row(vanish, false);
        if (alley) washing(vanish);
        else lamps(vanish);
        List<Actor> roots = cast.roots();
        stand(roots, (x, depth) -> (stage.horizon + (1 - stage.horizon) * (0.10 + 0.84 * depth)) * height);
    }

    /** A church that closes the view, over the far roofs. */
    private void landmark(double vanish) {
        boolean refused = stage.sentence.refused().contains("church");
        if (refused || !chance.heads("landmark", 0.6)) return;
        Drawing church = stage.drawings.showing("church", "").get(0);
        double high = unit * chance.between("landmarkHigh", 0.26, 0.36);
        double x = (vanish + 0.03 * (chance.of("landmarkX") - 0.5)) * width;
        placing.put(church, x, stage.horizon * height, high * church.size(), false, 0.75, Optional.empty());
    }

    /** Washing on lines across an alley. */
    private void washing(double vanish) {
        for (int k = 0; k < 2; k++) {
            double y = (stage.horizon - 0.16 - 0.13 * k) * height;
            double half = (0.07 + 0.06 * k) * width;
            double x = vanish * width;
            Colour behind = stage.behind(x, y);
            Region cloth = stage.pick(
                    Stage.part(behind.l() > 0.6 ? 0.4 : 0.9, 0.12, 360 * chance.of("cloth", k))
                            .area(0.004)
                            .apart(0.2, behind),
                    1,
                    0.8);
            int own = k;
            stage.addFlat("washing", cloth, stage.mask(g -> {
                        g.setStroke(new BasicStroke((float) stage.px(1.4)));
                        g.draw(new QuadCurve2D.Double(
                                x - half * 1.4, y - stage.px(6), x, y + stage.px(8), x + half * 1.4, y - stage.px(6)));
                        for (int j = 0; j < 4; j++) {
                            double left = x + half * (-0.85 + 0.45 * j);
                            g.fill(new Rectangle2D.Double(
                                    left, y, half * 0.3, half * (0.35 + 0.3 * chance.of("cloth" + own, j))));
                        }
                    }))
                    .rough = 0.4;
        }
    }

    /** What closes the street at its far end. */
    private void block(double vanish) {
        double[] rows = new double[width];
        for (int x = 0; x < width; x++) {
            double roof = chance.noise("block", Math.floor(9.0 * x / width) * 1.7) * 0.03;
            rows[x] = (stage.horizon - 0.07 - roof) * height;
        }
        Colour low = stage.skyLow;
        Region far = stage.pick(Wish.of(Role.FAR)
                .near(stage.toned(low, stage.dark ? 0.1 : -0.16), 1, 0.3)
                .area(0.02)
                .apart(0.12, low));
        Layer layer = stage.addFlat("far houses", far, land.below(rows));
        stage.air(layer, 0.7);
    }

    private void pavement(double vanish) {
        Wish wish = Wish.of(Role.GROUND).area(0.05).apart(0.14, stage.skyLow).chance(0.5);
        wish = wish.near(Colour.polar(stage.night ? 0.3 : stage.snowy() ? 0.93 : 0.62, 0.03, 60), 0.5, 0.15);
        stage.ground = stage.pick(wish);
        Path2D path = new Path2D.Double();
        double far = stage.horizon * height;
        double open = alley ? 0.7 : 0.85;
        path.moveTo((vanish - 0.02) * width, far);
        path.lineTo((vanish + 0.02) * width, far);
        path.lineTo((vanish + open) * width, height + 5);
        path.lineTo((vanish - open) * width, height + 5);
        path.closePath();
        float[] cover = stage.fill(path);
        if (stage.paper) {
            land.wash(stage.horizon, cover);
            return;
        }
        Layer layer = stage.addFlat("pavement", stage.ground, cover);
        layer.broad = true;
        if (stage.raining() || stage.night) wet(cover);
    }

    /** Wet stones hold the light. */
    private void wet(float[] pavement) {
        double far = stage.horizon * height;
        float[] cover = stage.field((x, y) -> {
            if (y < far) return 0;
            double across = (x - stage.focusX * width) / (0.22 * width);
            double gap = chance.noise("wetGap", y * 0.12 * 512 / unit) > -0.1 ? 1 : 0.2;
            return 0.5 * gap * StrictMath.exp(-across * across) * (1 - 0.5 * (y - far) / (height - far));
        });
        for (int i = 0; i < cover.length; i++) cover[i] *= pavement[i];
        Layer layer = stage.add("wet light", stage.ground, cover);
        layer.flat = stage.bright.colour();
        layer.glow = true;
    }

    /** A row of houses along one side, from the far end towards the viewer. */
    private void row(double vanish, boolean left) {
        int count = 4 + (int) (3 * chance.of("row" + left));
        double edge = left ? -0.04 : 1.04;
        double[] at = new double[count + 1];
        for (int k = 0; k <= count; k++) {
            double f = StrictMath.pow((double) k / count, 1.7);
            double start = vanish + (left ? -1 : 1) * (alley ? 0.05 : 0.035);
            at[k] = start + (edge - start) * f;
        }
        for (int k = 0; k < count; k++) facade(vanish, at[k], at[k + 1], left ? k : k + 10);
    }

    private void facade(double vanish, double from, double to, int k) {
        double tall = chance.between("tall" + k, 0.62, 1.05);
        Path2D path = new Path2D.Double();
        path.moveTo(from * width, roof(vanish, from, tall));
        path.lineTo(to * width, roof(vanish, to, tall));
        path.lineTo(to * width, foot(vanish, to));
        path.lineTo(from * width, foot(vanish, from));
        path.closePath();
        double near = Math.min(1, Math.abs(to - vanish) * 2);
        Colour behind = stage.behind((from + to) / 2 * width, (stage.horizon - 0.2 * near) * height);
        double l = stage.night ? 0.3 : chance.between("facade" + k, 0.5, 0.85);
        Region wall = stage.pick(
                Stage.part(l, 0.08, 360 * chance.of("facadeHue", k))
                        .near(Colour.polar(l, 0.08, 30 + 70 * chance.of("facadeHue", k)), 0.5, 0.3)
                        .area(0.02)
                        .apart(0.14, behind, stage.skyLow)
                        .chance(0.8),
                60 + k);
        float[] cover = stage.fill(path);
        placing.outline(cover, behind, stage.px(90));
        Layer layer = stage.addFlat("facade", wall, cover);
        stage.air(layer, 0.9 * (1 - near));
        gable(vanish, from, to, tall, wall.colour(), k, near);
        windows(vanish, from, to, tall, wall.colour(), k, near);
        if (near > 0.3) ground(vanish, from, to, tall, wall.colour(), k, near);
    }

    private double roof(double vanish, double x, double tall) {
        return (stage.horizon - ((alley ? 0.12 : 0.05) + (alley ? 1.7 : 1.15) * tall * Math.abs(x - vanish))) * height;
    }

    private double foot(double vanish, double x) {
        return (stage.horizon + 0.02 + (alley ? 0.62 : 0.48) * Math.abs(x - vanish)) * height;
    }

    /** A roof over the wall: an edge of tiles, or a gable towards the street. */
    private void gable(double vanish, double from, double to, double tall, Colour wall, int k, double near) {
        Colour behind = stage.behind((from + to) / 2 * width, roof(vanish, (from + to) / 2, tall) - stage.px(8));
        double l = stage.snowy() ? 0.95 : stage.dark ? 0.22 : 0.45;
        Region tiles = stage.pick(
                Stage.part(l, stage.snowy() ? 0.01 : 0.1, 35).area(0.006).apart(0.16, wall, behind), 1, 0.6);
        double deep = (foot(vanish, to) - roof(vanish, to, tall)) * 0.05;
        boolean pointed = chance.of("gable", k) < 0.45;
        Path2D path = new Path2D.Double();
        path.moveTo(from * width, roof(vanish, from, tall) + deep * 0.4);
        double middle = (from + to) / 2;
        double up = Math.abs(to - from) * width * 0.45;
        if (pointed) path.lineTo(middle * width, roof(vanish, middle, tall) - up);
        else path.lineTo(from * width, roof(vanish, from, tall) - deep * 0.6);
        if (!pointed) path.lineTo(to * width, roof(vanish, to, tall) - deep);
        path.lineTo(to * width, roof(vanish, to, tall) + deep * 0.4);
        path.closePath();
        Layer layer = stage.addFlat("roofs", tiles, stage.fill(path));
        layer.rough = 0.6;
        stage.air(layer, 0.9 * (1 - near));
    }

    /** A door, and on some houses a shop window under an awning. */
    private void ground(double vanish, double from, double to, double tall, Colour wall, int k, double near) {
        boolean shop = chance.of("shop", k) < 0.55;
        Region wood = stage.pick(
                Stage.part(stage.dark ? 0.16 : 0.32, 0.09, 40 + 200 * chance.of("doorHue", k))
                        .area(0.005)
                        .apart(0.2, wall),
                1,
                0.5);
        boolean lit = stage.night || stage.lowSun;
        float[] door = stage.fill(band(vanish, from, to, tall, shop ? 0.68 : 0.4, shop ? 0.9 : 0.62, 0.77, 1));
        stage.addFlat("door", wood, door).rough = 0.4;
        if (!shop) return;
        Region glass = lit
                ? stage.pick(Stage.part(0.88, 0.12, 85).area(0.002).apart(0.2, wall), 1.2, 0.6)
                : stage.pick(Stage.part(0.3, 0.05, 240).area(0.005).apart(0.2, wall), 1, 0.4);
        stage.addFlat("shop", glass, stage.fill(band(vanish, from, to, tall, 0.1, 0.6, 0.79, 0.95))).rough = 0.4;
        Region cloth = stage.pick(
                Stage.part(stage.dark ? 0.5 : 0.62, 0.16, 360 * chance.of("clothHue", k))
                        .area(0.004)
                        .apart(0.18, wall),
                0.8,
                0.8);
        Path2D awning = new Path2D.Double();
        double drop = (foot(vanish, to) - roof(vanish, to, tall)) * 0.03;
        for (int j = 0; j < 6; j++) {
            double a = 0.05 + 0.1 * j;
            awning.append(band(vanish, from, to, tall, a, a + 0.1, 0.735, 0.79 + (j % 2) * 0.006), false);
        }
        Layer layer = stage.addFlat("awnings", cloth, stage.fill(awning));
        layer.shade = stage.field((x, y) -> (int) (x / Math.max(2, drop * 1.6)) % 2 == 0 ? 0.10 : -0.03);
        layer.rough = 0.4;
    }

    /**
     * A piece of a wall in perspective: from one share of its width to another, from one share of its height to
     * another.
     */
    private Path2D band(
            double vanish, double from, double to, double tall, double a, double b, double top, double low) {
        double[] xs = {from + (to - from) * a, from + (to - from) * b};
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 4; i++) {
            double x = xs[i == 0 || i == 3 ? 0 : 1];
            double y = roof(vanish, x, tall) + (foot(vanish, x) - roof(vanish, x, tall)) * (i < 2 ? top : low);
            if (i == 0) path.moveTo(x * width, y);
            else path.lineTo(x * width, y);
        }
        path.closePath();
        return path;
    }

    private void windows(double vanish, double from, double to, double tall, Colour wall, int k, double near) {
        boolean lit = stage.night || stage.lowSun;
        Region material = lit
                ? stage.pick(Stage.part(0.85, 0.13, 80).area(0.002).apart(0.2, wall), 1.2, 0.6)
                : stage.pick(Wish.of(Role.PART)
                        .near(stage.toned(wall, wall.l() > 0.5 ? -0.28 : 0.25), 1, 0.3)
                        .area(0.006)
                        .apart(0.2, wall));
        int columns = Math.abs(to - from) > 0.12 ? 3 : 2;
        int floors = 3;
        float[] cover = stage.mask(g -> {
            for (int c = 0; c < columns; c++)
                for (int f = 0; f < floors; f++) {
                    if (chance.of("windowLit" + k, c * 7 + f) < (lit ? 0.25 : 0.04)) continue;
                    g.fill(pane(vanish, from, to, tall, (c + 0.5) / columns, (f + 0.5) / floors, columns));
                }
        });
        Layer layer = stage.addFlat("windows", material, cover);
        layer.rough = 0.5;
        stage.air(layer, 0.9 * (1 - near));
    }

    private Path2D pane(double vanish, double from, double to, double tall, double across, double up, int columns) {
        double half = 0.24 / columns;
        double[] xs = {from + (to - from) * (across - half), from + (to - from) * (across + half)};
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 4; i++) {
            double x = xs[i == 0 || i == 3 ? 0 : 1];
            double v = up * 0.68 + (i < 2 ? -0.068 : 0.068);
            double y = roof(vanish, x, tall) + (foot(vanish, x) - roof(vanish, x, tall)) * (0.06 + v);
            if (i == 0) path.moveTo(x * width, y);
            else path.lineTo(x * width, y);
        }
        path.closePath();
        return path;
    }

    private void lamps(double vanish) {
        List<Drawing> views = stage.drawings.showing("street lamp", "");
        if (views.isEmpty()) return;
        for (int k = 0; k < 3; k++) {
            double near = 0.25 + 0.3 * k;
            double x = vanish + (stage.leftHeavy() ? 1 : -1) * 0.42 * near;
            double high = unit * 0.5 * near;
            double y = foot(vanish, x) + 0.03 * near * height;
            if (stage.night || stage.lowSun)
                sky.glow(x * width, y - high * 0.93, high * 0.09, stage.bright.colour(), 0.5);
            placing.put(views.get(0), x * width, y, high, false, 0.3 * (1 - near), Optional.empty());
        }
    }
}
