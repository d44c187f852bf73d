package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.Arrays;
import java.util.List;

/** A reference picture cut into regions. Immutable once read. */
final class Reference {
    /** Longest side that is kept, px. */
    private static final int LONGEST = 640;
    /** Longer side that is cut into patches, px. */
    private static final int SMALL = 160;

    private static final float CHROMA = 1.6f;
    private static final float TEXTURE = 1.2f;
    /** Label of pixels that are of no region. */
    static final int NONE = -1;

    final int index;
    final Lab picture;
    /** Region of each pixel of the picture. */
    final int[] labels;

    final List<Region> regions;
    final Contours contours;
    /** How much the marks of what is calm run one way, 0 to 1. */
    final double coherence;
    /** The mean of its few most colourful pixels. */
    final Colour loudest;

    Reference(int index, Lab given) {
        this.index = index;
        picture = Math.max(given.width, given.height) > LONGEST ? given.fit(LONGEST) : given;
        Blurs blurs = new Blurs(picture);
        labels = labels(blurs);
        int count = 1 + Arrays.stream(labels).max().orElse(0);
        Colour[] medians = new Colour[count];
        double[] events = new double[count];
        new Cleaning(labels, blurs).run(medians, events);
        Description.Result described = Description.of(this, blurs, medians, events);
        regions = described.regions();
        coherence = described.coherence();
        contours = Contours.of(picture, blurs);
        double fine = (double) Math.max(picture.width, picture.height) / LONGEST;
        loudest = loudest(picture.blur(0.8 * fine));
    }

    private int[] labels(Blurs blurs) {
        double scale = (double) SMALL / Math.max(picture.width, picture.height);
        int w = Math.max(1, (int) Math.round(picture.width * scale));
        int h = Math.max(1, (int) Math.round(picture.height * scale));
        Lab small = blurs.at(2.5).resize(w, h);
        float[] energy = energy(blurs, w, h);
        float[][] planes = {small.l, small.a, small.b, energy};
        float[] weights = {1, CHROMA, CHROMA, TEXTURE};
        for (int k = 1; k < planes.length; k++) for (int i = 0; i < energy.length; i++) planes[k][i] *= weights[k];
        int[] regions = Merging.regions(new Superpixels(planes, w, h), w, planes.length, Reference::differsClearly);
        int[] full = new int[picture.l.length];
        for (int i = 0; i < full.length; i++) {
            int y = i / picture.width * h / picture.height;
            full[i] = regions[y * w + i % picture.width * w / picture.width];
        }
        return full;
    }

    /** Whether what costs this much to join stays apart: the fewer there are, the sooner. */
    private static boolean differsClearly(double cost, int count) {
        return cost > 0.055 && count <= 24 || cost > 0.022 && count <= 14;
    }

    /** Strength of the fine texture about each pixel, reduced to a size. */
    private float[] energy(Blurs blurs, int width, int height) {
        float[] low = blurs.at(3).l;
        float[] squares = new float[low.length];
        for (int i = 0; i < low.length; i++) squares[i] = (picture.l[i] - low[i]) * (picture.l[i] - low[i]);
        float[] near = Plane.blur(squares, picture.width, picture.height, 4);
        float[] energy = Plane.resize(near, picture.width, picture.height, width, height);
        for (int i = 0; i < energy.length; i++) energy[i] = (float) Math.sqrt(Math.max(0, energy[i]));
        return energy;
    }

    private static Colour loudest(Lab soft) {
        float[] chroma = new float[soft.l.length];
        for (int i = 0; i < chroma.length; i++)
            chroma[i] = (float) Math.sqrt(soft.a[i] * soft.a[i] + soft.b[i] * soft.b[i]);
        double least = Math.min(Plane.percentile(chroma, 0.9993), most(chroma));
        float[] sum = new float[3];
        int count = 0;
        for (int i = 0; i < chroma.length; i++) {
            if (chroma[i] < least) continue;
            for (int c = 0; c < 3; c++) sum[c] += soft.plane(c)[i];
            count++;
        }
        return new Colour(sum[0] / count, sum[1] / count, sum[2] / count);
    }

    private static float most(float[] values) {
        float most = 0;
        for (float v : values) most = Math.max(most, v);
        return most;
    }
}
