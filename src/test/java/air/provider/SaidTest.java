package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ModelException;
import air.model.ModelException.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error answer means, whoever wrote it. Single quotes stand for double ones. */
class SaidTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Endpoint ENDPOINT =
            new Endpoint(Vendor.OPENAI, "https://api.example/v1", "sk-" + "abcdefghijklmnopqrstuv");
    private final Failures failures = new Failures(ENDPOINT, "a/model", InstantSource.fixed(NOW));

    private WireException of(int status, String body, String... headers) {
        return failures.of(
                new Answer(status, Headers.of(headers), body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {'error':{'message':'rejected by the safety system','type':'image_generation_user_error','code':'moderation_blocked'}} | REFUSED | false",
                "403 | {'error':{'code':403,'message':'Input was flagged','metadata':{'reasons':['violence']}}} | REFUSED | false",
                "422 | {'detail':[{'msg':'flagged by a content checker.','type':'content_policy_violation'}]} | REFUSED | false",
                "403 | {'detail':'User is locked. Reason: Exhausted balance. Top up your balance.'} | OUT_OF_CREDIT | false",
                "402 | {'error':'You have exceeded your monthly included credits.'} | OUT_OF_CREDIT | false",
                "429 | {'error':{'message':'You exceeded your current quota','code':'insufficient_quota'}} | OUT_OF_CREDIT | false",
                "429 | {'error':{'message':'Rate limit reached','code':'rate_limit_exceeded'}} | RATE_LIMITED | true",
                "429 | {'error':{'code':429,'message':'Provider returned error','metadata':{'raw':'m is temporarily rate-limited'}}} | RATE_LIMITED | true",
                "429 | {'error':{'code':429,'message':'You exceeded your current quota','details':[{'retryDelay':'46s'}]}} | RATE_LIMITED | true",
                "429 | {'error':{'code':429,'message':'You exceeded your current quota','details':[{'retryDelay':'86400s'}]}} | RATE_LIMITED | false",
                "401 | {'code':401,'message':'Unauthorized','data':{'error':'invalid authentication'}} | UNAUTHORISED | false",
                "400 | {'code':400,'message':'Bad Request','data':{'error':'property is missing'}} | INVALID_REQUEST | false",
                "422 | {'detail':[{'msg':'Input should be at most 2048','type':'less_than_equal'}]} | INVALID_REQUEST | false",
                "404 | [{'error':{'code':404,'message':'models/x is not found','status':'NOT_FOUND'}}] | NO_SUCH_MODEL | false",
                "503 | {'error':'Model x is currently loading','estimated_time':20.0} | UNAVAILABLE | true",
                "200 | {'error':{'code':502,'message':'Provider returned error'}} | UNAVAILABLE | true",
                "200 | {'error':{'code':'429','message':'slow down'}} | RATE_LIMITED | true",
                "200 | {'error':'boom'} | UNAVAILABLE | false",
                "500 | {'error':{'message':'flagged as moderation service down'}} | UNAVAILABLE | true",
                "529 | {'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}} | UNAVAILABLE | true",
                "504 | `` | TIMED_OUT | true",
                "408 | `` | TIMED_OUT | true",
                "307 | `` | INVALID_REQUEST | false",
                "418 | <html>teapot</html> | INVALID_REQUEST | false",
            })
    void tellsWhatHelps(int status, String body, Kind kind, boolean again) {
        WireException failed = of(status, body);

        assertThat(failed.failure().kind()).isEqualTo(kind);
        assertThat(failed.passing()).isEqualTo(again);
        assertThat(failed.getMessage()).contains("api.example").doesNotContain("<html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After | 12 | 12000",
                "Retry-After | 0.5 | 500",
                "Retry-After | Fri, 20 Nov 2026 10:00:30 GMT | 30000",
                "Retry-After | Fri, 20 Nov 2026 09:00:00 GMT | 0",
                "retry-after-ms | 250 | 250",
            })
    void readsHowLongToWait(String header, String value, long milliseconds) {
        assertThat(of(429, "", header, value).failure().retryAfter()).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'error':{'message':'Please retry in 46.1s.'}} | 46100",
                "{'error':{'message':'Please try again in 20ms.'}} | 20",
                "{'error':{'message':'Try again after 2 minutes'}} | 120000",
                "{'error':'loading','estimated_time':20.0} | 20000",
            })
    void readsHowLongToWaitFromTheBody(String body, long milliseconds) {
        assertThat(of(429, body).failure().retryAfter()).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "1e99", "NaN"})
    void ignoresAWaitNobodyCanRead(String value) {
        assertThat(of(429, "", "Retry-After", value).failure().retryAfter()).isEmpty();
    }

    @Test
    void stopsWhereTheWaitIsLong() {
        WireException failed = of(429, "", "Retry-After", "3600");

        assertThat(failed.passing()).isFalse();
        assertThat(failed.getMessage()).contains("asks to wait 60 min");
        assertThat(failed.failure().retryAfter()).contains(Duration.ofHours(1));
    }

    @Test
    void showsNoKeyNeitherOursNorAnother() {
        ModelException failed = of(
                        401,
                        "{'error':{'message':'Incorrect API key sk-"
                                + "abcdefghijklmnopqrstuv; header was Bearer abc123def456ghi'}}")
                .failure();

        assertThat(failed.getMessage())
                .doesNotContain("abcdefgh")
                .doesNotContain("abc123")
                .contains("[key]");
        assertThat(ENDPOINT.toString()).doesNotContain("abcdefgh");
    }

    @Test
    void keepsTheKeyOutOfCausesToo() {
        ModelException failed = failures.noAnswer(new NoAnswerException(
                        NoAnswerException.Reach.NOT_SENT,
                        "bad header",
                        new IllegalArgumentException("Authorization: Bearer sk-" + "abcdefghijklmnopqrstuv")))
                .failure();

        for (Throwable t = failed; t != null; t = t.getCause())
            assertThat(t.toString()).doesNotContain("abcdefgh");
    }

    @Test
    void quotesAtMostALineThatNoTerminalObeys() {
        String message = of(
                        400,
                        "{'error':{'message':'\\u001b[2Jline\\nline \\u009b31m \\u202e red " + "x".repeat(5000) + "'}}")
                .getMessage();

        assertThat(message).doesNotContain("\u001b", "\n", "\u009b", "\u202e").contains("[2Jline line 31m red");
        assertThat(message.length()).isLessThan(400);
    }
}
