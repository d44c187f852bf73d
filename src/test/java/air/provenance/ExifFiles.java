package air.provenance;

import air.model.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Small files whose Exif holds a text, as other programs write them. */
final class ExifFiles {
    static final int DESCRIPTION = 0x010E;
    static final int MAKE = 0x010F;
    static final int MODEL = 0x0110;
    static final int USER_COMMENT = 0x9286;
    private static final byte[] PNG =
            Picture.of(2, 2, new int[] {1, 2, 3, 0xFFFFFF}).png();

    private ExifFiles() {}

    /** A PNG, a JPEG, a WebP and a TIFF. */
    static Stream<byte[]> all(String text) {
        byte[] exif = comment(ByteOrder.BIG_ENDIAN, "ASCII\0\0\0", text.getBytes(StandardCharsets.UTF_8));
        return all(exif);
    }

    static Stream<byte[]> all(byte[] exif) {
        return Stream.of(ForeignFilesTest.withChunk("eXIf", exif), jpeg(exif), webp(exif, false), exif);
    }

    /** Exif with one field, in the first directory. */
    static byte[] field(ByteOrder order, int tag, byte[] text) {
        return directory(ByteBuffer.allocate(26 + text.length).order(order), tag, 2, text.length, 26)
                .put(text)
                .array();
    }

    /** Exif with a comment, in a directory of its own. */
    static byte[] comment(ByteOrder order, String code, byte[] text) {
        byte[] head = code.getBytes(StandardCharsets.US_ASCII);
        int length = head.length + text.length;
        ByteBuffer data = ByteBuffer.allocate(44 + length).order(order);
        directory(data, 0x8769, 4, 1, 26);
        return entry(data, USER_COMMENT, 7, length, 44).put(head).put(text).array();
    }

    private static ByteBuffer directory(ByteBuffer data, int tag, int type, int count, int value) {
        data.put((order(data) + order(data)).getBytes(StandardCharsets.US_ASCII));
        return entry(data.putShort((short) 42).putInt(8), tag, type, count, value);
    }

    private static String order(ByteBuffer data) {
        return data.order() == ByteOrder.BIG_ENDIAN ? "M" : "I";
    }

    private static ByteBuffer entry(ByteBuffer data, int tag, int type, int count, int value) {
        return data.putShort((short) 1)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .putInt(0);
    }

    static byte[] jpeg(byte[] exif) {
        return jpegWith("Exif\0\0", exif);
    }

    /** A JPEG with one more segment before all others. */
    static byte[] jpegWith(String head, byte[] content) {
        byte[] jpeg = ReadingFuzzTest.jpeg();
        int length = 2 + head.length() + content.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** The head of a WebP, a chunk that is skipped and Exif, without or with the head that it has in JPEG. */
    static byte[] webp(byte[] exif, boolean headed) {
        byte[] head = (headed ? "Exif\0\0" : "").getBytes(StandardCharsets.US_ASCII);
        return webp(
                "EXIF",
                ByteBuffer.allocate(head.length + exif.length)
                        .put(head)
                        .put(exif)
                        .array());
    }

    static byte[] webp(String type, byte[] content) {
        ByteBuffer file = ByteBuffer.allocate(12 + 10 + 8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(latin("RIFF")).putInt(file.capacity() - 8).put(latin("WEBP"));
        file.put(latin("SKIP")).putInt(1).put(new byte[2]);
        return file.put(latin(type)).putInt(content.length).put(content).array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] png(String packet) {
        return PngText.with(Arrays.copyOf(PNG, PNG.length), java.util.Map.of(PngText.XMP, packet));
    }
}
