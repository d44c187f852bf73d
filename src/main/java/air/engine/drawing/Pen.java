package air.engine.drawing;

import java.io.IOException;

/**
 * How strokes are drawn; see SVG 1.1, section 11.4.
 *
 * @param width units, 0 or more
 * @param cap how they end: "butt", "round", "square"
 * @param join how they turn: "miter", "round", "bevel"
 * @param sharpest above which length of its tip over the width a mitre becomes a bevel
 */
record Pen(double width, String cap, String join, double sharpest) {
    /** SVG's own beginning. */
    static final Pen FIRST = new Pen(1, "butt", "miter", 4);

    /** The pen of an element that lies where this one holds. */
    Pen within(SvgElement element) throws IOException {
        return new Pen(
                Math.max(0, element.number("stroke-width", width)),
                kept(element.text("stroke-linecap"), cap),
                kept(element.text("stroke-linejoin"), join),
                Math.max(1, element.number("stroke-miterlimit", sharpest)));
    }

    private static String kept(String text, String inherited) {
        return text.isEmpty() ? inherited : text;
    }
}
