package air.decode;

import air.container.Bytes;
import air.container.ImageJTags;
import air.container.TiffDirectory;
import java.io.EOFException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How ImageJ shows a composite's channels: the display ranges and colours that it keeps in the file. */
final class ChannelDisplay {
    private static final int COLOURS = 256;
    /** Channels without a table of their own, in order. */
    private static final int[] DEFAULT = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x00FFFF, 0xFF00FF, 0xFFFF00};

    private final List<Range> ranges = new ArrayList<>();
    private final List<int[]> tables = new ArrayList<>();

    ChannelDisplay(TiffDirectory page) throws EOFException {
        ImageJTags tags = ImageJTags.of(page);
        for (Bytes content : tags.all(ImageJTags.RANGES))
            for (int i = 0; i + 16 <= content.size(); i += 16)
                ranges.add(new Range(
                        Double.longBitsToDouble(content.u64(i)), Double.longBitsToDouble(content.u64(i + 8))));
        for (Bytes content : tags.all(ImageJTags.TABLES)) tables.add(table(content));
    }

    private static int[] table(Bytes content) throws EOFException {
        int[] table = ramp(0xFFFFFF);
        for (int i = 0; i < COLOURS && content.size() == 3 * COLOURS; i++)
            table[i] = content.u8(i) << 16 | content.u8(COLOURS + i) << 8 | content.u8(2 * COLOURS + i);
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
