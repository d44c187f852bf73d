package air.samples;

import static air.samples.Dusk.ABYSS;
import static air.samples.Dusk.AMBER;
import static air.samples.Dusk.CERULEAN;
import static air.samples.Dusk.COBALT;
import static air.samples.Dusk.EMBER;
import static air.samples.Dusk.PRUSSIAN;
import static air.samples.Dusk.VIOLET;

import java.awt.Shape;

/** A wet boulevard: façades, lamps and umbrellas running to one point. */
final class NightStreet {
    private static final double FAR_Y = 226;

    private final Dusk dusk;
    private final double width;
    private final double height;
    private double farX;

    NightStreet(Dusk dusk) {
        this.dusk = dusk;
        width = dusk.canvas.width;
        height = dusk.canvas.height;
    }

    Oil.Flow boulevard(Dice dice) {
        Noise air = new Noise(dice.seed());
        farX = width * dice.between(.38, .62);
        dusk.sky(air, 260, VIOLET.mix(AMBER, .45));
        facades(dice.part(1), air, -1);
        facades(dice.part(2), air, 1);
        dusk.glow(farX, FAR_Y - 6, 140, AMBER, .8);
        road(air);
        lamps(dice.part(3));
        for (int k = 0; k < 9; k++) {
            Dice d = dice.part(120 + k);
            double t = .10 + .55 * (k + d.next()) / 9;
            figure(d, Frame.of(farX + d.bell() * 200 * t, FAR_Y + 18 + 200 * t, 130 * t, 1));
        }
        return (x, y) -> {
            boolean street = y > FAR_Y + 10 && Math.abs(x - farX) < (y - FAR_Y) * 1.55 + 30;
            if (street) {
                return .08 * (air.fbm(x / 40, y / 20, 2) - .5);
            }
            return y < 150 && Math.abs(x - farX) < 150 ? .4 : 1.5;
        };
    }

    private void road(Noise air) {
        double[] outline = {farX - 20, FAR_Y + 14, farX + 20, FAR_Y + 14, width + 260, height, -260, height};
        dusk.fill(Cut.polygon(outline), (x, y) -> {
            double wet = air.fbm((x - farX) / (y - FAR_Y + 30) * 9, y / 12, 3);
            double near = (y - FAR_Y) / (height - FAR_Y);
            double middle = StrictMath.exp(-(x - farX) * (x - farX) / 9000);
            Tint stone = PRUSSIAN.mix(VIOLET, .5 * wet).mix(CERULEAN, .45 * Noise.smooth(.45, .75, wet));
            return stone.mix(AMBER, (.65 - .5 * near) * middle);
        });
    }

    private void lamps(Dice dice) {
        for (int k = 5; k >= 0; k--) {
            double t = StrictMath.pow(.62, k);
            for (int side = -1; side <= 1; side += 2) {
                double x = farX + side * 290 * t;
                double foot = FAR_Y + 14 + 196 * t;
                double head = foot - 250 * t;
                dusk.line(x, foot, x, head, 1 + 2.2 * t, ABYSS);
                Tint tint = k % 2 == 0 ? AMBER : EMBER;
                dusk.reflection(dice.part(k * 2 + side), x - side * 6 * t, foot, 190 * t + 14, 4 + 12 * t, tint);
                dusk.lamp(x, head, 1.6 + 6 * t, AMBER);
            }
        }
    }

    private void facades(Dice dice, Noise air, int side) {
        for (int k = 6; k >= 0; k--) {
            Dice d = dice.part(k);
            double far = StrictMath.pow(.68, k + 1);
            double near = StrictMath.pow(.68, k);
            double x0 = farX + side * (16 + 430 * far);
            double x1 = farX + side * (16 + 430 * near);
            double roof = d.between(230, 290);
            Tint wall = VIOLET.mix(PRUSSIAN, d.between(.2, .8)).mix(EMBER, .10 + .24 * (1 - near));
            dusk.fill(strip(x0, x1, far, near, -roof, 230), (x, y) -> {
                Tint shade = wall.mix(ABYSS, .6 * air.fbm(x / 30, y / 40, 3));
                return shade.mix(AMBER, .5 * Noise.smooth(FAR_Y - 20, FAR_Y + 60, y) * (1 - .5 * near));
            });
            for (int pane = 0; pane < 10; pane++) {
                Dice p = d.part(pane);
                if (p.chance(.62)) {
                    double at = .2 + .4 * (pane % 2);
                    double up = -roof * (.16 + .17 * (pane / 2));
                    double a = far + (near - far) * at;
                    double b = far + (near - far) * (at + .2);
                    Tint light = AMBER.mix(Dusk.STRAW, p.next() * .8).mix(EMBER, p.next() * .6);
                    dusk.fill(strip(x0 + (x1 - x0) * at, x0 + (x1 - x0) * (at + .2), a, b, up - 30, up), light);
                }
            }
            Tint shop = AMBER.mix(EMBER, d.next()).mix(Dusk.STRAW, .25 * d.next());
            dusk.fill(strip(x0, x1, far, near, 4, 80), shop);
            dusk.fill(strip(x0, x1, far, near, 80, 230), (x, y) -> {
                double wet = air.fbm(x / 44, y / 9, 3);
                double lit = Noise.smooth(150, 70, (y - FAR_Y) / (far + near) * 2);
                return VIOLET.mix(COBALT, .7 * wet)
                        .mix(AMBER, lit * (.25 + .6 * wet))
                        .mix(ABYSS, .25 * (1 - lit));
            });
            dusk.fill(strip(x0, x1, far, near, -12, 16), d.chance(.5) ? EMBER.mix(ABYSS, .35) : COBALT);
        }
    }

    /** A band of a façade between two heights, given in units that shrink with distance. */
    private static Shape strip(double x0, double x1, double far, double near, double top, double foot) {
        double[] p = {x0, top * far, x1, top * near, x1, foot * near, x0, foot * far};
        for (int k = 1; k < p.length; k += 2) {
            p[k] += FAR_Y;
        }
        return Cut.polygon(p);
    }

    private void figure(Dice d, Frame f) {
        double s = f.down();
        Tint coat = ABYSS.mix(d.chance(.3) ? EMBER : COBALT, d.between(.1, .35));
        double[] outline = f.map(-.10, -.72, .10, -.72, .17, -.1, .07, 0, -.07, 0, -.17, -.1);
        dusk.fill(Cut.polygon(outline), coat);
        dusk.fill(Cut.disc(f.x(0), f.y(-.80), s * .085), coat.mix(AMBER, .35));
        dusk.fill(Cut.oval(f.x(0), f.y(.22), s * .08, s * .22), ABYSS.mix(PRUSSIAN, .5));
        if (d.chance(.65)) {
            Tint silk = d.chance(.45) ? EMBER : COBALT.mix(CERULEAN, d.next());
            dusk.fill(Cut.slice(f.x(.05), f.y(-.84), s * .36, 3.3, 6.1), silk);
            dusk.line(f.x(.05), f.y(-.5), f.x(.05), f.y(-1.2), Math.max(.7, s * .012), ABYSS);
        }
    }
}
