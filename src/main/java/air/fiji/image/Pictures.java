package air.fiji.image;

import air.decode.AreaAverage;
import air.decode.RowSink;
import air.decode.Srgb;
import air.model.Picture;
import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Pictures from ImageJ's images, as they are seen, and back. */
public final class Pictures {
    /** Larger images are reduced: no model looks at more, and a few of them must fit into the memory. */
    public static final long MOST_PIXELS = 16_000_000;

    /** Rows turned to colours at a time. */
    private static final int STRIP = 256;

    private Pictures() {}

    /**
     * What the image shows: the current slice or channels through display range, colour table and composite colours,
     * cropped to the bounds of an area selection. More than {@link #MOST_PIXELS} are reduced by area.
     */
    public static Picture seen(ImagePlus image) {
        Rectangle region = Region.of(image).bounds();
        Dimension size = AreaAverage.within(region.width, region.height, MOST_PIXELS);
        BufferedImage seen = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        RowSink to = (y, rgb) -> seen.setRGB(0, y, size.width, 1, rgb, 0, size.width);
        boolean small = size.equals(region.getSize());
        lines(image, region, small ? to : new AreaAverage(region.width, region.height, size.width, size.height, to));
        return Picture.of(seen);
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

    private static void lines(ImagePlus image, Rectangle region, RowSink to) {
        if (image instanceof CompositeImage) {
            Srgb.lines(drawn(image.getImage(), region), to);
            return;
        }
        for (int y = 0; y < region.height; y += STRIP) {
            int top = y;
            Rectangle strip = new Rectangle(region.x, region.y + y, region.width, Math.min(STRIP, region.height - y));
            Srgb.lines(crop(image.getProcessor(), strip).getBufferedImage(), (row, rgb) -> to.line(top + row, rgb));
        }
    }

    private static BufferedImage drawn(Image image, Rectangle region) {
        if (image instanceof BufferedImage buffered)
            return buffered.getSubimage(region.x, region.y, region.width, region.height);
        BufferedImage copy = new BufferedImage(region.width, region.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = copy.createGraphics();
        g.drawImage(image, -region.x, -region.y, null);
        g.dispose();
        return copy;
    }

    /** A new image of the picture's pixels, not yet shown; ImageJ asks before it throws it away. */
    public static ImagePlus window(String title, Picture picture) {
        ImagePlus image = new ImagePlus(title, new ColorProcessor(picture.width(), picture.height(), picture.rgb()));
        image.changes = true;
        return image;
    }
}
