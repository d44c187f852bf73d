package air.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times and durations in the formats providers use. Anything else is empty; a time in the past is 0. */
public final class TimeReader {
    private static final String AMOUNT = "(?:\\d+(?:\\.\\d+)?\\s?|\\ban?\\s)";
    private static final String UNIT =
            "(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d)(?![a-z])";
    /** A length in words: {@code 6m0s}, {@code 7m12.5s}, {@code 1 hour and 5 minutes}. */
    static final String LENGTH = "(?:" + AMOUNT + UNIT + "(?:,? and |, | )?){1,6}";

    /** No limit lasts longer than a month; a longer wait is a mistake. */
    private static final Duration LONGEST = Duration.ofDays(40);

    private static final Pattern PART = Pattern.compile("(?i)(" + AMOUNT + ")(" + UNIT + ")");
    private static final Pattern WHOLE = Pattern.compile("(?i)" + LENGTH);
    private static final int LONGEST_TEXT = 100;
    private static final double MS = 1000;
    /** From this value, a number counts seconds since 1970. */
    private static final double FIRST_MOMENT = 1e9;
    /** From this value, a number counts milliseconds or microseconds since 1970. */
    private static final double LAST_MOMENT = 1e11;

    private TimeReader() {}

    /** How long from {@code now}: a number of seconds, a length, a date, or a number that counts from 1970. */
    static Optional<Duration> from(String text, Instant now) {
        String plain = text.strip();
        if (plain.length() > LONGEST_TEXT) return Optional.empty();
        Optional<Double> number = number(plain);
        if (number.isPresent())
            return sane(number.get() < FIRST_MOMENT ? millis(number.get() * MS) : until(moment(number.get()), now));
        Optional<Duration> length = length(plain);
        return length.isPresent() ? length : date(plain).flatMap(then -> sane(until(then, now)));
    }

    private static Optional<Duration> sane(Duration wait) {
        return wait.compareTo(LONGEST) <= 0 ? Optional.of(wait) : Optional.empty();
    }

    private static Instant moment(double since1970) {
        double seconds = since1970;
        while (seconds >= LAST_MOMENT) seconds /= MS;
        return Instant.ofEpochMilli((long) (seconds * MS));
    }

    private static Duration until(Instant then, Instant now) {
        return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return instant(text);
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            // What cannot be read asks for nothing.
            return Optional.empty();
        }
    }

    /** A length with its units; empty where {@code text} is anything else. */
    static Optional<Duration> length(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST_TEXT) return Optional.empty();
        if (plain.matches("(?i)PT?[\\dTDHMS.]+")) return iso(plain);
        if (!WHOLE.matcher(plain).matches()) return Optional.empty();
        double sum = 0;
        for (Matcher part = PART.matcher(plain); part.find(); )
            sum += number(part.group(1)).orElse(1.0) * unit(part.group(2).toLowerCase(Locale.ROOT));
        return sane(millis(sum));
    }

    private static Optional<Duration> iso(String text) {
        try {
            return sane(Duration.parse(text)).filter(length -> !length.isNegative());
        } catch (DateTimeException e) {
            // What cannot be read asks for nothing.
            return Optional.empty();
        }
    }

    /** In milliseconds. */
    private static double unit(String name) {
        if (name.startsWith("ms") || name.startsWith("mil")) return 1;
        return switch (name.charAt(0)) {
            case 's' -> MS;
            case 'm' -> 60 * MS;
            case 'h' -> 3600 * MS;
            default -> 86_400 * MS;
        };
    }

    /** A number that can be a time: not negative, and not absurdly large. */
    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= 0 && value < 1e18 && !text.strip().matches(".*[dDfF]")
                    ? Optional.of(value)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number of milliseconds. */
    static Optional<Duration> milliseconds(String text) {
        return number(text).flatMap(ms -> sane(millis(ms)));
    }

    private static Duration millis(double ms) {
        return Duration.ofMillis((long) Math.ceil(ms));
    }
}
