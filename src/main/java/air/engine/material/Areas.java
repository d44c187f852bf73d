package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.util.Arrays;
import java.util.List;

/**
 * A picture cut into areas of about one colour, whole and without gaps, along its contours.
 *
 * @param labels area of each pixel, row-major: 0 is the largest area, 1 the next ...
 * @param colours mean colour of each area
 * @param sizes pixels of each area
 */
public record Areas(int[] labels, List<Colour> colours, int[] sizes) {
    /** What joining two areas costs at the least for them to stay apart. */
    private static final double ALIKE = 0.02;

    private static final float CHROMA = 1.6f;

    /** @param most areas, at the most */
    public static Areas of(Lab picture, int most) {
        Lab soft = picture.blur(1);
        float[][] planes = {soft.l, soft.a, soft.b};
        for (int k = 1; k < planes.length; k++) for (int i = 0; i < planes[k].length; i++) planes[k][i] *= CHROMA;
        Superpixels patches = new Superpixels(planes, picture.width, picture.height);
        int[] found = Merging.regions(
                patches, picture.width, planes.length, (cost, count) -> count <= most && cost > ALIKE);
        return ordered(found, picture);
    }

    private static Areas ordered(int[] found, Lab picture) {
        int[] sizes = new int[1 + Arrays.stream(found).max().orElse(0)];
        for (int label : found) sizes[label]++;
        Integer[] order = new Integer[sizes.length];
        for (int k = 0; k < order.length; k++) order[k] = k;
        Arrays.sort(order, (one, other) -> Integer.compare(sizes[other], sizes[one]));
        int[] rank = new int[order.length];
        for (int k = 0; k < order.length; k++) rank[order[k]] = k;
        int[] labels = new int[found.length];
        int[] ranked = new int[sizes.length];
        float[][] sums = new float[sizes.length][3];
        for (int i = 0; i < found.length; i++) {
            labels[i] = rank[found[i]];
            ranked[labels[i]]++;
            for (int c = 0; c < 3; c++) sums[labels[i]][c] += picture.plane(c)[i];
        }
        Colour[] colours = new Colour[sizes.length];
        for (int k = 0; k < colours.length; k++)
            colours[k] = new Colour(sums[k][0] / ranked[k], sums[k][1] / ranked[k], sums[k][2] / ranked[k]);
        return new Areas(labels, List.of(colours), ranked);
    }
}
