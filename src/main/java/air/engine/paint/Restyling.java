package air.engine.paint;

import air.engine.material.Areas;
import air.engine.material.Areas.Border;
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
    /** Share of the picture from which an area may vary in hue, too. */
    private static final double COLOURFUL = 0.02;
    /** How strongly marks show: a little less than in the references, for the subject's sake. */
    private static final double GAIN = 0.9;

    private final Lab picture;
    private final Colour[] wanted;
    private final Materials materials;
    private final float[] salience;
    private final long seed;
    private final Areas areas;
    private final Region[] chosen;

    private Restyling(Lab picture, Lab coloured, Materials materials, float[] salience, long seed) {
        this.picture = picture;
        this.materials = materials;
        this.salience = salience;
        this.seed = seed;
        areas = Areas.of(picture, AREAS);
        wanted = areas.means(coloured);
        chosen = new Region[wanted.length];
    }

    /**
     * The layers of a picture, from the back to the front.
     *
     * @param coloured the picture in colours near the taste's
     * @param salience 0 to 1 for each pixel: how far it draws the eye
     */
    static List<Layer> layers(Lab picture, Lab coloured, Materials materials, float[] salience, long seed) {
        Restyling restyling = new Restyling(picture, coloured, materials, salience, seed);
        Lab forms = restyling.forms();
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < restyling.chosen.length; k++) layers.add(restyling.layer(k, forms));
        return layers;
    }

    private Layer layer(int area, Lab forms) {
        chosen[area] = materials.pick(wish(area), seed);
        Layer layer = new Layer("area " + area, chosen[area], cover(area));
        layer.flat = chosen[area].colour();
        layer.shade = forms.l;
        if (share(area) > COLOURFUL) layer.field = coloured(layer.flat, forms);
        layer.gain = GAIN;
        return layer;
    }

    private double share(int area) {
        return (double) areas.sizes()[area] / picture.l.length;
    }

    /** A colour that strays in hue and chroma, not in lightness, as the forms do. */
    private static Lab coloured(Colour colour, Lab forms) {
        Lab field = new Lab(forms.width, forms.height);
        for (int i = 0; i < field.l.length; i++) {
            field.l[i] = colour.l();
            field.a[i] = colour.a() + forms.a[i];
            field.b[i] = colour.b() + forms.b[i];
        }
        return field;
    }

    private Wish wish(int area) {
        Wish wish = Wish.of(role(area)).near(wanted[area], 1, 1).area(Math.min(0.1, share(area)));
        for (Border border : areas.borders())
            if (border.high() == area)
                wish = wish.apart(Math.min(CLEAR, CONTRAST * border.step()), chosen[border.low()].colour());
        return wish;
    }

    private Role role(int area) {
        if (share(area) < WIDE) return Role.PART;
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
        for (int i = 0; i < own.length; i++) cover[at(box, i)] = Math.min(1, smooth[i]);
        if (area == 0) Arrays.fill(cover, 1);
        return cover;
    }

    private int at(Box box, int i) {
        return (box.y() + i / box.width()) * picture.width + box.x() + i % box.width();
    }

    /**
     * How the picture strays from the mean colour of its areas, no more colourful than the taste; nothing on contours,
     * which the covers draw.
     */
    private Lab forms() {
        Lab soft = picture.blur(0.7);
        Colour[] means = areas.means(picture);
        int[] labels = areas.labels();
        float[] within = within();
        double paper = materials.paper().map(Colour::chroma).orElse(0.0);
        float muted = (float) Math.min(1, Math.abs(materials.meanChroma() - paper) / (meanChroma() + 1e-6));
        Lab forms = new Lab(picture.width, picture.height);
        for (int c = 0; c < 3; c++)
            for (int i = 0; i < labels.length; i++) {
                float form = soft.plane(c)[i] - part(means[labels[i]], c);
                float share = (float) (FORMS + (SALIENT_FORMS - FORMS) * Math.min(1, 2 * salience[i]));
                forms.plane(c)[i] = form * share * within[i] * (c > 0 ? muted : 1);
            }
        return forms;
    }

    /** 0 where areas meet to 1 well within them. */
    private float[] within() {
        int w = picture.width;
        int[] labels = areas.labels();
        float[] contours = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            boolean right = (i + 1) % w != 0 && labels[i] != labels[i + 1];
            boolean below = i + w < labels.length && labels[i] != labels[i + w];
            if (right || below) contours[i] = 1;
        }
        float[] near = Plane.blur(contours, w, picture.height, 0.8);
        for (int i = 0; i < near.length; i++) near[i] = Math.max(0, 1 - 2 * near[i]);
        return near;
    }

    private double meanChroma() {
        double sum = 0;
        for (int i = 0; i < picture.l.length; i++)
            sum += Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]);
        return sum / picture.l.length;
    }

    private static float part(Colour colour, int plane) {
        return plane == 0 ? colour.l() : plane == 1 ? colour.a() : colour.b();
    }
}
