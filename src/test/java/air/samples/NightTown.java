package air.samples;

import static air.samples.Dusk.ABYSS;
import static air.samples.Dusk.AMBER;
import static air.samples.Dusk.CERULEAN;
import static air.samples.Dusk.COBALT;
import static air.samples.Dusk.EMBER;
import static air.samples.Dusk.PRUSSIAN;
import static air.samples.Dusk.STRAW;
import static air.samples.Dusk.VIOLET;

/** Night in town: harbour, wet boulevard, bridge, the lit terrace of a café. */
final class NightTown {
    private final Dusk dusk;
    private final double width;
    private final double height;

    NightTown(Dusk dusk) {
        this.dusk = dusk;
        width = dusk.canvas.width;
        height = dusk.canvas.height;
    }

    private void sky(Noise air, double horizon, Tint low) {
        dusk.wash((x, y) -> {
            double cloud = air.fbm(x / 140, y / 46, 4);
            double down = y / horizon;
            Tint sky = PRUSSIAN.mix(COBALT, Noise.smooth(.1, 1, down) * .8 + .7 * (cloud - .5));
            return sky.mix(low, Noise.smooth(.45, 1.0, down) * (.35 + .7 * cloud));
        });
    }

    private void water(Noise air, double horizon) {
        dusk.fill(Cut.box(0, horizon, width, height), (x, y) -> {
            double ripple = air.fbm(x / 70, y / 7, 3);
            double down = (y - horizon) / (height - horizon);
            return COBALT.mix(PRUSSIAN, .25 + .75 * down)
                    .mix(CERULEAN, .55 * Noise.smooth(.5, .8, ripple) * (1 - .5 * down))
                    .mix(ABYSS, .5 * Noise.smooth(.5, .25, ripple));
        });
    }

    Oil.Flow harbour(Dice dice) {
        Noise air = new Noise(dice.seed());
        double horizon = 218;
        sky(air, horizon, VIOLET.mix(EMBER, .35));
        dusk.canvas.all((i, x, y) -> {
            double top = horizon - 16 - 42 * air.fbm(x / 60, 3, 3);
            if (y > top && y < horizon + 2) {
                dusk.canvas.set(i, PRUSSIAN.mix(ABYSS, .4).mix(VIOLET, .3));
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
        for (int k = 0; k < 4; k++) {
            Dice d = dice.part(60 + k);
            boat(
                    d,
                    (k + d.between(.25, .75)) / 4 * width,
                    292 + (k * 2 % 4) * 44 + d.between(-10, 10),
                    d.between(52, 92));
        }
        return (x, y) ->
                y < horizon ? .5 * (air.fbm(x / 120, y / 60, 2) - .5) - .1 : .10 * (air.fbm(x / 50, y / 20, 2) - .5);
    }

    private void boat(Dice d, double x, double y, double s) {
        Tint hull = ABYSS.mix(d.chance(.5) ? EMBER : COBALT, .35);
        dusk.fill(Cut.oval(x, y + s * .20, s * .60, s * .12), ABYSS);
        dusk.fill(
                Cut.blob(
                        x - s * .7,
                        y - s * .14,
                        x,
                        y - s * .04,
                        x + s * .76,
                        y - s * .18,
                        x + s * .5,
                        y + s * .15,
                        x,
                        y + s * .19,
                        x - s * .46,
                        y + s * .15),
                hull);
        dusk.line(x - s * .66, y - s * .11, x + s * .72, y - s * .13, 1.6, CERULEAN.mix(STRAW, .35));
        dusk.line(x + s * .05, y, x + s * .10, y - s * 1.3, 1.8, ABYSS);
        dusk.line(x + s * .10, y - s * 1.2, x + s * .62, y - s * .15, .8, ABYSS);
        dusk.line(x + s * .10, y - s * 1.2, x - s * .56, y - s * .12, .8, ABYSS);
        dusk.fill(Cut.box(x - s * .36, y - s * .30, x - s * .05, y - s * .06), hull.mix(VIOLET, .5));
        dusk.lamp(x - s * .20, y - s * .18, 2.4, AMBER);
        dusk.reflection(d, x - s * .2, y + s * .2, s * .9, 5, AMBER);
    }

    Oil.Flow boulevard(Dice dice) {
        Noise air = new Noise(dice.seed());
        double vx = width * dice.between(.40, .60);
        double vy = 226;
        sky(air, 260, VIOLET.mix(AMBER, .45));
        facades(dice.part(1), air, vx, vy, -1);
        facades(dice.part(2), air, vx, vy, 1);
        dusk.glow(vx, vy - 6, 130, AMBER, .75);
        dusk.fill(Cut.polygon(vx - 20, vy + 14, vx + 20, vy + 14, width + 260, height, -260, height), (x, y) -> {
            double wet = air.fbm((x - vx) / (y - vy + 30) * 9, y / 12, 3);
            double near = (y - vy) / (height - vy);
            return PRUSSIAN.mix(VIOLET, .5 * wet)
                    .mix(CERULEAN, .45 * Noise.smooth(.45, .75, wet))
                    .mix(AMBER, (.60 - .5 * near) * StrictMath.exp(-(x - vx) * (x - vx) / 9000));
        });
        for (int k = 5; k >= 0; k--) {
            double t = StrictMath.pow(.62, k);
            for (int side = -1; side <= 1; side += 2) {
                double x = vx + side * 300 * t;
                double foot = vy + 14 + 200 * t;
                double tall = 250 * t;
                dusk.line(x, foot, x, foot - tall, 1 + 2.2 * t, ABYSS);
                dusk.reflection(
                        dice.part(80 + k * 2 + side),
                        x - side * 6 * t,
                        foot,
                        190 * t + 14,
                        4 + 12 * t,
                        k % 2 == 0 ? AMBER : EMBER);
                dusk.lamp(x, foot - tall, 1.6 + 6 * t, AMBER);
            }
        }
        for (int k = 0; k < 9; k++) {
            Dice d = dice.part(120 + k);
            double t = .10 + .55 * (k + d.next()) / 9;
            figure(d, vx + d.bell() * 190 * t, vy + 18 + 200 * t, 130 * t);
        }
        return (x, y) -> {
            if (y < vy + 10 || StrictMath.abs(x - vx) > (y - vy) * 1.55 + 30) {
                return y < 150 && StrictMath.abs(x - vx) < 150 ? .4 : 1.5;
            }
            return .08 * (air.fbm(x / 40, y / 20, 2) - .5);
        };
    }

    private void facades(Dice dice, Noise air, double vx, double vy, int side) {
        for (int k = 6; k >= 0; k--) {
            Dice d = dice.part(k);
            double far = StrictMath.pow(.68, k + 1);
            double near = StrictMath.pow(.68, k);
            double x0 = vx + side * (16 + 430 * far);
            double x1 = vx + side * (16 + 430 * near);
            double roof = d.between(230, 290);
            double y0 = vy - roof * far;
            double y1 = vy - roof * near;
            Tint wall = VIOLET.mix(PRUSSIAN, d.between(.2, .8)).mix(EMBER, .10 + .24 * (1 - near));
            dusk.fill(
                    Cut.polygon(x0, y0, x1, y1, x1, vy + 210 * near + 20, x0, vy + 210 * far + 20),
                    (x, y) -> wall.mix(ABYSS, .6 * air.fbm(x / 30, y / 40, 3))
                            .mix(AMBER, .5 * Noise.smooth(vy - 20, vy + 60, y) * (1 - .5 * near)));
            int floors = 5;
            for (int f = 0; f < floors; f++) {
                for (int c = 0; c < 2; c++) {
                    if (d.part(f * 2 + c).chance(.62)) {
                        pane(
                                d.part(40 + f * 2 + c),
                                x0 + (x1 - x0) * (.2 + .4 * c),
                                (x1 - x0) * .2,
                                vy,
                                far + (near - far) * (.2 + .4 * c),
                                roof * (.16 + .17 * f));
                    }
                }
            }
            dusk.fill(
                    Cut.polygon(x0, vy + 4, x1, vy + 4, x1, vy + 80 * near, x0, vy + 80 * far),
                    AMBER.mix(EMBER, d.next()).mix(STRAW, .25 * d.next()));
            dusk.fill(
                    Cut.polygon(x0, vy - 6 * far, x1, vy - 14 * near, x1, vy + 16 * near, x0, vy + 14 * far),
                    d.chance(.5) ? EMBER.mix(ABYSS, .35) : COBALT);
        }
    }

    private void pane(Dice d, double x, double w, double vy, double scale, double up) {
        double y = vy - up * scale;
        double tall = 30 * scale;
        dusk.fill(
                Cut.polygon(x, y, x + w, y - 2 * scale, x + w, y - tall * 1.1, x, y - tall),
                AMBER.mix(STRAW, d.next() * .8).mix(EMBER, d.next() * .6));
    }

    private void figure(Dice d, double x, double y, double tall) {
        Tint coat = ABYSS.mix(d.chance(.3) ? EMBER : COBALT, d.between(.1, .35));
        dusk.fill(
                Cut.polygon(
                        x - tall * .10,
                        y - tall * .72,
                        x + tall * .10,
                        y - tall * .72,
                        x + tall * .17,
                        y - tall * .1,
                        x + tall * .07,
                        y,
                        x - tall * .07,
                        y,
                        x - tall * .17,
                        y - tall * .1),
                coat);
        dusk.fill(Cut.disc(x, y - tall * .80, tall * .085), coat.mix(AMBER, .35));
        dusk.fill(Cut.oval(x, y + tall * .22, tall * .08, tall * .22), ABYSS.mix(PRUSSIAN, .5));
        if (d.chance(.65)) {
            Tint silk = d.chance(.4) ? EMBER : COBALT.mix(CERULEAN, d.next());
            dusk.fill(Cut.slice(x + tall * .05, y - tall * .84, tall * .36, 3.3, 6.1), silk);
            dusk.line(
                    x + tall * .05,
                    y - tall * .5,
                    x + tall * .05,
                    y - tall * 1.2,
                    StrictMath.max(.7, tall * .012),
                    ABYSS);
        }
    }

    private void sitter(Dice d, double x, double y) {
        Tint coat = ABYSS.mix(d.chance(.35) ? EMBER : VIOLET, d.between(.2, .7));
        dusk.fill(Cut.blob(x - 9, y + 8, x - 9, y - 14, x, y - 24, x + 9, y - 14, x + 10, y + 8), coat);
        dusk.fill(Cut.disc(x, y - 29, 5.5), EMBER.mix(STRAW, .35));
        dusk.fill(Cut.half(x, y - 30, 6.4, -1.57), ABYSS);
    }

    Oil.Flow bridge(Dice dice) {
        Noise air = new Noise(dice.seed());
        double deck = 236;
        double line = 300;
        double moon = dice.between(120, 520);
        sky(air, 280, COBALT.mix(CERULEAN, .7));
        dusk.star(moon, 84, 20, STRAW);
        for (int k = 0; k < 24; k++) {
            Dice d = dice.part(k);
            double x = k * 28 - 8;
            double top = line - d.between(30, 92);
            dusk.fill(Cut.box(x, top, x + 30, line), PRUSSIAN.mix(VIOLET, d.next()));
            if (d.chance(.6)) {
                double wy = top + d.between(8, 26);
                dusk.fill(Cut.box(x + 9, wy, x + 14, wy + 7), AMBER.mix(EMBER, d.next()));
            }
        }
        water(air, line);
        dusk.canvas.box(0, deck - 10, width, line + 40, (i, x, y) -> {
            double arch = (x / 160 - StrictMath.floor(x / 160) - .5) * 2;
            double vault = deck + 18 + 78 * (1 - StrictMath.sqrt(StrictMath.max(0, 1 - arch * arch * 1.18)));
            double crown = deck - 8 * StrictMath.sin(3.1416 * x / width);
            if (y > crown && y < vault) {
                dusk.canvas.set(
                        i,
                        ABYSS.mix(VIOLET, .3)
                                .mix(AMBER, .55 * Noise.smooth(14, 0, y - crown))
                                .mix(EMBER, .35 * air.fbm(x / 20, y / 9, 2)));
            }
        });
        for (int k = 0; k < 9; k++) {
            double x = (k + .5) / 9 * width;
            double foot = deck - 8 * StrictMath.sin(3.1416 * x / width);
            dusk.line(x, foot, x, foot - 34, 1.4, ABYSS);
            dusk.reflection(dice.part(60 + k), x, line + 26, 168, 9, k % 3 == 1 ? EMBER : AMBER);
            dusk.lamp(x, foot - 36, 3.6, AMBER);
        }
        dusk.reflection(dice.part(90), moon, line + 20, 170, 22, CERULEAN.mix(STRAW, .5));
        for (int k = 0; k < 7; k++) {
            Dice d = dice.part(100 + k);
            figure(d, d.between(20, 620), deck - 2, 27);
        }
        return (x, y) -> y < deck - 20
                ? .6 * (air.fbm(x / 110, y / 60, 2) - .5) + .25 * StrictMath.sin(x / 70)
                : y < line ? .05 : .10 * (air.fbm(x / 50, y / 20, 2) - .5);
    }

    Oil.Flow terrace(Dice dice) {
        Noise air = new Noise(dice.seed());
        boolean left = dice.chance(.5);
        int s = left ? 1 : -1;
        double o = left ? 0 : width;
        sky(air, 330, COBALT.mix(CERULEAN, .4));
        for (int k = 0; k < 9; k++) {
            Dice d = dice.part(k);
            dusk.star(o + s * d.between(300, 480), d.between(16, 120), d.between(2, 3.6), STRAW);
        }
        dusk.fill(
                Cut.polygon(o + s * 640, 20, o + s * 500, 110, o + s * 470, 330, o + s * 640, 400),
                (x, y) -> ABYSS.mix(VIOLET, .5 * air.fbm(x / 30, y / 50, 3)));
        dusk.fill(
                Cut.polygon(o, -10, o + s * 300, 90, o + s * 330, 310, o, 360),
                (x, y) -> AMBER.mix(EMBER, .3 + .5 * air.fbm(x / 40, y / 60, 3)).mix(VIOLET, Noise.smooth(130, 10, y)));
        for (int k = 0; k < 7; k++) {
            Dice d = dice.part(20 + k);
            double x = o + s * (500 + (k % 3) * 48);
            double y = 120 + k / 3 * 70;
            dusk.fill(Cut.box(x, y, x + 11, y + 22), d.chance(.6) ? AMBER : COBALT);
        }
        dusk.fill(
                Cut.polygon(o, 372, o + s * 330, 300, o + s * 470, 322, o + s * 640, 380, o + s * 640, 490, o, 490),
                (x, y) -> {
                    double stone = air.fbm(x / 22, y / 9, 2);
                    double lit = StrictMath.exp(-StrictMath.max(0, s * (x - o) - 120) / 150);
                    return PRUSSIAN.mix(COBALT, stone)
                            .mix(VIOLET, .4)
                            .mix(AMBER, lit * (.30 + .55 * stone))
                            .mix(ABYSS, .25 * (1 - lit));
                });
        for (int k = 0; k < 3; k++) {
            double x = o + s * (44 + k * 100);
            dusk.fill(
                    Cut.box(StrictMath.min(x, x + s * 46), 206 + k * 8, StrictMath.max(x, x + s * 46), 346 - k * 14),
                    EMBER.mix(ABYSS, .55));
            dusk.fill(
                    Cut.box(
                            StrictMath.min(x + s * 8, x + s * 38),
                            216 + k * 8,
                            StrictMath.max(x + s * 8, x + s * 38),
                            300 - k * 12),
                    STRAW.mix(AMBER, .3));
        }
        dusk.fill(
                Cut.polygon(o, 96, o + s * 352, 168, o + s * 362, 196, o, 150),
                (x, y) -> STRAW.mix(AMBER, .35 + .6 * air.fbm(x / 26, y / 12, 2)));
        dusk.lamp(o + s * 200, 196, 9, AMBER);
        dusk.lamp(o + s * 300, 208, 6, AMBER);
        for (int k = 0; k < 9; k++) {
            Dice d = dice.part(50 + k);
            double x = o + s * (60 + (k % 3) * 104 + k / 3 * 24 + d.between(-12, 12));
            double y = 356 + k / 3 * 38;
            dusk.line(x, y, x, y + 22, 2, ABYSS);
            dusk.fill(Cut.oval(x, y, 21, 6), CERULEAN.mix(STRAW, .6));
            sitter(d, x - s * 27, y + 20);
            if (d.chance(.6)) {
                sitter(d.part(1), x + s * 27, y + 18);
            }
        }
        figure(dice.part(90), o + s * 420, 352, 66);
        figure(dice.part(91), o + s * 446, 350, 60);
        return (x, y) -> y > 320
                ? .12 * (air.fbm(x / 40, y / 20, 2) - .5)
                : s * (x - o) < 330 ? 1.4 : .7 * (air.fbm(x / 90, y / 60, 2) - .5) + .3;
    }
}
