package air.engine.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One design of a motif: outlines in order, each with the paint it is filled or stroked with. In units of a hundredth
 * of its usual height, y upwards, standing at 0, 0.
 *
 * @param names what the design shows; a word of the artist's among them asks for it
 */
record Drawing(Set<String> names, List<Part> parts) {

    /** What a part is painted with; the colours are found when the motif meets its background. */
    enum Paint {
        BODY,
        SHADE,
        LIT,
        DARK,
        LIGHT,
        ACCENT,
        ROOF,
        GLOW,
        SKIN,
        LEAF
    }

    /**
     * An outline.
     *
     * @param stroke its width, or 0 to fill it
     */
    record Part(Paint paint, double stroke, Path2D outline) {}

    Drawing {
        names = Set.copyOf(names);
        parts = List.copyOf(parts);
    }

    /** Everything the design covers, for shadows and reflections; strokes are left out. */
    Path2D silhouette() {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Part part : parts) if (part.stroke == 0) path.append(part.outline, false);
        return path;
    }

    /** The paint of the largest part. */
    Paint mainPaint() {
        return parts.stream()
                .filter(p -> p.stroke == 0)
                .max(Comparator.comparingDouble(Drawing::extent))
                .map(Part::paint)
                .orElse(Paint.BODY);
    }

    private static double extent(Part part) {
        Rectangle2D box = part.outline.getBounds2D();
        return box.getWidth() * box.getHeight();
    }

    /**
     * Reads a part: {@code paint [stroke] M x y L x y Q cx cy x y C ... Z}, or {@code paint E cx cy rx ry} for an
     * ellipse; as in SVG, but y upwards.
     */
    static Part part(String line) {
        String[] words = line.strip().split("\\s+");
        Paint paint = Paint.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
        boolean stroked = !Character.isLetter(words[1].charAt(0));
        double stroke = stroked ? Double.parseDouble(words[1]) : 0;
        List<String> rest = List.of(words).subList(stroked ? 2 : 1, words.length);
        return new Part(paint, stroke, new Reader(rest).path());
    }

    /** The design flipped left to right. */
    Drawing flipped() {
        AffineTransform flip = AffineTransform.getScaleInstance(-1, 1);
        List<Part> turned = new ArrayList<>();
        for (Part part : parts) turned.add(new Part(part.paint, part.stroke, new Path2D.Double(part.outline, flip)));
        return new Drawing(names, turned);
    }

    private static final class Reader {
        private final List<String> words;
        private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        private int at;

        Reader(List<String> words) {
            this.words = words;
        }

        Path2D path() {
            while (at < words.size()) {
                String command = words.get(at++);
                switch (command) {
                    case "M" -> path.moveTo(next(), -next());
                    case "L" -> path.lineTo(next(), -next());
                    case "Q" -> path.quadTo(next(), -next(), next(), -next());
                    case "C" -> path.curveTo(next(), -next(), next(), -next(), next(), -next());
                    case "E" -> ellipse(next(), -next(), next(), next());
                    case "Z" -> path.closePath();
                    default -> throw new IllegalArgumentException("'" + command + "' is no path command in " + words);
                }
            }
            return path;
        }

        private void ellipse(double x, double y, double rx, double ry) {
            path.append(new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry), false);
        }

        private double next() {
            return Double.parseDouble(words.get(at++));
        }
    }
}
