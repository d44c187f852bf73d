package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.ArrayList;
import java.util.List;

/** The reference images as material to quote marks from, at every scale a picture is worked at. */
final class Exemplars {
    /** Shortest side of a reference image at the coarsest scale, px. */
    private static final int SHORTEST = 12;

    private final List<Lab> references;
    private final List<float[]> subjects;
    private final List<ExemplarSheet> sheets = new ArrayList<>();

    Exemplars(List<Lab> references) {
        this.references = references;
        subjects = Subjects.of(references);
    }

    /** The sheet whose pictures are {@code 2^halvings} times smaller than the references. */
    synchronized ExemplarSheet sheet(int halvings) {
        while (sheets.size() <= halvings) sheets.add(null);
        if (sheets.get(halvings) == null) sheets.set(halvings, scaled(halvings));
        return sheets.get(halvings);
    }

    private ExemplarSheet scaled(int halvings) {
        List<Lab> pictures = new ArrayList<>();
        List<float[]> masks = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            Lab full = references.get(i);
            int width = Math.max(SHORTEST, full.width >> halvings);
            int height = Math.max(SHORTEST, full.height >> halvings);
            boolean same = width == full.width && height == full.height;
            pictures.add(same ? full : full.resize(width, height));
            masks.add(same ? subjects.get(i) : Plane.resize(subjects.get(i), full.width, full.height, width, height));
        }
        return new ExemplarSheet(pictures, masks);
    }
}
