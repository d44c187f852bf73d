package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts drawings into the scene: each part in a material of the taste, clear of what lies behind it. */
final class Placing {
    private static final int LIT_WINDOW = 0xFFD54A;

    /**
     * Where a drawing was put, px.
     *
     * @param drawing what was put there
     * @param mirrored whether it faces left
     */
    record Box(Drawing drawing, double left, double top, double width, double height, boolean mirrored) {
        double foot() {
            return top + height;
        }

        double middle() {
            return left + width / 2;
        }

        /** Where something may stand on it: x, y and width in px; its upper edge where no seat was drawn. */
        double[] seat() {
            Drawing.Seat seat = drawing.seat().orElse(new Drawing.Seat(0.5, 0.03, 0.5));
            double x = mirrored ? 1 - seat.x() : seat.x();
            return new double[] {left + x * width, top + seat.y() * height, seat.width() * width};
        }
    }

    private final Stage stage;
    private final Sky sky;
    /** The row in px under which nothing of a drawing is seen: what swims is under water there. */
    double waterline = Double.MAX_VALUE;

    Placing(Stage stage, Sky sky) {
        this.stage = stage;
        this.sky = sky;
    }

    /** The box a drawing is put into. */
    Box box(Drawing drawing, double x, double foot, double high, boolean mirrored) {
        int height = Silhouette.high(high);
        int width = Silhouette.wide(drawing, high);
        return new Box(drawing, Math.round(x - width / 2.0), Math.round(foot - height), width, height, mirrored);
    }

    /**
     * Puts a drawing with its foot at a place.
     *
     * @param x of its middle, px
     * @param foot px
     * @param high its height, px
     * @param distance 0 near to 1 far
     * @param colour the colour asked for, or empty
     */
    Box put(
            Drawing drawing,
            double x,
            double foot,
            double high,
            boolean mirrored,
            double distance,
            Optional<Colour> colour) {
        Silhouette shape = Silhouette.of(drawing, high, mirrored);
        int left = (int) Math.round(x - shape.width() / 2.0);
        int top = (int) Math.round(foot - shape.height());
        float[] whole = sunk(shape.placed(shape.whole(), stage, left, top));
        Colour behind = behind(shape, left, top);
        outline(whole, behind, high);
        float[] shade = shade(whole, left, top, shape);
        List<Dressed> dressed = dressed(shape, left, top, colour);
        lay(drawing.name(), shape, left, top, whole, shade, dressed, distance, high);
        return new Box(drawing, left, top, shape.width(), shape.height(), mirrored);
    }

    private void lay(
            String name,
            Silhouette shape,
            int left,
            int top,
            float[] whole,
            float[] shade,
            List<Dressed> dressed,
            double distance,
            double high) {
        for (int k = 0; k < dressed.size(); k++) {
            Dressed part = dressed.get(k);
            float[] cover = k == 0 ? whole : sunk(shape.placed(part.part.seen(), stage, left, top));
            Layer layer = stage.add(k == 0 ? name : name + " " + k, part.material, cover);
            layer.flat = part.tone;
            layer.shade = shade;
            layer.subject = true;
            layer.rough = k == 0 && high > stage.px(60) ? 1 : k == 0 ? 0.6 : 0.5;
            layer.gain = gain(part.material);
            if (k > 0) layer.block = 40;
            stage.air(layer, distance);
        }
        if (lights(shape))
            sky.glow(left + shape.width() / 2.0, top + shape.height() * 0.5, high * 0.4, stage.bright.colour(), 0.22);
    }

    private float[] sunk(float[] cover) {
        double fine = 512 / stage.unit;
        int from = (int) Math.max(0, Math.min(stage.height, waterline - stage.px(6)));
        for (int y = from; y < stage.height; y++)
            for (int x = 0; x < stage.width; x++) {
                double edge = waterline + stage.px(4) * stage.chance.noise("waterline", x * 0.06 * fine);
                if (y > edge) cover[y * stage.width + x] = 0;
            }
        return cover;
    }

    private boolean lights(Silhouette shape) {
        return stage.night && !stage.paper && shape.parts().stream().anyMatch(p -> p.rgb() == LIT_WINDOW);
    }

    private double gain(Region material) {
        if (stage.paper) return 0.55;
        return material.edges() > 0.3 ? 0.6 : 0.9;
    }

    private Colour behind(Silhouette shape, int left, int top) {
        Colour sum = null;
        int n = 0;
        for (double u : new double[] {0.15, 0.5, 0.85})
            for (double v : new double[] {0.15, 0.5, 0.85}) {
                Colour here = stage.behind(left + u * shape.width(), top + v * shape.height());
                n++;
                sum = sum == null ? here : sum.mix(here, 1.0 / n);
            }
        return sum;
    }

    /** What shows where a part will lie, by its tones. */
    private Colour behind(Silhouette shape, Silhouette.Part part, int left, int top) {
        Colour sum = null;
        int n = 0;
        int step = Math.max(1, shape.width() / 9);
        for (int y = step / 2; y < shape.height(); y += step)
            for (int x = step / 2; x < shape.width(); x += step) {
                if (part.seen()[y * shape.width() + x] < 0.5f) continue;
                Colour here = stage.behind(left + x, top + y);
                n++;
                sum = sum == null ? here : sum.mix(here, 1.0 / n);
            }
        return sum == null ? behind(shape, left, top) : sum;
    }

    private record Dressed(Silhouette.Part part, Colour wanted, Region material, Colour tone) {}

    /** The parts with their materials, the largest first. */
    private List<Dressed> dressed(Silhouette shape, int left, int top, Optional<Colour> asked) {
        List<Dressed> dressed = new ArrayList<>();
        boolean small = shape.height() < stage.px(90);
        for (Silhouette.Part part : shape.parts()) {
            boolean main = dressed.isEmpty();
            if (small && part.share() < 0.06 && part.rgb() != LIT_WINDOW) continue;
            Colour natural = Colour.of(Lab.color(part.rgb()));
            Colour behind = behind(shape, part, left, top);
            if (asked.isPresent() && part.share() > 0.1) natural = recoloured(natural, asked.get(), main);
            Wish wish = wish(part, natural, asked.isPresent() && part.share() > 0.1);
            if (part.share() > 0.12) wish = wish.apart(main ? 0.24 : 0.14, behind);
            for (Dressed other : dressed) if (other.wanted.distance(natural) > 0.2) wish = wish.apart(0.12, other.tone);
            Region material = stage.pick(wish);
            dressed.add(new Dressed(
                    part, natural, material, tone(material, wish.colour().orElseThrow(), behind, main, part.share())));
        }
        return dressed;
    }

    /** The drawing's own light and dark, in the colour that was asked for. */
    private static Colour recoloured(Colour natural, Colour asked, boolean main) {
        double l = main ? 0.3 * natural.l() + 0.7 * asked.l() : 0.6 * natural.l() + 0.4 * asked.l();
        return new Colour((float) l, asked.a(), asked.b());
    }

    private Wish wish(Silhouette.Part part, Colour natural, boolean asked) {
        Wish wish = Wish.of(Role.PART).area(0.008).calm(0.8);
        boolean window = part.rgb() == LIT_WINDOW && (stage.night || stage.lowSun);
        if (window) return wish.near(Colour.polar(0.85, 0.13, 80), 1.2, 0.6).area(0.002);
        if (asked) return natural.chroma() < 0.05 ? wish.near(natural, 1.5, 1) : wish.near(natural, 0.35, 2.6);
        if (stage.paper)
            return wish.near(new Colour(0.18f + 0.62f * natural.l(), natural.a() * 0.6f, natural.b() * 0.6f), 1, 0.25);
        if (stage.night || stage.dark)
            return wish.near(new Colour(0.14f + 0.55f * natural.l(), natural.a() * 0.85f, natural.b() * 0.85f), 0.7, 1);
        return wish.near(natural, 0.6, 0.7);
    }

    /** The material's colour, moved a little towards the drawing's, and as far as it takes to stand out. */
    private Colour tone(Region material, Colour wanted, Colour behind, boolean main, double share) {
        Colour own = stage.nearest(wanted, material);
        double push = Math.max(-0.07, Math.min(0.07, (wanted.l() - own.l()) * 0.4));
        Colour tone = new Colour((float) (own.l() + push), own.a(), own.b());
        double least = main ? 0.2 : share > 0.08 ? 0.15 : 0;
        double gap = tone.distance(behind);
        if (gap >= least) return tone;
        boolean lighter = tone.l() >= behind.l() && behind.l() < 0.75 || behind.l() < (main ? 0.25 : 0.3);
        double step = lighter ? least - gap : gap - least;
        return new Colour((float) (tone.l() + step), tone.a(), tone.b());
    }

    /** The line or the halo that the references draw about things. */
    void outline(float[] whole, Colour behind, double high) {
        double wide = Math.max(stage.px(0.8), Math.min(stage.px(2.4), high / 90));
        if (stage.dark || stage.paper) return;
        if (stage.materials.lightLines() > 0.24) {
            float[] halo = shifted(fat(whole, wide + stage.px(0.6)), stage.px(1.2));
            line("halo", stage.bright, halo);
        } else if (stage.materials.darkLines() > 0.2 && stage.materials.painterly() < 0.5)
            line("line", stage.ink, fat(whole, wide * 0.8));
    }

    private void line(String name, Region material, float[] cover) {
        Layer layer = stage.addFlat(name, material, cover);
        layer.rough = 0.8;
    }

    private float[] fat(float[] mask, double by) {
        float[] wide = Soft.near(mask, stage.width, stage.height, by);
        for (int i = 0; i < wide.length; i++)
            wide[i] = Math.max(mask[i], Math.max(0, Math.min(1, (wide[i] - 0.08f) * 6)));
        return wide;
    }

    private float[] shifted(float[] mask, double by) {
        int d = (int) Math.round(by);
        float[] moved = new float[mask.length];
        int w = stage.width;
        for (int y = 0; y < stage.height; y++)
            for (int x = 0; x < w; x++) moved[y * w + x] = mask[Math.max(0, y - d) * w + Math.max(0, x - d)];
        return moved;
    }

    /** Light from where it comes from, as far as the references model their forms. */
    float[] shade(float[] whole, int left, int top, Silhouette shape) {
        return shade(whole, left, top, shape.width(), shape.height());
    }

    float[] shade(float[] whole, int left, int top, int wide, int high) {
        double reach = Math.max(2, high * 0.09);
        float[] soft = Soft.near(whole, stage.width, stage.height, reach);
        float[] shade = new float[whole.length];
        double lx = stage.lightX * stage.width - (left + wide / 2.0);
        double ly = stage.lightY * stage.height - (top + high / 2.0);
        double n = Math.sqrt(lx * lx + ly * ly) + 1e-6;
        double depth = Math.min(1.4, (stage.materials.lightest() - stage.materials.darkest()) / 0.6);
        double strength = (0.085 + 0.025 * stage.materials.painterly()) * depth;
        int w = stage.width;
        for (int y = Math.max(1, top - 2); y < Math.min(stage.height - 1, top + high + 2); y++)
            for (int x = Math.max(1, left - 2); x < Math.min(w - 1, left + wide + 2); x++) {
                int i = y * w + x;
                double slope = -((soft[i + 1] - soft[i - 1]) * lx + (soft[i + w] - soft[i - w]) * ly) / n * reach;
                shade[i] = (float) (strength * Math.max(-1, Math.min(1, slope * 1.6)));
                if (stage.paper) shade[i] += (float) wash(soft[i], x, y);
            }
        return shade;
    }

    /** On paper, ink stands darker inside and runs. */
    private double wash(float inside, int x, int y) {
        double at = (x * 0.035 + y * 0.011) * 512 / stage.unit;
        return 0.10 * (inside - 0.75) + 0.07 * stage.chance.noise("wet", at) * inside;
    }

    /** A soft shadow where a thing stands. */
    void footing(double x, double foot, double wide) {
        Colour under = stage.behind(x, foot);
        double left = x - wide * 0.6 - (stage.lightX - 0.5) * wide * 0.6;
        float[] cover = stage.fill(new Ellipse2D.Double(left, foot - wide * 0.07, wide * 1.2, wide * 0.16));
        cover = Soft.near(cover, stage.width, stage.height, wide * 0.05 + 1);
        Stage.times(cover, stage.paper ? 0.3 : 0.6);
        Region material = stage.paper || stage.ground == null ? stage.ink : stage.ground;
        Layer layer = stage.add("shadow", material, cover);
        layer.flat = stage.toned(under, -0.16);
        layer.glow = true;
    }
}
