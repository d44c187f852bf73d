package air.decode;

import air.container.Bytes;
import java.io.IOException;
import java.util.Set;

/** BMP, as Windows and OS/2 write it. */
final class BmpFile {
    private static final int FILE_HEADER = 14;
    /** Size of the header without a field for the compression, bytes. */
    private static final int CORE_HEADER = 12;
    /** Compressions that are none: RGB and bit fields. */
    private static final Set<Long> PLAIN = Set.of(0L, 3L, 6L);

    private BmpFile() {}

    static StoredPicture open(byte[] file) throws IOException {
        requireWhole(new Bytes(file, true));
        Rows rows = ReaderRows.of(ReaderRows.javas("bmp"), new PiecedStream().add(file), new byte[0], warning -> false);
        return StoredPicture.whole(rows, Orientation.UPRIGHT, 1, true);
    }

    /** Java's reader takes missing pixels for black. */
    private static void requireWhole(Bytes bytes) throws IOException {
        boolean core = bytes.u32(FILE_HEADER) == CORE_HEADER;
        if (!core && !PLAIN.contains(bytes.u32(30))) return;
        long width = core ? bytes.u16(18) : bytes.u32(18);
        long height = core ? bytes.u16(20) : Math.abs((int) bytes.u32(22));
        int bits = bytes.u16(core ? 24 : 28);
        long line = (width * bits + 31) / 32 * 4;
        bytes.require(bytes.u32(10), line * height);
    }
}
