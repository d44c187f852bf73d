package air.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a provider asks to be left alone: by header, or in the body as Google and some relays do. */
final class Waits {
    private static final Pattern RETRY_IN =
            Pattern.compile("(?i)(?:retry|try again) (?:in|after) (\\d+(?:\\.\\d+)?) ?(ms|s|sec|seconds|m|minutes)\\b");
    private static final long MS = 1000;

    private Waits() {}

    /** @param body the answer's JSON, or a missing node */
    static Optional<Duration> asked(Answer answer, JsonNode body, Instant now) {
        return answer.header("retry-after-ms")
                .flatMap(Waits::number)
                .map(Waits::millis)
                .or(() -> answer.header("Retry-After").flatMap(value -> header(value, now)))
                .or(() -> retryInfo(body))
                .or(() -> sentence(body))
                .or(() -> number(body.path("estimated_time").asText("")).map(seconds -> millis(seconds * MS)));
    }

    private static Optional<Duration> header(String value, Instant now) {
        Optional<Duration> seconds = number(value).map(s -> millis(s * MS));
        if (seconds.isPresent()) return seconds;
        try {
            Instant then = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException e) {
            // A header nobody can read asks for nothing.
            return Optional.empty();
        }
    }

    /** google.rpc.RetryInfo, wherever it lies. */
    private static Optional<Duration> retryInfo(JsonNode body) {
        String delay = body.findPath("retryDelay").asText("");
        return delay.endsWith("s")
                ? number(delay.substring(0, delay.length() - 1)).map(s -> millis(s * MS))
                : Optional.empty();
    }

    private static Optional<Duration> sentence(JsonNode body) {
        Matcher said = RETRY_IN.matcher(body.path("error").path("message").asText(""));
        if (!said.find()) return Optional.empty();
        double unit = said.group(2).equals("ms") ? 1 : said.group(2).startsWith("m") ? 60 * MS : MS;
        return number(said.group(1)).map(n -> millis(n * unit));
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= 0 && value < Integer.MAX_VALUE ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Duration millis(double ms) {
        return Duration.ofMillis((long) Math.ceil(ms));
    }
}
