package air.samples;

/** Persimmons on nothing, lotus leaves over water. */
final class InkHarvest {
    private final Ink ink;
    private final Canvas canvas;

    InkHarvest(Ink ink) {
        this.ink = ink;
        canvas = ink.canvas;
    }

    /** One round wet wash with a light left on its shoulder, a dark calyx and stem. */
    void persimmon(Dice dice, double x, double y, double radius, double tone) {
        Layer fruit = ink.layer();
        Noise skin = new Noise(dice.seed());
        double flat = dice.between(.80, .92);
        double reach = radius * 1.3;
        canvas.box(x - reach, y - reach, x + reach, y + reach, (i, px, py) -> {
            double dx = (px - x) / radius;
            double dy = (py - y) / (radius * flat);
            double d = Math.sqrt(dx * dx + dy * dy) + .10 * (skin.fbm(px / 30, py / 30, 3) - .5);
            double shoulder = StrictMath.exp(-((dx + .34) * (dx + .34) + (dy + .30) * (dy + .30)) / .12);
            double pool = skin.fbm(px / 26 + 40, py / 20, 4);
            double body = tone * (.42 + .62 * d * d + .25 * dy) * (.30 + 1.4 * pool) * (1 - .75 * shoulder);
            fruit.density[i] = (float) (Math.max(.02, body) * Noise.smooth(1.0, .955, d));
        });
        fruit.bleed(.6).rim(1.3, 3).granulate(dice.seed(), .7).stain(Ink.SOOT);
        calyx(dice, new Frame(x, y - radius * flat * .80, radius, radius * flat));
    }

    private void calyx(Dice dice, Frame f) {
        Layer dark = ink.layer();
        double[][] lobes = {{-.52, .10}, {-.22, .26}, {.24, .26}, {.50, .06}, {-.2, -.10}, {.26, -.10}};
        for (int k = 0; k < lobes.length; k++) {
            Dice d = dice.part(k);
            double u = lobes[k][0] * d.between(.85, 1.15);
            double v = lobes[k][1] + d.bell() * .02;
            double[] lobe = f.map(0, 0, u * .5, v * .3 - .03, u, v);
            Stroke.Width width = Stroke.taper(f.right() * .095, .5);
            ink.stroke(dark, d, new Ink.Load(d.between(1.1, 1.9), .05, .5), new Stroke(width, lobe));
        }
        double lean = dice.between(-.25, .3);
        double[] stem = f.map(0, .02, lean * .2, -.14, lean, -.34);
        ink.stroke(dark, dice.part(9), Ink.Load.dry(1.9), new Stroke(t -> f.right() * (.05 + .035 * t), stem));
        double[] twig = f.map(lean - .16, -.30, lean, -.35, lean + .22, -.40);
        ink.stroke(dark, dice.part(10), Ink.Load.dry(1.9), new Stroke(t -> f.right() * .05, twig));
        dark.rim(.4, 1).stain(Ink.SOOT);
    }

    /** A lotus leaf, a broad wet pool with dry veins, on its long stem. */
    void lotusLeaf(Dice dice, double x, double y, double radius, double squash, double tone) {
        Layer stem = ink.layer();
        double foot = x + dice.bell() * 30;
        double[] down = {x, y, (x + foot) / 2 + dice.bell() * 12, (y + canvas.height) / 2, foot, canvas.height + 10};
        ink.stroke(stem, dice.part(1), new Ink.Load(.9, .15, .6), new Stroke(t -> 2.4, down));
        stem.stain(Ink.SOOT);
        Layer leaf = ink.layer();
        Noise blot = new Noise(dice.seed());
        double tilt = dice.between(-.3, .3);
        double reach = radius * 1.5;
        canvas.box(x - reach, y - reach, x + reach, y + reach, (i, px, py) -> {
            double dx = (px - x) / radius;
            double dy = ((py - y) - tilt * (px - x)) / (radius * squash);
            double turn = StrictMath.atan2(dy, dx);
            double wave = .30 * (blot.fbm(StrictMath.cos(turn) * 1.7 + 9, StrictMath.sin(turn) * 1.7, 3) - .5);
            double d = Math.sqrt(dx * dx + dy * dy) * (1 + wave) + .05 * (blot.fbm(px / 9, py / 9, 2) - .5);
            double vein = Math.abs(StrictMath.sin(turn * 5.5 + 1.2 * wave));
            double dry = 1 - .55 * Noise.smooth(.20, .04, vein) * Noise.smooth(.1, .4, d);
            double body = tone * (.35 + .8 * blot.fbm(turn * 9, d * 2.2, 3)) * (.45 + .75 * d) * dry;
            leaf.density[i] = (float) (body * Noise.smooth(1.0, .94, d) * Noise.smooth(.03, .14, d));
        });
        leaf.bleed(.8).rim(1.1, 3.4).granulate(dice.seed(), .75).stain(Ink.SOOT);
    }
}
