package air.loop;

import air.model.Cancellation;
import air.model.ModelException;
import air.model.ModelException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * What a model answered, or why it did not.
 *
 * @param value the answer; empty where there is none
 * @param failure why there is none
 * @param time it took
 */
record Answer<T>(Optional<T> value, Optional<Exception> failure, Duration time) {
    /** Failures that every further call would meet as well. */
    private static final Set<Kind> OF_ALL =
            EnumSet.of(Kind.OVER_BUDGET, Kind.OUT_OF_CREDIT, Kind.UNAUTHORISED, Kind.NO_SUCH_MODEL);

    /** Something to ask a model. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws ModelException;
    }

    /** @throws CutOff if the run is cancelled, or nothing further would be answered */
    static <T> Answer<T> to(Question<T> question, Cancellation cancellation, InstantSource clock) throws CutOff {
        Instant start = clock.instant();
        try {
            cancellation.throwIfCancelled();
            T value = question.ask();
            return new Answer<>(Optional.of(value), Optional.empty(), Duration.between(start, clock.instant()));
        } catch (CancellationException e) {
            throw CutOff.cancelled();
        } catch (ModelException e) {
            if (OF_ALL.contains(e.kind())) throw CutOff.failed(e);
            return failed(e, start, clock);
        } catch (RuntimeException e) {
            return failed(e, start, clock);
        }
    }

    private static <T> Answer<T> failed(Exception why, Instant start, InstantSource clock) {
        return new Answer<>(Optional.empty(), Optional.of(why), Duration.between(start, clock.instant()));
    }

    /** Why there is no answer, in the model's words. */
    String why() {
        return failure.map(Exception::getMessage).orElse("");
    }
}
