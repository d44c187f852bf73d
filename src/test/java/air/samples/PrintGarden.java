package air.samples;

import static air.samples.Press.CORAL;
import static air.samples.Press.MARIGOLD;
import static air.samples.Press.NIGHT;
import static air.samples.Press.PINK;
import static air.samples.Press.TEAL;

import java.awt.Shape;

/** Flowers in a row. */
final class PrintGarden {
    private final Press press;
    private final double width;
    private final double height;

    PrintGarden(Press press) {
        this.press = press;
        width = press.canvas.width;
        height = press.canvas.height;
    }

    void draw(Dice dice) {
        int ground = dice.chance(.5) ? MARIGOLD : PINK;
        press.plate(ground).add(press.sheet());
        Shape soil = Cut.box(-9, 330, width + 9, height + 9);
        press.plate(CORAL).add(soil, Plate.dots(7, (x, y) -> Noise.clamp((y - 330) / 190)));
        int[] heads = {CORAL, NIGHT, PINK, TEAL, CORAL, MARIGOLD, CORAL};
        for (int k = 0; k < 7; k++) {
            Dice d = dice.part(k);
            double x = 52 + k * 90 + d.between(-16, 16);
            double y = d.between(90, 235);
            stem(d, x, y);
            bloom(d, x, y, d.between(40, 58), heads[k] == ground ? TEAL : heads[k], ground);
        }
    }

    private void stem(Dice dice, double x, double y) {
        press.plate(NIGHT).add(Cut.bar(x, y, x + dice.between(-12, 12), height + 10, 2.6));
        for (int leaf = 0; leaf < 5; leaf++) {
            Dice l = dice.part(leaf);
            double at = y + 84 + leaf * (height - y - 84) / 5;
            double angle = leaf % 2 == 0 ? l.between(-.8, -.4) : 3.14 + l.between(.4, .8);
            double length = l.between(44, 66);
            press.clear(Cut.leaf(x, at, angle, length, length * .2), l.chance(.7) ? TEAL : NIGHT);
            Shape shaded = Cut.leafHalf(x, at, angle, length, length * .2);
            press.plate(NIGHT).add(shaded, Plate.gouges(5, 26, angle + .5, l.seed()));
        }
    }

    private void bloom(Dice dice, double x, double y, double r, int ink, int ground) {
        int heart = ink == MARIGOLD || ground == MARIGOLD ? NIGHT : MARIGOLD;
        switch (dice.below(3)) {
            case 0 -> daisy(x, y, r, ink, heart, 9 + dice.below(4));
            case 1 -> tulip(x, y, r, ink, heart);
            default -> wheel(x, y, r, ink, heart);
        }
    }

    private void daisy(double x, double y, double r, int ink, int heart, int count) {
        for (int k = 0; k < count; k++) {
            double a = k * 2 * StrictMath.PI / count;
            double c = StrictMath.cos(a);
            double s = StrictMath.sin(a);
            press.clear(Cut.leaf(x + c * r * .2, y + s * r * .2, a, r, r * .17), ink);
        }
        Shape middle = Cut.disc(x, y, r * .36);
        press.clear(middle, heart);
        press.plate(CORAL).add(middle, Plate.dots(6, (px, py) -> .4));
    }

    private void tulip(double x, double y, double r, int ink, int heart) {
        press.clear(Cut.half(x, y, r, 1.5708), ink);
        for (int k = -2; k <= 2; k++) {
            Shape petal = Cut.leaf(x + k * r * .32, y + 2, -1.57 + k * .17, r * .95, r * .15);
            press.clear(petal, k % 2 == 0 ? ink : heart);
        }
        press.plate(ink).cut(Cut.half(x, y, r * .62, 1.5708), Plate.bands(7, .4, 0));
    }

    private void wheel(double x, double y, double r, int ink, int heart) {
        press.clear(Cut.disc(x, y, r), ink);
        press.plate(ink).cut(Cut.without(Cut.disc(x, y, r * .80), Cut.disc(x, y, r * .70)));
        for (int k = 0; k < 16; k++) {
            double c = StrictMath.cos(k * StrictMath.PI / 8) * r;
            double s = StrictMath.sin(k * StrictMath.PI / 8) * r;
            press.plate(ink).cut(Cut.bar(x + c * .40, y + s * .40, x + c * .64, y + s * .64, 1.6));
        }
        press.clear(Cut.disc(x, y, r * .28), heart);
    }
}
