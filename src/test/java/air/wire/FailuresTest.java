package air.wire;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ModelException;
import air.model.ModelException.Kind;
import air.provider.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error answer means, whoever wrote it. Single quotes stand for double ones, tildes for single ones. */
class FailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Endpoint ENDPOINT =
            new Endpoint(Service.OPENAI, "https://api.example/v1", "sk-" + "abcdefghijklmnopqrstuv");
    private final Failures failures = new Failures(ENDPOINT, "a/model", InstantSource.fixed(NOW));

    private WireException of(int status, String body, String... headers) {
        return failures.of(new Answer(
                status,
                Headers.of(headers),
                body.replace('\'', '"').replace('~', '\'').getBytes(StandardCharsets.UTF_8)));
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
                "400 | {'error':{'message':'Unknown parameter: ~moderation~.','type':'invalid_request_error','param':'moderation','code':'unknown_parameter'}} | INVALID_REQUEST | false",
                "400 | {'error':{'message':'The safety system has no tier named x.','type':'invalid_request_error','code':'invalid_value'}} | INVALID_REQUEST | false",
                "400 | {'error':{'message':'Your request was rejected as a result of our safety system.','type':'invalid_request_error','code':null,'param':null}} | REFUSED | false",
                "500 | {'error':{'message':'no','code':'content_policy_violation'}} | REFUSED | false",
                "400 | {'code':'DataInspectionFailed','message':'Output data may contain inappropriate content.'} | REFUSED | false",
                "400 | {'error':{'message':'Provider returned error','code':400,'metadata':{'raw':'{\\'error\\':{\\'message\\':\\'Billing hard limit has been reached\\',\\'code\\':\\'billing_hard_limit_reached\\'}}'}}} | OUT_OF_CREDIT | false",
                "403 | {'error':{'type':'new_api_error','message':'x','code':'insufficient_user_quota'}} | OUT_OF_CREDIT | false",
                "429 | {'error':{'message':'Rate limit: your credit balance is fine','code':'rate_limit_exceeded'}} | RATE_LIMITED | true",
                "403 | {'error':{'code':403,'message':'Your API key was reported as leaked. Please use another API key.','status':'PERMISSION_DENIED'}} | UNAUTHORISED | false",
                "400 | {'error':{'code':400,'message':'API key expired.','status':'INVALID_ARGUMENT','details':[{'reason':'API_KEY_INVALID'}]}} | UNAUTHORISED | false",
                "400 | {'error':{'code':400,'message':'User location is not supported for the API use.','status':'FAILED_PRECONDITION'}} | UNAUTHORISED | false",
                "403 | {'error':{'code':'unsupported_country_region_territory','message':'Country, region, or territory not supported'}} | UNAUTHORISED | false",
                "429 | {'error':{'code':429,'message':'Rate limit exceeded: free-models-per-day'}} | RATE_LIMITED | false",
                "429 | slow down | RATE_LIMITED | true",
                "429 | Limit of 50 requests/day reached | RATE_LIMITED | false",
                "403 | {'error':{'code':403,'message':'Key limit exceeded (monthly limit).'}} | OUT_OF_CREDIT | false",
                "451 | `` | UNAUTHORISED | false",
                "200 | {'status':'FAILED','failReason':'blocked by our content policy'} | REFUSED | false",
                "200 | {'error':{'message':'Provider returned error','code':429},'choices':null} | RATE_LIMITED | true",
                "200 | {'success':false,'code':503,'message':'upstream is busy now'} | UNAVAILABLE | true",
                "200 | {'error':{'type':'rate_limit_error','message':'slow down'}} | RATE_LIMITED | true",
                "200 | {'error':{'status':'UNAVAILABLE','message':'The model is overloaded.'}} | UNAVAILABLE | true",
                "200 | {'base_resp':{'status_code':1008,'status_msg':'insufficient balance'}} | OUT_OF_CREDIT | false",
                "200 | {'base_resp':{'status_code':1026,'status_msg':'new_sensitive'}} | REFUSED | false",
                "200 | {'code':'InvalidApiKey','message':'Invalid API-key provided.'} | UNAUTHORISED | false",
                "502 | {'error':'upstream: 429 - {\\'error\\': {\\'code\\': \\'insufficient_quota\\'}}'} | OUT_OF_CREDIT | false",
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
            quoteCharacter = '`',
            value = {
                "{'error':{'message':'{\\n  \\'error\\': {\\n \\'message\\': \\'Resource exhausted.\\'}}\\n','code':429}} | Resource exhausted.",
                "{'error':{'message':'Error code: 400 - {~error~: {~message~: ~Bad size~, ~param~: None}}'}} | Error code: 400: Bad size",
                "{'error':{'message':'litellm.BadRequestError: {\\'error\\': {\\'message\\': \\'Bad size\\', \\'type\\': \\'inva'}} | litellm.BadRequestError: Bad size",
                "{'error':{'message':'Provider returned error','metadata':{'raw':'m is limited'}}} | m is limited",
                "{'error':{'message':'Provider returned error','metadata':{'raw':{'detail':'Bad size'}}}} | Bad size",
                "{'error':{'message':'Provider returned error','code':400}} | Provider returned error",
                "{'detail':'{\\'detail\\':[{\\'loc\\':[\\'body\\',\\'size\\'],\\'msg\\':\\'too large\\'}]}'} | too large (size)",
                "{'code':400,'message':'Bad Request','data':{'error':'prompt is missing'}} | prompt is missing",
                "{'errors':[{'code':5,'message':'Bad size'}],'success':false,'result':null} | Bad size",
                "{'errors':['Bad size']} | Bad size",
                "{'error':'Bad size'} | Bad size",
                "{'error_msg':'Bad size','error_code':17} | Bad size",
                "{'title':'Bad Request','detail':'Bad size','status':400} | Bad size",
                "Bad size | Bad size",
                "{'error':{'message':'Use one of [\\'a\\', \\'b\\'].'}} | Use one of [\"a\", \"b\"].",
            })
    void saysWhatIsMeantWithoutAnyJson(String body, String sentence) {
        String said = of(400, body).getMessage();

        assertThat(said).contains("It says: \"" + sentence + "\"").doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | cf-mitigated | challenge | <!DOCTYPE html><title>Just a moment...</title> | check for robots",
                "503 | server | cloudflare | <html><title>Attention Required!</title></html> | check for robots",
                "429 | x | y | <html><body>Please solve this CAPTCHA</body></html> | check for robots",
                "401 | via | 1.1 gw | <html><body>Unauthorized</body></html> | web page came instead",
                "403 | via | 1.1 gw | <html><body>Forbidden by policy</body></html> | web page came instead",
                "407 | Proxy-Authenticate | Basic | <html></html> | A proxy between",
                "401 | Proxy-Authenticate | NTLM | denied | A proxy between",
                "511 | x | y | <html>Log in</html> | A login page",
                "302 | Location | http://captive.example/login | moved | A login page",
                "403 | x | y | <html><title>Sign in</title></html> | A login page",
            })
    void knowsWhoStandsBetween(int status, String header, String value, String body, String sentence) {
        WireException failed = of(status, body, header, value);

        assertThat(failed.failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failed.passing()).isFalse();
        assertThat(failed.getMessage()).contains(sentence).doesNotContain("key");
    }

    @Test
    void knowsALoginPageThatCallsItselfSuccessful() {
        Answer page = new Answer(
                200,
                Headers.of("Content-Type", "text/html"),
                "<html><form><input type=\"password\"></form></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(failures.notJson(page).getMessage()).contains("A login page");
    }

    @Test
    void namesTheFieldThatIsNotAccepted() {
        WireException failed = of(
                400,
                "{'error':{'message':'Unknown parameter.','param':'image_config.size','code':'unknown_parameter'}}");

        assertThat(failed.failure().getCause())
                .isInstanceOfSatisfying(
                        RejectedField.class, field -> assertThat(field.name()).isEqualTo("image_config.size"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-ratelimit-reset-requests | 7m12s | 432000",
                "x-ratelimit-reset-requests | 6m0s | 360000",
                "x-ratelimit-reset-requests | 1s | 1000",
                "x-ratelimit-reset-tokens | 6ms | 6",
                "x-ratelimit-reset-requests | 1h2m3.5s | 3723500",
                "X-RateLimit-Reset | 1795169700 | 900000",
                "X-RateLimit-Reset | 1795169700000 | 900000",
                "X-RateLimit-Reset | 1795169700000000 | 900000",
                "X-RateLimit-Reset | 30 | 30000",
                "X-RateLimit-Reset | 2026-11-20T10:15:00Z | 900000",
                "anthropic-ratelimit-requests-reset | 2026-11-20T11:15:00+01:00 | 900000",
                "X-RateLimit-Reset | 1795160000 | 0",
                "Retry-After | 1795169700 | 900000",
                "Retry-After | 30s | 30000",
                "Retry-After | PT30S | 30000",
                "Retry-After | 2026-11-20T10:15:00Z | 900000",
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
                "{'error':{'message':'Please try again in 7m12s.'}} | 432000",
                "{'error':{'message':'Please try again in 1h5m.'}} | 3900000",
                "{'error':{'message':'Try again in 2 minutes and 5 seconds'}} | 125000",
                "{'error':{'message':'Please wait 30 seconds before the next request'}} | 30000",
                "{'error':{'message':'Please wait a minute.'}} | 60000",
                "{'error':{'message':'Your limit resets in 2 hours.'}} | 7200000",
                "{'error':{'message':'Limited until 2026-11-20T10:15:00Z.'}} | 900000",
                "{'detail':'Try again in 20 seconds'} | 20000",
                "Rate limited. Retry after 20 seconds. | 20000",
                "{'error':{'retry_after':12.5}} | 12500",
                "{'error':{'message':'slow','metadata':{'retry_after_seconds':'30'}}} | 30000",
                "{'retry_after_ms':250} | 250",
                "{'error':{'message':'{\\'error\\':{\\'details\\':[{\\'retryDelay\\':\\'120s\\'}]}}'}} | 120000",
                "{'error':{'code':429,'metadata':{'headers':{'X-RateLimit-Remaining':'0','X-RateLimit-Reset':'1795169700000'}}}} | 900000",
            })
    void readsHowLongToWaitFromTheBody(String body, long milliseconds) {
        assertThat(of(429, body).failure().retryAfter()).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "1e99", "NaN", "Infinity", "4000000000", "99999999", "9d9", "0x10"})
    void ignoresAWaitNobodyCanRead(String value) {
        assertThat(of(429, "", "Retry-After", value).failure().retryAfter()).isEmpty();
    }

    @Test
    void ignoresAWaitThatGoesOnForever() {
        String body = "{'error':{'retry_after':'" + "1s".repeat(100_000) + "','message':'Try again in "
                + "1s".repeat(100_000) + "'}}";

        assertThat(of(429, body).failure().kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void asksOnlyTheLimitThatWasReached() {
        String[] headers = {
            "x-ratelimit-remaining-requests",
            "0",
            "x-ratelimit-reset-requests",
            "12s",
            "x-ratelimit-remaining-tokens",
            "4000",
            "x-ratelimit-reset-tokens",
            "6h"
        };

        assertThat(of(429, "", headers).failure().retryAfter()).contains(Duration.ofSeconds(12));
        assertThat(of(500, "", headers).failure().retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90, 90 s", "432, 8 min", "54000, 15 h", "400000, 5 days"})
    void saysALongWaitInWords(long seconds, String words) {
        assertThat(of(429, "", "Retry-After", String.valueOf(seconds)).getMessage())
                .contains("asks to wait " + words);
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
