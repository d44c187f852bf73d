package air.samples;

/**
 * A colour as linear light, red, green and blue in [0, 1]. Mixed and shifted in OKLab (Ottosson 2020), as the eye sees
 * it.
 */
record Tint(double r, double g, double b) {

    static Tint hex(int rgb) {
        return new Tint(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    private static double linear(int v) {
        double s = v / 255.0;
        return s <= .04045 ? s / 12.92 : StrictMath.pow((s + .055) / 1.055, 2.4);
    }

    /** The 8-bit sRGB value of linear light. */
    static int encode(double v) {
        double c = Noise.clamp(v);
        double s = c <= .0031308 ? c * 12.92 : 1.055 * StrictMath.pow(c, 1 / 2.4) - .055;
        return (int) (s * 255 + .5);
    }

    double[] lab() {
        double l = StrictMath.cbrt(.4122214708 * r + .5363325363 * g + .0514459929 * b);
        double m = StrictMath.cbrt(.2119034982 * r + .6806995451 * g + .1073969566 * b);
        double s = StrictMath.cbrt(.0883024619 * r + .2817188376 * g + .6299787005 * b);
        return new double[] {
            .2104542553 * l + .7936177850 * m - .0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
            .0259040371 * l + .7827717662 * m - .8086757660 * s
        };
    }

    static Tint ofLab(double light, double a, double b) {
        double l = cube(light + .3963377774 * a + .2158037573 * b);
        double m = cube(light - .1055613458 * a - .0638541728 * b);
        double s = cube(light - .0894841775 * a - 1.2914855480 * b);
        return new Tint(
                Noise.clamp(4.0767416621 * l - 3.3077115913 * m + .2309699292 * s),
                Noise.clamp(-1.2684380046 * l + 2.6097574011 * m - .3413193965 * s),
                Noise.clamp(-.0041960863 * l - .7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double v) {
        return v * v * v;
    }

    Tint mix(Tint other, double share) {
        double[] p = lab();
        double[] q = other.lab();
        double t = Noise.clamp(share);
        return ofLab(p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t);
    }

    /** Lighter by {@code light}, redder by {@code a}, yellower by {@code b}, in OKLab units. */
    Tint shift(double light, double a, double b) {
        double[] p = lab();
        return ofLab(p[0] + light, p[1] + a, p[2] + b);
    }
}
