package air.decode;

import java.io.EOFException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ImageJ keeps of a composite's channels in tags 50838 and 50839 of its TIFF files. */
final class ImageJTags {
    private static final int LENGTHS = 50838;
    private static final int CONTENT = 50839;
    private static final long RANGES = 0x72616e67;
    private static final long TABLES = 0x6c757473;
    private static final int COLOURS = 256;
    /** Channels without a table of their own, in order. */
    private static final int[] DEFAULT = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x00FFFF, 0xFF00FF, 0xFFFF00};

    private final List<Range> ranges = new ArrayList<>();
    private final List<int[]> tables = new ArrayList<>();

    private ImageJTags() {}

    /** What can be read of them: broken tags say nothing. */
    static ImageJTags of(TiffDirectory page) {
        ImageJTags tags = new ImageJTags();
        try {
            tags.read(
                    page.numbers(LENGTHS),
                    new Bytes(page.content(CONTENT), page.bytes().littleEndian()));
        } catch (EOFException e) {
            return new ImageJTags();
        }
        return tags;
    }

    /** A header of kinds and how many there are of each, then their contents. */
    private void read(long[] lengths, Bytes content) throws EOFException {
        if (lengths.length == 0) return;
        int index = 1;
        long at = lengths[0];
        for (long entry = 4; entry + 8 <= lengths[0]; entry += 8) {
            long kind = content.u32(entry);
            for (long i = content.u32(entry + 4); i > 0 && index < lengths.length; i--) {
                if (kind == RANGES) readRanges(content, at, lengths[index]);
                if (kind == TABLES) tables.add(readTable(content, at, lengths[index]));
                at += lengths[index++];
            }
        }
    }

    private void readRanges(Bytes content, long at, long length) throws EOFException {
        for (long i = at; i + 16 <= at + length; i += 16)
            ranges.add(new Range(Double.longBitsToDouble(content.u64(i)), Double.longBitsToDouble(content.u64(i + 8))));
    }

    private static int[] readTable(Bytes content, long at, long length) throws EOFException {
        int[] table = new int[COLOURS];
        if (length != 3 * COLOURS) return ramp(0xFFFFFF);
        for (int i = 0; i < COLOURS; i++)
            table[i] = content.u8(at + i) << 16 | content.u8(at + COLOURS + i) << 8 | content.u8(at + 2 * COLOURS + i);
        return table;
    }

    /** The display range of one of so many channels. */
    Optional<Range> range(int channel, int channels) {
        return channels > 1 && ranges.size() == channels ? Optional.of(ranges.get(channel)) : Optional.empty();
    }

    /** What a channel's values 0 to 255 look like. */
    int[] colours(int channel) {
        if (channel < tables.size()) return tables.get(channel);
        return ramp(channel < DEFAULT.length ? DEFAULT[channel] : 0xFFFFFF);
    }

    /** @param map of a TIFF file, 3 x 256 values of 16 bits; a ramp of grey where it is none */
    static int[] table(long[] map, boolean inverted) {
        int[] table = ramp(0xFFFFFF);
        for (int i = 0; i < COLOURS; i++)
            if (map.length == 3 * COLOURS)
                table[i] = (int) (map[i] >> 8 << 16 | map[COLOURS + i] >> 8 << 8 | map[2 * COLOURS + i] >> 8);
            else if (inverted) table[i] = 0xFFFFFF - i * 0x010101;
        return table;
    }

    private static int[] ramp(int brightest) {
        int[] table = new int[COLOURS];
        for (int i = 0; i < COLOURS; i++) table[i] = i * 0x010101 & brightest;
        return table;
    }
}
