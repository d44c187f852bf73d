package air.provenance;

import air.provenance.foreign.Texts;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The Info that ImageJ keeps with an image, in its TIFF files.
 *
 * <p>Source: ImageJ's own tags 50838 (lengths) and 50839 (a header of kinds and counts, then the texts in UTF-16), as
 * {@code ij.io.TiffDecoder} reads them.
 */
final class ImageJInfo {
    private static final int LENGTHS = 50838;
    private static final int TEXTS = 50839;
    private static final int MAGIC = 0x494A494A;
    private static final int INFO = 0x696E666F;

    private ImageJInfo() {}

    static Optional<String> of(TiffFields tiff) {
        Charset wide = tiff.order() == ByteOrder.LITTLE_ENDIAN ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return tiff.field(LENGTHS)
                .flatMap(lengths -> tiff.field(TEXTS).flatMap(texts -> info(lengths, texts)))
                .map(text -> wide.decode(text).toString());
    }

    private static Optional<ByteBuffer> info(ByteBuffer lengths, ByteBuffer texts) {
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
                    return text(texts, lengths.getInt());
                }
                skipped = Math.addExact(skipped, count);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static void skip(ByteBuffer data, int bytes) {
        data.position(Math.addExact(data.position(), bytes));
    }

    private static Optional<ByteBuffer> text(ByteBuffer data, int length) {
        if (length < 0 || length > data.remaining() || length > Texts.LONGEST) return Optional.empty();
        return Optional.of(data.slice(data.position(), length));
    }
}
