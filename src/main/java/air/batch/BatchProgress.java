package air.batch;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * The progress of a batch.
 *
 * @param total items
 * @param complete of them, earlier sessions' included
 * @param failed for good, in this session
 * @param underWay at this moment
 * @param left time left at the pace so far; empty while unknown
 * @param costUsd so far; empty when unknown
 */
public record BatchProgress(
        int total, int complete, int failed, int underWay, Optional<Duration> left, Optional<BigDecimal> costUsd) {}
