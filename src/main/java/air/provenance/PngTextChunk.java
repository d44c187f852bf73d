package air.provenance;

import air.container.PngChunks;
import air.provenance.foreign.FoundTexts;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the three kinds of text chunks of a PNG. Whatever the bytes are: nothing is unpacked beyond
 * {@link FoundTexts#LONGEST}, and nothing fails.
 */
final class PngTextChunk {
    private static final Set<String> TYPES = Set.of("tEXt", "zTXt", "iTXt");
    private static final int LONGEST_KEYWORD = 79;

    private PngTextChunk() {}

    /** The keyword; empty where the chunk is none of text. */
    static Optional<String> keyword(PngChunks chunk) {
        return TYPES.contains(chunk.type()) ? field(chunk.content(), LONGEST_KEYWORD, true) : Optional.empty();
    }

    static Optional<String> text(PngChunks chunk) {
        ByteBuffer data = chunk.content();
        if (field(data, LONGEST_KEYWORD, true).isEmpty()) return Optional.empty();
        return switch (chunk.type()) {
            case "tEXt" -> letters(bytes(data));
            case "zTXt" -> data.remaining() < 1 || data.get() != 0 ? Optional.empty() : unpacked(data);
            default -> international(data);
        };
    }

    private static Optional<String> international(ByteBuffer data) {
        if (data.remaining() < 2) return Optional.empty();
        boolean packed = data.get() != 0;
        data.get();
        boolean whole = field(data, FoundTexts.LONGEST, false).isPresent()
                && field(data, FoundTexts.LONGEST, false).isPresent();
        if (!whole) return Optional.empty();
        return packed ? unpacked(data) : letters(bytes(data));
    }

    /** What comes before the next zero byte, which is taken too. */
    private static Optional<String> field(ByteBuffer data, int longest, boolean needed) {
        ByteBuffer from = data.slice();
        int length = 0;
        while (data.hasRemaining() && length <= longest) {
            if (data.get() != 0) {
                length++;
                continue;
            }
            byte[] bytes = new byte[length];
            from.get(bytes);
            return length == 0 && needed
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return Optional.empty();
    }

    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[Math.min(data.remaining(), FoundTexts.LONGEST + 1)];
        data.get(bytes);
        return bytes;
    }

    private static Optional<String> letters(byte[] bytes) {
        return bytes.length > FoundTexts.LONGEST ? Optional.empty() : Optional.of(LatinText.of(bytes));
    }

    private static Optional<String> unpacked(ByteBuffer data) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            inflater.setInput(data);
            while (!inflater.finished() && out.size() <= FoundTexts.LONGEST) {
                int length = inflater.inflate(part);
                if (length == 0) return Optional.empty();
                out.write(part, 0, length);
            }
            return letters(out.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
