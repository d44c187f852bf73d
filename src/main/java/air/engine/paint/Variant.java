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
 * @param finish what a prompt asks for beyond
 */
record Variant(Taste taste, Taste followed, Lab source, FinishSettings finish, long seed) {
    /** Longer side at which places are found, px; of larger pictures the fine detail follows from there. */
    private static final int WORK_SIDE = 1024;
    /** Longer side at which the finish knows its scales, px. */
    private static final int FINISH_SIDE = 512;
    /** Most pixels of the source that are quoted from; of larger ones, a copy reduced to that. */
    private static final int MOST_PIXELS = 4096 * 4096;
    /** Under this the source is hardly larger than what was worked with. */
    private static final double LARGER = 1.1;

    /** The picture as steered, at the size places are found at. */
    Lab material() {
        return steered(atMost(source, WORK_SIDE));
    }

    Lab paint(Rearrangement arranged, DoubleConsumer progress) {
        Variation variation = new Variation(arranged, seed);
        Lab painted = finished(variation.run(p -> progress.accept(0.1 + 0.7 * p)));
        if (source.width < LARGER * arranged.source.width) return painted;
        double share = Math.sqrt((double) MOST_PIXELS / source.width / source.height);
        Lab larger = steered(atMost(source, (int) (Math.min(1, share) * Math.max(source.width, source.height))));
        progress.accept(0.83);
        Lab quoted = variation.quoted(
                arranged.mirrored ? Rearrangement.mirrored(larger) : larger, p -> progress.accept(0.85 + 0.1 * p));
        // Fine detail is quoted as it is; broad tones are as they were painted, or pieces of one area would differ.
        return raised(quoted, quoted.resize(painted.width, painted.height), painted);
    }

    private Lab steered(Lab picture) {
        return raised(picture, taste.references().get(0), followed.references().get(0));
    }

    private Lab finished(Lab painted) {
        if (finish.equals(FinishSettings.NONE)) return painted;
        Lab small = atMost(painted, FINISH_SIDE);
        Lab finished = small.copy();
        new Finish(followed.references()).apply(finished, finish, seed);
        return raised(painted, small, finished);
    }

    private static Lab atMost(Lab picture, int longSide) {
        return Math.max(picture.width, picture.height) <= longSide ? picture : picture.fit(longSide);
    }

    /** A large picture changed as a small copy of it was. */
    private static Lab raised(Lab large, Lab before, Lab after) {
        if (before == after) return large;
        Lab change = new Lab(before.width, before.height);
        for (int c = 0; c < 3; c++)
            for (int i = 0; i < change.l.length; i++) change.plane(c)[i] = after.plane(c)[i] - before.plane(c)[i];
        Lab spread = change.width == large.width && change.height == large.height
                ? change
                : change.resize(large.width, large.height);
        Lab result = large.copy();
        for (int c = 0; c < 3; c++) for (int i = 0; i < result.l.length; i++) result.plane(c)[i] += spread.plane(c)[i];
        return result;
    }
}
