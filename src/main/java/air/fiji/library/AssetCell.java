package air.fiji.library;

import air.report.AssetText;
import air.store.Asset;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;

/** A picture in the grid: the thumbnail, its score, stars and heart, and what it shows. */
final class AssetCell extends JComponent implements ListCellRenderer<Asset> {
    private static final long serialVersionUID = 1L;
    static final Dimension SIZE = new Dimension(184, 226);
    private static final int THUMBNAIL = 160;
    private static final int MARGIN = 12;
    private static final int ARC = 12;
    private static final int PILL_HEIGHT = 20;
    private static final Color EMPTY = new Color(128, 128, 128, 30);
    private static final Color STAR = new Color(0xE0A100);
    private static final Color HEART = new Color(0xD8345F);

    private final transient ThumbnailCache thumbnails;
    private transient Asset asset;
    private boolean selected;
    private boolean focused;
    private Color highlight = Color.GRAY;

    AssetCell(ThumbnailCache thumbnails) {
        this.thumbnails = thumbnails;
        setPreferredSize(SIZE);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Asset> list, Asset value, int index, boolean isSelected, boolean hasFocus) {
        asset = value;
        selected = isSelected;
        focused = hasFocus;
        setFont(list.getFont().deriveFont(Font.PLAIN));
        setForeground(isSelected ? list.getSelectionForeground() : list.getForeground());
        highlight = list.getSelectionBackground();
        setToolTipText(value == null ? null : AssetText.title(value));
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (selected) {
            g.setColor(highlight);
            g.fillRoundRect(2, 2, getWidth() - 4, getHeight() - 4, ARC, ARC);
        }
        if (focused) {
            g.setColor(getForeground());
            g.drawRoundRect(2, 2, getWidth() - 5, getHeight() - 5, ARC, ARC);
        }
        if (asset == null) empty(g, "");
        else paintAsset(g);
        g.dispose();
    }

    private void paintAsset(Graphics2D g) {
        Optional<BufferedImage> thumbnail = thumbnails.get(asset);
        if (thumbnail.isPresent()) {
            Rectangle place = place(thumbnail.get());
            g.drawImage(thumbnail.get(), place.x, place.y, place.width, place.height, null);
            score(g, place.x + place.width, place.y);
        } else {
            empty(g, thumbnails.hopeless(asset) ? instead() : "");
            score(g, MARGIN + THUMBNAIL, MARGIN);
        }
        g.setFont(getFont());
        g.setColor(getForeground());
        FontMetrics metrics = g.getFontMetrics();
        int line = MARGIN + THUMBNAIL + 6 + metrics.getAscent();
        g.drawString(cut(AssetText.title(asset), metrics, getWidth() - 2 * MARGIN), MARGIN, line);
        marks(g, line + metrics.getHeight() + 1);
    }

    private String instead() {
        if (asset.missing()) return "original missing";
        return asset.mediaType().replaceFirst(".*/", "");
    }

    private void empty(Graphics2D g, String text) {
        g.setColor(EMPTY);
        g.fillRoundRect(MARGIN, MARGIN, THUMBNAIL, THUMBNAIL, ARC, ARC);
        g.setColor(getForeground());
        g.drawString(text, MARGIN + (THUMBNAIL - g.getFontMetrics().stringWidth(text)) / 2, MARGIN + THUMBNAIL / 2);
    }

    private static Rectangle place(BufferedImage image) {
        double scale = (double) THUMBNAIL / Math.max(image.getWidth(), image.getHeight());
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        int x = MARGIN + (THUMBNAIL - width) / 2;
        int y = MARGIN + (THUMBNAIL - height) / 2;
        return new Rectangle(x, y, width, height);
    }

    /** In the picture's corner. */
    private void score(Graphics2D g, int right, int top) {
        if (asset.score().isEmpty()) return;
        g.setFont(getFont().deriveFont(Font.BOLD));
        String text = AssetText.score(asset);
        int width = g.getFontMetrics().stringWidth(text) + 14;
        int x = right - width - 5;
        int y = top + 5;
        g.setColor(new Color(0, 0, 0, 170));
        g.fillRoundRect(x, y, width, PILL_HEIGHT, PILL_HEIGHT, PILL_HEIGHT);
        double score = asset.score().getAsDouble();
        g.setColor(Color.getHSBColor((float) (score / 10 * 0.33), 0.45f, 1f));
        g.drawString(text, x + 7, y + PILL_HEIGHT - 5);
    }

    private void marks(Graphics2D g, int line) {
        String stars = "★".repeat(asset.rating().orElse(0));
        g.setColor(selected ? getForeground() : STAR);
        g.drawString(stars, MARGIN, line);
        if (!asset.favourite()) return;
        int x = MARGIN + (stars.isEmpty() ? 0 : g.getFontMetrics().stringWidth(stars) + 6);
        g.setColor(selected ? getForeground() : HEART);
        g.drawString("♥", x, line);
    }

    private static String cut(String text, FontMetrics metrics, int width) {
        if (metrics.stringWidth(text) <= width) return text;
        int length = text.length();
        while (length > 1 && metrics.stringWidth(text.substring(0, length) + "…") > width) length--;
        return text.substring(0, length).strip() + "…";
    }
}
