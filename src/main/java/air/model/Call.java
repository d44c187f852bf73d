package air.model;

import java.util.Objects;

/**
 * Watches and stops one call to a model.
 *
 * @param cancellation stops the call, within a second, also in the middle
 * @param progress gets the call's progress
 * @param meter gets the call's usage, and keeps what must not be lost
 * @param resend whether the user allows that a request is sent again that may have been billed already
 */
public record Call(Cancellation cancellation, Progress progress, Meter meter, boolean resend) {
    /** Gets a call's usage, and keeps what must not be lost. Called from the working thread. */
    @FunctionalInterface
    public interface Meter {
        /** A request reached a provider; this is what it used. */
        void used(Usage usage);

        /** The provider took an order, whose result has to be collected. Returns once that is recorded. */
        default void submitted(QueuedModel.Order order) {}

        /** The whole body of the answer to a request that may cost, before it is read. Returns once it is kept. */
        default void answered(MediaFile body) {}

        /** Something came that was paid for but cannot be used as a result. Returns once it is kept. */
        default void unreadable(MediaFile file) {}
    }

    public Call {
        Objects.requireNonNull(cancellation, "cancellation");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(meter, "meter");
    }

    /** A call that sends nothing again that may have been billed. */
    public Call(Cancellation cancellation, Progress progress, Meter meter) {
        this(cancellation, progress, meter, false);
    }

    /** A call that is neither watched nor stopped. */
    public static Call unwatched() {
        return new Call(new Cancellation(), (message, fraction) -> {}, usage -> {});
    }

    public Call withProgress(Progress other) {
        return new Call(cancellation, other, meter, resend);
    }

    public Call withCancellation(Cancellation other) {
        return new Call(other, progress, meter, resend);
    }

    public Call withMeter(Meter other) {
        return new Call(cancellation, progress, other, resend);
    }

    /** The same call, requests that may have been billed sent again if {@code allowed}. */
    public Call withResend(boolean allowed) {
        return new Call(cancellation, progress, meter, allowed);
    }
}
