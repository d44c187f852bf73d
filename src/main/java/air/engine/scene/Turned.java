package air.engine.scene;

import air.engine.drawing.Drawing;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drawings made over: turned on their side, or without what they bring along. */
final class Turned {
    private Turned() {}

    /** A drawing turned clockwise by an angle in degrees, in a tight box of its own. */
    static Drawing by(Drawing drawing, double degrees) {
        AffineTransform turn = AffineTransform.getRotateInstance(StrictMath.toRadians(degrees));
        return fitted(drawing, drawing.parts(), turn);
    }

    /** A drawing without its hindmost part, in a tight box of its own. */
    static Drawing withoutFirst(Drawing drawing) {
        List<Drawing.Part> parts = drawing.parts();
        return fitted(drawing, parts.subList(1, parts.size()), new AffineTransform());
    }

    private static Drawing fitted(Drawing drawing, List<Drawing.Part> parts, AffineTransform turn) {
        List<Path2D> outlines = new ArrayList<>();
        Rectangle2D box = null;
        for (Drawing.Part part : parts) {
            Path2D outline = part.outline();
            outline.transform(turn);
            outlines.add(outline);
            box = box == null ? outline.getBounds2D() : box.createUnion(outline.getBounds2D());
        }
        AffineTransform home = AffineTransform.getTranslateInstance(-box.getX(), -box.getY());
        List<Drawing.Part> made = new ArrayList<>();
        for (int k = 0; k < outlines.size(); k++) {
            outlines.get(k).transform(home);
            made.add(new Drawing.Part(parts.get(k).rgb(), outlines.get(k)));
        }
        double size = drawing.size() * box.getHeight() / drawing.height();
        return new Drawing(
                drawing.name(), box.getWidth(), box.getHeight(), size, Optional.empty(), drawing.actions(), made);
    }
}
