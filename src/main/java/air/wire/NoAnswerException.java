package air.wire;

import java.io.IOException;
import java.util.Optional;

/** No whole answer came back. */
public final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    /** How far the exchange came. */
    public enum Reach {
        /** Nothing was sent: sending again costs nothing. */
        NOT_SENT,
        /** The request went out and no whole answer came: the server may have done, and billed, the work. */
        LOST,
        /** As {@link #LOST}, because of a timeout. */
        LOST_IN_TIME,
        /** The answer was larger than allowed and was not read to its end. */
        TOO_LARGE
    }

    private final Reach reach;

    public NoAnswerException(Reach reach, String message, Throwable cause) {
        super(message, cause);
        this.reach = reach;
    }

    static NoAnswerException notSent(Throwable cause) {
        return new NoAnswerException(Reach.NOT_SENT, String.valueOf(cause.getMessage()), cause);
    }

    /** What is wrong with the proxy, where that is the reason; a clause without its full stop. */
    public Optional<String> proxy() {
        return getCause() instanceof ProxyException ? Optional.of(getMessage()) : Optional.empty();
    }

    /** @param most bytes that are read */
    static NoAnswerException tooLarge(long most) {
        return new NoAnswerException(Reach.TOO_LARGE, "the answer is larger than " + (most >> 20) + " MB", null);
    }

    /** How far the exchange came. */
    public Reach reach() {
        return reach;
    }
}
