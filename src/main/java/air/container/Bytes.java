package air.container;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file's bytes, read at any place in either byte order. Anything past their end is missing from the file. */
public record Bytes(byte[] data, boolean littleEndian) {
    private static final int LEAST_ZEROS = 64;

    /** How many bytes there are. */
    public int size() {
        return data.length;
    }

    /** @throws EOFException unless {@code length} bytes are there from {@code at} on */
    public void require(long at, long length) throws EOFException {
        if (at < 0 || length < 0 || length > data.length - at)
            throw new EOFException("the file ends at " + data.length + ", not at " + (at + length));
    }

    /**
     * Coded pixels: no coding ends in nothing but zeros, as a file does whose room was made before its bytes came.
     *
     * @throws EOFException if they do
     */
    public void requireCoded(long from, long to) throws EOFException {
        require(from, to - from);
        long tail = Math.max(LEAST_ZEROS, (to - from) / 16);
        if (to - from <= tail) return;
        for (long at = to - tail; at < to; at++) if (data[(int) at] != 0) return;
        throw new EOFException("zeros at the end, from " + (to - tail) + " on");
    }

    /** The byte at {@code at}, 0 to 255. */
    public int u8(long at) throws EOFException {
        require(at, 1);
        return data[(int) at] & 0xFF;
    }

    /** Two bytes as an unsigned number. */
    public int u16(long at) throws EOFException {
        return littleEndian ? u8(at) | u8(at + 1) << 8 : u8(at) << 8 | u8(at + 1);
    }

    /** Three bytes as an unsigned number. */
    public int u24(long at) throws EOFException {
        return littleEndian ? u16(at) | u8(at + 2) << 16 : u8(at) << 16 | u16(at + 1);
    }

    /** Four bytes as an unsigned number. */
    public long u32(long at) throws EOFException {
        return littleEndian ? u16(at) | (long) u16(at + 2) << 16 : (long) u16(at) << 16 | u16(at + 2);
    }

    /** Eight bytes as they are. */
    public long u64(long at) throws EOFException {
        return littleEndian ? u32(at) | u32(at + 4) << 32 : u32(at) << 32 | u32(at + 4);
    }

    /** A copy of {@code length} bytes. */
    public byte[] copy(long at, long length) throws EOFException {
        require(at, length);
        return Arrays.copyOfRange(data, (int) at, (int) (at + length));
    }

    /** Whether these letters, a byte each, stand at {@code at}. */
    public boolean says(long at, String letters) {
        byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= data.length
                && Arrays.equals(data, (int) at, (int) at + wanted.length, wanted, 0, wanted.length);
    }

    /** {@code length} bytes as letters. */
    public String text(long at, long length) throws EOFException {
        require(at, length);
        return new String(data, (int) at, (int) length, StandardCharsets.ISO_8859_1);
    }
}
