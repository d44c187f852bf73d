package air.decode;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One directory of a TIFF file: its tags, and where the next directory is (TIFF 6.0, section 2). */
final class TiffDirectory {
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int LONG = 4;
    private static final int NEAR = 1024;
    private static final int[] BYTES_OF_TYPE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    /** @param valueAt where the values are, in the entry itself or elsewhere */
    private record Entry(int type, long count, long at, long valueAt) {}

    private final Bytes bytes;
    private final Map<Integer, Entry> entries = new TreeMap<>();
    private final int entryCount;
    private final long end;
    private final long next;

    private TiffDirectory(Bytes bytes, long at) throws EOFException {
        this.bytes = bytes;
        entryCount = bytes.u16(at);
        for (int i = 0; i < entryCount; i++) add(at + 2 + (long) i * ENTRY);
        end = at + 2 + (long) entryCount * ENTRY;
        next = end + LONG <= bytes.size() ? bytes.u32(end) : 0;
    }

    private void add(long at) throws EOFException {
        int type = bytes.u16(at + 2);
        long count = bytes.u32(at + 4);
        long length = type < BYTES_OF_TYPE.length ? count * BYTES_OF_TYPE[type] : 0;
        entries.putIfAbsent(bytes.u16(at), new Entry(type, count, at, length <= 4 ? at + 8 : bytes.u32(at + 8)));
    }

    /** @throws EOFException if the file is no TIFF, or ends before the directory does */
    static TiffDirectory first(byte[] file) throws EOFException {
        Bytes bytes = new Bytes(file, new Bytes(file, true).says(0, "II"));
        if (!bytes.says(0, bytes.littleEndian() ? "II*\0" : "MM\0*")) throw new EOFException("no TIFF header");
        return new TiffDirectory(bytes, bytes.u32(4));
    }

    /** @throws EOFException if the file ends in or shortly before a value; farther away is a broken address */
    void requireValues() throws EOFException {
        bytes.require(end, LONG);
        for (Entry entry : entries.values()) {
            long length = entry.type < BYTES_OF_TYPE.length ? entry.count * BYTES_OF_TYPE[entry.type] : 0;
            if (length > LONG && entry.valueAt < bytes.size() + NEAR) bytes.require(entry.valueAt, length);
        }
    }

    Optional<TiffDirectory> next() throws EOFException {
        return next == 0 ? Optional.empty() : Optional.of(new TiffDirectory(bytes, next));
    }

    Bytes bytes() {
        return bytes;
    }

    /** Its own length in the file, bytes; values elsewhere not counted. */
    long length() {
        return 2 + (long) entryCount * ENTRY + LONG;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The tag's first value; empty where it is missing or no whole number. */
    Optional<Long> number(int tag) throws EOFException {
        Entry entry = entries.get(tag);
        return entry == null || entry.count == 0 || size(entry) == 0 ? Optional.empty() : Optional.of(value(entry, 0));
    }

    int number(int tag, int otherwise) throws EOFException {
        return (int) Math.min(Integer.MAX_VALUE, number(tag).orElse((long) otherwise));
    }

    /** All of the tag's values; none where it is missing. */
    long[] numbers(int tag) throws EOFException {
        Entry entry = entries.get(tag);
        if (entry == null || size(entry) == 0) return new long[0];
        bytes.require(entry.valueAt, entry.count * size(entry));
        long[] all = new long[(int) entry.count];
        for (int i = 0; i < all.length; i++) all[i] = value(entry, i);
        return all;
    }

    private static int size(Entry entry) {
        return switch (entry.type) {
            case 1, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 13 -> 4;
            default -> 0;
        };
    }

    private long value(Entry entry, int index) throws EOFException {
        long at = entry.valueAt + (long) index * size(entry);
        return switch (size(entry)) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.u16(at);
            default -> bytes.u32(at);
        };
    }

    /** The tag's bytes as they are; none where it is missing. */
    byte[] content(int tag) throws EOFException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type >= BYTES_OF_TYPE.length) return new byte[0];
        return bytes.copy(entry.valueAt, entry.count * BYTES_OF_TYPE[entry.type]);
    }

    /**
     * The file as if it held this directory alone, with the tags of {@code kept} alone.
     *
     * @param stripAt where the pixels are if they are one strip elsewhere; empty where the directory is right
     */
    Pieces alone(Set<Integer> kept, Optional<Long> stripAt) throws EOFException {
        int even = bytes.size() & 1;
        ByteBuffer made =
                ByteBuffer.allocate(even + 2 + entries.size() * ENTRY + 4).order(order());
        made.position(even + 2);
        int count = 0;
        for (Map.Entry<Integer, Entry> entry : entries.entrySet()) {
            if (!kept.contains(entry.getKey())) continue;
            made.put(bytes.data(), (int) entry.getValue().at, ENTRY);
            if (entry.getKey() == TiffFile.STRIP_OFFSETS && stripAt.isPresent()) point(made, stripAt.get());
            count++;
        }
        made.putShort(even, (short) count);
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(order()).put(bytes.data(), 0, 4);
        header.putInt(bytes.size() + even);
        return new Pieces()
                .add(header.array())
                .add(bytes.data(), HEADER, bytes.size())
                .add(made.array());
    }

    private static void point(ByteBuffer entry, long at) {
        int start = entry.position() - ENTRY;
        entry.putShort(start + 2, (short) LONG).putInt(start + 4, 1).putInt(start + 8, (int) at);
    }

    private ByteOrder order() {
        return bytes.littleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
