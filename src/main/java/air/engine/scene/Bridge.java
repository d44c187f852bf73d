package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.words.Concept.Kind;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A river with its banks, a bridge over it, and who crosses: arches of stone, a high viaduct, timber or iron. */
final class Bridge extends Outdoors {
    /** How a bridge is built. */
    private enum Build {
        STONE,
        VIADUCT,
        TIMBER,
        IRON
    }

    private final Build build;
    private final int arches;
    /** The deck's row at the middle and the water's row under the piers, px; and how far the deck sinks to its ends. */
    private double deck;

    private double line;
    private double rise;

    Bridge(Stage stage, Cast cast) {
        super(stage, cast);
        boolean train = cast.any(a -> a.is(Kind.VEHICLE));
        double what = chance.of("build");
        build = train || what < 0.2
                ? (chance.heads("truss", 0.3) ? Build.IRON : Build.VIADUCT)
                : what < 0.6 ? Build.STONE : what < 0.8 ? Build.TIMBER : Build.IRON;
        arches = build == Build.VIADUCT ? 4 + (int) (2 * chance.of("arches")) : 1 + (int) (3 * chance.of("arches"));
    }

    @Override
    void draw() {
        horizon(0.38, 0.52);
        sky.lay();
        if (chance.heads("bridgeRange", 0.3)) new Peaks(stage, land).range(0.22);
        else land.hills(2, stage.paper ? 0.26 : chance.between("bridgeHills", 0.1, 0.2));
        water.lay(stage.horizon + 0.005);
        if (stage.lowSun || stage.night) water.glitter(stage.horizon + 0.02);
        Region bank = bank();
        for (int side = -1; side <= 1; side += 2) bank(bank, side);
        deck = (stage.horizon + (build == Build.VIADUCT ? 0.06 : chance.between("deck", 0.08, 0.14))) * height;
        rise = build == Build.STONE
                ? chance.between("rise", 0.05, 0.10) * height
                : build == Build.TIMBER ? 0.03 * height : 0;
        line = (stage.horizon + chance.between("line", 0.27, 0.32)) * height;
        int from = stage.layers.size();
        bridge(bank);
        crossing(cast.roots().stream()
                .filter(a -> !a.is(Kind.BOAT, Kind.BUILDING))
                .toList());
        water.reflect(from, line - 1, 0.5);
        boats(cast.roots().stream().filter(a -> a.is(Kind.BOAT)).toList());
        frame();
    }

    // ---- banks

    private Region bank() {
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        Region bank = stage.pick(Wish.of(Role.GROUND)
                .near(stage.snowy() ? Colour.polar(0.95, 0.02, 250) : GRASS, 0.3, 0.3)
                .area(0.03)
                .apart(0.22, wet));
        stage.ground = bank;
        return bank;
    }

    private void bank(Region material, int side) {
        double[] in = {0.03, 0.11, 0.24, 0.36 + 0.06 * chance.of("bankIn" + side), 0.34, 0.46};
        double[] down = {0, 0.06, 0.2, 0.46, 0.7, 1.05};
        double edge = side < 0 ? -5 : width + 5;
        double middle = 0.5 + 0.10 * (chance.of("riverMiddle") - 0.5);
        Path2D path = new Path2D.Double();
        path.moveTo(edge, (stage.horizon - 0.005) * height);
        double px = (middle + side * in[0]) * width;
        double py = stage.horizon * height;
        path.lineTo(px, py);
        for (int k = 0; k < in.length; k++) {
            double x = (middle + side * in[k]) * width;
            double y = (stage.horizon + (1 - stage.horizon) * down[k]) * height;
            path.curveTo(px + (x - px) * 0.2, py + (y - py) * 0.5, x, y - (y - py) * 0.5, x, y);
            px = x;
            py = y;
        }
        path.lineTo(edge, height + 5);
        path.closePath();
        float[] cover = stage.fill(path);
        if (stage.paper) land.dissolve(cover, stage.horizon, 0.75, 0.2);
        Layer layer = stage.addFlat("bank", material, cover);
        if (!stage.paper) layer.flat = stage.clear(material.colour(), 0.2, stage.water.colour());
        layer.broad = true;
        layer.glow = stage.paper;
        if (chance.heads("bankTree" + side, 0.2 + 0.4 * plenty()))
            plants.tree((middle + side * 0.38) * width, (stage.horizon + 0.05) * height, unit * 0.2, 0.3);
    }

    // ---- the bridge

    /** The deck's row at a column, 0 to 1, px. */
    private double row(double u) {
        double away = 2 * u - 1;
        return deck + rise * away * away;
    }

    private void bridge(Region bank) {
        Colour behind = stage.behind(width * 0.5, deck + 0.05 * height);
        Colour wet = stage.paper ? stage.skyLow : stage.water.colour();
        boolean stone = build == Build.STONE || build == Build.VIADUCT;
        double hue = stone ? 60 : build == Build.TIMBER ? 40 : 20 + 220 * chance.of("iron");
        Region material = stage.pick(
                Stage.part(stage.dark ? 0.2 : stone ? 0.5 : 0.4, stone ? 0.05 : 0.1, hue)
                        .area(0.012)
                        .apart(0.22, behind, wet, bank.colour(), stage.skyLow),
                0.8,
                0.35);
        float[] cover = stone ? stage.fill(body()) : stage.mask(this::frame);
        placing.outline(cover, behind, stage.px(120));
        Layer layer = stage.addFlat("bridge", material, cover);
        layer.subject = true;
        layer.shade = placing.shade(cover, 0, (int) deck, width, (int) (line - deck));
        if (stone) {
            vaults(material.colour());
            courses(cover, material.colour());
        }
        rail(material.colour());
    }

    private Path2D deckLine(double off) {
        Path2D path = new Path2D.Double();
        for (int k = -1; k <= 41; k++) {
            double u = k / 40.0;
            if (k < 0) path.moveTo(u * width, row(u) + off);
            else path.lineTo(u * width, row(u) + off);
        }
        return path;
    }

    private Area body() {
        Path2D path = deckLine(0);
        path.lineTo(width * 1.02 + 20, line);
        path.lineTo(-width * 0.02 - 20, line);
        path.closePath();
        Area body = new Area(path);
        for (int k = 0; k < arches; k++) body.subtract(arch(k, 0, 0));
        return body;
    }

    /** The opening between two piers; the middle ones rise highest. */
    private Area arch(int k, double down, double shift) {
        double span = (build == Build.VIADUCT ? 1.0 : 0.82) / arches;
        double u = 0.5 + (k - (arches - 1) / 2.0) * span;
        double half = span * (build == Build.VIADUCT ? 0.40 : 0.43) * width;
        double top = row(u) + 0.035 * height + down;
        double deep = Math.min(half * 1.1, line - top);
        double x = u * width + shift;
        Area arch = new Area(new Ellipse2D.Double(x - half, top, 2 * half, 2 * deep));
        arch.add(new Area(new Rectangle2D.Double(x - half, top + deep, 2 * half, height)));
        return arch;
    }

    /** Timber trestles or iron trusses under a level deck. */
    private void frame(Graphics2D g) {
        g.setStroke(new BasicStroke((float) stage.px(13), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(deckLine(stage.px(6)));
        int posts = build == Build.TIMBER ? 5 : 2;
        for (int k = 0; k < posts; k++) {
            double u = (k + 0.5) / posts;
            double half = stage.px(build == Build.TIMBER ? 5 : 12);
            g.fill(new Rectangle2D.Double(u * width - half, row(u), 2 * half, line - row(u)));
            if (build != Build.TIMBER) continue;
            g.setStroke(new BasicStroke((float) stage.px(4)));
            g.draw(new Line2D.Double(
                    u * width, row(u) + stage.px(42), u * width - stage.px(34), row(u) + stage.px(10)));
            g.draw(new Line2D.Double(
                    u * width, row(u) + stage.px(42), u * width + stage.px(34), row(u) + stage.px(10)));
        }
        if (build == Build.IRON) truss(g);
    }

    /** A bow of iron over or under the deck. */
    private void truss(Graphics2D g) {
        double bow = -0.12 * Math.min(height, 0.5 * width);
        g.setStroke(new BasicStroke((float) stage.px(6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D arc = new Path2D.Double();
        arc.moveTo(0.12 * width, deck);
        arc.quadTo(0.5 * width, deck + 2 * bow, 0.88 * width, deck);
        g.draw(arc);
        g.setStroke(new BasicStroke((float) stage.px(2.6)));
        for (int k = 1; k < 12; k++) {
            double f = k / 12.0;
            double x = (0.12 + 0.76 * f) * width;
            double top = deck + 4 * bow * f * (1 - f);
            g.draw(new Line2D.Double(x, deck, x, top));
            if (k < 11)
                g.draw(new Line2D.Double(
                        x, deck, x + 0.76 / 12 * width, deck + 4 * bow * (f + 1 / 12.0) * (1 - f - 1 / 12.0)));
        }
    }

    private void rail(Colour own) {
        Colour tone = stage.toned(own, own.l() > 0.55 ? -0.22 : 0.22);
        Region cap = stage.pick(Wish.of(Role.PART).near(tone, 1, 0.2).area(0.008));
        boolean train = cast.any(a -> a.is(Kind.VEHICLE));
        Layer layer = stage.addFlat("rail", cap, stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(4.5), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(deckLine(0));
            if (train || build == Build.IRON) return;
            g.setStroke(new BasicStroke((float) stage.px(2.4)));
            g.draw(deckLine(-stage.px(15)));
            for (double x = 0; x < width; x += stage.px(17))
                g.draw(new Line2D.Double(x, row(x / width), x, row(x / width) - stage.px(15)));
        }));
        layer.subject = true;
        layer.rough = 0.4;
    }

    private void vaults(Colour stone) {
        Region dark = stage.pick(
                Wish.of(Role.PART).near(stage.toned(stone, -0.22), 1, 0.2).area(0.006));
        double shift = 0.02 * width * (stage.leftHeavy() ? 1 : -1);
        Layer layer = stage.add("vault", dark, stage.mask(g -> {
            for (int k = 0; k < arches; k++) {
                Area inner = arch(k, 0, 0);
                inner.subtract(arch(k, stage.px(3), shift));
                inner.intersect(new Area(new Rectangle2D.Double(0, 0, width, line)));
                g.fill(inner);
            }
        }));
        layer.flat = stage.toned(stone, -0.16);
    }

    /** Joints between the stones. */
    private void courses(float[] body, Colour stone) {
        double step = stage.px(11);
        float[] cover = stage.mask(g -> {
            g.setStroke(new BasicStroke((float) stage.px(1.1)));
            int n = 0;
            for (double y = deck; y < line; y += step, n++) {
                g.draw(new Line2D.Double(0, y, width, y));
                for (double x = (n % 2) * step; x < width; x += 2 * step) g.draw(new Line2D.Double(x, y, x, y + step));
            }
        });
        for (int i = 0; i < cover.length; i++) cover[i] *= 0.5f * body[i];
        Layer layer = stage.add("courses", stage.ground, cover);
        layer.flat = stage.toned(stone, stone.l() > 0.4 ? -0.12 : 0.1);
        layer.rough = 0.3;
    }

    // ---- who is on it, and under it

    private void crossing(List<Actor> actors) {
        int total = actors.stream().mapToInt(a -> a.thing.count()).sum();
        int slot = 0;
        for (Actor actor : actors)
            for (int k = 0; k < actor.thing.count(); k++, slot++) {
                double at = total == 1 ? 0.5 + 0.6 * (stage.focusX - 0.5) : 0.2 + 0.6 * (slot + 0.5) / total;
                Drawing drawing = actor.drawing(chance, k);
                double share =
                        Math.min(actor.is(Kind.VEHICLE) ? 0.26 : 0.2, 0.14 * StrictMath.pow(actor.metres() / 1.7, 0.4));
                double high = unit * share * (total > 3 ? 0.75 : 1) * stage.scale * drawing.size();
                high = Math.min(high, 0.66 * width * drawing.height() / drawing.width());
                one(actor, drawing, at * width, row(at) - stage.px(1), high, stage.focusX > 0.5, 0);
            }
    }

    private void boats(List<Actor> boats) {
        int total = boats.stream().mapToInt(a -> a.thing.count()).sum();
        int slot = 0;
        for (Actor boat : boats)
            for (int k = 0; k < Math.min(6, boat.thing.count()); k++, slot++) {
                Drawing drawing = boat.drawing(chance, k);
                double high = unit * (total > 2 ? 0.15 : 0.2) * drawing.size();
                int from = stage.layers.size();
                double y = Math.min(0.93, stage.horizon + 0.36 + 0.10 * (slot % 2)) * height;
                double x = total == 1 ? 0.5 : 0.26 + 0.48 * (slot + 0.5) / total;
                placing.waterline = y;
                one(boat, drawing, x * width, y + high * 0.05, high, slot % 2 == 1, 0);
                placing.waterline = Double.MAX_VALUE;
                water.reflect(from, y, 0.5);
            }
    }
}
