package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures the regions of a picture. */
final class Description {
    /** Regions under this share of the picture are left out. */
    private static final double SMALLEST = 1 / 400.0;
    /** Regions of more contours than this say nothing about marks. */
    private static final double CALM = 0.08;

    private final Lab picture;
    private final Blurs blurs;
    private final int[] labels;
    private final Tally[] tallies;

    private Description(Lab picture, Blurs blurs, int[] labels, Colour[] medians) {
        this.picture = picture;
        this.blurs = blurs;
        this.labels = labels;
        tallies = new Tally[medians.length];
        for (int id = 0; id < tallies.length; id++) tallies[id] = new Tally();
        addPixels();
        addSlopes();
        each((tally, i) -> tally.addColour(i / picture.width, picture.l[i], picture.a[i], picture.b[i]));
        for (int id = 0; id < tallies.length; id++) if (tallies[id].count > 0) tallies[id].makeProfile(medians[id]);
        Lab broad = blurs.at(4);
        each((tally, i) -> tally.addVariation(i / picture.width, broad.l[i], broad.a[i], broad.b[i]));
    }

    private interface Step {
        void take(Tally tally, int pixel);
    }

    private void each(Step step) {
        for (int i = 0; i < labels.length; i++) if (labels[i] != Reference.NONE) step.take(tallies[labels[i]], i);
    }

    private void addPixels() {
        float[] low = blurs.at(3).l;
        Lab fine = blurs.at(4);
        Lab coarse = blurs.at(14);
        each((tally, i) -> {
            double d = picture.l[i] - low[i];
            double dl = fine.l[i] - coarse.l[i];
            double da = fine.a[i] - coarse.a[i];
            double db = fine.b[i] - coarse.b[i];
            tally.add(i / picture.width, picture.height, d * d, dl * dl + 4 * (da * da + db * db));
        });
    }

    private void addSlopes() {
        int w = picture.width;
        float[] l = picture.l;
        for (int y = 1; y < picture.height - 1; y++)
            for (int i = y * w + 1; i < y * w + w - 1; i++)
                if (labels[i] != Reference.NONE) tallies[labels[i]].addSlope(l[i + 1] - l[i - 1], l[i + w] - l[i - w]);
    }

    /**
     * What the regions are.
     *
     * @param regions the ones large enough to quote from
     * @param coherence how much the marks of the calm ones run one way, 0 to 1
     */
    record Result(List<Region> regions, double coherence) {}

    /**
     * Describes a reference's regions. Where none is worth keeping, the whole picture becomes one.
     *
     * @param events each region's share of events
     */
    static Result of(Reference reference, Blurs blurs, Colour[] medians, double[] events) {
        int[] labels = reference.labels;
        Result result = new Description(reference.picture, blurs, labels, medians).result(reference, medians, events);
        if (!result.regions.isEmpty()) return result;
        Arrays.fill(labels, 0);
        Colour[] whole = {Cleaning.median(labels, 0, blurs.at(3))};
        return new Description(reference.picture, blurs, labels, whole).result(reference, whole, new double[1]);
    }

    private Result result(Reference reference, Colour[] medians, double[] events) {
        Directions directions = new Directions(picture);
        List<Region> regions = new ArrayList<>();
        double running = 0;
        double energy = 0;
        for (int id = 0; id < tallies.length; id++) {
            Tally tally = tallies[id];
            if (tally.count == 0 || tally.count < labels.length * SMALLEST) continue;
            Directions.Sum marks = directions.of(labels, id);
            if (tally.edges() < CALM) {
                running += marks.running();
                energy += marks.energy();
            }
            Traits traits = tally.traits(medians[id], events[id], marks.angle(), picture.width, picture.height);
            regions.add(new Region(reference, id, traits));
        }
        return new Result(List.copyOf(regions), energy > 0 ? running / energy : 0);
    }
}
