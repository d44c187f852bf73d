package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.layout.Things.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The grammar of outdoor scenes, with or without water: from the sky forward to the nearest thing. */
final class Landscape {
    private final Scene s;
    private final Things things;
    private final TreeMotifs trees;
    private final boolean water;
    private final boolean seaCliff;
    private final boolean shore;
    /** How near the eye stands to the main motif, about 0.3 to 1. */
    private final double closeness;

    Landscape(Scene scene) {
        s = scene;
        things = new Things(scene);
        trees = new TreeMotifs(scene);
        seaCliff = s.intent.said(Headland.WORDS);
        closeness = s.chance("closeness").between(0.55, 1) - 0.25 * s.composition.emptiness();
        boolean spanned = s.intent.has(Motif.BRIDGE) && !s.intent.has(Motif.RIVER) && !s.intent.said(Set.of("viaduct"));
        water = seaCliff
                || spanned
                || s.intent.hasAny(Motif.Place.WATER)
                || s.intent.hasAny(Motif.Place.AFLOAT)
                || s.intent.has(Motif.FISH);
        shore = water && WaterMotifs.ashore(s);
    }

    void draw() {
        backdrop();
        new MountainMotifs(s).waterfall();
        if (s.composition.symmetry() > 0.3) s.canvas.mirrorHalves(s.lightX <= s.w / 2, s.composition.symmetry());
        if (seaCliff) new Headland(s).draw();
        s.intent.find(Motif.BRIDGE).ifPresent(new CityMotifs(s)::bridge);
        s.intent.find(Motif.FLOWER).ifPresent(new FlowerMotifs(s)::meadow);
        placed().stream()
                .sorted(Comparator.comparingDouble(p -> -p.spot.depth()))
                .forEach(Placed::draw);
        if (s.composition.symmetry() < 0.5 && !seaCliff) new Foreground(s, water).draw();
        new Weather(s).draw();
    }

    /** Sky, far land, and the ground or the water. */
    void backdrop() {
        new SkyMotifs(s).draw();
        LandMotifs land = new LandMotifs(s);
        CityMotifs city = new CityMotifs(s);
        new MountainMotifs(s).draw();
        land.distance();
        if (!city.street()) city.draw();
        if (water) {
            s.intent.find(Motif.FOREST).ifPresent(trees::forest);
            new WaterMotifs(s).draw();
        } else {
            land.ground();
            if (city.street()) city.draw();
            s.intent.find(Motif.FOREST).ifPresent(trees::forest);
        }
    }

    private record Placed(Spot spot, Runnable drawing) {
        void draw() {
            drawing.run();
        }
    }

    /** Where each thing of the intent goes: the first at the focus, the others as counterweights. */
    private List<Placed> placed() {
        List<Placed> list = new ArrayList<>();
        int order = 0;
        for (Subject subject : s.intent.subjects()) {
            boolean drawn = Drawings.of(subject.motif()) != null || isTree(subject);
            boolean held = subject.motif() == Motif.UMBRELLA && s.intent.has(Motif.FIGURE);
            if (!drawn || held) continue;
            Chance chance = s.chance(subject.motif().name());
            switch (subject.motif().place) {
                case AIR -> aloft(subject, order++, chance, list);
                case GROUND, AFLOAT, UNDER, INDOORS, TABLE -> group(subject, order++, chance, list);
                default -> {}
            }
        }
        return list;
    }

    private static boolean isTree(Subject subject) {
        return subject.motif() == Motif.TREE || subject.motif() == Motif.PINE || subject.motif() == Motif.PALM;
    }

    private double anchor(Subject subject, int order, Chance chance) {
        return switch (subject.side()) {
            case LEFT -> s.w * 0.24;
            case MIDDLE -> s.w * 0.5;
            case RIGHT -> s.w * 0.76;
            default -> {
                if (order == 0) yield s.focus;
                double away = s.w - s.focus + s.w * 0.07 * chance.bell();
                yield order % 2 == 1 ? away : s.focus + (away - s.focus) * 0.45;
            }
        };
    }

    private void group(Subject subject, int order, Chance chance, List<Placed> list) {
        double x0 = anchor(subject, order, chance);
        int count = subject.count();
        double size = things.size(subject) * breadth(subject);
        double turn = chance.unit();
        for (int i = 0; i < count; i++) {
            double further = i == 0 ? 0 : ((i * 0.618 + turn) % 1) * 0.5;
            double depth = Math.min(1, subject.distance() + further);
            double x = i == 0 ? x0 : x0 + size * (0.9 + 0.5 * chance.unit()) * ((i + 1) / 2) * (i % 2 == 0 ? 1 : -1);
            list.add(at(subject, clear(inside(x), size * (1 - 0.6 * depth), list), depth, order, chance));
        }
    }

    /** How wide a motif is for its height, about. */
    private static double breadth(Subject subject) {
        if (Drawings.of(subject.motif()) == null) return 0.8;
        Drawing first = Drawings.of(subject.motif()).designs().get(0);
        return Math.max(0.4, first.silhouette().getBounds2D().getWidth() / 100);
    }

    /** The column near the wished one that keeps most clear of what already stands. */
    private double clear(double wished, double size, List<Placed> list) {
        double best = wished;
        double most = -1e9;
        for (int k = 0; k < 9; k++) {
            double x = inside(wished + (k + 1) / 2 * (k % 2 == 0 ? 1 : -1) * 0.3 * size);
            double gap = size * 0.9;
            for (Placed other : list) gap = Math.min(gap, Math.abs(x - other.spot.x()) - 0.28 * other.spot.height());
            double worth = gap - 0.12 * Math.abs(x - wished);
            if (worth > most + 1e-9) {
                most = worth;
                best = x;
            }
        }
        return best;
    }

    /** Columns that fall off an edge come back from it. */
    private double inside(double x) {
        double margin = s.w * 0.06;
        double y = x < margin ? 2 * margin - x : x > s.w - margin ? 2 * (s.w - margin) - x : x;
        return Math.max(margin, Math.min(s.w - margin, y));
    }

    private Placed at(Subject subject, double x, double depth, int order, Chance chance) {
        boolean afloat = subject.motif().place == Motif.Place.AFLOAT || subject.motif().place == Motif.Place.UNDER;
        double near = Math.min(1, (1 - depth) * (0.72 + 0.4 * closeness));
        double room = s.h - s.horizon;
        double y = s.horizon + room * (0.1 + 0.62 * near * near + (isTree(subject) ? 0.1 : 0));
        if (water && !afloat) y += 0.12 * room;
        if (shore && !afloat && depth < 0.6) y = Math.max(y, s.horizon + room * (0.74 + 0.1 * near));
        if (seaCliff && !afloat) y = Headland.plateau(s);
        boolean onIsland = water && !afloat && s.intent.has(Motif.ISLAND);
        if (onIsland) y = s.horizon - s.h * 0.012;
        double perspective = onIsland ? 0.62 : (0.3 + 1.15 * near * (1 - 0.12 * order)) * (alone() ? 1.5 : 1);
        double height = things.size(subject) * perspective;
        double legible = 1 - 0.25 * Math.min(2, order);
        Spot spot = new Spot(x, Math.min(y, s.h * 0.95), Math.min(height, y * 0.95), depth, legible);
        Runnable drawing = isTree(subject)
                ? () -> trees.tree(subject, spot, chance)
                : afloat ? () -> things.afloat(subject, spot, chance) : () -> things.stand(subject, spot, chance);
        return new Placed(spot, drawing);
    }

    /** Whether nothing but one thing, and perhaps the sky, was asked for: then the eye steps up to it. */
    private boolean alone() {
        List<Subject> solid = s.intent.subjects().stream()
                .filter(m -> m.motif().place != Motif.Place.SKY && m.motif().place != Motif.Place.FORM)
                .toList();
        return solid.size() == 1 && solid.get(0).count() == 1 && !s.intent.calm();
    }

    private void aloft(Subject subject, int order, Chance chance, List<Placed> list) {
        double x0 = anchor(subject, order, chance);
        double y0 = s.horizon * (order == 0 ? 0.45 : chance.between(0.25, 0.4));
        int count = subject.count();
        double flock = count > 3 ? 2.2 : count > 1 ? 1.4 : 1;
        double size = things.size(subject) * (alone() ? 2.2 : order == 0 ? 1.1 : 0.55) / flock;
        // A flock may overlap; of two or three, each must be seen.
        double apart = count > 3 ? 1.1 : 1.9;
        for (int i = 0; i < count; i++) {
            double t = i - (count - 1) / 2.0;
            double x = x0 + size * (apart * t + (count > 3 ? 0.5 : 0.2) * chance.bell());
            double y = y0 + size * (0.35 * Math.abs(t) - 0.1 * count + 0.5 * chance.bell());
            double height = size * chance.between(0.7, 1.15);
            Spot spot =
                    new Spot(Math.max(size / 2, Math.min(s.w - size / 2, x)), Math.max(size / 2, y), height, 0.2, 1);
            list.add(new Placed(spot, () -> things.hang(subject, spot, chance)));
        }
    }
}
