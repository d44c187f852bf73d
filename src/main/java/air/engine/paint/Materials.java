package air.engine.paint;

import air.engine.measure.Taste;
import air.engine.raster.Palette;

/** What painting takes from a taste, made once: exemplars, colours, tones. */
final class Materials {
    final Exemplars exemplars;
    final ColourTransport transport;
    final Finish finish;
    final Palette palette;
    private final int count;

    Materials(Taste taste) {
        exemplars = new Exemplars(taste.references());
        transport = new ColourTransport(taste.references());
        finish = new Finish(taste.references());
        palette = Palette.of(taste.references());
        count = taste.references().size();
    }

    /** Number of references. */
    int count() {
        return count;
    }
}
