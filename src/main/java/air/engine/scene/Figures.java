package air.engine.scene;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Geometric figures about the middle 0 0, as large as a circle of radius 1. */
final class Figures {
    private Figures() {}

    /**
     * A figure.
     *
     * @param kind the concept it is called by; unknown ones are circles
     * @param chance for those that differ
     * @param k which of several it is
     */
    static Shape of(String kind, Chance chance, int k) {
        return switch (kind) {
            case "square", "shape" -> new Rectangle2D.Double(-0.85, -0.85, 1.7, 1.7);
            case "ellipse" -> new Ellipse2D.Double(-1, -0.62, 2, 1.24);
            case "dot" -> new Ellipse2D.Double(-0.5, -0.5, 1, 1);
            case "triangle", "cone" -> polygon(3, -90);
            case "rhombus" -> polygon(4, -90);
            case "hexagon" -> polygon(6, -90);
            case "star shape" -> star(5, 0.42);
            case "mandala" -> mandala();
            case "spiral" -> stroked(spiral(), 0.14);
            case "zigzag" -> stroked(zigzag(), 0.2);
            case "curve" ->
                stroked(new Arc2D.Double(-0.9, -0.9, 1.8, 1.8, 360 * chance.of("arc", k), 150, Arc2D.OPEN), 0.22);
            case "concentric circles" -> rings(4);
            case "labyrinth" -> labyrinth();
            case "grid" -> grid();
            case "cube" -> cube();
            case "yin yang" -> yinYang();
            case "blob" -> blob(chance, k);
            default -> new Ellipse2D.Double(-1, -1, 2, 2);
        };
    }

    /** A figure moved, turned (degrees) and made larger. */
    static Shape at(Shape figure, double x, double y, double radius, double turn) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(StrictMath.toRadians(turn));
        place.scale(radius, radius);
        return place.createTransformedShape(figure);
    }

    private static Shape stroked(Shape line, double wide) {
        return new BasicStroke((float) wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }

    private static void point(Path2D path, double degrees, double radius) {
        double angle = StrictMath.toRadians(degrees);
        double x = radius * StrictMath.cos(angle);
        double y = radius * StrictMath.sin(angle);
        if (path.getCurrentPoint() == null) path.moveTo(x, y);
        else path.lineTo(x, y);
    }

    private static Shape polygon(int corners, double first) {
        Path2D path = new Path2D.Double();
        for (int k = 0; k < corners; k++) point(path, first + 360.0 * k / corners, 1.05);
        path.closePath();
        return path;
    }

    private static Shape star(int points, double inner) {
        Path2D path = new Path2D.Double();
        for (int k = 0; k < 2 * points; k++) point(path, -90 + 180.0 * k / points, k % 2 == 0 ? 1.05 : inner);
        path.closePath();
        return path;
    }

    private static Shape spiral() {
        Path2D path = new Path2D.Double();
        for (int k = 0; k <= 120; k++) point(path, 9.0 * k, 0.04 + 0.9 * k / 120);
        return path;
    }

    private static Shape zigzag() {
        Path2D path = new Path2D.Double();
        path.moveTo(-1.2, 0.3);
        for (int k = 1; k <= 6; k++) path.lineTo(-1.2 + 0.4 * k, k % 2 == 0 ? 0.3 : -0.3);
        return path;
    }

    private static Shape rings(int count) {
        Area area = new Area();
        for (int k = count; k > 0; k--) {
            double outer = (double) k / count;
            double inner = outer - 0.5 / count;
            area.add(new Area(new Ellipse2D.Double(-outer, -outer, 2 * outer, 2 * outer)));
            area.subtract(new Area(new Ellipse2D.Double(-inner, -inner, 2 * inner, 2 * inner)));
        }
        return area;
    }

    private static Shape labyrinth() {
        Area area = new Area(rings(6));
        for (int k = 0; k < 6; k++) {
            AffineTransform turn = AffineTransform.getRotateInstance(StrictMath.toRadians(70 + 137.5 * k));
            double from = (k + 0.4) / 6;
            area.subtract(new Area(turn.createTransformedShape(new Rectangle2D.Double(from, -0.07, 0.2, 0.14))));
        }
        return area;
    }

    private static Shape mandala() {
        Area area = new Area(new Ellipse2D.Double(-0.16, -0.16, 0.32, 0.32));
        for (int ring = 0; ring < 3; ring++)
            for (int k = 0; k < 8 + 4 * ring; k++) {
                AffineTransform turn =
                        AffineTransform.getRotateInstance(StrictMath.toRadians(360.0 * k / (8 + 4 * ring)));
                double from = 0.22 + 0.28 * ring;
                area.add(new Area(turn.createTransformedShape(new Ellipse2D.Double(from, -0.07, 0.24, 0.14))));
            }
        return area;
    }

    private static Shape grid() {
        Area area = new Area();
        for (int k = 0; k < 5; k++) {
            double at = -0.9 + 0.45 * k;
            area.add(new Area(new Rectangle2D.Double(at - 0.04, -0.94, 0.08, 1.88)));
            area.add(new Area(new Rectangle2D.Double(-0.94, at - 0.04, 1.88, 0.08)));
        }
        return area;
    }

    private static Shape cube() {
        Area area = new Area(polygon(6, -90));
        for (int k = 0; k < 3; k++) {
            double angle = StrictMath.toRadians(90 + 120.0 * k);
            area.subtract(new Area(
                    stroked(new Line2D.Double(0, 0, 1.2 * StrictMath.cos(angle), 1.2 * StrictMath.sin(angle)), 0.07)));
        }
        return area;
    }

    private static Shape yinYang() {
        Area area = new Area(new Ellipse2D.Double(-1, -1, 2, 2));
        Area light = new Area(new Rectangle2D.Double(0, -1, 1, 2));
        light.intersect(new Area(new Ellipse2D.Double(-0.92, -0.92, 1.84, 1.84)));
        light.add(new Area(new Ellipse2D.Double(-0.46, 0, 0.92, 0.92)));
        light.subtract(new Area(new Ellipse2D.Double(-0.46, -0.92, 0.92, 0.92)));
        light.subtract(new Area(new Ellipse2D.Double(-0.13, 0.33, 0.26, 0.26)));
        light.add(new Area(new Ellipse2D.Double(-0.13, -0.59, 0.26, 0.26)));
        area.subtract(light);
        return area;
    }

    private static Shape blob(Chance chance, int k) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 72; i++) {
            double wave = StrictMath.sin(i * StrictMath.PI / 36 * (2 + k % 3) + 6 * chance.of("blob", k));
            point(path, 5.0 * i, 0.85 + 0.16 * wave + 0.05 * StrictMath.sin(i * 0.6));
        }
        path.closePath();
        return path;
    }
}
