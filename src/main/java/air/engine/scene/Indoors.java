package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** What all that is indoors shares: a wall, a window, furniture that no sentence asks for, patterns. */
abstract class Indoors extends Setting {
    Indoors(Stage stage, Cast cast) {
        super(stage, cast);
    }

    /** A wall down to a row, 0 to 1. */
    final void wall(double foot) {
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

    /** Puts something the sentence does not name: not what it refuses or names itself. */
    final void extra(String concept, double x, double foot, double high, boolean shadow) {
        List<Drawing> views = stage.drawings.showing(concept, "");
        if (views.isEmpty() || stage.sentence.refused().contains(concept) || cast.anyNamed(concept)) return;
        Drawing drawing = view(views, concept);
        double wide = high * drawing.width() / drawing.height();
        if (shadow) placing.footing(x, foot, Math.min(wide, high) * 0.7);
        placing.put(drawing, x, foot, high, x > 0.5 * width, 0.12, Optional.empty());
    }

    private Drawing view(List<Drawing> views, String concept) {
        return views.get((int) (chance.of("extra " + concept) * views.size()));
    }

    /** How wide such a thing is at a height, px; 0 where it has no drawing. */
    final double wide(String concept, double high) {
        List<Drawing> views = stage.drawings.showing(concept, "");
        return views.isEmpty()
                ? 0
                : high * view(views, concept).width() / view(views, concept).height();
    }

    /** Something that holds what is asked for, as an actor. */
    final Actor unasked(String concept) {
        return new Actor(Sentence.read(concept).things().get(0), stage.drawings, 1);
    }

    /** A framed picture on the wall: middle and size in shares of the frame's width and height. */
    final void picture(double cx, double cy, double wide, double high) {
        Rectangle2D canvas =
                new Rectangle2D.Double((cx - wide / 2) * width, (cy - high / 2) * height, wide * width, high * height);
        Colour wall = stage.behind(cx * width, cy * height);
        Region sky = stage.pick(Wish.of(Role.SKY).area(0.02).apart(0.16, wall).chance(0.8), 61);
        Region land = stage.pick(
                Wish.of(Role.PART).area(0.01).apart(0.2, sky.colour()).chance(0.8), 62);
        stage.addFlat("picture", sky, stage.fill(canvas)).broad = true;
        Area hill = new Area(new Ellipse2D.Double(
                canvas.getX() - 0.3 * canvas.getWidth() * chance.of("pictureHill" + cx),
                canvas.getY() + 0.6 * canvas.getHeight(),
                1.2 * canvas.getWidth(),
                canvas.getHeight()));
        double disc = 0.3 * Math.min(canvas.getWidth(), canvas.getHeight());
        hill.add(new Area(new Ellipse2D.Double(
                canvas.getX() + (0.2 + 0.4 * chance.of("pictureSun" + cx)) * canvas.getWidth(),
                canvas.getY() + 0.2 * canvas.getHeight(),
                disc,
                disc)));
        hill.intersect(new Area(canvas));
        stage.addFlat("picture land", land, stage.fill(hill));
        Region wood = stage.pick(
                Stage.part(stage.dark ? 0.75 : 0.35, 0.08, 65).area(0.01).apart(0.2, wall, sky.colour()), 0.7, 0.3);
        stage.addFlat("picture frame", wood, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) (0.014 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(canvas);
        }));
    }

    /** A window with what is outside, and its light on the floor; middle and size in shares of the frame. */
    final void window(double cx, double cy, double wide, double high, boolean floor) {
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
        if (floor) pool(pane);
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
        if (stage.paper || stage.night) return;
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
    final void pattern(float[] where, Colour base, int kind, double step) {
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

    private static void motif(Graphics2D g, double x, double y, double step, int kind) {
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
