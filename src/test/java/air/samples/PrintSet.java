package air.samples;

import java.awt.image.BufferedImage;

/** Mid-century screen prints on warm paper: six subjects, five inks. */
final class PrintSet {
    private PrintSet() {}

    static BufferedImage draw(int number) {
        Dice dice = new Dice(number, "screen print");
        Press press = new Press(640, 480, dice.part(1000));
        switch ((number - 1) % 6) {
            case 0 -> new PrintBirds(press).draw(dice);
            case 1 -> new PrintTable(press).draw(dice);
            case 2 -> new PrintVillage(press).draw(dice);
            case 3 -> new PrintSea(press).fishes(dice);
            case 4 -> new PrintGarden(press).draw(dice);
            default -> new PrintSea(press).boats(dice);
        }
        return press.print();
    }
}
