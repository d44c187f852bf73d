package air.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** What can be done to a picture so that one dimension suffers. */
enum Degradation {
    HUE_TURNED {
        @Override
        BufferedImage apply(BufferedImage picture) {
            return pixels(picture, rgb -> {
                float[] hsb = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
                return Color.HSBtoRGB(hsb[0] + 1 / 3f, hsb[1], hsb[2]);
            });
        }
    },
    GREY {
        @Override
        BufferedImage apply(BufferedImage picture) {
            return pixels(picture, rgb -> {
                int grey = ((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
                return grey << 16 | grey << 8 | grey;
            });
        }
    },
    DARKENED {
        @Override
        BufferedImage apply(BufferedImage picture) {
            return pixels(picture, rgb -> (rgb >> 16 & 255) / 2 << 16 | (rgb >> 8 & 255) / 2 << 8 | (rgb & 255) / 2);
        }
    },
    NOISY {
        @Override
        BufferedImage apply(BufferedImage picture) {
            Random random = new Random(1);
            return pixels(picture, rgb -> {
                int d = (int) (random.nextGaussian() * 18);
                return clip((rgb >> 16 & 255) + d) << 16 | clip((rgb >> 8 & 255) + d) << 8 | clip((rgb & 255) + d);
            });
        }
    },
    BLURRED {
        @Override
        BufferedImage apply(BufferedImage picture) {
            float[] box = new float[49];
            Arrays.fill(box, 1 / 49f);
            BufferedImage rgb = pixels(picture, p -> p);
            ConvolveOp blur = new ConvolveOp(new Kernel(7, 7, box), ConvolveOp.EDGE_NO_OP, null);
            return blur.filter(blur.filter(rgb, null), null);
        }
    },
    CLUTTERED {
        @Override
        BufferedImage apply(BufferedImage picture) {
            BufferedImage cluttered = pixels(picture, rgb -> rgb);
            Graphics2D g = cluttered.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            Random random = new Random(2);
            int side = Math.max(picture.getWidth(), picture.getHeight());
            for (int i = 0; i < 90; i++) {
                int from = random.nextInt(picture.getWidth());
                int row = random.nextInt(picture.getHeight());
                g.setColor(new Color(picture.getRGB(from, row)));
                int size = side / 60 + random.nextInt(side / 20);
                g.fillOval(random.nextInt(picture.getWidth()), random.nextInt(picture.getHeight()), size, size);
            }
            g.dispose();
            return cluttered;
        }
    };

    abstract BufferedImage apply(BufferedImage picture);

    static BufferedImage pixels(BufferedImage picture, IntUnaryOperator change) {
        BufferedImage changed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                changed.setRGB(x, y, change.applyAsInt(picture.getRGB(x, y)) & 0xFFFFFF);
        return changed;
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
