package air.samples;

/** Ink close-ups: bamboo, a plum branch with a bird, persimmons, lotus. */
final class InkGarden {
    private final Ink ink;
    private final Canvas canvas;

    InkGarden(Ink ink) {
        this.ink = ink;
        canvas = ink.canvas;
    }

    /** A stalk from the foot of the sheet to its head, joint by joint, leaning by {@code lean} pixels. */
    void bamboo(Dice dice, double x, double half, double lean, double tone) {
        Layer stalk = ink.layer();
        Layer joints = ink.layer();
        double y = canvas.height + 30;
        double joint = canvas.height * dice.between(.15, .19);
        int k = 0;
        while (y > -40) {
            Dice d = dice.part(k++);
            double x0 = x + lean * (1 - y / canvas.height);
            double next = y - joint * d.between(.9, 1.12);
            double x1 = x + lean * (1 - next / canvas.height);
            double gap = half * .24;
            ink.stroke(
                    stalk,
                    d,
                    new Ink.Load(tone * d.between(.8, 1.15), .20, .52),
                    new Stroke(
                            t -> half * (1 + .20 * StrictMath.pow(2 * t - 1, 4)),
                            x0,
                            y - gap,
                            (x0 + x1) / 2 + d.bell() * .8,
                            (y + next) / 2,
                            x1,
                            next + gap));
            ink.stroke(
                    joints,
                    d,
                    Ink.Load.wet(StrictMath.min(1.7, tone * 2.2)),
                    new Stroke(
                            Stroke.taper(half * .20, .3),
                            x1 - half * 1.05,
                            next - half * .15,
                            x1,
                            next + half * .16,
                            x1 + half * 1.1,
                            next - half * .2));
            y = next;
        }
        stalk.rim(.9, 2.4).granulate(dice.seed(), .35).stain(Ink.SOOT);
        joints.rim(.3, 1).stain(Ink.SOOT);
    }

    /** A spray of leaves hanging from a twig. */
    void leaves(Dice dice, double x, double y, double reach, double turn, double tone) {
        Layer layer = ink.layer();
        double tx = x + StrictMath.cos(turn) * reach;
        double ty = y + StrictMath.sin(turn) * reach;
        ink.stroke(
                layer,
                dice.part(99),
                new Ink.Load(tone, .1, .4),
                new Stroke(t -> 1.5 - .6 * t, x, y, (x + tx) / 2, (y + ty) / 2 - 4, tx, ty));
        int fans = 3 + dice.below(2);
        for (int fan = 0; fan < fans; fan++) {
            double along = .35 + .65 * fan / (fans - 1);
            double fx = x + (tx - x) * along;
            double fy = y + (ty - y) * along;
            int count = 3 + dice.part(50 + fan).below(3);
            for (int k = 0; k < count; k++) {
                Dice d = dice.part(fan * 10 + k);
                double down = 1.57
                        + (turn > 1.57 || turn < -1.57 ? .55 : -.55)
                        + (k - (count - 1) / 2.0) * d.between(.32, .48);
                double length = d.between(46, 92);
                double ex = fx + StrictMath.cos(down) * length;
                double ey = fy + StrictMath.sin(down) * length;
                double bow = d.between(-.12, .12) * length;
                Stroke leaf =
                        new Stroke(leaf(d.between(4.6, 7.6)), fx, fy, (fx + ex) / 2 + bow, (fy + ey) / 2 - 3, ex, ey);
                ink.stroke(layer, d, new Ink.Load(tone * d.between(.7, 1.2), .04, d.between(.15, .6)), leaf);
            }
        }
        layer.rim(.5, 1.6).granulate(dice.seed(), .3).stain(Ink.SOOT);
    }

    private static Stroke.Width leaf(double full) {
        return t -> full * StrictMath.sqrt(StrictMath.max(0, StrictMath.sin(3.1415 * StrictMath.pow(t, .72))));
    }

    /** An old branch through the given points, knotted and dry, with twigs; blossoms open along it. */
    void branch(Dice dice, double thick, double... points) {
        Layer old = ink.layer();
        Noise knots = new Noise(dice.seed());
        Stroke.Width width = t -> thick * (1 - .82 * t) * (.75 + .6 * knots.at(t * 11, 2));
        ink.stroke(old, dice.part(0), new Ink.Load(.42, .10, .35), new Stroke(width, points));
        ink.stroke(old, dice.part(1), new Ink.Load(1.35, .44, .62), new Stroke(t -> width.at(t) * .92, points));
        old.rim(.8, 2).granulate(dice.seed(), .5).stain(Ink.SOOT);
        Layer twigs = ink.layer();
        Layer petals = ink.layer();
        Layer dots = ink.layer();
        int spans = points.length / 2 - 1;
        for (int k = 0; k < spans * 3; k++) {
            Dice d = dice.part(10 + k);
            int s = k / 3;
            double share = (k % 3 + d.next()) / 3;
            double x = points[2 * s] + (points[2 * s + 2] - points[2 * s]) * share;
            double y = points[2 * s + 1] + (points[2 * s + 3] - points[2 * s + 1]) * share;
            twig(d, x, y, thick, new Layer[] {twigs, petals, dots});
        }
        twigs.rim(.4, 1.2).stain(Ink.SOOT);
        petals.rim(4.5, 1.3).stain(Ink.SOOT);
        dots.stain(Ink.SOOT);
    }

    private void twig(Dice d, double x, double y, double thick, Layer[] layers) {
        double turn = d.chance(.75) ? d.between(-2.4, -.7) : d.between(.5, 1.2);
        double length = d.between(44, 120);
        double ex = x + StrictMath.cos(turn) * length;
        double ey = y + StrictMath.sin(turn) * length;
        ink.stroke(
                layers[0],
                d,
                new Ink.Load(d.between(.7, 1.3), .12, .6),
                new Stroke(
                        t -> (thick * .16 + 1) * (1 - .72 * t),
                        x,
                        y,
                        (x + ex) / 2 + d.bell() * 7,
                        (y + ey) / 2 + d.bell() * 7,
                        ex,
                        ey));
        for (int k = 0; k < 4; k++) {
            Dice b = d.part(k);
            double t = b.between(.25, 1);
            double bx = x + (ex - x) * t + b.bell() * 6;
            double by = y + (ey - y) * t + b.bell() * 6;
            if (b.chance(.6)) {
                blossom(b, bx, by, b.between(8, 13), layers[1], layers[2]);
            } else {
                ink.dab(
                        layers[0],
                        b,
                        Ink.Load.wet(b.between(.3, .9)),
                        bx,
                        by,
                        turn,
                        b.between(6, 9),
                        b.between(2.6, 3.6));
            }
        }
    }

    /** Five petals of the palest ink, drawn at the rim alone, and stamens. */
    private void blossom(Dice dice, double x, double y, double size, Layer petals, Layer dots) {
        double turn = dice.between(0, 6.3);
        double squash = dice.between(.6, 1);
        for (int k = 0; k < 5; k++) {
            double a = turn + k * 1.2566;
            double px = x + StrictMath.cos(a) * size * .62;
            double py = y + StrictMath.sin(a) * size * .62 * squash;
            Dice d = dice.part(k);
            ink.dab(
                    petals,
                    d,
                    Ink.Load.wet(.17),
                    px - StrictMath.cos(a) * size * .5,
                    py - StrictMath.sin(a) * size * .5 * squash,
                    a,
                    size * 1.05,
                    size * .46);
            double sx = x + StrictMath.cos(a + .5) * size * .45;
            double sy = y + StrictMath.sin(a + .5) * size * .45 * squash;
            ink.dab(dots, d, Ink.Load.wet(1.2), x, y, StrictMath.atan2(sy - y, sx - x), size * .45, .55);
            ink.dab(dots, d, Ink.Load.wet(1.6), sx, sy, a, 2.4, 1.2);
        }
    }

    /** A small bird perched at its feet, looking to {@code side}. */
    void bird(Dice dice, double x, double y, double size, int side) {
        Layer body = ink.layer();
        ink.stroke(
                body,
                dice.part(1),
                Ink.Load.wet(.24),
                new Stroke(
                        Stroke.taper(size * .36, .5),
                        x - side * size * .55,
                        y - size * .12,
                        x,
                        y - size * .42,
                        x + side * size * .52,
                        y - size * .74));
        ink.dab(
                body,
                dice.part(2),
                Ink.Load.wet(.34),
                x + side * size * .18,
                y - size * .78,
                side > 0 ? 0 : 3.14,
                size * .5,
                size * .24);
        body.bleed(1).rim(1.6, 2.4).granulate(dice.seed(), .5).stain(Ink.SOOT);
        Layer dark = ink.layer();
        double back = side > 0 ? 2.5 : .64;
        for (int k = 0; k < 6; k++) {
            Dice d = dice.part(10 + k);
            ink.dab(
                    dark,
                    d,
                    new Ink.Load(d.between(.7, 1.5), .05, .5),
                    x + side * size * (.20 - .05 * k),
                    y - size * (.62 - .05 * k),
                    back + (k - 2.5) * .06,
                    size * (.62 + .05 * k),
                    size * .075);
        }
        for (int k = 0; k < 3; k++) {
            ink.dab(
                    dark,
                    dice.part(20 + k),
                    new Ink.Load(1.2, .1, .55),
                    x - side * size * .42,
                    y - size * .16,
                    back - .2 + .12 * k,
                    size * .72,
                    size * .05);
        }
        ink.dab(
                dark,
                dice.part(30),
                Ink.Load.wet(1.3),
                x + side * size * .26,
                y - size * .93,
                side > 0 ? .15 : 2.99,
                size * .40,
                size * .10);
        ink.dab(
                dark,
                dice.part(31),
                Ink.Load.wet(1.7),
                x + side * size * .64,
                y - size * .80,
                side > 0 ? .25 : 2.89,
                size * .20,
                size * .045);
        ink.dab(
                dark,
                dice.part(32),
                Ink.Load.wet(2),
                x + side * size * .46,
                y - size * .80,
                0,
                size * .07,
                size * .035);
        ink.dab(
                dark,
                dice.part(33),
                Ink.Load.wet(1.4),
                x + side * size * .05,
                y - size * .12,
                1.5,
                size * .2,
                size * .025);
        dark.stain(Ink.SOOT);
    }

    /** A persimmon: one round wet wash with a light left on its shoulder, a dark calyx and stem. */
    void persimmon(Dice dice, double x, double y, double radius, double tone) {
        Layer fruit = ink.layer();
        Noise skin = new Noise(dice.seed());
        double flat = dice.between(.80, .92);
        canvas.box(x - radius * 1.3, y - radius * 1.3, x + radius * 1.3, y + radius * 1.3, (i, px, py) -> {
            double dx = (px - x) / radius;
            double dy = (py - y) / (radius * flat);
            double turn = StrictMath.atan2(dy, dx);
            double d = StrictMath.sqrt(dx * dx + dy * dy) + .09 * (skin.fbm(px / 30, py / 30, 3) - .5);
            double shoulder = StrictMath.exp(-((dx + .34) * (dx + .34) + (dy + .38) * (dy + .38)) / .10);
            double streak = skin.fbm(px / 26 + 40, py / 20, 4) + .25 * (skin.fbm(turn * 2 + 9, d * 3, 2) - .5);
            double body = tone * (.5 + .5 * d * d) * (.35 + 1.3 * streak) * (1 - .72 * shoulder);
            fruit.density[i] = (float) (body * Noise.smooth(1.0, .955, d));
        });
        fruit.bleed(.6).rim(1.2, 3).granulate(dice.seed(), .5).stain(Ink.SOOT);
        Layer calyx = ink.layer();
        for (int k = 0; k < 4; k++) {
            double a = dice.between(-.2, .2) + k * 1.57 + .5;
            ink.dab(
                    calyx,
                    dice.part(k),
                    new Ink.Load(1.6, .05, .4),
                    x,
                    y - radius * flat * .74,
                    StrictMath.sin(a) > .3 ? a * .5 + .8 : a,
                    radius * .42,
                    radius * .10);
        }
        ink.stroke(
                calyx,
                dice.part(9),
                Ink.Load.wet(1.9),
                new Stroke(
                        t -> radius * (.075 + .035 * t),
                        x,
                        y - radius * flat * .74,
                        x + radius * .06,
                        y - radius * flat,
                        x + radius * dice.between(-.2, .3),
                        y - radius * (flat + .28)));
        calyx.rim(.4, 1).stain(Ink.SOOT);
    }

    /** A lotus leaf, a broad wet pool with dry veins, on its long stem. */
    void lotusLeaf(Dice dice, double x, double y, double radius, double squash, double tone) {
        Layer stem = ink.layer();
        double foot = x + dice.bell() * 30;
        ink.stroke(
                stem,
                dice.part(1),
                new Ink.Load(.9, .15, .6),
                new Stroke(
                        t -> 2.4,
                        x,
                        y,
                        (x + foot) / 2 + dice.bell() * 12,
                        (y + canvas.height) / 2,
                        foot,
                        canvas.height + 10));
        stem.stain(Ink.SOOT);
        Layer leaf = ink.layer();
        Noise blot = new Noise(dice.seed());
        double tilt = dice.between(-.3, .3);
        canvas.box(x - radius * 1.5, y - radius * 1.5, x + radius * 1.5, y + radius * 1.5, (i, px, py) -> {
            double dx = (px - x) / radius;
            double dy = ((py - y) - tilt * (px - x)) / (radius * squash);
            double turn = StrictMath.atan2(dy, dx);
            double wave = .30 * (blot.fbm(StrictMath.cos(turn) * 1.7 + 9, StrictMath.sin(turn) * 1.7, 3) - .5);
            double d = StrictMath.sqrt(dx * dx + dy * dy) * (1 + wave) + .05 * (blot.fbm(px / 9, py / 9, 2) - .5);
            double vein = StrictMath.abs(StrictMath.sin(turn * 5.5 + 1.2 * wave));
            double hair = blot.fbm(turn * 9, d * 2.2, 3);
            double body = tone
                    * (.35 + .8 * hair)
                    * (.45 + .75 * d)
                    * (1 - .55 * Noise.smooth(.20, .04, vein) * Noise.smooth(.1, .4, d));
            leaf.density[i] = (float) (body * Noise.smooth(1.0, .94, d) * Noise.smooth(.03, .14, d));
        });
        leaf.bleed(.8).rim(1.1, 3.4).granulate(dice.seed(), .75).stain(Ink.SOOT);
    }
}
