package air.fiji.run;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import javax.swing.JComponent;

/** One dimension's score as a bar of ten. */
final class ScoreBar extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int LABEL_WIDTH = 110;
    private static final int NUMBER_WIDTH = 40;

    private final String label;
    private final double score;

    ScoreBar(String label, double score) {
        this.label = label;
        this.score = score;
        setPreferredSize(new Dimension(360, 22));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics;
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int base = getHeight() / 2 + g.getFontMetrics().getAscent() / 2 - 1;
        int length = getWidth() - LABEL_WIDTH - NUMBER_WIDTH;
        g.setColor(getForeground());
        g.drawString(label, 0, base);
        g.drawString(String.format(Locale.ROOT, "%.1f", score), getWidth() - NUMBER_WIDTH + 8, base);
        g.setColor(new Color(0, 0, 0, 30));
        g.fillRect(LABEL_WIDTH, 4, length, getHeight() - 8);
        g.setColor(Color.getHSBColor((float) (score / 10 * 0.33), 0.55f, 0.75f));
        g.fillRect(LABEL_WIDTH, 4, (int) Math.round(length * score / 10), getHeight() - 8);
    }
}
