package air.provider;

import java.io.IOException;

/** No whole answer came back. */
final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    /** How far the exchange came. */
    enum Reach {
        /** Nothing was sent: sending again costs nothing. */
        NOT_SENT,
        /** The request went out and no whole answer came: the server may have done, and billed, the work. */
        LOST,
        /** As {@link #LOST}, because the time was up. */
        LOST_IN_TIME,
        /** The answer was larger than allowed and was not read to its end. */
        TOO_LARGE
    }

    private final Reach reach;

    NoAnswerException(Reach reach, String message, Throwable cause) {
        super(message, cause);
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }
}
