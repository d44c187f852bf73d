package air.engine.paint;

import air.engine.material.Areas;
import air.engine.material.Box;
import air.engine.material.Materials;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import air.engine.scene.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns a picture into layers to be painted: its areas, each in the material that comes nearest to its colour and yet
 * keeps it apart from its neighbours. The large ones lie below the small ones.
 */
final class Restyling {
    /** Most areas a picture is cut into. */
    private static final int AREAS = 90;
    /** Share of the picture from which an area may be sky or ground. */
    private static final double WIDE = 0.08;
    /** How far an area lies under the smaller ones about it, px. */
    private static final double UNDER = 2;
    /** Softness that takes the steps off an area's contour, px. */
    private static final double SMOOTH = 0.9;
    /** Share of the contrast between neighbours that is kept at the least, and the most it has to be. */
    private static final double CONTRAST = 0.8;

    private static final double CLEAR = 0.2;
    /** How much of the forms within an area shows, where nothing stands out and where something does. */
    private static final double FORMS = 0.55;

    private static final double SALIENT_FORMS = 0.9;

    private final Lab picture;
    private final Materials materials;
    private final float[] salience;
    private final long seed;
    private final Areas areas;
    private final List<Set<Integer>> neighbours = new ArrayList<>();
    private final Region[] chosen;

    private Restyling(Lab picture, Materials materials, float[] salience, long seed) {
        this.picture = picture;
        this.materials = materials;
        this.salience = salience;
        this.seed = seed;
        areas = Areas.of(picture, AREAS);
        chosen = new Region[areas.sizes().length];
        for (int k = 0; k < chosen.length; k++) neighbours.add(new TreeSet<>());
        int w = picture.width;
        int[] labels = areas.labels();
        for (int i = 0; i < labels.length; i++) {
            if ((i + 1) % w != 0) meet(labels[i], labels[i + 1]);
            if (i + w < labels.length) meet(labels[i], labels[i + w]);
        }
    }

    /**
     * The layers of a picture, from the back to the front.
     *
     * @param picture its colours already near the taste's
     * @param salience 0 to 1 for each pixel: how far it draws the eye
     */
    static List<Layer> layers(Lab picture, Materials materials, float[] salience, long seed) {
        Restyling restyling = new Restyling(picture, materials, salience, seed);
        Lab field = new Lab(picture.width, picture.height);
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < restyling.chosen.length; k++) layers.add(restyling.layer(k, field));
        restyling.colour(field);
        return layers;
    }

    private void meet(int one, int other) {
        if (one == other) return;
        neighbours.get(one).add(other);
        neighbours.get(other).add(one);
    }

    private Layer layer(int area, Lab field) {
        chosen[area] = materials.pick(wish(area), seed);
        Layer layer = new Layer("area " + area, chosen[area], cover(area));
        layer.field = field;
        layer.gain = 0.9;
        return layer;
    }

    private Wish wish(int area) {
        Colour colour = areas.colours().get(area);
        double share = (double) areas.sizes()[area] / picture.l.length;
        Wish wish = Wish.of(role(area, share)).near(colour, 1, 1).area(Math.min(0.1, share));
        for (int other : neighbours.get(area)) {
            if (other > area) break;
            double contrast = colour.distance(areas.colours().get(other));
            wish = wish.apart(Math.min(CLEAR, CONTRAST * contrast), chosen[other].colour());
        }
        return wish;
    }

    private Role role(int area, double share) {
        if (share < WIDE) return Role.PART;
        int w = picture.width;
        int[] labels = areas.labels();
        long top = Arrays.stream(labels, 0, w).filter(label -> label == area).count();
        long bottom = Arrays.stream(labels, labels.length - w, labels.length)
                .filter(label -> label == area)
                .count();
        if (top > 0.3 * w && bottom == 0) return Role.SKY;
        return bottom > 0.3 * w && top == 0 ? Role.GROUND : Role.WALL;
    }

    /** The area with smooth contours, drawn on a little under the smaller areas about it. */
    private float[] cover(int area) {
        int w = picture.width;
        int[] labels = areas.labels();
        Box box = Box.around(w, picture.height, 10, i -> labels[i] == area);
        float[] own = new float[box.area()];
        for (int i = 0; i < own.length; i++) own[i] = labels[at(box, i)] == area ? 1 : 0;
        float[] near = Plane.blur(own, box.width(), box.height(), UNDER);
        for (int i = 0; i < own.length; i++) if (near[i] > 0.02f && labels[at(box, i)] > area) own[i] = 1;
        float[] smooth = Plane.blur(own, box.width(), box.height(), SMOOTH);
        float[] cover = new float[labels.length];
        for (int i = 0; i < own.length; i++)
            cover[at(box, i)] = area == 0 ? 1 : Math.max(0, Math.min(1, (smooth[i] - 0.5f) * 1.6f + 0.5f));
        if (area == 0) Arrays.fill(cover, 1);
        return cover;
    }

    private int at(Box box, int i) {
        return (box.y() + i / box.width()) * picture.width + box.x() + i % box.width();
    }

    /** Each pixel's material's colour, and on it the forms of the picture. */
    private void colour(Lab field) {
        Lab soft = picture.blur(0.7);
        int[] labels = areas.labels();
        for (int c = 0; c < 3; c++)
            for (int i = 0; i < labels.length; i++) {
                Colour mean = areas.colours().get(labels[i]);
                Colour paint = chosen[labels[i]].colour();
                float form = soft.plane(c)[i] - part(mean, c);
                float share = (float) (FORMS + (SALIENT_FORMS - FORMS) * Math.min(1, 2 * salience[i]));
                field.plane(c)[i] = part(paint, c) + share * form;
            }
    }

    private static float part(Colour colour, int plane) {
        return plane == 0 ? colour.l() : plane == 1 ? colour.a() : colour.b();
    }
}
