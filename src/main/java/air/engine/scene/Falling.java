package air.engine.scene;

import air.engine.material.Region;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Season;
import air.engine.sentence.Sentence.Weather;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** The weather, laid last: rain, snow, mist and lightning. */
final class Falling {
    private final Stage stage;
    private final Chance chance;

    Falling(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
    }

    /** @param outdoors whether leaves are blown about */
    void lay(boolean outdoors) {
        if (outdoors) drift();
        double hazy = 2 * (stage.framing.mist() - Framing.USUAL.mist());
        if (stage.has(Weather.MIST)) mist(1);
        else if (hazy > 0.2) mist(Math.min(0.8, hazy));
        if (stage.has(Weather.STORM) && chance.heads("lightning", 0.6)) lightning();
        if (stage.raining()) rain();
        if (stage.has(Weather.SNOW)) snow();
    }

    /** Leaves on the wind; in autumn they fall, in spring it is blossom. */
    private void drift() {
        boolean wind = stage.has(Weather.WIND);
        Season season = stage.sentence.season();
        boolean falls = season == Season.AUTUMN || season == Season.SPRING;
        if (!wind && !falls || stage.raining() || stage.snowy()) return;
        Colour behind = stage.behind(stage.width / 2.0, stage.height * 0.3);
        double hue = season == Season.SPRING ? 0 : season == Season.AUTUMN ? 50 : 120;
        Region material = stage.pick(
                Stage.part(behind.l() > 0.6 ? 0.55 : 0.75, 0.13, hue)
                        .area(0.004)
                        .apart(0.2, behind),
                0.8,
                0.8);
        int count = (int) ((wind ? 70 : 40) * stage.width * stage.height / stage.unit / stage.unit);
        double way = stage.leftHeavy() ? 1 : -1;
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < count; k++) {
                double turn = wind ? way * 0.4 + 1.2 * chance.of("driftTurn", k) : 6.3 * chance.of("driftTurn", k);
                double length = stage.px(3 + 6 * chance.of("driftLong", k));
                double x = chance.of("driftX", k) * stage.width;
                Growth.leaf(g, x, chance.of("driftY", k) * stage.height, length, turn, 0.3);
            }
        });
        Layer layer = stage.addFlat("drift", material, cover);
        layer.flat = stage.clear(material.colour(), 0.16, behind);
        layer.rough = 0.4;
    }

    private void rain() {
        Colour behind = stage.behind(stage.width / 2.0, stage.height * 0.3);
        boolean lighter = behind.l() < 0.62;
        Region material = lighter
                ? stage.bright
                : stage.paper ? stage.pick(Stage.part(0.55, 0.01, 80).area(0.006), 2, 0.3) : stage.ink;
        boolean storm = stage.has(Weather.STORM);
        double slant = chance.between("slant", 0.22, 0.34) * (storm ? 1.7 : 1);
        int count = (int) ((storm ? 280 : 200) * stage.width * stage.height / stage.unit / stage.unit);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < count; k++) {
                double x = chance.of("rainX", k) * (stage.width * 1.2) - stage.width * 0.05;
                double y = chance.of("rainY", k) * stage.height * 1.1 - stage.height * 0.06;
                double length = stage.px(18 + 34 * chance.of("rainLength", k));
                g.setStroke(new BasicStroke(
                        (float) stage.px(0.9 + 1.0 * chance.of("rainWide", k)),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
                g.draw(new Line2D.Double(x, y, x - slant * length, y + length));
            }
        });
        Stage.times(cover, lighter ? 0.6 : 0.5);
        Layer layer = stage.addFlat("rain", material, cover);
        layer.rough = 0.5;
    }

    private void snow() {
        Colour behind = stage.behind(stage.width / 2.0, stage.height * 0.3);
        boolean lighter = behind.l() < 0.86;
        Region material =
                lighter ? stage.bright : stage.pick(Stage.part(0.7, 0.02, 240).area(0.004), 2, 0.3);
        int count = (int) (230.0 * stage.width * stage.height / stage.unit / stage.unit);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < count; k++) {
                double near = StrictMath.pow(chance.of("flakeNear", k), 3);
                double r = stage.px(1.1 + 3.4 * near);
                double x = chance.of("flakeX", k) * stage.width;
                double y = chance.of("flakeY", k) * stage.height;
                g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
            }
        });
        Stage.times(cover, 0.9);
        Layer layer = stage.addFlat("snow", material, cover);
        layer.rough = 0.3;
    }

    /** Level veils that thicken towards the horizon. */
    private void mist(double thick) {
        Colour air = stage.skyLow.mix(stage.skyTop, 0.2);
        double lift = stage.paper ? 0.02 : air.l() > 0.8 ? 0.04 : 0.13;
        air = stage.toned(new Colour(air.l(), air.a() * 0.6f, air.b() * 0.6f), lift);
        double horizon = Math.min(0.85, stage.horizon) * stage.height;
        double fine = 512 / stage.unit;
        float[] cover = stage.field((x, y) -> {
            double away = (y - horizon) / stage.height;
            double veil = 0.85 * thick * StrictMath.exp(-away * away / 0.03);
            double drift = 0.5 + 0.5 * chance.noise("mistX", x * 0.007 * fine + y * 0.002 * fine);
            double bands = 0.75 + 0.25 * chance.noise("mistY", y * 0.03 * fine);
            return Math.min(0.9, veil * (0.6 + 0.6 * drift) * bands);
        });
        Layer layer = stage.add("mist", stage.sky, cover);
        layer.flat = air;
        layer.glow = true;
    }

    private void lightning() {
        double x = (stage.leftHeavy() ? 0.72 : 0.28) * stage.width;
        double foot = Math.min(0.8, stage.horizon) * stage.height;
        Path2D path = new Path2D.Double();
        path.moveTo(x, 0);
        int steps = 9;
        for (int k = 1; k <= steps; k++) path.lineTo(x + (chance.of("bolt", k) - 0.5) * stage.px(70), foot * k / steps);
        float[] cover = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(3.2), BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
            g.draw(path);
        });
        Layer layer = stage.addFlat("lightning", stage.bright, cover);
        layer.subject = true;
        layer.rough = 0.2;
    }
}
