package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** A square with houses about it and a tower over the roofs; on market days with stalls. */
final class Square extends Outdoors {
    Square(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        horizon(0.48, 0.56);
        sky.lay();
        tower();
        Fronts fronts = new Fronts(stage, placing);
        double high = unit * chance.between("squareHigh", 0.2, 0.27);
        stage.ground = stage.pick(
                Stage.wish(Role.GROUND, stage.night ? 0.32 : stage.snowy() ? 0.93 : 0.72, 0.03, 70)
                        .area(0.05)
                        .apart(0.16, stage.skyLow),
                0.6,
                0.2);
        fronts.row(-0.02 * width, 1.02 * width, (stage.horizon + 0.01) * height, high, 0.35);
        paving();
        boolean market = cast.names("market");
        if (market) for (int k = 0; k < 4; k++) stall(k);
        else middle();
        boolean people = cast.roots().isEmpty() && !stage.night;
        if (people) passers(market);
        stand(cast.roots(), (x, depth) -> (stage.horizon + (1 - stage.horizon) * (0.3 + 0.64 * depth)) * height);
    }

    private void tower() {
        if (stage.sentence.refused().contains("church")) return;
        List<Drawing> views = stage.drawings.showing("church", "");
        if (views.isEmpty() || !chance.heads("tower", 0.75)) return;
        Drawing church = views.get((int) (chance.of("towerKind") * views.size()));
        double x =
                (stage.leftHeavy() ? chance.between("towerX", 0.55, 0.7) : chance.between("towerX", 0.3, 0.45)) * width;
        placing.put(church, x, stage.horizon * height, unit * 0.46 * church.size(), false, 0.6, Optional.empty());
    }

    private void paving() {
        float[] cover = stage.fill(new Rectangle2D.Double(-5, stage.horizon * height, width + 10, height));
        if (stage.paper) {
            land.wash(stage.horizon, cover);
            return;
        }
        Layer layer = stage.addFlat("pavement", stage.ground, cover);
        layer.broad = true;
        Colour tone = stage.toned(stage.ground.colour(), stage.ground.colour().l() > 0.5 ? -0.08 : 0.08);
        float[] joints = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(1.4)));
            double y = stage.horizon * height;
            for (int row = 1; row < 14; row++) {
                y += stage.px(2.2 + 3.6 * row);
                g.draw(new Line2D.Double(0, y, width, y));
            }
            for (int k = -14; k <= 14; k++)
                g.draw(new Line2D.Double(
                        (0.5 + k * 0.06) * width, stage.horizon * height, (0.5 + k * 0.30) * width, height));
        });
        Layer lines = stage.add("joints", stage.ground, joints);
        lines.flat = tone;
        lines.rough = 0.4;
        if (stage.raining() || stage.night)
            sky.glow(stage.focusX * width, 0.8 * height, unit * 0.2, stage.bright.colour(), 0.2);
    }

    /** A fountain, a tree or nothing in the middle. */
    private void middle() {
        if (!cast.roots().isEmpty()) return;
        view("fountain", 0).ifPresent(fountain -> {
            double foot = (stage.horizon + 0.24) * height;
            placing.footing(stage.focusX * width, foot, unit * 0.3);
            placing.put(fountain, stage.focusX * width, foot, unit * 0.3 * fountain.size(), false, 0, Optional.empty());
        });
    }

    private void passers(boolean market) {
        String[] who = {"woman", "man", "old man", "old woman", "couple", "farmer"};
        for (int k = 0; k < (market ? 5 : 3); k++) {
            List<Drawing> views = stage.drawings.showing(who[(int) (6 * chance.of("who", k))], "");
            if (views.isEmpty()) continue;
            Drawing drawing = views.get((int) (chance.of("whoView", k) * views.size()));
            double f = 0.22 + 0.11 * k + (market ? 0.1 : 0);
            double x = (0.12 + 0.76 * ((k * 0.618 + chance.of("whoX")) % 1)) * width;
            double foot = (stage.horizon + (1 - stage.horizon) * f) * height;
            double high = unit * (0.10 + 0.16 * f) * drawing.size();
            placing.footing(x, foot - 1, high * 0.4);
            placing.put(drawing, x, foot, high, x > width * 0.5, 0, Optional.empty());
        }
    }

    /** A stall: goods on a counter under a striped awning. */
    private void stall(int k) {
        boolean left = k % 2 == 0;
        double f = k < 2 ? 0.16 : 0.44;
        double wide = unit * (0.20 + 0.30 * f);
        double away = (k < 2 ? 0.30 : 0.40) * Math.min(width, 1.4 * unit);
        double x = width * 0.5 + (left ? -1 : 1) * away - wide / 2 + unit * 0.05 * (chance.of("stallX", k) - 0.5);
        double foot = (stage.horizon + (1 - stage.horizon) * f) * height;
        double high = wide * 0.85;
        Colour behind = stage.behind(x + wide / 2, foot - high);
        placing.footing(x + wide / 2, foot, wide);
        Region wood = stage.pick(
                Stage.part(stage.dark ? 0.25 : 0.45, 0.07, 50).area(0.006).apart(0.18, stage.ground.colour(), behind),
                1,
                0.4);
        stage.addFlat("stall", wood, stage.mask(g -> {
                    g.fill(new Rectangle2D.Double(x + wide * 0.03, foot - high * 0.42, wide * 0.94, high * 0.34));
                    for (double u : new double[] {0.04, 0.92})
                        g.fill(new Rectangle2D.Double(x + wide * u, foot - high, wide * 0.045, high));
                }))
                .subject = true;
        goods(x, foot - high * 0.42, wide, k);
        canvas(x, foot, wide, high, k, behind);
    }

    /** The striped cloth over a stall. */
    private void canvas(double x, double foot, double wide, double high, int k, Colour behind) {
        double[] hues = {28, 250, 145, 85};
        for (int stripe = 0; stripe < 2; stripe++) {
            int own = stripe;
            Region cloth = stage.pick(
                    stripe == 0
                            ? Stage.part(stage.dark ? 0.5 : 0.62, 0.15, hues[k])
                                    .area(0.004)
                                    .apart(0.18, behind)
                            : Stage.part(stage.dark ? 0.75 : 0.95, 0.03, 90)
                                    .area(0.004)
                                    .apart(0.14, behind),
                    0.8,
                    1);
            Layer layer = stage.addFlat(
                    "awnings",
                    cloth,
                    stage.mask(
                            g -> Fronts.awning(g, x - wide * 0.04, foot - high * 1.12, wide * 1.08, high * 0.3, own)));
            layer.subject = true;
            layer.rough = 0.4;
        }
    }

    private void goods(double x, double y, double wide, int k) {
        double[] hues = {35, 110, 90, 20};
        for (int kind = 0; kind < 2; kind++) {
            int own = kind;
            Region fruit =
                    stage.pick(Stage.part(0.65, 0.16, hues[(k + 2 * kind) % 4]).area(0.004), 0.6, 1.2);
            stage.addFlat("goods", fruit, stage.mask(g -> {
                        double r = wide * 0.05;
                        for (int j = 0; j < 16; j++) {
                            boolean mine = j / 4 % 2 == own;
                            double gx = x + wide * (0.08 + 0.055 * j);
                            if (mine) g.fill(new Ellipse2D.Double(gx - r, y - r * (1.3 + 0.8 * (j % 2)), 2 * r, 2 * r));
                        }
                    }))
                    .rough = 0.4;
        }
    }
}
