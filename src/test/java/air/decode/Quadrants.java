package air.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture of four coloured quadrants, 24 x 16 px: wherever a file turns, mirrors or recolours it, that shows. */
final class Quadrants {
    static final int WIDTH = 24;
    static final int HEIGHT = 16;

    /** Top left, top right, bottom left, bottom right. */
    static final int[] COLOURS = {0xC82828, 0x28B43C, 0x323CC8, 0xE6D23C};

    private Quadrants() {}

    /** Stored with its colours in that order. */
    static BufferedImage image(int width, int height, int[] colours, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            g.setColor(new Color(colours[i]));
            g.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        g.dispose();
        return image;
    }

    static BufferedImage image() {
        return image(WIDTH, HEIGHT, COLOURS, BufferedImage.TYPE_INT_RGB);
    }

    static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    static BufferedImage read(byte[] file) throws UndecodableException {
        return Decoder.decode(file, 64_000_000).image();
    }

    /** @param tolerance of each channel, 0 to 255 */
    static void assertShown(BufferedImage image, int[] colours, int tolerance) {
        for (int i = 0; i < 4; i++) {
            int x = image.getWidth() * (1 + i % 2 * 2) / 4;
            int y = image.getHeight() * (1 + i / 2 * 2) / 4;
            assertNear(image.getRGB(x, y), colours[i], tolerance);
        }
    }

    static void assertUpright(BufferedImage image, int tolerance) {
        assertThat(image.getWidth()).isEqualTo(WIDTH);
        assertThat(image.getHeight()).isEqualTo(HEIGHT);
        assertShown(image, COLOURS, tolerance);
    }

    static void assertNear(int rgb, int right, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8)
            assertThat(rgb >> shift & 255)
                    .as("%06x for %06x", rgb & 0xFFFFFF, right & 0xFFFFFF)
                    .isBetween((right >> shift & 255) - tolerance, (right >> shift & 255) + tolerance);
    }
}
