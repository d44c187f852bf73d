package air.engine.paint;

import air.engine.layout.Composition;
import air.engine.measure.Adjustments;
import air.engine.measure.Baseline;
import air.engine.measure.Feature;
import air.engine.measure.Taste;
import air.engine.raster.Hash;

/**
 * All that decides how a picture is made, apart from its intent and seed. Values are clamped to their ranges.
 *
 * @param composition how it is laid out
 * @param style 0.2 to 0.95: how early the references' marks take over from the layout
 * @param occupancy 0 to 2: how much quoting the same place again is avoided
 * @param transport 0 to 1: how far its colours are brought to the references'
 * @param finish what the finish adds
 */
record PaintSettings(Composition composition, double style, double occupancy, double transport, FinishSettings finish) {
    PaintSettings {
        style = Math.max(0.2, Math.min(0.95, style));
        occupancy = Math.max(0, Math.min(2, occupancy));
        transport = Math.max(0, Math.min(1, transport));
    }

    /** The settings for a first picture, from what was measured of the references. */
    static PaintSettings initial(Taste taste, long seed) {
        double quiet = taste.middle(Feature.NEGATIVE_SPACE);
        double contours = taste.middle(Feature.CONTOURS);
        double side = Hash.unit(seed + 5) < 0.5 ? 1 : -1;
        double away = Math.max(0.06, Math.min(0.22, 0.06 + 0.8 * (taste.focusX() - 0.5) * 2));
        boolean mirrored = taste.low(Feature.SYMMETRY) > 0.75 && taste.middle(Feature.FOCUS_OFFSET) < 0.05;
        Composition composition = Composition.USUAL
                .withHorizon(taste.flatHorizon() ? Math.max(0.38, Math.min(0.74, taste.horizon())) : 0.58)
                .withFocusX(0.5 + side * away)
                .withDetail(Math.max(0.05, (contours - 0.06) / 0.36))
                .withUnrest(Math.max(0.1, Math.min(1.6, 1.5 * (1 - quiet))))
                .withEmptiness(quiet)
                .withMist(quiet > 0.4 ? 0.65 : 0.3)
                .withSymmetry(mirrored ? 1 : 0)
                .withSoftness(softness(taste))
                .withGeometric(geometric(taste))
                .withLead((int) (Hash.of(seed) >>> 33) % taste.references().size());
        return new PaintSettings(composition, 0.6, 0.6, 0.45, FinishSettings.NONE);
    }

    /** Soft edges when the references have less fine detail than is usual. */
    private static double softness(Taste taste) {
        double fine = Baseline.standing(Feature.FINEST_DETAIL, taste.middle(Feature.FINEST_DETAIL))
                + Baseline.standing(Feature.FINE_DETAIL, taste.middle(Feature.FINE_DETAIL));
        return Math.max(0, Math.min(1, 0.3 - 0.14 * fine));
    }

    /** Flat forms on axes, without a horizon: a poster rather than a scene. */
    private static boolean geometric(Taste taste) {
        double axes = taste.middle(Feature.HORIZONTALS) + taste.middle(Feature.VERTICALS);
        return !taste.flatHorizon()
                && axes > 0.55
                && taste.low(Feature.VERTICALS) > 0.16
                && taste.middle(Feature.EDGE_SPARSITY) > 0.75
                && taste.middle(Feature.FOCUS_SPREAD) > 0.42
                && Math.abs(taste.middle(Feature.DARKENING)) < 0.06;
    }

    /** These, moved by what a prompt's "Adjust:" clause asks for. */
    PaintSettings adjusted(Adjustments wanted) {
        if (wanted.isEmpty()) return this;
        Composition moved = placed(filled(composition, wanted), wanted).withArrangement(wanted.arrangement());
        if (wanted.leadReference() > 0) moved = moved.withLead(wanted.leadReference() - 1);
        double pull = wanted.palettePull();
        double marks = wanted.markPull();
        return new PaintSettings(
                moved,
                style + 0.35 * marks,
                occupancy + 0.4 * marks,
                transport + pull + 0.2 * Math.abs(wanted.amount(Feature.HUE_VARIETY)),
                FinishSettings.of(wanted));
    }

    /** How much is drawn. */
    private static Composition filled(Composition c, Adjustments wanted) {
        double quiet = wanted.amount(Feature.NEGATIVE_SPACE);
        double contours = wanted.amount(Feature.CONTOURS);
        double spots = wanted.amount(Feature.SPOTS);
        double spread = wanted.amount(Feature.FOCUS_SPREAD);
        return c.withEmptiness(c.emptiness() + quiet)
                .withDetail(c.detail() - 0.8 * quiet + 1.6 * contours + 0.5 * spots + 2 * spread)
                .withUnrest(c.unrest() - 1.0 * quiet + 1.3 * contours + 0.4 * spots)
                .withMist(c.mist() + 0.4 * quiet - 0.4 * contours)
                .withScale(c.scale() - 2.5 * spread);
    }

    /** Where it is drawn. */
    private static Composition placed(Composition c, Adjustments wanted) {
        double outward = Math.signum(c.focusX() - 0.5 + 1e-9);
        double symmetry = wanted.amount(Feature.SYMMETRY);
        double level = wanted.amount(Feature.HORIZONTALS);
        double tilt = c.tilt() + outward * (Math.max(0, -level) * 0.5 + Math.max(0, -symmetry) * 0.15);
        return c.withFocusX(c.focusX() + outward * (0.5 * wanted.amount(Feature.FOCUS_OFFSET) - 0.15 * symmetry))
                .withHorizon(c.horizon() + 0.8 * wanted.amount(Feature.FOCUS_HEIGHT))
                .withSymmetry(c.symmetry() + Math.max(0, symmetry))
                .withTilt(level > 0 ? tilt * 0.4 : tilt)
                .withVerticalGradient(c.verticalGradient() + 0.6 * wanted.amount(Feature.DARKENING));
    }
}
