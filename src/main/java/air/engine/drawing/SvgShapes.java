package air.engine.drawing;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.Set;

/** The outlines of SVG's shapes, of moves, lines, cubics and closings. */
final class SvgShapes {
    /** Where the control points of a quarter circle lie, as a share of its radius. */
    static final double QUARTER = 0.5522847498307936;

    private static final Set<String> NAMES = Set.of("path", "circle", "ellipse", "rect", "polygon", "polyline", "line");

    private SvgShapes() {}

    static boolean isShape(String name) {
        return NAMES.contains(name);
    }

    static Path2D.Double outline(SvgElement shape) throws IOException {
        return switch (shape.name()) {
            case "path" -> PathReader.read(shape.text("d"));
            case "circle" -> ellipse(shape, shape.number("r", 0), shape.number("r", 0));
            case "ellipse" -> ellipse(shape, shape.number("rx", 0), shape.number("ry", 0));
            case "rect" -> rectangle(shape);
            case "line" ->
                polygon(
                        new double[] {
                            shape.number("x1", 0), shape.number("y1", 0), shape.number("x2", 0), shape.number("y2", 0)
                        },
                        false);
            default -> polygon(Numbers.all(shape.text("points")), shape.name().equals("polygon"));
        };
    }

    private static Path2D.Double polygon(double[] points, boolean closed) throws IOException {
        if (points.length % 2 != 0)
            throw new IOException("has a polygon with half a point at its end; save it again as plain SVG.");
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < points.length; i += 2)
            if (i == 0) path.moveTo(points[0], points[1]);
            else path.lineTo(points[i], points[i + 1]);
        if (closed && points.length > 0) path.closePath();
        return path;
    }

    private static Path2D.Double ellipse(SvgElement shape, double rx, double ry) throws IOException {
        Path2D.Double path = new Path2D.Double();
        if (rx <= 0 || ry <= 0) return path;
        double x = shape.number("cx", 0);
        double y = shape.number("cy", 0);
        rounded(path, x - rx, y - ry, x + rx, y + ry, rx, ry);
        return path;
    }

    private static Path2D.Double rectangle(SvgElement shape) throws IOException {
        double x = shape.number("x", 0);
        double y = shape.number("y", 0);
        double width = shape.number("width", 0);
        double height = shape.number("height", 0);
        Path2D.Double path = new Path2D.Double();
        if (width <= 0 || height <= 0) return path;
        double rx = Math.min(width / 2, shape.number("rx", shape.number("ry", 0)));
        double ry = Math.min(height / 2, shape.number("ry", shape.number("rx", 0)));
        if (rx > 0 && ry > 0) rounded(path, x, y, x + width, y + height, rx, ry);
        else return polygon(new double[] {x, y, x + width, y, x + width, y + height, x, y + height}, true);
        return path;
    }

    /** A box with rounded corners: clockwise as it is seen, from the right end of its upper edge. */
    static void rounded(Path2D path, double left, double top, double right, double bottom, double rx, double ry) {
        double sx = rx * (1 - QUARTER);
        double sy = ry * (1 - QUARTER);
        path.moveTo(right - rx, top);
        path.curveTo(right - sx, top, right, top + sy, right, top + ry);
        path.lineTo(right, bottom - ry);
        path.curveTo(right, bottom - sy, right - sx, bottom, right - rx, bottom);
        path.lineTo(left + rx, bottom);
        path.curveTo(left + sx, bottom, left, bottom - sy, left, bottom - ry);
        path.lineTo(left, top + ry);
        path.curveTo(left, top + sy, left + sx, top, left + rx, top);
        path.closePath();
    }
}
