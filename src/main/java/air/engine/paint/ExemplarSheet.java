package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.Arrays;
import java.util.List;

/**
 * The reference images at one scale, stacked on one sheet with a margin about each, so that a place in any of them is
 * one number: row times 65536 plus column. Cells of 4x4 px carry what quoting from them costs.
 */
final class ExemplarSheet {
    /** Side of a cell, px; also the margin about each picture. */
    static final int CELL = 4;
    /** Cost of a cell that must not be quoted. */
    static final int FORBIDDEN = Integer.MAX_VALUE;
    /** Share of the patches that may be duller than what counts as usual. */
    private static final double USUALLY_LIVELIER = 0.4;

    /** The sheet; what lies outside the pictures and their margins means nothing. */
    final Lab pixels;

    final short[] descriptors;
    /** For each cell the index of its picture, or -1. */
    final byte[] owner;
    /** For each cell 0 to 1: how much it belongs to a subject of its reference image. */
    final float[] subject;
    /** For each cell how much less detail it has than is usual on this sheet, as a descriptor distance. */
    final int[] dullness;

    final int cellsAcross;
    private final int[] top;
    private final int[] width;
    private final int[] height;

    /**
     * @param pictures the reference images at this scale
     * @param subjects how much each pixel belongs to a subject, 0 to 1, at the pictures' sizes
     */
    ExemplarSheet(List<Lab> pictures, List<float[]> subjects) {
        int count = pictures.size();
        top = new int[count];
        width = new int[count];
        height = new int[count];
        int across = 0;
        int down = 0;
        for (int i = 0; i < count; i++) {
            width[i] = pictures.get(i).width;
            height[i] = pictures.get(i).height;
            top[i] = down + CELL;
            across = Math.max(across, cells(width[i]) * CELL + 2 * CELL);
            down += cells(height[i]) * CELL + 2 * CELL;
        }
        pixels = new Lab(across, down);
        cellsAcross = across / CELL;
        owner = new byte[cellsAcross * (down / CELL)];
        Arrays.fill(owner, (byte) -1);
        subject = new float[owner.length];
        for (int i = 0; i < count; i++) place(i, pictures.get(i), subjects.get(i));
        descriptors = PatchDescriptor.of(pixels);
        dullness = dullness();
    }

    private int[] dullness() {
        float[] liveliness = new float[owner.length];
        float[] quoted = new float[owner.length];
        int count = 0;
        for (int cell = 0; cell < owner.length; cell++) {
            if (owner[cell] < 0) continue;
            liveliness[cell] = liveliness(cell);
            quoted[count++] = (float) StrictMath.log(1 + liveliness[cell]);
        }
        double usual = StrictMath.exp(Plane.percentile(Arrays.copyOf(quoted, count), USUALLY_LIVELIER));
        int[] result = new int[owner.length];
        for (int cell = 0; cell < owner.length; cell++) result[cell] = (int) Math.max(0, usual - liveliness[cell]);
        return result;
    }

    /** Mean energy of the detail of a cell's patches. */
    private float liveliness(int cell) {
        int x = cell % cellsAcross * CELL;
        int y = cell / cellsAcross * CELL;
        long sum = 0;
        for (int i = 0; i < CELL * CELL; i++) {
            int at = ((y + i / CELL) * pixels.width + x + i % CELL) * PatchDescriptor.LENGTH;
            for (int k = 3; k < PatchDescriptor.LENGTH; k++) sum += (long) descriptors[at + k] * descriptors[at + k];
        }
        return (float) sum / (CELL * CELL);
    }

    private static int cells(int length) {
        return (length + CELL - 1) / CELL;
    }

    private void place(int index, Lab picture, float[] subjects) {
        int w = width[index];
        int h = height[index];
        for (int y = -CELL; y < cells(h) * CELL + CELL; y++) {
            int from = Math.max(0, Math.min(h - 1, y)) * w;
            for (int x = -CELL; x < cells(w) * CELL + CELL; x++) {
                int source = from + Math.max(0, Math.min(w - 1, x));
                int target = (top[index] + y) * pixels.width + CELL + x;
                pixels.l[target] = picture.l[source];
                pixels.a[target] = picture.a[source];
                pixels.b[target] = picture.b[source];
            }
        }
        for (int y = 0; y < cells(h); y++)
            for (int x = 0; x < cells(w); x++) {
                int cell = (top[index] / CELL + y) * cellsAcross + 1 + x;
                owner[cell] = (byte) index;
                subject[cell] = subjects[Math.min(h - 1, y * CELL + 1) * w + Math.min(w - 1, x * CELL + 1)];
            }
    }

    int count() {
        return top.length;
    }

    /** Pixels that can be quoted. */
    int area() {
        int sum = 0;
        for (int i = 0; i < top.length; i++) sum += width[i] * height[i];
        return sum;
    }

    /** A place given by two numbers from 0 to under 1 across and down a picture. */
    int place(int picture, double across, double down) {
        return top[picture] + (int) (down * height[picture]) << 16 | CELL + (int) (across * width[picture]);
    }

    int cell(int place) {
        return (place >>> 16) / CELL * cellsAcross + (place & 0xffff) / CELL;
    }

    int pixel(int place) {
        return (place >>> 16) * pixels.width + (place & 0xffff);
    }

    /** True if the place lies on the sheet at all; it may still lie in a margin. */
    boolean contains(int place) {
        return place >= 0 && place >>> 16 < pixels.height && (place & 0xffff) < pixels.width;
    }

    /**
     * The same place of the same picture on a sheet of another scale.
     *
     * @param across 0 to under 1: where within the pixel
     * @param down 0 to under 1: where within the pixel
     */
    int onto(ExemplarSheet other, int place, double across, double down) {
        int i = owner[cell(place)];
        double x = ((place & 0xffff) - CELL + across) / width[i];
        double y = ((place >>> 16) - top[i] + down) / height[i];
        return other.place(i, Math.min(x, 0.99999), Math.min(y, 0.99999));
    }
}
