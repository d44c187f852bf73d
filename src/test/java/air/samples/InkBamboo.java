package air.samples;

/** Bamboo: stalks joint by joint, sprays of pointed leaves. */
final class InkBamboo {
    private final Ink ink;
    private final Canvas canvas;

    InkBamboo(Ink ink) {
        this.ink = ink;
        canvas = ink.canvas;
    }

    /** A stalk from the foot of the sheet to its head, leaning by {@code lean} pixels. */
    void stalk(Dice dice, double x, double half, double lean, double tone) {
        Layer stalk = ink.layer();
        Layer joints = ink.layer();
        double joint = canvas.height * dice.between(.15, .20);
        double y = canvas.height + joint * dice.next();
        for (int k = 0; y > -40; k++) {
            Dice d = dice.part(k);
            double next = y - joint * d.between(.9, 1.12);
            double x0 = x + lean * (1 - y / canvas.height);
            double x1 = x + lean * (1 - next / canvas.height);
            double gap = half * .24;
            double[] up = {x0, y - gap, (x0 + x1) / 2 + d.bell() * .8, (y + next) / 2, x1, next + gap};
            Stroke.Width width = t -> half * (.94 + .22 * StrictMath.pow(2 * t - 1, 4));
            ink.stroke(stalk, d, new Ink.Load(tone * d.between(.75, 1.2), .22, .56), new Stroke(width, up));
            double[] hook = new Frame(x1, next, half, half).map(-1.08, -.26, -.5, .10, .4, .12, 1.12, -.3);
            ink.stroke(joints, d, Ink.Load.wet(Math.min(1.7, tone * 2.2)), new Stroke(taper(half * .20), hook));
            y = next;
        }
        stalk.rim(.9, 2.4).granulate(dice.seed(), .4).stain(Ink.SOOT);
        joints.rim(.3, 1).stain(Ink.SOOT);
    }

    private static Stroke.Width taper(double full) {
        return Stroke.taper(full, .3);
    }

    /** A twig and the leaves that hang from it, growing to {@code side}. */
    void spray(Dice dice, double x, double y, double reach, int side, double tone) {
        Layer layer = ink.layer();
        Frame twig = Frame.of(x, y, reach, side);
        double[] bend = twig.map(0, 0, .5, -.16, 1, -.05);
        ink.stroke(layer, dice.part(99), new Ink.Load(tone, .1, .4), new Stroke(t -> 1.6 - .8 * t, bend));
        int fans = 3 + dice.below(2);
        for (int fan = 0; fan < fans; fan++) {
            double along = .3 + .7 * fan / (fans - 1);
            double v = -.16 * 4 * along * (1 - along) - .05 * along;
            fan(layer, dice.part(fan), new double[] {twig.x(along), twig.y(v)}, side, tone);
        }
        layer.rim(.45, 1.6).granulate(dice.seed(), .35).stain(Ink.SOOT);
    }

    /** Leaves from one point, the longest in the middle. */
    private void fan(Layer layer, Dice dice, double[] foot, int side, double tone) {
        int count = 3 + dice.below(3);
        for (int k = 0; k < count; k++) {
            Dice d = dice.part(k);
            double off = count == 1 ? 0 : k / (count - 1.0) * 2 - 1;
            double angle = 1.02 + off * d.between(.55, .95) + d.bell() * .1;
            double length = d.between(58, 104) * (1 - .3 * Math.abs(off));
            Frame f = Frame.of(foot[0], foot[1], length, side);
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            double bow = d.between(-.06, .14);
            double[] blade = f.map(0, 0, c * .5 + s * bow, s * .5 - c * bow, c, s + .05);
            Ink.Load load = new Ink.Load(tone * d.between(.55, 1.3), .03, d.between(.1, .5));
            ink.stroke(layer, d, load, new Stroke(blade(d.between(5, 8.6)), blade));
        }
    }

    /** Pressed soon after the tip touches, drawn out to a long point. */
    private static Stroke.Width blade(double full) {
        return t -> full * Math.min(1, .25 + t * 3.6) * StrictMath.pow(Math.max(0, 1 - t), .62);
    }
}
