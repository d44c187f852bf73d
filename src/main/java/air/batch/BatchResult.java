package air.batch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a batch ended.
 *
 * @param ending why it ended
 * @param total items
 * @param complete of them
 * @param failed for good
 * @param costUsd of the whole run, earlier sessions included; empty when unknown
 * @param duration of this session
 * @param why one sentence where the batch was stopped
 * @param cause what stopped it
 * @param sheet the contact sheet
 * @param summary the batch's JSON
 */
public record BatchResult(
        Ending ending,
        int total,
        int complete,
        int failed,
        Optional<BigDecimal> costUsd,
        Duration duration,
        Optional<String> why,
        Optional<Exception> cause,
        Path sheet,
        Path summary) {
    /** Why a batch ends. */
    public enum Ending {
        /** Nothing is left to do; items may have failed. */
        FINISHED,
        /** The user asked to stop. */
        STOPPED,
        /** No item could succeed: no credit, no budget, no key, no disk space, no provider. */
        BROKEN_OFF
    }

    /** Items neither complete nor failed. */
    public int left() {
        return total - complete - failed;
    }
}
