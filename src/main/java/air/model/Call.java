package air.model;

import java.util.Objects;

/**
 * How one call to a model is watched and stopped.
 *
 * @param cancellation stops the call, within a second, also in the middle
 * @param progress told how far the call is
 * @param meter told what the call uses and what must not be lost of it
 * @param resend whether the user allows that a request is sent again that may have been billed already
 */
public record Call(Cancellation cancellation, Progress progress, Meter meter, boolean resend) {
    /** Told what a call uses and what must not be lost of it. Called from the working thread. */
    @FunctionalInterface
    public interface Meter {
        /** A request reached a provider; this is what it used. */
        void used(Usage usage);

        /** The provider works on it and will want to be asked for the result. Returns once that is written down. */
        default void submitted(QueuedModel.Job job) {}

        /** The whole body of the answer to a request that may cost, before it is read. Returns once it is kept. */
        default void answered(MediaFile body) {}

        /** Something came that was paid for and that cannot be handed over as a result. Returns once it is kept. */
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

    /** A call nobody watches and nothing stops. */
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
