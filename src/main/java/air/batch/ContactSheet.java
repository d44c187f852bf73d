package air.batch;

import air.batch.BatchListener.Level;
import air.batch.ItemResult.ItemRound;
import air.files.SafeFiles;
import air.files.WriteFailedException;
import air.model.Picture;
import air.text.SafeText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * One picture per item: its rounds side by side above a caption. All have the same size and are named in the order of
 * the prompts, so their folder opens in ImageJ as a stack. Thread-safe.
 */
final class ContactSheet {
    /** Longer side of a picture on the sheet, px. */
    static final int PICTURE_SIDE = 320;

    private static final int GAP = 8;
    private static final int CAPTION = 52;
    private static final float QUALITY = 0.88f;
    private static final Color PAPER = new Color(0xF7F6F3);
    private static final Color INK = new Color(0x222222);
    private static final Color FAINT = new Color(0x8A8780);
    private static final Color ALARM = new Color(0xA33A2A);

    private final Path folder;
    private final int columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final BatchListener listener;
    private final AtomicBoolean told = new AtomicBoolean();

    ContactSheet(Path folder, int columns, List<BatchPrompt> prompts, BatchListener listener) {
        this.folder = folder;
        this.columns = columns;
        this.listener = listener;
        for (BatchPrompt prompt : prompts) positions.put(prompt.id(), positions.size() + 1);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WriteFailedException(folder, e);
        }
    }

    /** Width of every picture of the sheet, px. */
    int width() {
        return GAP + columns * (PICTURE_SIDE + GAP);
    }

    /** Height of the part over the caption, px. */
    int pictureHeight() {
        return PICTURE_SIDE + 2 * GAP;
    }

    Path file(String id) {
        return folder.resolve(String.format(Locale.ROOT, "%05d_%s.jpg", positions.get(id), id));
    }

    /** @param thumbnails of the rounds, at most {@value #PICTURE_SIDE} px */
    void draw(ItemResult item, List<Picture> thumbnails) {
        try {
            SafeFiles.write(
                    file(item.prompt().id()),
                    Picture.of(drawn(item, thumbnails)).jpeg(QUALITY));
        } catch (InternalError | NullPointerException | IllegalStateException e) {
            // A Java without any fonts: the batch itself needs none.
            if (!told.getAndSet(true))
                listener.said(Level.WARNING, "The contact sheet's pictures cannot be drawn on this machine: " + e);
        }
    }

    private BufferedImage drawn(ItemResult item, List<Picture> thumbnails) {
        BufferedImage image = new BufferedImage(width(), pictureHeight() + CAPTION, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(PAPER);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int i = 0; i < columns; i++) {
            int x = GAP + i * (PICTURE_SIDE + GAP);
            if (i < thumbnails.size()) place(g, thumbnails.get(i), x);
            else frame(g, x);
        }
        caption(g, item);
        g.dispose();
        return image;
    }

    private static void place(Graphics2D g, Picture picture, int x) {
        int dx = (PICTURE_SIDE - picture.width()) / 2;
        int dy = (PICTURE_SIDE - picture.height()) / 2;
        g.drawImage(picture.toBufferedImage(), x + dx, GAP + dy, null);
    }

    private static void frame(Graphics2D g, int x) {
        g.setColor(FAINT);
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4}, 0));
        g.drawRect(x, GAP, PICTURE_SIDE - 1, PICTURE_SIDE - 1);
    }

    private void caption(Graphics2D g, ItemResult item) {
        int y = pictureHeight() + 14;
        g.setColor(INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        String title = item.prompt().title();
        text(g, title.isBlank() ? item.prompt().id() : item.prompt().id() + "  " + title, y);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        boolean failed = item.failure().isPresent();
        g.setColor(failed ? ALARM : INK);
        text(g, failed ? item.failure().get() : scores(item), y + 22);
    }

    private void text(Graphics2D g, String text, int y) {
        FontMetrics metrics = g.getFontMetrics();
        int room = width() - 2 * GAP;
        String shown = SafeText.line(text);
        while (metrics.stringWidth(shown) > room && shown.length() > 4)
            shown = shown.substring(0, shown.length() - 4) + "...";
        g.drawString(shown, GAP, y);
    }

    private static String scores(ItemResult item) {
        String all = item.rounds().stream().map(ItemRound::shown).collect(Collectors.joining("  →  "));
        String best = item.best()
                .filter(round -> item.rounds().size() > 1)
                .map(round ->
                        "  ·  best: " + round.number() + (item.close().orElse(false) ? ", " + ItemResult.CLOSE : ""))
                .orElse("");
        return all + best;
    }
}
