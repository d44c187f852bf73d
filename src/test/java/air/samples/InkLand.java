package air.samples;

/** Ink landscapes: ranges of mountains fading into mist, pines, boats, geese, reeds. */
final class InkLand {
    private final Ink ink;
    private final Canvas canvas;

    InkLand(Ink ink) {
        this.ink = ink;
        canvas = ink.canvas;
    }

    private record Peak(double x, double height, double width) {}

    /**
     * One range whose foot stands at {@code base}, its peaks round {@code middle}, painted with {@code tone} (0 far to
     * 1 near).
     */
    void range(Dice dice, double base, double middle, double spread, double height, double tone) {
        Peak[] peaks = new Peak[3 + dice.below(3)];
        for (int k = 0; k < peaks.length; k++) {
            double far = (k + .5) / peaks.length * 2 - 1 + dice.between(-.2, .2);
            double tall = height * (1 - .65 * Math.abs(far)) * dice.between(.7, 1.1);
            peaks[k] = new Peak(middle + far * spread, tall, tall * dice.between(.38, .75) + 18);
        }
        Noise rough = new Noise(dice.seed());
        double[] crest = new double[canvas.columns];
        for (int c = 0; c < crest.length; c++) {
            crest[c] = crest(peaks, rough, (c + .5) / Canvas.FINE, base, height);
        }
        slope(dice, crest, base, tone, rough);
        wrinkles(dice.part(1), crest, base, tone);
    }

    private static double crest(Peak[] peaks, Noise rough, double x, double base, double height) {
        double up = 0;
        double warped = x + 26 * (rough.fbm(x / 60, 7, 3) - .5);
        for (Peak p : peaks) {
            double d = Math.abs(warped - p.x) / p.width;
            up = Math.max(up, p.height * StrictMath.exp(-StrictMath.pow(d, 1.7)));
        }
        double detail = rough.fbm(x / 34, 3, 4) - .5;
        return base - up * (1 + .16 * detail) - .10 * height * (rough.fbm(x / 11, 31, 3) - .5) * Math.min(1, up / 40);
    }

    private void slope(Dice dice, double[] crest, double base, double tone, Noise rough) {
        Layer wash = ink.layer();
        Noise mist = new Noise(dice.seed());
        double strength = .10 + .62 * tone * tone;
        canvas.all((i, x, y) -> {
            double top = crest[Math.min(crest.length - 1, (int) (x * Canvas.FINE))];
            double ragged = y - top + 1.6 * (rough.fbm(x * .3, y * .3, 2) - .5);
            double tall = base - top;
            if (ragged > 0 && tall > 1) {
                double down = (y - top) / (tall + 12);
                double fog = mist.fbm(x / 120, y / 38, 4);
                double fade = Noise.smooth(1.05, .10, down + .55 * (fog - .5));
                double streak = rough.fbm(x / 9, y / 46, 3);
                wash.density[i] = (float) (strength
                        * fade
                        * Noise.smooth(0, 1.4, ragged)
                        * (.55 + .9 * streak)
                        * Noise.smooth(1, 30, tall));
            }
        });
        wash.rim(1.4, 2.2).granulate(dice.seed(), .55).stain(Ink.SOOT);
    }

    /** Dry strokes that run down from the crest: the "hemp fibre" wrinkles that give rock its bones. */
    private void wrinkles(Dice dice, double[] crest, double base, double tone) {
        Layer dry = ink.layer();
        int count = (int) (90 + 240 * tone);
        for (int k = 0; k < count; k++) {
            Dice d = dice.part(k);
            double x = d.between(0, canvas.width);
            double top = crest[(int) (x * Canvas.FINE)];
            double tall = base - top;
            if (tall < 24) {
                continue;
            }
            double slant = (crest[Math.min(crest.length - 1, (int) (x * Canvas.FINE) + 16)] - top) / 8;
            double y = top + tall * .5 * d.next() * d.next() + 1;
            double length = tall * d.between(.10, .34);
            double dx = slant > 0 ? length * d.between(.1, .55) : -length * d.between(.1, .55);
            Stroke path = new Stroke(
                    Stroke.lift(d.between(.7, 2.3) * (.6 + .7 * tone), .2),
                    x,
                    y,
                    x + dx * .35,
                    y + length * .55,
                    x + dx,
                    y + length);
            ink.stroke(dry, d, new Ink.Load((.12 + .66 * tone) * d.between(.3, 1), .34, .82), path);
        }
        dry.stain(Ink.SOOT);
    }

    /** A pine: leaning trunk, flat clouds of needles that point up. */
    void pine(Dice dice, double x, double y, double height) {
        Layer dark = ink.layer();
        Frame f = Frame.of(x, y, height, dice.chance(.5) ? 1 : -1);
        double[] trunk = f.map(0, .03, .05, -.3, .02, -.6, .16, -.98);
        ink.stroke(dark, dice.part(1), new Ink.Load(1.3, .15, .5), new Stroke(t -> height * .034 * (1.25 - t), trunk));
        double[][] clouds = {{-.30, -.46, .24}, {.34, -.58, .25}, {-.16, -.74, .19}, {.32, -.86, .17}, {.13, -1.02, .15}
        };
        for (int c = 0; c < clouds.length; c++) {
            double[] cloud = clouds[c];
            double[] bough = f.map(.05, cloud[1] + .10, cloud[0] * .5, cloud[1] + .04, cloud[0], cloud[1]);
            ink.stroke(dark, dice.part(5 + c), new Ink.Load(1.1, .2, .6), new Stroke(t -> height * .012, bough));
            for (int k = 0; k < 34; k++) {
                Dice d = dice.part(100 * c + 20 + k);
                double u = cloud[0] + d.bell() * cloud[2] * .45;
                double v = cloud[1] + d.next() * .05;
                double angle = -1.57 + (u - cloud[0]) / cloud[2] * .9 + d.bell() * .15;
                Ink.Load load = new Ink.Load(d.between(.35, 1.3), .1, .6);
                ink.dab(dark, d, load, f.x(u), f.y(v), f.turn(angle), height * d.between(.06, .12), height * .011 + .3);
            }
        }
        dark.rim(.3, 1).stain(Ink.SOOT);
    }

    /** A boat with its fisher, heading to {@code side} (-1 left, 1 right), and the lines of still water under it. */
    void boat(Dice dice, double x, double y, double size, int side) {
        Layer dark = ink.layer();
        Frame f = Frame.of(x, y, size, side);
        Stroke hull = new Stroke(Stroke.taper(size * .085, .55), f.map(-.55, -.07, 0, .07, .62, -.12));
        ink.stroke(dark, dice.part(1), new Ink.Load(1.5, .05, .3), hull);
        ink.dab(dark, dice.part(2), Ink.Load.wet(1.7), f.x(-.05), f.y(0), -1.5, size * .26, size * .075);
        ink.dab(dark, dice.part(3), Ink.Load.wet(1.5), x - size * .15, f.y(-.25), side * -.12, size * .24, size * .045);
        Stroke rod = new Stroke(t -> size * .012, f.map(-.1, -.17, .3, -.42, .8, -.5));
        ink.stroke(dark, dice.part(4), Ink.Load.wet(1.1), rod);
        dark.stain(Ink.SOOT);
        Layer pale = ink.layer();
        for (int k = 0; k < 5; k++) {
            Dice d = dice.part(20 + k);
            double u = d.bell() * .5;
            double v = .16 + .09 * k;
            double[] line = new Frame(x, y, size, size).map(u - .5, v, u, v + .016, u + d.between(.2, .7), v);
            ink.stroke(pale, d, new Ink.Load(.22, .3, .7), new Stroke(Stroke.taper(size * .03, .4), line));
        }
        pale.stain(Ink.SOOT);
    }

    /** A skein of geese far off. */
    void geese(Dice dice, double x, double y, int count, double size) {
        Layer dark = ink.layer();
        for (int k = 0; k < count; k++) {
            Dice d = dice.part(k);
            int arm = k % 2 == 0 ? 1 : -1;
            double gx = x + (k + 1) / 2 * size * 2.1 + d.bell() * size * .4;
            double gy = y + (k + 1) / 2 * arm * size * .55 - k * size * .25 + d.bell() * size * .3;
            double s = size * d.between(.75, 1.1) * (1 - .03 * k);
            double flap = d.between(.15, .6);
            ink.stroke(
                    dark,
                    d,
                    Ink.Load.wet(1.1),
                    new Stroke(
                            Stroke.taper(s * .13, .7), gx - s, gy - s * flap, gx - s * .4, gy - s * flap * .9, gx, gy));
            ink.stroke(
                    dark,
                    d,
                    Ink.Load.wet(1.1),
                    new Stroke(
                            Stroke.taper(s * .13, .3), gx, gy, gx + s * .5, gy - s * flap, gx + s, gy - s * flap * .6));
        }
        dark.stain(Ink.SOOT);
    }

    /** A moon left out of the evening wash. */
    void moon(Dice dice, double x, double y, double radius) {
        Layer wash = ink.layer();
        Noise cloud = new Noise(dice.seed());
        canvas.all((i, px, py) -> {
            double d =
                    Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) + 1.5 * (cloud.fbm(px / 14, py / 14, 2) - .5);
            double halo = StrictMath.exp(-(d - radius) / (radius * 1.6));
            double drift = cloud.fbm(px / 130, py / 42, 4);
            wash.density[i] =
                    d < radius ? 0 : (float) (.30 * halo * (.25 + 1.5 * drift) * Noise.smooth(0, 1.5, d - radius));
        });
        wash.rim(.9, 3).granulate(dice.seed(), .5).stain(Ink.SOOT);
    }

    /** Reeds bowing in the wind from a bank at the foot of the sheet. */
    void reeds(Dice dice, double x, double y, double height, int count) {
        Layer pale = ink.layer();
        Layer dark = ink.layer();
        for (int k = 0; k < count; k++) {
            Dice d = dice.part(k);
            double foot = x + d.bell() * height * .42;
            double tall = height * d.between(.45, 1.1);
            double bow = tall * d.between(.10, .75);
            Layer layer = k % 3 == 0 ? dark : pale;
            Ink.Load load = new Ink.Load(k % 3 == 0 ? d.between(.7, 1.5) : d.between(.2, .45), .08, .6);
            ink.stroke(
                    layer,
                    d,
                    load,
                    new Stroke(
                            Stroke.taper(d.between(1.2, 3.4), .3),
                            foot,
                            y,
                            foot + bow * .12,
                            y - tall * .6,
                            foot + bow * .5,
                            y - tall * .97,
                            foot + bow,
                            y - tall * d.between(.7, .95)));
        }
        pale.rim(.6, 1.5).stain(Ink.SOOT);
        dark.stain(Ink.SOOT);
    }
}
