package air.report;

import air.model.InvalidInputException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, times and amounts of data as people type them. {@code input} names the option or field in an error. */
public final class FigureReader {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})\\s*([a-zA-Z]*)");
    private static final Map<String, Long> BYTES =
            Map.of("", 1L, "B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L, "TB", 1_000_000_000_000L);
    private static final Map<String, Long> DAYS = Map.of("D", 1L, "W", 7L, "Y", 365L);
    private static final long MOST_DAYS = 365_000;

    private FigureReader() {}

    /**
     * The beginning of a day in the machine's time zone.
     *
     * @param text for example {@code 2026-11-20}
     * @param later days to add
     * @throws InvalidInputException if {@code text} is not a date
     */
    public static Instant day(String input, String text, int later) {
        try {
            return LocalDate.parse(text.strip())
                    .plusDays(later)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    input + " must be a date, for example 2026-11-20, but was " + text + ".", e);
        }
    }

    /**
     * A month.
     *
     * @param text for example {@code 2026-11}
     * @throws InvalidInputException if it is not a month
     */
    public static YearMonth month(String input, String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException(input + " must be a month, for example 2026-11, but was " + text + ".", e);
        }
    }

    /**
     * A time in days, weeks or years.
     *
     * @param text {@code 90d}, {@code 12w}, {@code 1y}
     * @throws InvalidInputException if it is anything else, or less than a day
     */
    public static Duration span(String input, String text) {
        long days = amount(text, DAYS).orElse(0L);
        if (days < 1 || days > MOST_DAYS)
            throw new InvalidInputException(input + " must be a time in days, weeks or years, for example 90d, 12w or"
                    + " 1y, but was " + text + ".");
        return Duration.ofDays(days);
    }

    /**
     * An amount of data in bytes.
     *
     * @param text {@code 10GB}, {@code 500 MB}, or a number of bytes
     * @throws InvalidInputException if it is anything else
     */
    public static long bytes(String input, String text) {
        return amount(text, BYTES)
                .orElseThrow(() -> new InvalidInputException(
                        input + " must be an amount of data, for example 10GB or 500MB, but was " + text + "."));
    }

    private static Optional<Long> amount(String text, Map<String, Long> units) {
        Matcher parts = AMOUNT.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        Long unit = units.get(parts.group(2).toUpperCase(Locale.ROOT));
        long number = Long.parseLong(parts.group(1));
        return unit == null || number > Long.MAX_VALUE / unit ? Optional.empty() : Optional.of(number * unit);
    }
}
