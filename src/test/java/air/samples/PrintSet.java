package air.samples;

import java.awt.image.BufferedImage;

/** Mid-century screen prints on warm paper: six subjects, five inks. */
final class PrintSet {
    private PrintSet() {}

    static BufferedImage draw(int number) {
        Dice dice = new Dice(number, "screen print");
        Press press = new Press(640, 480, dice.part(1000));
        switch ((number - 1) % 6) {
            case 0 -> new PrintNature(press).birds(dice);
            case 1 -> new PrintPlaces(press).table(dice);
            case 2 -> new PrintPlaces(press).village(dice);
            case 3 -> new PrintNature(press).fishes(dice);
            case 4 -> new PrintNature(press).garden(dice);
            default -> new PrintPlaces(press).harbour(dice);
        }
        return press.print();
    }
}
