package air.engine.layout;

import air.engine.layout.Drawing.Paint;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;
import java.util.EnumMap;
import java.util.Map;

/** Finds the colours a thing is painted with: the palette's nearest to its colours in nature that stand out there. */
final class Paintbox {
    private final Scene s;
    private final Colour ground;
    private final double depth;
    private final Map<Paint, Colour> colours = new EnumMap<>(Paint.class);

    private Paintbox(Scene scene, Colour ground, double depth) {
        s = scene;
        this.ground = ground;
        this.depth = depth;
    }

    /**
     * @param nature the thing's colour in nature
     * @param asked the colour the artist asked for, or null
     * @param main the paint of the thing's largest part, which takes the colour asked for
     * @param ground the colour it stands before
     * @param depth 0 near to 1 far: how much of the air's colour it takes on
     */
    static Map<Paint, Colour> mix(Scene scene, Colour nature, Colour asked, Paint main, Colour ground, double depth) {
        Paintbox box = new Paintbox(scene, ground, depth);
        box.body(nature, asked);
        box.accents(nature);
        box.building();
        box.living();
        if (asked != null && main != Paint.BODY) {
            Colour body = box.colours.get(Paint.BODY);
            box.colours.put(main, body);
            box.colours.put(Paint.BODY, scene.palette.shade(body, -0.12));
        }
        return box.colours;
    }

    private void body(Colour nature, Colour asked) {
        Colour natural = s.lowKey ? new Colour(0.55f * nature.l(), nature.a(), nature.b()) : nature;
        ColourWish wish = asked == null
                ? ColourWish.of(natural).weighing(0.4, 0.7).against(ground, s.lowKey ? 0.7 : 1.6)
                : ColourWish.of(asked).weighing(0.4, 3).against(ground, 0.3);
        Colour found = s.palette.nearest(wish.rare(0.002));
        Colour body = s.far(s.palette.apart(found, ground, s.lowKey ? 0.15 : 0.24), depth * 0.7);
        colours.put(Paint.BODY, body);
        colours.put(Paint.SHADE, s.palette.shade(body, -0.13));
        colours.put(Paint.LIT, s.palette.shade(body, 0.12));
    }

    private Colour body() {
        return colours.get(Paint.BODY);
    }

    /** The accent of things that are gaudy by nature is their own colour; of others, the taste's most telling. */
    private void accents(Colour nature) {
        colours.put(Paint.DARK, s.far(s.palette.apart(s.palette.dark(), body(), 0.15), depth * 0.6));
        colours.put(Paint.LIGHT, s.far(s.palette.apart(s.palette.light(), ground, 0.2), depth * 0.5));
        Colour telling = nature.chroma() < 0.12
                ? s.palette.accent(ground)
                : s.palette.nearest(ColourWish.of(nature)
                        .weighing(0.3, 1.2)
                        .against(ground, 0.8)
                        .rare(0.0015));
        Colour accent = s.palette.apart(s.palette.apart(telling, body(), 0.14), ground, 0.2);
        colours.put(Paint.ACCENT, s.far(accent, depth * 0.6));
    }

    private void building() {
        ColourWish roof = ColourWish.of(0.5, 0.14, 35)
                .weighing(0.4, 1.2)
                .against(body(), 2)
                .rare(0.002);
        Colour tiles = s.intent.winter()
                ? s.palette.apart(s.palette.light(), body(), 0.12)
                : s.palette.apart(s.palette.nearest(roof), body(), 0.18);
        colours.put(Paint.ROOF, s.far(tiles, depth * 0.6));
        boolean lamps = s.lowKey || s.intent.night() || s.intent.lowSun();
        Colour lamp =
                s.palette.nearest(ColourWish.of(0.88, 0.12, 80).weighing(1, 0.8).rare(0.001));
        colours.put(Paint.GLOW, lamps ? s.palette.apart(lamp, body(), 0.15) : s.palette.shade(body(), -0.2));
    }

    private void living() {
        ColourWish skin = ColourWish.of(0.75, 0.06, 55).weighing(0.8, 0.6).against(body(), 0.5);
        colours.put(Paint.SKIN, s.far(s.palette.apart(s.palette.nearest(skin), ground, 0.16), depth * 0.5));
        ColourWish leaf = s.wish(0.45, 0.09, 135).weighing(0.5, 1).against(ground, 0.5);
        colours.put(Paint.LEAF, s.far(s.palette.nearest(leaf), depth * 0.5));
    }
}
