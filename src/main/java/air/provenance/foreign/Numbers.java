package air.provenance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as programs write them, as JSON's own or as text; neither endless nor absurdly long ones. */
final class Numbers {
    private static final int MOST_DIGITS = 40;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,18})?");

    private Numbers() {}

    static Optional<BigDecimal> of(JsonNode value) {
        if (value.isTextual()) return of(value.textValue());
        boolean finite = value.isNumber() && (!value.isDouble() || Double.isFinite(value.doubleValue()));
        return finite ? Optional.of(value.decimalValue()).filter(Numbers::isShort) : Optional.empty();
    }

    /** Digits and at most a point: a number's parser would take much else. */
    static Optional<BigDecimal> of(String text) {
        String digits = text.strip();
        return PLAIN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** The number where it is whole, as 832.0 is. */
    static Optional<BigInteger> whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? Optional.of(number.toBigInteger()) : Optional.empty();
    }

    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
