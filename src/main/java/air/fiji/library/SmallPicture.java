package air.fiji.library;

import air.store.Asset;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.Icon;

/** An asset's thumbnail as an icon; a grey square until it is loaded. */
final class SmallPicture implements Icon {
    private static final int SIDE = 56;

    private final Asset asset;
    private final ThumbnailCache thumbnails;

    SmallPicture(Asset asset, ThumbnailCache thumbnails) {
        this.asset = asset;
        this.thumbnails = thumbnails;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Optional<BufferedImage> image = thumbnails.get(asset);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(new Color(128, 128, 128, 40));
        g.fillRect(x, y, SIDE, SIDE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        image.ifPresent(picture -> draw(g, picture, x, y));
        g.dispose();
    }

    private static void draw(Graphics2D g, BufferedImage image, int x, int y) {
        double scale = (double) SIDE / Math.max(image.getWidth(), image.getHeight());
        int width = (int) Math.round(image.getWidth() * scale);
        int height = (int) Math.round(image.getHeight() * scale);
        g.drawImage(image, x + (SIDE - width) / 2, y + (SIDE - height) / 2, width, height, null);
    }

    @Override
    public int getIconWidth() {
        return SIDE;
    }

    @Override
    public int getIconHeight() {
        return SIDE;
    }
}
