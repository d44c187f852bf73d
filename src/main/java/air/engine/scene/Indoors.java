package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Home;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** A room, or a table in it. */
final class Indoors extends Setting {
    private final boolean table;

    /** @param table whether the table fills the foreground and nothing else of the room is seen */
    Indoors(Stage stage, Cast cast, boolean table) {
        super(stage, cast);
        this.table = table;
    }

    @Override
    void draw() {
        if (table) table();
        else room();
    }

    /** A wall down to a row, 0 to 1. */
    private void wall(double foot) {
        stage.horizon = foot;
        if (stage.paper) {
            sky.ground();
            return;
        }
        Wish wish = Wish.of(Role.WALL).area(0.1).chance(1.1);
        double l = stage.night ? 0.35 : 0.66;
        stage.sky = stage.pick(wish.near(Colour.polar(l, 0.06, 65), stage.night ? 0.6 : 0.15, 0.09));
        Layer layer = stage.add("wall", stage.sky, stage.full());
        layer.broad = true;
        layer.foot = foot;
        stage.skyTop = stage.sky.colour();
        stage.skyLow = stage.skyTop;
        stage.dark = stage.skyLow.l() < 0.5;
    }

    // ---- a table

    private void table() {
        double edge = chance.between("edge", 0.64, 0.72);
        wall(edge);
        if (cast.names("window")) window(stage.leftHeavy() ? 0.72 : 0.28, 0.28, 0.30, 0.36);
        top(edge);
        boolean flowers = cast.any(a -> a.is(Kind.FLOWER));
        boolean vase = cast.anyNamed("vase") || flowers;
        if (vase) vase(edge);
        List<Actor> laid = cast.roots().stream()
                .filter(a -> !a.is(Kind.FLOWER)
                        && !a.name().equals("vase")
                        && !a.name().equals("table"))
                .toList();
        List<Actor> held = cast.all().stream()
                .filter(a -> a.holder != null
                        && a.holder.name().equals("table")
                        && !a.name().equals("vase")
                        && !a.is(Kind.FLOWER))
                .toList();
        List<Actor> all = new java.util.ArrayList<>(laid);
        all.addAll(held);
        laid(all, edge, vase);
        if (all.isEmpty() && vase) fruit(edge);
    }

    private void top(double edge) {
        Colour wall = stage.skyLow;
        stage.ground =
                stage.pick(Wish.of(Role.GROUND).area(0.05).apart(0.24, wall).chance(0.6));
        if (stage.paper) {
            double[] rows = new double[width];
            double fine = 512 / unit;
            for (int x = 0; x < width; x++)
                rows[x] = edge * height + stage.px(3) * chance.noise("tableEdge", x * 0.01 * fine);
            land.wash(edge, land.below(rows));
            return;
        }
        double tilt = (stage.leftHeavy() ? 0.02 : -0.02) * height;
        Path2D path = new Path2D.Double();
        path.moveTo(-5, edge * height + tilt);
        path.lineTo(width + 5, edge * height - tilt);
        path.lineTo(width + 5, height + 5);
        path.lineTo(-5, height + 5);
        path.closePath();
        Colour tone = stage.ground.colour();
        Layer layer = stage.addFlat("table", stage.ground, stage.fill(path));
        layer.broad = true;
        pattern(layer.cover, tone, (int) (chance.of("cloth") * 4), unit * 0.075);
        Layer line = stage.add("table edge", stage.ground, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) (0.008 * height)));
            g.draw(new Line2D.Double(-5, edge * height + tilt, width + 5, edge * height - tilt));
        }));
        line.flat = stage.toned(tone, -0.18);
    }

    private void vase(double edge) {
        double x = stage.focusX * width;
        double foot = (edge + 0.13) * height;
        Actor actor = cast.all().stream()
                .filter(a -> a.name().equals("vase"))
                .findFirst()
                .orElse(null);
        Optional<Colour> colour = actor == null ? Optional.empty() : actor.thing.colour();
        List<Drawing> views = stage.drawings.showing("vase", "");
        Drawing drawing = views.get((int) (chance.of("vase") * views.size()));
        double high = unit * 0.34 * Math.min(1.1, stage.scale);
        placing.footing(x, foot - 3, high * 0.55);
        Actor flower =
                cast.all().stream().filter(a -> a.is(Kind.FLOWER)).findFirst().orElse(null);
        if (flower != null || cast.isEmpty()) {
            Colour wanted = flower == null ? null : flower.thing.colour().orElse(null);
            plants.bouquet(x, foot - high * 0.97, wanted);
        }
        placing.put(drawing, x, foot, high, false, 0, colour);
    }

    private void laid(List<Actor> laid, double edge, boolean beside) {
        int total = laid.stream().mapToInt(a -> a.thing.count()).sum();
        int slot = 0;
        for (Actor actor : laid)
            for (int k = 0; k < actor.thing.count(); k++, slot++) {
                double middle = beside ? 1 - stage.focusX : total == 1 ? stage.focusX : 0.5;
                double span = Math.min(beside ? 0.38 : 0.74, 0.24 * total);
                double x = middle + (total == 1 ? 0 : ((slot + 0.5) / total - 0.5) * span);
                Drawing drawing = actor.drawing(chance, k);
                double share = Math.max(0.12, Math.min(0.42, 0.36 * StrictMath.pow(actor.metres() / 0.3, 0.4)));
                double crowd = total == 1 ? 1 : total < 4 ? 0.8 : total < 7 ? 0.62 : 0.48;
                double high = unit * share * crowd * (beside ? 0.7 : 1) * stage.scale * drawing.size();
                double foot =
                        (edge + 0.12 + 0.06 * (slot % 2) + (actor.concept.home() == Home.TABLE ? 0.02 : 0)) * height;
                placing.footing(x * width, foot - 2, high * 0.8);
                one(actor, drawing, x * width, foot, high, slot % 2 == 1, 0);
            }
    }

    /** A little fruit for balance. */
    private void fruit(double edge) {
        String[] kinds = {"apple", "pear", "lemon"};
        double side = stage.leftHeavy() ? 1 : -1;
        double middle = (stage.leftHeavy() ? 0.74 : 0.26) * width;
        int count = 2 + (int) (2 * stage.rich);
        for (int k = 0; k < count; k++) {
            List<Drawing> views = stage.drawings.showing(kinds[(int) (chance.of("fruit") * 3 + k) % 3], "");
            if (views.isEmpty()) continue;
            double x = middle + side * ((k % 2) * 0.105 - (k / 2) * 0.05) * width;
            double foot = (edge + 0.19 + (k % 2) * 0.02 + (k / 2) * 0.05) * height;
            placing.footing(x, foot - 2, unit * 0.1);
            placing.put(views.get(0), x, foot, unit * 0.115, k == 1, 0, Optional.empty());
        }
    }

    // ---- a room

    private void room() {
        double floor = 0.74;
        wall(floor);
        stage.ground = stage.pick(
                Wish.of(Role.GROUND).area(0.05).apart(0.22, stage.skyLow).chance(0.5));
        float[] below = land.below(land.level(floor));
        if (stage.paper) land.wash(floor, below);
        else stage.addFlat("floor", stage.ground, below).broad = true;
        if (chance.heads("wallpaper", 0.7)) {
            float[] wall = stage.field((x, y) -> y < floor * height ? 0.55 : 0);
            pattern(wall, stage.skyLow, 1 + (int) (3 * chance.of("paperKind")), unit * 0.06);
        }
        rug(floor);
        boolean window = cast.names("window") || cast.anyNamed("window") || chance.heads("roomWindow", 0.6);
        if (window) window(stage.leftHeavy() ? 0.70 : 0.30, 0.30, 0.30, 0.38);
        furnish(floor);
        List<Actor> roots =
                cast.roots().stream().filter(a -> !a.name().equals("window")).toList();
        people(roots, floor);
    }

    private void furnish(double floor) {
        if (stage.rich < 0.15 || cast.roots().size() > 3) return;
        double x = (stage.leftHeavy() ? 0.88 : 0.12) * width;
        extra("potted plant", x, (floor + 0.065) * height, unit * 0.24);
        if (cast.names("library", "studio") || chance.heads("shelf", 0.25))
            extra(
                    cast.names("studio") ? "easel" : "bookshelf",
                    (stage.leftHeavy() ? 0.10 : 0.90) * width,
                    (floor + 0.03) * height,
                    unit * 0.52);
    }

    private void extra(String concept, double x, double foot, double high) {
        List<Drawing> views = stage.drawings.showing(concept, "");
        if (views.isEmpty() || stage.sentence.refused().contains(concept)) return;
        Drawing drawing = views.get((int) (chance.of("extra " + concept) * views.size()));
        placing.footing(x, foot, high * 0.5);
        placing.put(drawing, x, foot, high, false, 0.12, Optional.empty());
    }

    private void people(List<Actor> roots, double floor) {
        boolean seated = cast.any(a -> a.is(Kind.FURNITURE));
        boolean animal = roots.size() == 1
                && roots.get(0).is(Kind.ANIMAL)
                && roots.get(0).metres() < 0.7;
        if (!seated && animal && !roots.get(0).thing.action().equals("walk") && onChair(roots.get(0), floor)) return;
        near = 1.22;
        stand(roots, (x, depth) -> (floor + 0.05 + 0.2 * depth) * height);
    }

    /** A small animal alone in a room has an armchair. */
    private boolean onChair(Actor actor, double floor) {
        List<Drawing> chairs = stage.drawings.showing("armchair", "");
        if (chairs.isEmpty()) return false;
        double high = unit * 0.50;
        double x = stage.focusX * width;
        double foot = (floor + 0.13) * height;
        placing.footing(x, foot - 3, high * 0.8);
        Placing.Box box = placing.put(chairs.get(0), x, foot, high, false, 0, Optional.empty());
        Drawing drawing = actor.drawing(chance, 0);
        double[] seat = box.seat();
        one(actor, drawing, seat[0], seat[1], high * 0.46 * drawing.size(), stage.focusX > 0.5, 0);
        return true;
    }

    private void rug(double floor) {
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

    /** A window with what is outside, and its light on the floor; middle and size in shares of the frame. */
    private void window(double cx, double cy, double wide, double high) {
        Rectangle2D pane =
                new Rectangle2D.Double((cx - wide / 2) * width, (cy - high / 2) * height, wide * width, high * height);
        Colour wall = stage.behind(cx * width, cy * height);
        boolean dark = stage.night && !stage.dark;
        Region light = dark
                ? stage.pick(Stage.wish(Role.SKY, 0.25, 0.06, 265).area(0.02).apart(0.2, wall), 1.5, 0.3)
                : stage.pick(
                        Stage.wish(
                                        stage.dark ? Role.PART : Role.SKY,
                                        stage.dark ? 0.85 : 0.9,
                                        stage.dark ? 0.11 : 0.06,
                                        stage.dark ? 80 : 220)
                                .area(0.02)
                                .apart(0.2, wall),
                        1,
                        stage.dark ? 0.6 : 0.2);
        if (!stage.paper && !dark) sky.glow(cx * width, cy * height, pane.getWidth() * 0.6, light.colour(), 0.35);
        glass(pane, light);
        frame(pane, wall, light.colour());
        pool(pane);
        stage.lightX = cx;
        stage.lightY = cy;
    }

    private void glass(Rectangle2D pane, Region light) {
        float[] cover = stage.fill(pane);
        Layer layer = stage.addFlat("glass", stage.paper ? stage.sky : light, cover);
        if (stage.paper)
            layer.flat = new Colour(Math.min(0.97f, stage.skyLow.l() + 0.03f), stage.skyLow.a(), stage.skyLow.b());
        layer.broad = true;
        double[] rows = new double[width];
        double fine = 512 / unit;
        for (int x = 0; x < width; x++)
            rows[x] = pane.getY() + pane.getHeight() * (0.68 + 0.10 * chance.noise("outside", x * 0.016 * fine));
        float[] outside = land.below(rows);
        for (int i = 0; i < outside.length; i++) outside[i] *= cover[i];
        Region far = stage.pick(
                Stage.wish(Role.FAR, stage.paper ? 0.75 : 0.6, 0.08, 140)
                        .area(0.02)
                        .apart(0.16, light.colour()),
                0.4,
                0.4);
        Layer hills = stage.addFlat("outside", far, outside);
        hills.haze = layer.flat;
        hills.hazeShare = 0.45;
    }

    private void frame(Rectangle2D pane, Colour wall, Colour light) {
        Region wood = stage.pick(
                Stage.part(stage.dark ? 0.15 : 0.35, 0.05, 50).area(0.01).apart(0.2, wall, light), 0.8, 0.3);
        double x = pane.getX();
        double y = pane.getY();
        double w = pane.getWidth();
        double h = pane.getHeight();
        Layer layer = stage.addFlat("window frame", wood, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) (0.016 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(pane);
            g.setStroke(new BasicStroke((float) (0.008 * unit)));
            g.draw(new Line2D.Double(x + w / 2, y, x + w / 2, y + h));
            g.draw(new Line2D.Double(x, y + h * 0.42, x + w, y + h * 0.42));
            g.fill(new Rectangle2D.Double(x - 0.03 * width, y + h, w + 0.06 * width, 0.022 * height));
        }));
        layer.subject = cast.names("window");
    }

    /** Light that falls across the floor. */
    private void pool(Rectangle2D pane) {
        if (stage.paper || table || stage.night) return;
        double side = stage.leftHeavy() ? -1 : 1;
        double floor = stage.horizon * height;
        Path2D path = new Path2D.Double();
        path.moveTo(pane.getX() + side * 0.10 * width, floor);
        path.lineTo(pane.getMaxX() + side * 0.10 * width, floor);
        path.lineTo(pane.getMaxX() + side * 0.32 * width, height);
        path.lineTo(pane.getX() + side * 0.32 * width, height);
        path.closePath();
        float[] cover = stage.fill(path);
        Stage.times(cover, 0.35);
        Layer layer = stage.add("light", stage.ground, cover);
        Colour ground = stage.ground.colour();
        layer.flat = stage.toned(new Colour(ground.l(), ground.a(), ground.b() + 0.01f), 0.16);
    }

    /** Checks, stripes, leaves or dots over a flat thing, in a second material. */
    private void pattern(float[] where, Colour base, int kind, double step) {
        if (stage.paper || stage.rich < 0.3) return;
        Colour tone = new Colour(base.l() + (base.l() > 0.6 ? -0.16f : 0.16f), base.a(), base.b());
        Region material =
                stage.pick(Wish.of(Role.PART).near(tone, 0.8, 0.15).area(0.01).apart(0.14, base), 23);
        float[] cover = stage.mask(g -> {
            for (double y = -step; y < height + step; y += step)
                for (double x = -step; x < width + step; x += step) motif(g, x, y, step, kind);
        });
        for (int i = 0; i < cover.length; i++) cover[i] *= where[i] * (kind == 1 ? 0.5f : 0.8f);
        Layer layer = stage.addFlat("pattern", material, cover);
        layer.rough = 0.5;
    }

    private static void motif(java.awt.Graphics2D g, double x, double y, double step, int kind) {
        boolean odd = (int) Math.round(y / step) % 2 != 0;
        double shift = odd ? step / 2 : 0;
        switch (kind) {
            case 0 -> g.fill(new Rectangle2D.Double(x + step * 0.25, y + step * 0.25, step * 0.5, step * 0.5));
            case 1 -> g.fill(new Rectangle2D.Double(x, y, step * 0.35, step + 1));
            case 2 -> Growth.leaf(g, x + shift, y, step * 0.5, odd ? 2.2 : 0.6, 0.3);
            default -> g.fill(new Ellipse2D.Double(x + shift, y, step * 0.22, step * 0.22));
        }
    }
}
