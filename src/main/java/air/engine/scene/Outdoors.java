package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.util.List;
import java.util.Optional;

/** What scenes under the open sky share: how seeds differ, who walks in file, what frames the whole. */
abstract class Outdoors extends Setting {
    static final Colour GRASS = Colour.polar(0.6, 0.1, 125);
    static final Colour SAND = Colour.polar(0.82, 0.08, 80);

    Outdoors(Stage stage, Cast cast) {
        super(stage, cast);
        stage.outdoors = true;
        double side = stage.leftHeavy() ? -1 : 1;
        double away = Math.max(0.06, stage.framing.offset()) * chance.between("away", 0.5, 1.5);
        stage.focusX = 0.5 + side * Math.min(0.24, away);
    }

    /** A horizon from least to most; where the references have theirs, it is drawn there. */
    final void horizon(double least, double most) {
        double own = chance.between("horizon", least, most);
        double theirs = stage.framing.horizon();
        if (!Double.isNaN(theirs)) own = 0.4 * own + 0.6 * Math.max(least - 0.07, Math.min(most + 0.07, theirs));
        stage.horizon = own;
    }

    /** How much may be drawn that was not asked for, 0 to 1.8. */
    final double plenty() {
        return stage.rich * (1.2 - 0.5 * stage.framing.emptiness());
    }

    /** What stands near and frames the scene, or nothing. */
    final void frame() {
        new Foreground(stage, plants, placing).lay(cast.any(Actor::flies));
    }

    /** Whether this many go on land one behind the other. */
    static boolean files(Actor actor) {
        boolean goes = actor.is(Kind.ANIMAL, Kind.PERSON);
        return goes && actor.thing.count() >= 5 && !actor.flies() && actor.holder == null;
    }

    /** One behind the other along an outline (rows in px), the first the largest, all going the same way. */
    final void file(Actor actor, double[] rows) {
        int count = actor.thing.count();
        boolean left = stage.leftHeavy();
        Drawing first = actor.drawing(chance, 0);
        double slot = 0.94 * width / count;
        double high = Math.min(unit * 0.34 * stage.scale, 1.5 * slot * first.height() / first.width() / 0.8);
        high = Math.max(high, unit * 0.07);
        double[] sizes = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++) sum += sizes[k] = 1.12 - 0.5 * k / count;
        double x = 0.03 * width;
        for (int k = 0; k < count; k++) {
            double step = 0.94 * width * sizes[k] / sum;
            double at = left ? x + step / 2 : width - x - step / 2;
            double foot = rows[(int) Math.max(0, Math.min(width - 1, at))] + unit * 0.012;
            double tall = high * sizes[k] * first.size() * chance.between("file" + k, 0.95, 1.05);
            placing.footing(at, foot - 1, tall * 0.7);
            one(actor, first, at, foot, tall, left, 0);
            x += step;
        }
    }

    /** Puts a boat on the water away from the subject; slot says which of several. */
    final void boat(Actor boat, int slot) {
        Drawing drawing = boat.drawing(chance, slot);
        double high = unit * 0.2 * drawing.size();
        double x = (1 - stage.focusX + 0.12 * slot) * width;
        double y = (stage.horizon + (1 - stage.horizon) * 0.34) * height;
        int from = stage.layers.size();
        one(boat, drawing, x, y + high * 0.05, high, x > width / 2.0, 0);
        water.reflect(from, y - stage.px(1), 0.6);
    }

    /** A drawing by its name, if there is one; its k-th view. */
    final Optional<Drawing> view(String name, int k) {
        List<Drawing> views = stage.drawings.showing(name, "");
        return views.isEmpty() ? Optional.empty() : Optional.of(views.get(k % views.size()));
    }
}
