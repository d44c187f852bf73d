package air.provenance.foreign;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Fills {@link Findings}; a value that cannot be one stays unknown. */
final class FindingsBuilder {
    /** One below it, 2^64 - 1, is how "-1, draw one" looks as an unsigned number. */
    private static final BigInteger SEEDS = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private static final int MOST_STEPS = 1000;
    private static final int MOST_GUIDANCE = 100;

    private Optional<String> prompt = Optional.empty();
    private OptionalLong seed = OptionalLong.empty();
    private OptionalInt width = OptionalInt.empty();
    private OptionalInt height = OptionalInt.empty();
    private OptionalInt steps = OptionalInt.empty();
    private OptionalDouble guidance = OptionalDouble.empty();
    private Optional<String> model = Optional.empty();
    private boolean edited;

    FindingsBuilder prompt(Optional<String> text) {
        prompt = text.filter(t -> !t.isBlank());
        return this;
    }

    FindingsBuilder seed(Optional<BigDecimal> number) {
        seed = number.flatMap(Numbers::whole)
                .filter(n -> n.signum() >= 0 && n.compareTo(SEEDS) < 0)
                .map(n -> OptionalLong.of(n.longValue()))
                .orElse(OptionalLong.empty());
        return this;
    }

    FindingsBuilder size(Optional<BigDecimal> across, Optional<BigDecimal> down) {
        OptionalInt pixelsWide = whole(across, Findings.WIDEST);
        OptionalInt pixelsHigh = whole(down, Findings.WIDEST);
        if (pixelsWide.isEmpty() || pixelsHigh.isEmpty()) return this;
        width = pixelsWide;
        height = pixelsHigh;
        return this;
    }

    /** Two numbers with something between them: {@code 832x1216}, {@code (832, 1216)}. */
    FindingsBuilder size(String text) {
        String[] sides = text.strip().replaceAll("^\\(|\\)$", "").split("[x×,]", 3);
        return sides.length == 2 ? size(Numbers.of(sides[0]), Numbers.of(sides[1])) : this;
    }

    FindingsBuilder steps(Optional<BigDecimal> number) {
        steps = whole(number, MOST_STEPS);
        return this;
    }

    /**
     * @param scale of classifier-free guidance, which 1 switches off
     * @param distilled the guidance that some models were trained with, which is all there is then
     */
    FindingsBuilder guidance(Optional<BigDecimal> scale, Optional<BigDecimal> distilled) {
        guidance = scale.filter(s -> distilled.isEmpty() || s.compareTo(BigDecimal.ONE) != 0)
                .or(() -> distilled)
                .filter(s -> s.signum() >= 0 && s.compareTo(BigDecimal.valueOf(MOST_GUIDANCE)) <= 0)
                .map(s -> OptionalDouble.of(s.doubleValue()))
                .orElse(OptionalDouble.empty());
        return this;
    }

    FindingsBuilder model(Optional<String> name) {
        model = name.map(String::strip).filter(n -> !n.isEmpty());
        return this;
    }

    FindingsBuilder edited(boolean fromPicture) {
        edited = fromPicture;
        return this;
    }

    private static OptionalInt whole(Optional<BigDecimal> number, int most) {
        return number.flatMap(Numbers::whole)
                .filter(n -> n.signum() > 0 && n.compareTo(BigInteger.valueOf(most)) <= 0)
                .map(n -> OptionalInt.of(n.intValue()))
                .orElse(OptionalInt.empty());
    }

    Findings findings() {
        return new Findings(prompt, seed, width, height, steps, guidance, model, edited);
    }
}
