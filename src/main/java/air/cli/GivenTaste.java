package air.cli;

import air.create.TasteSource;
import air.model.ModelException;
import air.studio.Models;
import air.studio.Run;
import air.taste.TasteProfile;
import java.util.Optional;

/** The taste to judge or make a picture by: a profile, or reference images to read one from. */
record GivenTaste(TasteSource source) {
    private static final int SHORT_HASH = 12;

    /**
     * The profile for {@code run} to work with. One read from the references is kept like any other, and its hash is
     * printed. Blocks while it is read.
     */
    TasteProfile profile(Session session, Run run, Models models) throws ModelException {
        Optional<TasteProfile> given = source.profile();
        TasteProfile taste = given.isPresent() ? given.get() : read(session, run, models);
        run.use(taste);
        if (given.isEmpty()) run.profile().ifPresent(hash -> sayWhereItIs(session, hash));
        return taste;
    }

    private TasteProfile read(Session session, Run run, Models models) throws ModelException {
        try {
            return SingleStep.run(session, "Reading the taste", call -> source.read(models.reader(), call));
        } catch (ModelException e) {
            session.tellCost(run);
            throw e;
        }
    }

    private static void sayWhereItIs(Session session, String hash) {
        String name = hash.substring(0, SHORT_HASH);
        session.terminal()
                .say("The taste is kept as " + name + ": see it with 'air profiles show " + name
                        + "', use it again with --profile " + name + ".");
    }
}
