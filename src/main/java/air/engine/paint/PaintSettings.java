package air.engine.paint;

import air.engine.measure.Adjustments;
import air.engine.measure.Correction;
import air.engine.measure.Feature;
import air.engine.measure.Taste;
import air.engine.raster.Hash;
import air.engine.scene.Framing;

/**
 * All that decides how a picture is made, apart from its intent and seed. Values are clamped to their ranges.
 *
 * @param framing how it is framed
 * @param lead the reference that is followed most, from 0
 * @param marks 0.4 to 1.6: how strongly marks show, 1 as in the references
 * @param transport 0 to 1: how far a given picture's colours are brought to the references' before it is painted over
 * @param finish what the finish adds
 */
record PaintSettings(Framing framing, int lead, double marks, double transport, FinishSettings finish) {
    PaintSettings {
        marks = Math.max(0.4, Math.min(1.6, marks));
        transport = Math.max(0, Math.min(1, transport));
    }

    /** The settings for a first picture, from what was measured of the references. */
    static PaintSettings initial(Taste taste, long seed) {
        double away = Math.max(0.06, Math.min(0.22, 0.06 + 0.8 * (taste.focusX() - 0.5) * 2));
        Framing framing = new Framing(
                taste.flatHorizon() ? taste.horizon() : Double.NaN,
                away,
                taste.middle(Feature.NEGATIVE_SPACE),
                0.5,
                1,
                0,
                0,
                0.3,
                geometric(taste),
                1);
        int lead = (int) (Hash.of(seed) >>> 33) % taste.references().size();
        return new PaintSettings(framing, lead, 1, 0.7, FinishSettings.NONE);
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
        int led = wanted.leadReference() > 0 ? wanted.leadReference() - 1 : lead;
        double pull = wanted.palettePull();
        return new PaintSettings(
                framed(framing, wanted),
                led,
                marks + 0.5 * wanted.markPull(),
                transport + pull + 0.2 * Math.abs(wanted.amount(Feature.HUE_VARIETY)),
                FinishSettings.of(wanted));
    }

    private static Framing framed(Framing framing, Adjustments wanted) {
        double quiet = wanted.amount(Feature.NEGATIVE_SPACE);
        double more = 0.25 * wanted.steps(Correction.DRAWN)
                - 0.8 * quiet
                + 1.6 * wanted.amount(Feature.CONTOURS)
                + 0.5 * wanted.amount(Feature.SPOTS);
        double horizon =
                Double.isNaN(framing.horizon()) && wanted.steps(Correction.HORIZON) != 0 ? 0.55 : framing.horizon();
        return new Framing(
                horizon + 0.08 * wanted.steps(Correction.HORIZON) + 0.8 * wanted.amount(Feature.FOCUS_HEIGHT),
                framing.offset() + 0.07 * wanted.steps(Correction.SIDE) + 0.5 * wanted.amount(Feature.FOCUS_OFFSET),
                framing.emptiness() + quiet - 0.25 * wanted.steps(Correction.DRAWN),
                framing.richness() + more,
                framing.scale() * (1 + 0.18 * wanted.steps(Correction.SIZE))
                        - 2.5 * wanted.amount(Feature.FOCUS_SPREAD),
                framing.nearness() + 0.5 * wanted.steps(Correction.NEARNESS),
                framing.calmSky() - 0.5 * wanted.steps(Correction.SKY) + 1.5 * quiet,
                framing.mist() + 0.3 * wanted.steps(Correction.MIST),
                framing.geometric(),
                wanted.arrangement(),
                wanted.sizes());
    }
}
