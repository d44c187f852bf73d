package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;

/** A part of a reference that is of one material: what marks and colours are quoted from. Immutable. */
public final class Region {
    private final Reference reference;
    private final int id;
    final Colour colour;

    Region(Reference reference, int id, Colour colour) {
        this.reference = reference;
        this.id = id;
        this.colour = colour;
    }

    /** Its median colour. */
    public Colour colour() {
        return colour;
    }

    /** Its colour at a height of 0 (its top) to 1 (its foot). */
    public Colour at(double height) {
        return colour;
    }

    /** The picture it lies in. */
    public Lab picture() {
        return reference.picture;
    }

    /** Whether a pixel of the picture, row-major, belongs to it. */
    public boolean has(int pixel) {
        return reference.labels[pixel] == id;
    }

    /** Share of its pixels on strong contours, 0 to 1. */
    public double edge() {
        return 0;
    }
}
