package air.bench;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Pictures made from a reference without making a picture; none should be accepted. */
public enum Cheat {
    COPY {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            return reference;
        }
    },
    MIRRORED {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            int w = reference.getWidth();
            BufferedImage mirrored = blank(reference);
            for (int y = 0; y < reference.getHeight(); y++)
                for (int x = 0; x < w; x++) mirrored.setRGB(x, y, reference.getRGB(w - 1 - x, y));
            return mirrored;
        }
    },
    SHUFFLED_32 {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            return shuffled(reference, 16);
        }
    },
    SHUFFLED_64 {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            return shuffled(reference, 8);
        }
    },
    SHUFFLED_128 {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            return shuffled(reference, 4);
        }
    },
    COLOUR_NOISE {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            return shuffled(reference, Math.max(reference.getWidth(), reference.getHeight()));
        }
    },
    UPSIDE_DOWN {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            int h = reference.getHeight();
            BufferedImage turned = blank(reference);
            for (int y = 0; y < h; y++)
                for (int x = 0; x < reference.getWidth(); x++) turned.setRGB(x, y, reference.getRGB(x, h - 1 - y));
            return turned;
        }
    },
    /** Four bands in another order. */
    BANDS {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            int w = reference.getWidth();
            int h = reference.getHeight();
            boolean across = w > h;
            int band = (across ? w : h) / 4;
            BufferedImage bands = blank(reference);
            for (int y = 0; y < h; y++)
                for (int x = 0; x < w; x++) {
                    int at = across ? x : y;
                    int from = Math.min((across ? w : h) - 1, (at / band * 3 + 2) % 4 * band + at % band);
                    bands.setRGB(x, y, across ? reference.getRGB(from, y) : reference.getRGB(x, from));
                }
            return bands;
        }
    },
    FLAT {
        @Override
        public BufferedImage apply(BufferedImage reference) {
            int rgb = reference.getRGB(reference.getWidth() / 2, reference.getHeight() / 3);
            return Degradation.pixels(reference, p -> rgb);
        }
    };

    /** What is made of the reference. */
    public abstract BufferedImage apply(BufferedImage reference);

    private static BufferedImage blank(BufferedImage like) {
        return new BufferedImage(like.getWidth(), like.getHeight(), BufferedImage.TYPE_INT_RGB);
    }

    /** Square blocks in random order, {@code across} of them on the longer side. */
    static BufferedImage shuffled(BufferedImage reference, int across) {
        int block = Math.max(1, Math.max(reference.getWidth(), reference.getHeight()) / across);
        int columns = reference.getWidth() / block;
        int rows = reference.getHeight() / block;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) order.add(i);
        Collections.shuffle(order, new Random(3));
        BufferedImage shuffled = new BufferedImage(columns * block, rows * block, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < order.size(); i++)
            for (int y = 0; y < block; y++)
                for (int x = 0; x < block; x++) {
                    int from = order.get(i);
                    int rgb = reference.getRGB(from % columns * block + x, from / columns * block + y);
                    shuffled.setRGB(i % columns * block + x, i / columns * block + y, rgb);
                }
        return shuffled;
    }
}
