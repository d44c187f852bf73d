package air.samples;

import java.awt.image.BufferedImage;

/** Ink wash on warm rice paper: six subjects, one seal, much left empty. */
final class InkSet {
    private InkSet() {}

    static BufferedImage draw(int number) {
        Dice dice = new Dice(number, "ink wash");
        Ink ink = new Ink(640, 480, dice.seed());
        switch ((number - 1) % 6) {
            case 0 -> mountains(ink, dice);
            case 1 -> bamboo(ink, dice);
            case 2 -> plum(ink, dice);
            case 3 -> persimmons(ink, dice);
            case 4 -> reeds(ink, dice);
            default -> lotus(ink, dice);
        }
        return ink.canvas.develop(2);
    }

    private static void mountains(Ink ink, Dice dice) {
        InkLand land = new InkLand(ink);
        int side = dice.chance(.5) ? 1 : -1;
        double middle = 320 + side * 130;
        land.range(dice.part(1), 250, middle - side * 220, 150, 110, .12);
        land.range(dice.part(2), 290, middle + side * 30, 190, 190, .34);
        land.range(dice.part(3), 340, middle + side * 70, 150, 190, .62);
        land.range(dice.part(4), 420, middle + side * 170, 120, 120, .95);
        double x = middle + side * 110;
        for (int k = 0; k < 3; k++) {
            land.pine(dice.part(10 + k), x + k * side * 22, 356 - k * 14, 52 - 9 * k);
        }
        land.boat(dice.part(20), 320 - side * 150, 396, 60, -side);
        land.geese(dice.part(21), 320 - side * 190, 84, 7, 9);
        ink.seal(side > 0 ? 36 : 586, 428, 22);
    }

    private static void bamboo(Ink ink, Dice dice) {
        InkGarden garden = new InkGarden(ink);
        boolean right = dice.chance(.5);
        double x = right ? 450 : 150;
        garden.bamboo(dice.part(1), x + 90, 9, -40, .20);
        garden.leaves(dice.part(6), x + 60, 60, 90, 2.9, .22);
        garden.leaves(dice.part(7), x + 80, 250, 80, .2, .20);
        garden.bamboo(dice.part(2), x, 15, 34, .62);
        garden.bamboo(dice.part(3), x - 62, 7, 60, .95);
        garden.leaves(dice.part(8), x + 18, 90, 120, 3.0, 1.25);
        garden.leaves(dice.part(9), x + 10, 118, 105, .25, 1.15);
        garden.leaves(dice.part(10), x - 30, 240, 90, 2.8, 1.35);
        ink.seal(right ? 60 : 566, 408, 22);
    }

    private static void plum(Ink ink, Dice dice) {
        InkGarden garden = new InkGarden(ink);
        boolean right = dice.chance(.5);
        double[] path = {-20, 400, 90, 352, 170, 306, 262, 300, 352, 236, 440, 214, 540, 140};
        for (int k = 0; k < path.length; k += 2) {
            path[k] = right ? 640 - path[k] : path[k];
            path[k + 1] += dice.bell() * 10;
        }
        garden.branch(dice.part(1), 15, path);
        garden.bird(dice.part(2), path[6], path[7] - 6, 74, right ? -1 : 1);
        ink.seal(right ? 52 : 566, 400, 22);
    }

    private static void persimmons(Ink ink, Dice dice) {
        InkGarden garden = new InkGarden(ink);
        double[] xs = {112, 214, 305, 398, 505, 352};
        double[] tones = {.16, .75, 1.5, .42, .10, .95};
        int shift = dice.below(6);
        for (int k = 0; k < 6; k++) {
            Dice d = dice.part(k);
            double y = k == 5 ? 338 : 258 + d.bell() * 9;
            garden.persimmon(d, xs[k] + d.bell() * 7, y, 44 + d.bell() * 3, tones[(k + shift) % 6]);
        }
        ink.seal(560, 404, 22);
    }

    private static void reeds(Ink ink, Dice dice) {
        InkLand land = new InkLand(ink);
        int side = dice.chance(.5) ? 1 : -1;
        land.moon(dice.part(1), 320 + side * 120, 150, 52);
        land.range(dice.part(2), 330, 320 + side * 60, 260, 50, .14);
        land.reeds(dice.part(3), 320 - side * 180, 490, 250, 64);
        land.geese(dice.part(4), 300 + side * 40, 120, 6, 11);
        ink.seal(side > 0 ? 580 : 40, 420, 22);
    }

    private static void lotus(Ink ink, Dice dice) {
        InkGarden garden = new InkGarden(ink);
        int side = dice.chance(.5) ? 1 : -1;
        garden.lotusLeaf(dice.part(1), 320 + side * 200, 130, 70, .5, .22);
        garden.lotusLeaf(dice.part(2), 320 + side * 110, 220, 125, .52, .85);
        garden.lotusLeaf(dice.part(3), 320 - side * 120, 330, 90, .34, .36);
        garden.lotusLeaf(dice.part(4), 320 + side * 190, 370, 80, .42, 1.25);
        new InkLand(ink).reeds(dice.part(5), 320 - side * 60, 490, 140, 12);
        ink.seal(side > 0 ? 44 : 576, 60, 22);
    }
}
