package air.provenance;

import air.container.PngChunks;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Text inside a PNG file, beside its pixels, which stay byte for byte as they are. It is written as an {@code iTXt}
 * chunk (UTF-8) right after the header.
 *
 * <p>Source: PNG specification, third edition, 11.3.3 (text chunks) and 5.3 (chunk layout).
 */
public final class PngText {
    /** The keyword under which programs that make images look for prompt, seed and model. */
    public static final String PARAMETERS = "parameters";
    /** The keyword of an XMP packet, see the XMP specification, part 3. */
    static final String XMP = "XML:com.adobe.xmp";

    private static final String TYPE = "iTXt";
    /** Content credentials: they vouch for every byte of a file and no longer hold once something is added. */
    private static final String CREDENTIALS = "caBX";

    private PngText() {}

    /**
     * A copy of {@code png} that holds texts, in place of what it held under their keywords.
     *
     * @param texts by keyword, 1 to 79 Latin letters, in the order to write them
     * @throws IllegalArgumentException if {@code png} is not a PNG
     */
    static byte[] with(byte[] png, Map<String, String> texts) {
        requirePng(png);
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length + 65_536);
        out.write(png, 0, PngChunks.AFTER_HEADER);
        texts.forEach((keyword, text) -> out.writeBytes(chunk(keyword, text)));
        int from = PngChunks.AFTER_HEADER;
        PngChunks chunks = new PngChunks(png);
        while (chunks.next()) {
            if (chunks.start() < PngChunks.AFTER_HEADER || !replaced(chunks, texts)) continue;
            out.write(png, from, chunks.start() - from);
            from = chunks.end();
        }
        out.write(png, from, png.length - from);
        return out.toByteArray();
    }

    private static boolean replaced(PngChunks chunks, Map<String, String> texts) {
        return chunks.type().equals(CREDENTIALS)
                || PngTextChunk.keyword(chunks).filter(texts::containsKey).isPresent();
    }

    /**
     * The text under {@code keyword}, in whichever kind of text chunk it is; empty if there is none, it is too long or
     * cannot be unpacked, or {@code png} is cut off before it.
     */
    public static Optional<String> read(byte[] png, String keyword) {
        requirePng(png);
        PngChunks chunks = new PngChunks(png);
        while (chunks.next()) {
            if (!PngTextChunk.keyword(chunks).equals(Optional.of(keyword))) continue;
            Optional<String> text = PngTextChunk.text(chunks);
            if (text.isPresent()) return text;
        }
        return Optional.empty();
    }

    private static void requirePng(byte[] bytes) {
        if (!PngChunks.isPng(bytes)) throw new IllegalArgumentException("the bytes are not a PNG");
    }

    /** Keyword, no compression, no language, no translated keyword. */
    private static byte[] chunk(String keyword, String text) {
        byte[] word = keyword.getBytes(StandardCharsets.ISO_8859_1);
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        int length = word.length + 5 + letters.length;
        ByteBuffer chunk = ByteBuffer.allocate(length + 12)
                .putInt(length)
                .put(TYPE.getBytes(StandardCharsets.US_ASCII))
                .put(word)
                .put(new byte[5])
                .put(letters);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, length + 4);
        return chunk.putInt((int) checksum.getValue()).array();
    }
}
