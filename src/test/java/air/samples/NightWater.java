package air.samples;

import static air.samples.Dusk.ABYSS;
import static air.samples.Dusk.AMBER;
import static air.samples.Dusk.CERULEAN;
import static air.samples.Dusk.COBALT;
import static air.samples.Dusk.EMBER;
import static air.samples.Dusk.PRUSSIAN;
import static air.samples.Dusk.STRAW;
import static air.samples.Dusk.VIOLET;

/** Night on the water: a harbour, a bridge, and the lamps in them. */
final class NightWater {
    private final Dusk dusk;
    private final double width;
    private final double height;

    NightWater(Dusk dusk) {
        this.dusk = dusk;
        width = dusk.canvas.width;
        height = dusk.canvas.height;
    }

    private void water(Noise air, double horizon) {
        dusk.fill(Cut.box(0, horizon, width, height), (x, y) -> {
            double ripple = air.fbm(x / 70, y / 7, 3);
            double down = (y - horizon) / (height - horizon);
            Tint deep = COBALT.mix(PRUSSIAN, .25 + .75 * down);
            Tint lit = deep.mix(CERULEAN, .55 * Noise.smooth(.5, .8, ripple) * (1 - .5 * down));
            return lit.mix(ABYSS, .5 * Noise.smooth(.5, .25, ripple));
        });
    }

    private static double ripples(Noise air, double x, double y) {
        return .10 * (air.fbm(x / 50, y / 20, 2) - .5);
    }

    Oil.Flow harbour(Dice dice) {
        Noise air = new Noise(dice.seed());
        double horizon = dice.between(200, 226);
        dusk.sky(air, horizon, VIOLET.mix(EMBER, .45));
        dusk.canvas.all((i, x, y) -> {
            double top = horizon - 14 - 46 * air.fbm(x / 60, 3, 3);
            if (y > top && y < horizon + 2) {
                dusk.canvas.set(i, PRUSSIAN.mix(ABYSS, .4).mix(VIOLET, .35));
            }
        });
        water(air, horizon);
        for (int k = 0; k < 15; k++) {
            Dice d = dice.part(k);
            double x = (k + d.between(.1, .9)) / 15 * width;
            double y = horizon - d.between(4, 30);
            Tint tint = d.chance(.75) ? AMBER : d.chance(.5) ? EMBER : Tint.hex(0x9FD3C7);
            dusk.reflection(d, x, horizon + 4, d.between(90, 250), d.between(4, 9), tint);
            dusk.lamp(x, y, d.between(2, 3.6), tint);
        }
        double[] rows = {282, 352, 300, 404};
        for (int k = 0; k < 4; k++) {
            Dice d = dice.part(60 + k);
            double x = (k + d.between(.25, .75)) / 4 * width;
            boat(
                    d,
                    Frame.of(
                            x,
                            rows[k] + d.between(-8, 8),
                            d.between(.22, .27) * (rows[k] - 40),
                            d.chance(.5) ? 1 : -1));
        }
        return (x, y) -> y < horizon ? .5 * (air.fbm(x / 120, y / 60, 2) - .5) - .1 : ripples(air, x, y);
    }

    private void boat(Dice d, Frame f) {
        double s = f.down();
        Tint hull = ABYSS.mix(d.chance(.5) ? EMBER : COBALT, .4);
        dusk.fill(Cut.oval(f.x(0), f.y(.20), s * .60, s * .12), ABYSS);
        dusk.fill(Cut.blob(f.map(-.7, -.14, 0, -.04, .76, -.18, .5, .15, 0, .19, -.46, .15)), hull);
        dusk.line(f.x(-.66), f.y(-.11), f.x(.72), f.y(-.13), 1.8, CERULEAN.mix(STRAW, .45));
        dusk.line(f.x(.05), f.y(0), f.x(.10), f.y(-1.3), 2.6, ABYSS);
        dusk.line(f.x(.10), f.y(-1.2), f.x(.62), f.y(-.15), 1.1, ABYSS);
        dusk.line(f.x(.10), f.y(-1.2), f.x(-.56), f.y(-.12), 1.1, ABYSS);
        dusk.fill(Cut.polygon(f.map(-.36, -.30, -.05, -.30, -.02, -.05, -.38, -.07)), hull.mix(VIOLET, .5));
        dusk.lamp(f.x(-.20), f.y(-.18), 2.6, AMBER);
        dusk.reflection(d, f.x(-.2), f.y(.2), s * .9, 5, AMBER);
    }

    Oil.Flow bridge(Dice dice) {
        Noise air = new Noise(dice.seed());
        double line = 306;
        double moon = dice.between(120, 520);
        dusk.sky(air, 290, CERULEAN.mix(VIOLET, .25));
        dusk.star(moon, 78, 21, STRAW);
        bank(dice, line);
        water(air, line);
        dusk.canvas.box(0, 180, width, line + 34, (i, x, y) -> {
            double arch = (x / 213.4 - Math.floor(x / 213.4) - .5) * 2;
            double vault = deck(x) + 20 + 96 * (1 - Math.sqrt(Math.max(0, 1 - arch * arch * 1.22)));
            if (y > deck(x) && y < vault) {
                double edge = Noise.smooth(10, 0, y - deck(x));
                double stone = air.fbm(x / 20, y / 9, 2);
                dusk.canvas.set(i, ABYSS.mix(VIOLET, .25 + .3 * stone).mix(AMBER, .75 * edge));
            }
        });
        for (int k = 0; k < 9; k++) {
            double x = (k + .5) / 9 * width;
            dusk.line(x, deck(x), x, deck(x) - 34, 1.6, ABYSS);
            dusk.reflection(dice.part(60 + k), x, line + 26, 168, 9, k % 3 == 1 ? EMBER : AMBER);
            dusk.lamp(x, deck(x) - 36, 3.8, AMBER);
        }
        dusk.reflection(dice.part(90), moon, line + 20, 170, 22, CERULEAN.mix(STRAW, .5));
        return (x, y) ->
                y < 200 ? .6 * (air.fbm(x / 110, y / 60, 2) - .5) + .25 * StrictMath.sin(x / 70) : ripples(air, x, y);
    }

    private double deck(double x) {
        return 236 - 22 * StrictMath.sin(StrictMath.PI * x / width);
    }

    private void bank(Dice dice, double line) {
        for (int k = 0; k < 24; k++) {
            Dice d = dice.part(k);
            double x = k * 28 - 8;
            double top = line - d.between(20, 62);
            dusk.fill(
                    Cut.box(x, top, x + 30, line), COBALT.mix(VIOLET, d.next()).mix(CERULEAN, .2));
            if (d.chance(.8)) {
                double y = top + d.between(8, 16);
                dusk.glow(x + 11, y + 4, 16, EMBER, .5);
                dusk.fill(Cut.box(x + 8, y, x + 14, y + 8), AMBER.mix(STRAW, d.next()));
            }
        }
    }
}
