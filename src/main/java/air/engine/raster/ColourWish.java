package air.engine.raster;

/**
 * A colour asked of a palette, which answers with the nearest it has.
 *
 * @param colour what is wished for
 * @param tone how much its lightness counts
 * @param hue how much its hue and chroma count
 * @param ground the colour it has to stand out from, or null
 * @param apart how much standing out counts
 * @param area the least share of a reference (0 to 1) a colour must cover to be considered
 */
public record ColourWish(Colour colour, double tone, double hue, Colour ground, double apart, double area) {

    /** As {@link Colour#polar}, with the usual weights. */
    public static ColourWish of(double lightness, double chroma, double hue) {
        return new ColourWish(Colour.polar(lightness, chroma, hue), 0.6, 1, null, 0, 0.004);
    }

    /** A colour with the usual weights. */
    public static ColourWish of(Colour colour) {
        return new ColourWish(colour, 0.6, 1, null, 0, 0.004);
    }

    /** With other weights of lightness and of hue and chroma; 0 ignores them. */
    public ColourWish weighing(double newTone, double newHue) {
        return new ColourWish(colour, newTone, newHue, ground, apart, area);
    }

    /** For a colour that has to stand out from this ground; weight 0 ignores it. */
    public ColourWish against(Colour newGround, double newApart) {
        return new ColourWish(colour, tone, hue, newGround, newApart, area);
    }

    /** Considers colours that cover as little as this share of a reference. */
    public ColourWish rare(double newArea) {
        return new ColourWish(colour, tone, hue, ground, apart, newArea);
    }

    /** The lower, the better the cluster answers. */
    double cost(Palette.Cluster cluster) {
        Colour c = cluster.colour();
        double dl = c.l() - colour.l();
        double da = c.a() - colour.a();
        double db = c.b() - colour.b();
        double cost = tone * dl * dl + 6 * hue * (da * da + db * db) - 0.1 * Math.min(0.12, cluster.area());
        if (ground != null) cost += apart * Math.max(0, 0.24 - c.distance(ground));
        return cost;
    }
}
