package air.engine.drawing;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads transform attributes: translate, scale, rotate, skewX, skewY and matrix, one after the other. */
final class SvgTransforms {
    private static final Pattern CALL = Pattern.compile("\\G[\\s,]*([a-zA-Z]+)\\s*\\(([^)]*)\\)");

    private SvgTransforms() {}

    static AffineTransform read(String text) throws IOException {
        AffineTransform all = new AffineTransform();
        Matcher call = CALL.matcher(text);
        int end = 0;
        while (call.find()) {
            all.concatenate(one(call.group(1), Numbers.all(call.group(2))));
            end = call.end();
        }
        if (!text.substring(end).isBlank()) throw unknown(text.substring(end));
        return all;
    }

    private static AffineTransform one(String name, double[] n) throws IOException {
        int count = n.length;
        if (name.equals("translate") && (count == 1 || count == 2))
            return AffineTransform.getTranslateInstance(n[0], count == 2 ? n[1] : 0);
        if (name.equals("scale") && (count == 1 || count == 2))
            return AffineTransform.getScaleInstance(n[0], n[count - 1]);
        if (name.equals("rotate") && (count == 1 || count == 3)) return turned(n);
        if (name.equals("skewX") && count == 1) return new AffineTransform(1, 0, tangent(n[0]), 1, 0, 0);
        if (name.equals("skewY") && count == 1) return new AffineTransform(1, tangent(n[0]), 0, 1, 0, 0);
        if (name.equals("matrix") && count == 6) return new AffineTransform(n);
        throw unknown(name);
    }

    /** By degrees, about a point where one is given; not AffineTransform's own, whose sine may differ by machine. */
    private static AffineTransform turned(double[] n) {
        double cos = StrictMath.cos(StrictMath.toRadians(n[0]));
        double sin = StrictMath.sin(StrictMath.toRadians(n[0]));
        double x = n.length == 3 ? n[1] : 0;
        double y = n.length == 3 ? n[2] : 0;
        return new AffineTransform(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y);
    }

    private static double tangent(double degrees) {
        return StrictMath.tan(StrictMath.toRadians(degrees));
    }

    private static IOException unknown(String text) {
        return new IOException("has the transform " + Numbers.quoted(text)
                + ", which cannot be read; apply transforms to the shapes and save it again.");
    }
}
