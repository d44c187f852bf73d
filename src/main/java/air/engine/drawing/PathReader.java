package air.engine.drawing;

import java.awt.geom.Path2D;
import java.io.IOException;

/**
 * Reads path data: every command of SVG 1.1, section 8.3. What comes out has moves, lines, cubics and closings only:
 * arcs and quadratic curves become cubics.
 */
final class PathReader {
    private final Numbers in;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The last curve's second control point, mirrored by S and T. */
    private double controlX;

    private double controlY;
    private char last = ' ';
    /** Whether the next line or curve begins a new figure: after a move and after a closing. */
    private boolean lifted = true;

    private PathReader(String data) {
        in = new Numbers(data);
    }

    static Path2D.Double read(String data) throws IOException {
        PathReader reader = new PathReader(data);
        while (!reader.in.atEnd()) reader.command();
        return reader.path;
    }

    private void command() throws IOException {
        char command = in.letter() == ' ' ? repeated() : in.take();
        if (last == ' ' && Character.toUpperCase(command) != 'M')
            throw new IOException("has a path that does not begin with M; save it again as plain SVG.");
        step(command);
        last = command;
    }

    /** What numbers without a command mean: the last command again; lines after a move. */
    private char repeated() throws IOException {
        if (last == ' ' || last == 'z' || last == 'Z') in.next();
        char again = last == 'M' ? 'L' : last == 'm' ? 'l' : last;
        if ("zZ ".indexOf(again) >= 0)
            throw new IOException("has a path with numbers that belong to no command; save it again as plain SVG.");
        return again;
    }

    private void step(char command) throws IOException {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> move(fromX + in.next(), fromY + in.next());
            case 'L' -> line(fromX + in.next(), fromY + in.next());
            case 'H' -> line(fromX + in.next(), y);
            case 'V' -> line(x, fromY + in.next());
            case 'C' -> cubic(fromX + in.next(), fromY + in.next(), fromX, fromY);
            case 'S' -> cubic(mirrored("cCsS", x, controlX), mirrored("cCsS", y, controlY), fromX, fromY);
            case 'Q' -> quadratic(fromX + in.next(), fromY + in.next(), fromX + in.next(), fromY + in.next());
            case 'T' -> smooth(fromX, fromY);
            case 'A' -> arc(fromX, fromY);
            case 'Z' -> close();
            default ->
                throw new IOException("has the unknown command \"" + command + "\" in a path; save it as plain SVG.");
        }
    }

    private void smooth(double fromX, double fromY) throws IOException {
        double qx = mirrored("qQtT", x, controlX);
        double qy = mirrored("qQtT", y, controlY);
        quadratic(qx, qy, fromX + in.next(), fromY + in.next());
    }

    private double mirrored(String curves, double at, double control) {
        return curves.indexOf(last) >= 0 ? 2 * at - control : at;
    }

    private void move(double toX, double toY) {
        lifted = true;
        startX = toX;
        startY = toY;
        reach(toX, toY);
    }

    private void line(double toX, double toY) {
        open();
        path.lineTo(toX, toY);
        reach(toX, toY);
    }

    private void cubic(double x1, double y1, double fromX, double fromY) throws IOException {
        double x2 = fromX + in.next();
        double y2 = fromY + in.next();
        double toX = fromX + in.next();
        double toY = fromY + in.next();
        open();
        path.curveTo(x1, y1, x2, y2, toX, toY);
        reach(toX, toY);
        controlX = x2;
        controlY = y2;
    }

    private void quadratic(double qx, double qy, double toX, double toY) {
        open();
        path.curveTo(
                x + 2 * (qx - x) / 3,
                y + 2 * (qy - y) / 3,
                toX + 2 * (qx - toX) / 3,
                toY + 2 * (qy - toY) / 3,
                toX,
                toY);
        reach(toX, toY);
        controlX = qx;
        controlY = qy;
    }

    private void arc(double fromX, double fromY) throws IOException {
        double radiusX = in.next();
        double radiusY = in.next();
        double degrees = in.next();
        boolean large = in.flag();
        boolean sweep = in.flag();
        double toX = fromX + in.next();
        double toY = fromY + in.next();
        open();
        Arc.between(x, y, toX, toY).addTo(path, radiusX, radiusY, degrees, large, sweep);
        reach(toX, toY);
    }

    private void close() {
        if (!lifted) path.closePath();
        lifted = true;
        reach(startX, startY);
    }

    /** Only here, so that a move that nothing follows leaves nothing. */
    private void open() {
        if (lifted) path.moveTo(x, y);
        lifted = false;
    }

    private void reach(double toX, double toY) {
        x = toX;
        y = toY;
        controlX = toX;
        controlY = toY;
    }
}
