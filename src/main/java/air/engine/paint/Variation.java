package air.engine.paint;

import air.engine.raster.Lab;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Paints a rearranged picture again in patches of the picture itself: what the new arrangement bent becomes straight,
 * what it drew out repeats, and every mark is one of the picture's own. The search for patches starts from where the
 * arrangement took each place from, so small things such as eyes are not lost.
 */
final class Variation {
    /** Longer side of the coarsest level, px, at the most. */
    private static final int COARSEST = 160;
    /** Shorter side under which a picture is not halved again, px. */
    private static final int NARROWEST = 48;

    /** Rows quoted between two reports of progress. */
    private static final int BAND = 128;
    /** Everything of a patch counts, and no place is dearer than another. */
    private static final PatchWeight PLAIN = new PatchWeight(14, 14, 0);

    private final Rearrangement arranged;
    private final long seed;
    private PatchSearch field;
    private Lab picture;

    Variation(Rearrangement arranged, long seed) {
        this.arranged = arranged;
        this.seed = seed;
    }

    /** @param progress 0 to 1; what it throws ends the work */
    Lab run(DoubleConsumer progress) {
        int longer = Math.max(arranged.picture.width, arranged.picture.height);
        int shorter = Math.min(arranged.picture.width, arranged.picture.height);
        int halvings = 0;
        while (longer >> halvings > COARSEST && shorter >> halvings >= NARROWEST) halvings++;
        double done = 0;
        for (int h = halvings; h >= 0; h--) {
            double from = done;
            double share = h == 0 ? 1 - done : 0.5 * (1 - done) / (h + 1);
            level(h, p -> progress.accept(Math.min(1, from + share * p)));
            done += share;
        }
        return picture;
    }

    private void level(int halvings, DoubleConsumer progress) {
        int width = arranged.picture.width >> halvings;
        int height = arranged.picture.height >> halvings;
        Lab source = arranged.source;
        Lab exemplar = halvings == 0
                ? source
                : source.resize(Math.max(8, source.width >> halvings), Math.max(8, source.height >> halvings));
        ExemplarSheet sheet = new ExemplarSheet(List.of(exemplar), List.of(new float[exemplar.l.length]));
        PatchSearch search = new PatchSearch(sheet, width, height, 0, 0, seed + 7919L * halvings);
        PatchWeight[] weights = new PatchWeight[width * height];
        Arrays.fill(weights, PLAIN);
        if (field == null) {
            search.start(origins(sheet, width, height));
            picture = halvings == 0 ? arranged.picture : arranged.picture.resize(width, height);
        } else {
            search.refine(field);
            picture = new PatchVote(search, PatchDescriptor.of(picture.resize(width, height)), weights).picture(0.55);
        }
        improve(search, weights, halvings, progress);
        field = search;
    }

    private int[] origins(ExemplarSheet sheet, int width, int height) {
        Lab whole = arranged.picture;
        int[] places = new int[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int i = (int) ((y + 0.5) * whole.height / height) * whole.width
                        + (int) ((x + 0.5) * whole.width / width);
                places[y * width + x] = sheet.place(
                        0,
                        Math.min(0.99999, arranged.across[i] / arranged.source.width),
                        Math.min(0.99999, arranged.down[i] / arranged.source.height));
            }
        return places;
    }

    private void improve(PatchSearch search, PatchWeight[] weights, int halvings, DoubleConsumer progress) {
        int rounds = halvings > 1 ? 4 : 2;
        int steps = halvings == 0 ? 2 : halvings == 1 ? 3 : 6;
        for (int round = 0; round < rounds; round++) {
            short[] target = PatchDescriptor.of(picture);
            for (int step = 0; step < steps; step++) {
                search.step(target, weights, step % 2 == 0 ? 4 : 1, halvings == 0 ? 16 : 64);
                progress.accept((round * steps + step + 1.0) / (rounds * steps + 1));
            }
            boolean last = halvings == 0 && round == rounds - 1;
            picture = new PatchVote(search, target, weights).picture(last ? 0.55 : 1);
        }
    }

    /**
     * The same picture in more pixels, quoted from a larger copy of the source.
     *
     * @param larger the source in more pixels
     * @param progress 0 to 1; what it throws ends the work
     */
    Lab quoted(Lab larger, DoubleConsumer progress) {
        Lab small = arranged.source;
        float scaleX = (float) larger.width / small.width;
        float scaleY = (float) larger.height / small.height;
        int width = Math.round(picture.width * scaleX);
        int height = Math.round(picture.height * scaleY);
        Lab result = new Lab(width, height);
        for (int top = 0; top < height; top += BAND) {
            progress.accept((double) top / height);
            IntStream.range(top, Math.min(height, top + BAND)).parallel().forEach(y -> {
                for (int x = 0; x < width; x++)
                    quote(
                            larger,
                            scaleX,
                            scaleY,
                            (x + 0.5f) / scaleX - 0.5f,
                            (y + 0.5f) / scaleY - 0.5f,
                            y * width + x,
                            result);
            });
        }
        return result;
    }

    /** The four patches about a place vote, near ones most. */
    private void quote(Lab larger, float scaleX, float scaleY, float x, float y, int at, Lab result) {
        float[] sum = new float[3];
        float weights = 0;
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        for (int v = Math.max(0, top); v <= Math.min(picture.height - 1, top + 1); v++)
            for (int u = Math.max(0, left); u <= Math.min(picture.width - 1, left + 1); u++) {
                float weight = (1 - Math.abs(x - u)) * (1 - Math.abs(y - v)) + 1e-4f;
                int place = field.field[v * picture.width + u];
                float across = (place & 0xffff) - ExemplarSheet.CELL + x - u;
                float down = (place >>> 16) - ExemplarSheet.CELL + y - v;
                for (int c = 0; c < 3; c++)
                    sum[c] += weight
                            * Rearrangement.sample(
                                    larger, c, (across + 0.5f) * scaleX - 0.5f, (down + 0.5f) * scaleY - 0.5f);
                weights += weight;
            }
        for (int c = 0; c < 3; c++) result.plane(c)[at] = sum[c] / weights;
    }
}
