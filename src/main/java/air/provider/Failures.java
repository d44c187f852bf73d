package air.provider;

import air.model.ModelException;
import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns what came back, or did not, into one sentence for the user: what is wrong, where, and what to do. Nothing it
 * says holds a key.
 */
final class Failures {
    private static final Pattern REFUSAL_CODE = Pattern.compile(
            "moderation|content_policy|content_filter|content-filter|safety|policy_violation|prohibited|sensitive_content|nsfw");
    private static final Pattern REFUSAL_TEXT = Pattern.compile(
            "(?i)safety system|content policy|content checker|content filter|\\bflagged\\b|moderation|prohibited content|nsfw");
    private static final Pattern EMPTY_PURSE = Pattern.compile(
            "(?i)insufficient_quota|billing_hard_limit|exceeded your current quota|insufficient (credit|balance|fund)"
                    + "|exhausted balance|out of credit|not enough credit|included credits|top up your balance"
                    + "|payment required|requires more credits");
    private static final Set<Integer> BUSY = Set.of(429, 503, 529);
    private static final Set<Integer> SLOW = Set.of(408, 499, 504, 522, 524);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Endpoint endpoint;
    private final String model;
    private final InstantSource clock;

    Failures(Endpoint endpoint, String model, InstantSource clock) {
        this.endpoint = endpoint;
        this.model = model;
        this.clock = clock;
    }

    /** No whole answer came. */
    WireException noAnswer(NoAnswerException e) {
        return switch (e.reach()) {
            case NOT_SENT ->
                new WireException(
                        made(Kind.UNAVAILABLE, cannotReach(e), null, null, e),
                        !(e.getCause() instanceof javax.net.ssl.SSLException) && !refusedByProxy(e));
            case LOST ->
                new WireException(
                        made(
                                        Kind.UNAVAILABLE,
                                        endpoint.host()
                                                + " broke the connection before the answer was complete: check your"
                                                + " network.",
                                        null,
                                        null,
                                        e)
                                .with(Billing.of(e.reach())),
                        true);
            case LOST_IN_TIME ->
                new WireException(
                        made(Kind.TIMED_OUT, endpoint.host() + " did not answer in time.", null, null, e)
                                .with(Billing.of(e.reach())),
                        true);
            case TOO_LARGE -> new WireException(unreadable(e.getMessage(), null), false);
        };
    }

    /** Name of the setting that says where this endpoint is. */
    private String address() {
        return endpoint.vendor().addressSetting();
    }

    private static boolean refusedByProxy(NoAnswerException e) {
        return e.getCause() instanceof ProxyException proxy && proxy.answered();
    }

    private String cannotReach(NoAnswerException e) {
        if (e.proxy().isPresent())
            return endpoint.host() + " cannot be reached: " + e.proxy().get() + ".";
        if (e.getCause() instanceof java.net.UnknownHostException)
            return "There is no host named " + endpoint.host() + ", or no network: check " + address()
                    + " and your connection.";
        if (e.getCause() instanceof javax.net.ssl.SSLException)
            return "No secure connection to " + endpoint.host() + " could be made: check " + address()
                    + ", the computer's clock and any proxy.";
        return endpoint.host() + " cannot be reached: check " + address()
                + " and your network, or whether the server runs.";
    }

    /** An error answer, or an error inside a successful one. */
    WireException of(Answer answer) {
        JsonNode body = Json.tree(answer.body());
        Said said = Said.of(body);
        int status = answer.successful() && said.status() > 0 ? said.status() : answer.status();
        Duration wait = Waits.asked(answer, body, clock.instant()).orElse(null);
        String id = answer.requestId().orElse(null);
        Verdict verdict = judge(status, said, wait);
        String quote = said.message().isEmpty() ? "" : " It says: \"" + said.message() + "\"";
        ModelException failure = made(verdict.kind, verdict.sentence + quote, id, wait, null);
        return new WireException(
                failure.with(Billing.of(status)), verdict.again && (wait == null || wait.compareTo(PATIENCE) <= 0));
    }

    /** @param again whether sending the same once more can help */
    private record Verdict(Kind kind, boolean again, String sentence) {
        static Verdict last(Kind kind, String sentence) {
            return new Verdict(kind, false, sentence);
        }
    }

    private Verdict judge(int status, Said said, Duration wait) {
        String host = endpoint.host();
        boolean refused = REFUSAL_CODE.matcher(said.code()).find()
                || REFUSAL_TEXT.matcher(said.message()).find();
        if (refused && status < 500 && status != 401 && status != 429)
            return new Verdict(
                    Kind.REFUSED,
                    false,
                    "The content filter of " + host + " refused the request: change the prompt or the pictures.");
        boolean broke = EMPTY_PURSE.matcher(said.code() + " " + said.message()).find() && wait == null;
        if (status == 402 || (broke && status < 500))
            return new Verdict(
                    Kind.OUT_OF_CREDIT,
                    false,
                    "The credit of your account at " + host + " is used up (" + status
                            + "): top it up, or choose another engine.");
        if (status == 429 && said.code().contains("perday"))
            return Verdict.last(
                    Kind.RATE_LIMITED,
                    "The requests that " + host
                            + " allows you in a day are used up (429): go on tomorrow, or choose another" + " model.");
        boolean passing = BUSY.contains(status) || status >= 400 && Billing.of(status) == Bill.POSSIBLE;
        if (passing) return busy(status, wait);
        return rejected(status, said.code(), host);
    }

    private Verdict busy(int status, Duration wait) {
        String host = endpoint.host();
        if (wait != null && wait.compareTo(PATIENCE) > 0)
            return new Verdict(
                    status == 429 ? Kind.RATE_LIMITED : Kind.UNAVAILABLE,
                    false,
                    host + " asks to wait " + inWords(wait) + " before the next request (" + status
                            + "): go on then, or choose another model.");
        if (status == 429)
            return new Verdict(
                    Kind.RATE_LIMITED,
                    true,
                    host + " takes no more requests from you for now (429): wait a few minutes, then go on.");
        if (SLOW.contains(status))
            return new Verdict(
                    Kind.TIMED_OUT, true, host + " was too slow to answer (" + status + "): try again later.");
        return new Verdict(
                Kind.UNAVAILABLE,
                true,
                host + " is down or overloaded (" + status + "): try again later or choose another model.");
    }

    private Verdict rejected(int said, String code, String host) {
        // Google's word for a wrong key is 400.
        int status = code.contains("api_key_invalid") ? 401 : said;
        return switch (status) {
            case 401 ->
                Verdict.last(
                        Kind.UNAUTHORISED,
                        host + (endpoint.hasKey() ? " does not accept your key (401)" : " wants a key (401)")
                                + ": check " + endpoint.vendor().keySetting()
                                + " in the environment, in .env or in AIR Settings.");
            case 403 ->
                Verdict.last(
                        Kind.UNAUTHORISED,
                        "Your key may not use " + model + " at " + host
                                + " (403): choose another model, or ask for the right there.");
            case 404 ->
                Verdict.last(
                        Kind.NO_SUCH_MODEL,
                        host + " has no model " + model + " at this address (404): check the model's name and "
                                + address() + ".");
            case 413 ->
                Verdict.last(
                        Kind.INVALID_REQUEST,
                        host + " finds the request too large (413): use fewer or smaller reference images.");
            default -> otherwise(status, host);
        };
    }

    private Verdict otherwise(int status, String host) {
        if (status >= 500)
            return Verdict.last(
                    Kind.UNAVAILABLE, host + " failed (" + status + "): try again later or choose another model.");
        if (status >= 400)
            return Verdict.last(
                    Kind.INVALID_REQUEST,
                    host + " does not accept the request (" + status
                            + "): check the model's name and the size asked for.");
        if (status >= 300)
            return Verdict.last(
                    Kind.INVALID_REQUEST,
                    host + " sends requests on to another address (" + status
                            + "): put the provider's final address in " + address() + ".");
        return Verdict.last(
                Kind.UNAVAILABLE, host + " answered with an error: try again later or choose another model.");
    }

    /** The answer came and cannot be used. */
    ModelException unreadable(String what, String requestId) {
        return made(
                Kind.UNREADABLE_REPLY,
                "The answer of " + endpoint.host() + " cannot be used: " + what
                        + ". Try again, or choose another model.",
                requestId,
                null,
                null);
    }

    /** The answer is a page, a text or nothing where JSON was due. */
    ModelException notJson(Answer answer) {
        String text = Said.shortened(answer.text());
        String id = answer.requestId().orElse(null);
        if (text.isEmpty()) return unreadable("it is empty", id);
        if (answer.mediaType().contains("html") || text.startsWith("<"))
            return unreadable(
                    "it is a web page, not data (check " + address() + ": it should look like "
                            + endpoint.vendor().address() + ")",
                    id);
        String start = text.substring(0, Math.min(80, text.length()));
        return unreadable("it is not JSON, or was cut off; it begins \"" + start + "\"", id);
    }

    ModelException refused(String why, String requestId) {
        String quote = why.isBlank() ? "" : " It says: \"" + Said.shortened(why) + "\"";
        return made(
                Kind.REFUSED,
                "The content filter of " + endpoint.host() + " refused: change the prompt or the pictures." + quote,
                requestId,
                null,
                null);
    }

    ModelException nothing(String said, String requestId) {
        String quote = said.isBlank() ? "" : " It says: \"" + Said.shortened(said) + "\"";
        return made(
                Kind.NOTHING_GENERATED,
                model + " at " + endpoint.host()
                        + " answered without an image: word the prompt as a picture to make, or choose a model that paints."
                        + quote,
                requestId,
                null,
                null);
    }

    ModelException made(Kind kind, String sentence, String requestId, Duration wait, Throwable cause) {
        return new ModelException(
                kind, endpoint.provider(), model, endpoint.redact(sentence), requestId, wait, clean(cause));
    }

    /** Vendors' exceptions may quote headers: of a cause only its class and redacted message go on. */
    private Throwable clean(Throwable cause) {
        if (cause == null) return null;
        Throwable copy = new java.io.IOException(
                cause.getClass().getSimpleName() + ": " + endpoint.redact(String.valueOf(cause.getMessage())),
                clean(cause.getCause()));
        copy.setStackTrace(cause.getStackTrace());
        return copy;
    }

    private static String inWords(Duration wait) {
        long seconds = wait.toSeconds();
        return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
