package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Great rooms: arch behind arch in a church or a hall, or a stage between its curtains. */
final class Hall extends Indoors {
    private final double floor;
    private final double middle;
    private final boolean church;
    /** What the pillars nearest to the viewer are like. */
    private Colour shadow;

    Hall(Stage stage, Cast cast) {
        super(stage, cast);
        church = cast.names("church interior");
        floor = chance.between("floor", 0.66, 0.72);
        middle = 0.5 + (stage.focusX - 0.5) * chance.between("axis", -0.8, 0.3);
    }

    @Override
    void draw() {
        wall(floor);
        if (cast.names("theatre stage")) stage();
        else arches();
        near = 1.3;
        stand(cast.roots(), (x, depth) -> (floor + 0.06 + (0.95 - floor) * depth) * height);
    }

    // ---- arches

    private void arches() {
        stage.ground = stage.pick(
                Wish.of(Role.GROUND).area(0.05).apart(0.2, stage.skyLow).chance(0.5));
        far();
        int count = 2 + (int) (2 * chance.of("bays"));
        double l = stage.skyLow.l();
        shadow = stage.pick(
                        Stage.part(l > 0.4 ? l - 0.35 : l + 0.3, 0.05, 50)
                                .area(0.02)
                                .apart(0.2, stage.skyLow),
                        1,
                        0.2)
                .colour();
        float[] ground = land.below(land.level(floor));
        if (stage.paper) land.wash(floor, ground);
        else stage.addFlat("floor", stage.ground, ground).broad = true;
        aisle();
        for (int k = 0; k < count; k++) bay(0.36 + 0.62 * (k + 0.4) / count, (double) (k + 1) / count);
        if (!church) extra("chandelier", middle * width, 0.30 * height, 0.26 * unit, false);
        if (church && chance.heads("candles", 0.5))
            extra("candle", (1.0 - stage.focusX) * width, (floor + 0.12) * height, 0.12 * unit, true);
    }

    /** The wall at the far end with its windows. */
    private void far() {
        int count = church ? 1 + 2 * (int) (2 * chance.of("lights")) : 3;
        List<Colour> used = new ArrayList<>(List.of(stage.skyLow));
        double step = 0.22 / count;
        for (int k = 0; k < count; k++) {
            double x = middle + (k - (count - 1) / 2.0) * step * 1.5;
            double high = church && k == count / 2 ? 0.34 : 0.27;
            Shape window = arch(x, floor - 0.08, step, high);
            Colour wish = Colour.polar(
                    stage.night ? 0.4 : 0.85, church ? 0.12 : 0.05, church ? 360 * chance.of("pane", k) : 90);
            Region light = stage.pick(
                    Wish.of(Role.PART)
                            .near(wish, 1, church ? 0.6 : 0.2)
                            .area(0.01)
                            .apart(0.2, stage.skyLow),
                    k);
            stage.addFlat("window", light, stage.fill(window)).rough = 0.5;
            used.add(light.colour());
        }
        if (!stage.paper) sky.glow(middle * width, (floor - 0.2) * height, 0.3 * unit, used.get(1), 0.4);
    }

    /** A carpet or a strip of light that leads to the far end. */
    private void aisle() {
        Path2D path = new Path2D.Double();
        path.moveTo((middle - 0.05) * width, floor * height);
        path.lineTo((middle + 0.05) * width, floor * height);
        path.lineTo((middle + 0.3) * width, height);
        path.lineTo((middle - 0.3) * width, height);
        path.closePath();
        float[] cover = stage.fill(path);
        Colour ground = stage.ground.colour();
        Region carpet = stage.pick(Stage.part(0.5, 0.14, 28).area(0.015).apart(0.16, ground), 0.4, 0.6);
        if (stage.paper) Stage.times(cover, 0.3);
        Layer layer = stage.addFlat("aisle", carpet, cover);
        layer.glow = stage.paper;
    }

    /** A pair of pillars with the arch between them; the nearer the wider, and the darker. */
    private void bay(double wide, double near) {
        double foot = floor + 0.02 + 0.28 * near * near;
        double rise = 0.5 + 0.34 * near;
        Area wall = new Area(new Rectangle2D.Double(-5, -5, width + 10, foot * height + 5));
        wall.subtract(new Area(arch(middle, foot, wide, rise + 0.1)));
        double outer = wide / 2 + 0.035 + 0.03 * near;
        if (near < 1) {
            Rectangle2D seen =
                    new Rectangle2D.Double((middle - outer) * width, -5, 2 * outer * width, foot * height + 5);
            wall.intersect(new Area(seen));
        }
        float[] cover = stage.fill(wall);
        if (stage.paper) Stage.times(cover, 0.25 + 0.3 * near);
        Region stone = stage.paper ? stage.ink : stage.sky;
        Layer layer = stage.addFlat("bay", stone, cover);
        layer.broad = true;
        layer.rough = 0.5;
        layer.glow = stage.paper;
        if (!stage.paper) layer.flat = stage.skyLow.mix(shadow, 0.25 + 0.65 * near);
    }

    /** An opening with a round or pointed head: middle, foot, width and height as shares of the frame. */
    private Shape arch(double x, double foot, double wide, double high) {
        double left = (x - wide / 2) * width;
        double right = (x + wide / 2) * width;
        double base = foot * height;
        double top = (foot - high) * height;
        double head = Math.min(base - top, (right - left) * (church ? 0.75 : 0.5));
        Path2D path = new Path2D.Double();
        path.moveTo(left, base);
        path.lineTo(left, top + head);
        if (church) {
            path.quadTo(left, top + head * 0.3, x * width, top);
            path.quadTo(right, top + head * 0.3, right, top + head);
        } else path.curveTo(left, top - head * 0.33, right, top - head * 0.33, right, top + head);
        path.lineTo(right, base);
        path.closePath();
        return path;
    }

    // ---- a stage

    private void stage() {
        stage.ground =
                stage.pick(Stage.wish(Role.GROUND, 0.5, 0.07, 60).area(0.04).apart(0.2, stage.skyLow), 0.5, 0.4);
        float[] boards = land.below(land.level(floor));
        if (stage.paper) land.wash(floor, boards);
        else stage.addFlat("boards", stage.ground, boards).broad = true;
        light();
        Region cloth = stage.pick(
                Stage.part(0.42, 0.16, 25).area(0.02).apart(0.24, stage.skyLow, stage.ground.colour()), 0.5, 0.8);
        double wide = chance.between("curtain", 0.14, 0.22);
        drape(cloth, 0, wide);
        drape(cloth, 1, wide);
        valance(cloth);
    }

    private void light() {
        Path2D beam = new Path2D.Double();
        double x = stage.focusX * width;
        beam.moveTo(x - 0.03 * width, -5);
        beam.lineTo(x + 0.03 * width, -5);
        beam.lineTo(x + 0.26 * width, 0.86 * height);
        beam.lineTo(x - 0.26 * width, 0.86 * height);
        beam.closePath();
        Area lit = new Area(beam);
        lit.add(new Area(new Ellipse2D.Double(x - 0.26 * width, 0.78 * height, 0.52 * width, 0.16 * height)));
        float[] cover = Soft.near(stage.fill(lit), width, height, stage.px(4));
        Stage.times(cover, 0.4);
        Layer layer = stage.addFlat("spotlight", stage.bright, cover);
        layer.glow = true;
    }

    private void drape(Region cloth, int side, double wide) {
        Path2D path = new Path2D.Double();
        double edge = side == 0 ? -5 : width + 5;
        double in = side == 0 ? 1 : -1;
        path.moveTo(edge, -5);
        path.lineTo(edge + in * wide * 1.25 * width, -5);
        path.quadTo(edge + in * wide * 1.2 * width, 0.4 * height, edge + in * wide * 0.7 * width, 0.55 * height);
        path.quadTo(edge + in * wide * 1.05 * width, 0.75 * height, edge + in * wide * width, 0.93 * height);
        path.lineTo(edge, 0.95 * height);
        path.closePath();
        folds(stage.addFlat("curtain", cloth, stage.fill(path)), 0.045 * width);
    }

    private void valance(Region cloth) {
        Path2D path = new Path2D.Double();
        int swags = 3 + (int) (3 * chance.of("swags"));
        path.moveTo(-5, -5);
        path.lineTo(-5, 0.1 * height);
        for (int k = 0; k < swags; k++) {
            double x = (double) width / swags;
            path.quadTo((k + 0.5) * x, 0.24 * height, (k + 1) * x, 0.1 * height);
        }
        path.lineTo(width + 5, -5);
        path.closePath();
        folds(stage.addFlat("valance", cloth, stage.fill(path)), (double) width / swags / 3);
    }

    private void folds(Layer layer, double step) {
        layer.shade = new float[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                layer.shade[y * width + x] = (float) (0.07 * StrictMath.sin(6.283 * x / step));
    }
}
