package air.model;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture: 8-bit RGB pixels, and the encoded bytes it came in, if it came in any, kept as they were. Immutable.
 * Transparency is laid over white.
 */
public final class Picture {
    /** A larger file is read at a reduced size, so that no picture can exhaust the memory. */
    public static final long MAX_PIXELS = 64_000_000;

    private final BufferedImage image;
    private final String mediaType;
    private byte[] encoded;
    private String pixelHash;

    private Picture(BufferedImage image, byte[] encoded, String mediaType) {
        this.image = image;
        this.encoded = encoded;
        this.mediaType = mediaType;
    }

    /** A copy of {@code source}, of any type. */
    public static Picture of(BufferedImage source) {
        return new Picture(opaque(source), null, "image/png");
    }

    /** @param rgb row-major 0xRRGGBB, width * height long; copied */
    public static Picture of(int width, int height, int[] rgb) {
        if (rgb.length != (long) width * height)
            throw new IllegalArgumentException(rgb.length + " pixels given for " + width + " x " + height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return new Picture(image, null, "image/png");
    }

    /**
     * Decodes a picture file's bytes and keeps them.
     *
     * @param name what to call the picture in an error, for example its file name
     * @throws InvalidInputException if the bytes are not a picture this Java can read, or are cut off
     */
    public static Picture decode(byte[] bytes, String name) {
        if (bytes.length == 0) throw new InvalidInputException(name + " is empty: choose a picture file.");
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext())
                throw new InvalidInputException(
                        name + " is not a picture this program can read: use PNG, JPEG, TIFF, GIF or BMP.");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return new Picture(
                        opaque(read(reader)),
                        bytes.clone(),
                        "image/"
                                + reader.getFormatName()
                                        .toLowerCase(Locale.ROOT)
                                        .replace("jpg", "jpeg"));
            } finally {
                reader.dispose();
            }
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new InvalidInputException(
                    name + " is damaged or cut off and cannot be read: export it again or choose another file.", e);
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MAX_PIXELS));
        if (step > 1) param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        if (image == null) throw new IIOException("no image in the file");
        return image;
    }

    /**
     * Reads a picture file.
     *
     * @throws InvalidInputException if the file is missing or is not a readable picture
     */
    public static Picture read(Path file) {
        try {
            return decode(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw InvalidInputException.unreadable(file, "picture file", e);
        }
    }

    private static BufferedImage opaque(BufferedImage source) {
        BufferedImage image = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.drawImage(source, 0, 0, Color.WHITE, null);
        g.dispose();
        return image;
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

    /** A fresh copy, of type {@link BufferedImage#TYPE_INT_RGB}. */
    public BufferedImage toBufferedImage() {
        return opaque(image);
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

    private String hashPixels() {
        int[] pixels = rgb();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (pixels.length + 2));
        bytes.putInt(width()).putInt(height()).asIntBuffer().put(pixels);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The media type of {@link #bytes()}, for example {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** The pixels as a PNG. */
    public byte[] png() {
        return mediaType.equals("image/png") ? bytes() : encodePng();
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
        return new Picture(AreaAverage.reduce(image, w, h), null, "image/png");
    }
}
