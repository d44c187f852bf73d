package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Open level land: a field, a meadow, a vineyard, snow, a desert, a road or a railway through it. */
final class Countryside extends Outdoors {
    Countryside(Stage stage, Cast cast) {
        super(stage, cast);
    }

    @Override
    void draw() {
        boolean desert = cast.at(Place.DESERT);
        horizon(desert ? 0.44 : 0.42, desert ? 0.56 : 0.62);
        sky.lay();
        land.hills(desert || chance.heads("flat", 0.3) ? 1 : 2, desert ? 0.1 : chance.between("hillsHigh", 0.09, 0.2));
        double[] rows = land.ridge("field", stage.horizon + 0.03, 0.04, 0.3, 0);
        land.ground(stage.horizon, rows, desert ? SAND : GRASS);
        if (desert) dunes();
        boolean rows1 = cast.names("field", "vineyard") && !stage.snowy();
        if (rows1) furrows();
        ways();
        if (!desert) trees();
        if (cast.names("oasis")) oasis();
        boolean flowers = flowers();
        if (!desert && !flowers && !rows1) plants.tufts(stage.horizon);
        if (flowers) new Flowers(stage).meadow(0, 0.62, 230, bloom());
        stand(standing(flowers), (x, depth) -> (stage.horizon + (1 - stage.horizon) * (0.04 + 0.92 * depth)) * height);
        if (flowers) new Flowers(stage).meadow(0.62, 1.1, 90, bloom());
        else frame();
    }

    private boolean flowers() {
        boolean asked = cast.any(a -> a.is(Kind.FLOWER));
        return asked || cast.names("meadow") && !stage.snowy() && !stage.paper;
    }

    private List<Actor> standing(boolean flowers) {
        boolean track = cast.names("railway");
        return cast.roots().stream()
                .filter(a -> !a.is(Kind.FLOWER) || !flowers)
                .filter(a -> !a.is(Kind.VEHICLE) || !track)
                .toList();
    }

    private Colour bloom() {
        return cast.all().stream()
                .filter(a -> a.is(Kind.FLOWER))
                .flatMap(a -> a.thing.colour().stream())
                .findFirst()
                .orElse(null);
    }

    private void trees() {
        if (cast.any(a -> a.is(Kind.TREE))) return;
        int far = (int) (4 * plenty());
        for (int k = 0; k < far; k++) {
            double x = chance.between("farTree" + k, 0.06, 0.94) * width;
            double foot = (stage.horizon + 0.03) * height;
            double high = unit * chance.between("farHigh" + k, 0.07, 0.13);
            if (chance.of("farKind", k) < 0.4) plants.conifer(x, foot, high, 0.5);
            else plants.tree(x, foot, high, 0.5);
        }
        double what = chance.of("nearTree");
        if (what < 0.35 || cast.roots().isEmpty() && what < 0.2) return;
        double x = (stage.leftHeavy() ? 1 : -1) * chance.between("nearTreeX", 0.26, 0.38) * width + 0.5 * width;
        plants.tree(x, (stage.horizon + 0.06) * height, unit * chance.between("nearTreeHigh", 0.2, 0.32), 0.25);
    }

    // ---- a road, a railway

    private void ways() {
        if (cast.names("railway")) {
            if (cast.any(a -> a.is(Kind.VEHICLE))) track();
            else Winding.of(stage, stage.horizon + 0.03).rails(0.13);
        } else if (cast.at(Place.ROAD)) Winding.of(stage, stage.horizon + 0.03).road(cast.names("path") ? 0.08 : 0.13);
    }

    /** Rails that cross the frame, on their bed. */
    private void track() {
        double top = (stage.horizon + (1 - stage.horizon) * 0.26) * height;
        Colour ground = stage.behind(width * 0.5, top);
        Region bed = stage.pick(
                Stage.wish(Role.GROUND, ground.l() - 0.2, 0.03, 60).area(0.02).apart(0.16, ground), 1, 0.2);
        Layer layer = stage.addFlat(
                "road", bed, stage.fill(new Rectangle2D.Double(-5, top - stage.px(3), width + 10, stage.px(20))));
        layer.flat = stage.clear(bed.colour(), 0.16, ground);
        layer.subject = true;
        float[] cover = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(3), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
            for (int k = 0; k < 2; k++)
                g.draw(new Line2D.Double(-5, top + stage.px(1 + 11 * k), width + 5, top + stage.px(1 + 11 * k)));
            g.setStroke(new BasicStroke((float) stage.px(5)));
            for (double x = 0; x < width; x += stage.px(19))
                g.draw(new Line2D.Double(x, top - stage.px(1), x - stage.px(3), top + stage.px(15)));
        });
        stage.addFlat("rails", stage.dark ? stage.bright : stage.ink, cover).rough = 0.2;
        for (Actor actor : cast.roots()) {
            if (!actor.is(Kind.VEHICLE)) continue;
            Drawing train = actor.drawing(chance, 0);
            double high = Math.min(unit * 0.34, 0.8 * width * train.height() / train.width());
            double x = (0.5 + 0.3 * (stage.focusX - 0.5)) * width;
            one(actor, train, x, top + stage.px(3), high, !stage.leftHeavy(), 0);
        }
    }

    // ---- rows of crops

    /** Rows that run together towards the horizon: furrows, or vines. */
    private void furrows() {
        boolean vines = cast.names("vineyard");
        double vanish = (0.5 + (stage.leftHeavy() ? 1 : -1) * chance.between("rowsVanish", -0.1, 0.4)) * width;
        double top = (stage.horizon + 0.012) * height;
        Colour ground = stage.behind(width * 0.5, height * 0.8);
        Wish wish = vines
                ? Stage.part(stage.dark ? 0.3 : 0.45, 0.1, 135).apart(0.16, ground)
                : Stage.wish(Role.GROUND, ground.l() + (ground.l() > 0.6 ? -0.14 : 0.14), 0.1, 85)
                        .apart(0.12, ground);
        Region material = stage.pick(wish.area(0.015), 1, 0.5);
        double step = stage.px(vines ? 120 : 84);
        float[] cover = stage.mask(g -> {
            for (int k = -24; k <= 24; k++) {
                if (vines) vines(g, vanish, top, k * step, k);
                else g.fill(wedge(vanish, top, k * step, step * 0.46));
            }
        });
        if (stage.paper) Stage.times(cover, vines ? 0.6 : 0.25);
        Layer layer = stage.addFlat("rows", material, cover);
        layer.flat = stage.clear(material.colour(), vines ? 0.16 : 0.1, ground);
        layer.rough = 0.7;
        layer.subject = true;
    }

    private Path2D wedge(double vanish, double top, double at, double wide) {
        double foot = height + 5;
        Path2D path = new Path2D.Double();
        path.moveTo(vanish + at * 0.08, top);
        path.lineTo(vanish + (at + wide) * 0.08, top);
        path.lineTo(vanish + (at + wide) * 1.5, foot);
        path.lineTo(vanish + at * 1.5, foot);
        path.closePath();
        return path;
    }

    private void vines(Graphics2D g, double vanish, double top, double at, int row) {
        for (double f = 0.02; f < 1.05; f += 0.012 + 0.05 * f) {
            double y = top + (height - top) * f;
            double x = vanish + at * (0.08 + 1.42 * f);
            double r = stage.px(2 + 20 * f);
            if (x < -r * 2 || x > width + r * 2) continue;
            for (int j = 0; j < 5; j++)
                Growth.leaf(
                        g,
                        x + (chance.of("vine" + row, (int) (f * 97) + j) - 0.5) * r * 1.4,
                        y - r * 0.4,
                        r,
                        -Math.PI / 2 + (j - 2) * 0.62,
                        0.32);
            g.fill(new Rectangle2D.Double(x - r * 0.06, y - r * 0.3, r * 0.12, r * 0.8));
        }
    }

    // ---- a desert

    private void dunes() {
        Colour base = stage.ground.colour();
        for (int k = 0; k < 3; k++) {
            double top = stage.horizon + 0.06 + 0.17 * k;
            double[] rows = dune(top, k);
            float[] cover = land.below(rows);
            if (stage.paper) {
                land.wash(top, cover);
                land.contour(rows);
                continue;
            }
            Layer layer = stage.addFlat("dune", stage.ground, cover);
            layer.flat = stage.toned(base, 0.05 - 0.06 * k);
            layer.broad = true;
            lee(rows, cover, layer.flat, k);
        }
    }

    /** A crest that rises slowly and falls steeply. */
    private double[] dune(double top, int k) {
        double[] rows = new double[width];
        double shift = chance.of("dune", k);
        for (int x = 0; x < width; x++) {
            double u = x / (1.25 * unit) + shift;
            double f = u - Math.floor(u);
            double rise = f < 0.68 ? f / 0.68 : (1 - f) / 0.32;
            double smooth = rise * rise * (3 - 2 * rise);
            double high = 0.06 + 0.05 * chance.of("duneHigh" + k, (int) Math.floor(u));
            rows[x] = (top + 0.06 - high * smooth + 0.005 * chance.noise("duneEdge" + k, 9.0 * x / unit)) * height;
        }
        return rows;
    }

    /** The side of a dune that lies in the shade. */
    private void lee(double[] rows, float[] cover, Colour sand, int k) {
        float[] shade = stage.field((x, y) -> {
            double u = x / (1.25 * unit) + chance.of("dune", k);
            double f = u - Math.floor(u);
            double deep = (y - rows[x]) / (0.30 * unit);
            double edge = 0.68 - 0.22 * deep + 0.1 * deep * deep;
            return deep >= 0 && deep < 1 && f > edge && f < 0.98 ? 0.9 * (1 - deep) : 0;
        });
        for (int i = 0; i < shade.length; i++) shade[i] *= cover[i];
        Layer layer = stage.add("lee", stage.ground, shade);
        layer.flat = stage.toned(sand, -0.13);
    }

    private void oasis() {
        if (stage.water == null) stage.water = stage.paper ? stage.sky : water.material();
        double x = stage.focusX * width;
        double y = (stage.horizon + 0.2) * height;
        double half = Math.min(0.3 * width, 0.36 * unit);
        Layer layer = stage.addFlat(
                "water",
                stage.water,
                stage.fill(new Ellipse2D.Double(x - half, y - 0.06 * height, 2 * half, 0.13 * height)));
        layer.flat = stage.clear(stage.water.colour(), 0.22, stage.ground.colour());
        layer.subject = true;
        if (stage.paper) Stage.times(layer.cover, 0.4);
        for (int k = 0; k < 4; k++) {
            double at = x + (k - 1.5) * half * 0.55;
            double tall = unit * chance.between("palm" + k, 0.22, 0.34);
            int view = k;
            view("palm", k)
                    .ifPresent(palm -> placing.put(
                            palm, at, y - 0.045 * height, tall * palm.size(), view % 2 == 1, 0.1, Optional.empty()));
        }
    }
}
