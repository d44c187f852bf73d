package air.engine.scene;

import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.Optional;

/** A beach: sand that the sea runs up, and what is on it. */
final class Shore extends Outdoors {
    Shore(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.36, 0.52);
        sky.lay();
        if (chance.heads("shoreHills", 0.6)) land.hills(1, stage.paper ? 0.2 : 0.09);
        water.lay(stage.horizon);
        if (stage.lowSun || stage.night) water.glitter(stage.horizon);
        double[] rows = line();
        double least = height;
        for (double row : rows) least = Math.min(least, row);
        land.ground(least / height, rows, SAND);
        Layer sand = stage.layers.get(stage.layers.size() - 1);
        if (!stage.paper) {
            sand.flat = stage.clear(stage.ground.colour(), 0.2, stage.water.colour());
            wetSand(rows, sand);
        }
        foam(rows, 0, 5);
        foam(rows, -0.035, 3);
        palms(rows);
        stand(cast.roots(), (x, depth) -> {
            double from = rows[(int) Math.max(0, Math.min(width - 1, x * width))] + 0.03 * height;
            return Math.max(from, from + (0.96 * height - from) * depth);
        });
        frame();
    }

    /** Where the water ends: near on the side away from the subject, far off behind it. */
    private double[] line() {
        double[] rows = new double[width];
        double far = stage.horizon + chance.between("lineFar", 0.05, 0.14);
        double near = chance.between("lineNear", 0.78, 1.02);
        for (int x = 0; x < width; x++) {
            double u = stage.leftHeavy() ? (double) x / width : 1 - (double) x / width;
            double f = u * u * (3 - 2 * u);
            double bay = 0.018 * chance.noise("bay", 4.0 * x / unit) + 0.006 * chance.noise("bay2", 14.0 * x / unit);
            rows[x] = (far + (near - far) * f + bay) * height;
        }
        return rows;
    }

    private void wetSand(double[] rows, Layer sand) {
        float[] cover = stage.field(
                (x, y) -> y < rows[x] ? 0 : 0.75 * StrictMath.exp(-Math.max(0, y - rows[x]) / (0.03 * unit)));
        Layer layer = stage.add("wet sand", stage.ground, cover);
        layer.flat = stage.toned(sand.flat, -0.11);
        layer.glow = true;
    }

    /** A line of white water along the edge. */
    private void foam(double[] rows, double off, double wide) {
        Path2D path = new Path2D.Double();
        for (int x = 0; x < width; x += 2) {
            double y = rows[x] + off * unit + stage.px(4) * chance.noise("foam" + off, 22.0 * x / unit);
            if (x == 0) path.moveTo(x, y);
            else path.lineTo(x, y);
        }
        float[] cover = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(wide), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
        });
        Stage.times(cover, stage.paper ? 0.5 : 0.9);
        Layer layer = stage.addFlat("foam", stage.paper ? stage.ink : stage.bright, cover);
        Colour water = stage.paper ? stage.skyLow : stage.water.colour();
        if (!stage.paper) layer.flat = stage.clear(stage.bright.colour(), 0.14, water);
        layer.rough = 0.6;
    }

    private void palms(double[] rows) {
        if (stage.snowy() || !chance.heads("palms", 0.45)) return;
        for (int k = 0; k < 2; k++) {
            double x = (stage.leftHeavy() ? 0.06 + 0.1 * k : 0.94 - 0.1 * k) * width;
            double foot = rows[(int) x] + (0.12 + 0.1 * k) * height;
            double tall = unit * chance.between("palmTall" + k, 0.42, 0.58);
            view("palm", k)
                    .ifPresent(palm -> placing.put(
                            palm,
                            x,
                            Math.min(foot, 0.95 * height),
                            tall * palm.size(),
                            !stage.leftHeavy(),
                            0.1,
                            Optional.empty()));
        }
    }
}
