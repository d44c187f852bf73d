package air.engine.raster;

import java.awt.Color;

/** A colour in OKLab: lightness 0 to 1, {@code a} green to red, {@code b} blue to yellow. */
public record Colour(float l, float a, float b) {

    /** From {@code {l, a, b}}. */
    public static Colour of(float[] lab) {
        return new Colour(lab[0], lab[1], lab[2]);
    }

    /** From lightness, chroma (0 to about 0.3) and hue in degrees (30 red, 90 yellow, 145 green, 250 blue). */
    public static Colour polar(double lightness, double chroma, double hue) {
        double radians = StrictMath.toRadians(hue);
        return new Colour((float) lightness, (float) (chroma * StrictMath.cos(radians)), (float)
                (chroma * StrictMath.sin(radians)));
    }

    /** This colour at {@code share} 0, the other at 1. */
    public Colour mix(Colour other, double share) {
        double t = Math.max(0, Math.min(1, share));
        return new Colour(
                (float) (l + (other.l - l) * t), (float) (a + (other.a - a) * t), (float) (b + (other.b - b) * t));
    }

    /** Distance as the eye weighs it: hue and chroma count double. */
    public double distance(Colour other) {
        double dl = l - other.l;
        double da = 2 * (a - other.a);
        double db = 2 * (b - other.b);
        return Math.sqrt(dl * dl + da * da + db * db);
    }

    /** Distance from grey, 0 to about 0.3. */
    public double chroma() {
        return Math.sqrt(a * a + b * b);
    }

    /** Warm (orange) positive, cold (blue) negative. */
    double warmth() {
        return 0.53 * a + 0.85 * b;
    }

    /** As opaque sRGB; what sRGB lacks is clipped. */
    public Color awt() {
        return new Color(Lab.rgb(l, a, b));
    }

    /** As sRGB with an opacity, clamped to 0 to 1. */
    public Color awt(double alpha) {
        int opacity = (int) Math.round(255 * Math.max(0, Math.min(1, alpha)));
        return new Color(Lab.rgb(l, a, b) | opacity << 24, true);
    }
}
