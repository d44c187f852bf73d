package air.decode;

import java.awt.Dimension;
import java.io.IOException;

/** Reads picture files of every kind that {@link PictureKind} calls readable. */
public final class Decoder {
    private static final String DAMAGED =
            "is damaged or cut off and cannot be read: export it again or choose another file.";

    /** Of a side, and of both: a header of a few bytes can say any size. */
    private static final int LONGEST_SIDE = 1_000_000;

    private static final int MOST_STORED = Integer.MAX_VALUE;

    private Decoder() {}

    /**
     * The file's picture, or the first of them.
     *
     * @param mostPixels a larger one is reduced to fewer, by area; it is never in memory as a whole
     * @throws UndecodableException if the bytes are another kind of file, damaged or cut off
     */
    public static Decoded decode(byte[] file, long mostPixels) throws UndecodableException {
        PictureKind kind = PictureKind.of(file);
        return opened(
                file,
                stored -> new Decoded(
                        stored.image(mostPixels),
                        kind,
                        stored.pictures(),
                        stored.asStored()
                                && stored.orientation().equals(Orientation.UPRIGHT)
                                && (long) stored.canvas().width * stored.canvas().height <= mostPixels));
    }

    /**
     * What size the picture is stored in, without decoding it.
     *
     * @throws UndecodableException as {@link #decode} does
     */
    public static Dimension size(byte[] file) throws UndecodableException {
        return opened(file, StoredPicture::canvas);
    }

    private interface Use<T> {
        T of(StoredPicture stored) throws IOException;
    }

    private static <T> T opened(byte[] file, Use<T> use) throws UndecodableException {
        PictureKind kind = PictureKind.of(file);
        kind.requireReadable();
        try {
            StoredPicture stored = open(kind, file);
            try {
                requireSize(stored.canvas());
                return use.of(stored);
            } finally {
                stored.rows().dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e.getCause() instanceof OutOfMemoryError memory) throw memory;
            throw new UndecodableException(whole(e) ? kind.unsupported(e.getMessage()) : DAMAGED, e);
        }
    }

    private static void requireSize(Dimension size) throws UndecodableException {
        if (Math.max(size.width, size.height) > LONGEST_SIDE || (long) size.width * size.height > MOST_STORED)
            throw new UndecodableException("is " + size.width + " x " + size.height
                    + " px by its header, more than this program can read: export it smaller.");
    }

    /** Whether the reader cannot read what is a sound file. */
    private static boolean whole(Exception why) {
        return why.getMessage() != null && why.getMessage().matches("(Unsupported|Unknown) TIFF.*");
    }

    private static StoredPicture open(PictureKind kind, byte[] file) throws IOException, UndecodableException {
        return switch (kind) {
            case PNG -> PngFile.open(file);
            case JPEG -> JpegFile.open(file);
            case GIF -> GifFile.open(file);
            case BMP -> BmpFile.open(file);
            case WEBP -> WebpFile.open(file);
            case TIFF -> TiffFile.open(file);
            default -> throw new IllegalArgumentException(kind + " is not readable");
        };
    }
}
