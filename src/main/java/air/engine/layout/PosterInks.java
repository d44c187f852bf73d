package air.engine.layout;

import air.engine.raster.Colour;
import air.engine.raster.Palette;
import java.util.ArrayList;
import java.util.List;

/** The inks of a poster: the colours that cover much of the references, as often as they come there. */
final class PosterInks {
    private final List<Colour> colours = new ArrayList<>();
    private final Palette palette;
    private final Chance chance;

    PosterInks(Scene s) {
        palette = s.palette;
        chance = s.chance("inks");
        for (Palette.Cluster c : palette.clusters()) if (c.area() > 0.03) colours.add(c.colour());
    }

    Colour any() {
        return colours.isEmpty() ? palette.light() : colours.get(chance.below(colours.size()));
    }

    /** A palette colour that stands out from another; areas of the references decide how often each comes. */
    Colour field(Colour behind, double distance) {
        Colour c = any();
        for (int i = 0; i < 8 && c.distance(behind) < distance; i++) c = any();
        return palette.apart(c, behind, distance);
    }
}
