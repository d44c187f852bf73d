package air.decode;

import air.container.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.util.TreeMap;

/** A colour profile in the segments of a JPEG file, each at most 64 KB (ICC.1:2010, B.4). */
final class JpegProfile {
    private static final String LETTERS = "ICC_PROFILE\0";
    private static final int HEAD = LETTERS.length() + 2;

    private final TreeMap<Integer, byte[]> parts = new TreeMap<>();
    private int count;

    /** Takes the segment with this content, if it is a part of the profile. */
    void add(Bytes bytes, long content, long end) throws EOFException {
        if (!bytes.says(content, LETTERS) || end - content <= HEAD) return;
        parts.put(bytes.u8(content + HEAD - 2), bytes.copy(content + HEAD, end - content - HEAD));
        count = bytes.u8(content + HEAD - 1);
    }

    /** The profile; no bytes where there is none, or parts of it are missing. */
    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (parts.size() == count) parts.values().forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
