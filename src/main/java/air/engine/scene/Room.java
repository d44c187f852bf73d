package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.scene.Interior.Item;
import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A room: a wall, sometimes a second one that comes towards the viewer, and a floor that things stand on. */
final class Room extends Indoors {
    private final Interior interior;
    /** The row where the wall meets the floor, 0 top to 1 bottom. */
    private final double floor;
    /** What of the floor's line is taken: from and to, 0 left to 1 right. */
    private final List<double[]> stood = new ArrayList<>();
    /** What of the wall is taken. */
    private final List<double[]> walled = new ArrayList<>();
    /** Where the two walls meet, 0 left to 1 right; outside the frame where there is one wall. */
    private final double corner;

    Room(Stage stage, Cast cast, Interior interior) {
        super(stage, cast);
        this.interior = interior;
        floor = chance.between("floor", 0.68, 0.76);
        boolean two = interior != Interior.LIBRARY && interior != Interior.ATTIC && chance.heads("corner", 0.6);
        double at = chance.between("cornerX", 0.12, 0.2);
        boolean right = stage.leftHeavy() ^ chance.heads("cornerSide", 0.35);
        if (!cast.isEmpty()) stood.add(new double[] {stage.focusX - 0.16, stage.focusX + 0.16});
        corner = !two ? -1 : right ? 1 - at : at;
    }

    @Override
    void draw() {
        wall(floor);
        paperWall();
        ground();
        Walls walls = new Walls(stage, floor);
        if (corner > 0) walls.side(corner);
        if (interior == Interior.ATTIC) walls.slopes();
        if (interior == Interior.CLASSROOM) walls.board();
        boolean shown = windows();
        if (interior.floor == Interior.Floor.RUG) rug();
        furnish();
        if (!shown || interior == Interior.STUDIO) pictures();
        people();
    }

    private boolean right() {
        return stage.leftHeavy();
    }

    /** From the side that the subject leaves free, 0, to the other, 1: px. */
    private double free(double x) {
        return (right() ? 1 - x : x) * width;
    }

    private void paperWall() {
        if (!chance.heads("wallpaper", interior.floor == Interior.Floor.RUG ? 0.7 : 0.2)) return;
        float[] wall = stage.field((x, y) -> y < floor * height ? 0.55 : 0);
        pattern(wall, stage.skyLow, 1 + (int) (3 * chance.of("paperKind")), unit * 0.06);
    }

    // ---- the floor

    private void ground() {
        stage.ground = stage.pick(
                Wish.of(Role.GROUND).area(0.05).apart(0.22, stage.skyLow).chance(0.5));
        float[] below = land.below(land.level(floor));
        if (stage.paper) {
            land.wash(floor, below);
            return;
        }
        stage.addFlat("floor", stage.ground, below).broad = true;
        Colour tone = stage.ground.colour();
        float[] lines =
                switch (interior.floor) {
                    case BOARDS -> boards();
                    case CHECKS -> checks();
                    case RUG -> chance.heads("boards", 0.4) ? boards() : null;
                };
        if (lines == null) return;
        for (int i = 0; i < lines.length; i++) lines[i] *= below[i] * 0.7f;
        Layer layer = stage.addFlat("floor lines", stage.ground, lines);
        layer.flat = stage.toned(tone, tone.l() > 0.45 ? -0.11 : 0.11);
        layer.rough = 0.5;
    }

    /** The place the floor's lines run to, px. */
    private double vanishing() {
        return (0.5 + 0.3 * (0.5 - stage.focusX)) * width;
    }

    private float[] boards() {
        double y = (floor - 0.22) * height;
        return stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(1.8)));
            for (int k = -14; k <= 14; k++)
                g.draw(new Line2D.Double(vanishing(), y, vanishing() + k * 0.2 * width, height * 1.05));
        });
    }

    private float[] checks() {
        double top = floor * height;
        double eye = 0.22 * height;
        return stage.field((x, y) -> {
            if (y < top) return 0;
            double far = eye / (y - top + eye);
            double u = (x - vanishing()) * far / (0.05 * width);
            double v = far * 14;
            return Math.floorMod((int) Math.floor(u) + (int) Math.floor(v), 2);
        });
    }

    // ---- walls

    /** The window that is asked for, or one by chance. */
    private boolean windows() {
        boolean asked = cast.names("window") || cast.anyNamed("window");
        if (interior == Interior.ATTIC) {
            walled.add(new double[] {0.4, 0.6});
            window(0.5, floor - 0.38, 0.16, 0.2, true);
            return true;
        }
        if (!asked && !chance.heads("roomWindow", interior.window)) return false;
        double wide = chance.between("windowWide", 0.2, 0.34);
        double high = chance.between("windowHigh", 0.32, 0.42);
        double x = right() ? 0.68 : 0.32;
        boolean beside = corner > 0 && corner > 0.5 == right();
        if (beside) x += right() ? -0.08 : 0.08;
        walled.add(new double[] {x - wide / 2, x + wide / 2});
        window(x, floor - 0.2 - high / 2, wide, high, true);
        return true;
    }

    private void pictures() {
        if (interior == Interior.LIBRARY || interior == Interior.CLASSROOM || stage.rich < 0.15) return;
        boolean studio = interior == Interior.STUDIO;
        int count = studio ? 3 : 1 + (int) (2 * stage.rich * chance.of("pictures"));
        for (int k = 0; k < count; k++) {
            double high = chance.between("picture" + k, 0.13, 0.2);
            double wide = high * (chance.heads("upright" + k, 0.5) ? 0.75 : 1.3);
            double x = (right() ? 1 - 0.24 - 0.23 * k : 0.24 + 0.23 * k);
            if (clear(x, wide / 2)) picture(x, floor - 0.36 - 0.04 * chance.of("hung", k), wide, high);
        }
    }

    // ---- what stands there

    private void furnish() {
        int kept = 0;
        int roots = cast.roots().stream().mapToInt(a -> a.thing.count()).sum();
        double asked = 4 * (stage.framing.richness() - Framing.USUAL.richness());
        int most = (roots == 0 ? 4 : 2) + (int) asked;
        for (int k = 0; k < interior.items.size(); k++) {
            Item item = interior.items.get(k);
            boolean sure = item.chance() >= 1;
            boolean room = kept < most && roots < 3 && stage.rich > 0.12;
            if (!sure && (!room || chance.of("item", k) > item.chance() * (0.6 + 0.8 * stage.rich + asked))) continue;
            if (roots > 2 && sure && item.rise() > 0.05) continue;
            if (item(item, sure) && !sure) kept++;
        }
        if (interior == Interior.KITCHEN) shelf(0.42, floor - 0.34, List.of("jug", "bowl", "teapot", "bottle"));
        if (interior == Interior.CAFE) shelf(0.7, floor - 0.3, List.of("bottle", "glass", "bottle", "cup"));
    }

    /** Puts a piece where nothing else stands; whether there was room. */
    private boolean item(Item item, boolean sure) {
        double high = item.high() * unit;
        double half = 0.5 * wide(item.concept(), high) / width;
        double x = Math.max(half, Math.min(1 - half, free(item.x()) / width));
        boolean hides = item.high() > 0.3 || item.rise() < 0;
        if (!sure && (!apart(stood, x, half) || hides && !apart(walled, x, half))) return false;
        stood.add(new double[] {x - half, x + half});
        extra(item.concept(), x * width, (floor + item.rise()) * height, high, item.rise() > 0);
        return true;
    }

    private static boolean apart(List<double[]> taken, double x, double half) {
        return taken.stream().allMatch(t -> x + half * 0.8 < t[0] || x - half * 0.8 > t[1]);
    }

    private boolean clear(double x, double half) {
        if (!apart(walled, x, half) || x - half < 0.03 || x + half > 0.97) return false;
        if (corner > 0 && (corner > 0.5 ? x + half > corner : x - half < corner)) return false;
        walled.add(new double[] {x - half, x + half});
        return true;
    }

    /** A board on the wall with things on it. */
    private void shelf(double at, double row, List<String> things) {
        double x = free(at) / width;
        double half = 0.14;
        if (stage.rich < 0.15 || !clear(x, half)) return;
        double y = row * height;
        Region wood = stage.pick(
                Stage.part(stage.dark ? 0.6 : 0.4, 0.07, 55).area(0.01).apart(0.18, stage.skyLow), 0.7, 0.4);
        stage.addFlat(
                "shelf",
                wood,
                stage.fill(new Rectangle2D.Double((x - half) * width, y, 2 * half * width, 0.016 * height)));
        int first = (int) (chance.of("shelf") * things.size());
        for (int k = 0; k < 3; k++)
            extra(
                    things.get((first + k) % things.size()),
                    (x + (k - 1) * half * 0.62) * width,
                    y + 1,
                    unit * (0.075 + 0.03 * chance.of("shelved", k)),
                    false);
    }

    private void people() {
        List<Actor> roots =
                cast.roots().stream().filter(a -> !a.name().equals("window")).toList();
        near = 1.22;
        if (roots.size() == 1 && rests(roots.get(0))) roots = List.of(armchair(roots.get(0)));
        stand(roots, (x, depth) -> (floor + 0.05 + (0.95 - floor) * depth) * height);
    }

    /** Whether it is a small animal alone in a room, that has nothing to do. */
    private static boolean rests(Actor actor) {
        boolean small = actor.is(Kind.ANIMAL) && actor.thing.count() == 1 && actor.metres() < 0.5;
        boolean busy = List.of("walk", "run", "play", "jump").contains(actor.thing.action());
        return small && !busy && actor.held.isEmpty();
    }

    /** An armchair for it. */
    private Actor armchair(Actor guest) {
        Actor chair = unasked("armchair");
        Cast.hold(guest, chair, Relation.ON);
        return chair;
    }

    private void rug() {
        double x = stage.focusX * width;
        double y = (floor + 0.135) * height;
        Colour ground = stage.ground.colour();
        Region material = stage.pick(
                Stage.part(stage.paper ? 0.72 : stage.dark ? 0.4 : 0.6, stage.paper ? 0.01 : 0.13, 30)
                        .near(
                                Colour.polar(
                                        stage.paper ? 0.72 : stage.dark ? 0.4 : 0.6, stage.paper ? 0.01 : 0.13, 30),
                                0.5,
                                0.4)
                        .area(0.015)
                        .apart(0.18, ground),
                41);
        float[] cover =
                stage.fill(new Ellipse2D.Double(x - 0.33 * width, y - 0.075 * height, 0.66 * width, 0.15 * height));
        if (stage.paper) Stage.times(cover, 0.35);
        Layer layer = stage.addFlat("rug", material, cover);
        layer.glow = stage.paper;
        float[] line = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) (0.008 * width)));
            g.draw(new Ellipse2D.Double(x - 0.29 * width, y - 0.06 * height, 0.58 * width, 0.12 * height));
        });
        if (stage.paper) Stage.times(line, 0.4);
        stage.addFlat("rug line", stage.paper ? material : stage.bright, line);
    }
}
