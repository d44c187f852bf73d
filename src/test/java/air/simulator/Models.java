package air.simulator;

import java.awt.image.BufferedImage;
import java.util.List;

/** Who does the work behind the simulator's protocol. */
public interface Models {
    /** A PNG. */
    byte[] paint(String words, List<BufferedImage> pictures, int width, int height, long seed);

    /** A taste profile as JSON. */
    String profile(List<BufferedImage> references);

    /** A critique as JSON. */
    String critique(String words, BufferedImage picture);
}
