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
                    case 1 -> new NightWater(dusk).bridge(dice);
                    case 2 -> new NightStreet(dusk).boulevard(dice);
                    case 3 -> new NightTerrace(dusk).draw(dice);
                    case 4 -> new NightWater(dusk).harbour(dice);
                    default -> new NightCountry(dusk).stacks(dice);
                };
        return new Oil(dusk.canvas, flow, dice.part(500)).develop();
    }
}
