package air.samples;

import static air.samples.Dusk.ABYSS;
import static air.samples.Dusk.AMBER;
import static air.samples.Dusk.CERULEAN;
import static air.samples.Dusk.COBALT;
import static air.samples.Dusk.EMBER;
import static air.samples.Dusk.PRUSSIAN;
import static air.samples.Dusk.STRAW;
import static air.samples.Dusk.VIOLET;

/** The lit terrace of a café on a blue square. Drawn for the left, mirrored for the right. */
final class NightTerrace {
    private final Dusk dusk;
    private Frame f;
    private Noise air;

    NightTerrace(Dusk dusk) {
        this.dusk = dusk;
    }

    Oil.Flow draw(Dice dice) {
        boolean left = dice.chance(.5);
        f = new Frame(left ? 0 : dusk.canvas.width, 0, left ? 1 : -1, 1);
        air = new Noise(dice.seed());
        dusk.sky(air, 330, COBALT.mix(CERULEAN, .5));
        for (int k = 0; k < 11; k++) {
            Dice d = dice.part(k);
            dusk.star(f.x(d.between(330, 500)), 12 + k * 15 + d.between(-8, 8), d.between(1.8, 3.8), STRAW);
        }
        houses(dice.part(100));
        square();
        cafe();
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 4; k++) {
                Dice d = dice.part(50 + row * 4 + k);
                double near = 1 + .38 * row;
                double u = -10 + 26 * row + k * 84 * near + d.between(-14, 14);
                table(d, Frame.of(f.x(u), 336 + row * 46 + k * 2 + d.between(-5, 5), 22 * near, left ? 1 : -1));
            }
        }
        walker(dice.part(90), new Frame(f.x(418), 352, 20, 20));
        walker(dice.part(91), new Frame(f.x(444), 348, 18, 18));
        walker(dice.part(92), new Frame(f.x(500), 372, 22, 22));
        return (x, y) -> {
            double u = f.right() * (x - f.x());
            if (y > 318) {
                return .12 * (air.fbm(x / 40, y / 20, 2) - .5);
            }
            return u < 335 ? 1.4 : .7 * (air.fbm(x / 90, y / 60, 2) - .5) + .3;
        };
    }

    /** The dark side of the square, a window lit here and there. */
    private void houses(Dice dice) {
        double[][] fronts = {
            {420, 230, 470, 212, 470, 330, 420, 322},
            {466, 120, 540, 84, 540, 344, 466, 330},
            {532, 40, 650, -20, 650, 420, 532, 352}
        };
        for (int h = 0; h < fronts.length; h++) {
            double shade = .25 + .25 * h;
            dusk.fill(Cut.polygon(f.map(fronts[h])), (x, y) -> VIOLET.mix(COBALT, .5 * air.fbm(x / 30, y / 50, 3))
                    .mix(ABYSS, shade));
            for (int k = 0; k < 6; k++) {
                Dice d = dice.part(h * 10 + k);
                double wide = fronts[h][2] - fronts[h][0];
                double u = fronts[h][0] + wide * (.22 + .4 * (k % 2));
                double v = fronts[h][1] + 30 + k / 2 * (46 + 16 * h);
                Tint pane = d.chance(.5) ? AMBER.mix(STRAW, d.next() * .5) : CERULEAN.mix(COBALT, .5);
                if (v < 290) {
                    dusk.fill(Cut.polygon(f.map(u, v, u + wide * .16, v - 4, u + wide * .16, v + 20, u, v + 22)), pane);
                }
            }
        }
    }

    private void square() {
        double[] ground = f.map(-10, 340, 330, 306, 430, 316, 650, 372, 650, 490, -10, 490);
        dusk.fill(Cut.polygon(ground), (x, y) -> {
            double u = f.right() * (x - f.x());
            double stone = air.fbm(x / 24, y / 8, 2);
            double lit = StrictMath.exp(-Math.max(0, u - 190 - .4 * (y - 320)) / 130);
            Tint cool = PRUSSIAN.mix(COBALT, .4 + .6 * stone)
                    .mix(VIOLET, .35)
                    .mix(CERULEAN, .4 * Noise.smooth(.55, .8, stone));
            return cool.mix(AMBER.mix(EMBER, .35), lit * (.38 + .6 * stone));
        });
    }

    private void cafe() {
        double[] wall = f.map(-10, -10, 250, -10, 300, 30, 332, 308, -10, 344);
        dusk.fill(Cut.polygon(wall), (x, y) -> {
            Tint night = VIOLET.mix(COBALT, .5 * air.fbm(x / 30, y / 40, 3));
            Tint day =
                    AMBER.mix(EMBER, .25 + .5 * air.fbm(x / 40, y / 60, 3)).mix(STRAW, .25 * Noise.smooth(300, 200, y));
            return night.mix(day, Noise.smooth(90, 150, y));
        });
        for (int k = 0; k < 3; k++) {
            double u = 36 + 88 * k;
            dusk.fill(
                    Cut.polygon(f.map(u, 14 + 8 * k, u + 34, 18 + 8 * k, u + 34, 84 + 6 * k, u, 82 + 6 * k)),
                    COBALT.mix(CERULEAN, .3));
            dusk.fill(
                    Cut.polygon(f.map(u + 12, 18 + 8 * k, u + 22, 19 + 8 * k, u + 22, 80 + 6 * k, u + 12, 80 + 6 * k)),
                    k == 1 ? AMBER : ABYSS);
            double w = 30 + 96 * k;
            double top = 206 + 6 * k;
            dusk.fill(
                    Cut.polygon(f.map(w, top, w + 54, top + 4, w + 54, 334 - 9 * k, w, 338 - 9 * k)),
                    EMBER.mix(ABYSS, .45));
            dusk.fill(
                    Cut.polygon(f.map(w + 7, top + 8, w + 47, top + 11, w + 47, 318 - 9 * k, w + 7, 322 - 9 * k)),
                    STRAW.mix(AMBER, .35));
            dusk.line(f.x(w + 27), top + 8, f.x(w + 27), 322 - 9 * k, 1.6, EMBER.mix(ABYSS, .4));
        }
        awning();
        double[][] lamps = {{110, 196, 7}, {236, 206, 6}, {330, 214, 4}};
        for (double[] lamp : lamps) {
            dusk.lamp(f.x(lamp[0]), lamp[1], lamp[2], STRAW);
        }
    }

    private void awning() {
        double[] cloth = f.map(-10, 96, 300, 128, 392, 188, -10, 176);
        dusk.fill(Cut.polygon(cloth), (x, y) -> {
            double u = f.right() * (x - f.x());
            double fold = (u - (y - 110) * 1.05 * u / 330) / 30;
            boolean dark = fold - Math.floor(fold) < .5;
            return dark ? AMBER.mix(EMBER, .55) : STRAW.mix(AMBER, .25 + .3 * air.fbm(x / 26, y / 12, 2));
        });
        for (int k = 0; k < 14; k++) {
            double u = k * 30 - 8;
            double v = 176 + (u + 10) / 402 * 12;
            dusk.fill(Cut.half(f.x(u + 15), v, 15, 1.5708), k % 2 == 0 ? AMBER.mix(EMBER, .55) : STRAW.mix(AMBER, .4));
        }
    }

    private void table(Dice d, Frame t) {
        person(d.part(1), new Frame(t.x(-1.2), t.y(.35), t.right(), t.down()));
        dusk.line(t.x(0), t.y(0), t.x(0), t.y(1.0), 1.8, ABYSS);
        dusk.fill(Cut.oval(t.x(0), t.y(0), t.down() * .85, t.down() * .25), CERULEAN.mix(STRAW, .65));
        if (d.chance(.6)) {
            person(d.part(2), new Frame(t.x(1.25), t.y(.4), t.right(), t.down()));
        }
    }

    private void person(Dice d, Frame p) {
        Tint coat = ABYSS.mix(d.chance(.35) ? EMBER : VIOLET, d.between(.2, .8));
        dusk.fill(Cut.blob(p.map(-.42, .5, -.40, -.5, 0, -.95, .38, -.5, .44, .5)), coat);
        dusk.fill(Cut.disc(p.x(.03), p.y(-1.12), p.down() * .23), EMBER.mix(STRAW, .4));
        dusk.fill(Cut.half(p.x(0), p.y(-1.16), p.down() * .28, -1.5708), d.chance(.3) ? CERULEAN : ABYSS);
    }

    private void walker(Dice d, Frame p) {
        Tint coat = ABYSS.mix(d.chance(.4) ? EMBER : COBALT, .3);
        dusk.fill(Cut.blob(p.map(-.3, -2.3, .3, -2.3, .5, -.9, .3, .1, -.3, .1, -.5, -.9)), coat);
        dusk.fill(Cut.disc(p.x(0), p.y(-2.55), p.down() * .24), coat.mix(AMBER, .5));
        dusk.fill(Cut.oval(p.x(.4), p.y(.1), p.down() * .9, p.down() * .16), ABYSS);
    }
}
