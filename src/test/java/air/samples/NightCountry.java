package air.samples;

import static air.samples.Dusk.ABYSS;
import static air.samples.Dusk.AMBER;
import static air.samples.Dusk.CERULEAN;
import static air.samples.Dusk.COBALT;
import static air.samples.Dusk.EMBER;
import static air.samples.Dusk.PRUSSIAN;
import static air.samples.Dusk.STRAW;
import static air.samples.Dusk.VIOLET;

/** Night in the country: a village under turning stars, haystacks in a moonlit field. */
final class NightCountry {
    private final Dusk dusk;
    private final double width;
    private final double height;

    /** A place the air turns round. */
    private record Eddy(double x, double y, double reach, double spin) {}

    NightCountry(Dusk dusk) {
        this.dusk = dusk;
        width = dusk.canvas.width;
        height = dusk.canvas.height;
    }

    Oil.Flow starryVillage(Dice dice) {
        Noise air = new Noise(dice.seed());
        Eddy[] eddies = eddies(dice.part(1), 230);
        Oil.Flow sky = (x, y) -> turning(eddies, air, x, y);
        dusk.wash((x, y) -> {
            double band = air.fbm(x / 150 + .8 * StrictMath.sin(y / 50), y / 34, 3);
            Tint deep = PRUSSIAN.mix(COBALT, Noise.smooth(.3, .75, band) * .9);
            return deep.mix(CERULEAN, Noise.smooth(210, 330, y) * .55 + Noise.smooth(.62, .8, band) * .5);
        });
        for (int k = 0; k < eddies.length; k++) {
            dusk.star(
                    eddies[k].x,
                    eddies[k].y,
                    k == 0 ? 19 : 4 + dice.part(k).next() * 4,
                    k % 3 == 1 ? Tint.hex(0xDDEBE0) : AMBER.mix(STRAW, .5));
        }
        ridge(air, 304, 70, COBALT.mix(VIOLET, .35));
        ridge(air, 350, 44, PRUSSIAN.mix(Tint.hex(0x2A7A78), .6));
        village(dice.part(3), 348);
        dusk.fill(Cut.box(0, 404, width, height), (x, y) -> PRUSSIAN.mix(
                        Tint.hex(0x4A8A5C), Noise.smooth(.25, .8, air.fbm(x / 60, y / 14, 3)))
                .mix(AMBER, .35 * StrictMath.exp(-(y - 404) / 14)));
        double side = eddies[0].x > width / 2 ? 92 : 548;
        cypress(dice.part(4), side, 470, 330);
        cypress(dice.part(5), side + 44, 470, 210);
        return (x, y) ->
                y < 300 ? sky.at(x, y) : Math.abs(x - side - 14) < 60 ? 1.5 : .25 * StrictMath.sin(x / 60) - .05;
    }

    private Eddy[] eddies(Dice dice, double low) {
        Eddy[] eddies = new Eddy[11];
        boolean right = dice.chance(.5);
        eddies[0] = new Eddy(right ? 540 : 100, 84, 100, 1);
        for (int k = 1; k < eddies.length; k++) {
            Dice d = dice.part(k);
            eddies[k] = new Eddy(
                    (k - .5) / (eddies.length - 1) * width + d.between(-30, 30),
                    36 + d.next() * (low - 40),
                    d.between(30, 62),
                    1);
        }
        return eddies;
    }

    private static double turning(Eddy[] eddies, Noise air, double x, double y) {
        double vx = 1;
        double vy = 1.1 * (air.fbm(x / 190, y / 90, 2) - .5) + .35 * StrictMath.sin(x / 85 + y / 60);
        for (Eddy e : eddies) {
            double dx = x - e.x;
            double dy = y - e.y;
            double pull = 2.6 * StrictMath.exp(-(dx * dx + dy * dy) / (e.reach * e.reach));
            double d = Math.sqrt(dx * dx + dy * dy) + 1;
            vx += -dy / d * pull * e.spin;
            vy += dx / d * pull * e.spin;
        }
        return StrictMath.atan2(vy, vx);
    }

    private void ridge(Noise land, double y, double swell, Tint tint) {
        dusk.canvas.all((i, px, py) -> {
            double top = y - swell * (2 * land.fbm(px / 170 + y, 5, 3) - .6);
            if (py > top) {
                dusk.canvas.set(
                        i,
                        tint.mix(ABYSS, Noise.smooth(0, 130, py - top) * .55)
                                .mix(CERULEAN, .6 * Noise.smooth(12, 0, py - top)));
            }
        });
    }

    private void village(Dice dice, double y) {
        for (int k = 0; k < 17; k++) {
            Dice d = dice.part(k);
            double x = 150 + (k + d.next()) / 17 * 360;
            double w = d.between(20, 36);
            double top = y + d.between(-6, 40);
            Tint wall = VIOLET.mix(CERULEAN, d.between(.1, .5));
            dusk.fill(Cut.box(x, top, x + w, top + 40), wall);
            dusk.fill(
                    Cut.polygon(x - 4, top, x + w * .5, top - w * .55, x + w + 4, top),
                    ABYSS.mix(EMBER, d.between(.15, .45)));
            if (d.chance(.8)) {
                double wx = x + w * d.between(.25, .6);
                dusk.glow(wx + 3, top + 12, 22, EMBER, .5);
                dusk.fill(Cut.box(wx, top + 8, wx + 6, top + 17), AMBER.mix(STRAW, d.next() * .7));
            }
        }
        double x = 150 + 360 * dice.between(.35, .65);
        dusk.fill(Cut.box(x, y - 44, x + 20, y + 40), VIOLET.mix(CERULEAN, .5));
        dusk.fill(Cut.polygon(x - 2, y - 44, x + 10, y - 104, x + 22, y - 44), ABYSS.mix(EMBER, .25));
        dusk.fill(Cut.box(x + 7, y - 30, x + 13, y - 18), AMBER);
    }

    private void cypress(Dice dice, double x, double y, double tall) {
        Noise leaf = new Noise(dice.seed());
        dusk.canvas.box(x - tall * .2, y - tall, x + tall * .2, y, (i, px, py) -> {
            double t = (y - py) / tall;
            double sway = 9 * StrictMath.sin(t * 7) + 14 * (leaf.fbm(px / 18, py / 30, 3) - .5);
            double half =
                    tall * .115 * StrictMath.pow(Math.max(0, 1 - t), .62) * (.45 + t * 1.6 > 1 ? 1 : .45 + t * 1.6);
            if (Math.abs(px - x - sway) < half) {
                double flame = leaf.fbm(px / 7, py / 44, 3);
                dusk.canvas.set(
                        i,
                        ABYSS.mix(Tint.hex(0x1F4A3A), Noise.smooth(.45, .75, flame))
                                .mix(Tint.hex(0x6B5A2A), Noise.smooth(.68, .85, flame) * .7));
            }
        });
    }

    Oil.Flow stacks(Dice dice) {
        Noise land = new Noise(dice.seed());
        double moon = dice.chance(.5) ? 150 : 490;
        dusk.wash((x, y) -> {
            double d = Math.sqrt((x - moon) * (x - moon) + (y - 110) * (y - 110));
            Tint sky = PRUSSIAN.mix(COBALT, Noise.smooth(0, 250, y) * .8 + .3 * (land.fbm(x / 90, y / 30, 3) - .4));
            return sky.mix(CERULEAN, .8 * StrictMath.exp(-d / 120));
        });
        dusk.star(moon, 110, 24, STRAW);
        ridge(land, 262, 26, PRUSSIAN.mix(VIOLET, .5));
        dusk.fill(Cut.box(0, 268, width, height), (x, y) -> {
            double furrow = land.fbm(x / 130 + y / 60, y / 11, 3);
            double lit = StrictMath.exp(-Math.abs(x - moon) / 190);
            return PRUSSIAN.mix(Tint.hex(0x47614A), .35 * furrow)
                    .mix(AMBER, .42 * lit * Noise.smooth(.4, .8, furrow))
                    .mix(CERULEAN, .25 * lit);
        });
        double[][] spots = {{.30, 300, 34}, {.52, 318, 48}, {.78, 350, 74}, {.16, 372, 92}};
        for (int k = 0; k < 4; k++) {
            Dice d = dice.part(k);
            stack(d, width * spots[k][0] + d.between(-24, 24), spots[k][1], spots[k][2], moon);
        }
        for (int k = 0; k < 4; k++) {
            double x = moon > 320 ? 60 + k * 26 : 500 + k * 26;
            dusk.fill(Cut.box(x, 246, x + 15, 264), ABYSS.mix(VIOLET, .5));
            dusk.lamp(x + 7, 256, 2.2, AMBER);
        }
        return (x, y) ->
                y < 262 ? StrictMath.atan2(x - moon, 110 - y) + .3 : .05 + .10 * StrictMath.sin(x / 90 + y / 40);
    }

    private void stack(Dice dice, double x, double y, double size, double moon) {
        Noise straw = new Noise(dice.seed());
        int to = moon > x ? 1 : -1;
        dusk.fill(Cut.oval(x - to * size * .9, y + size * .46, size * 1.2, size * .16), ABYSS);
        java.awt.Shape body = Cut.blob(
                x - size * .60,
                y + size * .5,
                x - size * .66,
                y,
                x - size * .3,
                y - size * .42,
                x,
                y - size * .66,
                x + size * .3,
                y - size * .42,
                x + size * .66,
                y,
                x + size * .60,
                y + size * .5,
                x,
                y + size * .56);
        dusk.fill(body, (px, py) -> {
            double lit = Noise.smooth(-.5, .75, to * (px - x) / size + .4 * (straw.fbm(px / 6, py / 26, 3) - .5));
            return ABYSS.mix(VIOLET, .45).mix(AMBER.mix(EMBER, .4), lit * .85).mix(STRAW, lit * lit * .35);
        });
    }
}
