package air.samples;

/** An old plum branch in blossom and the bird on it. */
final class InkBranch {
    private final Ink ink;
    private final Layer twigs;
    private final Layer petals;
    private final Layer stamens;

    InkBranch(Ink ink) {
        this.ink = ink;
        twigs = ink.layer();
        petals = ink.layer();
        stamens = ink.layer();
    }

    /**
     * A branch through the given points, knotted and dry, with shoots and blossoms everywhere but at the share
     * {@code kept} of its length, where the bird will sit.
     */
    void branch(Dice dice, double thick, double kept, double... points) {
        Noise knots = new Noise(dice.seed());
        Stroke.Width width = t -> thick * (1 - .85 * t) * (.62 + .85 * knots.at(t * 13, 2));
        Layer old = ink.layer();
        ink.stroke(old, dice.part(0), new Ink.Load(.34, .12, .3), new Stroke(width, points));
        ink.stroke(old, dice.part(1), new Ink.Load(1.15, .50, .66), new Stroke(t -> width.at(t) * .95, points));
        double[] shaded = points.clone();
        for (int k = 1; k < shaded.length; k += 2) {
            shaded[k] += thick * .42 * (1 - .85 * k / shaded.length);
        }
        ink.stroke(old, dice.part(2), new Ink.Load(1.6, .42, .55), new Stroke(t -> width.at(t) * .45, shaded));
        old.rim(.8, 2).granulate(dice.seed(), .6).stain(Ink.SOOT);
        int spans = points.length / 2 - 1;
        for (int k = 0; k < spans * 2; k++) {
            double share = (k + dice.part(700 + k).next()) / (spans * 2.0);
            if (Math.abs(share - kept) > .12) {
                int s = Math.min(spans - 1, (int) (share * spans));
                double t = share * spans - s;
                double x = points[2 * s] + (points[2 * s + 2] - points[2 * s]) * t;
                double y = points[2 * s + 1] + (points[2 * s + 3] - points[2 * s + 1]) * t;
                shoot(dice.part(10 + k), x, y, share);
            }
        }
        petals.rim(3.2, 1.5).granulate(dice.seed(), .3).stain(Ink.SOOT);
        twigs.rim(.4, 1.2).stain(Ink.SOOT);
        stamens.stain(Ink.SOOT);
    }

    /** A young shoot, straight and quick, up more often than down. */
    private void shoot(Dice d, double x, double y, double share) {
        boolean up = d.chance(.72);
        double angle = up ? d.between(-2.3, -.8) : d.between(.7, 1.5);
        double length = (up ? d.between(70, 165) : d.between(40, 80)) * (1 - .35 * share);
        Frame f = new Frame(x, y, length, length);
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double bow = d.between(-.12, .12);
        double[] path = f.map(0, 0, c * .5 + s * bow, s * .5 - c * bow, c, s);
        double half = 1.2 + 1.6 * (1 - share);
        ink.stroke(twigs, d, new Ink.Load(d.between(.8, 1.5), .1, .62), new Stroke(t -> half * (1 - .75 * t), path));
        int count = 2 + d.below(4);
        for (int k = 0; k < count; k++) {
            Dice b = d.part(k);
            double t = Math.sqrt(b.between(.08, 1));
            double bx = f.x(c * t) + b.bell() * 5;
            double by = f.y(s * t) + b.bell() * 5;
            if (b.chance(.68)) {
                blossom(b, bx, by, b.between(10, 17));
            } else {
                Ink.Load load = Ink.Load.wet(b.between(.3, 1.2));
                ink.dab(twigs, b, load, bx, by, angle + b.bell() * .5, b.between(7, 11), b.between(2.6, 4));
            }
        }
    }

    /** Five petals of the palest ink, darker at the rim, and stamens. */
    private void blossom(Dice dice, double x, double y, double size) {
        double turn = dice.between(0, 6.3);
        Frame f = new Frame(x, y, size, size * dice.between(.55, 1));
        for (int k = 0; k < 5; k++) {
            Dice d = dice.part(k);
            double a = turn + k * 1.2566;
            double c = StrictMath.cos(a);
            double s = StrictMath.sin(a);
            ink.dab(petals, d, Ink.Load.wet(d.between(.09, .26)), f.x(c * .1), f.y(s * .1), a, size * 1.0, size * .44);
            double[] thread = f.map(0, 0, c * .25, s * .25, c * .5, s * .5);
            ink.stroke(stamens, d, Ink.Load.wet(1.1), new Stroke(t -> .6, thread));
            ink.dab(stamens, d, Ink.Load.wet(1.7), f.x(c * .5), f.y(s * .5), a, 2.6, 1.2);
        }
    }

    /**
     * A small bird at its feet, looking to {@code side}: pale breast, dark cap, a few quick strokes for wing and tail.
     */
    void bird(Dice dice, double x, double y, double size, int side) {
        Frame f = Frame.of(x, y, size, side);
        Layer body = ink.layer();
        double[] breast = f.map(-.55, -.10, -.1, -.34, .3, -.62, .48, -.82);
        Stroke.Width plump = t -> size * (.10 + .30 * StrictMath.sin(3.0 * StrictMath.pow(t, .8)));
        ink.stroke(body, dice.part(1), Ink.Load.wet(.26), new Stroke(plump, breast));
        body.bleed(.9).rim(1.5, 2.4).granulate(dice.seed(), .6).stain(Ink.SOOT);
        Layer dark = ink.layer();
        for (int k = 0; k < 7; k++) {
            Dice d = dice.part(10 + k);
            double u = .22 - .09 * k;
            double v = -.66 + .075 * k;
            double[] feather = f.map(u, v, u - .3, v + .20, u - .62, v + .34 + .015 * k);
            ink.stroke(
                    dark,
                    d,
                    new Ink.Load(d.between(.6, 1.6), .05, .55),
                    new Stroke(Stroke.taper(size * .065, .3), feather));
        }
        for (int k = 0; k < 3; k++) {
            double[] tail = f.map(-.50, -.16, -.8, -.02 + .05 * k, -1.18, .10 + .09 * k);
            ink.stroke(
                    dark, dice.part(20 + k), new Ink.Load(1.3, .1, .5), new Stroke(Stroke.lift(size * .045, .6), tail));
        }
        double[] cap = f.map(.14, -.80, .34, -1.0, .56, -.98, .66, -.86);
        ink.stroke(dark, dice.part(30), Ink.Load.wet(1.5), new Stroke(Stroke.taper(size * .105, .55), cap));
        double[] beak = f.map(.62, -.87, .74, -.83, .88, -.79);
        ink.stroke(dark, dice.part(31), Ink.Load.wet(1.8), new Stroke(t -> size * .045 * (1.05 - t), beak));
        double[] throat = f.map(.62, -.78, .56, -.66, .44, -.58);
        ink.stroke(dark, dice.part(32), Ink.Load.wet(.9), new Stroke(Stroke.taper(size * .05, .4), throat));
        for (int leg = 0; leg < 2; leg++) {
            double[] shin = f.map(.02 + .14 * leg, -.2, .04 + .14 * leg, -.1, .03 + .14 * leg, .02);
            ink.stroke(dark, dice.part(40 + leg), Ink.Load.wet(1.5), new Stroke(t -> size * .018, shin));
        }
        dark.stain(Ink.SOOT);
        eye(f, size);
    }

    private void eye(Frame f, double size) {
        Mask.fill(
                ink.canvas,
                Cut.disc(f.x(.52), f.y(-.875), size * .048),
                (i, x, y) -> ink.canvas.cover(i, Ink.PAPER, .9));
        Mask.fill(
                ink.canvas,
                Cut.disc(f.x(.525), f.y(-.875), size * .028),
                (i, x, y) -> ink.canvas.stain(i, Ink.SOOT, 1.6));
    }
}
