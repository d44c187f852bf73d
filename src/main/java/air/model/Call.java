package air.model;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * How one call to a model is watched and stopped.
 *
 * @param cancellation stops the call, within a second, also in the middle
 * @param progress told how far the call is
 * @param meter told what each request that reached a provider used
 */
public record Call(Cancellation cancellation, Progress progress, Consumer<Usage> meter) {
    public Call {
        Objects.requireNonNull(cancellation, "cancellation");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(meter, "meter");
    }

    /** A call nobody watches and nothing stops. */
    public static Call unwatched() {
        return new Call(new Cancellation(), (message, fraction) -> {}, usage -> {});
    }

    public Call withProgress(Progress other) {
        return new Call(cancellation, other, meter);
    }
}
