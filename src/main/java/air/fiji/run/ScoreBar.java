package air.fiji.run;

import air.text.Figures;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.OptionalDouble;
import javax.swing.JComponent;

/** One dimension's score as a bar of ten; what was measured of it is a blue mark on the bar and a figure beside it. */
final class ScoreBar extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int LABEL_WIDTH = 110;
    private static final int NUMBER_WIDTH = 40;
    private static final int MARK_WIDTH = 3;
    static final Color MEASURED = new Color(0x1565C0);

    private final String label;
    private final transient OptionalDouble score;
    private final transient OptionalDouble measured;

    /** @param score 0 to 10; empty where only measures are known */
    ScoreBar(String label, OptionalDouble score, OptionalDouble measured) {
        this.label = label;
        this.score = score;
        this.measured = measured;
        setPreferredSize(new Dimension(360, 22));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics;
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int base = getHeight() / 2 + g.getFontMetrics().getAscent() / 2 - 1;
        int numbers = NUMBER_WIDTH * (measured.isPresent() ? 2 : 1);
        int length = getWidth() - LABEL_WIDTH - numbers;
        g.setColor(getForeground());
        g.drawString(label, 0, base);
        score.ifPresent(value -> g.drawString(Figures.score(value), getWidth() - numbers + 8, base));
        g.setColor(new Color(0, 0, 0, 30));
        g.fillRect(LABEL_WIDTH, 4, length, getHeight() - 8);
        score.ifPresent(value -> {
            g.setColor(Color.getHSBColor((float) (value / 10 * 0.33), 0.55f, 0.75f));
            g.fillRect(LABEL_WIDTH, 4, (int) Math.round(length * value / 10), getHeight() - 8);
        });
        measured.ifPresent(value -> mark(g, value, length, base));
    }

    private void mark(Graphics2D g, double value, int length, int base) {
        g.setColor(MEASURED);
        int x = (int) Math.round((length - MARK_WIDTH) * value / 10);
        g.fillRect(LABEL_WIDTH + x, 1, MARK_WIDTH, getHeight() - 2);
        g.drawString(Figures.score(value), getWidth() - NUMBER_WIDTH + 8, base);
    }
}
