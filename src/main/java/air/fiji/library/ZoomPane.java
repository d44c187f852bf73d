package air.fiji.library;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.swing.JComponent;

/** A picture that the wheel enlarges and the mouse moves. */
final class ZoomPane extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final double STEP = 1.25;
    private static final double TO_PIXELS = 3;

    private final transient BufferedImage image;
    private transient ZoomView view = ZoomView.WHOLE;

    /** @param changed gets the view whenever the person changes it */
    ZoomPane(BufferedImage image, Consumer<ZoomView> changed) {
        this.image = image;
        setPreferredSize(new Dimension(420, 420));
        Mouse mouse = new Mouse(changed);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
    }

    void show(ZoomView next) {
        view = next;
        repaint();
    }

    ZoomView view() {
        return view;
    }

    /** Screen pixels a picture's pixel takes. */
    private double scale() {
        double fit = Math.min((double) getWidth() / image.getWidth(), (double) getHeight() / image.getHeight());
        return fit * view.zoom();
    }

    /** The zoom at which a picture's pixel is one on the screen. */
    double actualPixels() {
        return view.zoom() / scale();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        double scale = scale();
        Object hint = scale >= TO_PIXELS
                ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                : RenderingHints.VALUE_INTERPOLATION_BILINEAR;
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, hint);
        g.translate(getWidth() / 2.0, getHeight() / 2.0);
        g.scale(scale, scale);
        g.translate(-view.x() * image.getWidth(), -view.y() * image.getHeight());
        g.drawImage(image, 0, 0, null);
        g.dispose();
    }

    /** Where in the picture a point of the pane is, 0 to 1. */
    private double[] inPicture(Point point) {
        double scale = scale();
        return new double[] {
            view.x() + (point.x - getWidth() / 2.0) / scale / image.getWidth(),
            view.y() + (point.y - getHeight() / 2.0) / scale / image.getHeight()
        };
    }

    /** Wheel, drag and double click. */
    private final class Mouse extends MouseAdapter {
        private final Consumer<ZoomView> changed;
        private Point last;

        Mouse(Consumer<ZoomView> changed) {
            this.changed = changed;
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            double[] at = inPicture(event.getPoint());
            changed.accept(view.zoomed(Math.pow(STEP, -event.getPreciseWheelRotation()), at[0], at[1]));
        }

        @Override
        public void mousePressed(MouseEvent event) {
            last = event.getPoint();
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            double scale = scale();
            double dx = (last.x - event.getX()) / scale / image.getWidth();
            double dy = (last.y - event.getY()) / scale / image.getHeight();
            last = event.getPoint();
            changed.accept(view.moved(dx, dy));
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2) changed.accept(ZoomView.WHOLE);
        }
    }
}
