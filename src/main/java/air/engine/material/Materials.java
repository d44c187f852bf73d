package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The materials of a few references, and how they meet. Immutable and thread-safe. */
public final class Materials {
    /** Every reference must lie open this far for there to be a paper. */
    private static final double PAPER = 0.38;
    /** How far beyond the mean chroma an accent stands. */
    private static final double LOUD = 0.055;

    private final List<Reference> references;
    private final List<Region> regions;
    private final Paper paper;
    private final Lab paperField;
    private final Contours contours;
    private final double meanChroma;
    private final double calm;
    private final double coherence;
    private final double mean;
    private final double darkest;
    private final double lightest;

    private Materials(List<Reference> references) {
        this.references = references;
        regions = references.stream().flatMap(r -> r.regions.stream()).toList();
        paper = Paper.of(references, regions);
        paperField = paper.field(references);
        contours = references.stream().map(r -> r.contours).reduce(new Contours(0, 0, 0, 0), Contours::plus);
        meanChroma = meanChroma(references);
        calm = average(Materials::calmShare);
        coherence = average(r -> r.coherence);
        mean = average(r -> Plane.mean(r.picture.l));
        darkest = references.stream()
                .mapToDouble(r -> Plane.percentile(r.picture.l, 0.01))
                .min()
                .orElseThrow();
        lightest = references.stream()
                .mapToDouble(r -> Plane.percentile(r.picture.l, 0.99))
                .max()
                .orElseThrow();
    }

    /**
     * Cuts references into their materials. About a quarter of a second of processor time a reference.
     *
     * @throws IllegalArgumentException if there is no reference
     */
    public static Materials of(List<Lab> references) {
        if (references.isEmpty()) throw new IllegalArgumentException("Materials need at least one reference.");
        return new Materials(IntStream.range(0, references.size())
                .parallel()
                .mapToObj(i -> new Reference(i, references.get(i)))
                .toList());
    }

    private double average(ToDoubleFunction<Reference> figure) {
        double sum = 0;
        for (Reference reference : references) sum += figure.applyAsDouble(reference);
        return sum / references.size();
    }

    private static double calmShare(Reference reference) {
        double sum = 0;
        for (Region region : reference.regions) {
            Traits traits = region.traits;
            boolean even = traits.edges() < 0.03 && traits.variation() < 0.03 && traits.texture() < 0.06;
            if (even && traits.share() > 0.04) sum += traits.share();
        }
        return sum;
    }

    private static double meanChroma(List<Reference> references) {
        double sum = 0;
        int count = 0;
        for (Reference reference : references) {
            Lab p = reference.picture;
            for (int i = 0; i < p.l.length; i += 7) {
                sum += Math.sqrt(p.a[i] * p.a[i] + p.b[i] * p.b[i]);
                count++;
            }
        }
        return sum / count;
    }

    /** All regions, in the order of the references; at least one for each. */
    public List<Region> regions() {
        return regions;
    }

    /** The region that meets a wish best; the seed decides between those that meet it about as well. */
    public Region pick(Wish wish, long seed) {
        return Choice.of(wish, regions, seed);
    }

    /** The ground all references are drawn on, where they leave most of it open; empty where they do not. */
    public Optional<Colour> paper() {
        return paper.share() > PAPER ? Optional.of(paper.colour()) : Optional.empty();
    }

    /** The paper's colours as they vary over the frame, 64 x 64; only where there is a paper. */
    public Lab paperField() {
        return paperField;
    }

    /** The one loud colour that recurs, if it stands far out. */
    public Optional<Colour> accent() {
        Colour loud = new Colour((float) average(r -> r.loudest.l()), (float) average(r -> r.loudest.a()), (float)
                average(r -> r.loudest.b()));
        return loud.chroma() > meanChroma + LOUD ? Optional.of(loud) : Optional.empty();
    }

    /**
     * How far brush marks make the pictures up, 0 (flat fills) to 1 (visible strokes everywhere): where marks run one
     * way, little is calm, contours are soft, and there is no paper.
     */
    public double painterly() {
        double strokes = Math.min(ramp(coherence, 0.40, 0.50), 1 - ramp(calm, 0.12, 0.26));
        return Math.min(strokes, Math.min(ramp(edgeWidth(), 2.15, 2.35), 1 - ramp(paper.share(), 0.30, PAPER)));
    }

    private static double ramp(double value, double none, double full) {
        return Math.max(0, Math.min(1, (value - none) / (full - none)));
    }

    /** How much of the pictures is even and quiet, 0 to 1. */
    public double calm() {
        return calm;
    }

    /** How much the marks of what is quiet run one way, 0 to 1. */
    public double coherence() {
        return coherence;
    }

    /** How wide contours are, px at 640 px; 2 is crisp, 4 soft. */
    public double edgeWidth() {
        return contours.count() == 0 ? 3 : contours.width() / contours.count();
    }

    /** Share of contours with a dark line along them, 0 to 1. */
    public double darkLines() {
        return contours.count() == 0 ? 0 : (double) contours.dark() / contours.count();
    }

    /** Share of contours with a light line along them, 0 to 1. */
    public double lightLines() {
        return contours.count() == 0 ? 0 : (double) contours.light() / contours.count();
    }

    /** Mean lightness. */
    public double mean() {
        return mean;
    }

    /** Mean distance from grey, 0 to about 0.3. */
    public double meanChroma() {
        return meanChroma;
    }

    /** The lightness of the darkest hundredth of the darkest reference. */
    public double darkest() {
        return darkest;
    }

    /** The lightness of the lightest hundredth of the lightest reference. */
    public double lightest() {
        return lightest;
    }
}
