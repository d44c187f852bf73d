package air.samples;

import static air.samples.Press.CORAL;
import static air.samples.Press.MARIGOLD;
import static air.samples.Press.NIGHT;
import static air.samples.Press.PINK;
import static air.samples.Press.TEAL;

import java.awt.Shape;

/** A village on its hills under a low sun. */
final class PrintVillage {
    private final Press press;
    private final double width;
    private final double height;

    PrintVillage(Press press) {
        this.press = press;
        width = press.canvas.width;
        height = press.canvas.height;
    }

    void draw(Dice dice) {
        press.plate(MARIGOLD).add(press.sheet());
        Shape sky = Cut.box(-9, -9, width + 9, 300);
        press.plate(CORAL).add(sky, Plate.dots(7, (x, y) -> Noise.clamp(.62 - y / 330)));
        press.clear(Cut.disc(dice.between(140, 500), 112, 66), CORAL);
        Shape far = hill(dice.part(1), 250, 50);
        press.clear(far, TEAL);
        press.plate(NIGHT).add(far, Plate.dots(7, (x, y) -> Noise.clamp((y - 220) / 260)));
        houses(dice.part(2), 245, 44, 9);
        Shape middle = hill(dice.part(3), 330, 40);
        press.clear(middle, PINK);
        press.plate(CORAL).add(middle, Plate.gouges(9, 54, dice.between(-.3, .3), dice.seed()));
        houses(dice.part(4), 338, 58, 8);
        Shape near = hill(dice.part(5), 424, 26);
        press.clear(near, TEAL);
        press.plate(NIGHT).add(near, Plate.gouges(9, 54, dice.between(-.3, .3), dice.seed()));
        trees(dice.part(6), 440, 9);
    }

    private Shape hill(Dice dice, double y, double swell) {
        double[] p = new double[2 * 23];
        double phase = dice.between(0, 6);
        for (int k = 0; k <= 20; k++) {
            double x = -20 + k * (width + 40) / 20;
            p[2 * k] = x;
            p[2 * k + 1] = y - swell * (StrictMath.sin(x * .008 + phase) + .3 * StrictMath.sin(x * .021 + phase * 2));
        }
        p[42] = width + 20;
        p[43] = height + 20;
        p[44] = -20;
        p[45] = height + 20;
        return Cut.polygon(p);
    }

    private void houses(Dice dice, double base, double size, int count) {
        int[] walls = {PINK, CORAL, NIGHT, MARIGOLD, TEAL};
        for (int k = 0; k < count; k++) {
            Dice d = dice.part(k);
            double x = (k + d.between(.1, .7)) / count * width;
            Frame f = new Frame(x, base + d.between(-14, 22), size * d.between(.8, 1.25), size * d.between(.9, 2.0));
            house(d, f, walls[d.below(5)], d.chance(.3));
        }
    }

    /** A house one unit wide and high on its foot at the origin; a pale one has the paper for its wall. */
    private void house(Dice d, Frame f, int wall, boolean pale) {
        int roof = wall == NIGHT ? CORAL : NIGHT;
        Shape front = Cut.box(f.x(0), f.y(-1), f.x(1), f.y() + 40);
        press.clear(front, wall);
        if (pale) {
            press.plate(wall).cut(front);
        }
        double eaves = f.y(-1);
        double ridge = eaves - f.right() * d.between(.5, .9);
        Shape cover = Cut.polygon(f.x(0) - 5, eaves, f.x(.5), ridge, f.x(1) + 5, eaves);
        press.clear(cover, roof);
        if (d.chance(.5)) {
            press.plate(roof).cut(cover, Plate.bands(7, .22, 0));
        }
        windows(d, f, wall == NIGHT ? MARIGOLD : pale ? TEAL : NIGHT);
    }

    private void windows(Dice dice, Frame f, int ink) {
        int across = f.right() > 50 ? 3 : 2;
        int down = Math.max(1, (int) (f.down() / 28));
        double cell = f.right() / across;
        for (int k = 0; k < across * down; k++) {
            if (dice.chance(.85)) {
                double x = f.x() + cell * (k % across + .28);
                double y = f.y(-1) + 8 + k / across * 27;
                press.clear(Cut.box(x, y, x + cell * .46, y + 15), ink);
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
            boolean slim = d.chance(.5);
            Shape crown = slim
                    ? Cut.leaf(x, y - tall * .22, -1.5708, tall, tall * .17)
                    : Cut.disc(x, y - tall * .75, tall * .27);
            press.plate(NIGHT).add(Cut.bar(x, y, x, y - tall * .6, 2.4));
            press.clear(crown, ink);
            Shape shade = Cut.both(crown, Cut.box(x, 0, x + 99, height));
            press.plate(ink == NIGHT ? TEAL : NIGHT).add(shade, Plate.bands(6, .4, .8));
            press.plate(NIGHT).add(Cut.bar(x, y, x, y - tall * .75, 1.4));
        }
    }
}
