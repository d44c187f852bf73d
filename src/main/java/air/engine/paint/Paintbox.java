package air.engine.paint;

import air.engine.material.Materials;
import air.engine.measure.Taste;

/** What painting takes from a taste, made once: colours, tones, materials. */
final class Paintbox {
    final ColourTransport transport;
    final Finish finish;
    private Materials regions;
    private final Taste taste;
    private final int count;

    Paintbox(Taste taste) {
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
    synchronized Materials regions() {
        if (regions == null) regions = Materials.of(taste.references());
        return regions;
    }
}
