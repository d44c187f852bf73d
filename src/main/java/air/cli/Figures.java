package air.cli;

import air.model.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money, dates, spans and amounts of data as people read and type them. */
final class Figures {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})\\s*([a-zA-Z]*)");
    private static final Map<String, Long> BYTES =
            Map.of("", 1L, "B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L, "TB", 1_000_000_000_000L);
    private static final Map<String, Long> DAYS = Map.of("D", 1L, "W", 7L, "Y", 365L);
    private static final long MOST_DAYS = 365_000;
    private static final int LEAST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    private Figures() {}

    /** {@code $0.04}; as many decimals as it needs, two at the least. */
    static String money(BigDecimal usd) {
        return money(usd, decimals(usd));
    }

    /** What is more than nothing never reads as nothing. */
    static String money(BigDecimal usd, int decimals) {
        BigDecimal rounded = usd.setScale(decimals, RoundingMode.HALF_UP);
        boolean less = usd.signum() > 0 && rounded.signum() == 0;
        return less ? "<$" + BigDecimal.ONE.movePointLeft(decimals).toPlainString() : "$" + rounded.toPlainString();
    }

    static int decimals(BigDecimal usd) {
        return Math.max(
                LEAST_DECIMALS, Math.min(MOST_DECIMALS, usd.stripTrailingZeros().scale()));
    }

    /** A cost that may be unknown. */
    static String cost(Optional<BigDecimal> usd) {
        return usd.map(Figures::money).orElse("unknown");
    }

    /** In the machine's time zone. */
    static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ZoneId.systemDefault()));
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The beginning of a day in the machine's time zone, {@code later} days after the one that was typed. */
    static Instant day(String option, String text, int later) {
        try {
            return LocalDate.parse(text.strip())
                    .plusDays(later)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    option + " must be a date, for example 2026-11-20, but was " + text + ".", e);
        }
    }

    static YearMonth month(String option, String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException(option + " must be a month, for example 2026-11, but was " + text + ".", e);
        }
    }

    /** {@code 90d}, {@code 12w}, {@code 1y}. */
    static Duration span(String option, String text) {
        long days = amount(text, DAYS).orElse(0L);
        if (days < 1 || days > MOST_DAYS)
            throw new InvalidInputException(option + " must be a time in days, weeks or years, for example 90d, 12w or"
                    + " 1y, but was " + text + ".");
        return Duration.ofDays(days);
    }

    /** {@code 10GB}, {@code 500 MB}, or a number of bytes. */
    static long bytes(String option, String text) {
        return amount(text, BYTES)
                .orElseThrow(() -> new InvalidInputException(
                        option + " must be an amount of data, for example 10GB or 500MB, but was " + text + "."));
    }

    private static Optional<Long> amount(String text, Map<String, Long> units) {
        Matcher parts = AMOUNT.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        Long unit = units.get(parts.group(2).toUpperCase(Locale.ROOT));
        long number = Long.parseLong(parts.group(1));
        return unit == null || number > Long.MAX_VALUE / unit ? Optional.empty() : Optional.of(number * unit);
    }

    /** {@code 1.2 MB}. */
    static String size(long bytes) {
        if (bytes < 1000) return bytes + " bytes";
        double rest = bytes / 1000.0;
        for (String unit : new String[] {"KB", "MB", "GB"}) {
            if (rest < 999.95) return String.format(Locale.ROOT, "%.1f %s", rest, unit);
            rest /= 1000;
        }
        return String.format(Locale.ROOT, "%.1f TB", rest);
    }

    /** {@code 1 picture}, {@code 2 pictures}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
