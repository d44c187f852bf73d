package air.engine.scene;

import air.engine.drawing.Drawings;
import air.engine.material.Materials;
import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.raster.Colour;
import air.engine.sentence.Sentence;
import air.engine.sentence.Sentence.Hour;
import air.engine.sentence.Sentence.Weather;
import air.engine.sentence.Thing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The picture while it is laid out: its frame, its light, what has been laid so far. */
final class Stage {
    private static final Set<String> SNOWY = Set.of("snowfield", "ice rink", "igloo");

    final Sentence sentence;
    final Materials materials;
    final Drawings drawings;
    final Framing framing;
    final int width;
    final int height;
    /** The shorter side, px. */
    final double unit;

    final long seed;
    final Chance chance;
    final List<Layer> layers = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    /** What has been put of what the sentence asks for. */
    final List<Put> puts = new ArrayList<>();
    /** Whether the ground is a paper that is left open. */
    final boolean paper;
    /** How much is drawn about the subject, 0 to 1; up to 1.5 where more is asked for than the references have. */
    final double rich;
    /** How large things are; 1 is usual. */
    final double scale;

    final boolean night;
    final boolean lowSun;

    /** Where land or water meets the sky, 0 top to 1 bottom. */
    double horizon;
    /** Where the subject stands, 0 left to 1 right. */
    double focusX;
    /** Where the light comes from, in shares of the frame. */
    double lightX;

    double lightY;
    /** Whether what lies behind things is dark. */
    boolean dark;

    Colour skyTop;
    Colour skyLow;
    Region sky;
    Region ground;
    Region water;
    Region ink;
    Region bright;
    /** Whether the scene lies under the open sky. */
    boolean outdoors;
    /** The sun or the moon, or null where none is seen. */
    Disc disc;

    /** Where the sun or the moon stands, px. */
    record Disc(double x, double y, double radius) {
        /** Whether something would stand before it: its middle, its top and half its width in px. */
        boolean hidden(double middle, double top, double half) {
            return Math.abs(middle - x) < half + radius * 1.2 && top < y + radius * 1.2;
        }
    }

    Stage(
            Sentence sentence,
            Materials materials,
            Drawings drawings,
            Framing framing,
            int width,
            int height,
            long seed) {
        this.sentence = sentence;
        this.materials = materials;
        this.drawings = drawings;
        this.framing = framing;
        this.width = width;
        this.height = height;
        this.seed = seed;
        unit = Math.min(width, height);
        chance = new Chance(seed);
        paper = materials.paper().isPresent();
        double calm = materials.calm();
        double usual = Math.max(0, Math.min(1, (0.75 - calm) / 0.5));
        double flat = framing.geometric() ? 1 : 0;
        rich = Math.max(0, Math.min(1.5, usual + (framing.richness() - 0.5))) * (1 - 0.4 * flat);
        double lone = sentence.calm() ? 0.85 : 1;
        double near = 1 + 0.1 * framing.nearness();
        scale = Math.max(0.72, Math.min(1.12, 1.18 - 0.5 * calm)) * lone * near * framing.scale() * (1 + 0.15 * flat);
        night = sentence.hour() == Hour.NIGHT || Place.SPACE.named(sentence);
        lowSun = sentence.hour() == Hour.DAWN || sentence.hour() == Hour.DUSK;
        boolean left = chance.heads("focus", 0.5);
        focusX = 0.5 + (left ? -1 : 1) * Math.max(0.08, framing.offset());
        horizon = horizon(0.56, 0.68);
        lightX = left ? chance.between("lightX", 0.62, 0.82) : chance.between("lightX", 0.18, 0.38);
        lightY = lowSun ? 0.75 : 0.3;
        ink = pick(part(0, 0.02, 260).area(0.006), 1.5, 0.2);
        bright = pick(part(0.97, 0.05, 95).area(0.002), 1.6, 0.3);
    }

    /** A horizon from least to most by chance, drawn halfway to where the references have theirs. */
    double horizon(double least, double most) {
        double own = chance.between("horizon", least, most);
        double theirs = framing.horizon();
        if (Double.isNaN(theirs)) return own;
        return 0.5 * own + 0.5 * Math.max(least - 0.06, Math.min(most + 0.06, theirs));
    }

    boolean has(Weather weather) {
        return sentence.weather().contains(weather);
    }

    boolean raining() {
        return has(Weather.RAIN) || has(Weather.STORM);
    }

    boolean snowy() {
        boolean field = sentence.things().stream()
                .anyMatch(t -> SNOWY.contains(t.concept().name()));
        return has(Weather.SNOW) || sentence.season() == Sentence.Season.WINTER || field;
    }

    /** A length that is so many px where the shorter side is 512. */
    double px(double at512) {
        return at512 * unit / 512;
    }

    boolean leftHeavy() {
        return focusX < 0.5;
    }

    // ---- materials

    /** A wish for a thing near a colour in lightness, chroma and hue (degrees). */
    static Wish part(double lightness, double chroma, double hue) {
        return wish(Wish.Role.PART, lightness, chroma, hue);
    }

    static Wish wish(Wish.Role role, double lightness, double chroma, double hue) {
        return Wish.of(role).near(Colour.polar(lightness, chroma, hue), 1, 1);
    }

    /** The region for a wish, with these weights of its lightness and hue. */
    Region pick(Wish wish, double tone, double hue) {
        return pick(wish.near(wish.colour().orElseThrow(), tone, hue));
    }

    Region pick(Wish wish) {
        return pick(wish, 0);
    }

    /** As {@link #pick(Wish)}, where one of several is chosen. */
    Region pick(Wish wish, int which) {
        return materials.pick(wish, seed + which);
    }

    // ---- masks

    /** Coverage of what is drawn in white, row-major, 0 to 1. */
    float[] mask(Consumer<Graphics2D> drawing) {
        return coverage(width, height, drawing);
    }

    static float[] coverage(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        drawing.accept(g);
        g.dispose();
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] mask = new float[width * height];
        for (int i = 0; i < mask.length; i++) mask[i] = (bytes[i] & 255) / 255f;
        return mask;
    }

    float[] fill(Shape shape) {
        return mask(g -> g.fill(shape));
    }

    float[] full() {
        float[] mask = new float[width * height];
        Arrays.fill(mask, 1);
        return mask;
    }

    /** A mask from a function of the place in px. */
    float[] field(Field field) {
        float[] mask = new float[width * height];
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) mask[y * width + x] = (float) field.at(x, y);
        return mask;
    }

    /** A value for every place, in px. */
    interface Field {
        double at(int x, int y);
    }

    static void times(float[] mask, double factor) {
        for (int i = 0; i < mask.length; i++) mask[i] *= (float) factor;
    }

    // ---- layers

    Layer add(String name, Region material, float[] cover) {
        Layer layer = new Layer(name, material, cover);
        layers.add(layer);
        return layer;
    }

    /** A layer of one flat colour, its material's own. */
    Layer addFlat(String name, Region material, float[] cover) {
        Layer layer = add(name, material, cover);
        layer.flat = material.colour();
        return layer;
    }

    /** The colour that shows at a place, in px, of what has been laid so far: by its tones, without marks. */
    Colour behind(double x, double y) {
        int at = (int) Math.max(0, Math.min(height - 1, y)) * width + (int) Math.max(0, Math.min(width - 1, x));
        Colour seen = new Colour(0.5f, 0, 0);
        for (Layer layer : layers) if (layer.cover[at] > 0) seen = seen.mix(tone(layer, y / height), layer.cover[at]);
        return seen;
    }

    private Colour tone(Layer layer, double row) {
        Colour tone = layer.flat;
        if (tone == null && layer.field != null) tone = materials.paper().orElseThrow();
        if (tone == null) tone = layer.material.at((row - layer.top) / Math.max(1e-6, layer.foot - layer.top));
        return layer.haze == null ? tone : tone.mix(layer.haze, layer.hazeShare);
    }

    /** The colour a material gives where one was asked for; the accent, where only that is like it. */
    Colour nearest(Colour asked, Region material) {
        Colour own = material.colour();
        if (!like(asked, own) && materials.accent().filter(c -> like(asked, c)).isPresent())
            return materials.accent().orElseThrow();
        return own;
    }

    /** Whether a colour passes for the one that was asked for. */
    private static boolean like(Colour asked, Colour got) {
        double cross = asked.a() * got.b() - asked.b() * got.a();
        double along = asked.a() * got.a() + asked.b() * got.b();
        if (asked.chroma() <= 0.05) return Math.abs(asked.l() - got.l()) <= 0.35;
        return along > 0 && Math.abs(cross) <= along && got.chroma() >= 0.03;
    }

    /** Says so where a colour that was asked for is not among what the taste has. */
    void match(Thing thing, Colour got) {
        if (!like(thing.colour().orElseThrow(), got))
            notes.add("The reference images have no colour like the one asked for: " + thing.word() + ".");
    }

    /** Fades a layer towards the sky with distance, 0 near to 1 far. */
    void air(Layer layer, double distance) {
        if (distance <= 0 || skyLow == null) return;
        layer.haze = skyLow;
        layer.hazeShare = Math.min(0.85, 0.5 * distance * (0.7 + framing.mist()));
    }

    /** A colour, made as much lighter or darker as it takes to be clear of another: 0.2 is clearly seen. */
    Colour clear(Colour colour, double least, Colour from) {
        if (colour.distance(from) >= least) return colour;
        Colour lighter = toned(new Colour(from.l(), colour.a(), colour.b()), least);
        Colour darker = toned(new Colour(from.l(), colour.a(), colour.b()), -least);
        boolean up = colour.l() >= from.l();
        Colour first = up ? lighter : darker;
        Colour second = up ? darker : lighter;
        return first.distance(from) >= second.distance(from) - 0.04 ? first : second;
    }

    /** A colour made lighter or darker, within what the references have. */
    Colour toned(Colour colour, double by) {
        double l = Math.max(materials.darkest(), Math.min(materials.lightest(), colour.l() + by));
        return new Colour((float) l, colour.a(), colour.b());
    }
}
