package air.engine.paint;

import air.engine.raster.Lab;
import java.util.stream.IntStream;

/**
 * Paints a picture from a field of exemplar patches: every patch that covers a pixel votes for its colour (Kwatra
 * 2005), near and well-matched ones most. A patch may be recoloured towards the picture that was matched, within
 * limits.
 */
final class PatchVote {
    /** A patch is never lightened or darkened by more. */
    private static final float LIGHTNESS_LIMIT = 0.12f;
    /** A patch's chroma is never moved by more. */
    private static final float CHROMA_LIMIT = 0.09f;

    private final PatchSearch found;
    private final int width;
    private final int height;
    private final float[] trust;
    private final float[][] shift = new float[3][];

    /**
     * @param target the descriptors that were searched for
     * @param weights as in {@link PatchSearch#step}: what the search ignored of the mean colour, recolouring makes good
     */
    PatchVote(PatchSearch found, short[] target, PatchWeight[] weights) {
        this.found = found;
        width = found.width;
        height = found.height;
        trust = new float[width * height];
        for (int c = 0; c < 3; c++) shift[c] = new float[width * height];
        weigh(target, weights);
    }

    private void weigh(short[] target, PatchWeight[] weights) {
        long sum = 0;
        for (int c : found.cost) sum += c;
        float usual = (float) sum / found.cost.length + 200;
        short[] exemplars = found.sheet.descriptors;
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                trust[i] = 1 / (1 + found.cost[i] / usual);
                int t = i * PatchDescriptor.LENGTH;
                int e = found.sheet.pixel(found.field[i]) * PatchDescriptor.LENGTH;
                float l = (1 - weights[i].lightness() / 16f) / PatchDescriptor.SCALE;
                float c = (1 - weights[i].chroma() / 16f) / PatchDescriptor.SCALE / PatchDescriptor.CHROMA;
                shift[0][i] = limited((target[t] - exemplars[e]) * l, LIGHTNESS_LIMIT);
                shift[1][i] = limited((target[t + 1] - exemplars[e + 1]) * c, CHROMA_LIMIT);
                shift[2][i] = limited((target[t + 2] - exemplars[e + 2]) * c, CHROMA_LIMIT);
            }
        });
    }

    private static float limited(float x, float limit) {
        return Math.max(-limit, Math.min(limit, x));
    }

    /** @param sigma how far a patch's vote reaches, px: small keeps marks crisp, large blends */
    Lab picture(double sigma) {
        int radius = sigma < 0.8 ? 1 : 2;
        float[] kernel = kernel(sigma, radius);
        Lab result = new Lab(width, height);
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) pixel(x, y, radius, kernel, result);
        });
        return result;
    }

    private void pixel(int x, int y, int radius, float[] kernel, Lab result) {
        Lab sheet = found.sheet.pixels;
        float l = 0;
        float a = 0;
        float b = 0;
        float sum = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            if (y + dy < 0 || y + dy >= height) continue;
            for (int dx = -radius; dx <= radius; dx++) {
                if (x + dx < 0 || x + dx >= width) continue;
                int from = (y + dy) * width + x + dx;
                int place = found.field[from];
                int source = ((place >>> 16) - dy) * sheet.width + (place & 0xffff) - dx;
                float weight = kernel[(dy + radius) * (2 * radius + 1) + dx + radius] * trust[from];
                l += weight * (sheet.l[source] + shift[0][from]);
                a += weight * (sheet.a[source] + shift[1][from]);
                b += weight * (sheet.b[source] + shift[2][from]);
                sum += weight;
            }
        }
        int i = y * width + x;
        result.l[i] = l / sum;
        result.a[i] = a / sum;
        result.b[i] = b / sum;
    }

    private static float[] kernel(double sigma, int radius) {
        int size = 2 * radius + 1;
        float[] kernel = new float[size * size];
        for (int dy = -radius; dy <= radius; dy++)
            for (int dx = -radius; dx <= radius; dx++)
                kernel[(dy + radius) * size + dx + radius] =
                        (float) StrictMath.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
        return kernel;
    }
}
