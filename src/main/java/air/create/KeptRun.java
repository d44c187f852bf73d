package air.create;

import air.loop.Earlier;
import air.loop.Round;
import java.util.List;

/**
 * What an earlier process kept of a run.
 *
 * @param rounds complete rounds of all attempts, in order
 * @param earlier what the last attempt has already; its rounds are the last of {@code rounds}
 */
public record KeptRun(List<Round> rounds, Earlier earlier) {
    /** A run that is new. */
    public static final KeptRun NOTHING = new KeptRun(List.of(), Earlier.NONE);

    public KeptRun {
        rounds = List.copyOf(rounds);
    }
}
