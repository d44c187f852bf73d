package air.engine.scene;

import air.engine.material.Region;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What makes a room's wall more than a plane. */
final class Walls {
    private final Stage stage;
    private final Chance chance;
    private final int width;
    private final int height;
    private final double unit;
    /** The row where the wall meets the floor, 0 top to 1 bottom. */
    private final double floor;

    Walls(Stage stage, double floor) {
        this.stage = stage;
        this.floor = floor;
        chance = stage.chance;
        width = stage.width;
        height = stage.height;
        unit = stage.unit;
    }

    /** A second wall that comes towards the viewer from a corner, 0 left to 1 right. */
    void side(double corner) {
        double edge = corner < 0.5 ? -5 : width + 5;
        double x = corner * width;
        Path2D path = new Path2D.Double();
        path.moveTo(x, -5);
        path.lineTo(edge, -5);
        path.lineTo(edge, (floor + 0.17) * height);
        path.lineTo(x, floor * height);
        path.closePath();
        float[] cover = stage.fill(path);
        if (stage.paper) Stage.times(cover, 0.25);
        Layer layer = stage.addFlat("side wall", stage.paper ? stage.ink : stage.sky, cover);
        layer.glow = stage.paper;
        layer.broad = true;
        if (!stage.paper) layer.flat = stage.toned(stage.skyLow, stage.skyLow.l() > 0.3 ? -0.08 : 0.08);
    }

    /** The roof's two slopes over an attic, with their beams. */
    void slopes() {
        Path2D path = new Path2D.Double();
        for (int side = 0; side < 2; side++) {
            double edge = side == 0 ? -5 : width + 5;
            path.moveTo(edge, -5);
            path.lineTo((side == 0 ? 0.44 : 0.56) * width, -5);
            path.lineTo(edge, (floor - 0.06) * height);
            path.closePath();
        }
        float[] cover = stage.fill(path);
        if (stage.paper) Stage.times(cover, 0.35);
        Region wood = stage.pick(
                Stage.part(stage.dark ? 0.25 : 0.45, 0.06, 50).area(0.02).apart(0.16, stage.skyLow), 0.6, 0.4);
        Layer layer = stage.addFlat("slope", stage.paper ? stage.ink : wood, cover);
        layer.glow = stage.paper;
        layer.broad = true;
        beams(wood);
    }

    private void beams(Region wood) {
        float[] beams = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(6)));
            for (int k = 0; k < 4; k++) {
                double x = (0.08 + 0.1 * k) * width;
                double y = (floor - 0.06) * height * (1 - x / (0.44 * width));
                g.draw(new Line2D.Double(x, -5, x, y));
                g.draw(new Line2D.Double(width - x, -5, width - x, y));
            }
        });
        Layer lines = stage.addFlat("beams", wood, beams);
        lines.flat = stage.toned(wood.colour(), -0.1);
    }

    /** A blackboard with a few lines of chalk. */
    void board() {
        double x = stage.leftHeavy() ? 0.34 : 0.14;
        Rectangle2D board = new Rectangle2D.Double(x * width, (floor - 0.5) * height, 0.52 * width, 0.3 * height);
        Region dark = stage.pick(Stage.part(0.3, 0.05, 165).area(0.02).apart(0.2, stage.skyLow), 1.2, 0.4);
        stage.addFlat("blackboard", dark, stage.fill(board));
        Region wood =
                stage.pick(Stage.part(0.5, 0.08, 60).area(0.01).apart(0.14, stage.skyLow, dark.colour()), 0.6, 0.4);
        stage.addFlat("blackboard frame", wood, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) (0.014 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(board);
        }));
        stage.addFlat("chalk", stage.bright, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(2)));
            for (int k = 0; k < 3; k++) {
                double y = board.getY() + (0.25 + 0.22 * k) * board.getHeight();
                double wide = (0.3 + 0.5 * chance.of("chalk", k)) * board.getWidth();
                g.draw(new Line2D.Double(board.getX() + stage.px(18), y, board.getX() + wide, y));
            }
        }));
    }
}
