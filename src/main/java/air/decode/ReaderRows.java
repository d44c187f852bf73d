package air.decode;

import java.awt.Rectangle;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Rows from one of ImageIO's readers. */
final class ReaderRows implements Rows {
    private final ImageReader reader;
    /** What the reader is to make of the samples; null where it is to decide. */
    private final ImageTypeSpecifier type;

    private final boolean raw;
    private final Colours colours;
    private final int width;
    private final int height;
    private final AtomicReference<String> damage = new AtomicReference<>();

    /**
     * @param raw whether samples are wanted as they are in the file
     * @param damaging which of the reader's warnings say that pixels are lost
     */
    private ReaderRows(
            ImageReader reader, ImageTypeSpecifier type, boolean raw, Colours colours, Predicate<String> damaging)
            throws IOException {
        this.reader = reader;
        this.type = type;
        this.raw = raw;
        this.colours = colours;
        width = reader.getWidth(0);
        height = reader.getHeight(0);
        reader.addIIOReadWarningListener((source, warning) -> {
            if (damaging.test(warning)) damage.set(warning);
        });
    }

    /** Rows in the reader's own colours. */
    static ReaderRows of(ImageReader reader, ImageInputStream in, byte[] icc, Predicate<String> damaging)
            throws IOException {
        reader.setInput(in, false, true);
        ColorModel model = reader.getImageTypes(0).next().getColorModel();
        return new ReaderRows(reader, null, false, Colours.of(model, icc), damaging);
    }

    /** As {@link #of}, in the type that says most of the file's samples, which is not the reader's first. */
    static ReaderRows ofRawType(ImageReader reader, ImageInputStream in, byte[] icc) throws IOException {
        reader.setInput(in, false, true);
        ImageTypeSpecifier type = reader.getRawImageType(0);
        return new ReaderRows(reader, type, false, Colours.of(type.getColorModel(), icc), warning -> false);
    }

    /** Rows of samples as they are in the file. */
    static ReaderRows raw(ImageReader reader, ImageInputStream in, Colours colours, Predicate<String> damaging)
            throws IOException {
        reader.setInput(in, false, true);
        return new ReaderRows(reader, null, true, colours, damaging);
    }

    /** Java's own reader, whatever others the host has. */
    static ImageReader javas(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) return reader;
        }
        throw new IllegalStateException("every Java reads " + format);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Colours colours() {
        return colours;
    }

    @Override
    public Raster read(int top, int count) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        if (type != null) param.setDestinationType(type);
        if (count < height) param.setSourceRegion(new Rectangle(0, top, width, count));
        Raster rows = raw ? reader.readRaster(0, param) : reader.read(0, param).getRaster();
        if (damage.get() != null) throw new IOException(damage.get());
        return rows;
    }

    @Override
    public void dispose() {
        reader.dispose();
    }
}
