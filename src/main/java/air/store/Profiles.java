package air.store;

import air.model.InvalidInputException;
import air.store.Dialect.Guard;
import air.taste.TasteProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The taste profiles, each kept once, with its exemplars. Thread-safe. */
public final class Profiles {
    /**
     * A profile as it is kept.
     *
     * @param hash of the profile with its exemplars, SHA-256, hex
     * @param name the artist's name for it; empty for one that was only used
     * @param kept when it was first kept
     * @param used when a run last used it
     */
    public record Kept(String hash, String name, Instant kept, Instant used) {}

    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final InstantSource clock;

    Profiles(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** SHA-256 of a profile's words and its exemplars' pixels, in their order: equal profiles have equal hashes. */
    public static String hash(TasteProfile profile) {
        return ProfileParts.of(profile).hash();
    }

    /**
     * Keeps a profile that a run uses.
     *
     * @return its {@link #hash}
     */
    public String keep(TasteProfile profile) {
        ProfileParts parts = ProfileParts.of(profile);
        long now = clock.millis();
        return database.write(Guard.NOTHING, handle -> {
            for (ProfileParts.Exemplar exemplar : parts.exemplars())
                if (count(handle, "exemplar", exemplar.hash()) == 0)
                    handle.execute(
                            "INSERT INTO exemplar (hash, png) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
                            exemplar.hash(),
                            exemplar.picture().png());
            handle.execute(
                    "INSERT INTO profile (hash, kept, used, words, exemplars) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (hash) DO UPDATE SET used = EXCLUDED.used",
                    parts.hash(),
                    now,
                    now,
                    parts.words(),
                    parts.exemplarHashes());
            return parts.hash();
        });
    }

    private static int count(Handle handle, String table, String hash) {
        return handle.createQuery("SELECT count(*) FROM " + table + " WHERE hash = :hash")
                .bind("hash", hash)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Keeps a profile under a name, taking the name from any other.
     *
     * @throws InvalidInputException if the name is blank or longer than 100 characters, or there is no such profile
     */
    public Kept name(String hash, String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME)
            throw new InvalidInputException(
                    "A profile's name must have 1 to " + LONGEST_NAME + " letters but has " + plain.length() + ".");
        return database.write(Guard.NOTHING, handle -> {
            handle.execute("UPDATE profile SET name = NULL WHERE name = ? AND hash <> ?", plain, hash);
            if (handle.execute("UPDATE profile SET name = ? WHERE hash = ?", plain, hash) == 0)
                throw new InvalidInputException("There is no profile " + hash + " to name: keep it first.");
            return kept(handle, "WHERE hash = '" + plainHash(hash) + "'").get(0);
        });
    }

    /**
     * Takes the name away; the profile stays as long as a picture was made with it, and until {@link Upkeep#prune} in
     * any case.
     */
    public void forget(String name) {
        database.write(
                Guard.NOTHING, handle -> handle.execute("UPDATE profile SET name = NULL WHERE name = ?", name.strip()));
    }

    /** The profile with this name, or hash, or a hash that begins so (8 digits or more); a name comes first. */
    public Optional<TasteProfile> find(String nameOrHash) {
        return database.read(handle -> handle.createQuery(
                        "SELECT hash, words, exemplars FROM profile WHERE name = :key OR (hash >= :start AND hash < :end)"
                                + " ORDER BY CASE WHEN name = :key THEN 0 ELSE 1 END, used DESC LIMIT 1")
                .bind("key", nameOrHash.strip())
                .bind("start", plainHash(nameOrHash))
                .bind("end", plainHash(nameOrHash) + "g")
                .map((row, context) -> ProfileParts.read(
                        row.getString("hash"),
                        row.getString("words"),
                        row.getString("exemplars"),
                        hash -> png(handle, hash)))
                .findOne());
    }

    /** The hash in lower case, or something no hash begins with. */
    private static String plainHash(String hash) {
        String plain = hash.strip().toLowerCase(Locale.ROOT);
        return plain.matches("[0-9a-f]{8,64}") ? plain : "-";
    }

    private static byte[] png(Handle handle, String hash) {
        return handle.createQuery("SELECT png FROM exemplar WHERE hash = :hash")
                .bind("hash", hash)
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> new StoreException(
                        "An exemplar of a kept profile is missing in the database: restore a backup."));
    }

    /** Named ones by name, then the others, the latest used first. */
    public List<Kept> list() {
        return database.read(
                handle -> kept(handle, "ORDER BY CASE WHEN name IS NULL THEN 1 ELSE 0 END, name, used DESC"));
    }

    /** The artist's name for the profile with this hash; empty where it has none. */
    public Optional<String> named(String hash) {
        return database.read(handle -> kept(handle, "WHERE hash = '" + plainHash(hash) + "'")).stream()
                .map(Kept::name)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static List<Kept> kept(Handle handle, String rest) {
        return handle.createQuery("SELECT hash, name, kept, used FROM profile " + rest)
                .map((row, context) -> new Kept(
                        row.getString("hash"),
                        Optional.ofNullable(row.getString("name")).orElse(""),
                        Instant.ofEpochMilli(row.getLong("kept")),
                        Instant.ofEpochMilli(row.getLong("used"))))
                .list();
    }
}
