package air.fiji;

import ij.ImagePlus;
import ij.WindowManager;
import java.awt.BorderLayout;
import java.awt.Canvas;
import java.awt.Checkbox;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.GridLayout;
import java.awt.Image;
import java.awt.Panel;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

/** Check boxes with small pictures of the open images above them; a click on a picture ticks it. */
final class Thumbnails extends Panel {
    private static final long serialVersionUID = 1L;
    private static final int SIDE = 96;
    private static final int PER_ROW = 5;

    /** @param images how many there will be */
    Thumbnails(int images) {
        super(new GridLayout(0, Math.min(images, PER_ROW), 8, 8));
    }

    Checkbox add(int imageId, String label, boolean ticked) {
        Checkbox box = new Checkbox(label, ticked);
        Panel cell = new Panel(new BorderLayout());
        cell.add(new Thumbnail(imageId, box), BorderLayout.CENTER);
        cell.add(box, BorderLayout.SOUTH);
        add(cell);
        return box;
    }

    /** One small picture. */
    private static final class Thumbnail extends Canvas {
        private static final long serialVersionUID = 1L;
        private final transient Image image;

        Thumbnail(int imageId, Checkbox box) {
            ImagePlus open = WindowManager.getImage(imageId);
            image = open == null ? null : Pictures.seen(open).atMost(SIDE).toBufferedImage();
            addMouseListener(new MouseAdapter() {
                @Override
                public void mouseClicked(MouseEvent event) {
                    box.setState(!box.getState());
                }
            });
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(SIDE, SIDE);
        }

        @Override
        public void paint(Graphics g) {
            if (image == null) return;
            int x = (getWidth() - image.getWidth(null)) / 2;
            g.drawImage(image, x, (getHeight() - image.getHeight(null)) / 2, null);
        }
    }
}
