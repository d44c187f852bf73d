package air.samples;

/** How much of one medium lies where: a density a fine pixel of the canvas, worked on before it is laid down. */
final class Layer {
    final Canvas canvas;
    final float[] density;

    Layer(Canvas canvas) {
        this.canvas = canvas;
        density = new float[canvas.columns * canvas.rows];
    }

    /** A layer on an existing plane of the canvas, shared and not copied. */
    Layer(Canvas canvas, float[] density) {
        this.canvas = canvas;
        this.density = density;
    }

    /** Adds medium; where there is some already, the two join without doubling. */
    void deposit(int i, double amount) {
        if (amount > 0) {
            double low = Math.min(density[i], amount);
            density[i] = (float) (Math.max(density[i], amount) + .35 * low);
        }
    }

    /** Wet medium spreads: a blur of this radius in final pixels. */
    Layer bleed(double radius) {
        System.arraycopy(blurred(radius), 0, density, 0, density.length);
        return this;
    }

    /** Pigment gathers at the rim of a drying wash. */
    Layer rim(double strength, double radius) {
        float[] soft = blurred(radius);
        for (int i = 0; i < density.length; i++) {
            density[i] += (float) strength * Math.max(0, density[i] - soft[i]);
        }
        return this;
    }

    /** Pigment settles unevenly: fine grains and broad pools. */
    Layer granulate(long seed, double amount) {
        Noise noise = new Noise(seed);
        canvas.all((i, x, y) -> {
            if (density[i] > 1e-4f) {
                double grain = noise.fbm(x * .55, y * .55, 2) - .5;
                double pool = noise.fbm(x * .022 + 50, y * .03, 4) - .5;
                density[i] *= (float) Math.max(0, 1 + amount * (1.1 * grain + 1.9 * pool));
            }
        });
        return this;
    }

    void stain(Tint pigment) {
        for (int i = 0; i < density.length; i++) {
            canvas.stain(i, pigment, density[i]);
        }
    }

    /** Density averaged over a neighbourhood: three box blurs, near to a Gaussian. */
    float[] blurred(double radius) {
        int r = Math.max(1, (int) (radius * Canvas.FINE * .6 + .5));
        float[] from = density.clone();
        float[] to = new float[from.length];
        for (int pass = 0; pass < 3; pass++) {
            sweep(from, to, canvas.rows, canvas.columns, canvas.columns, 1, r);
            sweep(to, from, canvas.columns, canvas.rows, 1, canvas.columns, r);
        }
        return from;
    }

    private static void sweep(float[] from, float[] to, int lines, int length, int lineStep, int step, int r) {
        for (int line = 0; line < lines; line++) {
            int base = line * lineStep;
            double sum = 0;
            for (int k = -r; k <= r; k++) {
                sum += from[base + within(k, length) * step];
            }
            for (int k = 0; k < length; k++) {
                to[base + k * step] = (float) (sum / (2 * r + 1));
                sum += from[base + within(k + r + 1, length) * step] - from[base + within(k - r, length) * step];
            }
        }
    }

    private static int within(int k, int length) {
        return k < 0 ? 0 : Math.min(k, length - 1);
    }
}
