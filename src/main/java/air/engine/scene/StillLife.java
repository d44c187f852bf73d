package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Things on a table, or on a window sill. */
final class StillLife extends Indoors {
    private static final List<String> FRUIT = List.of("apple", "pear", "lemon", "orange", "peach", "plum", "fig");

    /** One thing of the group. */
    private record Piece(Actor actor, int k, Drawing drawing, double high) {
        double wide() {
            return high * drawing.width() / drawing.height();
        }
    }

    private final double edge;
    private final double tilt;
    private final boolean sill;

    StillLife(Stage stage, Cast cast) {
        super(stage, cast);
        sill = cast.names("window sill");
        edge = sill ? 0.78 : chance.between("edge", 0.56, 0.70);
        tilt = sill || chance.heads("level", 0.4) ? 0 : chance.between("tilt", -0.035, 0.035) * height;
    }

    @Override
    void draw() {
        wall(edge);
        backdrop();
        top();
        double x = stage.focusX;
        List<Actor> group = group();
        boolean flowers = group.stream().anyMatch(a -> a.is(Kind.FLOWER));
        if (flowers) vase(group);
        List<Actor> rest = group.stream().filter(a -> !a.is(Kind.FLOWER)).toList();
        arrange(rest, flowers ? 1 - x : x, flowers ? 0.42 : 0.8);
        int things = rest.stream().mapToInt(a -> a.thing.count()).sum();
        if (things + (flowers ? 1 : 0) <= 1 && !sill && stage.rich > 0.2) company(flowers || things == 1);
    }

    /** What stands on the table itself. */
    private List<Actor> group() {
        List<Actor> group = new ArrayList<>();
        for (Actor actor : cast.roots())
            if (actor.name().equals("table")) group.addAll(actor.held);
            else if (!actor.name().equals("window")) group.add(actor);
        return group;
    }

    // ---- the table

    private void backdrop() {
        if (sill) {
            window(0.5, (edge - 0.02) / 2, chance.between("sillWide", 0.72, 0.88), edge - 0.08, false);
            return;
        }
        boolean asked = cast.names("window") || cast.anyNamed("window");
        double kind = chance.of("backdrop");
        if (asked || kind < 0.28) window(stage.leftHeavy() ? 0.72 : 0.28, 0.28, 0.30, 0.36, false);
        else if (kind < 0.52) drape();
        else if (kind < 0.72)
            pattern(
                    stage.field((x, y) -> y < edge * height ? 0.5 : 0),
                    stage.skyLow,
                    1 + (int) (kind * 50) % 3,
                    unit * 0.08);
    }

    /** A cloth that hangs behind the things and falls in folds. */
    private void drape() {
        boolean right = stage.leftHeavy();
        double outer = right ? width + 5 : -5;
        double inner = (right ? 1 : -1) * chance.between("drapeWide", 0.28, 0.42) * width;
        Path2D path = new Path2D.Double();
        path.moveTo(outer, -5);
        path.lineTo(outer - inner * 1.2, -5);
        path.curveTo(
                outer - inner,
                0.2 * height,
                outer - inner * 0.5,
                0.35 * height,
                outer - inner * 0.85,
                edge * height + 5);
        path.lineTo(outer, edge * height + 5);
        path.closePath();
        Region cloth = stage.pick(
                Wish.of(Role.PART).area(0.03).apart(0.16, stage.skyLow).chance(1.2), 5);
        float[] cover = stage.fill(path);
        if (stage.paper) Stage.times(cover, 0.3);
        Layer layer = stage.addFlat("drape", stage.paper ? stage.ink : cloth, cover);
        layer.glow = stage.paper;
        layer.broad = true;
        layer.shade = new float[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                layer.shade[y * width + x] =
                        (float) (0.05 * StrictMath.sin((x * 1.0 + 0.25 * y * (right ? 1 : -1)) / unit * 75));
    }

    private void top() {
        stage.ground = stage.pick(
                Wish.of(Role.GROUND).area(0.05).apart(0.24, stage.skyLow).chance(0.6));
        if (stage.paper) {
            double[] rows = new double[width];
            double fine = 512 / unit;
            for (int x = 0; x < width; x++)
                rows[x] = edge * height + stage.px(3) * chance.noise("tableEdge", x * 0.01 * fine);
            land.wash(edge, land.below(rows));
            return;
        }
        double front = sill ? 1.2 : chance.between("front", 0.86, 1.2);
        Colour tone = stage.ground.colour();
        Layer layer = stage.addFlat("table", stage.ground, stage.fill(board(edge * height, front * height)));
        layer.broad = true;
        if (!sill)
            if ((int) (chance.of("cloth") * 6) < 4)
                pattern(
                        layer.cover,
                        tone,
                        (int) (chance.of("cloth") * 6),
                        unit * chance.between("clothStep", 0.05, 0.1));
        side(front, tone);
        Layer line = stage.addFlat("table edge", stage.ground, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) (0.008 * height)));
            g.draw(board(edge * height, 1.4 * height));
        }));
        line.flat = stage.toned(tone, -0.18);
    }

    private Path2D board(double back, double front) {
        Path2D path = new Path2D.Double();
        path.moveTo(-9, back + tilt);
        path.lineTo(width + 9, back - tilt);
        path.lineTo(width + 9, front - tilt);
        path.lineTo(-9, front + tilt);
        path.closePath();
        return path;
    }

    /** The table's front, where it is seen, under its edge. */
    private void side(double front, Colour tone) {
        if (front >= 1) return;
        Layer layer = stage.addFlat("table side", stage.ground, stage.fill(board(front * height, 1.3 * height)));
        layer.flat = stage.toned(tone, tone.l() > 0.3 ? -0.14 : 0.12);
    }

    // ---- what stands on it

    /** A vase with the flowers that are named, where they are in no other. */
    private void vase(List<Actor> group) {
        double x = stage.focusX * width;
        double foot = (edge + 0.13) * height;
        Actor vase = unasked("vase");
        double high = unit * 0.32 * Math.min(1.1, stage.scale);
        placing.footing(x, foot - 3, high * 0.55);
        List<Actor> flowers = group.stream().filter(a -> a.is(Kind.FLOWER)).toList();
        boolean any = flowers.stream().allMatch(a -> a.name().equals("flower") || !stage.drawings.isDrawn(a.name()));
        if (any)
            new Flowers(stage)
                    .bouquet(
                            x, foot - high * 0.97, flowers.get(0).thing.colour().orElse(null));
        else flowers.forEach(flower -> Cast.hold(flower, vase, Relation.IN));
        one(vase, vase.drawing(chance, 0), x, foot, high, false, 0);
    }

    /** Tall things at the back, small ones in front of the gaps between them. */
    private void arrange(List<Actor> actors, double middle, double span) {
        List<Piece> pieces = pieces(actors);
        pieces.sort(Comparator.comparingDouble(p -> -p.high));
        int back = pieces.size() <= 3 ? pieces.size() : (pieces.size() + 1) / 2;
        double wide = 0;
        for (Piece piece : pieces.subList(0, back)) wide += piece.wide() * 1.06;
        double fit = Math.min(1, span * width / Math.max(1, wide));
        double from = Math.max(0.06 * width, Math.min(0.94 * width - wide * fit, middle * width - wide * fit / 2));
        row(order(pieces.subList(0, back)), from, wide * fit, edge + 0.11, fit);
        row(order(pieces.subList(back, pieces.size())), from + wide * fit * 0.06, wide * fit * 0.9, edge + 0.21, fit);
    }

    private List<Piece> pieces(List<Actor> actors) {
        int total = actors.stream().mapToInt(a -> a.thing.count()).sum();
        double crowd = total == 1 ? 1 : total < 4 ? 0.85 : total < 7 ? 0.68 : 0.54;
        List<Piece> pieces = new ArrayList<>();
        for (Actor actor : actors)
            for (int k = 0; k < actor.thing.count(); k++) {
                Drawing drawing = actor.drawing(chance, k);
                double share = 0.36 * StrictMath.pow(actor.metres() / 0.3, 0.4);
                double high = unit * Math.max(0.15, Math.min(0.44, share)) * crowd * stage.scale * drawing.size();
                double broad = 0.5 * width * drawing.height() / drawing.width();
                pieces.add(new Piece(actor, k, drawing, Math.min(broad, high)));
            }
        return pieces;
    }

    /** The tallest near the middle, the others alternately to its sides. */
    private List<Piece> order(List<Piece> pieces) {
        List<Piece> row = new ArrayList<>();
        boolean left = chance.heads("order", 0.5);
        for (int k = 0; k < pieces.size(); k++)
            if (k % 2 == 0 == left) row.add(pieces.get(k));
            else row.add(0, pieces.get(k));
        return row;
    }

    private void row(List<Piece> row, double from, double span, double depth, double fit) {
        double sum = row.stream().mapToDouble(p -> p.wide() * fit).sum();
        double gap = row.size() < 2 ? 0 : (span - sum) / (row.size() - 1);
        double x = row.size() == 1 ? from + span / 2 - sum / 2 : from;
        for (int k = 0; k < row.size(); k++) {
            Piece piece = row.get(k);
            double wide = piece.wide() * fit;
            double foot = (depth + 0.05 * chance.of("depth" + depth, k)) * height;
            placing.footing(x + wide / 2, foot - 2, wide * 0.8);
            one(piece.actor, piece.drawing, x + wide / 2, foot, piece.high * fit, chance.heads("turn" + k, 0.4), 0);
            x += wide + gap;
        }
    }

    /** Something small beside a thing that is alone, for balance: fruit, a cup, a book, or nothing. */
    private void company(boolean alone) {
        double kind = chance.of("company");
        if (!alone || kind < 0.25) return;
        double side = stage.leftHeavy() ? 1 : -1;
        double x = (stage.leftHeavy() ? 0.74 : 0.26) * width;
        double foot = (edge + 0.19) * height;
        if (kind < 0.4) extra("cup", x, foot, unit * 0.13, true);
        else if (kind < 0.5) extra("book", x, foot, unit * 0.12, true);
        else {
            int count = 1 + (int) (3 * chance.of("fruits"));
            int first = (int) (chance.of("fruit") * FRUIT.size());
            for (int k = 0; k < count; k++) {
                double aside = side * ((k % 2) * 0.11 - (k / 2) * 0.05) * width;
                String fruit = FRUIT.get((first + (chance.heads("mixed", 0.5) ? k : 0)) % FRUIT.size());
                extra(fruit, x + aside, foot + (k % 2 * 0.02 + k / 2 * 0.05) * height, unit * 0.11, true);
            }
        }
    }
}
