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
        InkBamboo bamboo = new InkBamboo(ink);
        int side = dice.chance(.5) ? 1 : -1;
        double x = 320 - side * 110;
        bamboo.stalk(dice.part(1), x + side * 104, 9, -side * 46, .16);
        bamboo.spray(dice.part(2), x + side * 92, 250, 110, side, .20);
        bamboo.spray(dice.part(3), x + side * 66, 60, 80, side, .17);
        bamboo.stalk(dice.part(4), x, 16, side * 36, .55);
        bamboo.stalk(dice.part(5), x - side * 64, 7.5, side * 70, .9);
        bamboo.spray(dice.part(6), x + side * 26, 72, 150, side, 1.35);
        bamboo.spray(dice.part(7), x - side * 2, 40, 120, -side, 1.2);
        bamboo.spray(dice.part(8), x - side * 38, 232, 96, -side, 1.5);
        bamboo.spray(dice.part(9), x + side * 14, 322, 70, side, .6);
        ink.seal(side > 0 ? 566 : 52, 408, 22);
    }

    private static void plum(Ink ink, Dice dice) {
        InkBranch plum = new InkBranch(ink);
        boolean right = dice.chance(.5);
        double[] knees = {
            -24, 446, 40, 420, 92, 384, 150, 386, 196, 350, 262, 346, 330, 334, 358, 292, 420, 262, 446, 212, 512, 190,
            580, 96
        };
        for (int k = 0; k < knees.length; k += 2) {
            knees[k] = (right ? 640 - knees[k] : knees[k]) + dice.bell() * 5;
            knees[k + 1] += dice.bell() * 7;
        }
        plum.branch(dice.part(1), 19, .45, knees);
        plum.bird(dice.part(2), knees[10], knees[11] - 9, 88, right ? -1 : 1);
        ink.seal(right ? 52 : 566, 412, 22);
    }

    private static void persimmons(Ink ink, Dice dice) {
        InkHarvest harvest = new InkHarvest(ink);
        double[] xs = {112, 208, 305, 398, 512, 356};
        double[] tones = {.16, .8, 1.5, .42, .10, 1.0};
        int shift = dice.below(6);
        for (int k = 0; k < 6; k++) {
            Dice d = dice.part(k);
            double y = k == 5 ? 348 : 258 + d.bell() * 10;
            harvest.persimmon(d, xs[k] + d.bell() * 7, y, 47 + d.bell() * 4, tones[(k + shift) % 6]);
        }
        ink.seal(560, 412, 22);
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
        InkHarvest harvest = new InkHarvest(ink);
        int side = dice.chance(.5) ? 1 : -1;
        harvest.lotusLeaf(dice.part(1), 320 + side * 200, 130, 70, .5, .22);
        harvest.lotusLeaf(dice.part(2), 320 + side * 110, 220, 125, .52, .85);
        harvest.lotusLeaf(dice.part(3), 320 - side * 120, 330, 90, .34, .36);
        harvest.lotusLeaf(dice.part(4), 320 + side * 190, 370, 80, .42, 1.25);
        new InkLand(ink).reeds(dice.part(5), 320 - side * 60, 490, 140, 12);
        ink.seal(side > 0 ? 44 : 576, 60, 22);
    }
}
