package air.provenance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The fields of a TIFF structure, which is what a TIFF file is and what Exif is in others. Nothing fails, whatever the
 * bytes are. Source: TIFF 6.0, section 2.
 */
final class TiffFields {
    private static final int LITTLE = 0x49492A00;
    private static final int BIG = 0x4D4D002A;
    /** Bytes of an element of TIFF's types 1 to 4 and 7. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 0, 0, 1};
    /** The type that Exif 3.0 adds for texts in UTF-8. */
    private static final int UTF8 = 129;

    private static final int ENTRY = 12;

    private final ByteBuffer data;

    private TiffFields(ByteBuffer data) {
        this.data = data;
    }

    /** Empty where the data does not begin as such a structure does. */
    static Optional<TiffFields> of(ByteBuffer data) {
        ByteBuffer big = data.slice();
        if (big.remaining() < 8) return Optional.empty();
        return switch (big.getInt(0)) {
            case LITTLE -> Optional.of(new TiffFields(big.order(ByteOrder.LITTLE_ENDIAN)));
            case BIG -> Optional.of(new TiffFields(big));
            default -> Optional.empty();
        };
    }

    ByteOrder order() {
        return data.order();
    }

    /** The content of a field of the first directory. */
    Optional<ByteBuffer> field(int tag) {
        return fieldOf(data.getInt(4), tag);
    }

    /** The content of a field of the directory that a field of the first one points to. */
    Optional<ByteBuffer> field(int pointer, int tag) {
        return field(pointer).filter(where -> where.remaining() == 4).flatMap(where -> fieldOf(where.getInt(), tag));
    }

    private Optional<ByteBuffer> fieldOf(int directory, int tag) {
        try {
            int fields = data.getShort(directory) & 0xFFFF;
            for (int i = 0; i < fields; i++) {
                int entry = Math.addExact(directory, 2 + ENTRY * i);
                if ((data.getShort(entry) & 0xFFFF) == tag) return content(entry);
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<ByteBuffer> content(int entry) {
        int type = data.getShort(entry + 2) & 0xFFFF;
        int size = type < SIZES.length ? SIZES[type] : type == UTF8 ? 1 : 0;
        long length = (long) size * data.getInt(entry + 4);
        int at = length <= 4 ? entry + 8 : data.getInt(entry + 8);
        if (length <= 0 || at < 0 || at + length > data.capacity()) return Optional.empty();
        return Optional.of(data.slice(at, (int) length).order(data.order()));
    }
}
