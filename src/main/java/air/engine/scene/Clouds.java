package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Weather;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What drifts in the sky: clouds and far birds. */
final class Clouds {
    /** From here on a sky is kept free of clouds. */
    private static final double CALM = 0.4;

    private final Stage stage;
    private final Chance chance;

    Clouds(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
    }

    /** Clouds as long rounded heaps, in a tone next to the sky's. */
    void heaps(boolean named) {
        double calm = stage.framing.calmSky();
        boolean asked = stage.has(Weather.CLOUDS) || stage.has(Weather.STORM) || named || lively(calm);
        if (!asked && (stage.paper || stage.rich < 0.3 || calm >= CALM)) return;
        Colour sky = stage.behind(stage.width * 0.5, stage.height * Math.min(1, stage.horizon) * 0.4);
        double step = stage.has(Weather.STORM) ? -0.14 : sky.l() > 0.8 ? -0.08 : 0.12;
        Region material = stage.pick(
                Wish.of(Role.SKY).near(stage.toned(sky, step), 1, 0.5).area(0.03), 11);
        int count = 2 + (int) (2 * stage.rich + 2 * chance.of("clouds") - 3 * calm) + (asked ? 2 : 0);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < count; k++) {
                Area cloud = cloud(k);
                if (cloud != null) g.fill(cloud);
            }
        });
        Layer layer = stage.add("clouds", material, cover);
        Colour toned = stage.toned(sky, stage.has(Weather.STORM) ? -0.1 : sky.l() > 0.8 ? -0.07 : 0.09);
        Colour own = material.colour();
        layer.flat = new Colour(toned.l(), (sky.a() + own.a()) / 2, (sky.b() + own.b()) / 2);
        boolean outlined = stage.materials.lightLines() > 0.24;
        layer.soft = outlined ? 0 : stage.paper ? 6 : 1.5;
        layer.broad = true;
        if (stage.paper) {
            Stage.times(cover, 0.5);
            layer.glow = false;
        }
        if (outlined) layer.rough = 0.7;
    }

    /** Whether more is wanted in the sky than usual. */
    static boolean lively(double calmSky) {
        return calmSky < -0.2;
    }

    private Area cloud(int k) {
        double x = chance.of("cloudX", k) * stage.width;
        double y = (0.08 + 0.55 * chance.of("cloudY", k)) * Math.min(1, stage.horizon) * stage.height;
        double length = (0.10 + 0.12 * chance.of("cloudLength", k)) * stage.width;
        double dx = x - stage.lightX * stage.width;
        double dy = y - stage.lightY * stage.height;
        if (Math.sqrt(dx * dx + dy * dy) < 0.14 * stage.width) return null;
        double thick = length * 0.16;
        Area area = new Area(new RoundRectangle2D.Double(x - length, y - thick / 2, 2 * length, thick, thick, thick));
        for (int j = 0; j < 5; j++) {
            double r = length * (0.16 + 0.16 * chance.of("heap" + k, j));
            area.add(new Area(new Ellipse2D.Double(x + (j - 2) * length * 0.32 - r, y - r * 0.9, 2 * r, r * 1.2)));
        }
        area.intersect(new Area(new Rectangle2D.Double(x - 3 * length, 0, 6 * length, y + thick / 2)));
        return area;
    }

    /** A handful of far birds, away from the light. */
    void flock() {
        if (chance.heads("flock", 0.35 + 0.6 * stage.framing.calmSky())) return;
        Colour sky = stage.behind(stage.width * 0.5, stage.height * 0.2);
        Region material = sky.l() > 0.45 ? stage.ink : stage.bright;
        double cx = (stage.leftHeavy() ? 0.68 : 0.28) * stage.width;
        double cy = Math.min(0.8, stage.horizon) * stage.height * chance.between("flockY", 0.3, 0.5);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < 6; k++)
                g.fill(wings(
                        cx + (chance.of("birdX", k) - 0.5) * 0.26 * stage.width,
                        cy + (chance.of("birdY", k) - 0.5) * 0.12 * stage.height,
                        chance.between("birdSize" + k, 0.010, 0.020) * stage.unit));
        });
        Layer layer = stage.addFlat("flock", material, cover);
        layer.rough = 0.3;
    }

    static Path2D wings(double x, double y, double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - r, y - r * 0.45);
        path.quadTo(x - r * 0.4, y - r * 0.5, x, y);
        path.quadTo(x + r * 0.4, y - r * 0.55, x + r, y - r * 0.4);
        path.quadTo(x + r * 0.4, y - r * 0.25, x, y + r * 0.25);
        path.quadTo(x - r * 0.4, y - r * 0.2, x - r, y - r * 0.45);
        return path;
    }

    /**
     * One great cloud with a lit top and a shaded foot.
     *
     * @param x of its middle, px
     * @param foot px
     * @param half half its width, px
     */
    void tower(double x, double foot, double half, int k) {
        Colour sky = stage.behind(x, foot - half * 0.5);
        boolean lighter = sky.l() < 0.86;
        Colour tone = stage.toned(sky, lighter ? 0.2 : -0.12);
        Region material =
                stage.pick(Wish.of(Role.SKY).near(tone, 1, 0.4).area(0.02).apart(0.14, sky), 21 + k);
        Colour own = material.colour();
        Colour lit = stage.clear(new Colour(tone.l(), (sky.a() + own.a()) / 2, (sky.b() + own.b()) / 2), 0.13, sky);
        float[] cover = stage.fill(heap(x, foot, half, k));
        if (stage.paper) Stage.times(cover, 0.55);
        Layer layer = stage.addFlat("clouds", material, cover);
        layer.flat = lit;
        layer.subject = true;
        layer.broad = true;
        layer.soft = stage.paper ? 5 : stage.materials.lightLines() > 0.24 ? 0 : 1.5;
        float[] under = stage.fill(heap(x + half * 0.08, foot + half * 0.1, half * 0.86, k + 40));
        for (int i = 0; i < under.length; i++) under[i] *= cover[i] * 0.8f;
        Layer shadow = stage.add("clouds", material, under);
        shadow.flat = lit.mix(stage.toned(sky, lighter ? 0.02 : -0.2), 0.6);
        shadow.soft = layer.soft;
        shadow.glow = stage.paper;
    }

    private Area heap(double x, double foot, double half, int k) {
        double base = half * 0.26;
        Area area = new Area(new RoundRectangle2D.Double(x - half, foot - base, 2 * half, base, base, base));
        for (int j = 0; j < 9; j++) {
            double u = (j + 0.5) / 9 * 2 - 1;
            double r = half * (0.16 + 0.18 * chance.of("tower" + k, j)) * (1.2 - 0.6 * Math.abs(u));
            double up = half * 0.42 * (1 - u * u) * (0.4 + 0.6 * chance.of("towerUp" + k, j));
            double cx = x + u * half * 0.72;
            area.add(new Area(new Ellipse2D.Double(cx - r, Math.min(foot - 2 * r, foot - up - r * 1.2), 2 * r, 2 * r)));
            if (up > r) area.add(new Area(new Rectangle2D.Double(cx - r, foot - up, 2 * r, up - base * 0.3)));
        }
        return area;
    }
}
