package air.engine;

/** Lays a picture out: chooses the scene an intent asks for and has it drawn in a taste's colours. */
final class Layout {
    private Layout() {}

    /**
     * Draws the guide of a picture; the same for the same arguments.
     *
     * @param width px, 16 to 8192
     * @param height px, 16 to 8192
     */
    static Guide draw(Intent intent, Palette palette, Composition composition, int width, int height, long seed) {
        long own = Hash.of(seed * 1009 + composition.arrangement());
        Composition arranged = arranged(composition, own);
        Palette colours = palette.led(composition.lead());
        Scene scene = new Scene(intent, colours, arranged, width, height, own);
        new Landscape(scene).draw();
        return new Surface(scene).finish();
    }

    /** Another arrangement turns the picture round and moves what is in it. */
    private static Composition arranged(Composition c, long own) {
        int n = c.arrangement();
        if (n <= 1) return c;
        double focus = n % 2 == 0 ? 1 - c.focusX() : c.focusX();
        return c.withFocusX(focus + 0.16 * (Hash.unit(own + 1) - 0.5))
                .withHorizon(c.horizon() + 0.1 * (Hash.unit(own + 2) - 0.5))
                .withScale(c.scale() * (0.82 + 0.4 * Hash.unit(own + 3)));
    }
}
