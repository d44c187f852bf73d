package air.engine.sight;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What is usual among pictures of all kinds: photographs, paintings, illustrations, cut-outs, diagrams and textures
 * from free collections, none of which the judge was measured with. Only these numbers are kept of them. The test
 * tree's {@code UsualNumbers} writes the file and says what is in it.
 *
 * @param marks mean impression of marks, which impressions are seen from
 * @param forms the same for forms
 * @param layout the same for the layout
 * @param distances median distance of two pictures in marks, forms and layout
 * @param spread mean distance of a picture to others by the same hand, in such medians
 */
record Usual(float[] marks, float[] forms, float[] layout, float[] distances, float spread) {
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
            return new Usual(floats(data), floats(data), floats(data), floats(data), floats(data)[0]);
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
