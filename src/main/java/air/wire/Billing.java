package air.wire;

import air.model.ModelException.Bill;
import java.util.Set;

/**
 * The one question that decides whether a request that may cost is sent again, and what the ledger says of it: could it
 * have been billed?
 */
public final class Billing {
    private static final int TIMED_OUT = 408;
    /** nginx's status for a client or gateway that closed the connection before the answer. */
    private static final int GONE_AWAY = 499;
    /** Of the server's errors, those that say it did not take the request: not implemented, overloaded, not let out. */
    private static final Set<Integer> NOT_TAKEN = Set.of(501, 503, 505, 511, 529);

    private Billing() {}

    /**
     * @param status of the answer, or the one an error names itself inside of a successful answer; 2xx for an error
     *     that names none
     */
    static Bill of(int status) {
        boolean worked = status < 300
                || status == TIMED_OUT
                || status == GONE_AWAY
                || status >= 500 && !NOT_TAKEN.contains(status);
        return worked ? Bill.POSSIBLE : Bill.NONE;
    }

    /** Where no whole answer came. */
    static Bill of(NoAnswerException.Reach reach) {
        return reach == NoAnswerException.Reach.NOT_SENT ? Bill.NONE : Bill.POSSIBLE;
    }
}
