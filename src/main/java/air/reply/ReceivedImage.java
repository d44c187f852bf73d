package air.reply;

import air.decode.Decoder;
import air.decode.PictureKind;
import air.decode.UndecodableException;
import air.model.InvalidInputException;
import air.model.Picture;
import java.awt.Dimension;
import java.util.Set;

/** Decodes an image from the network: looks at its first bytes and its size before it decodes a pixel. */
public final class ReceivedImage {
    /** Most pixels an image may have, far above what any image model makes. */
    static final long MAX_PIXELS = Picture.MAX_PIXELS;

    private static final String DAMAGED = "its image is damaged or cut off";
    private static final Set<PictureKind> USABLE =
            Set.of(PictureKind.PNG, PictureKind.JPEG, PictureKind.WEBP, PictureKind.GIF);
    private static final Set<PictureKind> TEXTS =
            Set.of(PictureKind.WEB_PAGE, PictureKind.XML, PictureKind.SVG, PictureKind.JSON, PictureKind.TEXT);

    private ReceivedImage() {}

    /** Why bytes are not a picture: the part of a sentence that follows "cannot be used: ". */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** @throws UnusableException if the bytes are no image that can be opened, are damaged, or show one too large */
    public static Picture decode(byte[] bytes) throws UnusableException {
        if (!isImage(bytes)) throw new UnusableException(described(bytes), null);
        checkSize(bytes);
        try {
            return Picture.decode(bytes, "the image");
        } catch (InvalidInputException e) {
            throw new UnusableException(DAMAGED, e);
        }
    }

    /** PNG, JPEG, WebP or GIF, by its first bytes. */
    public static boolean isImage(byte[] bytes) {
        return USABLE.contains(PictureKind.of(bytes));
    }

    /** The media type by the first bytes, whatever a header said; {@code application/octet-stream} when unknown. */
    public static String type(byte[] bytes) {
        return PictureKind.of(bytes).mediaType();
    }

    private static String described(byte[] bytes) {
        PictureKind kind = PictureKind.of(bytes);
        if (kind == PictureKind.EMPTY) return "its image is empty or not base64";
        if (TEXTS.contains(kind)) return "it sent text where an image was due";
        if (kind.mediaType().startsWith("image/"))
            return "its image is " + kind.words() + ", which this program cannot read";
        return "what it sent is not a PNG, JPEG, WebP or GIF image";
    }

    private static void checkSize(byte[] bytes) throws UnusableException {
        Dimension size;
        try {
            size = Decoder.size(bytes);
        } catch (UndecodableException e) {
            throw new UnusableException(DAMAGED, e);
        }
        if ((long) size.width * size.height > MAX_PIXELS)
            throw new UnusableException(
                    "its image claims " + size.width + " x " + size.height + " px, more than this program opens", null);
    }
}
