package air.provenance;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the texts of a TIFF file's first picture: an XMP packet, and the Info that ImageJ keeps with an image. Nothing
 * fails, whatever the bytes are.
 *
 * <p>Sources: TIFF 6.0, section 2; XMP specification, part 3 (tag 700); ImageJ's own tags 50838 (lengths) and 50839 (a
 * header of kinds and counts, then the texts in UTF-16), as {@code ij.io.TiffDecoder} reads them.
 */
final class TiffText {
    private static final int XMP = 700;
    private static final int IMAGEJ_LENGTHS = 50838;
    private static final int IMAGEJ = 50839;
    private static final int MAGIC = 0x494A494A;
    private static final int INFO = 0x696E666F;
    /** Bytes of an element of TIFF's types 1 to 4 and 7. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 0, 0, 1};

    private final ByteBuffer file;

    private TiffText(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    static boolean isTiff(byte[] bytes) {
        if (bytes.length < 8) return false;
        int start = ByteBuffer.wrap(bytes).getInt();
        return start == 0x49492A00 || start == 0x4D4D002A;
    }

    static Optional<String> xmp(byte[] bytes) {
        return new TiffText(bytes).field(XMP).flatMap(data -> text(data, data.remaining(), StandardCharsets.UTF_8));
    }

    /** ImageJ's Info of the image. */
    static Optional<String> info(byte[] bytes) {
        TiffText tiff = new TiffText(bytes);
        return tiff.field(IMAGEJ_LENGTHS)
                .flatMap(lengths -> tiff.field(IMAGEJ).flatMap(texts -> tiff.info(lengths, texts)));
    }

    private Optional<String> info(ByteBuffer lengths, ByteBuffer texts) {
        try {
            int header = lengths.getInt();
            if (texts.getInt() != MAGIC) return Optional.empty();
            int skipped = 0;
            for (int left = header - 4; left >= 8; left -= 8) {
                boolean info = texts.getInt() == INFO;
                int count = texts.getInt();
                if (info && count > 0) {
                    texts.position(header);
                    for (int i = 0; i < skipped; i++) skip(texts, lengths.getInt());
                    return text(texts, lengths.getInt(), wide());
                }
                skipped = Math.addExact(skipped, count);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Charset wide() {
        return file.order() == ByteOrder.LITTLE_ENDIAN ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static void skip(ByteBuffer data, int bytes) {
        data.position(Math.addExact(data.position(), bytes));
    }

    private static Optional<String> text(ByteBuffer data, int length, Charset charset) {
        if (length < 0 || length > data.remaining() || length > Limits.LONGEST_TEXT) return Optional.empty();
        byte[] bytes = new byte[length];
        data.get(bytes);
        return Optional.of(new String(bytes, charset));
    }

    /** The content of a field of the first directory. */
    private Optional<ByteBuffer> field(int tag) {
        try {
            int directory = file.getInt(4);
            int fields = file.getShort(directory) & 0xFFFF;
            for (int i = 0; i < fields; i++) {
                int entry = Math.addExact(directory, 2 + 12 * i);
                if ((file.getShort(entry) & 0xFFFF) == tag) return content(entry);
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<ByteBuffer> content(int entry) {
        int type = file.getShort(entry + 2);
        long length = type > 0 && type < SIZES.length ? (long) SIZES[type] * file.getInt(entry + 4) : 0;
        int at = length <= 4 ? entry + 8 : file.getInt(entry + 8);
        if (length <= 0 || at < 0 || at + length > file.capacity()) return Optional.empty();
        return Optional.of(file.slice(at, (int) length).order(file.order()));
    }
}
