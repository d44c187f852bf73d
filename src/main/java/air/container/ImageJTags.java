package air.container;

import java.io.EOFException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What ImageJ keeps with an image in two tags of its TIFF files: contents of several kinds, as
 * {@code ij.io.TiffDecoder} reads them. One tag holds lengths; the other a header of kinds and how many there are of
 * each, then the contents.
 */
public final class ImageJTags {
    /** The kind of its text, its Info. */
    public static final long INFO = 0x696E666F;
    /** The kind of its channels' display ranges. */
    public static final long RANGES = 0x72616E67;
    /** The kind of its channels' colours. */
    public static final long TABLES = 0x6C757473;

    private static final int LENGTHS = 50838;
    private static final int CONTENTS = 50839;
    private static final long MAGIC = 0x494A494A;
    private static final int ENTRY = 8;

    private final Map<Long, List<Bytes>> contents = new HashMap<>();

    private ImageJTags() {}

    /** What a page's tags hold: nothing where they are broken. */
    public static ImageJTags of(TiffDirectory page) {
        ImageJTags tags = new ImageJTags();
        try {
            tags.read(
                    page.numbers(LENGTHS),
                    new Bytes(page.content(CONTENTS), page.bytes().littleEndian()));
        } catch (EOFException e) {
            return new ImageJTags();
        }
        return tags;
    }

    private void read(long[] lengths, Bytes bytes) throws EOFException {
        if (lengths.length == 0 || bytes.u32(0) != MAGIC) return;
        int index = 1;
        long at = lengths[0];
        for (long entry = 4; entry + ENTRY <= lengths[0]; entry += ENTRY) {
            List<Bytes> kind = contents.computeIfAbsent(bytes.u32(entry), unknown -> new ArrayList<>());
            for (long left = bytes.u32(entry + 4); left > 0 && index < lengths.length; left--) {
                kind.add(new Bytes(bytes.copy(at, lengths[index]), bytes.littleEndian()));
                at += lengths[index++];
            }
        }
    }

    /** The contents of a kind, in order. */
    public List<Bytes> all(long kind) {
        return contents.getOrDefault(kind, List.of());
    }
}
