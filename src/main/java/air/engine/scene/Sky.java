package air.engine.scene;

import air.engine.material.Region;
import air.engine.material.Wish;
import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.sentence.Sentence.Hour;
import air.engine.sentence.Sentence.Weather;
import java.awt.geom.Ellipse2D;

/** The sky, or the paper: the hour's light, sun and moon, stars, clouds and far birds. */
final class Sky {
    private final Stage stage;
    private final Chance chance;
    final Clouds clouds;

    Sky(Stage stage) {
        this.stage = stage;
        chance = stage.chance;
        clouds = new Clouds(stage);
    }

    /** Sky with all that the hour and the weather put there. */
    void lay() {
        ground();
        boolean covered = stage.raining() || stage.has(Weather.MIST);
        boolean moon = named("moon");
        boolean sun = named("sun");
        if (stage.night ? !refused("moon") && !spaceOnly() || moon : moon) disc(true);
        else if ((stage.lowSun || sun) && !refused("sun")) disc(false);
        else if (!covered && stage.paper && stage.materials.accent().isPresent() && chance.heads("redsun", 0.35))
            disc(false);
        if ((stage.night && !covered) || named("star")) stars();
        boolean lively = Clouds.lively(stage.framing.calmSky());
        if (!stage.night || stage.has(Weather.CLOUDS) || stage.raining() || lively) clouds.heaps(named("cloud"));
        if (!stage.night && !covered && !refused("bird")) clouds.flock();
    }

    /** Outer space without a word of the moon. */
    private boolean spaceOnly() {
        return Place.SPACE.names.stream().anyMatch(this::named);
    }

    boolean named(String concept) {
        return stage.sentence.things().stream().anyMatch(t -> t.concept().name().equals(concept));
    }

    private boolean refused(String concept) {
        return stage.sentence.refused().contains(concept);
    }

    /** Nothing but the sky's colours, or the open paper. */
    void ground() {
        if (stage.paper) {
            paper();
            return;
        }
        stage.sky = stage.pick(hour(Wish.of(Role.SKY).area(0.1).chance(1)));
        Layer layer = stage.add("sky", stage.sky, stage.full());
        layer.broad = true;
        layer.foot = Math.min(1, stage.horizon);
        stage.skyTop = stage.sky.at(0);
        stage.skyLow = stage.sky.at(0.95);
        stage.dark = stage.skyLow.l() < 0.5;
        if (stage.night && stage.sky.colour().l() > 0.5) nightfall(layer);
        if (stage.lowSun) warmth();
    }

    private Wish hour(Wish wish) {
        Hour hour = stage.sentence.hour();
        if (stage.night) return wish.near(Colour.polar(0.25, 0.06, 265), 0.7, 0.15);
        if (stage.raining()) return wish.near(Colour.polar(0.6, 0.02, 240), 0.2, 0.25);
        if (hour == Hour.DUSK) return wish.near(Colour.polar(0.6, 0.12, 50), 0.07, 0.12);
        if (hour == Hour.DAWN) return wish.near(Colour.polar(0.85, 0.07, 60), 0.07, 0.12);
        return wish.near(Colour.polar(0.8, 0.06, 200), 0.12, 0.04);
    }

    private void paper() {
        Colour colour = stage.materials.paper().orElseThrow();
        stage.sky = stage.pick(Wish.of(Role.SKY).near(colour, 4, 4).area(0.3));
        Layer layer = stage.add("paper", stage.sky, stage.full());
        Lab field = stage.materials.paperField();
        layer.field = field.resize(stage.width, stage.height);
        stage.skyLow = colour;
        stage.skyTop = colour;
        stage.dark = false;
    }

    /** A night where the references have no dark sky: their darkest tone lies over the upper part. */
    private void nightfall(Layer layer) {
        Region deep =
                stage.pick(Stage.wish(Role.SKY, 0.22, 0.06, 265).area(0.05).calm(0.6), 2.5, 0.3);
        if (deep.colour().l() > stage.sky.colour().l() - 0.12) return;
        layer.flat = deep.colour();
        stage.skyTop = deep.colour();
        stage.skyLow = deep.colour();
        stage.dark = deep.colour().l() < 0.5;
    }

    private void warmth() {
        boolean dusk = stage.sentence.hour() == Hour.DUSK;
        double light = stage.sky.colour().l() < 0.5 ? 0.6 : 0.82;
        Region warm = stage.pick(Stage.part(light, 0.12, dusk ? 45 : 60).area(0.01), 0.8, 1);
        Colour colour = dusk ? stage.materials.accent().orElse(warm.colour()) : warm.colour();
        double low = stage.horizon * stage.height;
        float[] cover = stage.field((x, y) -> {
            double down = Math.min(1, y / low);
            double across = (x / (double) stage.width - stage.lightX) / 0.55;
            return StrictMath.pow(down, 3.2) * (0.35 + 0.4 * StrictMath.exp(-across * across));
        });
        Layer layer = stage.add("warmth", stage.sky, cover);
        layer.glow = true;
        layer.flat = colour;
    }

    /** The sun, or the moon. */
    void disc(boolean moon) {
        double radius = stage.unit * (moon ? 0.062 : 0.075) * (stage.lowSun ? 1.15 : 1);
        double x = stage.lightX * stage.width;
        double y = discHeight(moon, radius);
        stage.lightY = y / stage.height;
        stage.disc = new Stage.Disc(x, y, radius);
        Wish wish = moon ? Stage.part(0.95, 0.07, 95) : Stage.part(0.75, 0.16, 45);
        wish = wish.calm(0.6).area(0.003).apart(0.22, stage.skyTop);
        Region material = moon ? stage.pick(wish, 1.4, 0.4) : stage.pick(wish, 0.5, 1);
        Colour colour = material.colour();
        Colour accent = stage.materials.accent().orElse(null);
        if (!moon && accent != null && (stage.paper || accent.distance(stage.skyTop) > 0.25)) colour = accent;
        boolean shines = stage.dark || stage.materials.lightest() - stage.materials.mean() > 0.35 && !stage.paper;
        if (shines) glow(x, y, radius, colour, 0.55);
        if (stage.paper && moon) reserved(x, y, radius);
        else solid(x, y, radius, material, colour);
    }

    private double discHeight(boolean moon, double radius) {
        double low = stage.horizon * stage.height;
        double y = stage.lowSun && !moon
                ? low - radius * chance.between("sunHeight", 0.4, 1.4)
                : chance.between("moonHeight", 0.17, 0.27) * stage.height;
        if (stage.paper && !moon) y = (stage.horizon - chance.between("paperSun", 0.36, 0.44)) * stage.height;
        return Math.max(y, radius * 1.4);
    }

    private void solid(double x, double y, double radius, Region material, Colour colour) {
        double distance = colour.distance(stage.skyTop);
        Ellipse2D shape = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        Layer layer = stage.add("disc", material, stage.fill(shape));
        float tone = stage.skyTop.l() > 0.6 ? stage.skyTop.l() - 0.15f : stage.skyTop.l() + 0.2f;
        layer.flat = distance < 0.12 ? new Colour(tone, colour.a(), colour.b()) : colour;
        layer.subject = true;
        layer.gain = stage.paper ? 0.3 : 0.7;
        layer.rough = 0.7;
    }

    /** The moon on paper: left open, with a wash about it. */
    private void reserved(double cx, double cy, double radius) {
        Region wash = stage.pick(Stage.part(0.72, 0.02, 80).area(0.01), 1, 0.5);
        float[] cover = stage.field((x, y) -> {
            double d = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) / radius;
            double ring = d < 1 ? 0 : StrictMath.exp(-(d - 1) * 0.9) * 0.75;
            return ring * Math.max(0, Math.min(1, (d - 1) * radius / 1.5));
        });
        Layer layer = stage.add("moon", wash, cover);
        layer.glow = true;
        layer.subject = true;
    }

    /** Light about a place, in px. */
    void glow(double cx, double cy, double radius, Colour colour, double strength) {
        float[] cover = stage.field((x, y) -> {
            double d = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) / radius;
            return strength * StrictMath.exp(-Math.max(0, d - 0.8) * 0.75);
        });
        Layer layer = stage.add("glow", stage.sky, cover);
        layer.glow = true;
        layer.flat = colour;
    }

    private void stars() {
        if (stage.paper) return;
        Region material = stage.pick(Stage.part(0.92, 0.08, 95).area(0.002), 1.2, 0.3);
        float[] cover = new float[stage.width * stage.height];
        int count = named("star") || spaceOnly() ? 60 : 26;
        for (int k = 0; k < count; k++) {
            double x = chance.of("starX", k) * stage.width;
            double y = chance.of("starY", k) * Math.min(1, stage.horizon) * stage.height * 0.8;
            double dx = x - stage.lightX * stage.width;
            double dy = y - stage.lightY * stage.height;
            if (Math.sqrt(dx * dx + dy * dy) < 0.16 * stage.width) continue;
            star(cover, x, y, stage.px(k < count / 4 ? 2.6 : 1.3));
        }
        Layer layer = stage.addFlat("stars", material, cover);
        layer.glow = true;
    }

    private void star(float[] cover, double cx, double cy, double radius) {
        int reach = (int) Math.ceil(9 * radius);
        for (int y = (int) Math.max(0, cy - reach); y < Math.min(stage.height, cy + reach); y++)
            for (int x = (int) Math.max(0, cx - reach); x < Math.min(stage.width, cx + reach); x++) {
                double d = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) / radius;
                double light = d < 1 ? 1 : 0.55 * StrictMath.exp(-(d - 1) * 0.8);
                cover[y * stage.width + x] = (float) Math.max(cover[y * stage.width + x], light);
            }
    }
}
