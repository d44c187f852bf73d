package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.Arrays;

/** Takes out of regions what is not of their material: contours, small things, rare events such as lamps and seals. */
final class Cleaning {
    /** How far from its region's median a pixel may be, hue and chroma 1.6-fold. */
    private static final double FOREIGN = 0.15;
    /** An event stands out at least this far, and this many times the usual. */
    private static final double CLEAR = 0.06;

    private static final double UNUSUAL = 2.6;
    /** What makes up more of a region than this is its nature, no event. */
    private static final double RARE = 0.12;
    /** Regions of fewer pixels are not searched for events. */
    private static final int SMALL = 400;
    /** How far events reach, px, and the least of that blur that drops out. */
    private static final double REACH = 2.2;

    private static final float REACHED = 0.03f;
    /** Every third pixel is enough for a median. */
    private static final int EVERY = 3;

    private final int[] labels;
    private final Blurs blurs;
    private final Lab soft;

    /** @param labels written to */
    Cleaning(int[] labels, Blurs blurs) {
        this.labels = labels;
        this.blurs = blurs;
        soft = blurs.at(3);
    }

    /**
     * @param medians filled with each region's median colour, null if it is too small for one
     * @param events filled with each region's share of events
     */
    void run(Colour[] medians, double[] events) {
        for (int id = 0; id < medians.length; id++) medians[id] = median(labels, id, soft);
        for (int i = 0; i < labels.length; i++)
            if (medians[labels[i]] != null && foreign(i, medians[labels[i]])) labels[i] = Reference.NONE;
        float[] contrast = contrast();
        for (int id = 0; id < medians.length; id++) events[id] = dropEvents(id, contrast);
    }

    /** The median of each plane over the pixels with this label; null if there are none. */
    static Colour median(int[] labels, int id, Lab soft) {
        float[][] values = new float[3][labels.length / EVERY + 1];
        int count = 0;
        for (int i = 0; i < labels.length; i += EVERY) {
            if (labels[i] != id) continue;
            for (int c = 0; c < 3; c++) values[c][count] = soft.plane(c)[i];
            count++;
        }
        if (count == 0) return null;
        for (float[] plane : values) Arrays.sort(plane, 0, count);
        return new Colour(values[0][count / 2], values[1][count / 2], values[2][count / 2]);
    }

    private boolean foreign(int i, Colour median) {
        double dl = median.l() - soft.l[i];
        double da = 1.6 * (median.a() - soft.a[i]);
        double db = 1.6 * (median.b() - soft.b[i]);
        return dl * dl + da * da + db * db > FOREIGN * FOREIGN;
    }

    /** How far each pixel stands out from what is about it. */
    private float[] contrast() {
        Lab fine = blurs.at(1.6);
        Lab broad = blurs.at(9);
        float[] contrast = new float[labels.length];
        for (int i = 0; i < contrast.length; i++) {
            double dl = fine.l[i] - broad.l[i];
            double da = 2 * (fine.a[i] - broad.a[i]);
            double db = 2 * (fine.b[i] - broad.b[i]);
            contrast[i] = (float) Math.sqrt(dl * dl + da * da + db * db);
        }
        return contrast;
    }

    /** Drops a region's events and what is close to them; gives their share. */
    private double dropEvents(int id, float[] contrast) {
        double squares = 0;
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != id) continue;
            squares += contrast[i] * contrast[i];
            count++;
        }
        if (count < SMALL) return 0;
        double limit = Math.max(CLEAR, UNUSUAL * Math.sqrt(squares / count));
        int hits = 0;
        for (int i = 0; i < labels.length; i++) if (labels[i] == id && contrast[i] > limit) hits++;
        double share = (double) hits / count;
        if (hits > 0 && share <= RARE) drop(id, contrast, limit);
        return share;
    }

    private void drop(int id, float[] contrast, double limit) {
        int width = soft.width;
        int margin = (int) Math.ceil(2.5 * REACH) + 1;
        Box box = Box.around(width, soft.height, margin, i -> labels[i] == id && contrast[i] > limit);
        float[] events = new float[box.area()];
        for (int i = 0; i < events.length; i++) {
            int at = at(box, i);
            events[i] = labels[at] == id && contrast[at] > limit ? 1 : 0;
        }
        float[] near = Plane.blur(events, box.width(), box.height(), REACH);
        for (int i = 0; i < near.length; i++)
            if (near[i] > REACHED && labels[at(box, i)] == id) labels[at(box, i)] = Reference.NONE;
    }

    private int at(Box box, int i) {
        return (box.y() + i / box.width()) * soft.width + box.x() + i % box.width();
    }
}
