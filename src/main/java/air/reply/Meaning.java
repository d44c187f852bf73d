package air.reply;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an error is about, judged by its codes. Its sentences count only if no code says anything and no field of the
 * request is named, because a sentence may mention moderation, quotas and keys without being about them.
 */
public enum Meaning {
    REFUSED(
            400,
            "moderation|moderated|content_policy|content_filter|contentfilter|safety|policy_violation|prohibited|sensitive_content|nsfw|flagged|data_inspection|responsible_ai",
            "safety system|content policy|content checker|content filter|(?<!account )(?<!account was )\\bflagged\\b|content moderation|moderation (?:system|policy|filter)|by moderation|prohibited content|nsfw"),
    PURSE(
            402,
            "insufficient_(?:\\w+_)?(?:quota|balance|credit|fund)|billing|quota_not_enough|balance_not_enough|out_of_credit|credits?_exhausted|exhausted_balance|payment_required|arrear|overdue|no_credit|not_enough_credit",
            "billing.hard.limit|exceeded your current quota|insufficient (?:\\w+ )?(?:quota|credit|balance|fund)|exhausted balance|out of credit|not enough (?:credit|balance|quota)|included credits|top up your balance|payment required|requires more credits|credit balance is too low|(?:key|spend|spending|monthly) (?:limit|quota) (?:is )?(?:exceeded|reached)|only accessible to billed users"),
    PLACE(
            403,
            "unsupported_country|unsupported_region|region_not_supported|country_not_supported|unsupported_location",
            "location is not supported|(?:country|region|territory)[\\w ,]{0,40} (?:is )?not supported|not (?:available|supported) in your (?:country|region|location)"),
    KEY(
            401,
            "api_key|invalid_key|invalid_token|token_expired|expired_token|authentication|unauthenticated|unauthori[sz]ed|auth_error|account_deactivated|invalid_credential|consumer_suspended|consumer_invalid|key_(?:revoked|expired|disabled)|leaked",
            "api[ _-]?key[\\w ]{0,40}\\b(?:leaked|expired|invalid|revoked|disabled|suspended|not valid|incorrect|missing|required)|(?:invalid|incorrect|missing|expired|no) api[ _-]?key|invalid (?:access )?token|reported as leaked"),
    DAY(429, "per_?day|daily|_rpd\\b", "per[ -]day|/ ?day\\b|daily (?:limit|quota)"),
    RATE(429, "rate_limit|ratelimit|too_many|resource_exhausted|throttl|concurren|quota_exceeded|exceeded_quota", ""),
    BUSY(503, "overload|unavailable|server_busy|capacity|engine_busy|try_again", ""),
    NO_MODEL(404, "model_not_found|no_such_model|invalid_model|unknown_model|model_not_exist|model_not_available", ""),
    /** It is said, and is none of the others. */
    OTHER(0, "", ""),
    /** Nothing is said that has a meaning here. */
    NONE(0, "", "");

    /** Codes that come with errors of every meaning. */
    private static final Set<String> GENERAL = Set.of(
            "invalid_request_error",
            "invalid_request",
            "bad_request",
            "bad_request_error",
            "api_error",
            "server_error",
            "internal_error",
            "internal_server_error",
            "upstream_error",
            "provider_error",
            "proxy_error",
            "invalid_argument",
            "failed_precondition",
            "permission_denied",
            "permission_error",
            "resource_exhausted",
            "unknown_error",
            "new_api_error",
            "one_api_error",
            "runtime_error",
            "user_error",
            "request_error",
            "client_error",
            "http_error",
            "upstream_http_error",
            "not_found",
            "too_many_requests",
            "image_generation_error",
            "image_generation_user_error");

    private final int status;
    private final Pattern codes;
    private final Pattern words;

    Meaning(int status, String codes, String words) {
        this.status = status;
        this.codes = Pattern.compile(codes.isEmpty() ? "(?!)" : codes);
        this.words = Pattern.compile(words.isEmpty() ? "(?!)" : "(?i)" + words);
    }

    /**
     * @param status of the answer
     * @param waitAsked whether the provider says how long to wait: then its quota fills up again
     */
    public static Meaning of(ErrorReport said, int status, boolean waitAsked) {
        Meaning byCode = byCode(said);
        if (said.codes().stream().anyMatch(code -> code.contains("_") && !GENERAL.contains(code)))
            return byCode == NONE ? OTHER : byCode;
        if (!said.param().isEmpty() || status >= 500) return byCode;
        return Stream.of(values())
                .filter(meaning -> meaning.words.matcher(said.message()).find() && meaning.canBe(status, waitAsked))
                .findFirst()
                .orElse(byCode);
    }

    /** By its codes alone. */
    public static Meaning byCode(ErrorReport said) {
        return Stream.of(values())
                .filter(meaning -> said.codes().stream()
                        .anyMatch(code -> meaning.codes.matcher(code).find()))
                .findFirst()
                .orElse(NONE);
    }

    private boolean canBe(int status, boolean waitAsked) {
        return switch (this) {
            case REFUSED -> status != 401 && status != 429;
            case PURSE -> !waitAsked;
            case DAY -> status == 429;
            default -> true;
        };
    }

    /** The HTTP status that goes with it; 0 for none. */
    public int status() {
        return status;
    }
}
