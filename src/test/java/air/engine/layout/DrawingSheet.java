package air.engine.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws every outline of {@code motifs.txt} with its name, to look at. Argument: the PNG to write. */
final class DrawingSheet {
    private static final Map<Drawing.Paint, Color> PAINTS = Map.of(
            Drawing.Paint.BODY, new Color(0x5B7B93),
            Drawing.Paint.SHADE, new Color(0x3F5A70),
            Drawing.Paint.LIT, new Color(0x8FB0C4),
            Drawing.Paint.DARK, new Color(0x23262B),
            Drawing.Paint.LIGHT, new Color(0xF7F1E3),
            Drawing.Paint.ACCENT, new Color(0xD9583B),
            Drawing.Paint.ROOF, new Color(0xA84A32),
            Drawing.Paint.GLOW, new Color(0xF2C14E),
            Drawing.Paint.SKIN, new Color(0xE3B18C),
            Drawing.Paint.LEAF, new Color(0x5F8A4A));
    private static final int CELL = 128;
    private static final int COLUMNS = 14;

    private DrawingSheet() {}

    public static void main(String[] args) throws IOException {
        int count = 0;
        for (Motif motif : Motif.values())
            if (Drawings.of(motif) != null)
                count += Drawings.of(motif).designs().size();
        BufferedImage sheet =
                new BufferedImage(COLUMNS * CELL, (count / COLUMNS + 1) * CELL, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xCFC6B4));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int i = 0;
        for (Motif motif : Motif.values()) {
            if (Drawings.of(motif) == null) continue;
            for (Drawing drawing : Drawings.of(motif).designs()) {
                int x = i % COLUMNS * CELL;
                int y = i / COLUMNS * CELL;
                AffineTransform place = AffineTransform.getTranslateInstance(x + CELL / 2.0, y + CELL - 20);
                place.scale(0.62, 0.62);
                for (Drawing.Part part : drawing.parts()) {
                    g.setColor(PAINTS.get(part.paint()));
                    Path2D outline = new Path2D.Double(part.outline(), place);
                    g.setStroke(Shapes.stroke(part.stroke() * 0.62));
                    if (part.stroke() > 0) g.draw(outline);
                    else g.fill(outline);
                }
                g.setColor(Color.BLACK);
                g.drawString(
                        motif.name().toLowerCase(java.util.Locale.ROOT) + " "
                                + drawing.names().iterator().next(),
                        x + 4,
                        y + CELL - 4);
                i++;
            }
        }
        ImageIO.write(sheet, "png", new File(args[0]));
    }
}
