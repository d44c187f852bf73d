package air.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Puts into picture files what ImageIO does not write. */
final class Containers {
    /** {@link Quadrants} in lossless WebP. */
    static final byte[] WEBP = Base64.getDecoder()
            .decode(
                    "UklGRkIAAABXRUJQVlA4TDYAAAAvF8ADAB8gECAmpCqVoEogQLzJUaVOh0CAECZWoIj5j/bAhgFhttEkJznJ+x9BRP+jUp/bgCc=");

    /** {@link Quadrants} in lossy WebP, its left half transparent. */
    static final byte[] WEBP_ALPHA = Base64.getDecoder()
            .decode(
                    "UklGRoQAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSBQAAAABDzD/ERFCSED4v9YD3YKI/gc2A1ZQOCBKAAAAkAIAnQEqGAAQ"
                            + "AC6FWq1WoqcnJwcAhEtQBOgC58gA/sf//5Jv8+P/9Oub4r++lf+nX//h4Z/xf//pNOP/AdX/c32A/ZM7ohJAAAA=");

    private Containers() {}

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer block = ByteBuffer.allocate(26).order(order);
        block.put(latin(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8);
        block.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
        return block.putShort((short) orientation).array();
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(latin(type), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        return joined(number(data.length), named, number((int) crc.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** A PNG with chunks after its header. */
    static byte[] png(byte[] file, byte[]... chunks) {
        return joined(Arrays.copyOf(file, 33), joined(chunks), Arrays.copyOfRange(file, 33, file.length));
    }

    static byte[] deflated(byte[] data) throws java.io.IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    /** A JPEG with a segment before all others. */
    static byte[] jpeg(byte[] file, int marker, byte[] content) {
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) (content.length + 2 >> 8), (byte) (content.length + 2)};
        return joined(Arrays.copyOf(file, 2), head, content, Arrays.copyOfRange(file, 2, file.length));
    }

    static byte[] iccSegment(int part, int parts, byte[] icc) {
        return joined(latin("ICC_PROFILE\0"), new byte[] {(byte) part, (byte) parts}, icc);
    }

    private static byte[] riff(String name, byte[] content) {
        byte[] size = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array();
        return joined(latin(name), size, content, new byte[content.length & 1]);
    }

    /** The pixels of {@link #WEBP} in an extended file with one chunk before and one behind them. */
    static byte[] webp(String before, byte[] first, String behind, byte[] second) {
        byte[] extended = {0x2C, 0, 0, 0, Quadrants.WIDTH - 1, 0, 0, Quadrants.HEIGHT - 1, 0, 0};
        byte[] pixels = Arrays.copyOfRange(WEBP, 12, WEBP.length);
        byte[] body = joined(latin("WEBP"), riff("VP8X", extended), riff(before, first), pixels, riff(behind, second));
        return riff("RIFF", body);
    }

    /** Two pictures, the first of them {@link #WEBP} at a place on a canvas of 40 x 30 px. */
    static byte[] animatedWebp(int left, int top) {
        byte[] extended = {2, 0, 0, 0, 39, 0, 0, 29, 0, 0};
        byte[] pixels = Arrays.copyOfRange(WEBP, 12, WEBP.length);
        byte[] place = {
            (byte) (left / 2),
            0,
            0,
            (byte) (top / 2),
            0,
            0,
            Quadrants.WIDTH - 1,
            0,
            0,
            Quadrants.HEIGHT - 1,
            0,
            0,
            100,
            0,
            0,
            0
        };
        byte[] frame = riff("ANMF", joined(place, pixels));
        return riff("RIFF", joined(latin("WEBP"), riff("VP8X", extended), riff("ANIM", new byte[6]), frame, frame));
    }
}
