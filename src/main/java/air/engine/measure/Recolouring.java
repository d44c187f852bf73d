package air.engine.measure;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Palette;
import air.engine.words.ColourNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the colours of the references to the colours a text names. Each cluster of the palette is sent to the nearest
 * named colour, every named colour gets a cluster, and the pixels follow the clusters near them.
 */
final class Recolouring {
    /** Reach of a cluster in colour space, OKLab units. */
    private static final double REACH = 0.06;
    /** How much of the way the lightness goes: tone belongs to the picture, hue to the wish. */
    private static final double LIGHTNESS_SHARE = 0.6;

    private static final double CHROMA_SHARE = 0.9;
    private static final double LIGHTNESS_COST = 1.5;
    /** What a negated colour keeps of its chroma. */
    private static final double BANNED_CHROMA = 0.15;
    /** How near a cluster counts as a colour of a given name. */
    private static final double SAME = 0.012;

    private record Move(Colour from, double l, double a, double b) {}

    private final List<Move> moves = new ArrayList<>();

    /** Clusters go to the wished colours; those near a colour to keep stay. */
    static Recolouring to(List<Colour> wished, List<Colour> kept, List<Palette.Cluster> clusters) {
        Recolouring recolouring = new Recolouring();
        List<Colour> all = new ArrayList<>(kept);
        all.addAll(wished);
        Colour[] target = new Colour[clusters.size()];
        for (int i = 0; i < target.length; i++)
            target[i] = nearest(clusters.get(i).colour(), all);
        for (Colour colour : wished) giveOne(colour, clusters, target);
        for (int i = 0; i < target.length; i++) {
            Colour from = clusters.get(i).colour();
            if (kept.contains(target[i])) recolouring.moves.add(new Move(from, 0, 0, 0));
            else recolouring.moves.add(move(from, target[i]));
        }
        return recolouring;
    }

    /** The named colours lose their chroma. */
    static Recolouring without(List<Colour> banned, List<Palette.Cluster> clusters) {
        Recolouring recolouring = new Recolouring();
        for (Palette.Cluster cluster : clusters) {
            Colour from = cluster.colour();
            boolean hit = banned.stream().anyMatch(b -> sameHue(b, from));
            double lost = hit ? BANNED_CHROMA - 1 : 0;
            recolouring.moves.add(new Move(from, 0, from.a() * lost, from.b() * lost));
        }
        return recolouring;
    }

    /** Whether a colour is among the clusters. */
    static boolean isPresent(Colour colour, List<Palette.Cluster> clusters) {
        return clusters.stream()
                .anyMatch(c -> c.area() > 0.01 && ColourNames.squaredDistance(colour, c.colour()) < SAME);
    }

    /** Whether two colours are of one family: hues within 30 degrees, or both greys of like lightness. */
    static boolean sameHue(Colour p, Colour q) {
        double product = p.chroma() * q.chroma();
        if (p.chroma() < 0.03) return q.chroma() < 0.03 && Math.abs(p.l() - q.l()) < 0.15;
        return q.chroma() > 0.03 && p.a() * q.a() + p.b() * q.b() > 0.866 * product;
    }

    private static Move move(Colour from, Colour to) {
        double l = from.l() + LIGHTNESS_SHARE * (to.l() - from.l());
        double room = Math.min(1.1, room(l) / Math.max(0.12, room(to.l())));
        return new Move(
                from,
                l - from.l(),
                CHROMA_SHARE * (room * to.a() - from.a()),
                CHROMA_SHARE * (room * to.b() - from.b()));
    }

    /** How much chroma a lightness has room for: little near black and white. */
    private static double room(double lightness) {
        return Math.min(lightness, 1.05 - lightness);
    }

    private static Colour nearest(Colour colour, List<Colour> others) {
        Colour best = others.get(0);
        for (Colour other : others) if (cost(colour, other) < cost(colour, best)) best = other;
        return best;
    }

    private static double cost(Colour p, Colour q) {
        double l = p.l() - q.l();
        double a = p.a() - q.a();
        double b = p.b() - q.b();
        return LIGHTNESS_COST * l * l + a * a + b * b;
    }

    /** Gives a wished colour that no cluster chose its nearest cluster of some area. */
    private static void giveOne(Colour colour, List<Palette.Cluster> clusters, Colour[] target) {
        int best = -1;
        for (int i = 0; i < target.length; i++) {
            if (target[i].equals(colour)) return;
            if (clusters.get(i).area() < 0.03) continue;
            if (best < 0
                    || cost(clusters.get(i).colour(), colour)
                            < cost(clusters.get(best).colour(), colour)) best = i;
        }
        if (best >= 0) target[best] = colour;
    }

    void apply(Lab picture) {
        double scale = 1 / (2 * REACH * REACH);
        for (int i = 0; i < picture.l.length; i++) {
            double sum = 1e-9;
            double l = 0;
            double a = 0;
            double b = 0;
            for (Move move : moves) {
                double dl = picture.l[i] - move.from.l();
                double da = picture.a[i] - move.from.a();
                double db = picture.b[i] - move.from.b();
                double weight = StrictMath.exp(-scale * (0.5 * dl * dl + da * da + db * db)) + 1e-7;
                sum += weight;
                l += weight * move.l;
                a += weight * move.a;
                b += weight * move.b;
            }
            picture.l[i] += (float) (l / sum);
            picture.a[i] += (float) (a / sum);
            picture.b[i] += (float) (b / sum);
        }
    }
}
