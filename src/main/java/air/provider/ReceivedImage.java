package air.provider;

import air.model.InvalidInputException;
import air.model.Picture;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;

/** Decodes an image from the network: looks at its first bytes and its size before it decodes a pixel. */
final class ReceivedImage {
    /** Most pixels an image may have, far above what any image model makes. */
    static final long MAX_PIXELS = Picture.MAX_PIXELS;

    private static final int HEAD = 16;
    private static final Set<String> READABLE = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    static {
        // Where the program is an ImageJ plug-in, ImageIO does not find the reader by itself.
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private ReceivedImage() {}

    /** Why bytes are not a picture: the part of a sentence that follows "cannot be used: ". */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String why, Throwable cause) {
            super(why, cause);
        }
    }

    static Picture decode(byte[] bytes) throws UnusableException {
        if (!isImage(bytes)) throw new UnusableException(described(bytes), null);
        checkSize(bytes);
        try {
            return Picture.decode(bytes, "the image");
        } catch (InvalidInputException e) {
            throw new UnusableException("its image is damaged or cut off", e);
        }
    }

    /** PNG, JPEG, WebP or GIF, by its first bytes. */
    static boolean isImage(byte[] bytes) {
        return READABLE.contains(type(bytes));
    }

    /** The media type by the first bytes, whatever a header said; {@code application/octet-stream} when unknown. */
    static String type(byte[] bytes) {
        String head = head(bytes);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return "image/png";
        if (head.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "image/webp";
        if (head.startsWith("GIF8")) return "image/gif";
        if (head.startsWith("ftypavif", 4)) return "image/avif";
        if (head.startsWith("ftyphei", 4)) return "image/heic";
        return "application/octet-stream";
    }

    private static String head(byte[] bytes) {
        return new String(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), StandardCharsets.ISO_8859_1);
    }

    private static String described(byte[] bytes) {
        if (bytes.length == 0) return "its image is empty or not base64";
        String head = head(bytes).strip();
        if (head.startsWith("<") || head.startsWith("{")) return "it sent text where an image was due";
        if (type(bytes).startsWith("image/")) return "its image is AVIF or HEIC, which this program cannot read";
        return "what it sent is not a PNG, JPEG, WebP or GIF image";
    }

    private static void checkSize(byte[] bytes) throws UnusableException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext())
                throw new UnusableException("its image is of a kind this program cannot read", null);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MAX_PIXELS)
                    throw new UnusableException(
                            "its image claims " + width + " x " + height + " px, more than this program opens", null);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableException("its image is damaged or cut off", e);
        }
    }
}
