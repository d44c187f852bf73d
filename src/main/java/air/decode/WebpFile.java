package air.decode;

import air.container.Bytes;
import air.container.RiffChunks;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Dimension;
import java.awt.Point;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** WebP (RFC 9649): the picture, or an animation's first one at its place. */
final class WebpFile {
    private static final int FRAME = 16;
    private static final int ALPHA = 0x10;
    /** The reader looks ahead, and must not come to the file's end by that. */
    private static final byte[] AFTERWARDS = new byte[16];

    private record Chunk(int from, int to) {}

    private final Bytes bytes;
    private Optional<Chunk> picture = Optional.empty();
    private Optional<Chunk> opacity = Optional.empty();
    private Optional<Dimension> canvas = Optional.empty();
    private Point place = new Point();
    private Orientation orientation = Orientation.UPRIGHT;
    private byte[] icc = {};
    private int frames;

    private WebpFile(byte[] file) throws IOException {
        bytes = new Bytes(file, true);
        long end = RiffChunks.HEAD + bytes.u32(4);
        bytes.require(0, end);
        chunks(RiffChunks.FIRST, (int) end);
    }

    static StoredPicture open(byte[] file) throws IOException {
        WebpFile webp = new WebpFile(file);
        Rows rows = ReaderRows.of(
                new WebPImageReaderSpi().createReaderInstance(null), webp.still(), webp.icc, warning -> false);
        Dimension size = webp.canvas.orElse(new Dimension(rows.width(), rows.height()));
        return new StoredPicture(
                rows, size, webp.place, webp.orientation, Math.max(1, webp.frames), webp.icc.length == 0);
    }

    private void chunks(int from, int end) throws IOException {
        RiffChunks chunks = new RiffChunks(bytes.data(), from, end);
        while (chunks.next()) chunk(chunks);
        chunks.requireEnd();
    }

    private void chunk(RiffChunks chunks) throws IOException {
        Chunk chunk = new Chunk(chunks.start(), chunks.end());
        int content = chunk.from + RiffChunks.HEAD;
        switch (chunks.type()) {
            case "VP8 ", "VP8L" -> {
                bytes.requireCoded(chunk.from, chunk.to);
                picture = picture.or(() -> Optional.of(chunk));
            }
            case "ALPH" -> {
                if (picture.isEmpty()) opacity = Optional.of(chunk);
            }
            case "VP8X" -> canvas = Optional.of(new Dimension(bytes.u24(content + 4) + 1, bytes.u24(content + 7) + 1));
            case "ICCP" -> icc = bytes.copy(content, chunk.to - content);
            case "EXIF" -> orientation = Orientation.ofExif(chunks.content()).orElse(orientation);
            case "ANMF" -> frame(content, chunk.to);
            default -> {
                // Texts and the like, and what later versions may bring, change no pixel.
            }
        }
    }

    private void frame(int content, int end) throws IOException {
        if (frames++ > 0) return;
        place = new Point(bytes.u24(content) * 2, bytes.u24(content + 3) * 2);
        chunks(content + FRAME, end);
    }

    /** A file of the one picture, with nothing else in it. */
    private PiecedStream still() throws IOException {
        Chunk pixels = picture.orElseThrow(() -> new IOException("no picture in the file"));
        PiecedStream body = new PiecedStream();
        long length = 4 + even(pixels);
        if (opacity.isPresent()) length += RiffChunks.HEAD + 10 + even(opacity.get());
        ByteBuffer head = ByteBuffer.allocate(RiffChunks.FIRST).order(ByteOrder.LITTLE_ENDIAN);
        head.put(bytes.data(), 0, 4).putInt((int) length).put(bytes.data(), 8, 4);
        body.add(head.array());
        if (opacity.isPresent()) {
            body.add(extended(pixels));
            add(body, opacity.get());
        }
        add(body, pixels);
        return body.add(AFTERWARDS);
    }

    private static long even(Chunk chunk) {
        return chunk.to - chunk.from + (chunk.to - chunk.from & 1);
    }

    private void add(PiecedStream body, Chunk chunk) {
        body.add(bytes.data(), chunk.from, chunk.to).add(new byte[chunk.to - chunk.from & 1]);
    }

    /** The header that says that there is an opacity; the picture's own says its size (RFC 6386, 9.1). */
    private byte[] extended(Chunk pixels) throws IOException {
        int width = bytes.u16(pixels.from + RiffChunks.HEAD + 6) & 0x3FFF;
        int height = bytes.u16(pixels.from + RiffChunks.HEAD + 8) & 0x3FFF;
        ByteBuffer chunk = ByteBuffer.allocate(RiffChunks.HEAD + 10).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(new byte[] {'V', 'P', '8', 'X'}).putInt(10).putInt(ALPHA);
        chunk.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);
        return chunk.array();
    }
}
