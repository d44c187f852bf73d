package air.store;

import air.model.InvalidInputException;
import air.store.Dialect.Guard;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What the artist chose and decided, for a judge to learn from. Thread-safe, also between processes. What is said of a
 * picture goes with it when the library is cleared out.
 */
public final class Choices {
    /** One picture that was chosen and one that was passed over, by their assets. */
    public record Preferred(long winner, long loser) {}

    /** Whose profile is meant, as a condition on {@code asset a}; any where none is. */
    private static final String OF_PROFILE = " AND (CAST(:profile AS TEXT) IS NULL OR a.profile = :profile)";

    private static final String NOT_FORGOTTEN = " AND NOT EXISTS (SELECT 1 FROM forgotten f WHERE a.number <= f.last"
            + " AND (f.profile IS NULL OR f.profile = a.profile))";

    private final Database database;
    private final OriginalFiles originals;
    private final InstantSource clock;

    Choices(Database database, OriginalFiles originals, InstantSource clock) {
        this.database = database;
        this.originals = originals;
        this.clock = clock;
    }

    void chose(long winner, Collection<Long> losers) {
        database.write(Guard.NOTHING, handle -> {
            Asset chosen = asset(handle, winner);
            for (long loser : losers) {
                asset(handle, loser);
                if (loser == winner)
                    throw new InvalidInputException("Asset " + winner + " cannot be chosen over itself.");
                handle.execute("DELETE FROM choice WHERE winner = ? AND loser = ?", loser, winner);
                handle.execute(
                        "INSERT INTO choice (winner, loser, profile, made) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (winner, loser) DO UPDATE SET made = EXCLUDED.made",
                        winner,
                        loser,
                        chosen.made().profile().orElse(null),
                        clock.millis());
            }
            return losers;
        });
    }

    private Asset asset(Handle handle, long number) {
        return new AssetRows(handle, originals)
                .find(number)
                .orElseThrow(() -> new InvalidInputException(
                        "There is no asset " + number + " in the library: look for its number with a search."));
    }

    /**
     * What was chosen between candidates, the latest last.
     *
     * @param profile hash of the profile; empty for all
     */
    public List<Preferred> made(Optional<String> profile) {
        return database.read(handle -> handle.createQuery(
                        "SELECT winner, loser FROM choice a WHERE 1 = 1" + OF_PROFILE + " ORDER BY made, winner, loser")
                .bind("profile", profile.orElse(null))
                .map((row, context) -> new Preferred(row.getLong("winner"), row.getLong("loser")))
                .list());
    }

    /**
     * The latest pictures that the artist decided on, rated, made favourites or chose between, and what was made in one
     * run with a favourite; oldest first, but for what is forgotten.
     *
     * @param profile hash of the profile they were made in; empty for all
     * @param most how many at most
     */
    public List<Asset> pictures(Optional<String> profile, int most) {
        return database.read(handle -> {
            List<Long> numbers = handle.createQuery("SELECT number FROM (SELECT a.number FROM asset a"
                            + " WHERE a.width IS NOT NULL AND a.profile IS NOT NULL" + OF_PROFILE + NOT_FORGOTTEN
                            + " AND (a.decision IS NOT NULL OR a.rating IS NOT NULL OR a.favourite <> 0"
                            + " OR a.run IN (SELECT run FROM asset WHERE favourite <> 0)"
                            + " OR a.number IN (SELECT winner FROM choice UNION SELECT loser FROM choice))"
                            + " ORDER BY a.number DESC LIMIT :most) AS latest ORDER BY number")
                    .bind("profile", profile.orElse(null))
                    .bind("most", most)
                    .mapTo(Long.class)
                    .list();
            return new AssetRows(handle, originals).load(numbers);
        });
    }

    /**
     * What was measured of pictures, as {@link #keepTraits} was given it; nothing for those it was not measured of.
     *
     * @param assets at most some hundreds
     */
    public Map<Long, String> traits(Collection<Long> assets) {
        Map<Long, String> traits = new LinkedHashMap<>();
        if (assets.isEmpty()) return traits;
        database.read(handle -> handle.createQuery("SELECT asset, figures FROM trait WHERE asset IN ("
                        + AssetRows.joined(assets) + ") ORDER BY asset")
                .map((row, context) -> traits.put(row.getLong("asset"), row.getString("figures")))
                .list());
        return traits;
    }

    /** Keeps what was measured of pictures, so that it need not be measured again; replaces what was there. */
    public void keepTraits(Map<Long, String> traits) {
        if (traits.isEmpty()) return;
        database.write(Guard.NOTHING, handle -> {
            PreparedBatch batch = handle.prepareBatch("INSERT INTO trait (asset, figures) VALUES (:asset, :figures)"
                    + " ON CONFLICT (asset) DO UPDATE SET figures = EXCLUDED.figures");
            traits.forEach((asset, figures) ->
                    batch.bind("asset", asset).bind("figures", figures).add());
            return batch.execute();
        });
    }

    /**
     * Forgets what can be learnt from all that was decided so far: choices between candidates are deleted, and
     * {@link #pictures} leaves out every picture there is now. The pictures, their ratings and decisions stay.
     *
     * @param profile hash of the profile; empty for all
     */
    public void forget(Optional<String> profile) {
        database.write(Guard.NOTHING, handle -> {
            handle.createUpdate("DELETE FROM choice WHERE CAST(:profile AS TEXT) IS NULL OR profile = :profile")
                    .bind("profile", profile.orElse(null))
                    .execute();
            return handle.createUpdate("INSERT INTO forgotten (profile, last, made)"
                            + " SELECT CAST(:profile AS TEXT), COALESCE(max(number), 0), :now FROM asset")
                    .bind("profile", profile.orElse(null))
                    .bind("now", clock.millis())
                    .execute();
        });
    }

    /** Takes out what is known of assets that go. */
    static void remove(Handle handle, String these) {
        handle.execute("DELETE FROM choice WHERE winner" + these + " OR loser" + these);
        handle.execute("DELETE FROM trait WHERE asset" + these);
    }
}
