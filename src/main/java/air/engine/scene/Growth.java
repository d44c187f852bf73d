package air.engine.scene;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** What grows: boughs that fork, and leaves. */
final class Growth {
    /**
     * The end of a bough.
     *
     * @param x px
     * @param y px
     * @param angle which way it points, radians
     * @param order how many forks follow: 0 for the outermost
     */
    record Tip(double x, double y, double angle, int order) {}

    private final Chance chance;
    final List<Tip> tips = new ArrayList<>();

    private final double wind;

    Growth(Chance chance) {
        this(chance, 0);
    }

    /** @param wind how far every limb is bent on, radians */
    Growth(Chance chance, double wind) {
        this.chance = chance;
        this.wind = wind;
    }

    /**
     * Draws a bough and all that grows from it.
     *
     * @param angle which way it grows, radians; up is -pi/2
     * @param radius at its foot, px
     * @param length px
     * @param order how often it forks
     * @param key its name, for chance
     */
    void bough(Graphics2D g, double x, double y, double angle, double radius, double length, int order, String key) {
        double bent = angle + (chance.of(key + "bend") - 0.5) * 0.7 + wind;
        double mx = x + StrictMath.cos(angle) * length * 0.5;
        double my = y + StrictMath.sin(angle) * length * 0.5;
        double ex = mx + StrictMath.cos(bent) * length * 0.5;
        double ey = my + StrictMath.sin(bent) * length * 0.5;
        double thin = radius * 0.68;
        g.fill(limb(new double[] {x, y, mx, my, ex, ey}, angle, bent, radius, thin));
        g.fill(new Ellipse2D.Double(ex - thin, ey - thin, 2 * thin, 2 * thin));
        tips.add(new Tip(ex, ey, bent, order));
        if (order == 0) return;
        int forks = order > 3 || !chance.heads(key + "forks", 0.4) ? 2 : 3;
        for (int k = 0; k < forks; k++) {
            double spread = (k - (forks - 1) / 2.0) * (0.75 + 0.35 * chance.of(key + "spread" + k))
                    + (chance.of(key + "turn" + k) - 0.5) * 0.3;
            double long1 = length * (0.70 + 0.16 * chance.of(key + "length" + k));
            bough(g, ex, ey, bent + spread, thin * (k == 0 ? 0.95 : 0.75), long1, order - 1, key + k);
        }
    }

    /** A tapering limb through three points. */
    private static Path2D limb(double[] at, double from, double to, double radius, double thin) {
        double nx = -StrictMath.sin(from);
        double ny = StrictMath.cos(from);
        double tx = -StrictMath.sin(to);
        double ty = StrictMath.cos(to);
        double middle = radius * 0.8;
        Path2D path = new Path2D.Double();
        path.moveTo(at[0] + nx * radius, at[1] + ny * radius);
        path.quadTo(at[2] + nx * middle, at[3] + ny * middle, at[4] + tx * thin, at[5] + ty * thin);
        path.lineTo(at[4] - tx * thin, at[5] - ty * thin);
        path.quadTo(at[2] - nx * middle, at[3] - ny * middle, at[0] - nx * radius, at[1] - ny * radius);
        path.closePath();
        return path;
    }

    /** A pointed leaf from a place outwards; {@code fat} is its half width as a share of its length. */
    static void leaf(Graphics2D g, double x, double y, double length, double angle, double fat) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(length * 0.3, -length * fat, length * 0.75, -length * fat * 0.8, length, 0);
        path.curveTo(length * 0.7, length * fat * 0.75, length * 0.3, length * fat * 0.8, 0, 0);
        AffineTransform turned = AffineTransform.getTranslateInstance(x, y);
        turned.concatenate(new AffineTransform(
                StrictMath.cos(angle), StrictMath.sin(angle), -StrictMath.sin(angle), StrictMath.cos(angle), 0, 0));
        g.fill(turned.createTransformedShape(path));
    }

    /** A flower seen from above, {@code radius} px. */
    static void blossom(Graphics2D g, double x, double y, double radius, int petals, double turn) {
        if (radius < 3) {
            g.fill(new Ellipse2D.Double(x - radius, y - radius * 0.7, 2 * radius, 1.5 * radius));
            return;
        }
        for (int k = 0; k < petals; k++)
            leaf(g, x, y, radius * 1.2, turn + k * 2 * Math.PI / petals, petals > 6 ? 0.3 : 0.34);
        g.fill(new Ellipse2D.Double(x - radius * 0.5, y - radius * 0.5, radius, radius));
    }
}
