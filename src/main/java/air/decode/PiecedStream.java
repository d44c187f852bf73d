package air.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Pieces of arrays, read as one file: what decides the pixels, without the rest of the file they came in. No reader can
 * then stumble over a broken text or profile.
 */
final class PiecedStream extends ImageInputStreamImpl {
    private record Piece(byte[] data, int from, long start, int length) {}

    private final List<Piece> pieces = new ArrayList<>();
    private long length;
    private int current;

    PiecedStream add(byte[] data) {
        return add(data, 0, data.length);
    }

    PiecedStream add(byte[] data, long from, long to) {
        if (to > from) pieces.add(new Piece(data, (int) from, length, (int) (to - from)));
        length += Math.max(0, to - from);
        return this;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Across pieces too: {@link ImageInputStreamImpl} takes fewer bytes than it asked for as the end. */
    @Override
    public int read(byte[] to, int at, int most) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (streamPos >= length) return -1;
        int done = 0;
        while (done < most && streamPos < length) {
            Piece piece = find();
            int skipped = (int) (streamPos - piece.start);
            int count = Math.min(most - done, piece.length - skipped);
            System.arraycopy(piece.data, piece.from + skipped, to, at + done, count);
            streamPos += count;
            done += count;
        }
        return done;
    }

    private Piece find() {
        while (streamPos < pieces.get(current).start) current--;
        while (streamPos >= pieces.get(current).start + pieces.get(current).length) current++;
        return pieces.get(current);
    }

    @Override
    public long length() {
        return length;
    }
}
