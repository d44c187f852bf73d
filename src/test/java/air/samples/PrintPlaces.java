package air.samples;

import static air.samples.Press.CORAL;
import static air.samples.Press.MARIGOLD;
import static air.samples.Press.NIGHT;
import static air.samples.Press.PINK;
import static air.samples.Press.TEAL;

import java.awt.Shape;

/** A laid table, a village on its hill, a harbour, cut from plain shapes. */
final class PrintPlaces {
    private final Press press;
    private final double width;
    private final double height;

    PrintPlaces(Press press) {
        this.press = press;
        width = press.canvas.width;
        height = press.canvas.height;
    }

    void table(Dice dice) {
        press.plate(PINK).add(Cut.box(-9, -9, width + 9, 330));
        press.plate(CORAL).add(Cut.box(-9, -9, width + 9, 330), Plate.dots(7, (x, y) -> Noise.clamp(.5 - y / 500)));
        press.clear(Cut.box(-9, 318, width + 9, height + 9), MARIGOLD);
        press.plate(CORAL).add(Cut.box(-9, 318, width + 9, height + 9), Plate.bands(34, .5, 0));
        press.plate(CORAL).cut(Cut.box(-9, 318, width + 9, height + 9), Plate.bands(34, .5, 1.5708));
        press.plate(CORAL).add(Cut.box(-9, 318, width + 9, 326));
        double first = dice.between(110, 150);
        vase(dice.part(1), first, 390, 62, 170);
        bottle(dice.part(2), first + 128, 372, 30, 220, TEAL);
        bowl(dice.part(3), first + 290, 408, 118);
        pear(first + 150, 424, 36, CORAL);
        pear(first + 200, 430, 30, TEAL);
    }

    private void vase(Dice dice, double x, double y, double half, double tall) {
        for (int k = 0; k < 9; k++) {
            Dice d = dice.part(k);
            double angle = -1.57 + (k - 4) * .24 + d.between(-.08, .08);
            double length = d.between(120, 195);
            double sx = x + (k - 4) * 5;
            double sy = y - tall + 12;
            double ex = sx + StrictMath.cos(angle) * length;
            double ey = sy + StrictMath.sin(angle) * length;
            press.plate(NIGHT).add(Cut.bar(sx, sy, ex, ey, 1.6));
            for (int leaf = 1; leaf <= 7; leaf++) {
                double t = .25 + .75 * leaf / 7;
                int side = leaf % 2 == 0 ? 1 : -1;
                double size = 30 * (1.15 - .4 * t);
                press.clear(
                        Cut.leaf(sx + (ex - sx) * t, sy + (ey - sy) * t, angle + side * .75, size, size * .2),
                        k % 3 == 1 ? CORAL : k % 3 == 0 ? TEAL : NIGHT);
            }
        }
        Shape body = Cut.blob(
                x - half * .42,
                y - tall,
                x + half * .42,
                y - tall,
                x + half * .46,
                y - tall * .8,
                x + half,
                y - tall * .42,
                x + half * .72,
                y - 6,
                x,
                y,
                x - half * .72,
                y - 6,
                x - half,
                y - tall * .42,
                x - half * .46,
                y - tall * .8);
        press.clear(body, NIGHT);
        press.plate(NIGHT).cut(Cut.both(body, Cut.box(0, y - tall * .56, width, y - tall * .50)));
        press.plate(NIGHT).cut(Cut.both(body, Cut.box(0, y - tall * .22, width, y - tall * .16)));
        press.plate(NIGHT)
                .cut(
                        Cut.both(body, Cut.box(0, y - tall * .48, width, y - tall * .24)),
                        Plate.gouges(9, 40, 1.2, dice.seed()));
    }

    private void bottle(Dice dice, double x, double y, double half, double tall, int ink) {
        Shape body = Cut.blob(
                x - half * .3,
                y - tall,
                x + half * .3,
                y - tall,
                x + half * .34,
                y - tall * .68,
                x + half,
                y - tall * .50,
                x + half,
                y - tall * .1,
                x + half * .9,
                y,
                x,
                y + 3,
                x - half * .9,
                y,
                x - half,
                y - tall * .1,
                x - half,
                y - tall * .50,
                x - half * .34,
                y - tall * .68);
        press.plate(ink).add(body);
        press.plate(NIGHT)
                .add(
                        Cut.both(body, Cut.box(x, 0, x + half * 2, height)),
                        Plate.dots(6, (px, py) -> Noise.clamp((px - x) / half * .75)));
        press.clear(Cut.box(x - half * .86, y - tall * .36, x + half * .86, y - tall * .14), MARIGOLD);
        press.plate(NIGHT).add(Cut.disc(x, y - tall * .25, half * .4));
        press.plate(NIGHT).add(Cut.box(x - half * .36, y - tall - 12, x + half * .36, y - tall + 4));
    }

    private void bowl(Dice dice, double x, double y, double half) {
        int[] inks = {CORAL, MARIGOLD, PINK, CORAL, MARIGOLD};
        for (int k = 0; k < 5; k++) {
            Dice d = dice.part(k);
            double fx = x + (k - 2) * half * .36;
            double fy = y - 96 - (k % 2) * 24 + d.between(-4, 4);
            press.clear(Cut.disc(fx, fy, 33), inks[k]);
            press.plate(inks[k] == CORAL ? NIGHT : CORAL)
                    .add(Cut.disc(fx, fy, 33), Plate.dots(6, (px, py) -> Noise.clamp((px - fx + py - fy) / 90 + .08)));
            press.clear(Cut.leaf(fx, fy - 30, d.between(-1.2, .2), 24, 5), TEAL);
        }
        Shape body = Cut.both(Cut.oval(x, y - 96, half, 104), Cut.box(0, y - 92, width, height));
        press.clear(body, TEAL);
        press.plate(NIGHT).add(body, Plate.dots(7, (px, py) -> Noise.clamp((px - x) / half * .7)));
        for (int k = -3; k <= 3; k++) {
            press.plate(TEAL).cut(Cut.both(body, Cut.disc(x + k * 34, y - 62, 8)));
        }
        press.clear(Cut.box(x - half * .4, y - 2, x + half * .4, y + 10), NIGHT);
    }

    private void pear(double x, double y, double r, int ink) {
        Shape body = Cut.blob(
                x,
                y - r * 2.1,
                x + r * .42,
                y - r * 1.75,
                x + r * .55,
                y - r * 1.1,
                x + r,
                y - r * .3,
                x + r * .6,
                y + r * .55,
                x,
                y + r * .62,
                x - r * .6,
                y + r * .55,
                x - r,
                y - r * .3,
                x - r * .55,
                y - r * 1.1,
                x - r * .42,
                y - r * 1.75);
        press.clear(body, ink);
        press.plate(NIGHT).add(body, Plate.dots(6, (px, py) -> Noise.clamp((px - x) / r * .6 - .05)));
        press.plate(NIGHT).add(Cut.bar(x, y - r * 2, x + r * .3, y - r * 2.6, 2));
    }

    void village(Dice dice) {
        press.plate(MARIGOLD).add(Cut.box(-9, -9, width + 9, height + 9));
        double sun = dice.between(140, 500);
        press.plate(CORAL).add(Cut.box(-9, -9, width + 9, 300), Plate.dots(7, (x, y) -> Noise.clamp(.62 - y / 330)));
        press.clear(Cut.disc(sun, 112, 66), CORAL);
        hill(dice.part(1), 250, 50, TEAL, false);
        houses(dice.part(2), 245, 44, 9, .7);
        hill(dice.part(3), 330, 40, PINK, true);
        houses(dice.part(4), 338, 58, 8, 1);
        hill(dice.part(5), 424, 26, TEAL, true);
        trees(dice.part(6), 440, 9);
    }

    private void hill(Dice dice, double y, double swell, int ink, boolean cuts) {
        double[] p = new double[2 * 23];
        double phase = dice.between(0, 6);
        for (int k = 0; k <= 20; k++) {
            double x = -20 + k * (width + 40) / 20;
            p[2 * k] = x;
            p[2 * k + 1] =
                    y - swell * StrictMath.sin(x * .008 + phase) - swell * .3 * StrictMath.sin(x * .021 + phase * 2);
        }
        p[42] = width + 20;
        p[43] = height + 20;
        p[44] = -20;
        p[45] = height + 20;
        Shape hill = Cut.polygon(p);
        press.clear(hill, ink);
        if (cuts) {
            press.plate(ink == PINK ? CORAL : NIGHT).add(hill, Plate.gouges(9, 54, dice.between(-.3, .3), dice.seed()));
        } else {
            press.plate(NIGHT).add(hill, Plate.dots(7, (x, v) -> Noise.clamp((v - y + 30) / 260)));
        }
    }

    private void houses(Dice dice, double base, double size, int count, double scale) {
        int[] walls = {PINK, CORAL, NIGHT, MARIGOLD, TEAL};
        for (int k = 0; k < count; k++) {
            Dice d = dice.part(k);
            double x = (k + d.between(.1, .7)) / count * width;
            double w = size * d.between(.8, 1.25);
            double h = size * d.between(.9, 2.0);
            double y = base + d.between(-14, 22);
            int wall = walls[d.below(5)];
            int roof = wall == NIGHT ? CORAL : NIGHT;
            boolean pale = d.chance(.3);
            press.clear(Cut.box(x, y - h, x + w, y + 40), wall);
            if (pale) {
                press.plate(wall).cut(Cut.box(x, y - h, x + w, y + 40));
            }
            press.clear(Cut.polygon(x - 5, y - h, x + w / 2, y - h - w * d.between(.5, .9), x + w + 5, y - h), roof);
            press.plate(roof)
                    .cut(Cut.box(x - 6, y - h - w, x + w + 6, y - h), Plate.bands(7, d.chance(.5) ? .22 : 0, 0));
            windows(d, x, y - h, w, h, wall == NIGHT ? MARIGOLD : pale ? TEAL : NIGHT, wall);
        }
    }

    private void windows(Dice dice, double x, double y, double w, double h, int ink, int wall) {
        int across = w > 50 ? 3 : 2;
        int down = StrictMath.max(1, (int) (h / 28));
        double cell = w / across;
        for (int r = 0; r < down; r++) {
            for (int c = 0; c < across; c++) {
                if (dice.chance(.85)) {
                    double wx = x + cell * (c + .28);
                    double wy = y + 8 + r * 27;
                    press.clear(Cut.box(wx, wy, wx + cell * .46, wy + 15), ink);
                }
            }
        }
    }

    private void trees(Dice dice, double base, int count) {
        int[] crowns = {NIGHT, CORAL, MARIGOLD, NIGHT};
        for (int k = 0; k < count; k++) {
            Dice d = dice.part(k);
            double x = (k + d.between(.1, .9)) / count * width;
            double y = base + d.between(0, 30);
            double tall = d.between(60, 120);
            int ink = crowns[d.below(4)];
            press.plate(NIGHT).add(Cut.bar(x, y, x, y - tall * .6, 2.4));
            Shape crown = d.chance(.5)
                    ? Cut.leaf(x, y - tall * .22, -1.5708, tall, tall * .17)
                    : Cut.disc(x, y - tall * .75, tall * .27);
            press.clear(crown, ink);
            press.plate(ink == NIGHT ? TEAL : NIGHT)
                    .add(Cut.both(crown, Cut.box(x, 0, x + 99, height)), Plate.bands(6, .4, .8));
            press.plate(NIGHT).add(Cut.bar(x, y, x, y - tall * .75, 1.4));
        }
    }

    void harbour(Dice dice) {
        press.plate(PINK).add(Cut.box(-9, -9, width + 9, 300));
        double sun = dice.between(180, 460);
        for (int k = 0; k < 24; k += 2) {
            press.plate(MARIGOLD).add(Cut.slice(sun, 272, 700, 3.1416 + k * .1309, 3.1416 + (k + 1) * .1309));
        }
        press.clear(Cut.disc(sun, 272, 92), CORAL);
        press.clear(Cut.box(-9, 270, width + 9, height + 9), TEAL);
        press.plate(NIGHT).add(Cut.box(-9, 270, width + 9, height + 9), Plate.gouges(10, 70, 0, dice.seed()));
        press.plate(CORAL).add(Cut.box(sun - 60, 280, sun + 60, height), Plate.gouges(13, 60, 0, dice.seed() + 1));
        int[] sails = {CORAL, MARIGOLD, NIGHT, PINK};
        double[][] spots = {{120, 340, .8}, {300, 318, .55}, {470, 366, 1.05}, {250, 432, 1.1}};
        for (int k = 0; k < 4; k++) {
            Dice d = dice.part(k);
            boat(d, spots[k][0] + d.between(-26, 26), spots[k][1], 100 * spots[k][2], d.chance(.5) ? 1 : -1, sails[k]);
        }
    }

    private void boat(Dice dice, double x, double y, double s, int side, int ink) {
        Shape main = Cut.polygon(x + side * 3, y - s * 1.5, x + side * 3, y - s * .16, x + side * s * .78, y - s * .16);
        Shape jib = Cut.polygon(x - side * 3, y - s * 1.25, x - side * 3, y - s * .16, x - side * s * .50, y - s * .16);
        press.clear(main, ink);
        press.plate(ink == NIGHT ? TEAL : NIGHT).add(main, Plate.bands(s * .16, .3, side * .5));
        press.clear(jib, PINK);
        press.plate(PINK).cut(jib);
        press.plate(CORAL).add(jib, Plate.dots(6, (px, py) -> .22));
        press.plate(NIGHT).add(Cut.bar(x, y - s * 1.6, x, y, 2));
        Shape hull = Cut.polygon(
                x - s * .66, y - s * .1, x + s * .82, y - s * .1, x + s * .56, y + s * .18, x - s * .46, y + s * .18);
        press.clear(hull, NIGHT);
        press.clear(Cut.bar(x - s * .6, y - s * .02, x + s * .75, y - s * .02, 2.4), MARIGOLD);
    }
}
