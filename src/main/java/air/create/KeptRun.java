package air.create;

import air.loop.Earlier;
import air.loop.Round;
import air.model.ImageReply;
import java.util.List;

/**
 * What an earlier process kept of a run.
 *
 * @param rounds complete rounds of all attempts, in order
 * @param earlier what the last attempt has already; its rounds are the last of {@code rounds}
 * @param late pictures that were made, and paid for, but are in no round
 */
public record KeptRun(List<Round> rounds, Earlier earlier, List<Late> late) {
    /** A run that is new. */
    public static final KeptRun NOTHING = new KeptRun(List.of(), Earlier.NONE);

    public KeptRun {
        rounds = List.copyOf(rounds);
        late = List.copyOf(late);
    }

    /** Where every picture is in a round. */
    public KeptRun(List<Round> rounds, Earlier earlier) {
        this(rounds, earlier, List.of());
    }

    /** A picture that came so late that only the library has it, and what was asked. */
    public record Late(String prompt, long seed, ImageReply reply) {}
}
