package air.simulator;

import java.awt.image.BufferedImage;
import java.util.List;

/** Who does the work behind the simulator's protocol. */
public interface Models {
    /** A PNG. */
    byte[] paint(String words, List<BufferedImage> pictures, int width, int height, long seed);

    /** A taste profile as JSON. */
    String profile(List<BufferedImage> references);

    /** A critique as JSON, with findings where the words ask for them. */
    String critique(String words, BufferedImage picture);

    /** Whether the first of two pictures is the better; where nobody knows better, the darker is. */
    default boolean prefersFirst(BufferedImage first, BufferedImage second) {
        return brightness(first) <= brightness(second);
    }

    private static double brightness(BufferedImage picture) {
        double sum = 0;
        for (int rgb : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
            sum += (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
        return sum / ((long) picture.getWidth() * picture.getHeight());
    }

    /** The answer to a question about a picture: yes, no or cannot tell. */
    default String check(String question, BufferedImage picture) {
        return "cannot tell";
    }
}
