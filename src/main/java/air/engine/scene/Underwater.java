package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Optional;

/** Under the surface: light from above, weed on the ground, and what swims between. */
final class Underwater extends Setting {
    Underwater(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        stage.horizon = 1;
        stage.lightY = -0.2;
        depth();
        if (!stage.paper) rays();
        bed();
        corals();
        weed(0);
        swim();
        weed(1);
        bubbles();
    }

    private void depth() {
        if (stage.paper) {
            sky.ground();
            return;
        }
        Wish wish = Wish.of(Role.WATER).area(0.1).chance(0.6);
        stage.sky = stage.pick(wish.near(Colour.polar(0.45, 0.09, 230), 0.3, 0.9));
        stage.water = stage.sky;
        Layer layer = stage.add("water", stage.sky, stage.full());
        layer.broad = true;
        stage.skyTop = stage.sky.colour();
        stage.skyLow = stage.skyTop;
        stage.dark = stage.skyTop.l() < 0.5;
        Layer light = stage.add(
                "light from above", stage.sky, stage.field((x, y) -> 0.5 * StrictMath.exp(-y / (0.3 * height))));
        light.glow = true;
        light.flat = stage.toned(stage.skyTop, 0.2);
    }

    private void rays() {
        Path2D path = new Path2D.Double();
        for (int k = 0; k < 5; k++) {
            double x = chance.of("ray", k) * width;
            double wide = stage.px(16 + 26 * chance.of("rayWide", k));
            double slant = (0.5 - stage.lightX) * 0.7 * height;
            path.moveTo(x, -5);
            path.lineTo(x + wide, -5);
            path.lineTo(x + wide * 2.2 + slant, 0.8 * height);
            path.lineTo(x + slant, 0.8 * height);
            path.closePath();
        }
        float[] cover = stage.fill(path);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                cover[y * width + x] *= (float) (0.22 * Math.max(0, 1 - y / (0.8 * height)));
        Layer layer = stage.add("rays", stage.sky, cover);
        layer.glow = true;
        layer.flat = stage.toned(stage.skyTop, 0.25);
    }

    private void bed() {
        double[] rows = land.ridge("bed", 0.93, 0.10, 0.4, 0.3);
        land.ground(0.85, rows, Colour.polar(0.7, 0.06, 80));
    }

    private void weed(int pass) {
        Colour behind = stage.behind(width * 0.5, height * 0.8);
        Region material = stage.pick(
                Stage.part(pass == 0 ? behind.l() - 0.1 : behind.l() - 0.25, 0.08, 150)
                        .area(0.01)
                        .apart(0.14, behind),
                1,
                0.5);
        if (stage.paper)
            material = stage.pick(Stage.part(pass == 0 ? 0.7 : 0.35, 0.02, 80).area(0.006), 1.5, 0.4);
        float[] cover = stage.mask(g -> {
            int count = pass == 0 ? 16 : 9;
            for (int k = 0; k < count; k++) {
                double away = pass == 0 ? chance.of("weedX0", k) : StrictMath.pow(chance.of("weedX1", k), 1.5) * 0.45;
                double x = (pass == 1 && stage.leftHeavy() ? 1 - away : away) * width;
                double tall = (0.10 + 0.24 * chance.of("weedTall" + pass, k)) * height * (pass == 1 ? 1.2 : 0.8);
                double sway = (chance.of("weedSway" + pass, k) - 0.5) * tall * 0.8;
                double foot = (pass == 0 ? 0.95 : 1.02) * height;
                g.setStroke(new BasicStroke(
                        (float) stage.px(pass == 0 ? 3 : 5), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new CubicCurve2D.Double(
                        x,
                        foot,
                        x + sway,
                        foot - tall * 0.4,
                        x - sway,
                        foot - tall * 0.7,
                        x + sway * 0.6,
                        foot - tall));
                for (int j = 1; j < 6; j++)
                    Growth.leaf(
                            g,
                            x + sway * 0.3 * StrictMath.sin(j),
                            foot - tall * j / 6,
                            stage.px(16),
                            j % 2 == 0 ? -0.6 : -2.5,
                            0.26);
            }
        });
        stage.addFlat("weed", material, cover);
    }

    private void swim() {
        int total = cast.roots().stream().mapToInt(a -> a.thing.count()).sum();
        int slot = 0;
        for (Actor actor : cast.roots())
            for (int k = 0; k < actor.thing.count(); k++, slot++) {
                double crowd = total == 1 ? 1 : total < 4 ? 0.75 : total < 8 ? 0.52 : 0.36;
                Drawing drawing = actor.drawing(chance, k);
                double share = Math.max(0.2, Math.min(0.5, actor.share() * 1.2));
                double high = unit * share * crowd * stage.scale * drawing.size();
                double wide = high * drawing.width() / drawing.height();
                if (wide > 0.62 * width) high *= 0.62 * width / wide;
                double x = total == 1 ? stage.focusX : 0.14 + 0.72 * ((slot * 0.618 + chance.of("swimX")) % 1);
                double y = total == 1 ? 0.5 : 0.18 + 0.6 * (slot + 0.5) / total;
                boolean mirrored = chance.of("swimFaces" + actor.name(), k / 3) < 0.5;
                if (total > 2 && actor.held.isEmpty())
                    placing.put(drawing, x * width, y * height + high / 2, high, mirrored, 0, scales(actor, slot));
                else one(actor, drawing, x * width, y * height + high / 2, high, mirrored, 0);
            }
    }

    /** Another colour for each of several fish, where none is asked for; every third keeps its own. */
    private Optional<Colour> scales(Actor actor, int slot) {
        if (actor.thing.colour().isPresent() || !actor.is(Kind.FISH) || slot % 3 == 0) return actor.thing.colour();
        double hue = (360 * chance.of("scales") + 137 * slot) % 360;
        return Optional.of(Colour.polar(stage.dark ? 0.62 : 0.66, 0.15, hue));
    }

    /** Corals in colours of their own. */
    private void corals() {
        double[] hues = {20, 340, 80};
        for (int k = 0; k < 3; k++) {
            double at = k == 0 ? 0.1 : k == 1 ? 0.9 : 1 - stage.focusX;
            double x = (at + 0.12 * (chance.of("coralX", k) - 0.5)) * width;
            Colour behind = stage.behind(x, 0.85 * height);
            Region material = stage.pick(
                    Stage.part(stage.dark ? 0.5 : 0.62, 0.15, hues[k])
                            .area(0.005)
                            .apart(0.2, behind),
                    0.6,
                    1);
            Growth growth = new Growth(chance);
            int own = k;
            double size = unit * chance.between("coralSize" + k, 0.05, 0.085);
            float[] cover = stage.mask(g -> {
                for (int j = -1; j <= 1; j++)
                    growth.bough(g, x, 0.96 * height, -Math.PI / 2 + 0.5 * j, size * 0.16, size, 3, "coral" + own + j);
            });
            if (stage.paper) Stage.times(cover, 0.7);
            stage.addFlat("coral", material, cover).rough = 0.6;
        }
    }

    private void bubbles() {
        float[] cover = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(1.4)));
            for (int k = 0; k < 14; k++) {
                double r = stage.px(2 + 4 * chance.of("bubble", k));
                double x = (1 - stage.focusX + 0.08 * (chance.of("bubbleX", k) - 0.5)) * width;
                g.draw(new Ellipse2D.Double(x, (0.08 + 0.05 * k) * height, 2 * r, 2 * r));
            }
        });
        stage.addFlat("bubbles", stage.paper ? stage.ink : stage.bright, cover);
    }
}
