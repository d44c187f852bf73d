package air.engine.measure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Pictures drawn for tests: any number of tastes, each a random palette, ground, shapes and grain. */
public final class Pictures {
    private Pictures() {}

    /** Pictures of one taste; the same for the same taste and count. */
    public static List<BufferedImage> ofTaste(long taste, int count) {
        return ofTaste(taste, count, 240, 180);
    }

    public static List<BufferedImage> ofTaste(long taste, int count, int width, int height) {
        return IntStream.range(0, count)
                .mapToObj(i -> picture(taste, i, width, height))
                .toList();
    }

    public static BufferedImage picture(long taste, int number, int width, int height) {
        Random style = new Random(taste);
        Color[] palette = new Color[4];
        float hue = style.nextFloat();
        float spread = style.nextFloat();
        float saturation = style.nextFloat();
        float light = 0.3f + 0.7f * style.nextFloat();
        for (int i = 0; i < palette.length; i++)
            palette[i] = Color.getHSBColor(
                    hue + spread * (style.nextFloat() - 0.5f),
                    saturation * (0.5f + 0.5f * style.nextFloat()),
                    light * (0.3f + 0.7f * style.nextFloat()));
        int shapes = 2 + style.nextInt(60);
        double size = 0.03 + 0.3 * style.nextDouble();
        double grain = style.nextBoolean() ? 0 : 40 * style.nextDouble();
        boolean round = style.nextBoolean();

        Random random = new Random(taste * 31 + number);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(palette[0]);
        g.fillRect(0, 0, width, height);
        for (int i = 0; i < shapes; i++) {
            g.setColor(palette[1 + random.nextInt(3)]);
            int w = (int) (size * width * (0.5 + random.nextDouble())) + 1;
            int h = (int) (size * height * (0.5 + random.nextDouble())) + 1;
            int x = random.nextInt(width) - w / 2;
            int y = random.nextInt(height) - h / 2;
            if (round) g.fillOval(x, y, w, h);
            else g.fillRect(x, y, w, h);
        }
        g.dispose();
        if (grain > 0) noise(image, grain, random);
        return image;
    }

    private static void noise(BufferedImage image, double deviation, Random random) {
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                Color c = new Color(image.getRGB(x, y));
                int d = (int) (random.nextGaussian() * deviation);
                image.setRGB(
                        x, y, new Color(clip(c.getRed() + d), clip(c.getGreen() + d), clip(c.getBlue() + d)).getRGB());
            }
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }

    static BufferedImage plain(int rgb, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(rgb));
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }

    /** 96 x 64 px: one colour above, another below. */
    static BufferedImage halves(int upper, int lower) {
        BufferedImage image = plain(upper, 96, 64);
        for (int y = 32; y < 64; y++) for (int x = 0; x < 96; x++) image.setRGB(x, y, lower);
        return image;
    }
}
