package air.provenance;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The segments of a JPEG file, one after the other, up to the picture's data or as far as the file is whole.
 *
 * <p>Source: ITU-T T.81, B.1.1.
 */
final class JpegSegments {
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    /** Markers that stand alone, without a length: TEM and the restarts. */
    private static final int TEM = 0x01;

    private static final int FIRST_RESTART = 0xD0;

    private final byte[] jpeg;
    private int marker;
    private int start;
    private int end = 2;

    /** @param jpeg for which {@link #isJpeg} holds */
    JpegSegments(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 4 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF;
    }

    /** Goes to the next segment; false where there is none, or it is cut off. */
    boolean next() {
        int at = end;
        // A marker may have any number of fill bytes before it.
        while (at + 1 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xFF) at++;
        if (jpeg.length - at < 4 || (jpeg[at] & 0xFF) != 0xFF) return false;
        int found = jpeg[at + 1] & 0xFF;
        int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
        boolean alone = found <= TEM || found >= FIRST_RESTART && found <= END;
        if (alone || found == SCAN || length < 2 || length > jpeg.length - at - 2) return false;
        marker = found;
        start = at;
        end = at + 2 + length;
        return true;
    }

    /** The second byte of its marker. */
    int marker() {
        return marker;
    }

    /** Where it begins in the file. */
    int start() {
        return start;
    }

    /** Where the next one begins. */
    int end() {
        return end;
    }

    /** Whether it has this marker and its content begins with these bytes. */
    boolean is(int needed, byte[] head) {
        int from = start + 4;
        return marker == needed
                && end - from >= head.length
                && Arrays.equals(jpeg, from, from + head.length, head, 0, head.length);
    }

    /** Its content after so many bytes, not to be written to. */
    ByteBuffer data(int after) {
        int from = start + 4 + after;
        return ByteBuffer.wrap(jpeg, from, end - from).slice();
    }
}
