package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Palette;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Small reference sets of known colours for tests: bands from top to bottom with blocks on them. */
public enum Tastes {
    INK(0xEFE7D6, 0xD9D3C6, 0x9A9C9B, 0x55595C, 0x23262B, 0xB23A2E),
    PRINT(0xF5EBD8, 0xF2B134, 0xE8543F, 0x1F7A8C, 0x22304A, 0xF28F7B),
    NIGHT(0x10142B, 0x2B2F5E, 0x6E4A6E, 0x0B0E1C, 0x23264A, 0xFFB85C),
    OIL(0xA9B4B0, 0x8D9A8A, 0x7C7A55, 0x5C4A33, 0x3A2E24, 0xC9A46A),
    PASTEL(0xF7E8E4, 0xE6D5EA, 0xC9DDF0, 0xBFD8C8, 0x9FB0C9, 0xE79AA5);

    private final int[] colours;

    Tastes(int... colours) {
        this.colours = colours;
    }

    public Palette palette() {
        List<Lab> references = new ArrayList<>();
        for (int k = 0; k < 3; k++) references.add(Lab.of(picture(k)));
        return Palette.of(references);
    }

    private BufferedImage picture(int k) {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int band = 0; band < 4; band++) {
            g.setColor(new Color(colours[band]));
            g.fillRect(0, band * 30 + 4 * k, 160, 40);
        }
        g.setColor(new Color(colours[4]));
        g.fillRect(20 + 10 * k, 50, 30, 40);
        g.setColor(new Color(colours[5]));
        g.fillRect(100 - 10 * k, 40, 24, 24);
        g.dispose();
        return image;
    }
}
