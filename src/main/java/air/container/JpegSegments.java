package air.container;

import java.nio.ByteBuffer;

/**
 * Goes through the segments of a JPEG file, as far as it is whole. A scan's segment has its coded pixels with it.
 * Source: ITU-T T.81, B.1.1.
 */
public final class JpegSegments {
    /** The marker before coded pixels. */
    public static final int SCAN = 0xDA;
    /** The marker after the last of them. */
    public static final int END_OF_IMAGE = 0xD9;
    /** Bytes of a segment before its content: its marker and its length. */
    public static final int HEAD = 4;

    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private final Bytes jpeg;
    private int marker;
    private int start;
    private int end = 2;

    /** @param jpeg for which {@link #isJpeg} holds */
    public JpegSegments(byte[] jpeg) {
        this.jpeg = new Bytes(jpeg, false);
    }

    /** Whether the bytes begin as a JPEG file does. */
    public static boolean isJpeg(byte[] file) {
        return new Bytes(file, false).says(0, "\u00ff\u00d8\u00ff") && file.length > HEAD;
    }

    /** Goes to the next segment, over bytes that belong to none; false where there is none, or it is cut off. */
    public boolean next() {
        int at = marker == END_OF_IMAGE ? -1 : markerFrom(end, false);
        if (at < 0) return false;
        int found = jpeg.data()[at + 1] & 0xFF;
        int until = at + 2 + (standsAlone(found) ? 0 : length(at + 2));
        if (until > jpeg.size()) return false;
        if (found == SCAN) until = markerFrom(until, true);
        if (until < 0) return false;
        marker = found;
        start = at;
        end = until;
        return true;
    }

    private static boolean standsAlone(int marker) {
        return marker == TEMPORARY || marker >= FIRST_RESTART && marker <= END_OF_IMAGE;
    }

    private int length(int at) {
        return at + 2 > jpeg.size() ? jpeg.size() : (jpeg.data()[at] & 0xFF) << 8 | jpeg.data()[at + 1] & 0xFF;
    }

    /** The next marker's first byte, -1 where there is none. A scan goes on over its restarts. */
    private int markerFrom(int from, boolean scan) {
        byte[] data = jpeg.data();
        for (int i = from; i + 1 < data.length; i++) {
            if (data[i] != (byte) 0xFF) continue;
            int found = data[i + 1] & 0xFF;
            boolean restart = scan && found >= FIRST_RESTART && found <= LAST_RESTART;
            if (found != 0 && found != 0xFF && !restart) return i;
        }
        return -1;
    }

    /** The second byte of its marker. */
    public int marker() {
        return marker;
    }

    /** Where it begins in the file. */
    public int start() {
        return start;
    }

    /** Where the next one begins, or the bytes before that which belong to none. */
    public int end() {
        return end;
    }

    /** Whether it has this marker and its content begins with these letters, a byte each. */
    public boolean is(int needed, String head) {
        return marker == needed && end - start - HEAD >= head.length() && jpeg.says(start + HEAD, head);
    }

    /** Its content after so many bytes, not to be written to. */
    public ByteBuffer content(int after) {
        int from = start + HEAD + after;
        return ByteBuffer.wrap(jpeg.data(), from, end - from).slice();
    }
}
