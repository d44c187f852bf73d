package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.function.DoubleConsumer;

/**
 * Re-renders a guide picture in marks quoted from the reference images: guided multi-scale patch synthesis after Elad
 * and Milanfar (2016), with every reference as an exemplar. Each level starts from the field of the level before, not
 * from its picture, so marks arrive crisp. Deterministic by seed, for any number of threads.
 */
final class PatchSynthesis {
    /** Longer side of the coarsest level, px, about. */
    private static final int COARSEST = 64;
    /** Shorter side under which a picture is not halved again, px. */
    private static final int NARROWEST = 16;

    private final Exemplars exemplars;
    private final Lab guide;
    private final float[] motif;
    private final double style;
    private final double occupancy;
    private final int lead;
    private final long seed;
    private final int levels;

    private Lab picture;
    private PatchSearch field;

    /**
     * @param motif for each pixel of the guide 0 to 1: how much must stay legible there
     * @param style 0 to 1: how early marks take over from the guide
     * @param occupancy 0 to 1: how much quoting the same place again is avoided
     * @param lead index of the reference preferred as a source
     */
    PatchSynthesis(Exemplars exemplars, Lab guide, float[] motif, double style, double occupancy, int lead, long seed) {
        this.exemplars = exemplars;
        this.guide = guide;
        this.motif = motif;
        this.style = style;
        this.occupancy = occupancy;
        this.lead = lead;
        this.seed = seed;
        int halvings = 0;
        int longer = Math.max(guide.width, guide.height);
        int shorter = Math.min(guide.width, guide.height);
        while (longer >> halvings + 1 >= COARSEST && shorter >> halvings + 1 >= NARROWEST && halvings < 3) halvings++;
        levels = halvings + 1;
    }

    /** @param progress 0 to 1; what it throws ends the work */
    Lab run(DoubleConsumer progress) {
        double done = 0;
        for (int halvings = levels - 1; halvings >= 0; halvings--) {
            double share = (halvings == 0 ? 0.72 : halvings == 1 ? 0.2 : 0.08 / (levels - 2));
            double from = done;
            level(halvings, p -> progress.accept(Math.min(1, from + share * p)));
            done += share;
        }
        return picture;
    }

    private void level(int halvings, DoubleConsumer progress) {
        int width = Math.max(8, guide.width >> halvings);
        int height = Math.max(8, guide.height >> halvings);
        Lab wanted = halvings == 0 ? guide : guide.resize(width, height);
        float[] mask = halvings == 0 ? motif : Plane.resize(motif, guide.width, guide.height, width, height);
        GuidePull pull = new GuidePull(wanted, mask, style, halvings);
        PatchWeight[] weights = pull.weights();
        PatchSearch search =
                new PatchSearch(exemplars.sheet(halvings), width, height, occupancy, lead, seed + 7919L * halvings);
        if (field == null) {
            search.scatter();
            picture = wanted.copy();
        } else {
            search.refine(field);
            picture = new PatchVote(search, PatchDescriptor.of(picture.resize(width, height)), weights).picture(0.55);
            pull.apply(picture, 1.6);
        }
        progress.accept(0.1);
        improve(search, pull, weights, halvings, progress);
        field = search;
    }

    private void improve(
            PatchSearch search, GuidePull pull, PatchWeight[] weights, int halvings, DoubleConsumer progress) {
        int rounds = halvings > 1 ? 3 : 2;
        int steps = halvings == 0 ? 2 : halvings == 1 ? 3 : 6;
        for (int round = 0; round < rounds; round++) {
            short[] target = PatchDescriptor.of(picture);
            for (int step = 0; step < steps; step++) {
                search.step(target, weights, step % 2 == 0 ? 4 : 1, halvings == 0 ? 16 : 64);
                progress.accept(0.1 + 0.9 * (round * steps + step + 1) / (rounds * steps + 1));
            }
            boolean last = halvings == 0 && round == rounds - 1;
            picture = new PatchVote(search, target, weights).picture(last ? 0.55 : 1.3);
            pull.apply(picture, last ? 0.5 : 1);
        }
    }
}
