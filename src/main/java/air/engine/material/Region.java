package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;

/** A part of a reference that is of one material: what marks and colours are quoted from. Immutable. */
public final class Region {
    private final Reference reference;
    private final int id;
    private final int number;
    final Traits traits;
    private volatile Marks fine;
    private volatile Marks broad;

    Region(Reference reference, int id, Traits traits) {
        this.reference = reference;
        this.id = id;
        number = reference.index * 101 + id;
        this.traits = traits;
    }

    /** Its median colour. */
    public Colour colour() {
        return traits.colour();
    }

    /** Its colour at a height of 0 (its top) to 1 (its foot). */
    public Colour at(double height) {
        float[][] rows = traits.profile();
        double at = Math.max(0, Math.min(rows.length - 1.001, height * (rows.length - 1)));
        int row = (int) at;
        return Colour.of(rows[row]).mix(Colour.of(rows[row + 1]), at - row);
    }

    /** Which way its marks run, radians clockwise from rightwards. */
    public double angle() {
        return traits.angle();
    }

    /** Its share of its picture, 0 to 1. */
    public double share() {
        return traits.share();
    }

    /** Share of its pixels on strong contours, 0 to 1. */
    public double edges() {
        return traits.edges();
    }

    /** The picture it lies in, reduced to at most 640 px. */
    public Lab picture() {
        return reference.picture;
    }

    /** Whether a pixel of the picture, row-major, belongs to it. */
    public boolean has(int pixel) {
        return reference.labels[pixel] == id;
    }

    /** A number of its own among the materials of a taste. */
    public int number() {
        return number;
    }

    /**
     * Its marks: what is left of it without its broad tones.
     *
     * @param withForms whether forms up to about 16 px, clouds and folds, count as marks; else up to about 5 px
     */
    public Marks marks(boolean withForms) {
        Marks marks = withForms ? broad : fine;
        if (marks != null) return marks;
        marks = Marks.of(this, withForms ? 16 : 5);
        if (withForms) broad = marks;
        else fine = marks;
        return marks;
    }

    @Override
    public String toString() {
        return "region " + number + " " + traits;
    }
}
