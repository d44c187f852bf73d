package air.wire;

import air.model.Call;
import air.model.ModelException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;

/**
 * Repeats requests that failed for a passing reason and cannot be billed twice, after a wait that is shown to the user
 * and can be cancelled. The provider's own wait is a minimum; otherwise full jitter (Brooker 2015): a random part of
 * base · 2^n.
 *
 * @param attempts requests at most, the first included
 * @param base mean scale of the first wait
 * @param cap longest wait that was not asked for
 * @param random uniform in [0, 1)
 */
public record Retries(int attempts, Duration base, Duration cap, DoubleSupplier random) {
    /** Five attempts, from 1 s, doubling, at most 30 s. */
    public static final Retries DEFAULT = new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(30), Math::random);

    /** One attempt. */
    static final Retries NONE = new Retries(1, Duration.ZERO, Duration.ZERO, Math::random);

    private static final long TICK = 1000;
    private static final String NOT_AGAIN =
            "It may already have been billed, so it was not sent again: check your account"
                    + " there, then start again, or allow it with --resend.";

    /** One request and what came of it. */
    public interface Attempt<T> {
        T once() throws WireException;
    }

    /**
     * Blocks until an attempt succeeds or none is left.
     *
     * @throws CancellationException within a moment of the cancellation, also while waiting
     */
    <T> T run(Attempt<T> attempt, Call call) throws ModelException {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf(e -> e instanceof WireException wire && wire.repeatable(call))
                .withMaxAttempts(attempts)
                .build();
        try {
            return Failsafe.with(policy).get(context -> {
                int sent = context.getAttemptCount();
                if (sent > 0) pause(sent, context.getLastException(), call);
                call.cancellation().throwIfCancelled();
                return attempt.once();
            });
        } catch (FailsafeException e) {
            if (e.getCause() instanceof WireException wire) throw last(wire, call);
            throw e;
        }
    }

    /** A passing failure that may have been billed is left to the user to repeat. */
    private static ModelException last(WireException wire, Call call) {
        return wire.passing() && !wire.repeatable(call) ? wire.failure().adding(NOT_AGAIN) : wire.failure();
    }

    /** Waits, counting down every second; our own wait, because the library's may sleep through a cancellation. */
    private void pause(int sent, Throwable failure, Call call) {
        long left = delay(sent, failure).toMillis();
        do {
            call.progress().report(told(left, sent + 1, failure), Double.NaN);
            Pause.of(Duration.ofMillis(Math.min(left, TICK)), call.cancellation());
            left -= TICK;
        } while (left > 0);
    }

    private Duration delay(int sent, Throwable failure) {
        if (failure instanceof WireException wire && wire.failure().retryAfter().isPresent())
            return wire.failure().retryAfter().get().plusMillis((long) (base.toMillis() * random.getAsDouble()));
        double most = Math.min(cap.toMillis(), base.toMillis() * Math.pow(2, sent - 1));
        return Duration.ofMillis((long) (most * random.getAsDouble()));
    }

    private String told(long milliseconds, int next, Throwable failure) {
        long seconds = Math.max(1, Math.round(milliseconds / 1000.0));
        return "waiting " + seconds + " s, " + why(failure) + " (" + next + " of " + attempts + ")";
    }

    private static String why(Throwable failure) {
        if (!(failure instanceof WireException wire)) return "the provider is busy";
        if (wire.failure().getCause() != null) return "the provider cannot be reached";
        return wire.failure().kind() == ModelException.Kind.TIMED_OUT ? "the provider is slow" : "the provider is busy";
    }
}
