package air.provider;

import air.model.Picture;
import air.simulator.CannedModels;
import air.simulator.Models;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Paints, at once, a picture of the size asked for that only the seed decides. */
final class SeededModels implements Models {
    @Override
    public byte[] paint(String words, List<BufferedImage> pictures, int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++)
            image.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt(1 << 24));
        image.setRGB(0, 0, 0xFFFFFF);
        return Picture.of(image).png();
    }

    @Override
    public String profile(List<BufferedImage> references) {
        return CannedModels.PROFILE;
    }

    @Override
    public String critique(String words, BufferedImage judged) {
        return CannedModels.CRITIQUE;
    }
}
