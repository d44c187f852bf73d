package air.provenance;

import java.nio.ByteBuffer;

/** Goes through the chunks of a PNG, as far as it is whole. Source: PNG specification, third edition, 5.3. */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Signature and header chunk, which always comes first: length, type, 13 bytes, checksum. */
    static final int AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

    private static final int FRAME = 12;

    private final byte[] png;
    private int start;
    private int end = SIGNATURE.length;

    /** @param png for which {@link #isPng} holds */
    PngChunks(byte[] png) {
        this.png = png;
    }

    static boolean isPng(byte[] bytes) {
        if (bytes.length < AFTER_HEADER) return false;
        for (int i = 0; i < SIGNATURE.length; i++) if (bytes[i] != SIGNATURE[i]) return false;
        return true;
    }

    /** Goes to the next chunk; false where there is none, or it is cut off. */
    boolean next() {
        if (png.length - end < FRAME) return false;
        int length = ByteBuffer.wrap(png).getInt(end);
        if (length < 0 || length > png.length - end - FRAME) return false;
        start = end;
        end = start + FRAME + length;
        return true;
    }

    /** Where the chunk begins in the file. */
    int start() {
        return start;
    }

    /** Where the next one begins. */
    int end() {
        return end;
    }

    boolean is(String type) {
        for (int i = 0; i < 4; i++) if (png[start + 4 + i] != type.charAt(i)) return false;
        return true;
    }

    /** The chunk's content, not to be written to. */
    ByteBuffer data() {
        return ByteBuffer.wrap(png, start + 8, end - start - FRAME).slice();
    }
}
