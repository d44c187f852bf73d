package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.util.function.IntPredicate;

/** Pictures drawn for tests: areas of a colour and a grain. */
public final class Drawn {
    public final Lab picture;
    private final long seed;

    /** A black picture. */
    public Drawn(int width, int height, long seed) {
        picture = new Lab(width, height);
        this.seed = seed;
    }

    /** Covers the pixels (row-major) that pass with a colour; grain is how far lightness strays from it. */
    public Drawn area(Colour colour, double grain, IntPredicate passes) {
        for (int i = 0; i < picture.l.length; i++) {
            if (!passes.test(i)) continue;
            picture.l[i] = (float) (colour.l() + grain * (2 * Hash.unit(seed * 1_000_003 + i) - 1));
            picture.a[i] = colour.a();
            picture.b[i] = colour.b();
        }
        return this;
    }

    public Drawn all(Colour colour, double grain) {
        return area(colour, grain, i -> true);
    }

    public Drawn below(int row, Colour colour, double grain) {
        return area(colour, grain, i -> i / picture.width >= row);
    }

    public Drawn disc(double x, double y, double radius, Colour colour, double grain) {
        return area(colour, grain, i -> {
            double dx = i % picture.width - x;
            double dy = i / picture.width - y;
            return dx * dx + dy * dy < radius * radius;
        });
    }
}
