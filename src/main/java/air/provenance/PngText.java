package air.provenance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Text inside a PNG file, beside its pixels, which stay byte for byte as they are. It is written as an {@code iTXt}
 * chunk (UTF-8) right after the header.
 *
 * <p>Source: PNG specification, third edition, 11.3.3.4 (iTXt) and 5.3 (chunk layout).
 */
public final class PngText {
    /** The keyword under which programs that make images look for prompt, seed and model. */
    public static final String PARAMETERS = "parameters";
    /** The keyword of an XMP packet, see the XMP specification, part 3. */
    static final String XMP = "XML:com.adobe.xmp";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Signature and header chunk, which always comes first: length, type, 13 bytes, checksum. */
    private static final int AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

    private static final String TYPE = "iTXt";

    private PngText() {}

    /** What made a picture, a line of figures under the prompt, for {@link #PARAMETERS}. */
    public static String parameters(String prompt, long seed, int width, int height, String model) {
        return prompt + "\nSeed: " + seed + ", Size: " + width + "x" + height + ", Model: " + model;
    }

    /**
     * A copy of {@code png} that holds {@code text}.
     *
     * @param keyword 1 to 79 Latin letters
     * @throws IllegalArgumentException if {@code png} is not a PNG
     */
    public static byte[] with(byte[] png, String keyword, String text) {
        requirePng(png);
        byte[] chunk = chunk(keyword, text);
        ByteBuffer result = ByteBuffer.allocate(png.length + chunk.length);
        result.put(png, 0, AFTER_HEADER).put(chunk).put(png, AFTER_HEADER, png.length - AFTER_HEADER);
        return result.array();
    }

    /** The uncompressed {@code iTXt} text under {@code keyword}; empty if there is none or {@code png} is cut off. */
    public static Optional<String> read(byte[] png, String keyword) {
        requirePng(png);
        byte[] start = head(keyword);
        ByteBuffer chunks = ByteBuffer.wrap(png).position(SIGNATURE.length);
        while (chunks.remaining() >= 12) {
            int length = chunks.getInt();
            if (length < 0 || length > chunks.remaining() - 8) return Optional.empty();
            byte[] type = new byte[4];
            chunks.get(type);
            byte[] data = new byte[length];
            chunks.get(data).getInt();
            if (TYPE.equals(new String(type, StandardCharsets.US_ASCII)) && startsWith(data, start))
                return Optional.of(new String(data, start.length, data.length - start.length, StandardCharsets.UTF_8));
        }
        return Optional.empty();
    }

    static boolean isPng(byte[] bytes) {
        return bytes.length >= AFTER_HEADER && startsWith(bytes, SIGNATURE);
    }

    private static void requirePng(byte[] bytes) {
        if (!isPng(bytes)) throw new IllegalArgumentException("the bytes are not a PNG");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if (bytes[i] != start[i]) return false;
        return true;
    }

    /** Keyword, no compression, no language, no translated keyword. */
    private static byte[] head(String keyword) {
        byte[] word = keyword.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(word.length + 5).put(word).array();
    }

    private static byte[] chunk(String keyword, String text) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(TYPE.getBytes(StandardCharsets.US_ASCII));
        data.writeBytes(head(keyword));
        data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        CRC32 checksum = new CRC32();
        checksum.update(data.toByteArray());
        return ByteBuffer.allocate(data.size() + 8)
                .putInt(data.size() - 4)
                .put(data.toByteArray())
                .putInt((int) checksum.getValue())
                .array();
    }
}
