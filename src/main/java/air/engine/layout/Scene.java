package air.engine.layout;

import air.engine.layout.Intent.Daylight;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import air.engine.raster.Palette;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.util.function.Consumer;

/**
 * What every drawing of one guide shares: the canvas, the taste's colours, the composition in pixels, and the light.
 * Lengths are px; {@code unit} is the shorter side.
 */
final class Scene {
    final Canvas canvas;
    final Palette palette;
    final Composition composition;
    final Intent intent;
    final Noise noise;
    final double w;
    final double h;
    final double unit;
    /** Row of the horizon. */
    final double horizon;
    /** Column of the main motif. */
    final double focus;
    /** Blur of the edges of near things. */
    final double soft;
    /** Where the light comes from; the sun or moon, if one is drawn, is there. */
    final double lightX;

    final double lightY;
    /** Whether the taste or the hour keeps the scene dark: then what stands is dark against a last glow. */
    final boolean lowKey;

    /** The last light low in a dark sky. */
    final Colour afterglow;

    private final long seed;

    Scene(Intent intent, Palette palette, Composition composition, int width, int height, long seed) {
        this.canvas = new Canvas(width, height);
        this.palette = palette;
        this.intent = intent;
        this.seed = seed;
        this.noise = new Noise(seed);
        this.composition = composition;
        w = width;
        h = height;
        unit = Math.min(w, h);
        horizon = composition.horizon() * h;
        focus = composition.focusX() * w;
        soft = composition.softness() * unit * 0.009;
        lowKey = palette.sky(0.5).mix(palette.ground(0.5), 0.4).l() < 0.42
                || intent.night() && palette.sky(0.5).l() < 0.6;
        afterglow =
                palette.nearest(ColourWish.of(Math.min(0.55, palette.sky(0.6).l() + 0.2), 0.07, 320)
                        .weighing(1, 0.2)
                        .rare(0.01));
        Chance chance = chance("light");
        boolean centred = composition.symmetry() > 0.5;
        boolean behind = intent.lowSun() && chance.heads(0.45);
        double away = composition.focusX() < 0.5 ? chance.between(0.64, 0.8) : chance.between(0.2, 0.36);
        lightX = w * (centred ? 0.5 : behind ? composition.focusX() + 0.06 * chance.sign() : away);
        double altitude = intent.lowSun() ? chance.between(0.02, 0.2) : chance.between(0.5, 0.72);
        lightY = horizon * (1 - altitude);
    }

    Chance chance(String purpose) {
        return new Chance(seed, purpose);
    }

    /** 1 if the light is to the right of the column, else -1. */
    int lightSide(double x) {
        return lightX >= x ? 1 : -1;
    }

    /** A wish of this scene: in dark scenes things are dark too. */
    ColourWish wish(double lightness, double chroma, double hue) {
        return ColourWish.of(lowKey ? 0.5 * lightness : lightness, chroma, hue);
    }

    /** The sky, 0 at the top edge to 1 at the horizon. */
    Colour sky(double t) {
        Colour c = palette.sky(Math.max(0, Math.min(1, t)));
        if (intent.night()) c = c.mix(palette.dark(), Math.max(0, c.l() - 0.3) * (0.75 - 0.3 * t));
        if (intent.storm()) c = c.mix(palette.dark(), 0.22 * (1 - t));
        if (intent.lowSun()) c = c.mix(warm(), 0.4 * t * t * t);
        return lowKey ? c.mix(afterglow, 0.6 * t * t * t) : c;
    }

    /** The light of the sun or of lamps: the palette's warm light. */
    Colour warm() {
        boolean dawn = intent.daylight() == Daylight.DAWN;
        return palette.nearest(ColourWish.of(dawn ? 0.85 : 0.76, 0.13, dawn ? 65 : 50)
                .weighing(0.5, 1)
                .rare(0.002));
    }

    /** The ground, 0 at the horizon to 1 at the lower edge; told apart from the sky behind it. */
    Colour ground(double t) {
        Colour c = palette.ground(Math.max(0, Math.min(1, t)));
        if (intent.night()) c = c.mix(palette.dark(), Math.max(0, c.l() - 0.25) * 0.6);
        if (intent.winter()) c = c.mix(palette.light(), 0.72);
        Colour above = sky(1);
        double near = c.distance(above);
        return near < 0.1 ? palette.shade(c, above.l() > 0.45 ? -0.1 - 0.06 * t : 0.1) : c;
    }

    /** The colour of the far air. */
    Colour air() {
        return sky(0.94);
    }

    /** A colour seen through the air, {@code depth} 0 near to 1 far. */
    Colour far(Colour colour, double depth) {
        return colour.mix(air(), depth * (0.25 + 0.7 * composition.mist()));
    }

    /** The blur of things at a depth; what is far is softer in misty, soft tastes. */
    double softAt(double depth) {
        return soft * (0.6 + depth);
    }

    /** Draws with the taste's softness at a depth of 0 near to 1 far. */
    void paint(double depth, double legible, Consumer<Graphics2D> drawing) {
        canvas.paint(softAt(depth), legible, drawing);
    }

    /** A round light that fades outwards, {@code strength} 0 to 1 at its middle. */
    void halo(Colour c, double x, double y, double radius, double strength) {
        float[] stops = {0, 0.3f, 0.6f, 1};
        Color[] colours = {c.awt(strength), c.awt(strength * 0.5), c.awt(strength * 0.16), c.awt(0)};
        canvas.paint(0, 0, g -> {
            g.setPaint(new RadialGradientPaint((float) x, (float) y, (float) radius, stops, colours));
            g.fill(Shapes.disc(x, y, radius));
        });
    }

    /** Fills with a gradient from {@code top} at the height {@code from} to {@code bottom} at {@code to}. */
    static void fill(Graphics2D g, Shape shape, Colour top, Colour bottom, double from, double to) {
        g.setPaint(new GradientPaint(0, (float) from, top.awt(), 0, (float) Math.max(from + 1, to), bottom.awt()));
        g.fill(shape);
    }

    static void fill(Graphics2D g, Shape shape, Colour colour) {
        g.setPaint(colour.awt());
        g.fill(shape);
    }

    static void fill(Graphics2D g, Shape shape, Colour colour, double alpha) {
        g.setPaint(colour.awt(alpha));
        g.fill(shape);
    }
}
