package air.wire;

import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import air.reply.ErrorReport;
import air.reply.Meaning;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from an error answer.
 *
 * @param again whether sending the same once more can help
 * @param sentence what is wrong, where, and what to do
 */
record ErrorVerdict(Kind kind, boolean again, String sentence) {
    private static final Set<Integer> BUSY = Set.of(429, 503, 529);
    private static final Set<Integer> SLOW = Set.of(408, 499, 504, 522, 524);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * An error to be judged.
     *
     * @param status the HTTP status, or the one that the error names itself
     * @param said what the provider says about it
     * @param asked how long the provider asks to wait
     */
    record Case(Endpoint endpoint, String model, int status, ErrorReport said, Optional<Duration> asked) {
        String host() {
            return endpoint.host();
        }

        boolean waitsLong() {
            return asked.filter(length -> length.compareTo(PATIENCE) > 0).isPresent();
        }

        /** Name of the setting that says where this endpoint is. */
        String address() {
            return endpoint.access().addressSetting();
        }

        ErrorVerdict is(Kind kind, String sentence) {
            return new ErrorVerdict(kind, false, sentence);
        }
    }

    static ErrorVerdict of(Case one) {
        String host = one.host();
        return switch (Meaning.of(one.said, one.status, one.asked.isPresent())) {
            case REFUSED ->
                one.is(
                        Kind.REFUSED,
                        "The content filter of " + host + " refused the request: change the prompt or the pictures.");
            case PURSE -> emptyPurse(one);
            case PLACE -> elsewhere(one);
            case KEY -> one.status < 500 ? wrongKey(one) : byStatus(one);
            case DAY -> one.waitsLong() ? byStatus(one) : one.is(Kind.RATE_LIMITED, usedUpForTheDay(host));
            default -> byStatus(one);
        };
    }

    private static ErrorVerdict emptyPurse(Case one) {
        return one.is(
                Kind.OUT_OF_CREDIT,
                "The credit of your account at " + one.host() + " is used up (" + one.status
                        + "): top it up, or choose another engine.");
    }

    private static ErrorVerdict elsewhere(Case one) {
        return one.is(
                Kind.UNAUTHORISED,
                one.host() + " does not serve your location (" + one.status + "): choose another engine.");
    }

    private static String usedUpForTheDay(String host) {
        return "The requests that " + host
                + " allows you in a day are used up (429): continue tomorrow, or choose another model.";
    }

    private static ErrorVerdict wrongKey(Case one) {
        boolean given = one.endpoint.hasKey();
        return one.is(
                Kind.UNAUTHORISED,
                one.host() + (given ? " does not accept your key (" : " wants a key (") + one.status + "): check "
                        + one.endpoint.access().keySetting() + " in the environment, in .env or in AIR Settings.");
    }

    private static ErrorVerdict byStatus(Case one) {
        int status = one.status;
        boolean passing = BUSY.contains(status) || status >= 400 && Billing.of(status) == Bill.POSSIBLE;
        if (passing) return busy(one);
        return switch (status) {
            case 401 -> wrongKey(one);
            case 402 -> emptyPurse(one);
            case 403 ->
                one.is(
                        Kind.UNAUTHORISED,
                        "Your key may not use " + one.model + " at " + one.host()
                                + " (403): choose another model, or ask for the right there.");
            case 404 ->
                one.is(
                        Kind.NO_SUCH_MODEL,
                        one.host() + " has no model " + one.model
                                + " at this address (404): check the model's name and " + one.address() + ".");
            case 413 ->
                one.is(
                        Kind.INVALID_REQUEST,
                        one.host() + " finds the request too large (413): use fewer or smaller reference images.");
            case 451 -> elsewhere(one);
            default -> otherwise(one);
        };
    }

    private static ErrorVerdict busy(Case one) {
        int status = one.status;
        if (one.waitsLong())
            return one.is(
                    status == 429 ? Kind.RATE_LIMITED : Kind.UNAVAILABLE,
                    one.host() + " asks to wait " + inWords(one.asked.get()) + " before the next request (" + status
                            + "): continue then, or choose another model.");
        if (status == 429)
            return new ErrorVerdict(
                    Kind.RATE_LIMITED,
                    true,
                    one.host()
                            + " accepts no more requests from you for now (429): wait a few minutes, then continue.");
        if (SLOW.contains(status))
            return new ErrorVerdict(
                    Kind.TIMED_OUT, true, one.host() + " was too slow to answer (" + status + "): try again later.");
        return new ErrorVerdict(
                Kind.UNAVAILABLE,
                true,
                one.host() + " is down or overloaded (" + status + "): try again later or choose another model.");
    }

    private static ErrorVerdict otherwise(Case one) {
        int status = one.status;
        String host = one.host();
        if (status >= 500)
            return one.is(
                    Kind.UNAVAILABLE, host + " failed (" + status + "): try again later or choose another model.");
        if (status >= 400)
            return one.is(
                    Kind.INVALID_REQUEST,
                    host + " does not accept the request (" + status
                            + "): check the model's name and the size asked for.");
        if (status >= 300)
            return one.is(
                    Kind.INVALID_REQUEST,
                    host + " sends requests on to another address (" + status
                            + "): put the provider's final address in " + one.address() + ".");
        return one.is(Kind.UNAVAILABLE, host + " answered with an error: try again later or choose another model.");
    }

    private static String inWords(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        if (seconds < 120) return seconds + " s";
        long minutes = (seconds + 59) / 60;
        if (minutes < 120) return minutes + " min";
        long hours = (minutes + 59) / 60;
        return hours < 48 ? hours + " h" : (hours + 23) / 24 + " days";
    }
}
