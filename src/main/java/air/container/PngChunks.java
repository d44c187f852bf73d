package air.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Goes through the chunks of a PNG, as far as it is whole. Source: PNG specification, third edition, 5.3. */
public final class PngChunks {
    /** The first bytes of every PNG, a letter each. */
    public static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    /** Signature and header chunk, which always comes first: length, type, 13 bytes, checksum. */
    public static final int AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

    private static final int FRAME = 12;

    private final byte[] png;
    private int start;
    private int end = SIGNATURE.length();

    /** @param png for which {@link #isPng} holds */
    public PngChunks(byte[] png) {
        this.png = png;
    }

    /** Whether the bytes begin as a PNG does and go on for at least a header. */
    public static boolean isPng(byte[] bytes) {
        return bytes.length >= AFTER_HEADER && new Bytes(bytes, false).says(0, SIGNATURE);
    }

    /** Goes to the next chunk; false where there is none, or it is cut off. */
    public boolean next() {
        if (png.length - end < FRAME) return false;
        int length = ByteBuffer.wrap(png).getInt(end);
        if (length < 0 || length > png.length - end - FRAME) return false;
        start = end;
        end = start + FRAME + length;
        return true;
    }

    /** Where the chunk begins in the file. */
    public int start() {
        return start;
    }

    /** Where the next one begins. */
    public int end() {
        return end;
    }

    /** The four letters that name the chunk. */
    public String type() {
        return new String(png, start + 4, 4, StandardCharsets.ISO_8859_1);
    }

    /** The chunk's content, not to be written to. */
    public ByteBuffer content() {
        return ByteBuffer.wrap(png, start + 8, end - start - FRAME).slice();
    }
}
