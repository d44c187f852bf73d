package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Thing;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** No thing and no place: forms that carry a mood, balanced about the focus. */
final class Forms extends Setting {
    /** The forms that are asked for, each as often as it is to be seen; empty where only a mood is. */
    private final List<Thing> asked = new ArrayList<>();

    Forms(Stage stage, Cast cast) {
        super(stage, cast);
        for (Thing thing : cast.setting(Kind.FORM)) for (int k = 0; k < thing.count(); k++) asked.add(thing);
    }

    @Override
    void draw() {
        stage.horizon = 1;
        sky.ground();
        int shapes = asked.isEmpty() ? count() : asked.size();
        List<Colour> used = new ArrayList<>(List.of(stage.skyLow));
        for (int k = 0; k < shapes; k++) form(k, shapes, used);
        if (asked.isEmpty()) lines(used);
    }

    private int count() {
        int usual = 4 + (int) (6 * stage.rich);
        if (stage.sentence.calm()) usual = 3;
        return stage.sentence.wild() ? usual + 6 : usual;
    }

    private void form(int k, int shapes, List<Colour> used) {
        String kind = asked.isEmpty()
                ? new String[] {"circle", "band", "arc", "square", "triangle"}[(int) (chance.of("form", k) * 5)]
                : asked.get(k).concept().name();
        double size = unit
                * (k == 0
                        ? 0.30
                        : !asked.isEmpty()
                                ? chance.between("askedSize" + k, 0.12, 0.24)
                                : 0.05 + 0.24 * StrictMath.pow(chance.of("formSize", k), 1.6));
        double x = k == 0 ? stage.focusX : 0.08 + 0.84 * chance.of("formX", k);
        double y = k == 0 ? 0.44 : 0.08 + 0.84 * chance.of("formY", k);
        Colour behind = stage.behind(x * width, y * height);
        Colour said = asked.isEmpty() ? null : asked.get(k).colour().orElse(null);
        if (said == null && k % 2 == 0) said = stage.sentence.colour().orElse(null);
        Colour wish = said != null
                ? said
                : Colour.polar(chance.between("formL" + k, 0.25, 0.9), 0.14, 360 * chance.of("formHue", k));
        Region material = stage.pick(
                Wish.of(Role.PART)
                        .near(wish, said == null ? 0.4 : 0.8, said == null ? 0.5 : 2)
                        .area(0.01)
                        .apart(0.22, behind, used.get(used.size() - 1))
                        .chance(0.8),
                k);
        float[] cover = stage.fill(shape(kind, x * width, y * height, size, k));
        placing.outline(cover, behind, size * 2);
        Layer layer = stage.addFlat("form " + kind, material, cover);
        layer.broad = true;
        layer.subject = true;
        if (stage.paper) layer.gain = 0.6;
        used.add(material.colour());
    }

    private Shape shape(String kind, double x, double y, double r, int k) {
        switch (kind) {
            case "square", "grid", "pattern":
                return new Rectangle2D.Double(x - r * 0.85, y - r * 0.85, 1.7 * r, 1.7 * r);
            case "triangle":
                Path2D path = new Path2D.Double();
                path.moveTo(x, y - r);
                path.lineTo(x + 0.95 * r, y + 0.75 * r);
                path.lineTo(x - 0.95 * r, y + 0.75 * r);
                path.closePath();
                return path;
            case "band", "stripe", "line":
                double thick = r * 0.35;
                return k % 2 == 0
                        ? new Rectangle2D.Double(-5, y - thick / 2, width + 10, thick)
                        : new Rectangle2D.Double(x - thick / 2, -5, thick, height + 10);
            case "arc", "wave", "spiral":
                Arc2D arc = new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 360 * chance.of("arc", k), 200, Arc2D.OPEN);
                return new BasicStroke((float) (r * 0.3), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        .createStrokedShape(arc);
            default:
                return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        }
    }

    private void lines(List<Colour> used) {
        Colour behind = stage.behind(width * 0.5, height * 0.5);
        Region material = behind.l() > 0.5 ? stage.ink : stage.bright;
        int count = 1 + (int) (4 * stage.rich);
        float[] cover = stage.mask(g -> {
            for (int k = 0; k < count; k++) {
                g.setStroke(new BasicStroke((float) stage.px(1.5 + 4 * chance.of("lineWide", k))));
                Path2D path = new Path2D.Double();
                path.moveTo(chance.of("lineX", k) * width, chance.of("lineY", k) * height);
                path.curveTo(
                        chance.of("lineA", k) * width,
                        chance.of("lineB", k) * height,
                        chance.of("lineC", k) * width,
                        chance.of("lineD", k) * height,
                        chance.of("lineE", k) * width,
                        chance.of("lineF", k) * height);
                g.draw(path);
            }
        });
        stage.addFlat("lines", material, cover);
    }
}
