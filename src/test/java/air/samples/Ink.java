package air.samples;

/** A loaded brush and sumi ink on one sheet: wet strokes, dry strokes, washes. */
final class Ink {
    static final Tint PAPER = Tint.hex(0xF2E9D8);
    private static final Tint AGE = Tint.hex(0xD2B787);
    static final Tint SOOT = new Tint(.115, .125, .14);
    static final Tint VERMILION = Tint.hex(0xC23A22);

    final Canvas canvas;
    private final Noise grain;
    private final long seed;

    /**
     * How the brush is loaded: density of the ink, how dry it is at the start and at the end (0 wet to 1 nearly empty).
     */
    record Load(double ink, double dryStart, double dryEnd) {
        static Load wet(double ink) {
            return new Load(ink, 0, .08);
        }

        static Load dry(double ink) {
            return new Load(ink, .3, .8);
        }
    }

    Ink(int width, int height, long seed) {
        this.seed = seed;
        canvas = new Canvas(width, height, PAPER);
        grain = new Noise(seed + 1);
        sheet();
    }

    /** Rice paper: a cloudy pulp, fine tooth, long fibres. */
    private void sheet() {
        Noise pulp = new Noise(seed + 2);
        canvas.all((i, x, y) -> {
            double cloud = pulp.fbm(x / 150, y / 150, 4) - .5;
            double tooth = grain.fbm(x / 2.6, y / 2.6, 2) - .5;
            double edge = edge(x, y);
            canvas.scale(i, 1 + .10 * cloud + .035 * tooth);
            canvas.stain(i, AGE, .10 + .20 * cloud + .16 * edge);
        });
        Dice dice = new Dice(seed, "fibres");
        for (int k = 0; k < 420; k++) {
            Dice d = dice.part(k);
            double x = d.between(-20, canvas.width);
            double y = d.between(-20, canvas.height);
            double turn = d.between(0, 6.3);
            double length = d.between(8, 34);
            double dx = StrictMath.cos(turn) * length;
            double dy = StrictMath.sin(turn) * length;
            double bend = d.between(-.25, .25);
            double tone = d.chance(.7) ? 1 + d.between(.02, .07) : 1 - d.between(.03, .10);
            new Stroke(t -> .45, x, y, x + dx / 2 - dy * bend, y + dy / 2 + dx * bend, x + dx, y + dy)
                    .over(canvas, (i, px, py, u, t) -> canvas.scale(i, tone));
        }
    }

    private double edge(double x, double y) {
        double inside = Math.min(Math.min(x, canvas.width - x), Math.min(y, canvas.height - y));
        return StrictMath.exp(-inside / 40);
    }

    Layer layer() {
        return new Layer(canvas);
    }

    /**
     * Leaves one brush stroke in a layer: streaks along it, a ragged side, gaps where the brush runs dry on the tooth.
     */
    void stroke(Layer layer, Dice dice, Load load, Stroke stroke) {
        Noise hairs = new Noise(dice.seed());
        double bristles = dice.between(4, 7);
        double stretch = stroke.length() / 70;
        double fade = dice.between(.0, .35);
        stroke.over(canvas, (i, x, y, u, t) -> {
            double ragged = 1 + .22 * (hairs.fbm(x * .16, y * .16, 2) - .5);
            double side = Math.abs(u) * ragged;
            double body = Noise.smooth(1, .82, side) * (1 + .35 * Noise.smooth(.6, .92, side));
            double hair = hairs.fbm(u * bristles + 30, t * stretch, 2);
            double dryness = load.dryStart + (load.dryEnd - load.dryStart) * t;
            double tooth = grain.fbm(x / 1.9, y / 1.9, 2);
            double wet = Noise.smooth(dryness - .22, dryness + .10, .72 * hair + .28 * tooth + .12);
            layer.deposit(i, load.ink * body * wet * (.72 + .56 * hair) * (1 - fade * t));
        });
    }

    /** A dab: a short fat stroke from one point towards a direction. */
    void dab(Layer layer, Dice dice, Load load, double x, double y, double turn, double length, double half) {
        double dx = StrictMath.cos(turn) * length;
        double dy = StrictMath.sin(turn) * length;
        double bow = dice.between(-.14, .14);
        Stroke path =
                new Stroke(Stroke.taper(half, .45), x, y, x + dx / 2 - dy * bow, y + dy / 2 + dx * bow, x + dx, y + dy);
        stroke(layer, dice, load, path);
    }

    /** The painter's seal: vermilion paste, a carved sign in the paper's white, unevenly pressed. */
    void seal(double x, double y, double size) {
        Dice dice = new Dice(seed, "seal");
        Noise press = new Noise(dice.seed());
        Layer paste = layer();
        canvas.box(x - 2, y - 2, x + size + 2, y + size + 2, (i, px, py) -> {
            double wobble = 1.3 * (press.fbm(px * .25, py * .25, 2) - .5);
            double inside = Math.min(Math.min(px - x, x + size - px), Math.min(py - y, y + size - py)) + wobble;
            double paper = press.fbm(px * .8, py * .8, 2);
            paste.density[i] = (float) (Noise.smooth(-.2, .5, inside) * Noise.smooth(.22, .40, paper));
        });
        double cell = size / 8;
        for (int row = 0; row < 3; row++) {
            for (int side = 0; side < 2; side++) {
                Dice d = dice.part(row * 2 + side);
                double cx = x + cell * (1.4 + side * 3.1);
                double cy = y + cell * (1.5 + row * 2.2);
                carve(paste, cx, cy, cx + cell * (d.chance(.7) ? 2.2 : .2), cy + cell * d.between(-.1, .2));
                carve(paste, cx + cell * d.between(.2, 2), cy, cx + cell * d.between(.2, 2), cy + cell * 1.5);
            }
        }
        for (int i = 0; i < paste.density.length; i++) {
            canvas.cover(i, VERMILION, paste.density[i] * .9);
        }
    }

    private void carve(Layer paste, double x0, double y0, double x1, double y1) {
        new Stroke(t -> 1.1, x0, y0, (x0 + x1) / 2 + .4, (y0 + y1) / 2, x1, y1)
                .over(canvas, (i, px, py, u, t) -> paste.density[i] *= .06f);
    }
}
