package air.provenance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The XMP packet of a JPEG file, in a segment of its own before the picture.
 *
 * <p>Source: XMP specification, part 3 (1.1.3, JPEG): one APP1 segment that begins with an address.
 */
final class JpegXmp {
    private static final byte[] ADDRESS = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    /** Most bytes of a packet: a segment's length is two bytes and counts them. */
    static final int LONGEST = 0xFFFF - 2 - ADDRESS.length;

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;

    private final byte[] jpeg;
    /** The marker of the segment and where it lies; segments end where the picture begins. */
    private int marker;

    private int start;
    private int end = 2;

    private JpegXmp(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 4 && unsigned(bytes, 0) == 0xFFD8 && (bytes[2] & 0xFF) == 0xFF;
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private boolean next() {
        if (jpeg.length - end < 4 || (jpeg[end] & 0xFF) != 0xFF) return false;
        marker = jpeg[end + 1] & 0xFF;
        int length = unsigned(jpeg, end + 2);
        // Only the segments of programs, and comments: the picture's own come after them.
        if (marker < APP0 || marker > 0xFE || length < 2 || length > jpeg.length - end - 2) return false;
        start = end;
        end = start + 2 + length;
        return true;
    }

    private boolean isXmp() {
        int from = start + 4;
        return marker == APP1
                && end - from >= ADDRESS.length
                && Arrays.equals(jpeg, from, from + ADDRESS.length, ADDRESS, 0, ADDRESS.length);
    }

    static Optional<String> read(byte[] file) {
        JpegXmp segments = new JpegXmp(file);
        while (segments.next()) {
            if (!segments.isXmp()) continue;
            int from = segments.start + 4 + ADDRESS.length;
            return Optional.of(new String(file, from, segments.end - from, StandardCharsets.UTF_8));
        }
        return Optional.empty();
    }

    /** A copy with this packet, at most {@value #LONGEST} bytes, and no other. */
    static byte[] with(byte[] file, byte[] packet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + packet.length + 64);
        JpegXmp segments = new JpegXmp(file);
        int from = 0;
        boolean written = false;
        while (segments.next()) {
            // JFIF says its segment comes first.
            if (!written && segments.marker != APP0) {
                out.write(file, from, segments.start - from);
                from = segments.start;
                write(out, packet);
                written = true;
            }
            if (!segments.isXmp()) continue;
            out.write(file, from, segments.start - from);
            from = segments.end;
        }
        if (!written) {
            out.write(file, from, segments.end - from);
            from = segments.end;
            write(out, packet);
        }
        out.write(file, from, file.length - from);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, byte[] packet) {
        int length = 2 + ADDRESS.length + packet.length;
        out.write(0xFF);
        out.write(APP1);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(ADDRESS);
        out.writeBytes(packet);
    }
}
