package air.engine.scene;

import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Forms in an order of their own, for a mood or a rhythm: few and level when it is calm, many and crossing when wild.
 */
final class Composition {
    private final Forms forms;
    private final Stage stage;
    private final Chance chance;
    private final double width;
    private final double height;
    private final double unit;
    private final boolean calm;
    private final boolean wild;

    Composition(Forms forms) {
        this.forms = forms;
        stage = forms.stage;
        chance = stage.chance;
        width = stage.width;
        height = stage.height;
        unit = stage.unit;
        calm = stage.sentence.calm();
        wild = stage.sentence.wild();
    }

    void draw() {
        int kind = (int) (chance.of("composition") * 3);
        if (calm) {
            if (kind == 0) bands(3);
            else if (kind == 1) waves(3);
            else discs(2);
        } else if (wild) {
            if (kind == 0) rays(15);
            else diagonals(13);
            if (kind == 2) swirls(4);
        } else if (beats()) {
            if (kind == 0) grid(4 + (int) (2 * stage.rich));
            else if (kind == 1) bars();
            else waves(6);
        } else scheme();
    }

    private void scheme() {
        switch ((int) (chance.of("scheme") * 5)) {
            case 0 -> discs(4);
            case 1 -> grid(3);
            case 2 -> diagonals(7);
            case 3 -> swirls(5);
            default -> waves(5);
        }
    }

    /** Whether something that repeats is asked for. */
    private boolean beats() {
        return stage.sentence.things().stream().anyMatch(t -> t.concept().name().equals("pattern"));
    }

    /** The colour of the mood for every other form, or none. */
    private Colour mood(int k) {
        return k % 2 == 0 ? stage.sentence.colour().orElse(null) : null;
    }

    private void lay(String name, Shape shape, int k) {
        forms.lay("form " + name, shape, mood(k), k);
    }

    private Shape stroke(Shape line, double wide) {
        return new BasicStroke((float) wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }

    /** Level bands and one disc over them. */
    private void bands(int count) {
        double y = chance.between("bandsFrom", 0.45, 0.62) * height;
        for (int k = 0; k < count; k++) {
            double deep = (0.08 + 0.1 * chance.of("deep", k)) * height;
            lay("band", new Rectangle2D.Double(-9, y, width + 18, k == count - 1 ? height : deep + 1), k + 1);
            y += deep;
        }
        double radius = 0.13 * unit * stage.framing.scale();
        lay("disc", circle(stage.focusX * width, 0.3 * height, radius), 0);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Great discs that overlap, and a thin arc about them. */
    private void discs(int count) {
        double x = stage.focusX * width;
        double y = 0.5 * height;
        for (int k = 0; k < count; k++) {
            double radius = unit * (0.27 - 0.16 * k / count) * stage.framing.scale();
            lay("disc", circle(x, y, radius), k);
            double angle = 6.2832 * chance.of("discAngle", k);
            x = Math.max(0.15 * width, Math.min(0.85 * width, x + 1.15 * radius * StrictMath.cos(angle)));
            y = Math.max(0.15 * height, Math.min(0.85 * height, y + 1.15 * radius * StrictMath.sin(angle)));
        }
        double r = 0.38 * unit;
        Arc2D arc = new Arc2D.Double(
                stage.focusX * width - r, 0.5 * height - r, 2 * r, 2 * r, 360 * chance.of("ring"), 210, Arc2D.OPEN);
        lay("arc", stroke(arc, stage.px(5)), count + 1);
    }

    /** Waves from side to side. */
    private void waves(int count) {
        double from = chance.between("wavesFrom", 0.22, 0.4);
        for (int k = 0; k < count; k++) {
            double y = (from + (1 - from) * k / count) * height;
            double rise = unit * (calm ? 0.035 : 0.07) * (0.6 + 0.8 * chance.of("rise", k));
            double length = width * chance.between("wave" + k, 0.45, 0.9);
            double shift = 6.2832 * chance.of("shift", k);
            Path2D path = new Path2D.Double();
            path.moveTo(-9, height + 9);
            for (double x = -9; x <= width + 9; x += 4)
                path.lineTo(x, y + rise * StrictMath.sin(6.2832 * x / length + shift));
            path.lineTo(width + 9, height + 9);
            path.closePath();
            forms.over("form wave", path, mood(k), k);
        }
        lay("disc", circle((1 - stage.focusX) * width, from * 0.55 * height, unit * 0.09), 0);
    }

    /** Cells with a disc, a quarter, a half or a bar in each. */
    private void grid(int rows) {
        double cell = height / rows;
        int columns = (int) Math.ceil(width / cell);
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                cell(column * cell, row * cell, cell, row * columns + column);
    }

    private void cell(double x, double y, double size, int k) {
        double kind = chance.of("cell", k);
        if (kind < 0.16) return;
        Shape shape;
        if (kind < 0.4) {
            int corner = (int) (4 * chance.of("corner", k));
            double left = corner == 0 || corner == 3 ? x : x - size;
            double top = corner < 2 ? y : y - size;
            shape = new Arc2D.Double(
                    left,
                    top,
                    2 * size,
                    2 * size,
                    90 * (corner == 0 ? 1 : corner == 1 ? 0 : corner == 2 ? 3 : 2),
                    90,
                    Arc2D.PIE);
        } else if (kind < 0.62) shape = circle(x + size / 2, y + size / 2, size * 0.42);
        else if (kind < 0.8) shape = new Arc2D.Double(x, y, size, size, 90 * (int) (4 * kind * 7 % 4), 180, Arc2D.PIE);
        else shape = new Rectangle2D.Double(x + size * 0.1, y + size * 0.36, size * 0.8, size * 0.28);
        forms.over("form cell", shape, mood(k), k % 5);
    }

    /** Upright bars that rise and fall, like a tune. */
    private void bars() {
        int count = 7 + (int) (5 * stage.rich);
        double step = width / (count + 1);
        for (int k = 0; k < count; k++) {
            double swing = StrictMath.sin(6.2832 * (k * chance.between("beat", 0.16, 0.3) + chance.of("phase")));
            double high = height * (0.36 + 0.22 * swing);
            double x = (k + 0.7) * step;
            forms.over(
                    "form bar", new Rectangle2D.Double(x, 0.5 * height - high / 2, step * 0.6, high), mood(k), k % 4);
            if (k % 2 == 0)
                forms.over(
                        "form dot",
                        circle(x + step * 0.3, 0.44 * height - high / 2, step * 0.28),
                        mood(k + 1),
                        k % 4 + 4);
        }
    }

    /** Crossing beams, discs and pointed forms along a rising line. */
    private void diagonals(int count) {
        double lean = chance.between("lean", 20, 60) * (chance.heads("leanSide", 0.5) ? 1 : -1);
        for (int k = 0; k < count; k++) {
            double x = (0.12 + 0.76 * chance.of("diagonalX", k)) * width;
            double y = (0.12 + 0.76 * chance.of("diagonalY", k)) * height;
            double size = unit * (k == 0 ? 0.26 : 0.05 + 0.13 * chance.of("diagonalSize", k));
            String[] kinds = {"circle", "triangle", "line", "curve", "square", "circle", "line"};
            String kind = k == 0 ? "circle" : kinds[k % kinds.length];
            double turn = lean + (k % 3 == 2 ? 90 : 0) + 20 * (chance.of("diagonalTurn", k) - 0.5);
            if (k == 0) x = stage.focusX * width;
            Shape shape = kind.equals("line")
                    ? Figures.at(
                            stroke(new Line2D.Double(-1, 0, 1, 0), 0.02 + 0.03 * chance.of("thick", k)),
                            x,
                            y,
                            unit * (0.3 + 0.4 * chance.of("long", k)),
                            turn)
                    : Figures.at(Figures.of(kind, chance, k), x, y, size, turn);
            lay(kind, shape, k);
        }
    }

    /** Wedges that burst from a point. */
    private void rays(int count) {
        double x = stage.focusX * width;
        double y = chance.between("burst", 0.4, 0.7) * height;
        double far = 1.5 * (width + height);
        for (int k = 0; k < count; k++) {
            double from = 6.2832 * (k + 0.3 * chance.of("ray", k)) / count;
            double to = from + 6.2832 * (0.3 + 0.4 * chance.of("rayWide", k)) / count;
            Path2D path = new Path2D.Double();
            path.moveTo(x, y);
            path.lineTo(x + far * StrictMath.cos(from), y + far * StrictMath.sin(from));
            path.lineTo(x + far * StrictMath.cos(to), y + far * StrictMath.sin(to));
            path.closePath();
            forms.over("form ray", path, mood(k), k % 5);
        }
        lay("disc", circle(x, y, 0.13 * unit), 0);
        diagonals(5);
    }

    /** Spirals and arcs of many sizes. */
    private void swirls(int count) {
        for (int k = 0; k < count; k++) {
            double x = k == 0 ? stage.focusX * width : (0.15 + 0.7 * chance.of("swirlX", k)) * width;
            double y = k == 0 ? 0.5 * height : (0.15 + 0.7 * chance.of("swirlY", k)) * height;
            double size = unit * (k == 0 ? 0.32 : 0.08 + 0.14 * chance.of("swirl", k));
            lay("spiral", Figures.at(Figures.of("spiral", chance, k), x, y, size, 360 * chance.of("swirlTurn", k)), k);
        }
    }
}
