package air.engine.scene;

import air.engine.material.Region;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.util.Set;

/**
 * One thing, or a part of one, to be painted: where, from which material, in what tone. Layers lie over one another.
 */
public final class Layer {
    private static final Set<String> WIDE = Set.of(
            "road",
            "water",
            "rails",
            "flowers",
            "mountain",
            "towers",
            "roof",
            "bridge",
            "rail",
            "clouds",
            "rainbow",
            "rows",
            "waterfall",
            "disc",
            "moon",
            "wave",
            "canyon",
            "cliff",
            "smoke",
            "planet",
            "lightning",
            "ground");

    /** What it is, for tests and checks. */
    public final String name;
    /** The material its marks are quoted from. */
    public final Region material;
    /** Per pixel of the frame, row-major, 0 to 1: how far it covers what is under it. */
    public final float[] cover;
    /** Its one colour, or null: the material's own colours from top to foot. */
    public Colour flat;
    /** Lightness added per pixel of the frame, or null. */
    public float[] shade;
    /** What it fades to with distance, or null, and how far, 0 to 1. */
    public Colour haze;

    public double hazeShare;
    /** The rows, 0 top to 1 bottom of the frame, that the material's own colours are stretched over. */
    public double top;

    public double foot = 1;
    /** Whether the broad forms of the material (clouds, folds) are quoted with its marks. */
    public boolean broad;
    /** How strongly its marks show; 1 as in the references. */
    public double gain = 1;
    /** How unrestful its contour is; 1 as in the references. */
    public double rough = 1;
    /** Extra softness of the contour, px. */
    public double soft;
    /** Longest side of a quoted block, px. */
    public int block = 56;
    /** Whether it belongs to what the sentence asks for. */
    public boolean subject;
    /** Light rather than matter: its contour is left as it is. */
    public boolean glow;
    /** Colours that vary over the frame, of the frame's size, or null: a paper. */
    public Lab field;

    /** @param cover of the frame's size; kept, not copied */
    public Layer(String name, Region material, float[] cover) {
        this.name = name;
        this.material = material;
        this.cover = cover;
    }

    /** Whether it is a stretch of ground or water, or many small things, rather than one thing. */
    boolean wide() {
        return WIDE.contains(name);
    }
}
