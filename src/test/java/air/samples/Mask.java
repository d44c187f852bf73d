package air.samples;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** Scan conversion of shapes (non-zero winding), of our own so that every Java draws the same pixels. */
final class Mask {
    private static final double FLATNESS = .15;

    private record Edge(double x0, double y0, double x1, double y1) {}

    private Mask() {}

    /** Touches every fine pixel whose centre lies in the shape. */
    static void fill(Canvas canvas, Shape shape, Canvas.Touch touch) {
        List<Edge> edges = edges(shape);
        double top = edges.stream().mapToDouble(e -> Math.min(e.y0, e.y1)).min().orElse(0);
        double bottom =
                edges.stream().mapToDouble(e -> Math.max(e.y0, e.y1)).max().orElse(0);
        int first = Math.max(0, (int) (top * Canvas.FINE));
        int last = Math.min(canvas.rows - 1, (int) (bottom * Canvas.FINE) + 1);
        int[] turns = new int[canvas.columns + 1];
        for (int row = first; row <= last; row++) {
            double y = (row + .5) / Canvas.FINE;
            java.util.Arrays.fill(turns, 0);
            for (Edge e : edges) {
                cross(e, y, turns);
            }
            int winding = 0;
            for (int column = 0; column < canvas.columns; column++) {
                winding += turns[column];
                if (winding != 0) {
                    touch.at(row * canvas.columns + column, (column + .5) / Canvas.FINE, y);
                }
            }
        }
    }

    private static void cross(Edge e, double y, int[] turns) {
        if ((e.y0 <= y) == (e.y1 <= y)) {
            return;
        }
        double x = e.x0 + (y - e.y0) / (e.y1 - e.y0) * (e.x1 - e.x0);
        int column = (int) Math.ceil(x * Canvas.FINE - .5);
        int at = Math.max(0, Math.min(turns.length - 1, column));
        turns[at] += e.y0 < e.y1 ? 1 : -1;
    }

    private static List<Edge> edges(Shape shape) {
        List<Edge> edges = new ArrayList<>();
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator it = shape.getPathIterator(null, FLATNESS); !it.isDone(); it.next()) {
            int kind = it.currentSegment(p);
            if (kind == PathIterator.SEG_LINETO) {
                edges.add(new Edge(x, y, p[0], p[1]));
            } else {
                edges.add(new Edge(x, y, startX, startY));
            }
            if (kind == PathIterator.SEG_MOVETO) {
                startX = p[0];
                startY = p[1];
            }
            x = kind == PathIterator.SEG_CLOSE ? startX : p[0];
            y = kind == PathIterator.SEG_CLOSE ? startY : p[1];
        }
        edges.add(new Edge(x, y, startX, startY));
        return edges;
    }
}
