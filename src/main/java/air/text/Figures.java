package air.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Money, sizes of data, times and scores as people read them: one rule for each, wherever it is shown. */
public final class Figures {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
    private static final int LEAST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;
    private static final int SECONDS_UP_TO = 90;

    private Figures() {}

    /** {@code $0.04}; two to six decimals, as many as it needs. More than nothing never reads as nothing. */
    public static String usd(BigDecimal usd) {
        int decimals = Math.max(
                LEAST_DECIMALS, Math.min(MOST_DECIMALS, usd.stripTrailingZeros().scale()));
        BigDecimal rounded = usd.setScale(decimals, RoundingMode.HALF_UP);
        boolean less = usd.signum() > 0 && rounded.signum() == 0;
        return less ? "<$" + BigDecimal.ONE.movePointLeft(decimals).toPlainString() : "$" + rounded.toPlainString();
    }

    /** What something costs: {@code $0.04}, {@code free}, or {@code unknown}, which is never 0. */
    public static String cost(Optional<BigDecimal> usd) {
        return usd.map(known -> known.signum() == 0 ? "free" : usd(known)).orElse("unknown");
    }

    /** The same behind other figures: {@code , $0.04}, {@code , cost unknown}; nothing where it was free. */
    public static String besides(Optional<BigDecimal> usd) {
        return usd.map(known -> known.signum() == 0 ? "" : ", " + usd(known)).orElse(", cost unknown");
    }

    /** {@code 999 bytes}, {@code 1.2 MB}; a thousand of a unit are one of the next. */
    public static String size(long bytes) {
        if (bytes < 1000) return count(bytes, "byte");
        double rest = bytes / 1000.0;
        int unit = 0;
        for (; rest >= 999.95 && unit < UNITS.length - 1; unit++) rest /= 1000;
        return String.format(Locale.ROOT, "%.1f %s", rest, UNITS[unit]);
    }

    /** {@code 40 s}, {@code 12 min}, {@code 3 h 05 min}. */
    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < SECONDS_UP_TO) return seconds + " s";
        long minutes = (seconds + 30) / 60;
        return minutes < 90
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    /** {@code 2026-11-20 10:05}, in the machine's time zone. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** {@code November 2026}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 7.4}. */
    public static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    /** {@code 1 picture}, {@code 2 pictures}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
