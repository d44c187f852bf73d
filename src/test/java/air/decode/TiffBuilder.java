package air.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.TreeMap;

/** Writes TIFF files of one strip, in either byte order. */
final class TiffBuilder {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int HEADER = 8;

    private record Entry(int type, int count, byte[] values) {}

    private final ByteOrder order;
    private final TreeMap<Integer, Entry> entries = new TreeMap<>();

    TiffBuilder(ByteOrder order) {
        this.order = order;
    }

    /** Of {@link Quadrants}' size. */
    static TiffBuilder quadrants(int photometric, int samples, int bits) {
        int[] each = new int[samples];
        java.util.Arrays.fill(each, bits);
        return new TiffBuilder(ByteOrder.LITTLE_ENDIAN)
                .shorts(256, Quadrants.WIDTH)
                .shorts(257, Quadrants.HEIGHT)
                .shorts(258, each)
                .shorts(259, 1)
                .shorts(262, photometric)
                .shorts(277, samples)
                .shorts(278, Quadrants.HEIGHT);
    }

    TiffBuilder shorts(int tag, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(order);
        for (int value : values) bytes.putShort((short) value);
        entries.put(tag, new Entry(SHORT, values.length, bytes.array()));
        return this;
    }

    TiffBuilder bytes(int tag, byte[] values) {
        entries.put(tag, new Entry(7, values.length, values));
        return this;
    }

    private TiffBuilder number(int tag, int value) {
        entries.put(
                tag,
                new Entry(
                        LONG,
                        1,
                        ByteBuffer.allocate(4).order(order).putInt(value).array()));
        return this;
    }

    /** The file, with the pixels right behind the header. */
    byte[] file(byte[] pixels) {
        number(273, HEADER);
        number(279, pixels.length);
        int directory = HEADER + pixels.length + (pixels.length & 1);
        int values = directory + 2 + entries.size() * 12 + 4;
        int size = values + entries.values().stream().mapToInt(e -> room(e)).sum();
        ByteBuffer file = ByteBuffer.allocate(size).order(order);
        file.put(Containers.latin(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42);
        file.putInt(directory).put(pixels).position(directory);
        file.putShort((short) entries.size());
        for (var entry : entries.entrySet()) {
            Entry e = entry.getValue();
            file.putShort(entry.getKey().shortValue()).putShort((short) e.type).putInt(e.count);
            int here = file.position();
            if (room(e) == 0) file.put(e.values).position(here + 4);
            else {
                file.putInt(values);
                file.duplicate().position(values).put(e.values);
                values += room(e);
            }
        }
        return file.array();
    }

    private static int room(Entry entry) {
        return entry.values.length <= 4 ? 0 : entry.values.length + (entry.values.length & 1);
    }

    /** Samples of the four colours, one colour's after the other's. */
    byte[] samples(double[][] colours, int bits) {
        ByteBuffer bytes = ByteBuffer.allocate(Quadrants.WIDTH * Quadrants.HEIGHT * colours[0].length * bits / 8)
                .order(order);
        for (int y = 0; y < Quadrants.HEIGHT; y++)
            for (int x = 0; x < Quadrants.WIDTH; x++)
                for (double sample : colours[x * 2 / Quadrants.WIDTH + y * 2 / Quadrants.HEIGHT * 2]) {
                    if (bits == 8) bytes.put((byte) Math.round(sample));
                    else if (bits == 16) bytes.putShort((short) Math.round(sample));
                    else bytes.putFloat((float) sample);
                }
        return bytes.array();
    }
}
