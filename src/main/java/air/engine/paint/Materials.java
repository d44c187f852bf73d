package air.engine.paint;

import air.engine.measure.Taste;

/** What painting takes from a taste, made once: colours, tones, materials. */
final class Materials {
    final ColourTransport transport;
    final Finish finish;
    private air.engine.material.Materials regions;
    private final Taste taste;
    private final int count;

    Materials(Taste taste) {
        transport = new ColourTransport(taste.references());
        finish = new Finish(taste.references());
        this.taste = taste;
        count = taste.references().size();
    }

    /** Number of references. */
    int count() {
        return count;
    }

    /** The references cut into regions of one material; made when first asked for. */
    synchronized air.engine.material.Materials regions() {
        if (regions == null) regions = air.engine.material.Materials.of(taste.references());
        return regions;
    }
}
