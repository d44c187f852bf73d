package air.samples;

import java.awt.image.BufferedImage;

/** Impressionist nocturnes in thick oil: blue dark, amber lamps, six subjects. */
final class OilSet {
    private OilSet() {}

    static BufferedImage draw(int number) {
        Dice dice = new Dice(number, "oil nocturne");
        Dusk dusk = new Dusk(640, 480);
        Oil.Flow flow =
                switch ((number - 1) % 6) {
                    case 0 -> new NightCountry(dusk).starryVillage(dice);
                    case 1 -> new NightTown(dusk).harbour(dice);
                    case 2 -> new NightTown(dusk).boulevard(dice);
                    case 3 -> new NightTown(dusk).terrace(dice);
                    case 4 -> new NightCountry(dusk).stacks(dice);
                    default -> new NightTown(dusk).bridge(dice);
                };
        return new Oil(dusk.canvas, flow, dice.part(500)).develop();
    }
}
