package air.provenance;

import air.model.Picture;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in lower-case hex. */
public final class ContentHash {
    private ContentHash() {}

    /** Of a file's bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Of width, height and pixels: the same for the same picture in another file format. */
    public static String ofPixels(Picture picture) {
        int[] rgb = picture.rgb();
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * rgb.length);
        bytes.putInt(picture.width()).putInt(picture.height()).asIntBuffer().put(rgb);
        return of(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
