package air.provenance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chunks of a WebP file, one after the other, as far as the file is whole. Source: RFC 9649, 2.3 to 2.5. */
final class WebpChunks {
    private static final int RIFF = 0x46464952;
    private static final int WEBP = 0x50424557;
    private static final int HEAD = 12;
    private static final int FRAME = 8;

    private final ByteBuffer file;
    private int start;
    private long next = HEAD;

    /** @param webp for which {@link #isWebp} holds */
    WebpChunks(byte[] webp) {
        file = littleEndian(webp);
    }

    static boolean isWebp(byte[] bytes) {
        if (bytes.length < HEAD) return false;
        ByteBuffer head = littleEndian(bytes);
        return head.getInt(0) == RIFF && head.getInt(8) == WEBP;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes to the next chunk; false where there is none, or it is cut off. */
    boolean next() {
        if (file.capacity() - next < FRAME) return false;
        int at = (int) next;
        long length = file.getInt(at + 4) & 0xFFFFFFFFL;
        if (length > file.capacity() - next - FRAME) return false;
        start = at;
        // Chunks begin at even places.
        next = at + FRAME + length + (length & 1);
        return true;
    }

    boolean is(String type) {
        for (int i = 0; i < 4; i++) if (file.get(start + i) != type.charAt(i)) return false;
        return true;
    }

    /** The chunk's content, not to be written to. */
    ByteBuffer data() {
        return file.slice(start + FRAME, file.getInt(start + 4));
    }
}
