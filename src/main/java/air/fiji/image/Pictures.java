package air.fiji.image;

import air.model.Picture;
import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Pictures from ImageJ's images, as they are seen, and back. */
public final class Pictures {
    /** Larger images are reduced: no model looks at more, and a few of them must fit into the memory. */
    public static final long MOST_PIXELS = 16_000_000;

    /** Rows turned to colours at a time where a picture must be reduced. */
    private static final int STRIP = 256;

    private Pictures() {}

    /**
     * What the image shows: the current slice or channels through display range, colour table and composite colours,
     * cropped to the bounds of an area selection. More than {@link #MOST_PIXELS} are reduced.
     */
    public static Picture seen(ImagePlus image) {
        Rectangle region = Region.of(image).bounds();
        long pixels = (long) region.width * region.height;
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        if (image instanceof CompositeImage) return reduced(image.getImage(), region, step);
        ImageProcessor processor = image.getProcessor();
        if (step == 1) return Picture.of(crop(processor, region).getBufferedImage());
        return reduced(processor, region, step);
    }

    /** As {@link #seen}, whatever is selected. */
    public static Picture whole(ImagePlus image) {
        Roi roi = image.getRoi();
        if (roi == null) return seen(image);
        image.deleteRoi();
        try {
            return seen(image);
        } finally {
            image.setRoi(roi);
        }
    }

    private static ImageProcessor crop(ImageProcessor processor, Rectangle region) {
        Rectangle before = processor.getRoi();
        try {
            processor.setRoi(region);
            return processor.crop();
        } finally {
            processor.setRoi(before);
        }
    }

    private static Picture reduced(ImageProcessor processor, Rectangle region, int step) {
        BufferedImage small = canvas(region, step);
        Graphics2D g = small.createGraphics();
        int rows = STRIP * step;
        for (int y = 0; y < region.height; y += rows) {
            int height = Math.min(rows, region.height - y);
            Rectangle strip = new Rectangle(region.x, region.y + y, region.width, height);
            BufferedImage image = crop(processor, strip).getBufferedImage();
            g.drawImage(image, 0, y / step, small.getWidth(), Math.max(1, height / step), null);
        }
        g.dispose();
        return Picture.of(small);
    }

    private static Picture reduced(Image image, Rectangle region, int step) {
        BufferedImage small = canvas(region, step);
        Graphics2D g = small.createGraphics();
        g.drawImage(
                image,
                0,
                0,
                small.getWidth(),
                small.getHeight(),
                region.x,
                region.y,
                region.x + region.width,
                region.y + region.height,
                null);
        g.dispose();
        return Picture.of(small);
    }

    private static BufferedImage canvas(Rectangle region, int step) {
        return new BufferedImage(
                Math.max(1, region.width / step), Math.max(1, region.height / step), BufferedImage.TYPE_INT_RGB);
    }

    /** A new image of the picture's pixels, not yet shown; ImageJ asks before it throws it away. */
    public static ImagePlus window(String title, Picture picture) {
        ImagePlus image = new ImagePlus(title, new ColorProcessor(picture.width(), picture.height(), picture.rgb()));
        image.changes = true;
        return image;
    }
}
