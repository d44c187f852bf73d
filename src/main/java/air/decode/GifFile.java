package air.decode;

import air.container.Bytes;
import java.awt.Dimension;
import java.awt.Point;
import java.io.IOException;
import java.util.Optional;

/** GIF (89a): the first picture at its place on the logical screen. */
final class GifFile {
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int IMAGE = 0x2C;
    private static final byte[] TRAILER = {0x3B};

    private final Bytes bytes;
    private final PiecedStream first = new PiecedStream();
    private Optional<Long> imageAt = Optional.empty();
    private int pictures;

    private GifFile(byte[] file) throws IOException {
        bytes = new Bytes(file, true);
        long at = HEADER + colourTable(bytes.u8(10));
        first.add(file, 0, at);
        while (bytes.u8(at) != TRAILER[0]) at = block(at);
        first.add(TRAILER);
        if (imageAt.isEmpty()) throw new IOException("no picture in the file");
    }

    static StoredPicture open(byte[] file) throws IOException {
        GifFile gif = new GifFile(file);
        Rows rows = ReaderRows.of(ReaderRows.javas("gif"), gif.first, new byte[0], warning -> false);
        long at = gif.imageAt.orElseThrow();
        Point place = new Point(gif.bytes.u16(at + 1), gif.bytes.u16(at + 3));
        Dimension screen = new Dimension(
                Math.max(gif.bytes.u16(6), place.x + rows.width()),
                Math.max(gif.bytes.u16(8), place.y + rows.height()));
        return new StoredPicture(rows, screen, place, Orientation.UPRIGHT, gif.pictures, true);
    }

    private static int colourTable(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    /** @return where the block ends */
    private long block(long at) throws IOException {
        int kind = bytes.u8(at);
        long end;
        if (kind == IMAGE) end = subBlocks(at + 11 + colourTable(bytes.u8(at + 9)));
        else if (kind == EXTENSION) end = subBlocks(at + 2);
        else throw new IOException("no block begins with " + kind);
        boolean image = kind == IMAGE;
        if (imageAt.isEmpty() && (image || bytes.u8(at + 1) == GRAPHIC_CONTROL)) first.add(bytes.data(), at, end);
        if (image && imageAt.isEmpty()) imageAt = Optional.of(at);
        if (image) pictures++;
        return end;
    }

    private long subBlocks(long at) throws IOException {
        long next = at;
        while (bytes.u8(next) != 0) next += 1 + bytes.u8(next);
        return next + 1;
    }
}
