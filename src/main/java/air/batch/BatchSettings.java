package air.batch;

import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.studio.Choice;
import java.util.Objects;

/**
 * How a batch is made.
 *
 * @param choice the models
 * @param width px, as {@link ImageRequest}
 * @param height px
 * @param seed 0 or more, for the first item; each later item gets the next
 * @param rounds pictures for each prompt, 1 to {@value #MOST_ROUNDS}
 * @param concurrency items at a time, 1 to {@value #MOST_CONCURRENCY}
 */
public record BatchSettings(Choice choice, int width, int height, long seed, int rounds, int concurrency) {
    public static final int MOST_ROUNDS = 10;
    public static final int MOST_CONCURRENCY = 128;
    public static final int DEFAULT_ROUNDS = 2;
    public static final int DEFAULT_CONCURRENCY = 3;

    public BatchSettings {
        Objects.requireNonNull(choice, "choice");
        ImageRequest.textToImage("checks the size", width, height, seed);
        requireRange("iterations", rounds, MOST_ROUNDS);
        requireRange("concurrency", concurrency, MOST_CONCURRENCY);
    }

    /** The same settings with another seed for the first item. */
    public BatchSettings withSeed(long other) {
        return new BatchSettings(choice, width, height, other, rounds, concurrency);
    }

    private static void requireRange(String name, int value, int most) {
        if (value < 1 || value > most)
            throw new InvalidInputException(name + " must be 1 to " + most + " but was " + value + ".");
    }
}
