package air.engine.words;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.util.Optional;

/** Painters' names of colours. */
public final class ColourNames {
    /**
     * A colour with its name.
     *
     * @param name what such a colour is called, for example "prussian blue"
     */
    public record Named(String name, Colour colour) {}

    private static final Glossary<Named> PIGMENTS = Glossary.readNamed(
            "colours", "pigments", (rgb, name) -> new Named(name, Colour.of(Lab.color(Integer.parseInt(rgb, 16)))));
    private static final Glossary<Colour> WISHES = Glossary.read("colours", "wishes", ColourNames::polar);

    /** Chroma under which only names of greys are given. */
    private static final double GREY = 0.012;
    /** Hue and chroma count this much more than lightness in what a colour is called. */
    private static final double CHROMATIC = 3;

    private ColourNames() {}

    private static Colour polar(String text) {
        String[] values = text.split(" ");
        return Colour.polar(
                Double.parseDouble(values[0]), Double.parseDouble(values[1]), Double.parseDouble(values[2]));
    }

    /** The name of the nearest named colour. */
    public static String of(Colour colour) {
        boolean grey = colour.chroma() < GREY;
        String nearest = "grey";
        double least = Double.MAX_VALUE;
        for (Named named : PIGMENTS.entries().values()) {
            if (grey && named.colour().chroma() > GREY) continue;
            double distance = squaredDistance(colour, named.colour());
            if (distance >= least) continue;
            least = distance;
            nearest = named.name();
        }
        return nearest;
    }

    /** How differently two colours would be named: the square of a distance in OKLab, hue and chroma counting more. */
    public static double squaredDistance(Colour p, Colour q) {
        double l = p.l() - q.l();
        double a = p.a() - q.a();
        double b = p.b() - q.b();
        return l * l + CHROMATIC * (a * a + b * b);
    }

    /** The colour that a word or phrase in small letters names, also in the plural. */
    public static Optional<Named> named(String phrase) {
        return English.singulars(phrase).stream()
                .flatMap(form -> PIGMENTS.of(form).stream())
                .findFirst();
    }

    /** The colour an intent asks for by a word of its own for it: purer than the pigment. */
    public static Optional<Colour> wished(String word) {
        return WISHES.of(word);
    }
}
