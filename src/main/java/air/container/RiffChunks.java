package air.container;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Goes through the chunks of a WebP file, as far as they are whole. Source: RFC 9649, 2.3 to 2.5. */
public final class RiffChunks {
    /** Where a WebP file's first chunk begins. */
    public static final int FIRST = 12;
    /** Bytes of a chunk before its content: its name and its length. */
    public static final int HEAD = 8;

    private final byte[] file;
    private final int limit;
    private int start;
    private int end;
    private int next;

    /** The chunks from {@code from} to {@code limit}, which lies within the file. */
    public RiffChunks(byte[] file, int from, int limit) {
        this.file = file;
        this.limit = limit;
        next = from;
    }

    /** Whether the bytes begin as a WebP file does. */
    public static boolean isWebp(byte[] file) {
        Bytes bytes = new Bytes(file, true);
        return bytes.says(0, "RIFF") && bytes.says(8, "WEBP");
    }

    /** Goes to the next chunk; false where there is none, or it is cut off. */
    public boolean next() {
        if (limit - next < HEAD) return false;
        long length = Integer.toUnsignedLong(
                Integer.reverseBytes(ByteBuffer.wrap(file).getInt(next + 4)));
        if (length > limit - next - HEAD) return false;
        start = next;
        end = start + HEAD + (int) length;
        // Chunks begin at even places.
        next = Math.min(limit, end + (end - start & 1));
        return true;
    }

    /** @throws EOFException if {@link #next} stopped at a chunk that is cut off */
    public void requireEnd() throws EOFException {
        if (limit - next >= HEAD) throw new EOFException("the chunk at " + next + " is longer than the file");
    }

    /** Where the chunk begins in the file. */
    public int start() {
        return start;
    }

    /** Where its content ends. */
    public int end() {
        return end;
    }

    /** The four letters that name the chunk. */
    public String type() {
        return new String(file, start, 4, StandardCharsets.ISO_8859_1);
    }

    /** The chunk's content, not to be written to. */
    public ByteBuffer content() {
        return ByteBuffer.wrap(file, start + HEAD, end - start - HEAD).slice();
    }
}
