package air.provenance;

import air.container.JpegSegments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The XMP packet of a JPEG file, in a segment of its own before the picture.
 *
 * <p>Source: XMP specification, part 3 (1.1.3, JPEG): one APP1 segment that begins with an address.
 */
final class JpegXmp {
    private static final String ADDRESS = "http://ns.adobe.com/xap/1.0/\0";
    /** Most bytes of a packet: a segment's length is two bytes and counts them. */
    static final int LONGEST = 0xFFFF - 2 - ADDRESS.length();

    private static final int APP0 = 0xE0;
    static final int APP1 = 0xE1;

    private JpegXmp() {}

    static boolean isXmp(JpegSegments segment) {
        return segment.is(APP1, ADDRESS);
    }

    /** The packet of a segment for which {@link #isXmp} holds. */
    static String packet(JpegSegments segment) {
        return StandardCharsets.UTF_8.decode(segment.content(ADDRESS.length())).toString();
    }

    /** A copy with this packet, at most {@value #LONGEST} bytes, and no other. */
    static byte[] with(byte[] file, byte[] packet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + packet.length + 64);
        JpegSegments segments = new JpegSegments(file);
        int from = 0;
        boolean written = false;
        while (segments.next()) {
            // JFIF says its segment comes first.
            if (!written && segments.marker() != APP0) {
                out.write(file, from, segments.start() - from);
                from = segments.start();
                write(out, packet);
                written = true;
            }
            if (segments.marker() == JpegSegments.SCAN) break;
            if (!isXmp(segments)) continue;
            out.write(file, from, segments.start() - from);
            from = segments.end();
        }
        if (!written) {
            out.write(file, from, segments.end() - from);
            from = segments.end();
            write(out, packet);
        }
        out.write(file, from, file.length - from);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, byte[] packet) {
        int length = 2 + ADDRESS.length() + packet.length;
        out.write(0xFF);
        out.write(APP1);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(ADDRESS.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(packet);
    }
}
