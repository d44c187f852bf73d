package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Water, and what is seen in it. */
final class Water {
    private final Stage stage;
    private final Chance chance;

    Water(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
    }

    /** Water from a row (0 to 1) down to the foot of the frame. */
    void lay(double top) {
        if (stage.paper) {
            strokes(top);
            stage.water = stage.sky;
            return;
        }
        stage.water = material();
        double y = top * stage.height;
        Colour beside = stage.ground == null ? stage.skyLow : stage.ground.colour();
        Layer layer = stage.add(
                "water", stage.water, stage.fill(new Rectangle2D.Double(-2, y, stage.width + 4, stage.height)));
        layer.top = top;
        layer.broad = true;
        Colour own = stage.water.colour();
        if (own.distance(beside) < 0.16 || own.distance(stage.skyLow) < 0.14)
            layer.flat = stage.clear(stage.clear(own, 0.2, beside), 0.16, stage.skyLow);
        Layer sheen = stage.add(
                "sheen",
                stage.water,
                stage.field((x, row) -> row < y ? 0 : 0.45 * StrictMath.exp(-(row - y) / (stage.height - y) / 0.16)));
        sheen.glow = true;
        sheen.flat = stage.skyLow;
        ripples(top);
    }

    Region material() {
        Wish wish = Wish.of(Role.WATER).area(0.06).apart(0.12, stage.skyLow).chance(0.5);
        if (stage.ground != null) wish = wish.apart(0.2, stage.ground.colour());
        return stage.night
                ? stage.pick(wish.near(Colour.polar(0.32, 0.09, 258), 0.5, 0.7))
                : stage.pick(wish.near(Colour.polar(stage.dark ? 0.35 : 0.55, 0.09, 238), 0.3, 0.8));
    }

    /** On paper, water is a few level strokes. */
    private void strokes(double top) {
        Region material = stage.pick(Stage.part(0.6, 0.02, 80).area(0.006), 1.5, 0.5);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < 15; k++) {
                double depth = StrictMath.pow(chance.of("strokeY", k), 1.5) * 0.8;
                double y = (top + (1 - top) * depth + 0.02) * stage.height;
                double near = 0.3 + depth;
                double x = (stage.focusX + 0.55 * (chance.of("strokeX", k) - 0.5)) * stage.width;
                double half = stage.px(20 + 60 * chance.of("strokeLength", k)) * near;
                g.fill(stroke(x, y, half, stage.px(0.8 + 1.6 * near)));
            }
        });
        Stage.times(cover, 0.6);
        stage.addFlat("strokes", material, cover);
    }

    private static Path2D stroke(double x, double y, double half, double thick) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, y);
        path.quadTo(x, y - thick, x + half, y + thick * 0.3);
        path.quadTo(x, y + thick, x - half, y);
        return path;
    }

    private void ripples(double top) {
        Colour water = stage.water.colour();
        Colour crest = new Colour(water.l() + (stage.dark ? 0.14f : 0.16f), water.a(), water.b());
        Region material = stage.pick(Wish.of(Role.WATER).near(crest, 1, 0.6).area(0.01), 5);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < 70 + (int) (70 * stage.rich); k++) {
                double depth = chance.of("rippleY", k);
                double y = (top + (1 - top) * depth * depth) * stage.height + 3;
                double near = 0.15 + depth * depth;
                double x = chance.of("rippleX", k) * stage.width;
                g.fill(ripple(x, y, stage.px(14 + 44 * chance.of("rippleLength", k)) * near, stage.px(0.6 + 2 * near)));
            }
        });
        Stage.times(cover, 0.55);
        stage.addFlat("ripples", material, cover);
    }

    private static Path2D ripple(double x, double y, double half, double thick) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, y);
        path.quadTo(x - half / 2, y - thick, x, y);
        path.quadTo(x + half / 2, y + thick, x + half, y);
        path.quadTo(x + half / 2, y + thick * 2, x, y + thick * 0.8);
        path.quadTo(x - half / 2, y + thick * 0.3, x - half, y);
        return path;
    }

    /** The low sun's or the moon's light on the water. */
    void glitter(double top) {
        if (stage.paper) return;
        int rows = 34;
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < rows; k++) {
                double v = (k + 0.5) / rows;
                double y = (top + (1 - top) * v * 0.95) * stage.height + 2;
                double half = stage.px(5 + 26 * v) * (0.5 + chance.of("glitter", k));
                double x = stage.lightX * stage.width + (chance.of("glitterX", k) - 0.5) * stage.px(22 * v);
                g.fill(new Ellipse2D.Double(x - half, y, 2 * half, stage.px(1 + 2.6 * v)));
            }
        });
        Stage.times(cover, 0.8);
        stage.addFlat("glitter", stage.bright, cover);
    }

    /**
     * What stands on the water is seen in it.
     *
     * @param from the first layer that is mirrored
     * @param line the row it is mirrored at, px
     * @param strength 0 to 1
     */
    void reflect(int from, double line, double strength) {
        for (Layer layer : stage.layers.subList(from, stage.layers.size()).toArray(new Layer[0])) {
            if (layer.glow || layer.name.equals("halo") || layer.name.equals("line")) continue;
            Layer image = stage.add(
                    layer.name + " reflected",
                    stage.paper ? layer.material : stage.water,
                    mirrored(layer.cover, line, strength));
            Colour own = layer.flat == null ? layer.material.colour() : layer.flat;
            Colour water = stage.paper ? stage.skyLow : stage.water.colour();
            image.flat = own.mix(water, 0.35);
            image.rough = 1.2;
        }
    }

    /** The layers of this name from one on are seen in the water, and no others. */
    void mirror(int from, String name, double line, double strength) {
        for (Layer layer : List.copyOf(stage.layers.subList(from, stage.layers.size())))
            if (layer.name.equals(name)) image(layer, line, strength);
    }

    /** What stands on the water is seen in it as one dim shape: for what is small, or many. */
    void whole(int from, double line, double strength) {
        for (Layer layer : List.copyOf(stage.layers.subList(from, stage.layers.size()))) {
            if (layer.glow || layer.name.equals("halo") || layer.name.equals("line")) continue;
            image(layer, line, stage.paper ? strength * 0.6 : strength);
            return;
        }
    }

    /** One layer is seen in the water below a row in px. */
    void image(Layer layer, double line, double strength) {
        Region material = stage.paper ? layer.material : stage.water;
        Layer image = stage.add(layer.name + " reflected", material, mirrored(layer.cover, line, strength));
        Colour own = layer.flat == null ? layer.material.colour() : layer.flat;
        image.flat = own.mix(stage.paper ? stage.skyLow : stage.water.colour(), 0.45);
        image.rough = 1.2;
    }

    private float[] mirrored(float[] cover, double line, double strength) {
        int w = stage.width;
        int h = stage.height;
        float[] image = new float[cover.length];
        for (int y = (int) line; y < h; y++) {
            int source = (int) (2 * line - y);
            if (source < 0) break;
            if (source >= h) continue;
            double depth = (y - line) / (h - line);
            double row = y * 512 / stage.unit;
            double sway = stage.px(1.5 + 6 * depth) * chance.noise("sway", row * 0.16);
            double gap = chance.noise("gap", row * 0.24) > -0.2 ? 1 : 0.25;
            double seen = strength * gap * StrictMath.exp(-depth * 1.8);
            for (int x = 0; x < w; x++) {
                int from = (int) Math.round(x + sway);
                if (from >= 0 && from < w) image[y * w + x] = (float) (cover[source * w + from] * seen);
            }
        }
        return image;
    }
}
