package air.engine.material;

import air.engine.raster.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of a material. Each method gives a new wish. */
public record Wish(
        Role role,
        Optional<Colour> colour,
        double toneWeight,
        double hueWeight,
        List<Colour> apart,
        double distance,
        double area,
        double chance,
        double calm) {
    /** What a material is to be laid as. */
    public enum Role {
        SKY,
        GROUND,
        WATER,
        /** Far hills and woods. */
        FAR,
        WALL,
        /** A thing, or a part of one. */
        PART
    }

    /** A material for a role, whatever its colour. */
    public static Wish of(Role role) {
        return new Wish(role, Optional.empty(), 1, 1, List.of(), 0, 0.02, 0.1, 1);
    }

    /** Near a colour; the weights say how much lightness and hue matter, 1 is usual. */
    public Wish near(Colour wanted, double tone, double hue) {
        return new Wish(role, Optional.of(wanted), tone, hue, apart, distance, area, chance, calm);
    }

    /** At least this far from these colours, too; about 0.2 is clearly seen. */
    public Wish apart(double least, Colour... others) {
        List<Colour> all = new ArrayList<>(apart);
        all.addAll(List.of(others));
        return new Wish(role, colour, toneWeight, hueWeight, all, Math.max(distance, least), area, chance, calm);
    }

    /** From a region of at least about this share of its picture, so that its marks need not be repeated. */
    public Wish area(double share) {
        return new Wish(role, colour, toneWeight, hueWeight, apart, distance, share, chance, calm);
    }

    /** How much the seed decides, 0.1 is usual, 1 much. */
    public Wish chance(double much) {
        return new Wish(role, colour, toneWeight, hueWeight, apart, distance, area, much, calm);
    }

    /** How much an even material is preferred, 1 is usual. */
    public Wish calm(double much) {
        return new Wish(role, colour, toneWeight, hueWeight, apart, distance, area, chance, much);
    }
}
