package air.engine.drawing;

import air.engine.drawing.Drawing.Part;
import air.engine.drawing.Drawing.Seat;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a drawing from an SVG file: groups, paths, basic shapes, fills and strokes; what is fainter than half is left
 * out, gradients become one colour, strokes become filled shapes. Three attributes of the root say more, all optional:
 * {@code data-size} how tall it is beside a usual one standing upright; {@code data-seat} where another thing may stand
 * or sit on it, as "x y width" in shares of the view box; {@code data-actions} the actions it shows, as "sleep lie".
 * The same file gives the same bits on every machine.
 */
final class SvgReader {
    static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PARTS = 2_000;
    private static final Set<String> GROUPS = Set.of("svg", "g", "a", "switch");
    /** What a drawing would be wrong without, and what to do about it. */
    private static final Map<String, String> REFUSED = Map.of(
            "text", "has text, which is not drawn; turn it into paths or leave it out.",
            "image", "holds a picture of pixels, which is not drawn; trace it or leave it out.",
            "use", "repeats shapes by <use>, which is not drawn; turn clones into shapes of their own.",
            "foreignObject", "holds more than SVG, which is not drawn; leave it out.");

    private final SvgColours colours;
    private final List<Part> parts = new ArrayList<>();

    private SvgReader(SvgElement root) {
        colours = new SvgColours(root);
    }

    /**
     * Reads a drawing.
     *
     * @param file the file's name, for the message
     * @param name what the drawing is called
     * @param bytes what the file holds
     * @throws IOException if it cannot be drawn; its message is one sentence that says why and what to do
     */
    static Drawing read(String file, String name, byte[] bytes) throws IOException {
        try {
            if (bytes.length == 0) throw new IOException("is empty; save the drawing again.");
            if (bytes.length > MOST_BYTES)
                throw new IOException("is larger than the " + MOST_BYTES / 1000 + " kB of a drawing; simplify it.");
            SvgElement root = SvgElement.read(bytes);
            if (!root.name().equals("svg"))
                throw new IOException("is no SVG file but " + Numbers.quoted(root.name()) + "; save it as plain SVG.");
            return new SvgReader(root).drawing(name, root);
        } catch (IOException e) {
            throw new IOException(file + " " + e.getMessage(), e);
        }
    }

    private Drawing drawing(String name, SvgElement root) throws IOException {
        Rectangle2D.Double view = view(root);
        walk(root, SvgStyle.FIRST);
        parts.removeIf(part -> outside(part, view));
        if (parts.isEmpty())
            throw new IOException("shows nothing inside its viewBox; give its shapes a fill or a stroke.");
        Rectangle2D box = Extent.of(parts.get(0).outline());
        for (Part part : parts) box = box.createUnion(Extent.of(part.outline()));
        double left = box.getX();
        double top = box.getY();
        List<Part> placed = parts.stream().map(part -> moved(part, -left, -top)).toList();
        return new Drawing(
                name, box.getWidth(), box.getHeight(), size(root), seat(root, view, box), actions(root), placed);
    }

    private static Rectangle2D.Double view(SvgElement root) throws IOException {
        double[] box = Numbers.all(root.text("viewBox"));
        if (box.length == 0 && root.attributes().keySet().containsAll(Set.of("width", "height")))
            box = new double[] {0, 0, root.number("width", 0), root.number("height", 0)};
        if (box.length != 4 || box[2] <= 0 || box[3] <= 0)
            throw new IOException("has no viewBox of some size; give its first element one: \"0 0 width height\".");
        return new Rectangle2D.Double(box[0], box[1], box[2], box[3]);
    }

    private void walk(SvgElement element, SvgStyle around) throws IOException {
        SvgStyle style = around.within(element, colours);
        for (SvgElement child : element.children()) {
            if (REFUSED.containsKey(child.name())) throw new IOException(REFUSED.get(child.name()));
            if (GROUPS.contains(child.name())) walk(child, style);
            if (SvgShapes.isShape(child.name())) shape(child, style.within(child, colours));
        }
    }

    private void shape(SvgElement shape, SvgStyle style) throws IOException {
        if (!style.fills() && !style.strokes()) return;
        Path2D.Double outline = SvgShapes.outline(shape);
        if (style.fills() && !shape.name().equals("line")) {
            Path2D.Double filled = new Path2D.Double(outline, style.place());
            filled.setWindingRule(style.rule());
            add(style.fill(), filled);
        }
        if (style.strokes())
            add(style.stroke(), new Path2D.Double(StrokeOutline.of(outline, style.pen()), style.place()));
    }

    private void add(Optional<Integer> colour, Path2D.Double outline) throws IOException {
        Rectangle2D.Double reach = Extent.of(outline);
        // Written so that what is no number is dropped too.
        if (!(reach.width > 0 && reach.height > 0)) return;
        parts.add(new Part(colour.orElseThrow(), outline));
        if (parts.size() > MOST_PARTS)
            throw new IOException("has more than " + MOST_PARTS + " parts; simplify it or join parts of one colour.");
    }

    private static boolean outside(Part part, Rectangle2D view) {
        return !Extent.of(part.outline()).intersects(view);
    }

    private static Part moved(Part part, double x, double y) {
        Path2D outline = part.outline();
        outline.transform(AffineTransform.getTranslateInstance(x, y));
        return new Part(part.rgb(), outline);
    }

    private static double size(SvgElement root) throws IOException {
        double size = root.number("data-size", 1);
        if (size < 0.01 || size > 100)
            throw new IOException(
                    "has a data-size of " + Numbers.quoted(root.text("data-size")) + "; give 0.01 to 100.");
        return size;
    }

    /** From shares of the view box to shares of what is drawn in it. */
    private static Optional<Seat> seat(SvgElement root, Rectangle2D view, Rectangle2D box) throws IOException {
        double[] seat = Numbers.all(root.text("data-seat"));
        if (seat.length == 0) return Optional.empty();
        if (seat.length != 3 || Arrays.stream(seat).anyMatch(share -> share < 0 || share > 1))
            throw new IOException("has a data-seat of " + Numbers.quoted(root.text("data-seat"))
                    + "; give \"x y width\", each from 0 to 1.");
        return Optional.of(new Seat(
                (view.getX() + seat[0] * view.getWidth() - box.getX()) / box.getWidth(),
                (view.getY() + seat[1] * view.getHeight() - box.getY()) / box.getHeight(),
                seat[2] * view.getWidth() / box.getWidth()));
    }

    private static Set<String> actions(SvgElement root) {
        return Arrays.stream(root.text("data-actions").toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(action -> !action.isEmpty())
                .collect(Collectors.toSet());
    }
}
