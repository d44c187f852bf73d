package air.engine.sentence;

import air.engine.raster.Colour;
import air.engine.words.ColourNames;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How a thing was described so far. */
final class Traits {
    private static final int HUNDRED = 100;

    private OptionalInt count = OptionalInt.empty();
    /** The number in words or figures, where it is exact; 0 where there is none. */
    private int said;

    private OptionalDouble size = OptionalDouble.empty();
    private OptionalDouble distance = OptionalDouble.empty();
    private Thing.Side side = Thing.Side.ANYWHERE;
    private Colour colour;
    private boolean old;
    private boolean many;
    private String action = "";

    /** Takes in what a word says of a thing. */
    void take(Meaning meaning) {
        meaning.says("size").ifPresent(text -> size = OptionalDouble.of(Double.parseDouble(text)));
        meaning.says("distance").ifPresent(text -> distance = OptionalDouble.of(Double.parseDouble(text)));
        meaning.says("side").ifPresent(text -> side = Thing.Side.valueOf(text));
        meaning.says("colour").ifPresent(name -> colour = colour(name));
        meaning.says("mood").filter("old"::equals).ifPresent(age -> old = true);
        switch (meaning.role()) {
            case NUMBER -> number((int) Double.parseDouble(meaning.value()));
            case GROUP -> {
                String[] group = meaning.value().split(" ");
                if (count.isEmpty() || group[1].equals("-")) count = OptionalInt.of(Integer.parseInt(group[0]));
            }
            case DETERMINER -> many |= meaning.value().equals("many");
            default -> {}
        }
    }

    /** "ten thousand". */
    private void number(int number) {
        boolean times = number >= HUNDRED && count.isPresent() && count.getAsInt() <= HUNDRED;
        count = OptionalInt.of(times ? (int) Math.min(Integer.MAX_VALUE, (long) number * count.getAsInt()) : number);
    }

    /** Takes in what else was said of the same thing; it outweighs what was said before. */
    void take(Traits other) {
        if (other.count.isPresent()) {
            count = other.count;
            said = other.said;
        }
        if (other.size.isPresent()) size = other.size;
        if (other.distance.isPresent()) distance = other.distance;
        if (other.side != Thing.Side.ANYWHERE) side = other.side;
        if (other.colour != null) colour = other.colour;
        old |= other.old;
        many |= other.many;
        act(other.action);
    }

    /** What it does; a posture does not outweigh what is done in it. */
    void act(String deed) {
        if (deed.isEmpty() || Verbs.isPose(deed) && !action.isEmpty()) return;
        action = deed;
    }

    private static Colour colour(String name) {
        return ColourNames.wished(name)
                .or(() -> ColourNames.named(name).map(ColourNames.Named::colour))
                .orElseThrow();
    }

    void count(int number) {
        count = OptionalInt.of(number);
        said = number;
    }

    /** Takes the number for one that is meant exactly. */
    void countExactly() {
        said = count.orElse(0);
    }

    int said() {
        return said;
    }

    OptionalInt count() {
        return count;
    }

    double sizeOr(double usual) {
        return size.orElse(usual);
    }

    double distanceOr(double usual) {
        return distance.orElse(usual);
    }

    Thing.Side side() {
        return side;
    }

    Optional<Colour> colour() {
        return Optional.ofNullable(colour);
    }

    boolean old() {
        return old;
    }

    /** Whether an article or the like makes it a plural. */
    boolean many() {
        return many;
    }

    String action() {
        return action;
    }
}
