package air.provider;

import air.model.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes pictures for a request. Always from the pixels, never the file's own bytes: what else a file holds (place,
 * camera, names) stays here.
 */
final class Pixels {
    /** Longer side of a picture shown to a generator, px. */
    static final int GENERATOR_SIDE = 1024;

    private static final float QUALITY = 0.92f;

    /** References go out in every round; each is written once. */
    private static final Map<Picture, String> REFERENCES = Collections.synchronizedMap(new WeakHashMap<>());

    private Pixels() {}

    /** A reference for a generator, as {@link #dataUrl} at {@value #GENERATOR_SIDE} px. */
    static String reference(Picture picture) {
        return REFERENCES.computeIfAbsent(picture, p -> dataUrl(p, GENERATOR_SIDE));
    }

    /** The picture, at most {@code longSide} px, as a data URL of a JPEG of quality {@value #QUALITY}. */
    static String dataUrl(Picture picture, int longSide) {
        return "data:image/jpeg;base64,"
                + Base64.getEncoder()
                        .encodeToString(jpeg(picture.atMost(longSide).toBufferedImage()));
    }

    /** The picture, at most {@code longSide} px, as a PNG. */
    static byte[] png(Picture picture, int longSide) {
        return Picture.of(picture.atMost(longSide).toBufferedImage()).png();
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a JPEG to memory failed", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
