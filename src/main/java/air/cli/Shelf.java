package air.cli;

import air.model.InvalidInputException;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Library;
import air.store.Store;
import air.store.StoreException;
import air.store.Upkeep;
import air.studio.Run;
import air.studio.Studio;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The library as the commands reach it. */
final class Shelf {
    private final Session session;

    Shelf(Session session) {
        this.session = session;
    }

    Terminal terminal() {
        return session.terminal();
    }

    Studio studio() {
        return session.studio();
    }

    Store store() {
        return session.studio().store();
    }

    Library library() {
        return store().library();
    }

    /**
     * The asset that a person means.
     *
     * @param named its number, or the first 8 digits or more of its hash
     * @throws InvalidInputException if there is none
     */
    Asset asset(String named) {
        Optional<Asset> byNumber =
                named.matches("\\d{1,18}") ? library().find(Long.parseLong(named)) : Optional.empty();
        return byNumber.or(() -> byHash(named)).orElseThrow(() -> unknown(named));
    }

    private Optional<Asset> byHash(String named) {
        return named.matches("[0-9a-fA-F]{8,64}")
                ? library().find(named.toLowerCase(java.util.Locale.ROOT))
                : Optional.empty();
    }

    Upkeep.Checked restore(Path backup) {
        return session.program().restore(backup);
    }

    List<Asset> assets(List<String> named) {
        return named.stream().map(this::asset).toList();
    }

    /** What could not be written where the user wanted it is safe in the library, mostly: says so where it is. */
    static void comfort(Session session, Run run) {
        try {
            AssetQuery ofRun = AssetQuery.LATEST.withRun(run.id());
            if (session.studio().store().library().search(ofRun).total() > 0)
                session.terminal()
                        .say("What was made is kept in the library: see 'air library search --run " + run.id() + "'.");
        } catch (StoreException e) {
            session.terminal().say(e.getMessage());
        }
    }

    private static InvalidInputException unknown(String named) {
        return new InvalidInputException(
                "There is no asset " + named
                        + " in the library: give a number that 'air library search' shows, or 8 digits or more of its SHA-256.");
    }
}
