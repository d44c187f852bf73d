package air.decode;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JPEG (ITU-T T.81). Only the segments that make the pixels are shown to Java's reader, and a JFIF header of our own
 * where colours are brightness and colour differences: it guesses otherwise.
 */
final class JpegFile {
    private static final byte[] START = {(byte) 0xFF, (byte) 0xD8};
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };
    private static final int END_OF_IMAGE = 0xD9;
    private static final int SCAN = 0xDA;

    private record Segment(long from, long to) {}

    private final Bytes bytes;
    private final List<Segment> pixels = new ArrayList<>();
    private final JpegProfile profile = new JpegProfile();
    private Optional<Segment> adobe = Optional.empty();
    private Optional<Orientation> orientation = Optional.empty();
    private boolean jfif;
    private String components = "";

    private JpegFile(byte[] file) throws IOException, UndecodableException {
        bytes = new Bytes(file, false);
        long at = marker(START.length);
        while (bytes.u8(at + 1) != END_OF_IMAGE) at = marker(segment(at, bytes.u8(at + 1)));
        pixels.add(new Segment(at, at + 2));
        if (components.isEmpty()) throw new IOException("no frame before the end of the image");
    }

    static Stored open(byte[] file) throws IOException, UndecodableException {
        JpegFile jpeg = new JpegFile(file);
        Rows rows = jpeg.components.length() == 4 ? jpeg.inks() : jpeg.colours();
        return Stored.whole(rows, jpeg.orientation.orElse(Orientation.UPRIGHT), 1, jpeg.profile.bytes().length == 0);
    }

    private Rows colours() throws IOException {
        return ReaderRows.of(ReaderRows.javas("jpeg"), coded(), profile.bytes(), JpegFile::damaging);
    }

    /** Adobe writes inks the other way round: 255 is none. */
    private Rows inks() throws IOException {
        Colours cmyk = Colours.cmyk(profile.bytes());
        Rows rows = ReaderRows.raw(ReaderRows.javas("jpeg"), coded(), cmyk, JpegFile::damaging);
        boolean differences = adobe.isPresent() && bytes.u8(adobe.get().from + 15) == 2;
        return new JpegInks(rows, differences, adobe.isPresent());
    }

    /** From {@code at} on, the next marker's first byte; what lies before it belongs to nothing. */
    private long marker(long at) throws EOFException {
        byte[] data = bytes.data();
        for (int i = (int) at; i + 1 < data.length; i++)
            if (data[i] == (byte) 0xFF && data[i + 1] != (byte) 0xFF && data[i + 1] != 0) return i;
        throw new EOFException("no end of the image");
    }

    /** @return where the segment ends */
    private long segment(long at, int marker) throws IOException, UndecodableException {
        if (marker >= 0xD0 && marker <= 0xD8 || marker == 1) return at + 2;
        long end = at + 2 + bytes.u16(at + 2);
        bytes.require(at, end - at);
        if (marker == SCAN) end = scanned(end);
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4) frame(at, marker);
        if (marker >= 0xC0 && marker < 0xE0 && marker != 0xDC) pixels.add(new Segment(at, end));
        else note(at, end, marker);
        return end;
    }

    /** Where the scan's coded pixels end: at a marker that is no restart. */
    private long scanned(long at) throws EOFException {
        byte[] data = bytes.data();
        for (int i = (int) at; i + 1 < data.length; i++) {
            if (data[i] != (byte) 0xFF) continue;
            int next = data[i + 1] & 0xFF;
            if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return i;
        }
        throw new EOFException("no end of the scan");
    }

    private void frame(long at, int marker) throws IOException, UndecodableException {
        if (marker > 0xC2)
            throw new UndecodableException("is a JPEG in lossless or arithmetic coding, which this program cannot read:"
                    + " export it as baseline JPEG or PNG.");
        if (bytes.u8(at + 4) != 8)
            throw new UndecodableException("is a JPEG of " + bytes.u8(at + 4)
                    + " bits, which this program cannot read: export it with 8 bits.");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < bytes.u8(at + 9); i++) names.append((char) bytes.u8(at + 10 + i * 3L));
        components = names.toString();
    }

    private void note(long at, long end, int marker) throws IOException {
        long content = at + 4;
        if (marker == 0xE0 && bytes.says(content, "JFIF\0")) jfif = true;
        if (marker == 0xEE && bytes.says(content, "Adobe") && end - content >= 12)
            adobe = Optional.of(new Segment(at, end));
        if (marker == 0xE1 && bytes.says(content, "Exif\0") && orientation.isEmpty())
            orientation = Orientation.ofExif(bytes.copy(content, end - content));
        if (marker == 0xE2) profile.add(bytes, content, end);
    }

    /** What Java's reader is shown. */
    private Pieces coded() {
        Pieces file = new Pieces().add(START);
        boolean spoken = components.length() == 3 && (jfif || adobe.isEmpty() && !components.equals("RGB"));
        if (spoken || components.length() == 1) file.add(JFIF);
        else adobe.ifPresent(segment -> file.add(bytes.data(), segment.from, segment.to));
        pixels.forEach(segment -> file.add(bytes.data(), segment.from, segment.to));
        return file;
    }

    /** What libjpeg says of coded pixels that end too soon or make no sense. */
    private static boolean damaging(String warning) {
        return warning.contains("remature end") || warning.contains("bad Huffman") || warning.contains("Truncated");
    }
}
