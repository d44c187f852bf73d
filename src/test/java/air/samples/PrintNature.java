package air.samples;

import static air.samples.Press.CORAL;
import static air.samples.Press.MARIGOLD;
import static air.samples.Press.NIGHT;
import static air.samples.Press.PINK;
import static air.samples.Press.TEAL;

import java.awt.Shape;

/** Birds, fishes and flowers, cut from plain shapes. */
final class PrintNature {
    private final Press press;
    private final double width;
    private final double height;

    PrintNature(Press press) {
        this.press = press;
        width = press.canvas.width;
        height = press.canvas.height;
    }

    void birds(Dice dice) {
        press.plate(PINK).add(Cut.box(-9, -9, width + 9, height + 9), Plate.dots(7, (x, y) -> .18 + .62 * y / height));
        double sun = dice.between(210, 430);
        press.clear(Cut.disc(sun, 215, 165), MARIGOLD);
        press.plate(CORAL).add(Cut.disc(sun, 215, 165), Plate.dots(7, (x, y) -> Noise.clamp((y - 190) / 330)));
        double slope = dice.between(-.10, .10);
        for (int row = 0; row < 2; row++) {
            double base = 235 + row * 168;
            twigWithLeaves(dice.part(row), base, row == 0 ? slope : -slope);
        }
        int[] bodies = {CORAL, TEAL, NIGHT, CORAL, MARIGOLD};
        double[] xs = {150, 420, 300, 540, 90};
        for (int k = 0; k < 4; k++) {
            Dice d = dice.part(20 + k);
            int row = k < 2 ? 0 : 1;
            double x = xs[k] + d.between(-24, 24);
            double y = 235 + row * 168 + (row == 0 ? slope : -slope) * (x - width / 2) - 4;
            bird(d, x, y, d.between(58, 74), d.chance(.5) ? 1 : -1, bodies[k]);
        }
    }

    private void twigWithLeaves(Dice dice, double base, double slope) {
        double y0 = base - slope * width / 2;
        double y1 = base + slope * width / 2;
        press.plate(NIGHT).add(Cut.bar(-10, y0, width + 10, y1, 3.4));
        int[] inks = {TEAL, TEAL, MARIGOLD, TEAL, CORAL};
        for (int k = 0; k < 22; k++) {
            Dice d = dice.part(100 + k);
            double x = (k + d.next() * .7) / 22 * width;
            double y = y0 + (y1 - y0) * x / width;
            boolean up = k % 2 == 0;
            double angle = (up ? -1 : 1) * d.between(.75, 1.25);
            double length = d.between(40, 74);
            double half = length * d.between(.13, .2);
            int ink = inks[d.below(5)];
            press.clear(Cut.leaf(x, y, angle, length, half), ink);
            if (ink == TEAL) {
                press.plate(NIGHT).add(Cut.leafHalf(x, y, angle, length, half), Plate.bands(5, .45, angle + .7));
            } else {
                press.plate(ink).cut(Cut.leafHalf(x, y, angle, length, half), Plate.bands(6, .4, angle - .7));
            }
        }
    }

    /** A bird standing at its feet: a drop for a body, a leaf for a wing. */
    private void bird(Dice dice, double x, double y, double s, int side, int ink) {
        Shape body = Cut.blob(
                x - side * s * 1.25,
                y - s * .22,
                x - side * s * .55,
                y - s * .86,
                x + side * s * .20,
                y - s * 1.36,
                x + side * s * .62,
                y - s * 1.34,
                x + side * s * .78,
                y - s * 1.05,
                x + side * s * .62,
                y - s * .50,
                x + side * s * .12,
                y - s * .20,
                x - side * s * .5,
                y - s * .16);
        Shape tail = Cut.polygon(
                x - side * s * .70,
                y - s * .42,
                x - side * s * 1.85,
                y + s * .02,
                x - side * s * 1.72,
                y + s * .22,
                x - side * s * .6,
                y - s * .2);
        press.clear(tail, NIGHT);
        press.plate(NIGHT).cut(tail, Plate.bands(6, .3, side * -.25));
        press.clear(body, ink);
        Shape belly = Cut.both(body, Cut.disc(x + side * s * .62, y - s * .35, s * .62));
        press.clear(belly, ink == MARIGOLD ? CORAL : MARIGOLD);
        press.plate(ink).add(belly, Plate.dots(6, (px, py) -> .34));
        Shape wing = Cut.leaf(x + side * s * .28, y - s * .88, side > 0 ? 2.62 : .52, s * 1.35, s * .24);
        press.clear(wing, ink == NIGHT ? TEAL : NIGHT);
        for (int k = 0; k < 4; k++) {
            double a = (side > 0 ? 2.62 : .52) + side * (.10 - .06 * k);
            press.plate(ink == NIGHT ? TEAL : NIGHT)
                    .cut(Cut.leaf(x + side * s * (.08 - .18 * k), y - s * (.78 - .10 * k), a, s * .46, s * .035));
        }
        double hx = x + side * s * .48;
        double hy = y - s * 1.14;
        press.clear(
                Cut.polygon(
                        hx + side * s * .26,
                        hy - s * .12,
                        hx + side * s * .62,
                        hy + s * .04,
                        hx + side * s * .26,
                        hy + s * .10),
                ink == MARIGOLD ? CORAL : MARIGOLD);
        press.clear(Cut.disc(hx, hy, s * .13), PINK);
        press.plate(PINK).cut(Cut.disc(hx, hy, s * .13));
        press.plate(NIGHT).add(Cut.disc(hx + side * s * .02, hy, s * .07));
        for (int leg = 0; leg < 2; leg++) {
            double lx = x + side * s * (.02 + .18 * leg);
            press.plate(NIGHT).add(Cut.bar(lx, y - s * .24, lx + side * 2, y + 1, 1.5));
        }
    }

    void fishes(Dice dice) {
        press.plate(TEAL).add(Cut.box(-9, -9, width + 9, height + 9));
        for (int k = 0; k < 9; k++) {
            double y = 26 + k * 56;
            press.plate(TEAL).cut(wave(y, dice.between(0, 6), 5, 2.2));
        }
        press.plate(NIGHT)
                .add(
                        Cut.box(-9, -9, width + 9, height + 9),
                        Plate.dots(7, (x, y) -> Noise.clamp(y / height * 1.2 - .45)));
        double moon = dice.between(90, 550);
        press.clear(Cut.disc(moon, 96, 62), MARIGOLD);
        press.plate(CORAL).add(Cut.disc(moon, 96, 62), Plate.bands(9, .35, 0));
        int[] inks = {CORAL, MARIGOLD, PINK, CORAL, MARIGOLD};
        double[][] spots = {{190, 190}, {440, 255}, {215, 345}, {500, 400}, {70, 270}};
        for (int k = 0; k < 5; k++) {
            Dice d = dice.part(k);
            fish(
                    d,
                    spots[k][0] + d.between(-22, 22),
                    spots[k][1] + d.between(-14, 14),
                    d.between(.85, 1.1) * (k == 4 ? 62 : 92),
                    d.chance(.7) ? 1 : -1,
                    inks[k]);
        }
        for (int k = 0; k < 7; k++) {
            weed(dice.part(50 + k), (k + .5) / 7 * width + dice.between(-30, 30));
        }
    }

    private Shape wave(double y, double phase, double amplitude, double half) {
        double[] p = new double[2 * 82];
        for (int k = 0; k <= 40; k++) {
            double x = -10 + k * (width + 20) / 40;
            double v = y + amplitude * StrictMath.sin(x * .05 + phase);
            p[2 * k] = x;
            p[2 * k + 1] = v - half;
            p[2 * (81 - k)] = x;
            p[2 * (81 - k) + 1] = v + half;
        }
        return Cut.polygon(p);
    }

    private void fish(Dice dice, double x, double y, double s, int side, int ink) {
        int mark = ink == CORAL ? MARIGOLD : CORAL;
        Shape tail = Cut.polygon(
                x - side * s * .72,
                y,
                x - side * s * 1.32,
                y - s * .46,
                x - side * s * 1.12,
                y,
                x - side * s * 1.32,
                y + s * .46);
        press.clear(tail, mark);
        press.plate(NIGHT).add(tail, Plate.bands(6, .35, side * .2));
        press.clear(
                Cut.polygon(
                        x - side * s * .3,
                        y - s * .30,
                        x - side * s * .1,
                        y - s * .64,
                        x + side * s * .34,
                        y - s * .30),
                mark);
        press.clear(
                Cut.polygon(
                        x - side * s * .2, y + s * .30, x - side * s * .3, y + s * .56, x + side * s * .1, y + s * .32),
                mark);
        Shape body = Cut.blob(
                x - side * s * .98,
                y - s * .05,
                x - side * s * .4,
                y - s * .34,
                x + side * s * .30,
                y - s * .42,
                x + side * s * .88,
                y - s * .14,
                x + side * s * 1.0,
                y + s * .03,
                x + side * s * .8,
                y + s * .18,
                x + side * s * .2,
                y + s * .40,
                x - side * s * .45,
                y + s * .30,
                x - side * s * .98,
                y + s * .06);
        press.clear(body, ink);
        Shape trunk = Cut.both(
                body,
                Cut.box(
                        StrictMath.min(x - side * s * 2, x + side * s * .34),
                        y - s,
                        StrictMath.max(x - side * s * 2, x + side * s * .34),
                        y + s));
        switch (dice.below(3)) {
            case 0 -> press.plate(NIGHT).add(trunk, Plate.scales(s * .2, 2));
            case 1 -> press.plate(NIGHT).add(trunk, Plate.bands(s * .17, .42, 1.5708));
            default -> press.plate(mark).add(trunk, Plate.dots(s * .15, (px, py) -> .42));
        }
        Shape gill = Cut.without(Cut.disc(x + side * s * .36, y, s * .40), Cut.disc(x + side * s * .30, y, s * .40));
        press.plate(NIGHT).add(Cut.both(gill, body));
        double ex = x + side * s * .66;
        press.clear(Cut.disc(ex, y - s * .09, s * .105), PINK);
        press.plate(PINK).cut(Cut.disc(ex, y - s * .09, s * .105));
        press.plate(NIGHT).add(Cut.disc(ex + side * 1.5, y - s * .09, s * .055));
    }

    private void weed(Dice dice, double x) {
        double tall = dice.between(50, 130);
        double lean = dice.between(-.25, .25);
        int ink = dice.chance(.6) ? NIGHT : CORAL;
        for (int k = 0; k < 7; k++) {
            double up = tall * k / 7;
            double length = 34 * (1 - .09 * k);
            press.clear(
                    Cut.leaf(
                            x + lean * up,
                            height + 6 - up,
                            -1.57 + lean + (k % 2 == 0 ? .7 : -.7),
                            length,
                            length * .16),
                    ink);
        }
    }

    void garden(Dice dice) {
        int ground = dice.chance(.5) ? MARIGOLD : PINK;
        press.plate(ground).add(Cut.box(-9, -9, width + 9, height + 9));
        press.plate(CORAL)
                .add(Cut.box(-9, 330, width + 9, height + 9), Plate.dots(7, (x, y) -> Noise.clamp((y - 330) / 190)));
        int[] heads = {CORAL, NIGHT, PINK, TEAL, CORAL, MARIGOLD, CORAL};
        for (int k = 0; k < 7; k++) {
            Dice d = dice.part(k);
            double x = 52 + k * 90 + d.between(-16, 16);
            double y = d.between(90, 235);
            press.plate(NIGHT).add(Cut.bar(x, y, x + d.between(-12, 12), height + 10, 2.6));
            for (int leaf = 0; leaf < 5; leaf++) {
                Dice l = d.part(leaf);
                double at = y + 84 + leaf * (height - y - 84) / 5;
                double angle = leaf % 2 == 0 ? l.between(-.8, -.4) : 3.14 + l.between(.4, .8);
                double length = l.between(44, 66);
                press.clear(Cut.leaf(x, at, angle, length, length * .2), l.chance(.7) ? TEAL : NIGHT);
                press.plate(NIGHT)
                        .add(
                                Cut.leafHalf(x, at, angle, length, length * .2),
                                Plate.gouges(5, 26, angle + .5, l.seed()));
            }
            int head = heads[k] == ground ? TEAL : heads[k];
            bloom(d, x, y, d.between(38, 56), head, ground);
        }
    }

    private void bloom(Dice dice, double x, double y, double r, int ink, int ground) {
        int heart = ink == MARIGOLD || ground == MARIGOLD ? NIGHT : MARIGOLD;
        int kind = dice.below(3);
        if (kind == 0) {
            int count = 9 + dice.below(4);
            for (int k = 0; k < count; k++) {
                double a = k * 6.2832 / count;
                press.clear(
                        Cut.leaf(x + StrictMath.cos(a) * r * .2, y + StrictMath.sin(a) * r * .2, a, r, r * .17), ink);
            }
            press.clear(Cut.disc(x, y, r * .36), heart);
            press.plate(CORAL).add(Cut.disc(x, y, r * .36), Plate.dots(6, (px, py) -> .4));
        } else if (kind == 1) {
            press.clear(Cut.half(x, y, r, 1.57), ink);
            for (int k = 0; k < 5; k++) {
                press.clear(
                        Cut.leaf(x + (k - 2) * r * .32, y + 2, -1.57 + (k - 2) * .17, r * .95, r * .15),
                        k % 2 == 0 ? ink : heart);
            }
            press.plate(ink).cut(Cut.half(x, y, r * .62, 1.57), Plate.bands(7, .4, 0));
        } else {
            press.clear(Cut.disc(x, y, r), ink);
            press.plate(ink).cut(Cut.without(Cut.disc(x, y, r * .80), Cut.disc(x, y, r * .70)));
            for (int k = 0; k < 16; k++) {
                double a = k * .3927;
                press.plate(ink)
                        .cut(Cut.bar(
                                x + StrictMath.cos(a) * r * .40,
                                y + StrictMath.sin(a) * r * .40,
                                x + StrictMath.cos(a) * r * .64,
                                y + StrictMath.sin(a) * r * .64,
                                1.6));
            }
            press.clear(Cut.disc(x, y, r * .28), heart);
        }
    }
}
