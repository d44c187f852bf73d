package air.model;

import air.decode.AreaAverage;
import air.decode.Decoded;
import air.decode.Decoder;
import air.decode.PictureKind;
import air.decode.Srgb;
import air.decode.UndecodableException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture: 8-bit RGB pixels, and the encoded bytes it came in, if it came in any, kept as they were. Immutable.
 * Transparency is laid over white.
 */
public final class Picture {
    /** A larger file is read at a reduced size, so that no picture can exhaust the memory. */
    public static final long MAX_PIXELS = 64_000_000;

    private static final long LARGEST_FILE = Integer.MAX_VALUE - 64;

    /** Levels of 255 that look the same. */
    private static final int SAME = 2;

    private final BufferedImage image;
    private final String mediaType;
    private final List<String> notes;
    /** Whether {@link #encoded} is a PNG that shows {@link #image} in any viewer; true where there is none yet. */
    private final boolean plainPng;

    private byte[] encoded;
    private byte[] png;
    private String pixelHash;

    /** @param image of type {@link BufferedImage#TYPE_INT_RGB}, used by nothing else */
    private Picture(BufferedImage image, List<String> notes) {
        this.image = image;
        this.notes = notes;
        mediaType = PictureKind.PNG.mediaType();
        plainPng = true;
    }

    private Picture(Decoded read, byte[] file, String name) {
        image = read.image();
        mediaType = read.kind().mediaType();
        plainPng = read.kind() == PictureKind.PNG && read.asStored();
        encoded = file;
        notes = read.pictures() == 1
                ? List.of()
                : List.of(name + " holds " + read.pictures() + " pictures; the first is used.");
    }

    /** A copy of {@code source}, of any type, as a screen shows it. */
    public static Picture of(BufferedImage source) {
        return new Picture(Srgb.opaque(source), List.of());
    }

    /** @param rgb row-major 0xRRGGBB, width * height long; copied */
    public static Picture of(int width, int height, int[] rgb) {
        if (rgb.length != (long) width * height)
            throw new IllegalArgumentException(rgb.length + " pixels given for " + width + " x " + height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return new Picture(image, List.of());
    }

    /**
     * Decodes a picture file's bytes and keeps them: upright, in sRGB, the first picture where there are several.
     *
     * @param name what to call the picture in an error, for example its file name
     * @throws InvalidInputException if the bytes are not a picture this program can read, or are cut off
     */
    public static Picture decode(byte[] bytes, String name) {
        return decoded(bytes.clone(), name);
    }

    private static Picture decoded(byte[] bytes, String name) {
        try {
            Decoded read = Decoder.decode(bytes, MAX_PIXELS);
            return new Picture(read, bytes, name);
        } catch (UndecodableException e) {
            throw new InvalidInputException(name + " " + e.getMessage(), e);
        }
    }

    /**
     * Reads a picture file.
     *
     * @throws InvalidInputException if the file is missing or is not a readable picture
     */
    public static Picture read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE)
                throw new InvalidInputException(file + " is larger than 2 GB: save it smaller, or as JPEG or PNG.");
            return decoded(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw InvalidInputException.unreadable(file, "picture file", e);
        }
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** A fresh array, row-major 0xRRGGBB. */
    public int[] rgb() {
        int[] pixels =
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData().clone();
        for (int i = 0; i < pixels.length; i++) pixels[i] &= 0xFFFFFF;
        return pixels;
    }

    /** Whether it is one colour all over, what compression may have changed aside. */
    public boolean flat() {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int pixel : pixels)
            for (int shift = 0; shift <= 16; shift += 8)
                if (Math.abs((pixel >> shift & 255) - (pixels[0] >> shift & 255)) > SAME) return false;
        return true;
    }

    /** A fresh copy, of type {@link BufferedImage#TYPE_INT_RGB}. */
    public BufferedImage toBufferedImage() {
        return Srgb.opaque(image);
    }

    /** What a person should know of how the file was read, a sentence each. */
    public List<String> notes() {
        return notes;
    }

    /** The bytes the picture came in, untouched; a PNG of the pixels if it came in none. */
    public synchronized byte[] bytes() {
        if (encoded == null) encoded = encodePng();
        return encoded.clone();
    }

    /** SHA-256, hex, of width, height and pixels (0xRRGGBB), each a 32-bit number, highest byte first. */
    public synchronized String pixelHash() {
        if (pixelHash == null) pixelHash = hashPixels();
        return pixelHash;
    }

    /** Row by row, so that a large picture takes no second array. */
    private String hashPixels() {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        ByteBuffer row = ByteBuffer.allocate(Integer.BYTES * Math.max(2, width()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(row.putInt(width()).putInt(height()).flip());
            for (int start = 0; start < pixels.length; start += width()) {
                row.clear();
                for (int x = 0; x < width(); x++) row.putInt(pixels[start + x] & 0xFFFFFF);
                digest.update(row.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The media type of {@link #bytes()}, for example {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** The pixels as a PNG. */
    public synchronized byte[] png() {
        if (plainPng) return bytes();
        if (png == null) png = encodePng();
        return png.clone();
    }

    private byte[] encodePng() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PNG to memory failed", e);
        }
    }

    /**
     * The pixels as a JPEG.
     *
     * @param quality 0 to 1
     */
    public byte[] jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a JPEG to memory failed", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** This picture if its longer side is at most {@code longSide} px, else a copy reduced to it by area averaging. */
    public Picture atMost(int longSide) {
        int longer = Math.max(width(), height());
        if (longer <= longSide) return this;
        double scale = (double) longSide / longer;
        int w = Math.max(1, (int) Math.round(width() * scale));
        int h = Math.max(1, (int) Math.round(height() * scale));
        return new Picture(AreaAverage.reduce(image, w, h), notes);
    }
}
