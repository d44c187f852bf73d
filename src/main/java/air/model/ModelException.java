package air.model;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A model could not do what was asked. {@link Kind} says what helps: waiting, or something only the user can do. The
 * message is one sentence for the user and never contains a key.
 */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a call failed, and with it whether sending it again later can help. */
    public enum Kind {
        /** Too many requests; try later. */
        RATE_LIMITED(true),
        /** The provider is down, overloaded or cannot be reached. */
        UNAVAILABLE(true),
        /** No answer in time. */
        TIMED_OUT(true),
        /** No key, a wrong key, or a key without the right. */
        UNAUTHORISED(false),
        /** A content filter refused the prompt or the image. Never retried, never sent elsewhere. */
        REFUSED(false),
        /** The model answered, without an image. */
        NOTHING_GENERATED(false),
        /** The provider does not accept the request as it is. */
        INVALID_REQUEST(false),
        /** The provider has no such model, or the model cannot do the operation. */
        NO_SUCH_MODEL(false),
        /** The account's credit or quota is used up. */
        OUT_OF_CREDIT(false),
        /** The user's own budget does not allow the call; nothing was sent. */
        OVER_BUDGET(false),
        /** The answer came, and could not be understood. */
        UNREADABLE_REPLY(false);

        private final boolean retryable;

        Kind(boolean retryable) {
            this.retryable = retryable;
        }

        /** Whether the same call made again can succeed. */
        public boolean retryable() {
            return retryable;
        }
    }

    /** What may have been paid for, though the call failed. */
    public enum Bill {
        /** Nothing: the provider did not take the request, or says that it failed at no cost. */
        NONE,
        /** The request may have been billed, and its result is lost. It is not sent again unless the user allows it. */
        POSSIBLE,
        /** An order continues at the provider: its result can be collected later at no further cost. */
        ORDERED
    }

    /** Failures that come after the work was begun, unless more is known. */
    private static final Set<Kind> BEGUN = EnumSet.of(Kind.UNREADABLE_REPLY, Kind.NOTHING_GENERATED, Kind.TIMED_OUT);

    private final Kind kind;
    private final Bill bill;
    private final String provider;
    private final String model;
    private final String requestId;
    private final Duration retryAfter;

    /**
     * A failure; its kind says whether it may have been billed.
     *
     * @param requestId the provider's id of the request, or null
     * @param retryAfter the least time to wait that the provider asked for, or null
     * @param cause what went wrong underneath, or null
     */
    public ModelException(
            Kind kind,
            String provider,
            String model,
            String sentence,
            String requestId,
            Duration retryAfter,
            Throwable cause) {
        this(
                kind,
                BEGUN.contains(kind) ? Bill.POSSIBLE : Bill.NONE,
                provider,
                model,
                sentence,
                requestId,
                retryAfter,
                cause);
    }

    private ModelException(
            Kind kind,
            Bill bill,
            String provider,
            String model,
            String sentence,
            String requestId,
            Duration retryAfter,
            Throwable cause) {
        super(sentence, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.bill = Objects.requireNonNull(bill, "bill");
        this.provider = Objects.requireNonNull(provider, "provider");
        this.model = Objects.requireNonNull(model, "model");
        this.requestId = requestId;
        this.retryAfter = retryAfter;
    }

    public ModelException(Kind kind, String provider, String model, String sentence) {
        this(kind, provider, model, sentence, null, null, null);
    }

    /** The same failure with another bill. */
    public ModelException with(Bill other) {
        return copy(other, getMessage());
    }

    /** The same failure, with a sentence more. */
    public ModelException adding(String sentence) {
        return copy(bill, getMessage() + " " + sentence);
    }

    private ModelException copy(Bill other, String sentence) {
        ModelException copy =
                new ModelException(kind, other, provider, model, sentence, requestId, retryAfter, getCause());
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    public Kind kind() {
        return kind;
    }

    /** What may have been paid for. */
    public Bill bill() {
        return bill;
    }

    /** Whether the same call made again can succeed and cannot be paid for twice. */
    public boolean repeatable() {
        return kind.retryable() && bill != Bill.POSSIBLE;
    }

    public String provider() {
        return provider;
    }

    public String model() {
        return model;
    }

    /** The provider's id of the request; empty where it gave none. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** How long the provider asks to wait; empty where it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
