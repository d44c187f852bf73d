package air.create;

import air.loop.Earlier;
import air.loop.Round;
import java.util.List;

/**
 * What an earlier process has kept of a run.
 *
 * @param rounds complete rounds of all attempts, in order
 * @param earlier what the last attempt has already; its rounds are the last of {@code rounds}
 */
public record Kept(List<Round> rounds, Earlier earlier) {
    /** A run that is new. */
    public static final Kept NOTHING = new Kept(List.of(), Earlier.NONE);

    public Kept {
        rounds = List.copyOf(rounds);
    }
}
