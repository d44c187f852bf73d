package air.engine.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.Optional;

/**
 * How shapes are filled and stroked at a place in a file; elements inherit it.
 *
 * @param fill 0xRRGGBB, or empty
 * @param stroke 0xRRGGBB, or empty
 * @param pen how strokes are drawn
 * @param rule a winding rule of {@link Path2D}
 * @param opacity of the group, 0 to 1
 * @param fillOpacity of fills alone, 0 to 1
 * @param strokeOpacity of strokes alone, 0 to 1
 * @param visible whether anything is shown
 * @param place from the units here to the file's
 */
record SvgStyle(
        Optional<Integer> fill,
        Optional<Integer> stroke,
        Pen pen,
        int rule,
        double opacity,
        double fillOpacity,
        double strokeOpacity,
        boolean visible,
        AffineTransform place) {
    /** Fainter than this is left out; all else is opaque. */
    private static final double FAINT = 0.5;

    /** SVG's own beginning: filled black, not stroked. */
    static final SvgStyle FIRST = new SvgStyle(
            Optional.of(0), Optional.empty(), Pen.FIRST, Path2D.WIND_NON_ZERO, 1, 1, 1, true, new AffineTransform());

    /** The style of an element that lies where this one holds. */
    SvgStyle within(SvgElement element, SvgColours colours) throws IOException {
        String evenOdd = element.text("fill-rule");
        AffineTransform there = new AffineTransform(place);
        there.concatenate(SvgTransforms.read(element.text("transform")));
        return new SvgStyle(
                paint(element.text("fill"), fill, colours),
                paint(element.text("stroke"), stroke, colours),
                pen.within(element),
                evenOdd.isEmpty() ? rule : evenOdd.equals("evenodd") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO,
                opacity * element.number("opacity", 1),
                element.number("fill-opacity", fillOpacity),
                element.number("stroke-opacity", strokeOpacity),
                visible && !element.text("display").equals("none") && !hidden(element),
                there);
    }

    private static Optional<Integer> paint(String text, Optional<Integer> inherited, SvgColours colours)
            throws IOException {
        return text.isEmpty() || text.equals("inherit") ? inherited : colours.read(text);
    }

    private static boolean hidden(SvgElement element) {
        return element.text("visibility").equals("hidden");
    }

    boolean fills() {
        return visible && fill.isPresent() && opacity * fillOpacity >= FAINT;
    }

    boolean strokes() {
        return visible && stroke.isPresent() && pen.width() > 0 && opacity * strokeOpacity >= FAINT;
    }
}
