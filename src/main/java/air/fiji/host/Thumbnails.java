package air.fiji.host;

import air.fiji.image.Pictures;
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
import java.util.ArrayList;
import java.util.List;

/** Check boxes with small pictures of the open images above them; a click on a picture ticks it. */
final class Thumbnails extends Panel {
    private static final long serialVersionUID = 1L;
    private static final int SIDE = 96;
    private static final int PER_ROW = 5;

    private final transient List<Thumbnail> thumbnails = new ArrayList<>();

    /** @param images how many there will be */
    Thumbnails(int images) {
        super(new GridLayout(0, Math.min(images, PER_ROW), 8, 8));
    }

    Checkbox add(int imageId, String label, boolean ticked) {
        Checkbox box = new Checkbox(label, ticked);
        Thumbnail thumbnail = new Thumbnail(imageId, box);
        thumbnails.add(thumbnail);
        Panel cell = new Panel(new BorderLayout());
        cell.add(thumbnail, BorderLayout.CENTER);
        cell.add(box, BorderLayout.SOUTH);
        add(cell);
        return box;
    }

    /** Draws the small pictures in turn; large images take a while, and no dialog waits for them. */
    void load() {
        Thread loading = new Thread(() -> thumbnails.forEach(Thumbnail::load), "AIR thumbnails");
        loading.setDaemon(true);
        loading.start();
    }

    /** One small picture. */
    private static final class Thumbnail extends Canvas {
        private static final long serialVersionUID = 1L;
        private final int imageId;
        private transient volatile Image image;

        Thumbnail(int imageId, Checkbox box) {
            this.imageId = imageId;
            addMouseListener(new MouseAdapter() {
                @Override
                public void mouseClicked(MouseEvent event) {
                    box.setState(!box.getState());
                }
            });
        }

        void load() {
            ImagePlus open = WindowManager.getImage(imageId);
            if (open == null) return;
            image = Pictures.seen(open).atMost(SIDE).toBufferedImage();
            repaint();
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(SIDE, SIDE);
        }

        @Override
        public void paint(Graphics g) {
            Image drawn = image;
            if (drawn == null) return;
            int x = (getWidth() - drawn.getWidth(null)) / 2;
            g.drawImage(drawn, x, (getHeight() - drawn.getHeight(null)) / 2, null);
        }
    }
}
