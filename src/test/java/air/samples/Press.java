package air.samples;

import java.awt.image.BufferedImage;

/** A sheet of warm paper and the five inks of the screen prints, printed from light to dark. */
final class Press {
    static final int MARIGOLD = 0;
    static final int PINK = 1;
    static final int CORAL = 2;
    static final int TEAL = 3;
    static final int NIGHT = 4;
    private static final int[] INKS = {0xF3B235, 0xF3A48C, 0xE5533A, 0x1B7F86, 0x232A42};

    final Canvas canvas;
    final Plate[] plates = new Plate[INKS.length];

    Press(int width, int height, Dice dice) {
        canvas = new Canvas(width, height, Tint.hex(0xF6ECD8));
        Noise tooth = new Noise(dice.seed());
        canvas.all((i, x, y) -> canvas.scale(
                i, 1 + .05 * (tooth.fbm(x / 2.4, y / 2.4, 2) - .5) + .05 * (tooth.fbm(x / 120, y / 120, 3) - .5)));
        for (int k = 0; k < INKS.length; k++) {
            plates[k] = new Plate(canvas, Tint.hex(INKS[k]), dice.part(k), k == NIGHT ? .8 : 2.4);
        }
    }

    /** The whole sheet and a little over. */
    java.awt.Shape sheet() {
        return Cut.box(-9, -9, canvas.width + 9, canvas.height + 9);
    }

    Plate plate(int ink) {
        return plates[ink];
    }

    /** Cuts a shape out of every plate, then adds it to one: a clean colour where shapes lie over others. */
    void clear(java.awt.Shape shape, int ink) {
        for (Plate plate : plates) {
            plate.cut(shape);
        }
        plates[ink].add(shape);
    }

    BufferedImage print() {
        for (Plate plate : plates) {
            plate.print();
        }
        return canvas.develop(4);
    }
}
