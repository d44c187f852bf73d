package air.samples;

import static air.samples.Press.CORAL;
import static air.samples.Press.MARIGOLD;
import static air.samples.Press.NIGHT;
import static air.samples.Press.PINK;
import static air.samples.Press.TEAL;

import java.awt.Shape;

/** Birds on two branches before a large sun. */
final class PrintBirds {
    private final Press press;
    private final double width;
    private final double height;

    PrintBirds(Press press) {
        this.press = press;
        width = press.canvas.width;
        height = press.canvas.height;
    }

    void draw(Dice dice) {
        press.plate(PINK).add(press.sheet(), Plate.dots(7, (x, y) -> .18 + .62 * y / height));
        Shape sun = Cut.disc(dice.between(210, 430), 215, 165);
        press.clear(sun, MARIGOLD);
        press.plate(CORAL).add(sun, Plate.dots(7, (x, y) -> Noise.clamp((y - 190) / 330)));
        double slope = dice.between(-.10, .10);
        branch(dice.part(0), 235, slope);
        branch(dice.part(1), 403, -slope);
        int[] bodies = {CORAL, TEAL, NIGHT, CORAL};
        double[] xs = {150, 420, 300, 540};
        for (int k = 0; k < 4; k++) {
            Dice d = dice.part(20 + k);
            double x = xs[k] + d.between(-24, 24);
            double y = (k < 2 ? 231 : 399) + (k < 2 ? slope : -slope) * (x - width / 2);
            bird(Frame.of(x, y, d.between(60, 76), d.chance(.5) ? 1 : -1), bodies[k]);
        }
    }

    private void branch(Dice dice, double base, double slope) {
        double y0 = base - slope * width / 2;
        press.plate(NIGHT).add(Cut.bar(-10, y0, width + 10, y0 + slope * width, 3.4));
        int[] inks = {TEAL, TEAL, PINK, TEAL, CORAL};
        for (int k = 0; k < 22; k++) {
            Dice d = dice.part(100 + k);
            double x = (k + d.next() * .7) / 22 * width;
            double angle = (k % 2 == 0 ? -1 : 1) * d.between(.75, 1.25);
            double length = d.between(40, 78);
            leaf(inks[d.below(5)], x, y0 + slope * x, angle, length, length * d.between(.13, .2));
        }
    }

    /** A leaf with one half hatched. */
    private void leaf(int ink, double x, double y, double angle, double length, double half) {
        press.clear(Cut.leaf(x, y, angle, length, half), ink);
        Shape shaded = Cut.leafHalf(x, y, angle, length, half);
        if (ink == TEAL) {
            press.plate(NIGHT).add(shaded, Plate.bands(5, .45, angle + .7));
        } else {
            press.plate(ink).cut(shaded, Plate.bands(6, .4, angle - .7));
        }
    }

    /** A bird on its feet at the origin: a drop for a body, a leaf for a wing. */
    private void bird(Frame f, int ink) {
        double s = f.down();
        Shape tail = Cut.polygon(f.map(-.70, -.42, -1.85, .02, -1.72, .22, -.6, -.2));
        press.clear(tail, NIGHT);
        press.plate(NIGHT).cut(tail, Plate.bands(6, .3, f.right() > 0 ? -.25 : .25));
        double[] outline =
                f.map(-1.25, -.22, -.55, -.86, .20, -1.36, .62, -1.34, .78, -1.05, .62, -.50, .12, -.20, -.5, -.16);
        Shape body = Cut.blob(outline);
        press.clear(body, ink);
        Shape belly = Cut.both(body, Cut.disc(f.x(.62), f.y(-.35), s * .62));
        press.clear(belly, MARIGOLD);
        press.plate(ink).add(belly, Plate.dots(6, (x, y) -> .34));
        wing(f, ink == NIGHT ? TEAL : NIGHT);
        head(f, ink == CORAL ? NIGHT : CORAL);
        for (int leg = 0; leg < 2; leg++) {
            double x = f.x(.02 + .18 * leg);
            press.plate(NIGHT).add(Cut.bar(x, f.y(-.24), x + 1, f.y(0) + 1, 1.5));
        }
    }

    private void wing(Frame f, int ink) {
        double s = f.down();
        press.clear(Cut.leaf(f.x(.28), f.y(-.88), f.turn(.52 + StrictMath.PI - 1.04), s * 1.35, s * .24), ink);
        for (int k = 0; k < 4; k++) {
            double angle = f.turn(2.62 + .10 - .06 * k);
            press.plate(ink).cut(Cut.leaf(f.x(.08 - .18 * k), f.y(-.78 + .10 * k), angle, s * .46, s * .035));
        }
    }

    private void head(Frame f, int beak) {
        double s = f.down();
        press.clear(Cut.polygon(f.map(.74, -1.26, 1.12, -1.10, .74, -1.04)), beak);
        Shape eye = Cut.disc(f.x(.48), f.y(-1.14), s * .13);
        press.clear(eye, PINK);
        press.plate(PINK).cut(eye);
        press.plate(NIGHT).add(Cut.disc(f.x(.50), f.y(-1.14), s * .07));
    }
}
