package air.engine.paint;

import air.engine.measure.Taste;
import air.engine.raster.Lab;
import java.util.function.DoubleConsumer;

/**
 * A variation in a picture's own marks, in as many pixels as the picture has.
 *
 * @param taste read from the picture
 * @param followed the same, as a prompt steers it
 * @param source the picture in all its pixels
 * @param touch what a prompt asks for beyond
 */
record Variant(Taste taste, Taste followed, Lab source, Touch touch, long seed) {
    /** Most pixels of the source that are quoted from; of larger ones, a copy reduced to that. */
    private static final int MOST_PIXELS = 4096 * 4096;
    /** Under this the source is hardly larger than what was worked with. */
    private static final double LARGER = 1.2;

    Lab paint(Rearrangement arranged, DoubleConsumer progress) {
        Variation variation = new Variation(arranged, seed);
        Lab painted = variation.run(p -> progress.accept(0.1 + 0.75 * p));
        Lab finished = finished(painted);
        Lab steered = followed.references().get(0);
        if (source.width < LARGER * steered.width) return finished;
        Lab larger = source;
        if ((long) source.width * source.height > MOST_PIXELS)
            larger = source.fit((int) (Math.max(source.width, source.height)
                    * Math.sqrt((double) MOST_PIXELS / source.width / source.height)));
        Lab whole = raised(larger, taste.references().get(0), steered);
        progress.accept(0.88);
        Lab quoted = variation.quoted(
                arranged.mirrored ? Rearrangement.mirrored(whole) : whole, p -> progress.accept(0.88 + 0.07 * p));
        return raised(quoted, painted, finished);
    }

    private Lab finished(Lab painted) {
        if (touch.equals(Touch.NONE)) return painted;
        Lab finished = painted.copy();
        new Finish(followed.references()).apply(finished, touch, seed);
        return finished;
    }

    /** A large picture changed as a small copy of it was. */
    private static Lab raised(Lab large, Lab before, Lab after) {
        if (before == after) return large;
        Lab change = new Lab(before.width, before.height);
        for (int c = 0; c < 3; c++)
            for (int i = 0; i < change.l.length; i++) change.plane(c)[i] = after.plane(c)[i] - before.plane(c)[i];
        Lab spread = change.resize(large.width, large.height);
        Lab result = large.copy();
        for (int c = 0; c < 3; c++) for (int i = 0; i < result.l.length; i++) result.plane(c)[i] += spread.plane(c)[i];
        return result;
    }
}
