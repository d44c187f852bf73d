package air.wire;

import air.reply.ErrorPlaces;
import air.reply.ErrorReport;
import air.reply.ReplyJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a provider asks to wait: in a header, in the body's fields, or in a sentence. */
public final class RequestedWait {
    private static final int TOO_MANY = 429;
    private static final int LONGEST_READ = 2000;
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)\\b(?:retry|try again|wait|resets?|available again)\\b[^.;\\d]{0,40}?(" + TimeReader.LENGTH + ")");
    private static final Pattern UNTIL =
            Pattern.compile("(?i)\\b(?:until|after|at|on) (\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,20}(?:Z|[+-]\\d\\d:\\d\\d))");
    private static final String RESET = "ratelimit-reset";
    private static final List<String> MOMENTS = List.of(
            "retry_after",
            "retryAfter",
            "retry_after_seconds",
            "retryAfterSeconds",
            "resets_in_seconds",
            "wait_seconds",
            "reset_at",
            "resets_at",
            "resetAt",
            "reset_time");
    private static final List<String> MILLISECONDS = List.of("retry_after_ms", "retryAfterMs");

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<JsonNode> places;
    private final int status;
    private final Instant now;

    private RequestedWait(Answer answer, JsonNode body, int status, Instant now) {
        this.places = ErrorPlaces.in(body);
        this.status = status;
        this.now = now;
        // Relays quote the headers of their own answers in the body.
        for (JsonNode place : places)
            place.path("headers")
                    .properties()
                    .forEach(field ->
                            headers.put(field.getKey(), field.getValue().asText()));
        answer.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
    }

    /**
     * @param body the answer's JSON, or a missing node
     * @param status the HTTP status, or the one that the error names itself
     */
    static Optional<Duration> asked(Answer answer, JsonNode body, int status, Instant now) {
        return new RequestedWait(answer, body, status, now).asked();
    }

    private Optional<Duration> asked() {
        return header("retry-after-ms", TimeReader::milliseconds)
                .or(() -> header("Retry-After", value -> TimeReader.from(value, now)))
                .or(() -> field(List.of("retryDelay"), TimeReader::length))
                .or(() -> field(MILLISECONDS, TimeReader::milliseconds))
                .or(() -> field(MOMENTS, value -> TimeReader.from(value, now)))
                .or(this::sentence)
                .or(this::reset)
                .or(() -> field(List.of("estimated_time"), value -> TimeReader.from(value, now)));
    }

    private Optional<Duration> header(String name, Function<String, Optional<Duration>> read) {
        return Optional.ofNullable(headers.get(name)).flatMap(read);
    }

    private Optional<Duration> field(List<String> names, Function<String, Optional<Duration>> read) {
        return places.stream()
                .flatMap(place -> names.stream().map(place::path))
                .filter(JsonNode::isValueNode)
                .flatMap(value -> read.apply(value.asText()).stream())
                .findFirst();
    }

    private Optional<Duration> sentence() {
        return places.stream()
                .flatMap(place -> place.isTextual()
                        ? Stream.of(place.textValue())
                        : Stream.of(ReplyJson.text(place, "message", "msg", "error_message", "detail")))
                .map(text -> ErrorReport.shortenedTo(text, LONGEST_READ))
                .flatMap(text -> Stream.concat(
                        found(SENTENCE, text).flatMap(length -> TimeReader.length(length).stream()),
                        found(UNTIL, text).flatMap(date -> TimeReader.from(date, now).stream())))
                .findFirst();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    /** When the exhausted limit resets; if none is reported as exhausted, any limit. */
    private Optional<Duration> reset() {
        if (status != TOO_MANY) return Optional.empty();
        List<String> names = headers.keySet().stream()
                .filter(name ->
                        name.toLowerCase(Locale.ROOT).contains(RESET) || name.matches("(?i).*ratelimit-.*-reset"))
                .filter(name -> !headers.getOrDefault(name.replaceFirst("(?i)reset", "remaining"), "0")
                        .matches("0*[1-9].*"))
                .toList();
        return names.stream()
                .flatMap(name -> TimeReader.from(headers.get(name), now).stream())
                .max(Duration::compareTo);
    }
}
