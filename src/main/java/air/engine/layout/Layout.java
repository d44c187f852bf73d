package air.engine.layout;

import air.engine.raster.Hash;
import air.engine.raster.Palette;
import java.util.EnumSet;
import java.util.Set;

/** Lays a picture out: chooses the scene an intent asks for and has it drawn in a taste's colours. */
public final class Layout {
    /** What is found in rooms as well as under the sky. */
    private static final Set<Motif> PORTABLE = EnumSet.of(
            Motif.FIGURE, Motif.ANIMAL, Motif.OWL, Motif.LAMP, Motif.FLOWER, Motif.UMBRELLA, Motif.FIRE, Motif.LEAF);

    private Layout() {}

    /**
     * Draws the guide of a picture; the same for the same arguments.
     *
     * @param width px, 16 to 8192
     * @param height px, 16 to 8192
     */
    public static Guide draw(
            Intent intent, Palette palette, Composition composition, int width, int height, long seed) {
        long own = Hash.of(seed * 1009 + composition.arrangement());
        Composition arranged = arranged(composition, own);
        Palette colours = palette.led(composition.lead());
        Scene scene = new Scene(intent, colours, arranged, width, height, own);
        compose(scene);
        return new Surface(scene).finish();
    }

    private static void compose(Scene scene) {
        Intent intent = scene.intent;
        boolean outdoors = intent.subjects().stream().anyMatch(Layout::outdoor);
        boolean things = intent.subjects().stream().anyMatch(s -> s.motif().place != Motif.Place.FORM);
        if (!things) {
            boolean grid = scene.composition.geometric() && intent.subjects().isEmpty();
            if (grid) new Poster(scene).draw();
            else new Abstraction(scene).draw();
        } else if (intent.has(Motif.PORTRAIT)) new StillLife(scene).portrait();
        else if (laidTable(intent) && !outdoors) new StillLife(scene).table();
        else if (intent.hasAny(Motif.Place.INDOORS) && !outdoors) new StillLife(scene).room();
        else if (scene.composition.geometric()) new Poster(scene).draw();
        else if (fishAlone(intent)) new Pond(scene).draw();
        else if (flowersAlone(intent)) flowers(scene);
        else new Landscape(scene).draw();
    }

    private static boolean outdoor(Intent.Subject subject) {
        return switch (subject.motif().place) {
            case LAND, WATER, AFLOAT, UNDER -> true;
            case GROUND -> !PORTABLE.contains(subject.motif());
            default -> false;
        };
    }

    /** Things on a table, and no more of the room than the table. */
    private static boolean laidTable(Intent intent) {
        return intent.hasAny(Motif.Place.TABLE)
                && intent.at(Motif.Place.INDOORS).stream().allMatch(s -> s.motif() == Motif.TABLE);
    }

    private static boolean flowersAlone(Intent intent) {
        return intent.subjects().stream()
                .filter(s -> s.motif().place != Motif.Place.FORM)
                .allMatch(s -> s.motif() == Motif.FLOWER);
    }

    /** Fish with nothing above the water. */
    private static boolean fishAlone(Intent intent) {
        return intent.has(Motif.FISH)
                && intent.subjects().stream()
                        .allMatch(s -> s.motif().place == Motif.Place.UNDER
                                || s.motif().place == Motif.Place.FORM
                                || s.motif() == Motif.LAKE
                                || s.motif() == Motif.SEA
                                || s.motif() == Motif.FLOWER);
    }

    private static void flowers(Scene scene) {
        boolean bouquet =
                scene.intent.subjects().stream().anyMatch(s -> s.word().equals("bouquet"));
        if (bouquet || scene.chance("flowers").heads(0.4)) new StillLife(scene).table();
        else new StillLife(scene).flowersClose();
    }

    /** Another arrangement turns the picture round and moves what is in it. */
    private static Composition arranged(Composition c, long own) {
        int n = c.arrangement();
        double free = 1 - c.symmetry();
        if (n <= 1) return c.withFocusX(0.5 + (c.focusX() - 0.5) * free);
        double focus = (n % 2 == 0 ? 0.5 - c.focusX() : c.focusX() - 0.5) + 0.16 * (Hash.unit(own + 1) - 0.5);
        return c.withFocusX(0.5 + focus * free)
                .withHorizon(c.horizon() + 0.1 * (Hash.unit(own + 2) - 0.5))
                .withScale(c.scale() * (0.82 + 0.4 * Hash.unit(own + 3)));
    }
}
