package air.container;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One directory of a TIFF structure, which is what a TIFF file is and what Exif is in others: its tags, and where the
 * next directory is. Source: TIFF 6.0, section 2.
 */
public final class TiffDirectory {
    /** Bytes of an entry. */
    public static final int ENTRY = 12;

    private static final String EXIF = "Exif\0\0";
    private static final int LONG = 4;
    private static final int NEAR = 1024;
    private static final int[] BYTES_OF_TYPE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    /** The type that Exif 3.0 adds for texts in UTF-8. */
    private static final int UTF8 = 129;

    /** @param valueAt where the values are, in the entry itself or elsewhere */
    private record Entry(int type, long count, long at, long valueAt) {
        static Entry of(Bytes bytes, long at) throws EOFException {
            Entry inside = new Entry(bytes.u16(at + 2), bytes.u32(at + 4), at, at + 8);
            return inside.length() <= LONG ? inside : new Entry(inside.type, inside.count, at, bytes.u32(at + 8));
        }

        /** Of all values together, in bytes; 0 for a type that is not known. */
        long length() {
            if (type == UTF8) return count;
            return type < BYTES_OF_TYPE.length ? count * BYTES_OF_TYPE[type] : 0;
        }

        /** Bytes of a value that is a whole number, else 0. */
        int size() {
            return switch (type) {
                case 1, 3, 4, 6, 7, 8, 9, 13 -> BYTES_OF_TYPE[type];
                default -> 0;
            };
        }
    }

    private final Bytes bytes;
    private final Map<Integer, Entry> entries = new TreeMap<>();
    private final int entryCount;
    private final long end;
    private final long next;

    private TiffDirectory(Bytes bytes, long at) throws EOFException {
        this.bytes = bytes;
        entryCount = bytes.u16(at);
        for (int i = 0; i < entryCount; i++) {
            long entry = at + 2 + (long) i * ENTRY;
            entries.putIfAbsent(bytes.u16(entry), Entry.of(bytes, entry));
        }
        end = at + 2 + (long) entryCount * ENTRY;
        next = end + LONG <= bytes.size() ? bytes.u32(end) : 0;
    }

    /** @throws EOFException if the bytes are no TIFF structure, or end before its first directory does */
    public static TiffDirectory first(byte[] file) throws EOFException {
        Bytes bytes = new Bytes(file, new Bytes(file, true).says(0, "II"));
        if (!bytes.says(0, bytes.littleEndian() ? "II*\0" : "MM\0*")) throw new EOFException("no TIFF header");
        return new TiffDirectory(bytes, bytes.u32(4));
    }

    /** The first directory of an Exif block, with or without the head that it has in JPEG; as {@link #first}. */
    public static TiffDirectory ofExif(ByteBuffer block) throws EOFException {
        byte[] bytes = new byte[block.remaining()];
        block.get(bytes);
        boolean headed = new Bytes(bytes, false).says(0, EXIF);
        return first(headed ? Arrays.copyOfRange(bytes, EXIF.length(), bytes.length) : bytes);
    }

    /** @throws EOFException if the file ends in or shortly before a value; farther away is a broken address */
    public void requireValues() throws EOFException {
        bytes.require(end, LONG);
        for (Entry entry : entries.values())
            if (entry.length() > LONG && entry.valueAt < bytes.size() + NEAR)
                bytes.require(entry.valueAt, entry.length());
    }

    /** The directory after this one. */
    public Optional<TiffDirectory> next() throws EOFException {
        return next == 0 ? Optional.empty() : Optional.of(new TiffDirectory(bytes, next));
    }

    /** The directory that the tag's value points to. */
    public Optional<TiffDirectory> inside(int tag) throws EOFException {
        Optional<Long> at = number(tag);
        return at.isEmpty() ? Optional.empty() : Optional.of(new TiffDirectory(bytes, at.get()));
    }

    /** The whole structure, in its byte order. */
    public Bytes bytes() {
        return bytes;
    }

    /** Its own length in the file, bytes; values elsewhere not counted. */
    public long length() {
        return 2 + (long) entryCount * ENTRY + LONG;
    }

    /** Its tags, in ascending order. */
    public Set<Integer> tags() {
        return entries.keySet();
    }

    /** Where the tag's entry of {@value #ENTRY} bytes begins. */
    public long entryAt(int tag) {
        return entries.get(tag).at;
    }

    /** The tag's first value; empty where it is missing or no whole number. */
    public Optional<Long> number(int tag) throws EOFException {
        Entry entry = entries.get(tag);
        return entry == null || entry.count == 0 || entry.size() == 0 ? Optional.empty() : Optional.of(value(entry, 0));
    }

    /** The tag's first value, at most {@link Integer#MAX_VALUE}; {@code otherwise} where there is none. */
    public int number(int tag, int otherwise) throws EOFException {
        return (int) Math.min(Integer.MAX_VALUE, number(tag).orElse((long) otherwise));
    }

    /** All of the tag's values; none where it is missing. */
    public long[] numbers(int tag) throws EOFException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.size() == 0) return new long[0];
        bytes.require(entry.valueAt, entry.length());
        long[] all = new long[(int) entry.count];
        for (int i = 0; i < all.length; i++) all[i] = value(entry, i);
        return all;
    }

    private long value(Entry entry, int index) throws EOFException {
        long at = entry.valueAt + (long) index * entry.size();
        return switch (entry.size()) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.u16(at);
            default -> bytes.u32(at);
        };
    }

    /** The tag's bytes as they are; none where it is missing. */
    public byte[] content(int tag) throws EOFException {
        Entry entry = entries.get(tag);
        return entry == null ? new byte[0] : bytes.copy(entry.valueAt, entry.length());
    }
}
