package air.store;

import air.model.InvalidInputException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A search in the library; an asset must meet all conditions.
 *
 * @param words in prompt, intent, tags, model or critique; each must be there, the last may be a beginning; blank for
 *     any
 * @param model the registry's id
 * @param run a run
 * @param tag a tag
 * @param leastScore 0 to 10
 * @param leastRating 1 to 5
 * @param favourites favourites only
 * @param from created at or after
 * @param until created before
 * @param order what comes first
 * @param offset how many to leave out
 * @param most how many at most, 1 to 1000
 */
public record AssetQuery(
        String words,
        Optional<String> model,
        Optional<String> run,
        Optional<String> tag,
        OptionalDouble leastScore,
        OptionalInt leastRating,
        boolean favourites,
        Optional<Instant> from,
        Optional<Instant> until,
        Order order,
        int offset,
        int most) {
    public static final int MOST = 1000;
    /** The latest fifty. */
    public static final AssetQuery LATEST = new AssetQuery(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Order.NEWEST,
            0,
            50);

    /** What comes first. */
    public enum Order {
        NEWEST,
        BEST
    }

    public AssetQuery {
        if (offset < 0) throw new InvalidInputException("offset must be 0 or more but was " + offset + ".");
        if (most < 1 || most > MOST)
            throw new InvalidInputException("The number of results must be 1 to " + MOST + " but was " + most + ".");
    }

    /** The same query for other words. */
    public AssetQuery withWords(String others) {
        return new AssetQuery(
                others, model, run, tag, leastScore, leastRating, favourites, from, until, order, offset, most);
    }

    /** The same query within one run. */
    public AssetQuery withRun(String other) {
        return new AssetQuery(
                words,
                model,
                Optional.of(other),
                tag,
                leastScore,
                leastRating,
                favourites,
                from,
                until,
                order,
                offset,
                most);
    }

    /** Another part of the same results. */
    public AssetQuery page(int otherOffset, int otherMost) {
        return new AssetQuery(
                words,
                model,
                run,
                tag,
                leastScore,
                leastRating,
                favourites,
                from,
                until,
                order,
                otherOffset,
                otherMost);
    }
}
