package air.bench;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.List;

/** Features neither the engine's judge nor its painter uses: an RGB histogram (8x8x8) and local binary patterns. */
record IndependentFeatures(double[] colours, double[] patterns) {
    private static final int SIDE = 256;

    static IndependentFeatures of(BufferedImage image) {
        BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.drawImage(image.getScaledInstance(SIDE, SIDE, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        double[] colours = new double[512];
        double[] patterns = new double[256];
        int[] grey = new int[SIDE * SIDE];
        for (int i = 0; i < grey.length; i++) {
            int rgb = small.getRGB(i % SIDE, i / SIDE);
            colours[(rgb >> 21 & 7) << 6 | (rgb >> 13 & 7) << 3 | rgb >> 5 & 7] += 1.0 / grey.length;
            grey[i] = (rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255);
        }
        for (int y = 1; y < SIDE - 1; y++)
            for (int x = 1; x < SIDE - 1; x++) patterns[pattern(grey, y * SIDE + x)] += 1.0 / grey.length;
        return new IndependentFeatures(colours, patterns);
    }

    private static int pattern(int[] grey, int at) {
        int[] round = {-SIDE - 1, -SIDE, -SIDE + 1, 1, SIDE + 1, SIDE, SIDE - 1, -1};
        int pattern = 0;
        for (int k = 0; k < 8; k++) if (grey[at + round[k]] > grey[at]) pattern |= 1 << k;
        return pattern;
    }

    private double distance(IndependentFeatures other) {
        double sum = 0;
        for (int i = 0; i < colours.length; i++) sum += Math.abs(colours[i] - other.colours[i]);
        for (int i = 0; i < patterns.length; i++) sum += Math.abs(patterns[i] - other.patterns[i]);
        return sum;
    }

    /** The index of the set that holds the nearest other picture. */
    static int nearest(IndependentFeatures one, List<? extends List<IndependentFeatures>> sets) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int s = 0; s < sets.size(); s++)
            for (IndependentFeatures other : sets.get(s)) {
                double distance = one.distance(other);
                if (other == one || distance >= least) continue;
                least = distance;
                best = s;
            }
        return best;
    }
}
