package air.samples;

import static air.samples.Press.CORAL;
import static air.samples.Press.MARIGOLD;
import static air.samples.Press.NIGHT;
import static air.samples.Press.PINK;
import static air.samples.Press.TEAL;

import java.awt.Shape;

/** A laid table: vase, bottle, bowl of fruit, pears. */
final class PrintTable {
    private final Press press;
    private final double width;
    private final double height;

    PrintTable(Press press) {
        this.press = press;
        width = press.canvas.width;
        height = press.canvas.height;
    }

    void draw(Dice dice) {
        Shape wall = Cut.box(-9, -9, width + 9, 330);
        press.plate(PINK).add(wall);
        press.plate(CORAL).add(wall, Plate.dots(7, (x, y) -> Noise.clamp(.5 - y / 500)));
        Shape cloth = Cut.box(-9, 318, width + 9, height + 9);
        press.clear(cloth, MARIGOLD);
        press.plate(CORAL).add(cloth, Plate.bands(34, .5, 0));
        press.plate(CORAL).cut(cloth, Plate.bands(34, .5, 1.5708));
        press.plate(CORAL).add(Cut.box(-9, 318, width + 9, 326));
        boolean left = dice.chance(.5);
        double first = left ? dice.between(110, 150) : width - dice.between(110, 150);
        int side = left ? 1 : -1;
        vase(dice.part(1), Frame.of(first, 392, 170, side));
        bottle(Frame.of(first + side * 128, 376, 30, 1), 7.4);
        bowl(dice.part(3), first + side * 292, 410, 118);
        pear(Frame.of(first + side * 152, 428, 36, side), CORAL);
        pear(Frame.of(first + side * 206, 436, 30, side), TEAL);
    }

    private void vase(Dice dice, Frame f) {
        for (int k = -4; k <= 4; k++) {
            Dice d = dice.part(k + 4);
            sprig(f.x(k * .03), f.y(-.93), -1.57 + k * .24 + d.between(-.08, .08), d.between(125, 205), k);
        }
        double[] outline =
                f.map(-.15, -1, .15, -1, .17, -.8, .37, -.42, .27, -.04, 0, 0, -.27, -.04, -.37, -.42, -.17, -.8);
        Shape body = Cut.blob(outline);
        press.clear(body, NIGHT);
        press.plate(NIGHT).cut(Cut.both(body, Cut.box(0, f.y(-.56), width, f.y(-.50))));
        press.plate(NIGHT).cut(Cut.both(body, Cut.box(0, f.y(-.22), width, f.y(-.16))));
        Shape band = Cut.both(body, Cut.box(0, f.y(-.48), width, f.y(-.24)));
        press.plate(NIGHT).cut(band, Plate.gouges(9, 40, 1.2, dice.seed()));
    }

    private void sprig(double x, double y, double angle, double length, int number) {
        double ex = x + StrictMath.cos(angle) * length;
        double ey = y + StrictMath.sin(angle) * length;
        press.plate(NIGHT).add(Cut.bar(x, y, ex, ey, 1.6));
        int[] inks = {TEAL, CORAL, NIGHT};
        for (int leaf = 1; leaf <= 7; leaf++) {
            double t = .25 + .75 * leaf / 7;
            double size = 34 * (1.15 - .4 * t);
            double turn = angle + (leaf % 2 == 0 ? .75 : -.75);
            press.clear(Cut.leaf(x + (ex - x) * t, y + (ey - y) * t, turn, size, size * .2), inks[(number + 4) % 3]);
        }
    }

    private void bottle(Frame f, double tall) {
        double[] right = f.map(.3, -tall, .34, -tall * .68, 1, -tall * .5, 1, -tall * .1, .9, 0);
        double[] left = f.map(-.9, 0, -1, -tall * .1, -1, -tall * .5, -.34, -tall * .68, -.3, -tall);
        double[] outline = new double[right.length + left.length];
        System.arraycopy(right, 0, outline, 0, right.length);
        System.arraycopy(left, 0, outline, right.length, left.length);
        Shape body = Cut.blob(outline);
        press.plate(TEAL).add(body);
        Shape shade = Cut.both(body, Cut.box(f.x(0), 0, f.x(2), height));
        press.plate(NIGHT).add(shade, Plate.dots(6, (x, y) -> Noise.clamp((x - f.x()) / f.right() * .75)));
        press.clear(Cut.box(f.x(-.86), f.y(-tall * .36), f.x(.86), f.y(-tall * .14)), MARIGOLD);
        press.plate(NIGHT).add(Cut.disc(f.x(0), f.y(-tall * .25), f.down() * .4));
        press.plate(NIGHT).add(Cut.box(f.x(-.36), f.y(-tall - .4), f.x(.36), f.y(-tall + .15)));
    }

    private void bowl(Dice dice, double x, double y, double half) {
        int[] inks = {CORAL, MARIGOLD, PINK, CORAL, MARIGOLD};
        for (int k = 0; k < 5; k++) {
            Dice d = dice.part(k);
            double fx = x + (k - 2) * half * .36;
            double fy = y - 96 - (k % 2) * 24 + d.between(-4, 4);
            Shape fruit = Cut.disc(fx, fy, 33);
            press.clear(fruit, inks[k]);
            int shade = inks[k] == CORAL ? NIGHT : CORAL;
            press.plate(shade).add(fruit, Plate.dots(6, (px, py) -> Noise.clamp((px - fx + py - fy) / 90 + .08)));
            press.clear(Cut.leaf(fx, fy - 30, d.between(-1.2, .2), 24, 5), TEAL);
        }
        Shape body = Cut.both(Cut.oval(x, y - 96, half, 104), Cut.box(0, y - 92, width, height));
        press.clear(body, TEAL);
        press.plate(NIGHT).add(body, Plate.dots(7, (px, py) -> Noise.clamp((px - x) / half * .7)));
        for (int k = -2; k <= 2; k++) {
            press.plate(TEAL).cut(Cut.both(body, Cut.disc(x + k * 40, y - 66 + 3 * k * k * -1, 8)));
        }
        press.clear(Cut.box(x - half * .4, y - 2, x + half * .4, y + 10), NIGHT);
    }

    private void pear(Frame f, int ink) {
        double[] outline = f.map(
                0, -2.1, .42, -1.75, .55, -1.1, 1, -.3, .6, .55, 0, .62, -.6, .55, -1, -.3, -.55, -1.1, -.42, -1.75);
        Shape body = Cut.blob(outline);
        press.clear(body, ink);
        press.plate(NIGHT).add(body, Plate.dots(6, (x, y) -> Noise.clamp((x - f.x()) / f.down() * .6 - .05)));
        press.plate(NIGHT).add(Cut.bar(f.x(0), f.y(-2), f.x(.3), f.y(-2.6), 2));
    }
}
