package air.store;

import air.model.QueuedModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of the ledger: one call to a model, written before it is made and completed after.
 *
 * @param number of the row
 * @param run the run it belongs to
 * @param begun when the call was about to be made
 * @param provider name of the provider
 * @param model the registry's id of the model
 * @param operation {@code text-to-image} and so on, or {@code read}, {@code judge} for questions to models that see
 * @param fingerprint hash of everything that was asked; the same question again has the same
 * @param request what was asked, as JSON without pixels
 * @param estimateUsd what it was expected to cost; empty when unknown
 * @param state how far it is
 * @param order the order, where the provider took one
 * @param costUsd what it cost; empty when unknown or not yet known
 * @param costSource who says so: {@code provider}, {@code price list}, or empty
 * @param units results made
 * @param inputTokens tokens read
 * @param outputTokens tokens written
 * @param bytes received in results
 * @param requestId the provider's id of the request
 * @param duration of the call
 * @param failure one sentence, when it failed
 */
public record LedgerEntry(
        long number,
        String run,
        Instant begun,
        String provider,
        String model,
        String operation,
        String fingerprint,
        String request,
        Optional<BigDecimal> estimateUsd,
        State state,
        Optional<QueuedModel.Order> order,
        Optional<BigDecimal> costUsd,
        String costSource,
        int units,
        long inputTokens,
        long outputTokens,
        long bytes,
        Optional<String> requestId,
        Optional<Duration> duration,
        Optional<String> failure) {
    /** How far a call is. */
    public enum State {
        /** About to be made, or being made, by a process that lives. */
        OPEN,
        /** The provider has taken the order; the result is to be asked for. */
        SUBMITTED,
        /** The result came and is kept. */
        DONE,
        /** It failed; what it cost is in the row. */
        FAILED,
        /** The process that made it is gone, and how it ended is unknown: check with the provider. */
        UNKNOWN
    }

    /** What is written before the call. */
    public record Intended(
            String run,
            String provider,
            String model,
            String operation,
            String fingerprint,
            String request,
            Optional<BigDecimal> estimateUsd) {}

    /** What is written after it. */
    public record Ended(
            State state,
            Optional<BigDecimal> costUsd,
            String costSource,
            int units,
            long inputTokens,
            long outputTokens,
            long bytes,
            Optional<String> requestId,
            Duration duration,
            Optional<String> failure) {}

    public LedgerEntry {
        Objects.requireNonNull(state, "state");
    }
}
