package air.samples;

import static air.samples.Press.CORAL;
import static air.samples.Press.MARIGOLD;
import static air.samples.Press.NIGHT;
import static air.samples.Press.PINK;
import static air.samples.Press.TEAL;

import java.awt.Shape;

/** Fishes under a moon, and boats before a rising sun. */
final class PrintSea {
    private final Press press;
    private final double width;
    private final double height;

    PrintSea(Press press) {
        this.press = press;
        width = press.canvas.width;
        height = press.canvas.height;
    }

    void fishes(Dice dice) {
        press.plate(TEAL).add(press.sheet());
        for (int k = 0; k < 9; k++) {
            press.plate(TEAL).cut(wave(26 + k * 56, dice.between(0, 6)));
        }
        press.plate(NIGHT).add(press.sheet(), Plate.dots(7, (x, y) -> Noise.clamp(y / height * 1.2 - .45)));
        Shape moon = Cut.disc(dice.between(90, 550), 96, 62);
        press.clear(moon, MARIGOLD);
        press.plate(CORAL).add(moon, Plate.bands(9, .35, 0));
        int[] inks = {CORAL, MARIGOLD, PINK, CORAL, MARIGOLD};
        double[][] spots = {{190, 190}, {440, 255}, {215, 345}, {500, 400}, {70, 270}};
        for (int k = 0; k < 5; k++) {
            Dice d = dice.part(k);
            double size = d.between(.9, 1.15) * (k == 4 ? 62 : 94);
            double x = spots[k][0] + d.between(-22, 22);
            fish(d, Frame.of(x, spots[k][1] + d.between(-14, 14), size, d.chance(.7) ? 1 : -1), inks[k]);
        }
        for (int k = 0; k < 9; k++) {
            weed(dice.part(50 + k), (k + .5) / 9 * width + dice.between(-24, 24));
        }
    }

    private Shape wave(double y, double phase) {
        double[] p = new double[2 * 82];
        for (int k = 0; k <= 40; k++) {
            double x = -10 + k * (width + 20) / 40;
            double v = y + 5 * StrictMath.sin(x * .05 + phase);
            p[2 * k] = x;
            p[2 * k + 1] = v - 2.2;
            p[2 * (81 - k)] = x;
            p[2 * (81 - k) + 1] = v + 2.2;
        }
        return Cut.polygon(p);
    }

    private void fish(Dice dice, Frame f, int ink) {
        int mark = ink == CORAL ? MARIGOLD : CORAL;
        double s = f.down();
        Shape tail = Cut.polygon(f.map(-.72, 0, -1.32, -.46, -1.12, 0, -1.32, .46));
        press.clear(tail, mark);
        press.plate(NIGHT).add(tail, Plate.bands(6, .35, .2));
        press.clear(Cut.polygon(f.map(-.3, -.30, -.1, -.64, .34, -.30)), mark);
        press.clear(Cut.polygon(f.map(-.2, .30, -.3, .56, .1, .32)), mark);
        double[] upper =
                f.map(-.98, .06, -.98, -.05, -.4, -.34, .30, -.42, .88, -.14, 1, .03, .8, .18, .2, .40, -.45, .30);
        Shape body = Cut.blob(upper);
        press.clear(body, ink);
        Shape trunk = Cut.both(body, Cut.polygon(f.map(-2, -1, .34, -1, .34, 1, -2, 1)));
        switch (dice.below(3)) {
            case 0 -> press.plate(NIGHT).add(trunk, Plate.scales(s * .2, 2));
            case 1 -> press.plate(NIGHT).add(trunk, Plate.bands(s * .17, .42, 1.5708));
            default -> press.plate(mark).add(trunk, Plate.dots(s * .15, (x, y) -> .42));
        }
        Shape gill = Cut.without(Cut.disc(f.x(.36), f.y(0), s * .40), Cut.disc(f.x(.30), f.y(0), s * .40));
        press.plate(NIGHT).add(Cut.both(gill, body));
        Shape eye = Cut.disc(f.x(.66), f.y(-.09), s * .105);
        press.clear(eye, PINK);
        press.plate(PINK).cut(eye);
        press.plate(NIGHT).add(Cut.disc(f.x(.68), f.y(-.09), s * .055));
    }

    private void weed(Dice dice, double x) {
        double tall = dice.between(60, 150);
        double lean = dice.between(-.25, .25);
        int[] inks = {CORAL, MARIGOLD, PINK};
        int ink = inks[dice.below(3)];
        for (int k = 0; k < 8; k++) {
            double up = tall * k / 8;
            double length = 36 * (1 - .09 * k);
            double angle = -1.57 + lean + (k % 2 == 0 ? .7 : -.7);
            press.clear(Cut.leaf(x + lean * up, height + 6 - up, angle, length, length * .16), ink);
        }
    }

    void boats(Dice dice) {
        press.plate(PINK).add(Cut.box(-9, -9, width + 9, 300));
        double sun = dice.between(180, 460);
        for (int k = 0; k < 24; k += 2) {
            double from = StrictMath.PI + k * StrictMath.PI / 24;
            press.plate(MARIGOLD).add(Cut.slice(sun, 272, 700, from, from + StrictMath.PI / 24));
        }
        press.clear(Cut.disc(sun, 272, 92), CORAL);
        Shape water = Cut.box(-9, 270, width + 9, height + 9);
        press.clear(water, TEAL);
        press.plate(NIGHT).add(water, Plate.gouges(10, 70, 0, dice.seed()));
        press.plate(MARIGOLD).add(Cut.box(sun - 60, 280, sun + 60, height), Plate.gouges(13, 60, 0, dice.seed() + 1));
        int[] sails = {CORAL, MARIGOLD, NIGHT, PINK};
        double[][] spots = {{300, 318, .55}, {120, 340, .8}, {470, 366, 1.05}, {250, 432, 1.1}};
        for (int k = 0; k < 4; k++) {
            Dice d = dice.part(k);
            double x = spots[k][0] + d.between(-26, 26);
            boat(Frame.of(x, spots[k][1], 100 * spots[k][2], d.chance(.5) ? 1 : -1), sails[k]);
        }
    }

    private void boat(Frame f, int ink) {
        double s = f.down();
        Shape main = Cut.polygon(f.map(.03, -1.5, .03, -.16, .78, -.16));
        press.clear(main, ink);
        press.plate(ink == NIGHT ? TEAL : NIGHT).add(main, Plate.bands(s * .16, .3, .5));
        Shape jib = Cut.polygon(f.map(-.03, -1.25, -.03, -.16, -.50, -.16));
        press.clear(jib, PINK);
        press.plate(PINK).cut(jib);
        press.plate(CORAL).add(jib, Plate.dots(6, (x, y) -> .22));
        press.plate(NIGHT).add(Cut.bar(f.x(0), f.y(-1.6), f.x(0), f.y(0), 2));
        press.clear(Cut.polygon(f.map(-.66, -.1, .82, -.1, .56, .18, -.46, .18)), NIGHT);
        press.clear(Cut.bar(f.x(-.6), f.y(-.02), f.x(.75), f.y(-.02), 2.4), MARIGOLD);
    }
}
