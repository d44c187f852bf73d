package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.layout.Things.Spot;
import air.engine.layout.TreeShapes.Design;
import air.engine.raster.Colour;
import air.engine.raster.ColourWish;

/** Trees, from single gestures to forests. Heights are px; a tree stands at its spot. */
final class TreeMotifs {
    private static final Design[] TREES = {Design.ROUND, Design.SPREADING, Design.WINDSWEPT, Design.BARE, Design.SLENDER
    };
    private static final Design[] PINES = {Design.SPRUCE, Design.PINE, Design.SPRUCE, Design.WINDSWEPT};
    private final Scene s;
    private final TreeShapes shapes;

    TreeMotifs(Scene scene) {
        s = scene;
        shapes = new TreeShapes(scene);
    }

    /** One tree, with its shadow. */
    void tree(Subject subject, Spot spot, Chance chance) {
        Design design = design(subject, chance);
        Colour ground = s.canvas.mean(
                spot.x() - spot.height() * 0.3, spot.y() - spot.height(), spot.height() * 0.6, spot.height());
        Colour trunk = trunk(ground, spot.depth());
        Colour leaf = leaf(subject, ground, spot.depth());
        Colour shade = s.palette.shade(s.canvas.mean(spot.x() - 4, spot.y() + 2, 8, 4), -0.25);
        double lean = (spot.x() - s.lightX) / s.w * spot.height() * 0.5;
        s.canvas.paint(s.soft + s.unit * 0.004, 0.2, g -> {
            Scene.fill(
                    g,
                    Shapes.oval(
                            spot.x() + lean * 0.5,
                            spot.y() + spot.height() * 0.015,
                            spot.height() * 0.24,
                            spot.height() * 0.03),
                    shade,
                    0.45);
        });
        s.canvas.paint(
                s.softAt(spot.depth()) * 0.7, spot.legible(), g -> shapes.draw(g, design, spot, trunk, leaf, chance));
    }

    private Design design(Subject subject, Chance chance) {
        Design any = (subject.motif() == Motif.PINE ? PINES[chance.below(4)] : TREES[chance.below(5)]);
        if (s.intent.winter() && subject.motif() == Motif.TREE) any = Design.BARE;
        return switch (subject.word()) {
            case "willow" -> Design.WILLOW;
            case "cypress" -> Design.CYPRESS;
            case "poplar", "birch" -> Design.SLENDER;
            case "oak", "acacia", "baobab", "olive" -> Design.SPREADING;
            case "bonsai" -> Design.WINDSWEPT;
            case "fir", "spruce", "larch" -> Design.SPRUCE;
            case "cherry", "blossom", "maple", "elm", "beech", "apple-tree" -> Design.ROUND;
            default -> subject.motif() == Motif.PALM ? Design.PALM : any;
        };
    }

    private Colour trunk(Colour ground, double depth) {
        Colour wish = s.palette.nearest(s.wish(0.22, 0.03, 50).weighing(1, 0.3).against(ground, 1));
        return s.far(s.palette.apart(wish, ground, s.lowKey ? 0.12 : 0.22), depth * 0.8);
    }

    private Colour leaf(Subject subject, Colour ground, double depth) {
        ColourWish wish = s.wish(0.42, 0.1, 135).weighing(0.5, 0.9);
        if (s.intent.autumn()) wish = s.wish(0.62, 0.16, 50).weighing(0.4, 1.4);
        if (subject.word().equals("blossom")
                || subject.word().equals("cherry")
                || subject.word().equals("magnolia"))
            wish = s.wish(0.82, 0.1, 0).weighing(0.5, 1.4);
        if (subject.colour() != null) wish = ColourWish.of(subject.colour()).weighing(0.4, 3);
        Colour c = s.palette.apart(
                s.palette.nearest(wish.against(ground, 1.2).rare(0.002)), ground, s.lowKey ? 0.13 : 0.18);
        return s.far(c, depth * 0.8);
    }

    /** A forest: ranks of trees from the misty far edge to the near trunks, with a clearing at the focus. */
    void forest(Subject subject) {
        Chance chance = s.chance("forest");
        boolean conifers = subject.word().equals("taiga")
                || s.intent.has(Motif.PINE)
                || chance.heads(0.5) && !subject.word().equals("orchard");
        int ranks = 3 + (int) (2 * s.composition.detail());
        boolean water = s.intent.hasAny(Motif.Place.WATER);
        for (int r = 0; r < ranks; r++) {
            double near = (r + 1.0) / ranks;
            double depth = 0.95 * (1 - near);
            double y = s.horizon + (water ? 1 : (s.h - s.horizon) * 0.55 * near * near);
            double height = s.h * (0.17 + 0.3 * near * near) * (0.6 + 0.4 * s.composition.scale()) * (water ? 0.6 : 1);
            rank(subject, chance, conifers, y, height, depth, near);
        }
    }

    private void rank(
            Subject subject, Chance chance, boolean conifers, double y, double height, double depth, double near) {
        Colour leaf = s.palette.apart(s.far(leaf(subject, s.air(), 0), depth), s.air(), 0.06 + 0.16 * near);
        Colour trunk = s.far(trunk(s.air(), 0), depth);
        double step = height * (conifers ? 0.24 : 0.36) * (1.7 - 0.8 * s.composition.detail());
        double opening = s.unit * 0.24 * near * near;
        s.paint(depth, 0.25 + 0.5 * near, g -> {
            if (near < 0.5)
                Scene.fill(
                        g,
                        Shapes.under(
                                -2,
                                s.w + 2,
                                4,
                                y + 2,
                                x -> y - height * (0.35 + 0.25 * s.noise.at(x / height * 3, near))),
                        leaf);
            for (double x = -height * 0.2; x < s.w + height * 0.3; x += step * chance.between(0.6, 1.5)) {
                if (Math.abs(x - s.focus) < opening) continue;
                double t = height * chance.between(0.68, 1.2);
                Spot at = new Spot(x, y + height * 0.05 * chance.bell(), t, depth, 0.5);
                if (conifers) shapes.spruce(g, x, at.y(), t, trunk, leaf, chance);
                else shapes.draw(g, chance.heads(0.6) ? Design.ROUND : Design.SLENDER, at, trunk, leaf, chance);
            }
        });
    }
}
