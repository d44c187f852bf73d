package air.engine.material;

import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.raster.Hash;
import java.util.List;

/** Finds the region that costs a wish least. */
final class Choice {
    private final Wish wish;
    private final long seed;

    private Choice(Wish wish, long seed) {
        this.wish = wish;
        this.seed = seed;
    }

    /** @param regions at least one */
    static Region of(Wish wish, List<Region> regions, long seed) {
        Choice choice = new Choice(wish, seed);
        Region best = null;
        double least = Double.MAX_VALUE;
        for (Region region : regions) {
            double cost = choice.cost(region);
            if (best != null && cost >= least) continue;
            least = cost;
            best = region;
        }
        return best;
    }

    private double cost(Region region) {
        Traits traits = region.traits;
        return colour(traits.colour())
                + wish.calm() * unrest(traits)
                + 0.35 * Math.max(0, StrictMath.log(wish.area() / traits.share()))
                + sameness(traits.colour())
                + place(traits)
                + wish.chance() * Hash.unit(seed * 977 + region.number());
    }

    private double colour(Colour colour) {
        if (wish.colour().isEmpty()) return 0;
        Colour wanted = wish.colour().get();
        double dl = colour.l() - wanted.l();
        double da = colour.a() - wanted.a();
        double db = colour.b() - wanted.b();
        return wish.toneWeight() * dl * dl / 0.03 + wish.hueWeight() * (da * da + db * db) / 0.008;
    }

    private double unrest(Traits traits) {
        double band = traits.band();
        return 13 * traits.variation()
                + 3 * traits.edges()
                + 4 * traits.events()
                + 6 * Math.max(0, traits.texture() - 0.09)
                + (wish.role() == Role.PART ? 9 * Math.max(0, band - 0.05) : 24 * Math.max(0, band - 0.035));
    }

    private double sameness(Colour colour) {
        double cost = 0;
        for (Colour other : wish.apart()) cost += 14 * Math.max(0, wish.distance() - colour.distance(other));
        return cost;
    }

    /** What it costs that a region lies elsewhere in its picture than the layer does in the new one. */
    private double place(Traits traits) {
        double height = traits.height();
        return switch (wish.role()) {
            case SKY ->
                1.6 * Math.max(0, 0.45 - traits.top())
                        + 0.8 * traits.bottom()
                        + 2 * Math.max(0, height - 0.45)
                        + 14 * Math.max(0, traits.texture() - 0.06)
                        + 8 * traits.events();
            case GROUND -> -0.6 * traits.bottom() + 0.8 * traits.top() + 2 * Math.max(0, 0.55 - height);
            case WATER -> 0.4 * traits.top() + 1.5 * Math.max(0, 0.45 - height) - 1.2 * (traits.horizontals() - 0.5);
            case FAR -> 1.2 * Math.abs(height - 0.5) + 0.3 * traits.top();
            case WALL -> 0.2 * traits.bottom() - 0.2 * traits.top();
            case PART -> 0;
        };
    }
}
