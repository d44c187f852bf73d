package air.decode;

import air.container.Bytes;
import air.container.JpegSegments;
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

    private record Segment(int from, int to) {}

    private final Bytes bytes;
    private final List<Segment> pixels = new ArrayList<>();
    private final JpegProfile profile = new JpegProfile();
    private Optional<Segment> adobe = Optional.empty();
    private Optional<Orientation> orientation = Optional.empty();
    private boolean jfif;
    private String components = "";

    private JpegFile(byte[] file) throws IOException, UndecodableException {
        bytes = new Bytes(file, false);
        JpegSegments segments = new JpegSegments(file);
        while (segments.next()) segment(segments);
        if (segments.marker() != JpegSegments.END_OF_IMAGE) throw new EOFException("no end of the image");
        if (components.isEmpty()) throw new IOException("no frame before the end of the image");
    }

    static StoredPicture open(byte[] file) throws IOException, UndecodableException {
        JpegFile jpeg = new JpegFile(file);
        Rows rows = jpeg.components.length() == 4 ? jpeg.inks() : jpeg.colours();
        return StoredPicture.whole(
                rows, jpeg.orientation.orElse(Orientation.UPRIGHT), 1, jpeg.profile.bytes().length == 0);
    }

    private Rows colours() throws IOException {
        return ReaderRows.of(ReaderRows.javas("jpeg"), coded(), profile.bytes(), JpegFile::damaging);
    }

    /** Adobe writes inks the other way round: 255 is none. */
    private Rows inks() throws IOException {
        Colours cmyk = Colours.cmyk(profile.bytes());
        Rows rows = ReaderRows.raw(ReaderRows.javas("jpeg"), coded(), cmyk, JpegFile::damaging);
        boolean differences = adobe.isPresent() && bytes.u8(adobe.get().from + 15) == 2;
        return rows.changed(cmyk, new JpegInks(differences, adobe.isPresent()));
    }

    private void segment(JpegSegments segment) throws IOException, UndecodableException {
        int marker = segment.marker();
        Segment all = new Segment(segment.start(), segment.end());
        boolean restart = marker >= 0xD0 && marker <= 0xD8;
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4) frame(all.from, marker);
        if (marker >= 0xC0 && marker < 0xE0 && marker != 0xDC && !restart) pixels.add(all);
        else note(segment, all);
    }

    private void frame(long at, int marker) throws IOException, UndecodableException {
        if (marker > 0xC2)
            throw new UndecodableException(
                    "is a JPEG with lossless or arithmetic coding, which this program cannot read:"
                            + " export it as baseline JPEG or PNG.");
        if (bytes.u8(at + 4) != 8)
            throw new UndecodableException("is a JPEG of " + bytes.u8(at + 4)
                    + " bits, which this program cannot read: export it with 8 bits.");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < bytes.u8(at + 9); i++) names.append((char) bytes.u8(at + 10 + i * 3L));
        components = names.toString();
    }

    private void note(JpegSegments segment, Segment all) throws IOException {
        if (segment.is(0xE0, "JFIF\0")) jfif = true;
        if (segment.is(0xEE, "Adobe") && all.to - all.from >= JpegSegments.HEAD + 12) adobe = Optional.of(all);
        if (segment.is(0xE1, "Exif\0") && orientation.isEmpty()) orientation = Orientation.ofExif(segment.content(0));
        if (segment.marker() == 0xE2) profile.add(bytes, all.from + JpegSegments.HEAD, all.to);
    }

    /** What Java's reader is shown. */
    private PiecedStream coded() {
        PiecedStream file = new PiecedStream().add(START);
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
