package air.cli;

import air.model.ModelException;
import air.studio.Models;
import air.studio.Run;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import java.util.Optional;

/**
 * The taste that a picture is judged or made by: a profile, or reference images to read one from.
 *
 * @param references empty where none are named
 * @param profile with the references as its exemplars where both are named
 */
record GivenTaste(Optional<ReferenceSet> references, Optional<TasteProfile> profile) {
    private static final int SHORT_HASH = 12;

    /**
     * The profile, for {@code run} to work with. One that is read from the references is kept like any other, and under
     * which hash is said. Blocks while it is read.
     */
    TasteProfile profile(Session session, Run run, Models models) throws ModelException {
        TasteProfile taste = profile.isPresent() ? profile.get() : read(session, run, models);
        run.use(taste);
        if (profile.isEmpty()) run.profile().ifPresent(hash -> tell(session, hash));
        return taste;
    }

    private TasteProfile read(Session session, Run run, Models models) throws ModelException {
        try {
            return SingleStep.run(
                    session, "Reading the taste", call -> models.reader().read(references.orElseThrow(), call));
        } catch (ModelException e) {
            session.tellCost(run);
            throw e;
        }
    }

    private static void tell(Session session, String hash) {
        String name = hash.substring(0, SHORT_HASH);
        session.terminal()
                .say("The taste was read and is kept as " + name + ": 'air profiles show " + name
                        + "' shows it, --profile " + name + " takes it again.");
    }
}
